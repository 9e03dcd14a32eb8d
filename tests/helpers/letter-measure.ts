// Measures the texts of a sheet without a browser: every letter is as wide as the type is high, lines are 1.5 of it.
// For laws about cutting pages, where it does not matter how a letter looks but that every line has a place.
import type { TextBox } from "../../src/domain/sheet/box.ts";
import type { TextMeasure } from "../../src/domain/sheet/measure.ts";
import { pt } from "../../src/domain/sheet/paper.ts";

const leading = 1.5;

/** A measure at that size of type. */
export function letterMeasure(typePt: number): TextMeasure {
  const type = pt(typePt);
  const size = (box: TextBox) => (box.role === "emphasis" || box.role === "title" ? type * 1.5 : type);
  const line = (box: TextBox) => size(box) * leading;
  const padding = (box: TextBox) => (box.role === "stage" || box.role === "column" ? type * 0.2 : 0);
  const ends = (box: TextBox, width: number): readonly number[] => {
    const text = wordsOf(box);
    const indent = box.mark.length > 0 ? 2 : box.label === null ? 0 : 5;
    return lineEnds(text, Math.max(1, Math.floor(width / size(box)) - indent));
  };
  return {
    setting: { type, leading, spacing: 1 },
    lineHeight: line,
    height: (box, width) => ends(box, width).length * line(box) + 2 * padding(box),
    lettersWithin(box, width, height) {
      const lines = Math.floor((height - padding(box)) / line(box) + 1e-9);
      return lines <= 0 ? 0 : (ends(box, width)[lines - 1] ?? wordsOf(box).length);
    },
  };
}

const wordsOf = ({ text }: TextBox): string => (typeof text === "string" ? text : "ja" in text ? text.ja : "見出し");

/** Where each line of the text ends, in letters; an empty text is one line. */
function lineEnds(text: string, perLine: number): readonly number[] {
  const ends: number[] = [];
  let used = 0;
  for (let i = 0; i < text.length; i += 1) {
    if (text[i] === "\n") {
      ends.push(i + 1);
      used = 0;
    } else if (used === perLine) {
      ends.push(i);
      used = 1;
    } else used += 1;
  }
  if (ends.at(-1) !== text.length || text === "") ends.push(text.length);
  return ends;
}
