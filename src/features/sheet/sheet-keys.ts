// The keys of the sheet while nothing is written: walking from text to text, and the size of the view.
// It only says what a key means; what is done is the view's.
import type { Direction } from "./nearest.ts";

interface KeyPress {
  readonly key: string;
  readonly altKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
}

export type SheetOrder =
  | { readonly kind: "edit" }
  | { readonly kind: "walk"; readonly towards: Direction }
  | { readonly kind: "end"; readonly of: "first" | "last" }
  | { readonly kind: "shift"; readonly by: 1 | -1 }
  | { readonly kind: "remove" }
  | { readonly kind: "zoom"; readonly to: "in" | "out" | "full" | "width" | "page" };

const onText: Readonly<Record<string, SheetOrder>> = {
  Enter: { kind: "edit" },
  " ": { kind: "edit" },
  F2: { kind: "edit" },
  ArrowUp: { kind: "walk", towards: "up" },
  ArrowDown: { kind: "walk", towards: "down" },
  ArrowLeft: { kind: "walk", towards: "left" },
  ArrowRight: { kind: "walk", towards: "right" },
  Home: { kind: "end", of: "first" },
  End: { kind: "end", of: "last" },
  Delete: { kind: "remove" },
};

const anywhere: Readonly<Record<string, SheetOrder>> = {
  "+": { kind: "zoom", to: "in" },
  ";": { kind: "zoom", to: "in" },
  "-": { kind: "zoom", to: "out" },
  "0": { kind: "zoom", to: "full" },
  w: { kind: "zoom", to: "width" },
  p: { kind: "zoom", to: "page" },
};

/** What a key orders; `isOnText`: a text has the focus. Null: nothing of the sheet's. */
export function orderOnSheet(press: KeyPress, isOnText: boolean): SheetOrder | null {
  if (press.ctrlKey || press.metaKey) return null;
  if (press.altKey) {
    if (!isOnText) return null;
    return press.key === "ArrowUp"
      ? { kind: "shift", by: -1 }
      : press.key === "ArrowDown"
        ? { kind: "shift", by: 1 }
        : null;
  }
  const key = press.key.length === 1 ? press.key.normalize("NFKC").toLowerCase() : press.key;
  return (isOnText ? onText[key] : undefined) ?? anywhere[key] ?? null;
}
