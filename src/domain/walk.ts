// The walk (発表の順): every card of its own once, in the order in which the team tells the story, each step with the
// links that tie it to what was told before. The team's own arrangement where there is one, else the default walk.
// Derived, never stored. Texts do not enter, so that typing needs no new walk.
import { byOrder } from "../base/order-key.ts";
import { cardTold, defaultWalk } from "./default-walk.ts";
import type { RecordId } from "./ids.ts";
import type { Step } from "./records/step.ts";
import type { Story } from "./story.ts";
import type { StoryIndex } from "./story-index.ts";

export interface WalkStep {
  readonly cardId: RecordId;
  /** The record behind it; null as long as nobody has arranged or noted anything for this card. */
  readonly stepId: RecordId | null;
  readonly isHidden: boolean;
  /**
   * The links that tie the card or its elements to cards shown before it, in the order in which those were told: by
   * what it serves in the default walk, by what serves it when the team tells the story upwards. Empty when hidden.
   */
  readonly linkIds: readonly RecordId[];
}

/** The walk of a story, hidden steps included. `index` is that story's own. */
export function walkOf(story: Story, index: StoryIndex): readonly WalkStep[] {
  const arranged = arrangedSteps(story);
  const order = withNewCards([...arranged.keys()], defaultWalk(story, index));
  const ties = tiesByPlace(
    story,
    order.filter((id) => !arranged.get(id)?.isHidden),
  );
  return order.map((cardId) => {
    const step = arranged.get(cardId);
    return {
      cardId,
      stepId: step?.id ?? null,
      isHidden: step?.isHidden ?? false,
      linkIds: ties.get(cardId) ?? [],
    };
  });
}

/**
 * The steps of cards of their own by card, in the team's order. Two copies may each have made a step for one card: the
 * same one counts wherever it is moved. The step of a card that has become an element waits until it is one no more.
 */
export function arrangedSteps(story: Story): ReadonlyMap<RecordId, Step> {
  const byCard = new Map<RecordId, Step>();
  for (const step of Object.values(story.steps)) {
    const other = byCard.get(step.cardId);
    if (story.cards[step.cardId]?.parentId === null && (!other || step.id < other.id)) byCard.set(step.cardId, step);
  }
  return new Map([...byCard].sort(([, a], [, b]) => byOrder(a, b)));
}

/** Puts each card the team has not placed right after the one it follows in the default walk. */
function withNewCards(placed: readonly RecordId[], computed: readonly RecordId[]): readonly RecordId[] {
  const known = new Set(placed);
  const followers = new Map<RecordId | null, RecordId[]>();
  let last: RecordId | null = null;
  for (const id of computed) {
    if (known.has(id)) last = id;
    else followers.set(last, [...(followers.get(last) ?? []), id]);
  }
  return [...(followers.get(null) ?? []), ...placed.flatMap((id) => [id, ...(followers.get(id) ?? [])])];
}

function tiesByPlace(story: Story, shown: readonly RecordId[]): ReadonlyMap<RecordId, readonly RecordId[]> {
  const place = new Map(shown.map((id, i) => [id, i]));
  const found = new Map<RecordId, { readonly linkId: RecordId; readonly at: number }[]>();
  for (const link of Object.values(story.links)) {
    const ends = [cardTold(story, link.meansId), cardTold(story, link.endId)] as const;
    const [means, end] = [place.get(ends[0]), place.get(ends[1])];
    if (means === undefined || end === undefined || means === end) continue;
    const later = means > end ? ends[0] : ends[1];
    found.set(later, [...(found.get(later) ?? []), { linkId: link.id, at: Math.min(means, end) }]);
  }
  return new Map(
    [...found].map(([id, ties]) => [
      id,
      ties.sort((a, b) => a.at - b.at || (a.linkId < b.linkId ? -1 : 1)).map(({ linkId }) => linkId),
    ]),
  );
}
