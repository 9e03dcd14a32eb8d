// Says on the page which text of the story stands in a slot, so that words of it can be commented on.
import type { Slot } from "../../domain/sheet/slot.ts";
import { textPlaceAttribute } from "../../state/pointed-spot.ts";

/** The attribute for the element that holds the slot's text; none for what is no text of a card or a link. */
export function slotTextPlace(slot: Slot): Readonly<Record<string, string>> {
  if (slot.kind === "card") return textPlaceAttribute(slot.id, "text");
  if (slot.kind === "field") return textPlaceAttribute(slot.id, `fields.${slot.fieldId}`);
  return slot.kind === "link" ? textPlaceAttribute(slot.id, slot.field) : {};
}
