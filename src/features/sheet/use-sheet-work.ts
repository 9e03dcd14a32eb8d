// What a person does on the sheet by mouse and keyboard, and what another part of the app asks it to show.
// Events come up here from all texts at once: a text has no listener of its own, there may be thousands.
import { type FocusEvent, type KeyboardEvent, type MouseEvent, useEffect } from "react";
import { slotsIn } from "../../domain/sheet/box.ts";
import { type Slot, slotId } from "../../domain/sheet/slot.ts";
import { useSession, useStory } from "../../state/StoryContext.tsx";
import { letterAt, moreAround, slotElement, slotIdAround } from "./page-dom.ts";
import { orderOnSheet } from "./sheet-keys.ts";
import type { LaidOutSheet } from "./sheet-layout.ts";
import { carryOutOrder } from "./sheet-orders.ts";
import { useCurrentSlot } from "./use-current-slot.ts";
import { selectSlot, useStable, useWriting, type WritingInput } from "./use-writing.ts";

export type SheetWorkInput = Pick<WritingInput, "root" | "laidOut" | "setHeldPt"> & { readonly scale: number };

/** The handlers of the sheet, and what is being written. */
export function useSheetWork({ root, laidOut, scale, setHeldPt }: SheetWorkInput) {
  const { actions } = useSession();
  const current = useCurrentSlot(root, laidOut);
  const find = (id: string | null) => findSlot(laidOut, id);
  const writing = useWriting({ root, laidOut, current, find, setHeldPt });
  const { editing, write } = writing;
  useAskedFor(root, (slot, isEmpty) => (isEmpty ? write(slot) : current.focus(slotId(slot))));
  return {
    ...writing,
    show: (slot: Slot) => current.focus(slotId(slot)),
    onMouseDown: (event: MouseEvent) => {
      // Leaving the field may let the type grow; the next text must not slip away between pressing and letting go.
      if (editing && (slotIdAround(event.target) ?? moreAround(event.target)) !== null) event.preventDefault();
    },
    onClick: (event: MouseEvent) => {
      const slot = find(moreAround(event.target) ?? slotIdAround(event.target));
      // Words that were marked to be copied are not torn away by a click.
      if (!slot || !(event.target instanceof HTMLElement) || window.getSelection()?.type === "Range") return;
      write(slot, letterAt(event.target, event.clientX, event.clientY) ?? "end");
    },
    onFocus: (event: FocusEvent) => {
      const slot = find(slotIdAround(event.target));
      if (!slot) return;
      current.set(slotId(slot));
      selectSlot(actions, slot);
    },
    onKeyDown: (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.target instanceof HTMLTextAreaElement) return;
      const element =
        event.target instanceof HTMLElement && event.target.dataset.slot !== undefined ? event.target : null;
      const order = orderOnSheet(event, element !== null);
      if (!order) return;
      event.preventDefault();
      carryOutOrder(order, element, find(element?.dataset.slot ?? null), { root, scale, actions, current, write });
    },
  };
}

function findSlot({ sheet }: LaidOutSheet, id: string | null): Slot | null {
  if (id !== null) for (const slot of slotsIn(sheet)) if (slotId(slot) === id) return slot;
  return null;
}

/** Calls back when another part of the app asks for the cursor to be in a card, and the card is on the pages. */
function useAskedFor(root: HTMLElement | null, go: (slot: Slot, isEmpty: boolean) => void): void {
  const { actions, store } = useSession();
  const asked = useStory((state) => state.focusCardId);
  const answer = useStable((id: string) => {
    const slot: Slot = { kind: "card", id };
    if (!root || !slotElement(root, slotId(slot))) return;
    go(slot, store.getState().story.cards[id]?.text === "");
    actions.focusTaken(id);
  });
  useEffect(() => {
    if (root && asked !== null) answer(asked);
  }, [root, asked, answer]);
}
