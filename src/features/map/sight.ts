// The part of the map in sight, a good piece larger than the window and in steps: what is in it changes seldom.
import type { Rect } from "../../domain/map/layout.ts";

interface FlowView {
  readonly transform: readonly [x: number, y: number, zoom: number];
  readonly width: number;
  readonly height: number;
}

/** The window and a piece around it as a text, the same for as long as the view stays within one step of a grid. */
export function sightKey({ transform: [left, top, zoom], width, height }: FlowView): string {
  const [x, w] = stepped(-left / zoom, width / zoom);
  const [y, h] = stepped(-top / zoom, height / zoom);
  return `${x} ${y} ${w} ${h}`;
}

/** The part of the map such a text stands for. */
export function sightRect(key: string): Rect {
  const [x = 0, y = 0, width = 0, height = 0] = key.split(" ").map(Number);
  return { x, y, width, height };
}

/** A stretch that holds the given one, its ends on a grid of between a quarter and a half of its size. */
function stepped(start: number, size: number): readonly [start: number, size: number] {
  const step = 2 ** Math.floor(Math.log2(Math.max(2, size) / 2));
  const first = (Math.floor(start / step) - 1) * step;
  const last = (Math.ceil((start + size) / step) + 1) * step;
  return [first, last - first];
}
