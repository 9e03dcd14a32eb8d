// Lines of type in a picture: each line at a place of its own, so that every program breaks the text where the map does.
import type { MapType } from "../../domain/map/map-type.ts";
import { element, xmlText } from "./xml.ts";

/** From the middle of a line down to its baseline, as a share of the size of type. */
const baseline = 0.36;

export interface TypeStyle {
  readonly type: MapType;
  readonly fill: string;
  readonly bold?: boolean;
  /** The side of `x` the lines stand on; "start": to its right. */
  readonly anchor?: "start" | "end";
}

/** One text, its first line's room beginning at `top`. Nothing for a text without a letter. */
export function lineShapes(lines: readonly string[], x: number, top: number, style: TypeStyle): string {
  const { type, fill, bold = false, anchor = "start" } = style;
  const spans = lines.flatMap((line, i) => {
    if (line === "") return [];
    const y = top + (i + 0.5) * type.line + type.size * baseline;
    return [element("tspan", { x, y }, xmlText(line))];
  });
  if (spans.length === 0) return "";
  return element(
    "text",
    {
      "font-size": type.size,
      fill,
      "font-weight": bold ? "bold" : undefined,
      "text-anchor": anchor === "end" ? "end" : undefined,
    },
    ...spans,
  );
}
