// How far a map reaches: lines of links may bow out beyond its boxes.
import type { MapLayout, MapLink, Rect } from "./layout.ts";

/** The smallest box around a link's line, its handles included, which hold the line between them. */
export function curveBox(curve: readonly number[]): Rect {
  let [left, right, top, bottom] = [Infinity, -Infinity, Infinity, -Infinity];
  for (let i = 0; i + 1 < curve.length; i += 2) {
    const [x, y] = [curve[i] as number, curve[i + 1] as number];
    left = Math.min(left, x);
    right = Math.max(right, x);
    top = Math.min(top, y);
    bottom = Math.max(bottom, y);
  }
  return { x: left, y: top, width: right - left, height: bottom - top };
}

/** The boxes of a line's Bézier pieces one by one: closer to the line than one box around all of it. */
export function pieceBoxes({ curve }: Pick<MapLink, "curve">): readonly Rect[] {
  const boxes: Rect[] = [];
  for (let i = 0; i + 7 < curve.length; i += 6) boxes.push(curveBox(curve.slice(i, i + 8)));
  return boxes;
}

/** Around a line: its breadth, the head of its arrow and the sign on a circle. */
const lineRoom = 12;

/** The box that holds everything drawn of a map, its margin included. */
export function extentOf({ width, height, links }: Pick<MapLayout, "width" | "height" | "links">): Rect {
  let [left, right, top, bottom] = [0, width, 0, height];
  for (const { curve } of links) {
    const box = curveBox(curve);
    left = Math.min(left, box.x - lineRoom);
    right = Math.max(right, box.x + box.width + lineRoom);
    top = Math.min(top, box.y - lineRoom);
    bottom = Math.max(bottom, box.y + box.height + lineRoom);
  }
  return { x: left, y: top, width: right - left, height: bottom - top };
}

/** True when two boxes share a point. */
export const meet = (a: Rect, b: Rect): boolean =>
  a.x <= b.x + b.width && b.x <= a.x + a.width && a.y <= b.y + b.height && b.y <= a.y + a.height;
