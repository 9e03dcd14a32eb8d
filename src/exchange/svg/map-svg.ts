// The map as an SVG document: whole, with a heading that says what it shows and of when, or a part of it for a page.
// Text stays text. The same story gives the same bytes; the date comes in from outside.
import { extentOf } from "../../domain/map/extent.ts";
import type { Rect } from "../../domain/map/layout.ts";
import type { MapType } from "../../domain/map/map-type.ts";
import { breakLines } from "../../domain/map/type-lines.ts";
import type { MapPicture } from "./map-picture.ts";
import { mapShapes } from "./map-shapes.ts";
import { plainColours } from "./picture-colours.ts";
import { lineShapes } from "./type-shapes.ts";
import { element, short, xmlText } from "./xml.ts";

/** What the picture says of itself. Empty words are left out. */
export interface PictureHeading {
  readonly title: string;
  /** Round, version and date, as they are read. */
  readonly version: string;
  readonly date: string;
  /** For those who cannot see the picture: what it shows, in a sentence. */
  readonly description: string;
}

/** Of the usual Japanese typefaces the first that is there; none travels with the file. */
const typefaces =
  "BIZ UDPGothic, Yu Gothic UI, Meiryo, Hiragino Sans, Noto Sans JP, Noto Sans CJK JP, Noto Sans, sans-serif";

const titleType: MapType = { size: 22, line: 30 };
const versionType: MapType = { size: 14, line: 20 };
/** A map without cards still has room for its title. */
const leastWidth = 480;
const headingMargin = { side: 32, top: 24 } as const;

/** The whole map as the text of an `.svg` file, in CSS pixels. */
export function writeMapSvg(picture: MapPicture, heading: PictureHeading): string {
  const extent = extentOf(picture.layout);
  const wide = Math.max(Math.ceil(extent.width), leastWidth);
  const em = (wide - 2 * headingMargin.side) / titleType.size;
  const title = heading.title.trim() === "" ? [] : breakLines(heading.title.trim(), em);
  const version = [heading.version, heading.date].filter((word) => word.trim() !== "").join("　");
  const versionLines = version === "" ? [] : breakLines(version, (em * titleType.size) / versionType.size);
  const high = headingMargin.top + title.length * titleType.line + versionLines.length * versionType.line;
  // Whole pixels: programs round the rest each in their own way.
  const paper = {
    x: extent.x,
    y: extent.y - high,
    width: wide,
    height: Math.ceil(extent.height + high),
  };
  const [left, top] = [paper.x + headingMargin.side, paper.y + headingMargin.top];
  const shapes = [
    element("title", {}, xmlText(heading.title)),
    element("desc", {}, xmlText(heading.description)),
    element("rect", { ...paper, fill: plainColours.surface }),
    lineShapes(title, left, top, { type: titleType, fill: plainColours.ink, bold: true }),
    lineShapes(versionLines, left, top + title.length * titleType.line, {
      type: versionType,
      fill: plainColours["ink-soft"],
    }),
    mapShapes(picture),
  ];
  return `<?xml version="1.0" encoding="UTF-8"?>\n${svg(picture, paper, [paper.width, paper.height], shapes)}\n`;
}

/** What of the map lies in `part`, as an SVG element `widthMm` wide on paper. */
export function writeMapPart(picture: MapPicture, part: Rect, widthMm: number): string {
  const size = [`${short(widthMm)}mm`, `${short((widthMm * part.height) / part.width)}mm`] as const;
  return svg(picture, part, size, [mapShapes(picture, part)]);
}

function svg(
  { locale }: MapPicture,
  { x, y, width, height }: Rect,
  size: readonly [string | number, string | number],
  shapes: readonly string[],
): string {
  const attributes = {
    xmlns: "http://www.w3.org/2000/svg",
    version: "1.1",
    width: size[0],
    height: size[1],
    viewBox: [x, y, width, height].map(short).join(" "),
    "font-family": typefaces,
    "xml:lang": locale,
    // Blanks are part of what people wrote.
    "xml:space": "preserve",
  };
  return element("svg", attributes, ...shapes);
}
