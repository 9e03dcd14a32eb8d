// Sentences in which cards are named so that a reader can go to them: pieces of text, and names that know their card.
// The sentences themselves are texts by key; here they are only put together.
import type { RecordId } from "../domain/ids.ts";
import type { Locale } from "./text-shape.ts";
import { type TextKey, texts } from "./texts.ts";

/** The name of a card within a sentence. */
export interface CardName {
  readonly cardId: RecordId;
  readonly name: string;
}

/** Part of a sentence: words, or the name of a card. */
export type Piece = string | CardName;
export type Pieces = readonly Piece[];

/** A sentence with its {names} filled in. A name without a value stays in sight; what is filled in is not looked at again. */
export function weave(locale: Locale, key: TextKey, params: Readonly<Record<string, Pieces | string>> = {}): Pieces {
  const pieces = texts[key][locale].split(/\{(\w+)\}/).flatMap((part, i): Pieces => {
    if (i % 2 === 0) return part === "" ? [] : [part];
    const value = Object.hasOwn(params, part) ? params[part] : `{${part}}`;
    return typeof value === "string" ? [value] : (value ?? []);
  });
  return joined(pieces);
}

/** The same with neighbouring words as one piece, so that equal sentences have equal pieces. */
export function joined(pieces: Pieces): Pieces {
  const result: Piece[] = [];
  for (const piece of pieces) {
    const last = result.at(-1);
    if (typeof piece === "string" && typeof last === "string") result[result.length - 1] = last + piece;
    else result.push(piece);
  }
  return result;
}

/** Sentences one after the other, as the language sets them: English puts a space between them. */
export const inOneLine = (locale: Locale, sentences: readonly Pieces[]): Pieces =>
  joined(sentences.flatMap((sentence, i) => (i > 0 && locale === "en" ? [" ", ...sentence] : sentence)));

/** The bare words. */
export const plainText = (pieces: Pieces): string =>
  pieces.map((piece) => (typeof piece === "string" ? piece : piece.name)).join("");
