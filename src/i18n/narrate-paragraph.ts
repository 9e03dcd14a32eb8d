// The lines about one card: its elements, what is linked to it and why, and what was left out on purpose.
// The card is named once; as long as the talk is of it, "it" is said, otherwise a long text would be read again and again.
import type { RecordId } from "../domain/ids.ts";
import type { OnPurpose, Paragraph } from "../domain/narration/narration.ts";
import { localText } from "./local-text.ts";
import { elementName, listed, nameOf, type Telling } from "./narrate-names.ts";
import { type Pieces, weave } from "./narrate-pieces.ts";
import { becauseOf } from "./narrate-reason.ts";
import { type Line, line, strandLines } from "./narrate-strand.ts";
import { translate } from "./translate.ts";

/** The lines of a paragraph. */
export function paragraphLines(telling: Telling, paragraph: Paragraph): readonly Line[] {
  const { card, elements, strands, onPurpose, gap } = paragraph;
  const { locale, direction, story } = telling;
  const stageId = story.cards[card.cardId]?.stageId ?? "";
  const subject = subjects(telling, paragraph);
  const lines: Line[] = [];
  const say = (...sentences: readonly Pieces[]) => lines.push(line(telling, sentences));
  if (elements.length > 0) {
    const names = elements.map((element) => elementName(telling, element));
    say(weave(locale, "narration.elements", { card: subject(card.cardId), elements: listed(telling, names) }));
  }
  strands.forEach((strand, i) => {
    const isFurther = strand.cardId === strands[i - 1]?.cardId;
    lines.push(...strandLines(telling, strand, subject(strand.cardId, direction === "story"), isFurther));
  });
  if (gap === "open") say(openSentence(telling, stageId, subject(card.cardId)));
  if (gap === "chain-end") say(weave(locale, `narration.chainEnd.${direction}`, { card: subject(card.cardId) }));
  for (const absence of onPurpose) say(...absenceSentences(telling, absence, stageId, subject(absence.cardId)));
  if (lines.length === 0) say(subject(card.cardId));
  return lines;
}

/** Says what is missing: that nothing is linked to those cards of that stage. */
export const openSentence = (telling: Telling, stageId: string, cards: Pieces): Pieces =>
  weave(telling.locale, `narration.open.${telling.direction}`, { cards, verb: verbBelow(telling, stageId) });

/** Names the card a sentence is about; a pronoun when the sentence before was about the same one. */
function subjects(telling: Telling, { card }: Paragraph): (cardId: RecordId, atStart?: boolean) => Pieces {
  let last: RecordId | undefined;
  let isCardNamed = false;
  return (cardId, atStart = false) => {
    if (cardId === last) return weave(telling.locale, atStart ? "narration.It" : "narration.it");
    last = cardId;
    if (cardId !== card.cardId) return nameOf(telling, { cardId, isFirst: false });
    const isFirst = card.isFirst && !isCardNamed;
    isCardNamed = true;
    return nameOf(telling, { cardId, isFirst });
  };
}

function absenceSentences(
  telling: Telling,
  { cardId, side }: OnPurpose,
  stageId: string,
  card: Pieces,
): readonly Pieces[] {
  const { story, locale } = telling;
  const words = (side === "means" ? story.cards[cardId]?.noMeans : story.cards[cardId]?.noEnds) ?? "";
  const sentence = weave(locale, `narration.onPurpose.${side}`, { card, verb: verbBelow(telling, stageId) });
  return [sentence, becauseOf(locale, words)];
}

/** What would be done for a card of that stage: the verb of the first rule that leads there. */
function verbBelow({ story, locale }: Telling, stageId: string): string {
  const rule = story.template.links.find(({ end }) => end === stageId);
  return rule ? localText(rule.verb, locale) : translate(locale, "narration.verb");
}
