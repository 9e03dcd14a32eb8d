// What a key pressed while presenting asks for, as a table. Clickers send PageUp and PageDown, some also "." to blank.
// It must never take a key of an input method, nor one with Ctrl, Alt or the command key: these belong to others.
import type { KeyPress } from "../../state/shortcuts.ts";

/** Where in the walk, or how it is shown. */
export type ShowOrder =
  | { readonly kind: "next" | "back" | "first" | "last" | "blank" | "timer" | "forget" }
  /** A digit, or a digit taken back: what is typed so far of a step's number. */
  | { readonly kind: "typed"; readonly typed: string }
  /** To the step with that number, from 1. */
  | { readonly kind: "jump"; readonly number: number };

type Plain<Kind extends string> = Kind extends string ? { readonly kind: Kind } : never;

/** What else can be asked for while presenting. */
export type StageOrder = Plain<"leave" | "list" | "notes" | "window" | "full-screen">;

export type PresentOrder = ShowOrder | StageOrder;

const orders: Readonly<Record<string, PresentOrder["kind"]>> = {
  ArrowRight: "next",
  ArrowDown: "next",
  " ": "next",
  PageDown: "next",
  Enter: "next",
  N: "next",
  ArrowLeft: "back",
  ArrowUp: "back",
  PageUp: "back",
  Backspace: "back",
  P: "back",
  Home: "first",
  End: "last",
  B: "blank",
  ".": "blank",
  T: "timer",
  L: "list",
  M: "notes",
  W: "window",
  F: "full-screen",
  Escape: "leave",
};

const mostDigits = 4;

/** The order of a key press, or null. `typed` holds the digits typed just before: with them Enter jumps. */
export function presentOrder(press: KeyPress, typed: string): PresentOrder | null {
  if (press.isComposing || press.keyCode === 229 || press.key === "Process") return null;
  if (press.ctrlKey || press.metaKey || press.altKey) return null;
  const key = press.key.length === 1 ? press.key.normalize("NFKC").toUpperCase() : press.key;
  if (/^\d$/.test(key)) return { kind: "typed", typed: `${typed}${key}`.slice(-mostDigits) };
  if (typed !== "") {
    if (key === "Enter") return { kind: "jump", number: Number(typed) };
    if (key === "Backspace") return { kind: "typed", typed: typed.slice(0, -1) };
    if (key === "Escape") return { kind: "forget" };
  }
  const kind = Object.hasOwn(orders, key) ? orders[key] : undefined;
  return kind === undefined ? null : ({ kind } as PresentOrder);
}
