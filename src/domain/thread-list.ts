// The comments of a story as they are read: in the order of the sheet, each with its remarks and with where it belongs now.
// What is derived is kept with the record it was derived from, so that a letter typed elsewhere has nothing worked out anew.
import { type AnchorPlace, anchorPlace, type Folds } from "./anchoring/anchor-place.ts";
import { authorKey } from "./authors.ts";
import type { RecordId } from "./ids.ts";
import type { Remark } from "./records/remark.ts";
import type { Thread, ThreadKind } from "./records/thread.ts";
import type { Story, Table } from "./story.ts";
import type { StoryIndex } from "./story-index.ts";
import { textAt } from "./text-place.ts";

export interface ListedThread {
  readonly thread: Thread;
  /** By time, then id: clocks may be wrong, and then they are shown as they are. */
  readonly remarks: readonly Remark[];
  readonly place: AnchorPlace;
}

/** Which threads a person wants to see. */
export interface ThreadFilter {
  readonly state: "open" | "all";
  readonly kind: ThreadKind | "any";
  /** The key of somebody who wrote in it (`authors.ts`); null: anybody. */
  readonly author: string | null;
}

interface Listing {
  readonly from: readonly unknown[];
  readonly listed: readonly ListedThread[];
}
const listingByTable = new WeakMap<Table<Thread>, Listing>();

/**
 * All threads: about the story, then card by card as on the sheet, and last those whose place is gone. Whoever else
 * asks for the same story gets the same list.
 */
export function listThreads(story: Story, index: StoryIndex): readonly ListedThread[] {
  const from = [story.remarks, story.cards, story.links, index];
  const known = listingByTable.get(story.threads);
  if (known?.from.every((part, i) => part === from[i])) return known.listed;
  const listed = sortedThreads(story, index);
  listingByTable.set(story.threads, { from, listed });
  return listed;
}

function sortedThreads(story: Story, index: StoryIndex): readonly ListedThread[] {
  const remarks = remarksByThread(story.remarks);
  const folds: Folds = new Map();
  const rank = new Map(index.readingOrder.map((id, i) => [id, i]));
  const listed = Object.values(story.threads).map((thread) => ({
    thread,
    remarks: remarks.get(thread.id) ?? noRemarks,
    place: placeNow(thread, story, folds),
  }));
  const rankOf = ({ thread, place }: ListedThread) =>
    place.kind === "orphan" ? index.readingOrder.length : thread.cardId === null ? -1 : (rank.get(thread.cardId) ?? 0);
  return listed.sort(
    (a, b) =>
      rankOf(a) - rankOf(b) ||
      compare(a.thread.linkId ?? "", b.thread.linkId ?? "") ||
      compare(a.thread.field ?? "", b.thread.field ?? "") ||
      startOf(a.place) - startOf(b.place) ||
      byTime(a.thread, b.thread),
  );
}

const noRemarks: readonly Remark[] = [];

const startOf = (place: AnchorPlace): number => (place.kind === "orphan" ? 0 : place.start);

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const byTime = (a: Thread | Remark, b: Thread | Remark): number => compare(a.time, b.time) || compare(a.id, b.id);

/** True when the filter lets that thread through. */
export const fitsFilter = ({ thread, remarks }: ListedThread, { state, kind, author }: ThreadFilter): boolean =>
  (state === "all" || !thread.isResolved) &&
  (kind === "any" || thread.kind === kind) &&
  (author === null || authorKey(thread) === author || remarks.some((remark) => authorKey(remark) === author));

/** True while anything in the story waits to be dealt with. */
export const hasOpenThread = ({ threads }: Pick<Story, "threads">): boolean =>
  Object.values(threads).some(({ isResolved }) => !isResolved);

const countsByTable = new WeakMap<Table<Thread>, ReadonlyMap<RecordId, number>>();

/** How many open threads there are on each card that has any, those on its texts and its links to ends included. */
export function openThreadCounts({ threads }: Pick<Story, "threads">): ReadonlyMap<RecordId, number> {
  const known = countsByTable.get(threads);
  if (known) return known;
  const counts = new Map<RecordId, number>();
  for (const { cardId, isResolved } of Object.values(threads)) {
    if (cardId !== null && !isResolved) counts.set(cardId, (counts.get(cardId) ?? 0) + 1);
  }
  countsByTable.set(threads, counts);
  return counts;
}

/** The open threads on one card, on those of its elements too when they are asked for. */
export function openThreadCount(
  story: Pick<Story, "threads">,
  index: StoryIndex,
  cardId: RecordId,
  withElements: boolean,
): number {
  const counts = openThreadCounts(story);
  // Most stories have no comment at all, and this is asked for a thousand cards.
  if (counts.size === 0) return 0;
  const elements = withElements ? (index.elementIdsByCard.get(cardId) ?? []) : [];
  return elements.reduce((sum, id) => sum + (counts.get(id) ?? 0), counts.get(cardId) ?? 0);
}

/** The first open thread there as the list has it, or null. */
export function firstOpenThread(
  story: Story,
  index: StoryIndex,
  cardId: RecordId,
  withElements: boolean,
): RecordId | null {
  const ids = new Set([cardId, ...(withElements ? (index.elementIdsByCard.get(cardId) ?? []) : [])]);
  const first = listThreads(story, index).find(
    ({ thread }) => !thread.isResolved && thread.cardId !== null && ids.has(thread.cardId),
  );
  return first?.thread.id ?? null;
}

const remarksByTable = new WeakMap<Table<Remark>, ReadonlyMap<RecordId, readonly Remark[]>>();

function remarksByThread(table: Table<Remark>): ReadonlyMap<RecordId, readonly Remark[]> {
  const known = remarksByTable.get(table);
  if (known) return known;
  const remarks = new Map<RecordId, Remark[]>();
  for (const remark of Object.values(table)) {
    const others = remarks.get(remark.threadId);
    if (others) others.push(remark);
    else remarks.set(remark.threadId, [remark]);
  }
  for (const list of remarks.values()) list.sort(byTime);
  remarksByTable.set(table, remarks);
  return remarks;
}

interface Placed {
  readonly text: string;
  readonly place: AnchorPlace;
}
const placedByThread = new WeakMap<Thread, Placed>();

/** The place of a thread, looked for again only when the text it is in has changed. */
function placeNow(thread: Thread, story: Story, folds: Folds): AnchorPlace {
  const recordId = thread.linkId ?? thread.cardId;
  const text =
    thread.target === "quote" && recordId !== null && thread.field !== null
      ? textAt(story, { recordId, field: thread.field })
      : undefined;
  if (text === undefined) return anchorPlace(thread, story, folds);
  const known = placedByThread.get(thread);
  if (known?.text === text) return known.place;
  const place = anchorPlace(thread, story, folds);
  placedByThread.set(thread, { text, place });
  return place;
}
