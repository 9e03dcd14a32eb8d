// Runs the bundle of `work.ts` in Node and in Chromium and takes its times into the table.
import { execFile } from "node:child_process";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { launchChromium } from "../helpers/chromium.ts";
import { serveText } from "../helpers/static-server.ts";
import { type BenchSetting, goals, type Size, sizes } from "./bench-setting.ts";
import { mapSizes } from "./map-scene.ts";
import { median } from "./statistics.ts";
import { addGrowth, addRow, type Goal, medianBelow } from "./table.ts";
import type * as work from "./work.ts";
import type { Timed } from "./work.ts";

const saves: Readonly<Record<Size, number>> = { 100: 24, 1000: 20, 5000: 12 };

type TimesBySize = ReadonlyMap<number, readonly Timed[]>;

/** Autosave and snapshots, in the page: the database is the browser's. */
export const measureKeeping = (setting: BenchSetting): Promise<void> =>
  inPage(setting, async (run) => {
    addTimed("", await forSizes(sizes, (size) => run({ name: "timeKeeping", size, times: saves[size] })));
  });

/** Taking a file in, in the page and in Node. */
export async function measureReading(setting: BenchSetting): Promise<void> {
  await inPage(setting, async (run) => {
    addTimed(" (page)", await forSizes(sizes, (size) => run({ name: "timeReading", size })));
  });
  addTimed(" (Node)", await forSizes(sizes, async (size) => [await inNode<Timed>(setting, "timeReading", size)]));
}

/** What needs no screen and no database, in Node. */
export async function measurePureWork(setting: BenchSetting): Promise<void> {
  addTimed("", await forSizes(sizes, (size) => inNode<readonly Timed[]>(setting, "timePureWork", size)));
}

/** The layout of the map, in Node. */
export async function measureLayout(setting: BenchSetting): Promise<void> {
  const times = await forSizes(mapSizes, (size) => inNode<readonly Timed[]>(setting, "timeLayout", size));
  addTimed("", times, (size) => (size === goals.size ? [medianBelow(goals.layoutMs)] : []));
}

/** Merging, in Node. */
export async function measureMerging(setting: BenchSetting): Promise<void> {
  const times = await forSizes(sizes, async (size) => [await inNode<Timed>(setting, "timeMerging", size)]);
  addTimed("", times, (size) => (size === goals.size ? [medianBelow(goals.mergeMs)] : []));
}

/** Comments finding their places, in Node; the sizes are numbers of comments. */
export async function measureAnchoring(setting: BenchSetting): Promise<void> {
  const times = await forSizes(sizes, async (size) => [await inNode<Timed>(setting, "timeAnchoring", size)]);
  addTimed("", times, (size) => (size === goals.comments ? [medianBelow(goals.anchoringMs)] : []));
}

/** Taking returns in, in Node; the sizes are numbers of returns. */
export async function measureReturns(setting: BenchSetting): Promise<void> {
  const counts = [25, 50, goals.returns];
  const times = await forSizes(counts, async (count) => [await inNode<Timed>(setting, "timeReturns", count)]);
  addTimed("", times, (count) => (count === goals.returns ? [medianBelow(goals.returnsMs)] : []));
}

async function forSizes<S extends number, T>(
  each: readonly S[],
  time: (size: S) => Promise<T>,
): Promise<ReadonlyMap<S, T>> {
  const bySize = new Map<S, T>();
  for (const size of each) bySize.set(size, await time(size));
  return bySize;
}

/** Rows by kind of work, then by size, and below them how the time grows. */
function addTimed(
  where: string,
  timesBySize: TimesBySize,
  goalsAt: (size: number) => readonly Goal[] = () => [],
): void {
  const [first] = timesBySize.values();
  first?.forEach(({ what }, i) => {
    for (const [size, timed] of timesBySize) {
      const { values = [], baseline = [] } = timed[i] ?? {};
      addRow({ what: `${what}${where}`, size: `${size}`, values, baseline, goals: goalsAt(size) });
    }
    addGrowth([...timesBySize.keys()], (size) => {
      const { values = [], baseline = [] } = timesBySize.get(size)?.[i] ?? {};
      return { time: median(values), baseline: median(baseline) };
    });
  });
}

interface Call {
  readonly name: "timeKeeping" | "timeReading";
  readonly size: Size;
  readonly times?: number;
}

declare global {
  interface Window {
    work: typeof work;
  }
}

/** Serves an empty page with the bundle in it: a database needs an address of its own. */
async function inPage(
  { workScript }: BenchSetting,
  act: (run: (call: Call) => Promise<readonly Timed[]>) => Promise<void>,
): Promise<void> {
  const server = await serveText("<!doctype html><meta charset=UTF-8><title>work</title>");
  const browser = await launchChromium();
  try {
    const page = browser.context.pages()[0] ?? (await browser.context.newPage());
    await page.goto(server.url);
    await page.addScriptTag({ content: `${workScript}\nwindow.work = work;` });
    await act((call) =>
      page.evaluate(async ({ name, size, times = 0 }) => {
        const timed = await window.work[name](size, times);
        return [timed].flat();
      }, call),
    );
  } finally {
    await browser.close();
    await server.close();
  }
}

/** Runs one function of the bundle in a Node of its own, so that no test runner is measured along. */
async function inNode<T>({ folder, workScript }: BenchSetting, name: keyof typeof work, size: number): Promise<T> {
  const path = join(folder, "work.cjs");
  await writeFile(
    path,
    `${workScript}\nprocess.stdout.write(JSON.stringify(work[process.argv[2]](+process.argv[3])));`,
  );
  const { stdout } = await promisify(execFile)(process.execPath, [path, name, `${size}`], { maxBuffer: 1 << 24 });
  return JSON.parse(stdout) as T;
}
