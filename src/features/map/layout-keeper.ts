// Keeps the map's layout up with the story. What changes the structure lays the map out anew at once; typing only
// touches the card that grows, and the whole follows when it pauses, so that a letter costs the same in any story.
import { createStore, type StoreApi } from "zustand/vanilla";
import { shownFor } from "../../domain/card-filter.ts";
import type { RecordId } from "../../domain/ids.ts";
import { type CardBox, cardBox } from "../../domain/map/card-size.ts";
import { layOutMap, type MapInput, type MapLayout } from "../../domain/map/layout.ts";
import { withBoxes } from "../../domain/map/retouching.ts";
import { cardFilterOf } from "../../state/card-filter.ts";
import type { StorySession, StoryState } from "../../state/story-store.ts";

/** What the person wants of the map. Which cards are on it is the filter's, which every view shares. */
export type LayoutOptions = Omit<MapInput, "story" | "index" | "only">;

export interface KeptLayout {
  readonly layout: MapLayout;
  /** Counts up when everything may have moved; what one looks at then has to be found again. */
  readonly turn: number;
}

export interface LayoutKeeper {
  readonly store: StoreApi<KeptLayout>;
  /** Lays out with other options. */
  use(options: LayoutOptions): void;
  /** While something is written in its place the map does not move under it. */
  hold(isHeld: boolean): void;
  /** A field in that card's box needs so much height, in the map's pixels; null: no field any more. */
  need(id: RecordId, height: number | null): void;
  /** Begins to follow the story; returns how to stop. */
  follow(): () => void;
}

/** How long after the last letter the whole map follows, in ms. */
const pause = 700;

export function keepLayout(session: StorySession, first: LayoutOptions): LayoutKeeper {
  let options = first;
  let isHeld = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isBehind = false;
  const needed = new Map<RecordId, number>();
  const filter = cardFilterOf(session);
  let laidOut: Pick<MapInput, "index" | "only">;
  const lay = () => {
    const { story, index } = session.store.getState();
    laidOut = { index, only: onMap(session) };
    return layOutMap({ ...options, story, ...laidOut });
  };
  const store = createStore<KeptLayout>(() => ({ layout: lay(), turn: 0 }));

  const layOutNow = () => {
    clearTimeout(timer);
    isBehind = false;
    store.setState(({ turn }) => ({ layout: lay(), turn: turn + 1 }));
    if (needed.size > 0) retouch([...needed.keys()]);
  };
  const layOutSoon = () => {
    isBehind = true;
    clearTimeout(timer);
    if (!isHeld) timer = setTimeout(layOutNow, pause);
  };
  const retouch = (ids: Iterable<RecordId>) => {
    const { layout } = store.getState();
    const { story, index } = session.store.getState();
    const boxes = new Map<RecordId, { readonly box: CardBox; readonly least: number }>();
    for (const id of ids) {
      const holder = layout.holderById.get(id);
      if (holder === undefined || !story.cards[holder]) continue;
      const box = cardBox(story, index, holder, options.unfolded.has(holder), options.words);
      const least = needed.get(holder);
      const shown = layout.cardById.get(holder);
      // What is being written shows itself in its field; until it needs another room, nothing has to be drawn anew.
      if (least !== undefined && shown && Math.max(box.height, least) === shown.height) continue;
      boxes.set(holder, { box, least: least ?? 0 });
    }
    const touched = withBoxes(layout, boxes);
    if (touched !== layout) store.setState({ layout: touched });
  };
  const onStory = (state: StoryState, before: StoryState) => {
    if (state.selection !== before.selection && onMap(session) !== laidOut.only) layOutNow();
    if (state.story === before.story) return;
    if (state.index !== before.index || state.story.template !== before.story.template) {
      // The filter hears of the story first; what it shows by then may have been laid out already.
      if (state.index !== laidOut.index) layOutNow();
      return;
    }
    const { cards, links, themes } = state.story;
    const written = cards === before.story.cards ? [] : changedIds(cards, before.story.cards);
    if (written.length > 0) retouch(written);
    if (written.length > 0 || links !== before.story.links || themes !== before.story.themes) layOutSoon();
  };
  return {
    store,
    use(next) {
      if (sameOptions(options, next)) return;
      options = next;
      layOutNow();
    },
    hold(next) {
      if (isHeld === next) return;
      isHeld = next;
      if (!isHeld && isBehind) layOutNow();
      if (isHeld) clearTimeout(timer);
    },
    need(id, height) {
      if (height === null) needed.delete(id);
      else if (needed.get(id) === height) return;
      else needed.set(id, height);
      retouch([id]);
    },
    follow() {
      const stops = [
        session.store.subscribe(onStory),
        filter.subscribe((state, before) => {
          if (state.shownIds !== before.shownIds) layOutNow();
        }),
      ];
      return () => {
        for (const stop of stops) stop();
        clearTimeout(timer);
      };
    },
  };
}

/** The cards the filter shows, and both ends of the link in hand: without them it could be neither seen nor written. */
function onMap(session: StorySession): MapInput["only"] {
  const { shownIds } = cardFilterOf(session).getState();
  const { story, selection } = session.store.getState();
  const link = selection?.kind === "link" ? story.links[selection.id] : undefined;
  if (shownIds === null || !link) return shownIds;
  const ends = [link.meansId, link.endId].flatMap((id) => shownFor(story, id) ?? []);
  return ends.every((id) => shownIds.has(id)) ? shownIds : new Set([...shownIds, ...ends]);
}

function changedIds<R>(now: Readonly<Record<string, R>>, before: Readonly<Record<string, R>>): readonly string[] {
  const changed: string[] = [];
  for (const id in now) if (now[id] !== before[id]) changed.push(id);
  return changed;
}

const sameOptions = (a: LayoutOptions, b: LayoutOptions): boolean =>
  (Object.keys(a) as (keyof LayoutOptions)[]).every((key) => a[key] === b[key]);
