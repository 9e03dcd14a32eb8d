// Finds cards by what is written in them, on them and beside them, however it is written (kana, widths, ①).
// It reads and never changes. What was folded once is kept for as long as the record is the same: a letter more in the
// search then folds nothing anew, in a story of thousands of cards too.
import { foldText } from "../base/fold-text.ts";
import { cardLabel, type Local } from "./card-label.ts";
import type { RecordId } from "./ids.ts";
import type { Card } from "./records/card.ts";
import type { Link } from "./records/link.ts";
import type { Story } from "./story.ts";
import type { StoryIndex } from "./story-index.ts";
import { stageOf, type Template } from "./template.ts";

/** The words of what was typed, in the form used for comparing; none for an empty one. */
export const searchedWords = (query: string): readonly string[] =>
  foldText(query)
    .split(/\s+/)
    .filter((word) => word !== "");

/** A card's name as people type it, in the form used for comparing: `② 1.` is found by 21 as well as by ②1. */
export const nameAsTyped = (label: string): string => foldText(label).replace(/[\s.]/g, "");

/**
 * The cards of their own, in reading order, in which every word of `query` occurs: in the name, the text and the fields
 * of the card or of one of its elements, or in the reason or assumption of a link by which they serve something.
 * An empty query finds none. Linear in what is written.
 */
export function foundCards(story: Story, index: StoryIndex, query: string, local: Local): readonly RecordId[] {
  const words = searchedWords(query);
  if (words.length === 0) return [];
  const name = namesIn(story, index, local);
  const holds = (id: RecordId, word: string): boolean => {
    const card = story.cards[id];
    if (!card) return false;
    const linkIds = index.linkIdsByMeans.get(id) ?? [];
    return (
      name(id).includes(word) ||
      foldedCard(card, story.template).includes(word) ||
      linkIds.some((linkId) => foldedLink(story.links[linkId]).includes(word))
    );
  };
  return index.readingOrder.filter((id) => {
    if (story.cards[id]?.parentId !== null) return false;
    const own = [id, ...(index.elementIdsByCard.get(id) ?? [])];
    return words.every((word) => own.some((each) => holds(each, word)));
  });
}

const foldedByRecord = new WeakMap<Card | Link, string>();

function remembered(record: Card | Link, texts: () => readonly (string | null)[]): string {
  const known = foldedByRecord.get(record);
  if (known !== undefined) return known;
  const folded = foldText(texts().join("\n"));
  foldedByRecord.set(record, folded);
  return folded;
}

/** Fields that were written in another stage are kept but not shown: they are not found either. */
const foldedCard = (card: Card, template: Template): string =>
  remembered(card, () => {
    const fields = stageOf(template, card.stageId)?.fields ?? [];
    return [card.text, card.noEnds, card.noMeans, ...fields.map(({ id }) => card.fields[id] ?? "")];
  });

const foldedLink = (link: Link | undefined): string =>
  link ? remembered(link, () => [link.reason, link.assumption]) : "";

const namesByIndex = new WeakMap<StoryIndex, { readonly local: Local; readonly names: Map<RecordId, string> }>();

/** The names of cards, folded, as they are written and as people type them. They change with the index only. */
function namesIn(story: Story, index: StoryIndex, local: Local): (id: RecordId) => string {
  const known = namesByIndex.get(index);
  const { names } = known?.local === local ? known : { names: new Map<RecordId, string>() };
  namesByIndex.set(index, { local, names });
  return (id) => {
    const name = names.get(id);
    if (name !== undefined) return name;
    const label = cardLabel({ story, index }, id, local);
    const folded = `${foldText(label)}\n${nameAsTyped(label)}`;
    names.set(id, folded);
    return folded;
  };
}
