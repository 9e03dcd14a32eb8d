// What is being written on the sheet at this moment.
// Only what is needed to put the field in its place; the text itself is the story's.
import type { Slot } from "../../domain/sheet/slot.ts";

export interface Editing {
  readonly slot: Slot;
  /** Counts up with every text taken in hand; stays while an empty place becomes a card, so that no letter is lost. */
  readonly turn: number;
  /** Where the caret goes: a letter, or the end. */
  readonly at: number | "end";
}

/** How writing ended: where the cursor goes next. */
export type EditingEnd =
  | { readonly kind: "leave" }
  | { readonly kind: "stay" }
  | { readonly kind: "go"; readonly to: Slot }
  | { readonly kind: "beside"; readonly by: 1 | -1 };
