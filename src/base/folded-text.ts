// A text in the one form used for comparing (`fold-text.ts`), with the way back: where each of its letters stood.
// For finding only: what is found is shown as the person wrote it.
import { foldText } from "./fold-text.ts";

export interface FoldedText {
  readonly text: string;
  /** For each unit of `text`, and for its end, where in the text as written that letter begins. */
  readonly starts: readonly number[];
}

/** The folded text, letter by letter: a letter with its marks (か゛, ｶﾞ) is folded as one. */
export function foldWithPlaces(written: string): FoldedText {
  let text = "";
  const starts: number[] = [];
  for (let at = 0; at < written.length; ) {
    const end = letterEnd(written, at);
    const letter = written.slice(at, end);
    const folded = end === at + 1 && isPlain(written.charCodeAt(at)) ? letter : foldText(letter);
    text += folded;
    for (let i = 0; i < folded.length; i += 1) starts.push(at);
    at = end;
  }
  starts.push(written.length);
  return { text, starts };
}

/** The part of the written text that a part of the folded one stands for; whole letters only. */
export function unfoldedRange({ starts }: FoldedText, from: number, to: number): { start: number; end: number } {
  let end = to;
  while (end > 0 && end < starts.length - 1 && starts[end] === starts[end - 1]) end += 1;
  return { start: starts[from] ?? 0, end: starts[end] ?? 0 };
}

function letterEnd(text: string, at: number): number {
  let end = at + ((text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1);
  while (isMark(text.charCodeAt(end))) end += 1;
  return end;
}

const isMark = (unit: number): boolean =>
  (unit >= 0x300 && unit <= 0x36f) || unit === 0x3099 || unit === 0x309a || unit === 0xff9e || unit === 0xff9f;

/** Hiragana, common kanji, small letters and digits are their own folded form: nearly every letter of a card. */
const isPlain = (unit: number): boolean =>
  (unit >= 0x3041 && unit <= 0x3096) ||
  (unit >= 0x4e00 && unit <= 0x9fff) ||
  (unit >= 0x61 && unit <= 0x7a) ||
  (unit >= 0x30 && unit <= 0x39);
