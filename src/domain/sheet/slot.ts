// A slot: what a piece of text on the sheet stands for in the story, so that it can be edited where it is printed.
// It holds ids only, never a text: the story may have changed since the sheet was laid out.
import type { FieldId, RecordId } from "../ids.ts";
import type { About } from "../records/about.ts";
import type { Place } from "../records/card.ts";

export type FrameField = Exclude<keyof About, "id" | "horizonYears">;

export type Slot =
  | { readonly kind: "frame"; readonly field: FrameField }
  | { readonly kind: "card"; readonly id: RecordId }
  | { readonly kind: "field"; readonly id: RecordId; readonly fieldId: FieldId }
  | { readonly kind: "theme"; readonly id: RecordId }
  | { readonly kind: "link"; readonly id: RecordId; readonly field: "reason" | "assumption" }
  /** An empty place: a card comes to be there with its first letter. `after`: right below that card. */
  | { readonly kind: "new-card"; readonly place: Place; readonly after: RecordId | null }
  | { readonly kind: "new-theme" };

/** The slot as a short text, the same for the same slot: used to find its element again. */
export function slotId(slot: Slot): string {
  switch (slot.kind) {
    case "frame":
      return `frame:${slot.field}`;
    case "card":
    case "theme":
      return `${slot.kind}:${slot.id}`;
    case "field":
      return `field:${slot.id}:${slot.fieldId}`;
    case "link":
      return `link:${slot.id}:${slot.field}`;
    case "new-card": {
      const { stageId, groupId, themeId, parentId } = slot.place;
      return `new:${stageId}:${groupId ?? ""}:${themeId ?? ""}:${parentId ?? ""}:${slot.after ?? ""}`;
    }
    case "new-theme":
      return "new-theme";
  }
}

/** The card a slot belongs to, or null. */
export const slotCardId = (slot: Slot): RecordId | null =>
  slot.kind === "card" || slot.kind === "field" ? slot.id : null;

/** True when both stand for the same place. */
export const sameSlot = (a: Slot, b: Slot): boolean => slotId(a) === slotId(b);
