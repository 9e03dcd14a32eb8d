// What is done on the map, one function each: writing, adding, linking, moving, removing. Every change goes through the
// session's `run`; where the view and the focus go afterwards is the map's.

import { linkRefusal } from "../../domain/commands/links.ts";
import type { RecordId } from "../../domain/ids.ts";
import type { Drop } from "../../domain/map/dropping.ts";
import type { MapLayout } from "../../domain/map/layout.ts";
import { neighbourOf, type Way } from "../../domain/map/neighbours.ts";
import type { Section } from "../../domain/map/sections.ts";
import { deeperStage } from "../../domain/template.ts";
import { setPreferences, usePreferences } from "../../state/preferences.ts";
import type { StorySession } from "../../state/story-store.ts";
import type { LayoutKeeper } from "./layout-keeper.ts";
import { type Drawing, type Spot, setMapState, unfold, useMapState } from "./map-state.ts";
import type { MapTools } from "./map-tools.ts";

export interface MapWork extends MapTools {
  /** Lets the map's keys work. */
  readonly takeKeys: () => void;
  /** Takes a card one step along or across the chain; at the edge nothing happens. */
  readonly walk: (way: Way) => void;
  /** Moves the card in hand within its section, or to the next section that way. */
  readonly carry: (way: Way) => void;
  readonly addBelow: (id: RecordId) => void;
  readonly addMeans: (id: RecordId) => void;
  readonly remove: (spot: Spot) => void;
  readonly drop: (id: RecordId, drop: Drop) => void;
  /** Links the card a line was drawn from to the card it ended at. A refusal is told like any other. */
  readonly connect: (drawing: Drawing, otherId: RecordId) => void;
}

export interface MapHands {
  readonly session: StorySession;
  readonly keeper: LayoutKeeper;
  /** Lets the map's keys work. */
  readonly takeKeys: () => void;
  /** Brings a card or link into view; `isNear`: as near as one has to be to write. */
  readonly show: (spot: Spot, isNear?: boolean) => void;
}

/** The ends of a link drawn from a card to another one. */
export const drawnEnds = ({ fromId, side }: Pick<Drawing, "fromId" | "side">, otherId: RecordId) =>
  side === "ends" ? { meansId: fromId, endId: otherId } : { meansId: otherId, endId: fromId };

/** The work of one map. */
export function mapWork({ session, keeper, takeKeys, show }: MapHands): MapWork {
  const { store, actions } = session;
  const layout = (): MapLayout => keeper.store.getState().layout;
  const edit = (spot: Spot) => {
    if (store.getState().readOnly) return;
    actions.select(spot);
    keeper.hold(true);
    setMapState({ editing: spot });
    show(spot, true);
  };
  const close = () => {
    setMapState({ editing: null });
    keeper.hold(false);
  };
  /** A new card is in the layout only once the story has told its listeners; it is written as soon as it is shown. */
  const write = (id: RecordId) => edit({ kind: "card", id });
  const move = (id: RecordId, { place, position }: Pick<Drop, "place" | "position">) => {
    const moved = actions.run("moveCard", { id, place, ...(position && { position }) });
    if (!moved?.ok) return;
    showOwnOrder();
    if (moved.value.linksRemoved > 0) actions.notify({ kind: "links-removed", count: moved.value.linksRemoved });
    actions.select({ kind: "card", id });
    show({ kind: "card", id });
  };
  return {
    edit,
    takeKeys,
    endEditing() {
      close();
      takeKeys();
    },
    leftEditing(spot) {
      const { editing } = useMapState.getState();
      if (editing?.id === spot.id && editing.kind === spot.kind) close();
    },
    need: (id, height) => keeper.need(id, height),
    fold: (id, isUnfolded) => unfold([id], isUnfolded),
    startCard(section) {
      const added = actions.run("addCard", { place: placeIn(section) });
      if (added?.ok) write(added.value);
    },
    target: (id) => {
      const { drawing } = useMapState.getState();
      if (drawing === null) return "allowed";
      return linkRefusal(store.getState().story, drawnEnds(drawing, id)) === null ? "allowed" : "refused";
    },
    walk(way) {
      const state = store.getState();
      const next = stepFrom(layout(), state, way);
      if (!next) return;
      actions.select(next);
      show(next);
    },
    carry(way) {
      const state = store.getState();
      if (state.selection?.kind !== "card") return;
      const { id } = state.selection;
      if (way === "before" || way === "after") {
        const shifted = actions.run("shiftCard", { id, by: way === "before" ? -1 : 1 });
        if (!shifted?.ok) return;
        showOwnOrder();
        show({ kind: "card", id });
        return;
      }
      const drop = sectionBeside(layout(), id, way);
      if (drop) move(id, drop);
    },
    addBelow(id) {
      const added = actions.run("addCardBelow", { id });
      if (added?.ok) write(added.value);
    },
    addMeans(id) {
      const { story } = store.getState();
      const stage = deeperStage(story.template, story.cards[id]?.stageId ?? "");
      if (!stage) {
        actions.notify({ kind: "refused", refusal: { code: "nothing-deeper" } });
        return;
      }
      const added = actions.run("addMeans", { endId: id, stageId: stage.id });
      if (added?.ok) write(added.value);
    },
    remove({ kind, id }) {
      if (kind === "link") {
        const { meansId } = store.getState().story.links[id] ?? {};
        const gone = actions.run("unlinkCards", { id });
        if (gone?.ok && meansId) actions.select({ kind: "card", id: meansId });
        return;
      }
      const { cardById } = layout();
      const next = cardById.has(id)
        ? (neighbourOf(layout(), store.getState(), id, "after") ??
          neighbourOf(layout(), store.getState(), id, "before"))
        : store.getState().story.cards[id]?.parentId;
      const removed = actions.run("removeCard", { id });
      if (!removed?.ok) return;
      actions.notify({ kind: "card-removed", elements: removed.value.elements, links: removed.value.links });
      actions.select(next ? { kind: "card", id: next } : null);
    },
    drop: (id, drop) => move(id, drop),
    connect(drawing, otherId) {
      const linked = actions.run("linkCards", drawnEnds(drawing, otherId));
      if (linked?.ok) edit({ kind: "link", id: linked.value });
    },
  };
}

