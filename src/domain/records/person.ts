// A person of the study team or around it, named on the sheet and on cards.
import * as v from "valibot";
import { type OrderKey, orderKeyPattern } from "../../base/order-key.ts";
import { type RecordId, recordIdSchema } from "../ids.ts";
import { recordType } from "../record-type.ts";

const personSchema = v.strictObject({
  id: recordIdSchema,
  order: v.pipe(v.string(), v.regex(orderKeyPattern)),
  name: v.string(),
  /** Department and rank as they are written, for example 企画部 政策企画課 主任. */
  affiliation: v.string(),
});
export type Person = Readonly<v.InferOutput<typeof personSchema>>;

export const personType = recordType<"people", Person>({
  table: "people",
  idPrefix: "p",
  schema: personSchema,
  maps: [],
  references: [],
  part: "people",
});

/** A new person. */
export const createPerson = (id: RecordId, order: OrderKey, name = "", affiliation = ""): Person => ({
  id,
  order,
  name,
  affiliation,
});
