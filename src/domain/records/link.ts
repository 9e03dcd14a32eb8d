// A link (つながり) runs from a means to the end it serves, and says why and under which assumption.
// The rule of the chain: ② so that ① comes true, ③ so that ② moves, ④ so that ③ moves (沼津市 令和4年度 共同論文, 第4回).
import * as v from "valibot";
import { type RecordId, recordIdSchema } from "../ids.ts";
import { recordType } from "../record-type.ts";

const linkSchema = v.strictObject({
  id: recordIdSchema,
  meansId: recordIdSchema,
  endId: recordIdSchema,
  reason: v.string(),
  assumption: v.string(),
});
export type Link = Readonly<v.InferOutput<typeof linkSchema>>;

export const linkType = recordType<"links", Link>({
  table: "links",
  idPrefix: "l",
  schema: linkSchema,
  maps: [],
  references: [
    { field: "meansId", table: "cards", whenMissing: "remove" },
    { field: "endId", table: "cards", whenMissing: "remove" },
  ],
  units: { ends: ["meansId", "endId"] },
  unique: ["meansId", "endId"],
});

/** A new link; its reason and assumption may be given later. */
export const createLink = (id: RecordId, meansId: RecordId, endId: RecordId, reason = "", assumption = ""): Link => ({
  id,
  meansId,
  endId,
  reason,
  assumption,
});
