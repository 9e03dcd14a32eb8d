// A decision (合わせたときの選択): what was chosen where two copies held different things, and what was not. The record
// of a merge: the words that were given up stay readable here. It names places by id only; they may be gone by now.
import * as v from "valibot";
import { recordIdSchema } from "../ids.ts";
import { recordType } from "../record-type.ts";

const decisionSchema = v.strictObject({
  id: recordIdSchema,
  /** The revision the merge led to. */
  revisionId: recordIdSchema,
  /** Where: the table and record, and which unit of it; empty: whether the record stays. */
  table: v.string(),
  recordId: v.string(),
  unit: v.string(),
  /** What a person knew the place by when they decided. */
  label: v.string(),
  /** What the two copies held, as JSON by field path; empty: the record had been removed. */
  mine: v.string(),
  theirs: v.string(),
  taken: v.picklist(["mine", "theirs", "anew"]),
  /** The text written instead of both; empty unless `anew`. */
  anew: v.string(),
});
export type Decision = Readonly<v.InferOutput<typeof decisionSchema>>;

export const decisionType = recordType<"decisions", Decision>({
  table: "decisions",
  idPrefix: "d",
  schema: decisionSchema,
  maps: [],
  // A copy whose list of revisions was cut away keeps what was decided.
  references: [],
  // It holds the words that were given up.
  part: "own",
});
