// What every row of an open outline shares: which row is in hand, how the rows speak to a screen reader, the keys.
// It stays the same object while the outline is shown, so that handing it down never renders a row.
import { createContext, type KeyboardEvent, useContext } from "react";
import { useStore } from "zustand";
import { createStore, type StoreApi } from "zustand/vanilla";
import type { RecordId } from "../../domain/ids.ts";
import type { OutlineWork } from "./outline-work.ts";
import type { RowKey } from "./row-key.ts";

interface OutlineState {
  /** The row in hand: the one Tab comes back to, and the only one whose links take part in Tab. */
  readonly current: RowKey | null;
}

export interface OutlineTools {
  readonly state: StoreApi<OutlineState>;
  /** Records that began as an invitation go on in its field: a conversion under way would be torn off otherwise. */
  readonly births: Births;
  /** Says something to screen readers, politely. */
  readonly announce: (text: string) => void;
  /** Takes the element that is read out. */
  readonly setAnnouncer: (element: HTMLElement | null) => void;
}

/** The tools of one outline. */
export function outlineTools(): OutlineTools {
  let announcer: HTMLElement | null = null;
  return {
    state: createStore<OutlineState>(() => ({ current: null })),
    births: new Births(),
    announce(text) {
      // The same sentence twice is two events only when the text differs.
      if (announcer) announcer.textContent = announcer.textContent === text ? `${text}\u00a0` : text;
    },
    setAnnouncer(element) {
      announcer = element;
    },
  };
}

/** Which records grew out of which invitation. React keeps a field as long as its key is the same. */
export class Births {
  readonly #keys = new Map<RecordId, string>();
  #themes = 0;

  /** React's key of the invitation to name a theme; a new one once it has become a theme. */
  get newThemeKey(): string {
    return `new-theme/${this.#themes}`;
  }

  /** Remembers that a card or theme grew out of the invitation with that key. A key stands for one record at a time. */
  note(id: RecordId, key: string): void {
    for (const [other, itsKey] of this.#keys) if (itsKey === key) this.#keys.delete(other);
    this.#keys.set(id, key);
  }

  noteTheme(id: RecordId): void {
    this.note(id, this.newThemeKey);
    this.#themes += 1;
  }

  /** React's key of that record in its list. */
  keyOf(id: RecordId): string {
    return this.#keys.get(id) ?? id;
  }
}

/** What rows are given. */
export interface OutlineHands {
  readonly tools: OutlineTools;
  readonly work: OutlineWork;
  readonly readOnly: boolean;
  /** The keys pressed in a text or on a row. */
  readonly onKey: (event: KeyboardEvent<HTMLElement>) => void;
}

/** Gives the rows below their hands. */
export const OutlineHandsContext = createContext<OutlineHands | null>(null);

/** What the outline around gives its rows. */
export function useOutlineHands(): OutlineHands {
  const hands = useContext(OutlineHandsContext);
  if (!hands) throw new Error("no outline around");
  return hands;
}

/** True when that row is the one in hand. */
export function useIsCurrent(key: RowKey): boolean {
  return useStore(useOutlineHands().tools.state, (state) => state.current === key);
}
