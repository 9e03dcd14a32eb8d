// How far saving is, as data: what the header shows, and nothing it has not been told by an acknowledgement.
// One function from a state and an event to the next state; what has to be done about it is decided elsewhere.
import type { StorageError } from "./storage-error.ts";

/** `unsaved`: how many change sets are only in memory. */
export type SaveState =
  /** Not decided yet whether this tab may write. */
  | { readonly kind: "loading"; readonly unsaved: number }
  /** `at`: when, ISO 8601; null: it is as it was opened. `warning`: the backups or the tidying-up do not work. */
  | { readonly kind: "saved"; readonly at: string | null; readonly warning: StorageError | null }
  | { readonly kind: "pending"; readonly unsaved: number }
  | { readonly kind: "saving"; readonly unsaved: number }
  /** It is tried again by itself. */
  | { readonly kind: "failed"; readonly error: StorageError; readonly unsaved: number }
  /** Another tab writes; this one shows what it does. */
  | { readonly kind: "following" }
  /** It will not be tried again: writing on could destroy something. */
  | { readonly kind: "stopped"; readonly error: StorageError; readonly unsaved: number };

export type SaveEvent =
  /** This tab may write now. */
  | { readonly kind: "writing"; readonly unsaved: number }
  | { readonly kind: "edited"; readonly unsaved: number }
  | { readonly kind: "sent"; readonly unsaved: number }
  | { readonly kind: "acknowledged"; readonly at: string; readonly unsaved: number }
  | { readonly kind: "failed"; readonly error: StorageError; readonly unsaved: number }
  | { readonly kind: "upkeep"; readonly error: StorageError | null }
  | { readonly kind: "following" }
  | { readonly kind: "stopped"; readonly error: StorageError; readonly unsaved: number };

export const loadingState: SaveState = { kind: "loading", unsaved: 0 };

/** The state after an event. Equal states come back as the same object. */
export function saveStateAfter(state: SaveState, event: SaveEvent): SaveState {
  // Nothing leads back from a stop but opening the story again.
  if (state.kind === "stopped") {
    const counts = event.kind === "edited" && event.unsaved !== state.unsaved;
    return counts ? { ...state, unsaved: event.unsaved } : state;
  }
  switch (event.kind) {
    case "writing":
      return event.unsaved > 0 ? pending(event.unsaved) : { kind: "saved", at: null, warning: null };
    case "acknowledged":
      return event.unsaved > 0 ? pending(event.unsaved) : { kind: "saved", at: event.at, warning: warningOf(state) };
    case "upkeep":
      return state.kind === "saved" && state.warning !== event.error ? { ...state, warning: event.error } : state;
    case "edited":
    case "sent":
      return whileUnsaved(state, event);
    case "failed":
    case "stopped":
      return event;
    case "following":
      return state.kind === "following" ? state : event;
  }
}

const pending = (unsaved: number): SaveState => ({ kind: "pending", unsaved });

const warningOf = (state: SaveState): StorageError | null => (state.kind === "saved" ? state.warning : null);

function whileUnsaved(state: SaveState, { kind, unsaved }: Extract<SaveEvent, { kind: "edited" | "sent" }>): SaveState {
  // Before this tab may write, nothing it does counts as being saved.
  if (state.kind === "following") return state;
  if (state.kind === "loading") return { ...state, unsaved };
  // A retry is no news until it worked: the warning must not blink.
  if (state.kind === "failed") return { ...state, unsaved };
  if (kind === "sent" || state.kind === "saving") return { kind: "saving", unsaved };
  return pending(unsaved);
}
