// Which cards of the open story are shown in the views that can be filtered: one filter for all of them, forgotten with
// the story. What one takes in hand is always shown, and so is what was added since: nothing vanishes under the hands.
// It follows the structure, the selection and the filter itself; letters alone change nothing while one writes.
import { useCallback } from "react";
import { useStore } from "zustand";
import { createStore, type StoreApi } from "zustand/vanilla";
import { type CardFilter, filteredCards, noFilter, shownFor, withoutGone } from "../domain/card-filter.ts";
import type { RecordId } from "../domain/ids.ts";
import type { Story } from "../domain/story.ts";
import { useSession } from "./StoryContext.tsx";
import type { Selection, StorySession, StoryState } from "./story-store.ts";

export interface FilterState {
  readonly filter: CardFilter;
  /** The cards of their own to show, their elements with them; null: all. The same set for as long as the same are in it. */
  readonly shownIds: ReadonlySet<RecordId> | null;
  /** Cards that were added while this filter held: they stay, whatever it says. */
  readonly addedIds: ReadonlySet<RecordId>;
}

const filterBySession = new WeakMap<StorySession, StoreApi<FilterState>>();

/** The filter of a session, the same one every time. It lives as long as the session's store. */
export function cardFilterOf(session: StorySession): StoreApi<FilterState> {
  const known = filterBySession.get(session);
  if (known) return known;
  const store = createStore<FilterState>(() => ({ filter: noFilter, shownIds: null, addedIds: new Set() }));
  session.store.subscribe((state, before) => {
    const now = store.getState();
    const isRebuilt = state.index !== before.index;
    if (now.shownIds === null || (!isRebuilt && state.selection === before.selection)) return;
    const filter = isRebuilt ? withoutGone(now.filter, state.story) : now.filter;
    const addedIds = isRebuilt ? withNew(now.addedIds, state, before) : now.addedIds;
    const shownIds = sameOr(now.shownIds, shown(state, filter, [...addedIds, ...inHand(state, now.shownIds)]));
    if (filter !== now.filter || addedIds !== now.addedIds || shownIds !== now.shownIds) {
      store.setState({ filter, addedIds, shownIds });
    }
  });
  filterBySession.set(session, store);
  return store;
}

/** Shows what this filter lets through and nothing else; what is in hand is laid down unless it is among that. */
export function setCardFilter(session: StorySession, filter: CardFilter): void {
  const { store, actions } = session;
  const { story, index, selection } = store.getState();
  const shownIds = filteredCards(story, index, filter);
  cardFilterOf(session).setState({ filter, addedIds: new Set(), shownIds });
  if (shownIds !== null && selection !== null && !cardsOf(story, selection).every((id) => shownIds.has(id))) {
    actions.select(null);
  }
}

function shown(
  { story, index }: StoryState,
  filter: CardFilter,
  keptIds: readonly RecordId[],
): ReadonlySet<RecordId> | null {
  const matching = filteredCards(story, index, filter);
  const kept = keptIds.flatMap((id) => shownFor(story, id) ?? []);
  return matching === null || kept.length === 0 ? matching : new Set([...matching, ...kept]);
}

/** The card in hand; of a link its means, and its end as long as it is seen anyway. */
function inHand({ story, selection }: StoryState, shownIds: ReadonlySet<RecordId>): readonly RecordId[] {
  const [first, ...others] = selection === null ? [] : cardsOf(story, selection);
  return first === undefined ? [] : [first, ...others.filter((id) => shownIds.has(id))];
}

/** The cards of their own that a card or a link belongs to, the means of a link first. */
function cardsOf(story: Story, { kind, id }: NonNullable<Selection>): readonly RecordId[] {
  const link = kind === "link" ? story.links[id] : undefined;
  return (link ? [link.meansId, link.endId] : [id]).flatMap((each) => shownFor(story, each) ?? []);
}

function withNew(addedIds: ReadonlySet<RecordId>, { story }: StoryState, before: StoryState): ReadonlySet<RecordId> {
  const fresh = Object.keys(story.cards).filter((id) => !(id in before.story.cards));
  return fresh.length === 0 ? addedIds : new Set([...addedIds, ...fresh]);
}

function sameOr(before: ReadonlySet<RecordId>, now: ReadonlySet<RecordId> | null): ReadonlySet<RecordId> | null {
  const isSame = now !== null && now.size === before.size && [...now].every((id) => before.has(id));
  return isSame ? before : now;
}

/** The filter of the open story, and how to set another. */
export function useCardFilter(): readonly [filter: CardFilter, set: (filter: CardFilter) => void] {
  const session = useSession();
  const filter = useStore(cardFilterOf(session), (state) => state.filter);
  const set = useCallback((next: CardFilter) => setCardFilter(session, next), [session]);
  return [filter, set];
}

/** The cards of their own to show, or null for all. */
export const useShownCardIds = (): FilterState["shownIds"] =>
  useStore(cardFilterOf(useSession()), (state) => state.shownIds);
