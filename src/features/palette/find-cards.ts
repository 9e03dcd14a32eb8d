// Finds cards by what is written in them or by their number, however the words are written (kana, widths, ①).
// It reads and never changes; what it returns is cut, because nobody reads a thousand lines to jump to one.
import { foldText } from "../../base/fold-text.ts";
import { cardLabel } from "../../domain/card-label.ts";
import { nameAsTyped, searchedWords } from "../../domain/card-search.ts";
import type { RecordId } from "../../domain/ids.ts";
import type { LocalText } from "../../domain/template.ts";
import type { StoryState } from "../../state/story-store.ts";

export interface FoundCard {
  readonly id: RecordId;
  /** Its name: ② 1., ③ 組織づくり 1. ア. */
  readonly label: string;
  readonly text: string;
}

/** At most `limit` cards that hold every word of `query`, in reading order; those whose name begins like it come first. */
export function findCards(
  state: Pick<StoryState, "story" | "index">,
  query: string,
  local: (text: LocalText) => string,
  limit = 40,
): readonly FoundCard[] {
  const words = searchedWords(query);
  if (words.length === 0) return [];
  const named: FoundCard[] = [];
  const others: FoundCard[] = [];
  for (const id of state.index.readingOrder) {
    const text = state.story.cards[id]?.text ?? "";
    const label = cardLabel(state, id, local);
    const name = nameAsTyped(label);
    const folded = `${name} ${foldText(label)} ${foldText(text)}`;
    if (!words.every((word) => folded.includes(word))) continue;
    (name.startsWith(words.join("")) ? named : others).push({ id, label, text });
  }
  return [...named, ...others].slice(0, limit);
}
