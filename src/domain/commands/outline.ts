// Tab and Shift+Tab in the outline: a card goes a stage deeper and serves the card above it, or comes a stage back.
import { err, ok } from "../../base/result.ts";
import { applyChanges, joinChanges } from "../change-set.ts";
import type { CommandResult } from "../command.ts";
import type { Deps, RecordId } from "../ids.ts";
import { type Card, type Place, placeOf } from "../records/card.ts";
import { createLink, linkType } from "../records/link.ts";
import type { Story } from "../story.ts";
import { indexStory } from "../story-index.ts";
import { deeperStage, groupOf, isThemed, linkRule, type Stage, shallowerStage, stageOf } from "../template.ts";
import { addMeans, moveCard, placeServing } from "./cards.ts";

/** What became of the card: the one to go on with, and how many links did not fit any more. */
export interface Shift {
  readonly id: RecordId;
  readonly linksRemoved: number;
}

/**
 * Takes a card a stage deeper and links it to the card above it in its stage, which it now serves.
 * The first card of a stage has none above: then a new card is added that serves it.
 */
export function deepenCard(story: Story, input: { readonly id: RecordId }, deps: Deps): CommandResult<Shift> {
  const card = story.cards[input.id];
  if (!card) return err({ code: "record-missing", id: input.id });
  const deeper = deeperStage(story.template, card.stageId);
  if (!deeper) return err({ code: "nothing-deeper" });
  const above = cardAbove(story, card);
  if (!above) {
    const added = addMeans(story, { endId: card.id, stageId: deeper.id }, deps);
    return added.ok ? ok({ changes: added.value.changes, result: { id: added.value.result, linksRemoved: 0 } }) : added;
  }
  const place = placeServing(story, deeper, above.id);
  return relocate(story, card, { place, endIds: [above.id] }, deps);
}

/**
 * Brings a card a stage back towards the vision: an element becomes a card of its own; any other card goes right below
 * the card it served and serves what that one serves.
 */
export function surfaceCard(story: Story, input: { readonly id: RecordId }, deps: Deps): CommandResult<Shift> {
  const card = story.cards[input.id];
  if (!card) return err({ code: "record-missing", id: input.id });
  if (card.parentId !== null) {
    const parent = story.cards[card.parentId] ?? card;
    const moved = moveCard(story, { id: card.id, place: placeOf(parent), position: { after: parent.id } });
    return moved.ok ? ok({ changes: moved.value.changes, result: { id: card.id, ...moved.value.result } }) : moved;
  }
  const ends = endsOf(story, card.id);
  const served = ends.find((end) => end.parentId === null) ?? undefined;
  const stage = served ? stageOf(story.template, served.stageId) : shallowerStage(story.template, card.stageId);
  if (!stage) return err({ code: "nothing-shallower" });
  const endIds = served ? endsOf(story, served.id).map((end) => end.id) : [];
  const place = served ? placeOf(served) : fittingPlace(story, stage, card);
  const target = { place, endIds: endIds.length === 1 ? endIds : [] };
  return relocate(story, card, served ? { ...target, after: served.id } : target, deps);
}

function relocate(
  story: Story,
  card: Card,
  target: { readonly place: Place; readonly endIds: readonly RecordId[]; readonly after?: RecordId },
  deps: Deps,
): CommandResult<Shift> {
  const position = target.after === undefined ? {} : { position: { after: target.after } };
  const moved = moveCard(story, { id: card.id, place: target.place, ...position });
  if (!moved.ok) return moved;
  const after = applyChanges(story, moved.value.changes);
  const links = after.ok ? Object.values(after.value.links) : [];
  const added = target.endIds
    .filter((endId) => linkRule(story.template, target.place.stageId, story.cards[endId]?.stageId ?? ""))
    .filter((endId) => !links.some((link) => link.meansId === card.id && link.endId === endId))
    .map((endId) => createLink(deps.newId(linkType.idPrefix), card.id, endId));
  return ok({
    changes: joinChanges(
      moved.value.changes,
      added.map((link) => ({ kind: "add", table: "links", id: link.id, record: link }) as const),
    ),
    result: { id: card.id, ...moved.value.result },
  });
}

/** The card above in reading order within the same stage; for an element, the element above or its parent. */
function cardAbove(story: Story, card: Card): Card | undefined {
  const index = indexStory(story);
  if (card.parentId !== null) {
    const elements = index.elementIdsByCard.get(card.parentId) ?? [];
    return story.cards[elements[elements.indexOf(card.id) - 1] ?? card.parentId];
  }
  const cards = index.cardIdsByStage.get(card.stageId) ?? [];
  const id = cards[cards.indexOf(card.id) - 1];
  return id === undefined ? undefined : story.cards[id];
}

const endsOf = (story: Story, id: RecordId): readonly Card[] =>
  Object.values(story.links)
    .filter((link) => link.meansId === id)
    .map((link) => story.cards[link.endId])
    .filter((end): end is Card => end !== undefined);

const fittingPlace = (story: Story, stage: Stage, card: Card): Place => ({
  stageId: stage.id,
  groupId: groupOf(stage, card.groupId)?.id ?? stage.groups[0]?.id ?? null,
  themeId: isThemed(story.template, stage.id) ? card.themeId : null,
  parentId: null,
});
