// The open comments as numbered notes to the printed sheet: the numbers beside the cards, the notes on further pages.
import type { RecordId } from "../ids.ts";
import type { Story } from "../story.ts";
import type { StoryIndex } from "../story-index.ts";
import { type ListedThread, listThreads } from "../thread-list.ts";

export interface SheetNotes {
  /** In the order of the sheet; a note's number is its place, from 1. */
  readonly threads: readonly ListedThread[];
  /** The numbers that stand beside a card. */
  readonly numbersByCard: ReadonlyMap<RecordId, readonly number[]>;
}

/** The notes of a story. Comments on a card's fields and links stand at the card: not every sheet prints those. */
export function sheetNotes(story: Story, index: StoryIndex): SheetNotes {
  const threads = listThreads(story, index).filter(({ thread }) => !thread.isResolved);
  const numbersByCard = new Map<RecordId, number[]>();
  threads.forEach(({ thread, place }, i) => {
    if (thread.cardId === null || place.kind === "orphan") return;
    const numbers = numbersByCard.get(thread.cardId);
    if (numbers) numbers.push(i + 1);
    else numbersByCard.set(thread.cardId, [i + 1]);
  });
  return { threads, numbersByCard };
}
