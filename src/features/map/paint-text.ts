// Letters on the map's canvas, line by line where the layout put them: exactly where the page's own elements show them.
import type { MapHeading, MapLink } from "../../domain/map/layout.ts";
import { headingType, labelPadding, type MapType, noteType } from "../../domain/map/map-type.ts";
import type { Painting } from "./paint-map.ts";

/** How far below the top of its line a letter's foot stands, by font and size. */
const feet = new Map<string, number>();

/** Where the letters' feet stand below the top of a line of that type, as the page would set them. */
function footOf(context: CanvasRenderingContext2D, { line }: MapType): number {
  const key = `${context.font}/${line}`;
  const known = feet.get(key);
  if (known !== undefined) return known;
  const { fontBoundingBoxAscent: ascent, fontBoundingBoxDescent: descent } = context.measureText("永");
  const foot = (line - ascent - descent) / 2 + ascent;
  feet.set(key, foot);
  return foot;
}

/** Writes lines one below the other, the first with its top at `y`. Font and colour are the caller's. */
export function paintLines(
  context: CanvasRenderingContext2D,
  lines: readonly string[],
  type: MapType,
  x: number,
  y: number,
): void {
  context.textBaseline = "alphabetic";
  const foot = footOf(context, type);
  lines.forEach((line, i) => {
    if (line !== "") context.fillText(line, x, y + i * type.line + foot);
  });
}

/** The words on a link, in their box. */
export function paintWords({ context, colours }: Painting, { words }: MapLink): void {
  if (!words) return;
  const { x, y, width, height, reason, assumption } = words;
  context.fillStyle = colours.surface;
  context.strokeStyle = colours.line;
  context.lineWidth = 1;
  context.beginPath();
  context.roundRect(x + 0.5, y + 0.5, width - 1, height - 1, 4);
  context.fill();
  context.stroke();
  const left = x + labelPadding.across;
  const top = y + labelPadding.along;
  context.font = `${noteType.size}px ${colours.font}`;
  context.fillStyle = colours.ink;
  paintLines(context, reason, noteType, left, top);
  context.fillStyle = colours.inkSoft;
  paintLines(context, assumption, noteType, left, top + reason.length * noteType.line);
}

/** The name of a stage, a group or a theme. */
export function paintHeading({ context, colours, story }: Painting, heading: MapHeading): void {
  const { kind, stageId, lines, x, y } = heading;
  const tone = story.template.stages.find(({ id }) => id === stageId)?.tone;
  context.fillStyle = kind === "stage" ? (colours.tones[tone ?? "gray"]?.ink ?? colours.ink) : colours.inkSoft;
  context.font = `${kind === "group" ? "" : "bold "}${headingType.size}px ${colours.font}`;
  paintLines(context, lines, headingType, x, y);
}

/** The name of a theme from far away: large, over its lane. Stages are named at the edge of the window. */
export function paintFarHeading({ context, colours, layout, view }: Painting, { kind, lines, x, y }: MapHeading): void {
  if (kind !== "theme" || layout.direction === "rows") return;
  const size = Math.min(64, 12 / view.zoom);
  context.fillStyle = colours.inkSoft;
  context.font = `bold ${size}px ${colours.font}`;
  context.textBaseline = "top";
  context.fillText(lines.join(""), x, y);
}
