// What a person points at when asking to comment: the words marked in a field or on the page, the text the cursor is in,
// the card or link in hand, else the story. Fields and texts of a story say which text they hold by `data-text-place`.
import type { Spot } from "../domain/anchoring/make-anchor.ts";
import type { Story } from "../domain/story.ts";
import { parseTextPlace, type TextPlace, textAt, textOffset, textPlaceName } from "../domain/text-place.ts";
import type { StoryState } from "./story-store.ts";

/** Put this on the field, or the element, that holds the text at that place. */
export const textPlaceAttribute = (recordId: string, field: string) => ({
  "data-text-place": textPlaceName({ recordId, field }),
});

/** The elements that hold the text at that place: a field, or the parts of it that are printed. */
export const textPlaceElements = (root: ParentNode, place: TextPlace): readonly HTMLElement[] => [
  ...root.querySelectorAll<HTMLElement>(`[data-text-place="${CSS.escape(textPlaceName(place))}"]`),
];

/** The spot a person points at now. */
export function pointedSpot({ selection, story }: Pick<StoryState, "selection" | "story">): Spot {
  const active = document.activeElement;
  const marked = active instanceof HTMLTextAreaElement ? fieldSpot(active, story) : markedSpot(story);
  const spot = marked ?? textSpot(active, story);
  if (spot) return spot;
  if (selection?.kind === "card") return { kind: "card", cardId: selection.id };
  return selection ? { kind: "link", linkId: selection.id } : { kind: "story" };
}

/** The words marked on the page, or in a field that is only read; null when there are none. */
export function markedForReading(story: Story): Spot | null {
  const active = document.activeElement;
  const field = active instanceof HTMLTextAreaElement && active.readOnly ? fieldSpot(active, story) : null;
  return field ?? markedSpot(story);
}

/** The words marked in a field; null when there are none. */
function fieldSpot(field: HTMLTextAreaElement, story: Story): Spot | null {
  const held = heldBy(field, story);
  if (!held) return null;
  const start = textOffset(held.text, field.selectionStart);
  const end = textOffset(held.text, field.selectionEnd);
  return start < end ? { kind: "quote", ...held.place, start, end } : null;
}

/** The words marked on the page, as far as they are in one text; null when there are none. */
export function markedSpot(story: Story): Spot | null {
  const marked = window.getSelection();
  if (!marked || marked.isCollapsed || marked.rangeCount === 0) return null;
  const range = marked.getRangeAt(0);
  const element = holderOf(range.startContainer);
  const held = element && heldBy(element, story);
  if (!held) return null;
  const from = Number(element.dataset.from ?? 0);
  const before = document.createRange();
  before.selectNodeContents(element);
  before.setEnd(range.startContainer, range.startOffset);
  const start = from + before.toString().length;
  if (holderOf(range.endContainer) === element) before.setEnd(range.endContainer, range.endOffset);
  else before.selectNodeContents(element);
  const end = from + before.toString().length;
  return start < end ? { kind: "quote", ...held.place, start, end } : null;
}

function textSpot(active: Element | null, story: Story): Spot | null {
  const held = active instanceof HTMLElement ? heldBy(active, story) : null;
  if (!held) return null;
  const { place } = held;
  return place.field === "text" ? { kind: "card", cardId: place.recordId } : { kind: "field", ...place };
}

const holderOf = (node: Node): HTMLElement | null =>
  (node instanceof Element ? node : node.parentElement)?.closest<HTMLElement>("[data-text-place]") ?? null;

/** The text of the story an element holds; null when it holds none, or its card is gone. */
function heldBy({ dataset }: HTMLElement, story: Story): { readonly place: TextPlace; readonly text: string } | null {
  const place = dataset.textPlace === undefined ? null : parseTextPlace(dataset.textPlace);
  const text = place && textAt(story, place);
  return place && text != null ? { place, text } : null;
}
