// Taking a text of the sheet in hand, going on to the next one, and putting the pen down.
// There is one field at most; what it writes is its own matter (`SlotEditor`).
import { useCallback, useEffect, useRef, useState } from "react";
import { type Slot, slotCardId, slotId } from "../../domain/sheet/slot.ts";
import { useSession, useStory } from "../../state/StoryContext.tsx";
import type { StoryActions } from "../../state/story-store.ts";
import type { Editing, EditingEnd } from "./editing.ts";
import { slotBeside } from "./page-dom.ts";
import type { LaidOutSheet } from "./sheet-layout.ts";
import type { CurrentSlot } from "./use-current-slot.ts";

export interface WritingInput {
  readonly root: HTMLElement | null;
  readonly laidOut: LaidOutSheet;
  readonly current: CurrentSlot;
  readonly find: (id: string | null) => Slot | null;
  /** Keeps the type from growing while somebody writes; null: lets it go. */
  readonly setHeldPt: (typePt: number | null) => void;
}

/** What is being written, and how that begins, goes on and ends. */
export function useWriting({ root, laidOut, current, find, setHeldPt }: WritingInput) {
  const { actions } = useSession();
  const readOnly = useStory((state) => state.readOnly);
  const [editing, setEditing] = useState<Editing | null>(null);
  const turns = useRef(0);
  const write = (slot: Slot, at: Editing["at"] = "end") => {
    if (readOnly) {
      current.focus(slotId(slot));
      return;
    }
    turns.current += 1;
    current.set(slotId(slot));
    selectSlot(actions, slot);
    setHeldPt(laidOut.typePt);
    setEditing({ slot, turn: turns.current, at });
  };
  const end = (how: EditingEnd) => {
    const id = editing && standingId(editing.slot);
    const beside = how.kind === "beside" && root && id !== null ? find(slotBeside(root, id, how.by)) : null;
    const next = how.kind === "go" ? how.to : beside;
    if (next) {
      write(next);
      return;
    }
    setEditing(null);
    setHeldPt(null);
    if (how.kind !== "leave") current.focus(id);
  };
  return {
    editing,
    write,
    onEnd: useStable(end),
    onSlot: (slot: Slot) => {
      current.set(slotId(slot));
      selectSlot(actions, slot);
      setEditing((before) => before && { ...before, slot });
    },
  };
}

/** Makes what the slot belongs to the one in hand, here and in every view. */
export function selectSlot(actions: StoryActions, slot: Slot): void {
  const cardId = slotCardId(slot);
  if (cardId !== null) actions.select({ kind: "card", id: cardId });
  else if (slot.kind === "link") actions.select({ kind: "link", id: slot.id });
}

/** The name of the slot that stands on the page for this one: an empty place below a card has none of its own. */
const standingId = (slot: Slot): string =>
  slot.kind === "new-card" && slot.after !== null ? slotId({ kind: "card", id: slot.after }) : slotId(slot);

/** A function that stays the same and does what the latest one does. */
export function useStable<A extends readonly unknown[]>(act: (...args: A) => void): (...args: A) => void {
  const latest = useRef(act);
  useEffect(() => {
    latest.current = act;
  });
  return useCallback((...args: A) => latest.current(...args), []);
}
