// Everything a map's layout says, as shapes one above the other: lanes, lines, words, cards, headings. Only shapes that
// Word, PowerPoint and Inkscape take alike: no style sheets, no markers, no filters, no foreign elements.
import { curveBox, meet } from "../../domain/map/extent.ts";
import type { MapHeading, Rect } from "../../domain/map/layout.ts";
import { headingType } from "../../domain/map/map-type.ts";
import { cardShapes, toneOf } from "./card-shapes.ts";
import { linkShapes, wordsShapes } from "./link-shapes.ts";
import type { MapPicture } from "./map-picture.ts";
import { plainColours } from "./picture-colours.ts";
import { lineShapes } from "./type-shapes.ts";
import { element } from "./xml.ts";

/** The shapes of the map, or of what of it lies in `within`, wholly or in part. */
export function mapShapes(picture: MapPicture, within: Rect | null = null): string {
  const { layout } = picture;
  const isIn = (box: Rect) => within === null || meet(box, within);
  const words = layout.links.flatMap(({ words: said }) => (said && isIn(said) ? [wordsShapes(said)] : []));
  return [
    ...layout.lanes.filter(isIn).map(laneShapes),
    ...layout.links.filter(({ curve }) => isIn(curveBox(curve))).map(linkShapes),
    ...words,
    ...layout.cards.filter(isIn).map((card) => cardShapes(picture, card)),
    ...layout.headings.filter(isIn).map((heading) => headingShapes(picture, heading)),
  ].join("");
}

const laneShapes = ({ x, y, width, height }: Rect): string =>
  element("rect", {
    x,
    y,
    width,
    height,
    rx: 6,
    fill: plainColours["surface-sunken"],
    stroke: plainColours.line,
  });

function headingShapes(picture: MapPicture, { kind, stageId, lines, x, y, height }: MapHeading): string {
  const top = y + (height - lines.length * headingType.line) / 2;
  const fill = kind === "theme" ? plainColours.ink : toneOf(picture, stageId).ink;
  return lineShapes(lines, x, top, { type: headingType, fill, bold: kind !== "group" });
}
