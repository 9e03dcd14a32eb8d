// The outlines of what is painted: curves of links, their heads, bars that stand for letters.

import type { MapCard, MapLink, Rect } from "../../domain/map/layout.ts";
import { cardType } from "../../domain/map/map-type.ts";

type Tracer = Pick<Path2D, "moveTo" | "lineTo" | "bezierCurveTo" | "closePath">;

/** Adds a link's curve. */
export function traceCurve(path: Tracer, { curve }: MapLink): void {
  path.moveTo(curve[0] as number, curve[1] as number);
  for (let i = 2; i + 5 < curve.length; i += 6) {
    path.bezierCurveTo(
      curve[i] as number,
      curve[i + 1] as number,
      curve[i + 2] as number,
      curve[i + 3] as number,
      curve[i + 4] as number,
      curve[i + 5] as number,
    );
  }
}

/** Adds a link as straight lines from bend to bend. */
export function traceStraight(path: Tracer, { curve }: MapLink): void {
  path.moveTo(curve[0] as number, curve[1] as number);
  for (let i = 6; i + 1 < curve.length; i += 6) path.lineTo(curve[i] as number, curve[i + 1] as number);
}

const headLength = 10;
const headWidth = 4.5;

/** Adds the arrow head at the end a link serves. */
export function traceHead(path: Tracer, { curve }: MapLink): void {
  const [x, y] = [curve.at(-2) as number, curve.at(-1) as number];
  const [dx, dy] = [x - (curve.at(-4) as number), y - (curve.at(-3) as number)];
  const length = Math.hypot(dx, dy) || 1;
  const [ux, uy] = [dx / length, dy / length];
  const [bx, by] = [x - ux * headLength, y - uy * headLength];
  path.moveTo(x, y);
  path.lineTo(bx - uy * headWidth, by + ux * headWidth);
  path.lineTo(bx + uy * headWidth, by - ux * headWidth);
  path.closePath();
}

const barHeight = 8;

/** A bar for each line of a card's text, about as long as the line. */
export function barsOf({ x, y, width, box }: MapCard): readonly Rect[] {
  const left = 12;
  return box.text.lines.map((line, i) => ({
    x: x + left,
    y: y + box.text.top + i * cardType.line + (cardType.line - barHeight) / 2,
    width: Math.min(width - 2 * left, line.length * cardType.size),
    height: barHeight,
  }));
}
