// The story as it is read: cards in order by stage, group and theme, their numbers, and the links of each card both ways.
// Derived from the tables, never stored. Texts do not enter, so that typing needs no new index (see `needsNewIndex`).
import { byOrder } from "../base/order-key.ts";
import type { RecordChange } from "./change-set.ts";
import type { RecordId, StageId } from "./ids.ts";
import { ordinal } from "./numbering.ts";
import type { Card } from "./records/card.ts";
import type { Link } from "./records/link.ts";
import type { Story } from "./story.ts";
import { isThemed, type Numbering, type Stage } from "./template.ts";

export interface StoryIndex {
  /** The themes from top to bottom. */
  readonly themeIds: readonly RecordId[];
  /** People in their order. */
  readonly personIds: readonly RecordId[];
  /** Cards of their own (not elements) of each stage in reading order: by group, then theme, then order key. */
  readonly cardIdsByStage: ReadonlyMap<StageId, readonly RecordId[]>;
  /** The elements of each card that has any, in order. */
  readonly elementIdsByCard: ReadonlyMap<RecordId, readonly RecordId[]>;
  /** The number of each card, with the prefix of its stage in Japanese left to the caller: `1.`, `②`, `ア`; may be empty. */
  readonly numberByCard: ReadonlyMap<RecordId, string>;
  /** The links each card is the means of, in the reading order of their ends. */
  readonly linkIdsByMeans: ReadonlyMap<RecordId, readonly RecordId[]>;
  /** The links each card is the end of, in the reading order of their means. */
  readonly linkIdsByEnd: ReadonlyMap<RecordId, readonly RecordId[]>;
  /** Every card, elements after their parent, stage by stage: the order of the whole sheet. */
  readonly readingOrder: readonly RecordId[];
  /** Cards that serve each other in a circle. */
  readonly cyclicCardIds: ReadonlySet<RecordId>;
  /** Which circle such a card is on: those with the same answer serve each other. */
  readonly circleByCard: ReadonlyMap<RecordId, RecordId>;
}

/** Reads a story's structure. Linear in cards and links but for the sorting. */
export function indexStory(story: Story): StoryIndex {
  const themeIds = Object.values(story.themes)
    .sort(byOrder)
    .map((theme) => theme.id);
  const themePlace = new Map(themeIds.map((id, i) => [id, i + 1]));
  const own = new Map<StageId, Card[]>();
  const elements = new Map<RecordId, Card[]>();
  for (const card of Object.values(story.cards)) {
    if (card.parentId === null) push(own, card.stageId, card);
    else push(elements, card.parentId, card);
  }
  const cardIdsByStage = new Map<StageId, readonly RecordId[]>();
  const elementIdsByCard = new Map<RecordId, readonly RecordId[]>();
  const numberByCard = new Map<RecordId, string>();
  const readingOrder: RecordId[] = [];
  for (const stage of story.template.stages) {
    const cards = sortStage(story, stage, own.get(stage.id) ?? [], themePlace);
    cardIdsByStage.set(
      stage.id,
      cards.map((card) => card.id),
    );
    numberStage(stage.numbering, cards, themePlace, numberByCard);
    for (const card of cards) {
      readingOrder.push(card.id);
      const children = elements.get(card.id)?.sort(byOrder);
      if (!children) continue;
      const ids = children.map((child) => child.id);
      elementIdsByCard.set(card.id, ids);
      readingOrder.push(...ids);
      const numbering = stage.elements?.numbering ?? "none";
      ids.forEach((id, i) => {
        numberByCard.set(id, numbering === "theme" ? "" : ordinal(numbering, i + 1));
      });
    }
  }
  return {
    themeIds,
    personIds: Object.values(story.people)
      .sort(byOrder)
      .map((person) => person.id),
    cardIdsByStage,
    elementIdsByCard,
    numberByCard,
    readingOrder,
    ...indexLinks(story, readingOrder),
  };
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}

function sortStage(story: Story, stage: Stage, cards: Card[], themePlace: ReadonlyMap<RecordId, number>): Card[] {
  const groupPlace = new Map(stage.groups.map((group, i) => [group.id, i]));
  const themed = isThemed(story.template, stage.id);
  if (groupPlace.size === 0 && !themed) return cards.sort(byOrder);
  // Cards of no group or theme stand last, otherwise a new theme would be pushed down by what is not sorted yet.
  const place = (card: Card) => {
    const group = card.groupId === null ? undefined : groupPlace.get(card.groupId);
    const theme = themed && card.themeId !== null ? themePlace.get(card.themeId) : undefined;
    return (group ?? groupPlace.size) * (themePlace.size + 2) + (theme ?? themePlace.size + 1);
  };
  const ranked = cards.map((card) => ({ card, place: place(card) }));
  ranked.sort((a, b) => a.place - b.place || byOrder(a.card, b.card));
  return ranked.map(({ card }) => card);
}

