// What a key means while a text of the sheet is written; the same as in the outline where both have it.
// Called for the person's own keys only, never for those of an input method (see `EditableText`).
import type { Slot } from "../../domain/sheet/slot.ts";

interface KeyPress {
  readonly key: string;
  readonly shiftKey: boolean;
  readonly altKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly repeat: boolean;
}

interface Where {
  readonly slot: Slot;
  readonly isEmpty: boolean;
  /** A place for a few words, where Enter starts no line. */
  readonly isOneLine: boolean;
}

export type EditorOrder =
  | { readonly kind: "stop" }
  | { readonly kind: "beside"; readonly by: 1 | -1 }
  | { readonly kind: "below" }
  | { readonly kind: "shift"; readonly by: 1 | -1 }
  | { readonly kind: "remove" };

/** What is ordered by that key there; null: the key writes. */
export function orderOfKey(press: KeyPress, { slot, isEmpty, isOneLine }: Where): EditorOrder | null {
  if (press.ctrlKey || press.metaKey) return null;
  if (press.altKey) {
    const by = press.key === "ArrowUp" ? -1 : press.key === "ArrowDown" ? 1 : null;
    return by === null || slot.kind !== "card" ? null : { kind: "shift", by };
  }
  switch (press.key) {
    case "Escape":
      return { kind: "stop" };
    case "Tab":
      return { kind: "beside", by: press.shiftKey ? -1 : 1 };
    case "Enter":
      if (isOneLine || (isEmpty && (slot.kind === "card" || slot.kind === "new-card"))) return { kind: "stop" };
      return slot.kind === "card" ? { kind: "below" } : null;
    case "Backspace":
      // A key held down to empty a card must not go on to remove it.
      return isEmpty && slot.kind === "card" && !press.repeat ? { kind: "remove" } : null;
    default:
      return null;
  }
}
