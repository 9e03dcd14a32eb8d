// Which texts make a sheet too long for its page. Says only which are long, never what to leave out.
import type { Stack } from "./box.ts";
import { textsIn } from "./box.ts";
import { type Slot, slotCardId, slotId } from "./slot.ts";

export interface LongText {
  readonly slot: Slot;
  readonly text: string;
  readonly letters: number;
}

// Two full lines of a column of an A3 page: what is shorter is not what makes a page too long.
const longEnough = 90;

/** The longest texts on a sheet that a person can shorten, the longest first; at most `most` of them. */
export function longestTexts(sheet: Stack, most: number): readonly LongText[] {
  const found = new Map<string, LongText>();
  for (const { slot, text } of textsIn(sheet)) {
    if (slot === null || slotCardId(slot) === null || typeof text !== "string") continue;
    // Most texts are short: those need no counting.
    const letters = text.length < longEnough ? 0 : [...text].length;
    if (letters >= longEnough) found.set(slotId(slot), { slot, text, letters });
  }
  return [...found.values()].sort((a, b) => b.letters - a.letters).slice(0, most);
}
