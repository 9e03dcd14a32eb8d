// Measures texts with the browser itself. What was measured once is remembered, by its box as long as that stays the
// same and by its words and width otherwise, so that typing measures the text typed in and no other.
// It must never measure in the pages: a zoomed screen would cut them elsewhere.
import type { Stack, TextBox } from "../../domain/sheet/box.ts";
import { Heights, type TextMeasure, unknownTexts } from "../../domain/sheet/measure.ts";
import { type Paper, settingOf, textWidth } from "../../domain/sheet/paper.ts";
import {
  lettersAbove,
  type MeasuringRoom,
  measuringRoom,
  type SetText,
  type TextSetting,
  wordsElement,
} from "./text-element.ts";
import { noParts, type Saying, textParts } from "./text-parts.ts";

export interface SheetMeasure {
  /** The heights at that size, all texts of the sheet measured in one go. */
  heightsAt(typePt: number, sheet: Stack, paper: Paper, saying: Saying): Heights;
  /** Forgets everything: the fonts or the zoom have changed. */
  forget(): void;
}

// A sheet of a thousand cards has some four thousand texts, and up to three sizes are tried.
const mostKept = 20_000;

/** A measure in the given document. */
export function sheetMeasure(page: Document): SheetMeasure {
  const room = measuringRoom(page);
  const byWords = new Map<string, number>();
  const bySize = new Map<string, Heights>();
  let said: Saying | null = null;
  const measureTexts = (setting: TextSetting, texts: readonly SetText[]): void => {
    const missing = new Map(texts.map((text) => [keyOf(setting, text), text] as const));
    for (const key of missing.keys()) if (byWords.has(key)) missing.delete(key);
    if (missing.size === 0) return;
    const starts = [...missing.values()].map((text) => startOf(text, longText));
    room.withTexts(setting, starts, (elements) => {
      for (const [i, key] of [...missing.keys()].entries()) {
        byWords.set(key, elements[i]?.getBoundingClientRect().height ?? 0);
      }
    });
    for (const [key, text] of missing) {
      if (text.parts.text.length > longText) byWords.set(key, longHeight(room, setting, text));
    }
  };
  const forget = () => {
    byWords.clear();
    bySize.clear();
  };
  return {
    forget,
    heightsAt(typePt, sheet, paper, saying) {
      // The same boxes say other words in another language, or on another day.
      if (said !== saying || byWords.size > mostKept) forget();
      said = saying;
      const setting = { typePt, paper, lang: saying.texts.locale };
      const set = (box: TextBox, width: number): SetText => ({ box, width, parts: textParts(box, saying) });
      const size = `${paper.name} ${typePt}`;
      const heights = bySize.get(size) ?? new Heights(textMeasure(setting, set, room, measureTexts, byWords));
      bySize.set(size, heights);
      measureTexts(
        setting,
        [...unknownTexts(heights, sheet, textWidth(paper))].map(([box, width]) => set(box, width)),
      );
      return heights;
    },
  };
}

/** The measure of one setting; what it has to look up is remembered in `byWords`. */
function textMeasure(
  setting: TextSetting,
  set: (box: TextBox, width: number) => SetText,
  room: MeasuringRoom,
  measureTexts: (setting: TextSetting, texts: readonly SetText[]) => void,
  byWords: Map<string, number>,
): TextMeasure {
  return {
    setting: settingOf(setting.paper, setting.typePt),
    height(box, width) {
      const text = set(box, width);
      measureTexts(setting, [text]);
      return byWords.get(keyOf(setting, text)) ?? 0;
    },
    lineHeight(box) {
      const line = { box, width: lineWidth, parts: { ...noParts, text: "あ" } };
      const key = `line ${keyOf(setting, line)}`;
      if (!byWords.has(key)) {
        room.withTexts(setting, [line], ([element]) => {
          byWords.set(key, wordsElement(element)?.getBoundingClientRect().height ?? 0);
        });
      }
      return byWords.get(key) ?? 0;
    },
    lettersWithin(box, width, height) {
      const text = set(box, width);
      // As much as a page of that width could hold, and more only if all of that fits: a very long text would
      // otherwise be laid out to its end for every page it is cut into.
      for (let length = longText; ; length *= 2) {
        const start = startOf(text, length);
        let letters = 0;
        room.withTexts(setting, [start], ([element]) => {
          letters = element ? lettersAbove(element, height) : 0;
        });
        // The last lines of a start are broken without knowing what follows: they do not count as fitting.
        if (length >= text.parts.text.length || letters < length * 0.9) return letters;
      }
    },
  };
}

/** Beyond so many letters a text is measured by its start. */
const longText = 8_000;
/** Higher than any page, in pixels: a text of that height is cut whatever its height. */
const beyondPages = 4_000;

const startOf = (text: SetText, length: number): SetText =>
  text.parts.text.length <= length
    ? text
    : { ...text, parts: { ...text.parts, text: text.parts.text.slice(0, length) } };

/** The height of a very long text: exact while it could stand on a page, else reckoned from that of its start. */
function longHeight(room: MeasuringRoom, setting: TextSetting, text: SetText): number {
  const letters = text.parts.text.length;
  for (let length = longText; ; length *= 2) {
    let height = 0;
    room.withTexts(setting, [startOf(text, length)], ([element]) => {
      height = element?.getBoundingClientRect().height ?? 0;
    });
    if (length >= letters) return height;
    if (height > beyondPages) return height * (letters / length);
  }
}

// One letter on one line, whatever stands around it.
const lineWidth = 1000;

function keyOf({ typePt, paper }: TextSetting, { box, width, parts }: SetText): string {
  const { mark, label, text, note, again } = parts;
  const words = [mark, label, note, again, text].join("\u0001");
  return `${typePt} ${paper.name} ${width.toFixed(2)} ${box.role}\u0001${words}`;
}
