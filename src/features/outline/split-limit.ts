// When splitting a card into one card per line makes sense.
import { filledLines } from "../../domain/commands/split.ts";

/** Beyond this a list is a document: thousands of cards would be no sheet any more. */
const mostCards = 500;

/** How many cards the text would make, or 0 when it should stay one. */
export function cardsOutOf(text: string): number {
  const { length } = filledLines(text);
  return length >= 2 && length <= mostCards ? length : 0;
}
