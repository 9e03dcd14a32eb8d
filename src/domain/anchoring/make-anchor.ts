// Makes the anchor of a comment: several marks of its place at once, so that any of them may fail later.
// What it copies out of the story is for finding the place again and for showing what was meant once it is gone.
import type { RecordId } from "../ids.ts";
import { type Anchor, storyAnchor } from "../records/thread.ts";
import type { Story } from "../story.ts";
import { type TextPlace, textAt } from "../text-place.ts";

/** What a person points at. */
export type Spot =
  | { readonly kind: "story" }
  | { readonly kind: "card"; readonly cardId: RecordId }
  | { readonly kind: "link"; readonly linkId: RecordId }
  | ({ readonly kind: "field" } & TextPlace)
  /** The words from `start` to `end` (UTF-16 units) of the text at that place. */
  | ({ readonly kind: "quote"; readonly start: number; readonly end: number } & TextPlace);

/** Letters kept on either side of a quote. */
const contextLength = 32;
/** Letters kept of the text of a place, to tell what it was. */
const beginningLength = 60;

/** The anchor of that spot; `label` is what people call it. null when it is not there, or no words were marked. */
export function makeAnchor(story: Story, spot: Spot, label: string): Anchor | null {
  if (spot.kind === "story") return storyAnchor;
  if (spot.kind === "card") return anchorOn(story, spot.cardId, label);
  if (spot.kind === "link") return anchorOn(story, spot.linkId, label);
  const whole = anchorOn(story, spot.recordId, label);
  const text = textAt(story, spot);
  if (!whole || text === undefined) return null;
  const there = { ...whole, field: spot.field, beginning: cut(text, 0, beginningLength) };
  if (spot.kind === "field") return { ...there, target: "field" };
  const start = letterStart(text, spot.start);
  const end = letterStart(text, spot.end);
  if (start >= end) return null;
  return {
    ...there,
    target: "quote",
    quote: text.slice(start, end),
    prefix: cut(text, start - contextLength, start),
    suffix: cut(text, end, end + contextLength),
    position: start,
  };
}

function anchorOn(story: Story, recordId: RecordId, label: string): Anchor | null {
  const card = story.cards[recordId];
  if (card) {
    return { ...storyAnchor, target: "card", cardId: card.id, label, beginning: cut(card.text, 0, beginningLength) };
  }
  const link = story.links[recordId];
  if (!link) return null;
  const beginning = cut(link.reason, 0, beginningLength);
  return { ...storyAnchor, target: "link", cardId: link.meansId, linkId: link.id, label, beginning };
}

/** The letters from `from` to `to`, never half a letter: no file could carry it. */
const cut = (text: string, from: number, to: number): string =>
  text.slice(letterStart(text, Math.max(0, from)), letterStart(text, to));

/** The offset, moved to before a letter it would cut in two. */
const letterStart = (text: string, offset: number): number =>
  /[\udc00-\udfff]/.test(text.charAt(offset)) && /[\ud800-\udbff]/.test(text.charAt(offset - 1)) ? offset - 1 : offset;
