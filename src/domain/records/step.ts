// A step (発表の順): one card's place in the team's own walk along the chain when they present, and what is said there.
// A story whose team has not arranged anything has no steps; the walk is then computed (`walk.ts`).
import * as v from "valibot";
import { type OrderKey, orderKeyPattern } from "../../base/order-key.ts";
import { type RecordId, recordIdSchema } from "../ids.ts";
import { recordType } from "../record-type.ts";

const stepSchema = v.strictObject({
  id: recordIdSchema,
  order: v.pipe(v.string(), v.regex(orderKeyPattern)),
  /** The card told at this step. */
  cardId: recordIdSchema,
  /** Left out when the story is told; the step and its note stay. */
  isHidden: v.boolean(),
  /** What the speaker means to say; for their eyes only, unless they print it. */
  note: v.string(),
});
export type Step = Readonly<v.InferOutput<typeof stepSchema>>;

export const stepType = recordType<"steps", Step>({
  table: "steps",
  idPrefix: "st",
  schema: stepSchema,
  maps: [],
  references: [{ field: "cardId", table: "cards", whenMissing: "remove" }],
  unique: ["cardId"],
  part: "notes",
});

/** A new step for that card: shown, with nothing noted. */
export const createStep = (id: RecordId, order: OrderKey, cardId: RecordId): Step => ({
  id,
  order,
  cardId,
  isHidden: false,
  note: "",
});
