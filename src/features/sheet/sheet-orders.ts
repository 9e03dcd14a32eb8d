// Carries out what a key ordered on the sheet while nothing is written (see `sheet-keys.ts`).
import { type Slot, slotCardId, slotId } from "../../domain/sheet/slot.ts";
import type { StoryActions } from "../../state/story-store.ts";
import { elementTowards, slotBeside } from "./page-dom.ts";
import type { SheetOrder } from "./sheet-keys.ts";
import type { CurrentSlot } from "./use-current-slot.ts";
import { setZoom, zoomStep } from "./zoom.ts";

export interface Hands {
  readonly root: HTMLElement | null;
  readonly scale: number;
  readonly actions: StoryActions;
  readonly current: CurrentSlot;
  readonly write: (slot: Slot) => void;
}

/** Does it. `element` and `slot`: the text that has the focus, if any. */
export function carryOutOrder(order: SheetOrder, element: HTMLElement | null, slot: Slot | null, hands: Hands): void {
  const cardId = slot && slotCardId(slot);
  switch (order.kind) {
    case "zoom":
      zoomTo(order.to, hands.scale);
      break;
    case "edit":
      if (slot) hands.write(slot);
      break;
    case "walk":
      if (hands.root && element) elementTowards(hands.root, element, order.towards)?.focus();
      break;
    case "end":
      hands.current.focusEnd(order.of);
      break;
    case "shift":
      if (cardId !== null) hands.actions.run("shiftCard", { id: cardId, by: order.by });
      break;
    case "remove":
      if (slot?.kind === "card") removeCard(slot, hands);
  }
}

function zoomTo(to: Extract<SheetOrder, { kind: "zoom" }>["to"], scale: number): void {
  if (to === "in") setZoom(zoomStep(scale, 1));
  else if (to === "out") setZoom(zoomStep(scale, -1));
  else setZoom(to === "full" ? 1 : to);
}

function removeCard(slot: Extract<Slot, { kind: "card" }>, { root, actions, current }: Hands): void {
  const beside = root && slotBeside(root, slotId(slot), -1);
  const answer = actions.run("removeCard", { id: slot.id });
  if (!answer?.ok) return;
  actions.notify({ kind: "card-removed", elements: answer.value.elements, links: answer.value.links });
  current.focus(beside);
}
