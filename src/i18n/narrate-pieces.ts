// Sentences in which cards are named so that a reader can go to them: pieces of text, and names that know their card.
// The sentences themselves are texts by key; here they are only put together.
import type { RecordId } from "../domain/ids.ts";
import type { Stage } from "../domain/template.ts";
import type { Locale } from "./text-shape.ts";
import { type TextKey, texts } from "./texts.ts";

/** The name of a card within a sentence. */
export interface CardName {
  readonly cardId: RecordId;
  readonly name: string;
  /** The tone of its stage. */
  readonly tone: Stage["tone"];
}

/** Part of a sentence: words, or the name of a card. */
export type Piece = string | CardName;
export type Pieces = readonly Piece[];

/** A sentence with its {names} filled in. A name without a value stays in sight; what is filled in is not looked at again. */
export function weave(locale: Locale, key: TextKey, params: Readonly<Record<string, Pieces | string>> = {}): Pieces {
  const pieces: Piece[] = [];
  partsOf(texts[key][locale]).forEach((part, i) => {
    const value = i % 2 === 0 ? part : Object.hasOwn(params, part) ? params[part] : `{${part}}`;
    if (typeof value === "string") append(pieces, value);
    else for (const piece of value ?? []) append(pieces, piece);
  });
  return pieces;
}

const partsByText = new Map<string, readonly string[]>();

/** The words of a text and the names between them, in turn. Kept: a long story is told in thousands of few sentences. */
function partsOf(text: string): readonly string[] {
  const known = partsByText.get(text);
  if (known) return known;
  const parts = text.split(/\{(\w+)\}/);
  partsByText.set(text, parts);
  return parts;
}

/** Adds a piece; words are joined to the words before them, so that equal sentences have equal pieces. */
function append(pieces: Piece[], piece: Piece): void {
  const last = pieces.at(-1);
  if (typeof piece !== "string") pieces.push(piece);
  else if (typeof last === "string") pieces[pieces.length - 1] = last + piece;
  else if (piece !== "") pieces.push(piece);
}

/** Sentences one after the other, as the language sets them: English puts a space between them. */
export function inOneLine(locale: Locale, sentences: readonly Pieces[]): Pieces {
  const pieces: Piece[] = [];
  sentences.forEach((sentence, i) => {
    if (i > 0 && locale === "en") append(pieces, " ");
    for (const piece of sentence) append(pieces, piece);
  });
  return pieces;
}

/** The bare words. */
export const plainText = (pieces: Pieces): string =>
  pieces.map((piece) => (typeof piece === "string" ? piece : piece.name)).join("");
