// The three pages that show the same map, opened one after the other: the app, plain React Flow, a bare canvas.
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { type OpenApp, openApp } from "../helpers/chromium.ts";
import { libraryAddress, type SeededProfile } from "./app-in-browser.ts";
import type { Scene } from "./bare/scene.ts";
import { bareMapPage } from "./bundles.ts";
import { cardPoint, type MapPage } from "./frame-meter.ts";

/** Longer than any map takes to glide somewhere, in ms. */
const longestMotion = 500;

export const mapKinds = ["app", "flow", "canvas"] as const;
export type MapKind = (typeof mapKinds)[number];

export interface OpenMap extends MapPage {
  /** Shows the map anew, the whole of it in view; ms until it is painted. */
  show(): Promise<number>;
  /** Presses a key the map listens to: 0 shows the whole of it, 1 shows it at 100 %. */
  press(key: "0" | "1"): Promise<void>;
  /** Puts the caret into the text of a card in view; a canvas has none. */
  edit(): Promise<void>;
  close(): Promise<void>;
}

/** Writes the two bare pages into `folder`; answers how to open each of the three, in a browser with those switches. */
export async function prepareMaps(
  folder: string,
  profile: SeededProfile,
  sceneOfSize: (size: number) => Scene,
): Promise<(kind: MapKind, size: number, args?: readonly string[]) => Promise<OpenMap>> {
  const fileOf = (kind: "flow" | "canvas") => join(folder, `${kind}.html`);
  for (const kind of ["flow", "canvas"] as const) await writeFile(fileOf(kind), await bareMapPage(kind));
  return async (kind, size, args = []) => {
    if (kind !== "app")
      return openBareMap(kind, await openApp({ from: "file", file: fileOf(kind), args }), sceneOfSize(size));
    const { userDataDir } = profile;
    const app = await openApp({ from: "file", userDataDir, hash: `#${libraryAddress}`, args });
    return openAppMap(app, profile.address(size, "map"));
  };
}

function openAppMap(app: OpenApp, address: string): OpenMap {
  const { page } = app;
  const map: MapPage = { page, cardSelector: ".react-flow__node [data-map-card]" };
  return {
    ...map,
    async show() {
      await page.evaluate((library) => {
        location.hash = library;
      }, libraryAddress);
      await page.waitForSelector('[aria-labelledby="library-list"] li');
      await rest(page);
      const wanted: FirstMap = { kind: "app", address };
      return page.evaluate(watchFirstMap, wanted);
    },
    async press(key) {
      await page.focus("[data-map-keys]");
      await page.keyboard.press(key);
      await settle(page);
    },
    async edit() {
      await page.mouse.click(...(await cardPoint(map)));
      await page.keyboard.press("Enter");
      await page.waitForSelector(`${map.cardSelector} textarea:focus`);
    },
    close: () => app.close(),
  };
}

async function openBareMap(kind: "flow" | "canvas", app: OpenApp, scene: Scene): Promise<OpenMap> {
  const { page } = app;
  await page.evaluate(
    ({ given }) => {
      window.scene = given;
    },
    { given: scene },
  );
  const map: MapPage = { page, cardSelector: kind === "flow" ? ".react-flow__node" : null };
  return {
    ...map,
    async show() {
      // What was shown before must be gone, or it would be taken for the new one.
      if (kind === "flow") await page.evaluate(() => window.showMap({ ...window.scene, cards: [], links: [] }));
      await rest(page);
      const wanted: FirstMap = { kind, address: null };
      return page.evaluate(watchFirstMap, wanted);
    },
    async press(key) {
      await page.keyboard.press(key);
      await settle(page);
    },
    async edit() {
      await cardPoint(map);
      await page.evaluate(() => window.editCard(window.cardInHand?.dataset.id ?? ""));
      await page.locator("textarea").focus();
    },
    close: () => app.close(),
  };
}

/** Waits until the map has come to rest after a key. */
async function settle(page: Page): Promise<void> {
  await page.waitForTimeout(longestMotion);
  await rest(page);
}

/** Waits until the page has nothing more to do. */
const rest = (page: Page): Promise<void> =>
  page.evaluate(
    () =>
      new Promise((resolve) => {
        requestIdleCallback(() => resolve(), { timeout: 2000 });
      }),
  );

declare global {
  interface Window {
    /** What a bare page is to show. */
    scene: Scene;
  }
}

interface FirstMap {
  readonly kind: MapKind;
  /** Where the app is to go; null on the other pages. */
  readonly address: string | null;
}

/** Runs in the page: shows the map and answers after how many ms it was painted. */
function watchFirstMap({ kind, address }: FirstMap): Promise<number> {
  // A row of points through the middle, taken as they are: a map of thousands of cards is a few points wide.
  const row = new OffscreenCanvas(innerWidth, 4).getContext("2d", { willReadFrequently: true });
  const isPainted = (canvas: HTMLCanvasElement | null): boolean => {
    if (!canvas || !row || canvas.width === 0) return false;
    row.clearRect(0, 0, row.canvas.width, row.canvas.height);
    row.drawImage(canvas, 0, -Math.floor(canvas.height / 2));
    return row.getImageData(0, 0, row.canvas.width, row.canvas.height).data.some((value) => value > 0);
  };
  const isThere = (): boolean => {
    if (kind === "canvas") return true;
    if (kind === "app") return isPainted(document.querySelector(".react-flow canvas"));
    const nodes = document.querySelectorAll<HTMLElement>(".react-flow__node");
    const isShown = nodes.length === window.scene.cards.length && nodes[0]?.style.visibility === "visible";
    return isShown && document.querySelectorAll(".react-flow__edge").length === window.scene.links.length;
  };
  const patience = 60_000;
  return new Promise((resolve, reject) => {
    const start = performance.now();
    if (address === null) window.showMap(window.scene);
    else location.hash = address;
    const look = () => {
      const done = isThere();
      if (performance.now() - start > patience) return reject(new Error("no map came up"));
      // A message posted in a frame is handled once the frame has been painted.
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => (done ? resolve(performance.now() - start) : requestAnimationFrame(look));
      port2.postMessage(null);
    };
    requestAnimationFrame(look);
  });
}
