// The order in which a story is told when its team has arranged nothing: down the chain along the links, a card only
// after all it serves, so that every "why" points to something already heard (逆算: ② so that ① comes true, and so on).
// It must tell every card of its own exactly once, whatever the links: several ends, circles, none.
import type { RecordId } from "./ids.ts";
import type { Story } from "./story.ts";
import type { StoryIndex } from "./story-index.ts";

/** The card of its own that stands for a card: an element is told with its parent. */
export const cardTold = (story: Story, id: RecordId): RecordId => story.cards[id]?.parentId ?? id;

/** The ids of all cards of their own, in the order of the default walk. */
export function defaultWalk(story: Story, index: StoryIndex): readonly RecordId[] {
  const inReadingOrder = index.readingOrder.filter((id) => story.cards[id]?.parentId === null);
  const ties = tiesOf(story, inReadingOrder);
  const told = new Set<RecordId>();
  const isReady = (id: RecordId) => ties.ends(id).every((end) => told.has(end));

  const tellFrom = (start: RecordId) => {
    const next = [start];
    for (let id = next.pop(); id !== undefined; id = next.pop()) {
      if (told.has(id)) continue;
      told.add(id);
      next.push(...readyMeans(id));
    }
  };
  // Put on a stack: the first in reading order has to lie on top.
  const readyMeans = (id: RecordId) => ties.means(id).filter(isReady).reverse();

  const starts = inReadingOrder.filter((id) => isStart(story, id) && (ties.isTied(id) || isFirstStage(story, id)));
  for (const id of starts) told.add(id);
  for (const means of starts.flatMap(ties.means)) if (isReady(means)) tellFrom(means);
  for (const id of inReadingOrder) if (ties.isTied(id) && ties.ends(id).length === 0) tellFrom(id);

  // What is left stands in a circle or behind one: begin where it touches what is told.
  const inCircles = () => inReadingOrder.filter((id) => ties.isTied(id) && !told.has(id));
  for (let rest = inCircles(); rest[0] !== undefined; rest = inCircles()) {
    tellFrom(rest.find((id) => ties.ends(id).some((end) => told.has(end))) ?? rest[0]);
  }
  return [...told, ...inReadingOrder.filter((id) => !told.has(id))];
}

const isFirstStage = (story: Story, id: RecordId): boolean => story.cards[id]?.stageId === story.template.stages[0]?.id;

/** True for cards of a stage that the method lets serve nothing: the vision, and the future if nothing changes. */
function isStart(story: Story, id: RecordId): boolean {
  const stageId = story.cards[id]?.stageId;
  return isFirstStage(story, id) || !story.template.links.some((rule) => rule.means === stageId);
}

interface Ties {
  readonly ends: (id: RecordId) => readonly RecordId[];
  /** In reading order. */
  readonly means: (id: RecordId) => readonly RecordId[];
  readonly isTied: (id: RecordId) => boolean;
}

/** Who serves whom among cards of their own; the links of an element count as its parent's. */
function tiesOf(story: Story, inReadingOrder: readonly RecordId[]): Ties {
  const ends = new Map(inReadingOrder.map((id) => [id, new Set<RecordId>()]));
  const means = new Map(inReadingOrder.map((id) => [id, [] as RecordId[]]));
  for (const { meansId, endId } of Object.values(story.links)) {
    const [from, to] = [cardTold(story, meansId), cardTold(story, endId)];
    if (from !== to && ends.has(to)) ends.get(from)?.add(to);
  }
  for (const [id, served] of ends) for (const end of served) means.get(end)?.push(id);
  return {
    ends: (id) => [...(ends.get(id) ?? [])],
    means: (id) => means.get(id) ?? [],
    isTied: (id) => (ends.get(id)?.size ?? 0) + (means.get(id)?.length ?? 0) > 0,
  };
}
