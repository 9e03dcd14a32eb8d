// Listens to the keys of the whole page and runs the action that is meant.
// It must never run a story's action behind a dialog, nor take a letter out of a text field.
import type { Action } from "./feature.ts";
import { focusOf, hasOwnUndo, isChord, isInDialog, mayRun, shortcutOf } from "./shortcuts.ts";

/** Runs the actions `read` returns at that moment by their shortcuts, until the answer is called. */
export function listenForKeys(read: () => readonly Action[]): () => void {
  // Chords first of all, before a widget can swallow them; single signs last, so that a view may have its own.
  const early = (event: KeyboardEvent) => handle(event, read(), true);
  const late = (event: KeyboardEvent) => handle(event, read(), false);
  window.addEventListener("keydown", early, { capture: true });
  window.addEventListener("keydown", late);
  return () => {
    window.removeEventListener("keydown", early, { capture: true });
    window.removeEventListener("keydown", late);
  };
}

function handle(event: KeyboardEvent, actions: readonly Action[], chords: boolean): void {
  const shortcut = shortcutOf(event);
  if (shortcut === null || isChord(shortcut) !== chords || event.defaultPrevented) return;
  const action = actions.find((each) => each.shortcut === shortcut || each.otherShortcuts?.includes(shortcut));
  if (!action || !mayRun(shortcut, focusOf(event.target))) return;
  if (action.isHistory && hasOwnUndo(event.target)) return;
  // Also when it cannot run now: Ctrl+S must never open the browser's own dialog over the story.
  event.preventDefault();
  event.stopPropagation();
  if (action.disabled || (event.repeat && !action.isHistory)) return;
  if (isInDialog(event.target) && !action.inDialogs && !action.isHistory) return;
  action.run();
}
