// A card (カード): one item in a stage. A card with a parent is one of that card's elements (要素).
import * as v from "valibot";
import { type OrderKey, orderKeyPattern } from "../../base/order-key.ts";
import { type RecordId, recordIdSchema, type StageId, templateIdSchema } from "../ids.ts";
import { recordType } from "../record-type.ts";

const cardSchema = v.strictObject({
  id: recordIdSchema,
  stageId: templateIdSchema,
  groupId: v.nullable(templateIdSchema),
  themeId: v.nullable(recordIdSchema),
  /** The card this one is an element of; null for a card of its own. Elements have no elements. */
  parentId: v.nullable(recordIdSchema),
  order: v.pipe(v.string(), v.regex(orderKeyPattern)),
  text: v.string(),
  /** The template's fields by their id; an empty field has no entry. Entries of another stage are kept, not shown. */
  fields: v.record(templateIdSchema, v.string()),
  /** The people who look after it. */
  personIds: v.array(recordIdSchema),
  /** Why it deliberately serves no end; null: not decided yet. */
  noEnds: v.nullable(v.string()),
  /** Why deliberately nothing serves it; null: not decided yet. */
  noMeans: v.nullable(v.string()),
});
export type Card = Readonly<v.InferOutput<typeof cardSchema>>;

export const cardType = recordType<"cards", Card>({
  table: "cards",
  idPrefix: "c",
  schema: cardSchema,
  maps: ["fields"],
  references: [
    { field: "themeId", table: "themes", whenMissing: "clear" },
    { field: "parentId", table: "cards", whenMissing: "clear", isPart: true },
    { field: "personIds", table: "people", whenMissing: "clear" },
  ],
  units: { place: ["stageId", "groupId", "themeId", "parentId", "order"] },
});

/** Where a card stands. */
export interface Place {
  readonly stageId: StageId;
  readonly groupId: string | null;
  readonly themeId: RecordId | null;
  readonly parentId: RecordId | null;
}

/** A new card at that place, with nothing in it but its text. */
export const createCard = (id: RecordId, place: Place, order: OrderKey, text = ""): Card => ({
  id,
  stageId: place.stageId,
  groupId: place.groupId,
  themeId: place.themeId,
  parentId: place.parentId,
  order,
  text,
  fields: {},
  personIds: [],
  noEnds: null,
  noMeans: null,
});

/** The place a card stands at. */
export const placeOf = (card: Card): Place => ({
  stageId: card.stageId,
  groupId: card.groupId,
  themeId: card.themeId,
  parentId: card.parentId,
});

/** True when both name the same stage, group, theme and parent. */
export const samePlace = (a: Place, b: Place): boolean =>
  a.stageId === b.stageId && a.groupId === b.groupId && a.themeId === b.themeId && a.parentId === b.parentId;
