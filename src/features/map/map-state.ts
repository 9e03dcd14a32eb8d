// What the map itself remembers while the app is open: what is unfolded, pointed at, being written and being dragged.
// Nothing of it belongs to the story.
import { create } from "zustand";
import type { Chain } from "../../domain/chain.ts";
import type { RecordId } from "../../domain/ids.ts";
import type { Drop } from "../../domain/map/dropping.ts";
import type { Point } from "../../domain/map/finding.ts";

/** A card (or element) or a link that is pointed at or being written. */
export interface Spot {
  readonly kind: "card" | "link";
  readonly id: RecordId;
}

/** A card on its way to another place. */
export interface Drag {
  readonly id: RecordId;
  /** Where its box is now, in the map's pixels. */
  readonly at: Point;
  /** What letting go would do; null: nothing. */
  readonly drop: Drop | null;
}

/** A link that is being drawn from a card. */
export interface Drawing {
  readonly fromId: RecordId;
  /** The side it was drawn from: towards what it serves, or what serves it. */
  readonly side: "ends" | "means";
  /** The card under the pointer. */
  readonly overId: RecordId | null;
  /** Where the pointer is on the screen, in CSS pixels. */
  readonly pointer: Point | null;
}

export interface MapState {
  /** Cards whose elements are shown. */
  readonly unfolded: ReadonlySet<RecordId>;
  readonly hovered: Spot | null;
  readonly editing: Spot | null;
  readonly drag: Drag | null;
  readonly drawing: Drawing | null;
  /** What stays lit while the rest fades; null: nothing fades. */
  readonly lit: Chain | null;
  /** Cards that were looked for; null: nothing is looked for. */
  readonly matches: ReadonlySet<RecordId> | null;
}

export const useMapState = create<MapState>(() => ({
  unfolded: new Set(),
  hovered: null,
  editing: null,
  drag: null,
  drawing: null,
  lit: null,
  matches: null,
}));

/** Changes some of it. */
export const setMapState = (change: Partial<MapState>): void => useMapState.setState(change);

/** Shows the elements of these cards, or folds them away. */
export function unfold(ids: readonly RecordId[], isUnfolded: boolean): void {
  const unfolded = new Set(useMapState.getState().unfolded);
  for (const id of ids) {
    if (isUnfolded) unfolded.add(id);
    else unfolded.delete(id);
  }
  setMapState({ unfolded });
}

/** True from a key press until the mouse is really moved: what comes to lie under a resting mouse is not pointed at. */
let isMouseResting = false;

/** The keyboard has taken over. */
export function restMouse(): void {
  isMouseResting = true;
  setMapState({ hovered: null });
}

/** The mouse has moved. */
export function wakeMouse(): void {
  isMouseResting = false;
}

/** Points at something else, or at nothing. */
export function hover(hovered: Spot | null): void {
  if (isMouseResting) return;
  const now = useMapState.getState().hovered;
  if (now?.kind !== hovered?.kind || now?.id !== hovered?.id) setMapState({ hovered });
}

/** Lays everything down that was in the hand; what is unfolded stays. */
export const putDown = (): void => setMapState({ hovered: null, editing: null, drag: null, drawing: null });
