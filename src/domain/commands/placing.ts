// Where a card can stand and which order key it gets there. Shared by the commands that add and move cards.
import { byOrder, type OrderKey, orderKeyBetween } from "../../base/order-key.ts";
import { err, ok, type Result } from "../../base/result.ts";
import type { Refusal } from "../command.ts";
import type { RecordId } from "../ids.ts";
import { type Card, type Place, samePlace } from "../records/card.ts";
import type { Story } from "../story.ts";
import { groupOf, isThemed, stageOf } from "../template.ts";

/** The cards at exactly that place, in order. */
export const cardsAt = (story: Story, place: Place): readonly Card[] =>
  Object.values(story.cards)
    .filter((card) => samePlace(card, place))
    .sort(byOrder);

/** The elements of a card, in order. */
export const elementsOf = (story: Story, id: RecordId): readonly Card[] =>
  Object.values(story.cards)
    .filter((card) => card.parentId === id)
    .sort(byOrder);

/** The place itself when a card may stand there, else the reason why not. */
export function checkPlace(story: Story, place: Place): Result<Place, Refusal> {
  const stage = stageOf(story.template, place.stageId);
  if (!stage) return err({ code: "stage-missing", stageId: place.stageId });
  if (place.groupId !== null && !groupOf(stage, place.groupId)) return err({ code: "group-missing" });
  if (place.themeId !== null) {
    if (!isThemed(story.template, stage.id)) return err({ code: "not-themed" });
    if (!story.themes[place.themeId]) return err({ code: "record-missing", id: place.themeId });
  }
  if (place.parentId === null) return ok(place);
  const parent = story.cards[place.parentId];
  if (!parent) return err({ code: "record-missing", id: place.parentId });
  if (parent.parentId !== null) return err({ code: "element-of-element" });
  if (!stage.elements) return err({ code: "no-elements-here" });
  return ok(place);
}

/** Next to whom: right after or right before a card of that place; null is the very start; left out, the end. */
export type Position = { readonly after: RecordId | null } | { readonly before: RecordId };

/**
 * An order key at that place. `without` leaves a card out of the reckoning (the one being moved).
 * A neighbour that does not stand there counts as none: the card then goes to the end.
 */
export function orderAt(story: Story, place: Place, position?: Position, without?: RecordId): OrderKey {
  const cards = cardsAt(story, place).filter((card) => card.id !== without);
  let slot = cards.length;
  if (position && "before" in position) {
    const i = cards.findIndex((card) => card.id === position.before);
    if (i >= 0) slot = i;
  } else if (position) {
    const i = cards.findIndex((card) => card.id === position.after);
    if (position.after === null) slot = 0;
    else if (i >= 0) slot = i + 1;
  }
  return orderKeyBetween(cards[slot - 1]?.order ?? null, cards[slot]?.order ?? null);
}
