// Commands on single cards: add, write, move, remove.
import { byOrder } from "../../base/order-key.ts";
import { err, ok } from "../../base/result.ts";
import { editRecord, recordChanges, type StoryDraft } from "../change-set.ts";
import type { CommandResult } from "../command.ts";
import type { Deps, FieldId, RecordId } from "../ids.ts";
import { cardType, createCard, type Place, placeOf, samePlace } from "../records/card.ts";
import { createLink, linkType } from "../records/link.ts";
import type { Story } from "../story.ts";
import { isThemed, linkRule, type Stage, stageOf } from "../template.ts";
import { cardsAt, checkPlace, elementsOf, orderAt, type Position } from "./placing.ts";

/** Adds a card at that place, at the end unless a position is given. The result is its id. */
export function addCard(
  story: Story,
  input: { readonly place: Place; readonly position?: Position; readonly text?: string },
  deps: Deps,
): CommandResult<RecordId> {
  const place = checkPlace(story, input.place);
  if (!place.ok) return place;
  const card = createCard(
    deps.newId(cardType.idPrefix),
    place.value,
    orderAt(story, place.value, input.position),
    input.text ?? "",
  );
  return ok({ changes: [{ kind: "add", table: "cards", id: card.id, record: card }], result: card.id });
}

/**
 * Adds an empty card right below another, at the same place (Enter in the outline).
 * Where the one above serves exactly one end, the new one serves it too: a list under one card stays under it.
 */
export function addCardBelow(story: Story, input: { readonly id: RecordId }, deps: Deps): CommandResult<RecordId> {
  const above = story.cards[input.id];
  if (!above) return err({ code: "record-missing", id: input.id });
  const added = addCard(story, { place: placeOf(above), position: { after: above.id } }, deps);
  if (!added.ok) return added;
  const ends = Object.values(story.links).filter((link) => link.meansId === above.id);
  const [end] = ends;
  if (!end || ends.length > 1) return added;
  const link = createLink(deps.newId(linkType.idPrefix), added.value.result, end.endId);
  return ok({
    changes: [...added.value.changes, { kind: "add", table: "links", id: link.id, record: link }],
    result: added.value.result,
  });
}

/** Adds an empty card of the stage `stageId` that serves the card `endId`. Group and theme are carried over where they fit. */
export function addMeans(
  story: Story,
  input: { readonly endId: RecordId; readonly stageId: string },
  deps: Deps,
): CommandResult<RecordId> {
  const end = story.cards[input.endId];
  if (!end) return err({ code: "record-missing", id: input.endId });
  if (!linkRule(story.template, input.stageId, end.stageId)) {
    return err({ code: "link-not-allowed", means: input.stageId, end: end.stageId });
  }
  const stage = stageOf(story.template, input.stageId);
  if (!stage) return err({ code: "stage-missing", stageId: input.stageId });
  const added = addCard(story, { place: placeServing(story, stage, end.id) }, deps);
  if (!added.ok) return added;
  const link = createLink(deps.newId(linkType.idPrefix), added.value.result, end.id);
  return ok({
    changes: [...added.value.changes, { kind: "add", table: "links", id: link.id, record: link }],
    result: added.value.result,
  });
}

/** Where a card of that stage would stand if it served that card: beside what serves it already, else in the first group and its theme. */
export function placeServing(story: Story, stage: Stage, endId: RecordId): Place {
  const end = story.cards[endId];
  const sibling = Object.values(story.links)
    .filter((link) => link.endId === endId)
    .map((link) => story.cards[link.meansId])
    .find((card) => card?.stageId === stage.id && card.parentId === null);
  if (sibling) return placeOf(sibling);
  const themeId = isThemed(story.template, stage.id) ? (end?.themeId ?? null) : null;
  return { stageId: stage.id, groupId: stage.groups[0]?.id ?? null, themeId, parentId: null };
}

/** Sets a card's text, to the letter. */
export function writeCardText(
  story: Story,
  input: { readonly id: RecordId; readonly text: string },
): CommandResult<null> {
  return changeCard(story, input.id, (card) => {
    card.text = input.text;
  });
}

/** Sets one of the template's fields of a card. An empty text takes the entry away. */
export function writeCardField(
  story: Story,
  input: { readonly id: RecordId; readonly fieldId: FieldId; readonly text: string },
): CommandResult<null> {
  const card = story.cards[input.id];
  const stage = card && stageOf(story.template, card.stageId);
  const known =
    stage?.fields.some((field) => field.id === input.fieldId) || Object.hasOwn(card?.fields ?? {}, input.fieldId);
  if (card && !known) return err({ code: "field-missing" });
  return changeCard(story, input.id, (draft) => {
    if (input.text === "") delete draft.fields[input.fieldId];
    else draft.fields[input.fieldId] = input.text;
  });
}

/** Says why a card deliberately serves no end (`noEnds`) or nothing serves it (`noMeans`); null: not decided yet. */
export function writeNoLink(
  story: Story,
  input: { readonly id: RecordId; readonly side: "noEnds" | "noMeans"; readonly because: string | null },
): CommandResult<null> {
  return changeCard(story, input.id, (card) => {
    card[input.side] = input.because;
  });
}

/** Names the people who look after a card, in that order. */
export function assignPeople(
  story: Story,
  input: { readonly id: RecordId; readonly personIds: readonly RecordId[] },
): CommandResult<null> {
  const unknown = input.personIds.find((id) => !story.people[id]);
  if (unknown) return err({ code: "record-missing", id: unknown });
  return changeCard(story, input.id, (card) => {
    card.personIds = [...new Set(input.personIds)];
  });
}

