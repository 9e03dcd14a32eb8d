// Keys that work wherever the cursor is: which shortcut a key press stands for, and whether it may run there.
// It must never take a key from an input method: what is being converted belongs to the person's half-written word.

/** What is looked at of a key press; a `KeyboardEvent` is one. */
export interface KeyPress {
  readonly key: string;
  readonly code: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
  readonly isComposing: boolean;
  readonly keyCode: number;
}

/** Where the cursor is: on the page, where letters are typed, or in a list that jumps to what one types. */
export type Focus = "page" | "text" | "list";

const composing = 229;

/**
 * The shortcut a key press stands for, as actions write it (`Ctrl+Shift+Z`, `Alt+1`, `?`, `F1`), or null: it is none,
 * or an input method is at work. The Mac's command key counts as Ctrl.
 */
export function shortcutOf(press: KeyPress): string | null {
  if (press.isComposing || press.keyCode === composing || press.key === "Process") return null;
  const ctrl = press.ctrlKey || press.metaKey;
  // Ctrl and Alt together are AltGr on many keyboards: a person typing a letter, not giving an order.
  if (ctrl && press.altKey) return null;
  const key = keyName(press, ctrl || press.altKey);
  if (key === null) return null;
  // Which keys need Shift for `?` differs from keyboard to keyboard; the sign itself does not.
  const shift = press.shiftKey && (ctrl || press.altKey || key.length > 1);
  return `${ctrl ? "Ctrl+" : ""}${press.altKey ? "Alt+" : ""}${shift ? "Shift+" : ""}${key}`;
}

/** True when a shortcut may run there: signs without Ctrl or Alt are letters wherever letters are taken. */
export const mayRun = (shortcut: string, focus: Focus): boolean => focus === "page" || isChord(shortcut);

/** True for shortcuts that no text can be: with Ctrl or Alt, or a function key. */
export const isChord = (shortcut: string): boolean => /^(Ctrl|Alt)\+|^F\d+$/.test(shortcut);

// Option+1 types `¡` on a Mac and Ctrl+つ is what Ctrl+Z is in kana mode: with a modifier the key's place decides there.
function keyName(press: KeyPress, modified: boolean): string | null {
  const key = press.key.normalize("NFKC");
  // Enter alone writes; with Alt nothing a text takes stands for it.
  if (/^F\d+$/.test(key) || (press.altKey && key === "Enter")) return key;
  if ([...key].length !== 1) return null;
  const place = /^(?:Digit|Key)(.)$/.exec(press.code)?.[1];
  if (modified && place !== undefined && (/\d/.test(place) || !/^[a-z]$/i.test(key))) return place;
  return key === " " ? null : key.toUpperCase();
}

const typed = new Set(["text", "search", "email", "url", "tel", "password", "number", "date", "month", "week", "time"]);

/** Where a key pressed on `target` would go. */
export function focusOf(target: EventTarget | null): Focus {
  if (!(target instanceof Element)) return "page";
  if (target instanceof HTMLInputElement) return typed.has(target.type) ? "text" : "page";
  if (target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement) return "text";
  // jsdom does not know isContentEditable.
  if (target.closest('[contenteditable="true"], [contenteditable=""], [contenteditable="plaintext-only"]'))
    return "text";
  return target.closest('[role="listbox"], [role="menu"], [role="combobox"], [aria-haspopup="listbox"]')
    ? "list"
    : "page";
}

/** True inside a dialog, where the story behind it is out of reach. */
export const isInDialog = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest('[role="dialog"], [role="alertdialog"]') !== null;

/** Fields that hold something else than the story keep the browser's own undo: put this on them or around them. */
export const ownUndo = { "data-own-undo": "" } as const;

/** True where undo belongs to the field and not to the story; what is searched for never belongs to the story. */
export const hasOwnUndo = (target: EventTarget | null): boolean =>
  target instanceof Element &&
  target.closest('[data-own-undo], [type="search"], [role="searchbox"], [role="combobox"]') !== null;
