// How fast the map is at every size, beside a page of plain React Flow and a bare canvas with the same cards and links
// in the same places, all in the same run: the first map, frames while it is moved, letters, memory, layout.
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { writeStoryFile } from "../../src/exchange/json/story-file.ts";
import { defaultTemplate } from "../helpers/story-builder.ts";
import { seedProfile } from "./app-in-browser.ts";
import type { BenchSetting } from "./bench-setting.ts";
import { benchStory } from "./bench-story.ts";
import { cardPoint, dragCard, pan, zoom } from "./frame-meter.ts";
import { type MapKind, mapKinds, type OpenMap, prepareMaps } from "./map-pages.ts";
import { mapSizes, sceneOf } from "./map-scene.ts";
import { addMapRow, type MapQuantity } from "./map-table.ts";
import { framesAtOnce, typeLetters } from "./typing.ts";

const tries = 3;
/** A page as slow as that, in ms, is shown once. */
const longestTry = 3000;
const mebi = 1 << 20;

/** Drives the three pages at every size. */
export async function measureMap({ folder }: BenchSetting): Promise<void> {
  const own = join(folder, "map");
  await mkdir(own);
  const stories = new Map(mapSizes.map((size) => [size, benchStory(size, defaultTemplate, 0)]));
  const files = new Map([...stories].map(([size, story]) => [size, writeStoryFile(story, "2022-04-15T00:00:00.000Z")]));
  const open = await prepareMaps(own, await seedProfile(own, files), (size) =>
    sceneOf(stories.get(size) ?? benchStory(size, defaultTemplate, 0)),
  );
  for (const size of mapSizes) {
    for (const kind of mapKinds) {
      const add: Add = (quantity, act) => measure(quantity, size, kind, act);
      await onPage(open(kind, size), (map) => moveAbout(map, add));
      if (kind === "canvas") continue;
      await onPage(open(kind, size, framesAtOnce), (map) => write(map, add));
    }
  }
}

async function onPage(opening: Promise<OpenMap>, act: (map: OpenMap) => Promise<void>): Promise<void> {
  const map = await opening;
  try {
    await act(map);
  } finally {
    await map.close();
  }
}

type Add = (quantity: MapQuantity, act: () => Promise<readonly number[]>) => Promise<void>;

async function moveAbout(map: OpenMap, add: Add): Promise<void> {
  await add("first map", () => showAgainAndAgain(map));
  await add("memory", async () => [(await heap(map.page)) / mebi]);
  await add("pan, whole map in view", async () => {
    await map.press("0");
    return pan(map);
  });
  await add("zoom, whole map in view", () => zoom(map));
  await add("pan at 100 %", async () => {
    await readable(map);
    await cardPoint(map);
    return pan(map);
  });
  await add("zoom at 100 %", () => zoom(map));
  await add("drag a card at 100 %", async () => {
    await readable(map);
    return dragCard(map);
  });
}

async function write(map: OpenMap, add: Add): Promise<void> {
  await add("a letter at 100 %", async () => {
    await map.show();
    await readable(map);
    await map.edit();
    return (await typeLetters(map.page)).painted;
  });
}

/** Shows the middle of the map at 100 %, wherever it was carried before. */
async function readable(map: OpenMap): Promise<void> {
  await map.press("0");
  await map.press("1");
}

/** A page on which something cannot be done says something too: the row shows it, and the others are still measured. */
async function measure(
  quantity: MapQuantity,
  size: number,
  kind: MapKind,
  act: () => Promise<readonly number[]>,
): Promise<void> {
  try {
    addMapRow(quantity, size, kind, await act());
  } catch (error) {
    console.error(`${quantity}, ${size} cards, ${kind}: ${String(error)}`);
    addMapRow(quantity, size, kind, [Number.NaN]);
  }
}

async function showAgainAndAgain(map: OpenMap): Promise<readonly number[]> {
  const times: number[] = [];
  while (times.length < tries && (times.at(-1) ?? 0) < longestTry) times.push(await map.show());
  return times;
}

/** Bytes of the script's heap once what is not used any more has been let go. */
async function heap(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page);
  await session.send("HeapProfiler.collectGarbage");
  const { usedSize } = await session.send("Runtime.getHeapUsage");
  await session.detach();
  return usedSize;
}