/**
 * Moves a card, with its elements, to another place or position. Links the template does not allow there are removed;
 * the result says how many, so that the person is told.
 */
export function moveCard(
  story: Story,
  input: { readonly id: RecordId; readonly place: Place; readonly position?: Position },
): CommandResult<{ readonly linksRemoved: number }> {
  const card = story.cards[input.id];
  if (!card) return err({ code: "record-missing", id: input.id });
  const place = checkPlace(story, input.place);
  if (!place.ok) return place;
  const elements = elementsOf(story, card.id);
  if (place.value.parentId === card.id) return err({ code: "element-of-element" });
  if (place.value.parentId !== null && elements.length > 0) return err({ code: "has-elements" });
  if (
    place.value.stageId !== card.stageId &&
    elements.length > 0 &&
    !stageOf(story.template, place.value.stageId)?.elements
  ) {
    return err({ code: "no-elements-here" });
  }
  const doomed = samePlace(card, place.value)
    ? []
    : linksNotAllowedAfter(story, [card.id, ...elements.map((e) => e.id)], place.value.stageId);
  const changes = recordChanges(story, (draft) => {
    putAt(draft, card.id, place.value, orderAt(story, place.value, input.position, card.id));
    for (const element of elements) {
      putAt(draft, element.id, { ...place.value, parentId: card.id }, element.order);
    }
    for (const id of doomed) delete draft.links[id];
  });
  return ok({ changes, result: { linksRemoved: doomed.length } });
}

function putAt(draft: StoryDraft, id: RecordId, place: Place, order: string): void {
  const card = draft.cards[id];
  if (card) Object.assign(card, place, { order });
}

/** The links of these cards that no rule allows once the cards stand in that stage. */
export function linksNotAllowedAfter(story: Story, ids: readonly RecordId[], stageId: string): readonly RecordId[] {
  const moving = new Set(ids);
  const stageAfter = (id: RecordId) => (moving.has(id) ? stageId : (story.cards[id]?.stageId ?? ""));
  return Object.values(story.links)
    .filter((link) => moving.has(link.meansId) || moving.has(link.endId))
    .filter((link) => !linkRule(story.template, stageAfter(link.meansId), stageAfter(link.endId)))
    .map((link) => link.id);
}

/** Moves a card up (-1) or down (1) among its neighbours (Alt+↑↓); past the last one into the next group or theme. */
export function shiftCard(story: Story, input: { readonly id: RecordId; readonly by: -1 | 1 }): CommandResult<null> {
  const card = story.cards[input.id];
  if (!card) return err({ code: "record-missing", id: input.id });
  const cards = cardsAt(story, card);
  const neighbour = cards[cards.findIndex((other) => other.id === card.id) + input.by];
  if (neighbour) {
    const position: Position = input.by < 0 ? { before: neighbour.id } : { after: neighbour.id };
    return withoutResult(moveCard(story, { id: card.id, place: placeOf(card), position }));
  }
  const next = neighbouringPlace(story, placeOf(card), input.by);
  if (!next) return err({ code: "at-the-end" });
  return withoutResult(
    moveCard(story, { id: card.id, place: next, ...(input.by > 0 ? { position: { after: null } } : {}) }),
  );
}

/** The place next in reading order within the stage: the next theme where there are themes, then the next group. */
function neighbouringPlace(story: Story, place: Place, by: -1 | 1): Place | undefined {
  const stage = stageOf(story.template, place.stageId);
  if (!stage || place.parentId !== null) return undefined;
  const themes = isThemed(story.template, stage.id)
    ? [
        ...Object.values(story.themes)
          .sort(byOrder)
          .map((theme) => theme.id),
        null,
      ]
    : [null];
  const groups = stage.groups.length > 0 ? stage.groups.map((group) => group.id) : [null];
  const places = groups.flatMap((groupId) => themes.map((themeId) => ({ ...place, groupId, themeId })));
  const at = places.findIndex((candidate) => samePlace(candidate, place));
  // A card of no group stands below all groups.
  return at < 0 ? (by < 0 ? places.at(-1) : undefined) : places[at + by];
}

const withoutResult = <R>(result: CommandResult<R>): CommandResult<null> =>
  result.ok ? ok({ changes: result.value.changes, result: null }) : result;

/** Removes a card with its elements, every link that touches them, and its step in the presentation. */
export function removeCard(
  story: Story,
  input: { readonly id: RecordId },
): CommandResult<{ readonly elements: number; readonly links: number }> {
  if (!story.cards[input.id]) return err({ code: "record-missing", id: input.id });
  const elements = elementsOf(story, input.id).map((element) => element.id);
  const gone = new Set([input.id, ...elements]);
  const links = Object.values(story.links).filter((link) => gone.has(link.meansId) || gone.has(link.endId));
  const steps = Object.values(story.steps).filter((step) => gone.has(step.cardId));
  const changes = recordChanges(story, (draft) => {
    for (const step of steps) delete draft.steps[step.id];
    for (const link of links) delete draft.links[link.id];
    for (const id of elements) delete draft.cards[id];
    delete draft.cards[input.id];
  });
  return ok({ changes, result: { elements: elements.length, links: links.length } });
}

type CardDraft = StoryDraft["cards"][string];

function changeCard(story: Story, id: RecordId, write: (card: CardDraft) => void): CommandResult<null> {
  if (!story.cards[id]) return err({ code: "record-missing", id });
  return ok({ changes: editRecord(story, "cards", id, write), result: null });
}
