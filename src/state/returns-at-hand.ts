// The returns somebody dropped, until they are taken in or put away. Whoever reads files adds them; the screen for
// returns shows them. Nothing of them is in a story before the person says so.
import { create } from "zustand";
import type { Result } from "../base/result.ts";
import type { ReadError } from "../exchange/read-error.ts";
import type { ReceivedReturn } from "../exchange/return/return-file.ts";

export interface NewReturn {
  /** The file's name; null for pasted text. */
  readonly name: string | null;
  /** What was read, or why it could not be: among returns that is told where they are. */
  readonly read: Result<ReceivedReturn, ReadError | { readonly code: "unreadable-file" }>;
}

export interface ReturnAtHand extends NewReturn {
  readonly id: number;
  /** False: the person has unticked it. */
  readonly isChosen: boolean;
}

/** The returns at hand, in the order in which they came. */
export const useReturnsAtHand = create<{ readonly items: readonly ReturnAtHand[] }>(() => ({ items: [] }));

let lastId = 0;

/** Puts more beside those at hand. */
export function addReturns(more: readonly NewReturn[]): void {
  const items = more.map((each): ReturnAtHand => {
    lastId += 1;
    return { ...each, id: lastId, isChosen: true };
  });
  useReturnsAtHand.setState((state) => ({ items: [...state.items, ...items] }));
}

/** Ticks or unticks one. */
export function chooseReturn(id: number, isChosen: boolean): void {
  useReturnsAtHand.setState((state) => ({
    items: state.items.map((each) => (each.id === id ? { ...each, isChosen } : each)),
  }));
}

/** Puts those away; all of them unless told which. The files are still with the person. */
export function dropReturns(ids?: ReadonlySet<number>): void {
  useReturnsAtHand.setState((state) => ({ items: ids ? state.items.filter(({ id }) => !ids.has(id)) : [] }));
}