function numberStage(
  numbering: Numbering,
  cards: readonly Card[],
  themePlace: ReadonlyMap<RecordId, number>,
  numberByCard: Map<RecordId, string>,
): void {
  let place = 0;
  let before: Card | undefined;
  cards.forEach((card, i) => {
    const startsAnew = before?.groupId !== card.groupId || (numbering === "theme" && before?.themeId !== card.themeId);
    place = startsAnew ? 1 : place + 1;
    before = card;
    if (numbering !== "theme") {
      numberByCard.set(card.id, ordinal(numbering, place));
      return;
    }
    const row = card.themeId === null ? undefined : themePlace.get(card.themeId);
    const next = cards[i + 1];
    const alone = place === 1 && !(next && next.themeId === card.themeId && next.groupId === card.groupId);
    numberByCard.set(card.id, row === undefined ? "" : alone ? `${row}.` : `${row}-${place}.`);
  });
}

function indexLinks(story: Story, readingOrder: readonly RecordId[]) {
  const place = new Map(readingOrder.map((id, i) => [id, i]));
  const byMeans = new Map<RecordId, Link[]>();
  const byEnd = new Map<RecordId, Link[]>();
  for (const link of Object.values(story.links)) {
    push(byMeans, link.meansId, link);
    push(byEnd, link.endId, link);
  }
  const sorted = (
    links: Map<RecordId, Link[]>,
    other: "meansId" | "endId",
  ): ReadonlyMap<RecordId, readonly RecordId[]> => {
    const at = (link: Link) => place.get(link[other]) ?? place.size;
    const ids = new Map<RecordId, readonly RecordId[]>();
    for (const [id, list] of links) {
      if (list.length > 1) list.sort((a, b) => at(a) - at(b) || (a.id < b.id ? -1 : 1));
      ids.set(
        id,
        list.map((link) => link.id),
      );
    }
    return ids;
  };
  const circleByCard = circles(byMeans);
  return {
    linkIdsByMeans: sorted(byMeans, "endId"),
    linkIdsByEnd: sorted(byEnd, "meansId"),
    cyclicCardIds: new Set(circleByCard.keys()),
    circleByCard,
  };
}

/** The cards on a circle of links: the strongly connected parts of more than one card (Tarjan, without recursion). */
function circles(linksByMeans: ReadonlyMap<RecordId, readonly Link[]>): ReadonlyMap<RecordId, RecordId> {
  const found = new Map<RecordId, RecordId>();
  const seenAt = new Map<RecordId, number>();
  const low = new Map<RecordId, number>();
  const path: RecordId[] = [];
  const onPath = new Set<RecordId>();
  for (const root of linksByMeans.keys()) {
    if (seenAt.has(root)) continue;
    const calls: { id: RecordId; next: number }[] = [{ id: root, next: 0 }];
    while (calls.length > 0) {
      const call = calls[calls.length - 1] as { id: RecordId; next: number };
      const { id } = call;
      if (call.next === 0 && !seenAt.has(id)) {
        seenAt.set(id, seenAt.size);
        low.set(id, seenAt.get(id) as number);
        path.push(id);
        onPath.add(id);
      }
      const link = linksByMeans.get(id)?.[call.next];
      call.next += 1;
      if (link) {
        const end = link.endId;
        if (end === id) found.set(id, id);
        if (!seenAt.has(end)) calls.push({ id: end, next: 0 });
        else if (onPath.has(end)) low.set(id, Math.min(low.get(id) as number, seenAt.get(end) as number));
        continue;
      }
      calls.pop();
      const caller = calls[calls.length - 1];
      if (caller) low.set(caller.id, Math.min(low.get(caller.id) as number, low.get(id) as number));
      if (low.get(id) !== seenAt.get(id)) continue;
      const part: RecordId[] = [];
      let last: RecordId;
      do {
        last = path.pop() as RecordId;
        onPath.delete(last);
        part.push(last);
      } while (last !== id);
      if (part.length > 1) for (const member of part) found.set(member, id);
    }
  }
  return found;
}

const structuralFields = new Set([
  "stageId",
  "groupId",
  "themeId",
  "parentId",
  "order",
  "meansId",
  "endId",
  "isHidden",
  "isResolved",
]);

/** True when these changes alter what an index holds. Typing does not. */
export const needsNewIndex = (changes: readonly RecordChange[]): boolean =>
  changes.some(
    (change) => change.kind !== "change" || Object.keys(change.fields).some((path) => structuralFields.has(path)),
  );
