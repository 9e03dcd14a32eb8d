// Which cards are to be seen: of these stages, themes and people, or only those where something is still missing.
// It chooses and never changes; how a view shows what is left is the view's.
import type { RecordId, StageId } from "./ids.ts";
import type { Card } from "./records/card.ts";
import type { Story } from "./story.ts";
import type { StoryIndex } from "./story-index.ts";
import { isThemed } from "./template.ts";

/** Every condition that says anything must hold; within one, any of what it names is enough. An empty one says nothing. */
export interface CardFilter {
  readonly stageIds: ReadonlySet<StageId>;
  /** null: cards of the matrix that belong to no theme. */
  readonly themeIds: ReadonlySet<RecordId | null>;
  /** null: cards nobody looks after. */
  readonly personIds: ReadonlySet<RecordId | null>;
  /** Cards with a link that does not say why (何のため: 沼津市「令和4年度 共同論文」第4回). */
  readonly onlyWithoutReason: boolean;
  /** Cards that serve nothing, or that nothing serves, although the method would have it. */
  readonly onlyUnlinked: boolean;
}

/** Lets every card through. */
export const noFilter: CardFilter = {
  stageIds: new Set(),
  themeIds: new Set(),
  personIds: new Set(),
  onlyWithoutReason: false,
  onlyUnlinked: false,
};

/** How many stages, themes, people and "only" conditions are named. */
export const conditionCount = (filter: CardFilter): number =>
  filter.stageIds.size +
  filter.themeIds.size +
  filter.personIds.size +
  Number(filter.onlyWithoutReason) +
  Number(filter.onlyUnlinked);

/** The filter without the stages, themes and people that are gone by now; the same object when none is. */
export function withoutGone(filter: CardFilter, story: Story): CardFilter {
  const isThere = {
    stageIds: (id: StageId) => story.template.stages.some((stage) => stage.id === id),
    themeIds: (id: RecordId | null) => id === null || id in story.themes,
    personIds: (id: RecordId | null) => id === null || id in story.people,
  };
  const kept = {
    ...filter,
    stageIds: new Set([...filter.stageIds].filter(isThere.stageIds)),
    themeIds: new Set([...filter.themeIds].filter(isThere.themeIds)),
    personIds: new Set([...filter.personIds].filter(isThere.personIds)),
  };
  return conditionCount(kept) === conditionCount(filter) ? filter : kept;
}

/**
 * The cards the filter lets through, or null when it names nothing and all are to be seen. Cards of their own only: an
 * element is seen with its card, and what it has counts for its card, its links and people too.
 *
 * `onlyWithoutReason`: a card at either end of a link without a reason.
 * `onlyUnlinked`: a card of a stage the template lets serve something that serves nothing, or of one it lets be served
 * that nothing serves; unless the card says that this is on purpose.
 *
 * Linear in cards and links.
 */
export function filteredCards(story: Story, index: StoryIndex, filter: CardFilter): ReadonlySet<RecordId> | null {
  if (conditionCount(filter) === 0) return null;
  const holds = conditionsOf(story, index, filter);
  const shown = new Set<RecordId>();
  for (const [stageId, ids] of index.cardIdsByStage) {
    if (filter.stageIds.size > 0 && !filter.stageIds.has(stageId)) continue;
    for (const id of ids) {
      const card = story.cards[id];
      if (card && holds.every((condition) => condition(card))) shown.add(id);
    }
  }
  return shown;
}

/** The card of its own that is seen in the place of a card or element; undefined when there is none. */
export function shownFor(story: Story, id: RecordId): RecordId | undefined {
  const card = story.cards[id];
  return card?.parentId ?? card?.id;
}

type Condition = (card: Card) => boolean;

/** The conditions on a card of its own, apart from its stage. */
function conditionsOf(story: Story, index: StoryIndex, filter: CardFilter): readonly Condition[] {
  const { themeIds, personIds, onlyWithoutReason, onlyUnlinked } = filter;
  return [
    ...(themeIds.size > 0 ? [ofThemes(story, themeIds)] : []),
    ...(personIds.size > 0 ? [ofPeople(story, index, personIds)] : []),
    ...(onlyWithoutReason ? [withoutReason(story)] : []),
    ...(onlyUnlinked ? [unlinked(story, index)] : []),
  ];
}

/** A theme that is not there (out of an odd file) counts as none, as in every view. */
function ofThemes(story: Story, themeIds: CardFilter["themeIds"]): Condition {
  const themed = new Set(
    story.template.stages.filter(({ id }) => isThemed(story.template, id)).map((stage) => stage.id),
  );
  return ({ stageId, themeId }) =>
    themed.has(stageId) && themeIds.has(themeId !== null && themeId in story.themes ? themeId : null);
}

function ofPeople(story: Story, { elementIdsByCard }: StoryIndex, personIds: CardFilter["personIds"]): Condition {
  return (card) => {
    const all = [card.id, ...(elementIdsByCard.get(card.id) ?? [])].flatMap((id) => story.cards[id]?.personIds ?? []);
    return all.length === 0 ? personIds.has(null) : all.some((id) => personIds.has(id));
  };
}

function withoutReason(story: Story): Condition {
  const found = new Set<RecordId | undefined>();
  for (const { meansId, endId, reason } of Object.values(story.links)) {
    if (reason.trim() === "") found.add(shownFor(story, meansId)).add(shownFor(story, endId));
  }
  return ({ id }) => found.has(id);
}

function unlinked({ template }: Story, { elementIdsByCard, linkIdsByMeans, linkIdsByEnd }: StoryIndex): Condition {
  const mayServe = new Set(template.links.map((rule) => rule.means));
  const mayBeServed = new Set(template.links.map((rule) => rule.end));
  return ({ id, stageId, noEnds, noMeans }) => {
    const own = [id, ...(elementIdsByCard.get(id) ?? [])];
    const servesNothing = mayServe.has(stageId) && noEnds === null && !own.some((each) => linkIdsByMeans.has(each));
    const nothingServes = mayBeServed.has(stageId) && noMeans === null && !own.some((each) => linkIdsByEnd.has(each));
    return servesNothing || nothingServes;
  };
}
