// A link in a picture: its line with an arrow head at the end it serves, and its words in their box. The head is drawn as
// a shape of its own, since office programs drop the markers of lines.
import { middleOf } from "../../domain/map/finding.ts";
import type { LinkWords, MapLink } from "../../domain/map/layout.ts";
import { labelPadding, noteType } from "../../domain/map/map-type.ts";
import { plainColours } from "./picture-colours.ts";
import { lineShapes } from "./type-shapes.ts";
import { element, short } from "./xml.ts";

const headLength = 10;
const headHalf = 4.5;
const ink = plainColours["line-control"];

/** The line, its arrow head and, on a circle, the sign that says so. */
export function linkShapes(link: MapLink): string {
  const { curve, isCircular } = link;
  const [dx, dy] = arrival(curve);
  const [x, y] = [curve.at(-2) ?? 0, curve.at(-1) ?? 0];
  const [baseX, baseY] = [x - dx * headLength, y - dy * headLength];
  // The line ends inside the head, otherwise its own breadth would blunt the tip.
  const shortened = [...curve.slice(0, -2), x - dx * (headLength - 1), y - dy * (headLength - 1)];
  const head = [x, y, baseX - dy * headHalf, baseY + dx * headHalf, baseX + dy * headHalf, baseY - dx * headHalf];
  return (
    element("path", {
      d: curvePath(shortened),
      fill: "none",
      stroke: ink,
      "stroke-width": 1.5,
      "stroke-dasharray": isCircular ? "6 4" : undefined,
    }) +
    element("path", { d: `M${points(head.slice(0, 2))} L${points(head.slice(2))} Z`, fill: ink }) +
    (isCircular ? circleSign(link) : "")
  );
}

/** What is written on a link: its reason, and after it the assumption with the word that says what it is. */
export function wordsShapes({ x, y, width, height, reason, assumption }: LinkWords): string {
  const left = x + labelPadding.across;
  const top = y + labelPadding.along;
  return (
    element("rect", { x, y, width, height, rx: 3, fill: plainColours.surface, stroke: plainColours.line }) +
    lineShapes(reason, left, top, { type: noteType, fill: plainColours.ink }) +
    lineShapes(assumption, left, top + reason.length * noteType.line, {
      type: noteType,
      fill: plainColours["ink-soft"],
    })
  );
}

/** The direction, of length 1, in which a line arrives. */
function arrival(curve: readonly number[]): readonly [number, number] {
  const [endX, endY] = [curve.at(-2) ?? 0, curve.at(-1) ?? 0];
  for (let i = curve.length - 4; i >= 0; i -= 2) {
    const [dx, dy] = [endX - (curve[i] as number), endY - (curve[i + 1] as number)];
    const length = Math.hypot(dx, dy);
    if (length > 0.01) return [dx / length, dy / length];
  }
  return [1, 0];
}

const points = (numbers: readonly number[]): string => numbers.map(short).join(" ");

const curvePath = (curve: readonly number[]): string =>
  `M${points(curve.slice(0, 2))}${curve.length > 2 ? ` C${points(curve.slice(2))}` : ""}`;

const signRadius = 6;

/** ↻ in the middle of the line, as a drawing: not every typeface has the letter. */
function circleSign(link: MapLink): string {
  const { x, y } = middleOf(link);
  const r = signRadius;
  const tip = [x + r + 4, y - 1, x + r, y + 5, x + r - 4, y - 1];
  return (
    element("rect", { x: x - 11, y: y - 11, width: 22, height: 22, rx: 11, fill: plainColours.surface, stroke: ink }) +
    element("path", {
      d: `M${points([x, y + r])} A${points([r, r])} 0 1 1 ${points([x + r, y])}`,
      fill: "none",
      stroke: plainColours.ink,
      "stroke-width": 1.75,
    }) +
    element("path", { d: `M${points(tip.slice(0, 2))} L${points(tip.slice(2))} Z`, fill: plainColours.ink })
  );
}
