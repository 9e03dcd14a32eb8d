// What lies where on the map: for the pointer, and for showing only what is in sight. Cards of a rank lie in order, so
// that a look costs a search and not a walk through all of them.
import { curveBox, meet } from "./extent.ts";
import type { MapCard, MapLayout, MapLink, Point, Rect } from "./layout.ts";

export type { Point };

/** True when the point lies in the box or on its edge. */
export const contains = ({ x, y, width, height }: Rect, point: Point): boolean =>
  point.x >= x && point.x <= x + width && point.y >= y && point.y <= y + height;

/** The extent of a box across the chain. */
const across = ({ direction }: MapLayout, { x, y, width, height }: Rect) =>
  direction === "columns" ? { low: y, high: y + height } : { low: x, high: x + width };

/** The place in a list, sorted across the chain, of the first box that ends at or beyond `v`. */
function firstBeyond(layout: MapLayout, boxes: readonly Rect[], v: number): number {
  let low = 0;
  let high = boxes.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (across(layout, boxes[middle] as Rect).high < v) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The cards that lie in `view`, wholly or in part, rank by rank. */
export function cardsWithin(layout: MapLayout, view: Rect): readonly MapCard[] {
  const found: MapCard[] = [];
  const { low, high } = across(layout, view);
  for (const cards of layout.cardsByRank) {
    for (let i = firstBeyond(layout, cards, low); i < cards.length; i += 1) {
      const card = cards[i] as MapCard;
      if (across(layout, card).low > high) break;
      if (meet(card, view)) found.push(card);
    }
  }
  return found;
}

/** The links whose words lie in `view`, wholly or in part. */
export function wordsWithin(layout: MapLayout, view: Rect): readonly MapLink[] {
  const { low, high } = across(layout, view);
  return layout.wordsByGap.flatMap((links) => {
    const boxes = links.map(({ words }) => words as Rect);
    const found: MapLink[] = [];
    for (let i = firstBeyond(layout, boxes, low); i < boxes.length; i += 1) {
      if (across(layout, boxes[i] as Rect).low > high) break;
      if (meet(boxes[i] as Rect, view)) found.push(links[i] as MapLink);
    }
    return found;
  });
}

/** The card at that point, or undefined. */
export const cardAt = (layout: MapLayout, point: Point): MapCard | undefined =>
  cardsWithin(layout, { ...point, width: 0, height: 0 })[0];

/** The link whose words or line lie within `reach` of that point, the nearest one; undefined where there is none. */
export function linkAt(layout: MapLayout, point: Point, reach: number): MapLink | undefined {
  const [said] = wordsWithin(layout, { ...point, width: 0, height: 0 });
  if (said) return said;
  let nearest: MapLink | undefined;
  let least = reach * reach;
  for (const link of layout.links) {
    if (!mayTouch(link.curve, point, reach)) continue;
    const distance = squaredDistance(link.curve, point);
    if (distance > least) continue;
    least = distance;
    nearest = link;
  }
  return nearest;
}

/** False when the point is certainly too far away: the box around a curve's points holds the curve. */
const mayTouch = (curve: readonly number[], { x, y }: Point, reach: number): boolean =>
  meet(curveBox(curve), { x: x - reach, y: y - reach, width: 2 * reach, height: 2 * reach });

const pieces = 12;

function squaredDistance(curve: readonly number[], { x, y }: Point): number {
  let least = Number.POSITIVE_INFINITY;
  for (let i = 0; i + 7 < curve.length; i += 6) {
    let [lastX, lastY] = [curve[i] as number, curve[i + 1] as number];
    for (let piece = 1; piece <= pieces; piece += 1) {
      const [nextX, nextY] = pointOn(curve, i, piece / pieces);
      least = Math.min(least, squaredToSegment(x, y, lastX, lastY, nextX, nextY));
      [lastX, lastY] = [nextX, nextY];
    }
  }
  return least;
}

/** The point at `t` (0 to 1) of the Bézier piece that begins at `start` in the curve. */
function pointOn(curve: readonly number[], start: number, t: number): readonly [number, number] {
  const s = 1 - t;
  const at = (axis: number) =>
    s * s * s * (curve[start + axis] as number) +
    3 * s * s * t * (curve[start + 2 + axis] as number) +
    3 * s * t * t * (curve[start + 4 + axis] as number) +
    t * t * t * (curve[start + 6 + axis] as number);
  return [at(0), at(1)];
}

function squaredToSegment(x: number, y: number, x1: number, y1: number, x2: number, y2: number): number {
  const [dx, dy] = [x2 - x1, y2 - y1];
  const length = dx * dx + dy * dy;
  const t = length === 0 ? 0 : Math.min(1, Math.max(0, ((x - x1) * dx + (y - y1) * dy) / length));
  return (x - x1 - t * dx) ** 2 + (y - y1 - t * dy) ** 2;
}

/** The middle of a link's line between the ranks: where something about it is shown that has no words. */
export const middleOf = ({ middle }: MapLink): Point => middle;