/** Who arranges cards by hand wants to see them as arranged: the order of few crossings would hide where they went. */
const showOwnOrder = (): void => {
  if (usePreferences.getState().mapOrder !== "kept") setPreferences({ mapOrder: "kept" });
};

const placeIn = ({ stageId, groupId, themeId }: Section) => ({ stageId, groupId, themeId, parentId: null });

type State = ReturnType<StorySession["store"]["getState"]>;

/** What is one step away from what is in hand. From nothing one comes to the first card. */
function stepFrom(layout: MapLayout, state: State, way: Way): Spot | null {
  const { selection, story, index } = state;
  if (selection === null) return layout.cards[0] ? { kind: "card", id: layout.cards[0].id } : null;
  if (selection.kind === "link") return stepFromLink(state, selection.id, way);
  const holderId = layout.holderById.get(selection.id);
  const holder = holderId === undefined ? undefined : layout.cardById.get(holderId);
  if (!holder) return null;
  const acrossBox = stepInBox([holder.id, ...holder.box.elements.map(({ id }) => id)], selection.id, way);
  if (acrossBox !== undefined) return { kind: "card", id: acrossBox };
  const next = neighbourOf(layout, { story, index }, holder.id, way);
  return next === undefined ? null : { kind: "card", id: next };
}

/** Through a card's unfolded elements before one leaves its box. */
function stepInBox(ids: readonly RecordId[], id: RecordId, way: Way): RecordId | undefined {
  if (way === "towards" || way === "away") return undefined;
  return ids[ids.indexOf(id) + (way === "before" ? -1 : 1)];
}

/** From a link: to either of its ends, or to the next link of the same means. */
function stepFromLink({ story, index }: State, linkId: RecordId, way: Way): Spot | null {
  const link = story.links[linkId];
  if (!link) return null;
  if (way === "towards") return { kind: "card", id: link.endId };
  if (way === "away") return { kind: "card", id: link.meansId };
  const links = index.linkIdsByMeans.get(link.meansId) ?? [];
  const next = links[links.indexOf(linkId) + (way === "before" ? -1 : 1)];
  return next === undefined ? null : { kind: "link", id: next };
}

/** The nearest section of the next rank that way, and the place in it beside the nearest card. */
function sectionBeside(
  layout: MapLayout,
  id: RecordId,
  way: "towards" | "away",
): Pick<Drop, "place" | "position"> | null {
  const card = layout.cardById.get(id);
  if (!card) return null;
  const step = way === "towards" ? -1 : 1;
  const rank = card.rank + step;
  const middle = layout.direction === "columns" ? card.y + card.height / 2 : card.x + card.width / 2;
  const at = layout.direction === "columns" ? "y" : "x";
  const size = layout.direction === "columns" ? "height" : "width";
  const rooms = [
    ...(layout.cardsByRank[rank] ?? []).map((other) => ({ room: other, after: other.id as RecordId | null })),
    ...layout.vacancies.filter((room) => room.rank === rank).map((room) => ({ room, after: null })),
  ];
  const distance = ({ room }: (typeof rooms)[number]) => Math.abs(room[at] + room[size] / 2 - middle);
  const [nearest] = rooms.sort((a, b) => distance(a) - distance(b));
  const section = nearest && layout.sections[nearest.room.section];
  if (!nearest || !section) return null;
  return { place: placeIn(section), position: nearest.after === null ? undefined : { after: nearest.after } };
}
