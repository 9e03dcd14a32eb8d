// Leads from a comment to its place: the cursor goes into the text, and the words it is about are marked there.
// The view, or the card panel, may have to be drawn first: it is waited for a moment, and never by changing the story.
import { anchorPlace } from "../../domain/anchoring/anchor-place.ts";
import type { Anchor } from "../../domain/records/thread.ts";
import { fieldOffset, type TextPlace, textAt } from "../../domain/text-place.ts";
import { textPlaceElements } from "../../state/pointed-spot.ts";
import { setPreferences } from "../../state/preferences.ts";
import type { StorySession } from "../../state/story-store.ts";
import { wordsRanges } from "./words-on-page.ts";

/** Frames to wait at most for the text to be on the page. */
const patience = 60;

/** Goes to the place of a comment as it is at this moment and marks its words. */
export function showPlace(session: StorySession, anchor: Anchor): void {
  const place = anchorPlace(anchor, session.store.getState().story);
  if (place.kind === "orphan") return;
  go(session, anchor, place.start, place.end);
}

/** Goes back to what was being commented on; nothing is marked, so that typing goes on behind the words. */
export function backToAnchor(session: StorySession, anchor: Anchor): void {
  const end = anchor.position + anchor.quote.length;
  go(session, anchor, end, end);
}

function go({ actions, store }: StorySession, { cardId, linkId, field }: Anchor, start: number, end: number): void {
  const recordId = linkId ?? cardId;
  const { story } = store.getState();
  if (recordId === null || !(story.cards[recordId] ?? story.links[recordId])) {
    document.querySelector("main")?.focus();
    return;
  }
  const place = { recordId, field: field ?? (linkId === null ? "text" : "reason") };
  if (linkId === null && place.field === "text") {
    actions.focusCard(recordId);
  } else {
    // Fields and reasons are always in the card panel, whatever the view shows.
    setPreferences({ panelOpen: true });
    actions.select(linkId === null ? { kind: "card", id: recordId } : { kind: "link", id: linkId });
  }
  const text = textAt(story, place) ?? "";
  arrive(
    { place, text, words: [start, end], fieldWords: [fieldOffset(text, start), fieldOffset(text, end)] },
    patience,
  );
}

interface Arrival {
  readonly place: TextPlace;
  readonly text: string;
  readonly words: readonly [start: number, end: number];
  /** The same, counted as a field counts. */
  readonly fieldWords: readonly [start: number, end: number];
}

/** Marks the words as soon as their text has the focus; after some frames the focus is brought there. */
function arrive(arrival: Arrival, frames: number): void {
  requestAnimationFrame(() => {
    // Of the texts that are only shown (on the map) none can have the focus.
    const elements = textPlaceElements(document, arrival.place).filter((each) => each.matches("textarea, [tabindex]"));
    const focused = elements.find((element) => element === document.activeElement);
    const element = focused ?? (frames < patience - 10 ? elements[0] : undefined);
    if (!element) {
      if (frames > 0) arrive(arrival, frames - 1);
      return;
    }
    element.focus();
    if (element instanceof HTMLTextAreaElement) {
      element.setSelectionRange(...arrival.fieldWords);
      element.scrollIntoView?.({ block: "nearest" });
    } else {
      markOnPage(wordsRanges(elements, arrival.text, ...arrival.words)[0]);
    }
  });
}

function markOnPage(range: Range | undefined): void {
  if (!range) return;
  const { startContainer, startOffset, endContainer, endOffset } = range;
  window.getSelection()?.setBaseAndExtent(startContainer, startOffset, endContainer, endOffset);
}

/** Puts the cursor into the card in hand, or the means of the link in hand; into the view when there is neither. */
export function backToCard({ store, actions }: StorySession): void {
  const { selection, story } = store.getState();
  const id = selection?.kind === "link" ? story.links[selection.id]?.meansId : selection?.id;
  if (id === undefined) document.querySelector("main")?.focus();
  else actions.focusCard(id);
}
