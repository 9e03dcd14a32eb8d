// How cards are named in a narration: by label and words, in full the first time, by their beginning afterwards.
// Every name is one a reader can go to; so it is a piece of its own, never plain text.
import { cardLabel } from "../domain/card-label.ts";
import type { Direction } from "../domain/narration/chain-order.ts";
import type { Mention } from "../domain/narration/narration.ts";
import type { Story } from "../domain/story.ts";
import type { StoryIndex } from "../domain/story-index.ts";
import { stageOf } from "../domain/template.ts";
import { localText } from "./local-text.ts";
import { type CardName, type Pieces, weave } from "./narrate-pieces.ts";
import { shortQuote, wholeQuote } from "./narrate-quote.ts";
import type { Locale } from "./text-shape.ts";

/** What is told, in which language and direction. */
export interface Telling {
  readonly story: Story;
  readonly index: StoryIndex;
  readonly locale: Locale;
  readonly direction: Direction;
}

/** A card by its label and its words. */
export function nameOf(telling: Telling, mention: Mention): Pieces {
  return named(telling, mention, labelOf(telling, mention.cardId));
}

/** A card at the other end of a link: said to have been told before when it was. */
export function referenceTo(telling: Telling, mention: Mention): Pieces {
  const card = nameOf(telling, mention);
  return mention.isFirst ? card : weave(telling.locale, "narration.before", { card });
}

/** An element within the paragraph of its parent: by its own number only. */
export function elementName(telling: Telling, mention: Mention): Pieces {
  return named(telling, mention, telling.index.numberByCard.get(mention.cardId) ?? "");
}

/** A card by its label alone. */
export function labelName(telling: Telling, cardId: string): Pieces {
  return [cardName(telling, cardId, labelOf(telling, cardId))];
}

/** Names one after the other: A and B; A, B and C. */
export function listed({ locale }: Telling, names: readonly Pieces[]): Pieces {
  return names.reduce((first, last, i) => {
    const isLast = i === names.length - 1;
    const link = isLast && (locale === "en" || i === 1) ? "narration.and" : "narration.comma";
    return weave(locale, link, { first, last });
  });
}

/** Counted things, to be named one by one afterwards: the following three. */
export function theseMany({ locale }: Telling, count: number): Pieces {
  const counting = count < 10 ? "narration.things" : "narration.things.many";
  return weave(locale, "narration.these", { things: weave(locale, counting, { count: String(count) }) });
}

const labelOf = ({ story, index, locale }: Telling, cardId: string): string =>
  cardLabel({ story, index }, cardId, (text) => localText(text, locale));

function named(telling: Telling, { cardId, isFirst }: Mention, label: string): Pieces {
  const { story, locale } = telling;
  const text = story.cards[cardId]?.text ?? "";
  const quote = isFirst ? wholeQuote(locale, text) : shortQuote(locale, text);
  if (label === "") return beginningAsName(telling, cardId, quote);
  return weave(locale, "narration.card", { label: [cardName(telling, cardId, label)], quote });
}

/** A card without a number goes by its first words: a button cannot be broken into lines as a whole sentence is. */
function beginningAsName(telling: Telling, cardId: string, quote: string): Pieces {
  const phrase = /^.{4,12}(?=[、。，・（\s])/u.exec(quote)?.[0];
  const beginning = phrase ?? [...quote].slice(0, 8).join("");
  const name = cardName(telling, cardId, beginning);
  return beginning === quote ? [name] : [name, quote.slice(beginning.length)];
}

const cardName = ({ story }: Telling, cardId: string, name: string): CardName => ({
  cardId,
  name,
  tone: stageOf(story.template, story.cards[cardId]?.stageId ?? "")?.tone ?? "gray",
});
