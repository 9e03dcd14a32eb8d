// How long a frame takes while a map is moved: the mouse and the wheel come through the browser as from a hand, more of
// them than can be shown, so that each frame has one waiting; timed is, in the page, from one frame that shows the map
// elsewhere to the next (see frame-watch.ts). Frames come sixty a second at most, as on a person's screen: 17 ms is the
// best there is, and what takes longer is seen as it is seen by a person, painting and all.
// What draws the map is all the same to it: the app and what it is measured beside are driven by one code.
import type { Page } from "playwright-core";
import { findCardPoint, watchFrames } from "./frame-watch.ts";

export interface MapPage {
  readonly page: Page;
  /** What a card is found by; null on a canvas. */
  readonly cardSelector: string | null;
}

type Point = readonly [x: number, y: number];

/** Carries the map in circles with the middle button, which takes hold of it wherever it is pressed; ms of each frame. */
export const pan = (map: MapPage): Promise<readonly number[]> => carry(map, middleOf(map), "middle");

/** Takes hold of the card nearest to the middle and carries it in circles. */
export const dragCard = async (map: MapPage): Promise<readonly number[]> => carry(map, await cardPoint(map), "left");

const wheelTurns = 12;
const turnBy = 20;

/** Zooms in and out again under a resting mouse. */
export async function zoom(map: MapPage): Promise<readonly number[]> {
  const { mouse, keyboard } = map.page;
  await mouse.move(...middleOf(map));
  await keyboard.down("Control");
  try {
    return await timeFrames(map, (i) => mouse.wheel(0, i % (2 * wheelTurns) < wheelTurns ? -turnBy : turnBy));
  } finally {
    await keyboard.up("Control");
  }
}

const radius = 60;
const stepsAround = 48;

async function carry(map: MapPage, [x, y]: Point, button: "left" | "middle"): Promise<readonly number[]> {
  const { mouse } = map.page;
  await mouse.move(x, y);
  await mouse.down({ button });
  // A few points have to be crossed before a press becomes a drag.
  await mouse.move(x - 8, y, { steps: 4 });
  try {
    return await timeFrames(map, (i) => {
      const angle = ((i + 1) * 2 * Math.PI) / stepsAround;
      return mouse.move(x + radius * Math.sin(angle), y + radius * (1 - Math.cos(angle)));
    });
  } finally {
    await mouse.move(x, y);
    await mouse.up({ button });
  }
}

/** How far the map is carried to either side in search of a card, step by step, in points of the screen. */
const stepAside = 300;
const stepsAside = 8;

/** A point in the card nearest to the middle; where none is in view, the map is carried aside until one is. */
export async function cardPoint(map: MapPage): Promise<Point> {
  const { page, cardSelector } = map;
  const [x, y] = middleOf(map);
  for (let step = 0; step < 3 * stepsAside; step += 1) {
    const point = await page.evaluate(findCardPoint, cardSelector);
    if (point) return point;
    await page.mouse.move(x, y);
    await page.mouse.down({ button: "middle" });
    await page.mouse.move(x + (step < stepsAside ? stepAside : -stepAside), y, { steps: 4 });
    await page.mouse.up({ button: "middle" });
  }
  throw new Error("there is no card to take hold of");
}

function middleOf({ page }: MapPage): Point {
  const { width, height } = page.viewportSize() ?? { width: 0, height: 0 };
  return [width / 2, height / 2];
}

/** Movements on their way at once: what the browser takes together it shows in one frame, as it does a hand's. */
const pumps = 3;

async function timeFrames({ page }: MapPage, act: (i: number) => Promise<void>): Promise<readonly number[]> {
  let done = false;
  let movements = 0;
  const frames = page.evaluate(watchFrames).finally(() => {
    done = true;
  });
  const pump = async () => {
    while (!done) await act(movements++);
  };
  await Promise.all([frames, ...Array.from({ length: pumps }, pump)]);
  return frames;
}
