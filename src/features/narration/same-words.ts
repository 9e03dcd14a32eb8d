// Compares what is told, so that a letter typed in one card renders the paragraphs it appears in and no others.
// Pure; by value, because every narration is made anew.
import type { RecordId } from "../../domain/ids.ts";
import type { ToldParagraph } from "../../i18n/narrate.ts";
import type { Piece } from "../../i18n/narrate-pieces.ts";

/** True when both read the same and their names lead to the same cards. */
export function sameWords(a: ToldParagraph, b: ToldParagraph): boolean {
  return a === b || (sameList(a.cardIds, b.cardIds, Object.is) && sameList(a.lines, b.lines, sameLine));
}

/** True when the card is named in that paragraph. */
export const namedIn = ({ cardIds, lines }: ToldParagraph, id: RecordId | null): boolean =>
  id !== null &&
  (cardIds.includes(id) ||
    lines.some(({ pieces }) => pieces.some((piece) => typeof piece !== "string" && piece.cardId === id)));

const sameLine = (a: ToldParagraph["lines"][number], b: ToldParagraph["lines"][number]): boolean =>
  a.isItem === b.isItem && sameList(a.pieces, b.pieces, samePiece);

const samePiece = (a: Piece, b: Piece): boolean =>
  typeof a === "string" || typeof b === "string"
    ? a === b
    : a.cardId === b.cardId && a.name === b.name && a.tone === b.tone;

const sameList = <T>(a: readonly T[], b: readonly T[], same: (a: T, b: T) => boolean): boolean =>
  a.length === b.length && a.every((item, i) => same(item, b[i] as T));
