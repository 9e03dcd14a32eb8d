// A return (返送): somebody's comments came back and were taken in. Kept so that the team sees who has answered; the
// comments themselves are threads and remarks like any others.
import * as v from "valibot";
import { recordIdSchema } from "../ids.ts";
import { recordType } from "../record-type.ts";

const returnSchema = v.strictObject({
  /** From its content: the same return is the same record, however often it is taken in. */
  id: recordIdSchema,
  /** The hand-out it answers. The team may not know it any more. */
  handOutId: recordIdSchema,
  author: v.string(),
  authorId: v.nullable(recordIdSchema),
  /** When it was written, by the sender's clock; ISO 8601, UTC. When it was taken in differs from copy to copy. */
  time: v.pipe(v.string(), v.isoTimestamp()),
  /** How many remarks it brought. */
  remarkCount: v.pipe(v.number(), v.integer(), v.minValue(0)),
});
export type Return = Readonly<v.InferOutput<typeof returnSchema>>;

export const returnType = recordType<"returns", Return>({
  table: "returns",
  idPrefix: "rt",
  schema: returnSchema,
  maps: [],
  references: [],
  part: "own",
});
