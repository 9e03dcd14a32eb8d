// What stands in a card's box on the map, line by line, and how high that makes it.
import type { RecordId } from "../ids.ts";
import type { Card } from "../records/card.ts";
import type { Story } from "../story.ts";
import type { StoryIndex } from "../story-index.ts";
import {
  cardHead,
  cardPadding,
  cardType,
  cardWidth,
  elementGap,
  elementIndent,
  elementType,
  type MapType,
  mostLines,
  noteGap,
  noteType,
} from "./map-type.ts";
import { breakLines } from "./type-lines.ts";

/** A text in a card's box: where its first line begins below the box's top, and its lines. */
export interface BoxText {
  readonly top: number;
  readonly lines: readonly string[];
}

/** An element (要素) unfolded under its card. */
export interface BoxElement extends BoxText {
  readonly id: RecordId;
  readonly height: number;
}

/** Why nothing is linked here on purpose. */
export interface BoxNote extends BoxText {
  readonly side: "noEnds" | "noMeans";
}

export interface CardBox {
  readonly id: RecordId;
  readonly height: number;
  readonly text: BoxText;
  readonly elements: readonly BoxElement[];
  readonly notes: readonly BoxNote[];
  /** How many elements it has, shown or folded away. */
  readonly elementCount: number;
}

export interface BoxWords {
  /** Stands before the reason why a card deliberately serves no end, or is served by nothing. */
  readonly noEnds: string;
  readonly noMeans: string;
  /** Stands before a link's assumption. */
  readonly assumption: string;
}

/** The width of a card's text, in CSS pixels. */
export const textWidth = cardWidth - 2 * cardPadding.across;

/** The box of a card of its own. `isUnfolded`: its elements are shown. */
export function cardBox(story: Story, index: StoryIndex, id: RecordId, isUnfolded: boolean, words: BoxWords): CardBox {
  const card = story.cards[id] as Card;
  const elementIds = index.elementIdsByCard.get(id) ?? [];
  const text: BoxText = { top: cardPadding.top + cardHead, lines: linesAt(card.text, cardType) };
  let height = text.top + text.lines.length * cardType.line;
  const elements = (isUnfolded ? elementIds : []).map((elementId) => {
    const top = height + elementGap;
    const lines = linesAt(story.cards[elementId]?.text ?? "", elementType, textWidth - elementIndent);
    const tall = lines.length * elementType.line;
    height = top + tall;
    return { id: elementId, top, lines, height: tall };
  });
  const notes = (["noEnds", "noMeans"] as const).flatMap((side) => {
    const because = card[side];
    if (because === null) return [];
    const top = height + noteGap;
    const lines = linesAt(`${words[side]}${because}`, noteType);
    height = top + lines.length * noteType.line;
    return [{ side, top, lines }];
  });
  return { id, height: height + cardPadding.bottom, text, elements, notes, elementCount: elementIds.length };
}

/** The lines of a text in that type; of a very long one the first `mostLines`. */
export function linesAt(text: string, type: MapType, width: number = textWidth): readonly string[] {
  const em = width / type.size;
  let known = brokenLines.get(em);
  if (!known || known.size >= mostKnown) {
    known = new Map();
    brokenLines.set(em, known);
  }
  let lines = known.get(text);
  if (!lines) {
    lines = cutLines(text, em);
    known.set(text, lines);
  }
  return lines;
}

// From one layout to the next few texts change: lines already broken are kept, by width and text, up to so many.
const mostKnown = 10_000;
const brokenLines = new Map<number, Map<string, readonly string[]>>();

function cutLines(text: string, em: number): readonly string[] {
  // A text is measured as far as it is shown: the rest would cost without being seen.
  const longest = Math.ceil(mostLines * em * 3);
  const lines = breakLines(text.length > longest ? text.slice(0, longest) : text, em);
  return lines.length <= mostLines && text.length <= longest ? lines : [...lines.slice(0, mostLines - 1), "…"];
}
