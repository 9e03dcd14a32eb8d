// The name of a key press, as the tables of keys in this folder are written: Enter, Ctrl+Enter, Shift+Tab, Alt+ArrowUp.

interface KeyPress {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
}

/** Modifiers in the order Ctrl, Alt, Shift, then the key. The Mac's command key counts as Ctrl. */
export const chordOf = ({ key, ctrlKey, metaKey, altKey, shiftKey }: KeyPress): string =>
  `${ctrlKey || metaKey ? "Ctrl+" : ""}${altKey ? "Alt+" : ""}${shiftKey ? "Shift+" : ""}${key.length === 1 ? key.normalize("NFKC").toUpperCase() : key}`;
