// Listens to the keys of a window while a story is presented. There are two such windows, and the same keys in both.
// In a text field only the keys of a clicker lead on, and never one that the input method is using.
import { useEffect } from "react";
import { useSession } from "../../state/StoryContext.tsx";
import { shortcutOf } from "../../state/shortcuts.ts";
import type { StorySession } from "../../state/story-store.ts";
import { presentOrder } from "./present-keys.ts";
import { followOrder } from "./present-orders.ts";
import { usePresent } from "./present-state.ts";

/** On the element that takes the focus when a text field is left by Esc. */
export const restingPlace = { "data-resting-place": "", tabIndex: -1 } as const;

/** On what scrolls by ↑ and ↓ while it has the focus. */
export const scrolls = { "data-scrolls": "" } as const;

/** Leads the presentation by the keys pressed in that window. */
export function usePresentKeys(listened: Window): void {
  const session = useSession();
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (
        event.defaultPrevented ||
        !(lead(event, session) || (listened !== window && goThroughHistory(event, session)))
      )
        return;
      event.preventDefault();
      event.stopPropagation();
    };
    // Before a widget can take an arrow for itself.
    listened.addEventListener("keydown", onKey, { capture: true });
    return () => listened.removeEventListener("keydown", onKey, { capture: true });
  }, [listened, session]);
}

/** True when the key was one for the presentation. */
function lead(event: KeyboardEvent, session: StorySession): boolean {
  const { show, isListOpen } = usePresent.getState();
  const order = presentOrder(event, show?.typed ?? "");
  if (order === null) return false;
  // The classes of another window are not those of this one: `instanceof` would not know its elements.
  const target = event.target as Element | null;
  if (target?.closest?.("textarea, input, select")) {
    if (order.kind === "leave") rest(target.ownerDocument);
    else if (event.key !== "PageUp" && event.key !== "PageDown") return false;
    else followOrder(session, order);
    return true;
  }
  if ((event.key === "Enter" || event.key === " ") && target?.closest?.("button")) return false;
  if ((event.key === "ArrowUp" || event.key === "ArrowDown") && target?.closest?.("[data-scrolls]")) return false;
  // Held down it would run through the whole story.
  if (event.repeat) return true;
  if (order.kind === "leave" && isListOpen) {
    followOrder(session, { kind: "list" });
    rest(document);
  } else followOrder(session, order);
  return true;
}

const rest = (place: Document): void => place.querySelector<HTMLElement>("[data-resting-place]")?.focus();

/** Undo and redo reach the page's own window by themselves, not the other one. */
function goThroughHistory(event: KeyboardEvent, { actions }: StorySession): boolean {
  const shortcut = shortcutOf(event);
  if (shortcut === "Ctrl+Z") actions.undo();
  else if (shortcut === "Ctrl+Shift+Z" || shortcut === "Ctrl+Y") actions.redo();
  else return false;
  return true;
}
