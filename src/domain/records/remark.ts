// A remark: one person's words in a thread (コメント), the first or a reply.
// Two copies' remarks are put together by id; nobody's are ever changed by somebody else.
import * as v from "valibot";
import { recordIdSchema } from "../ids.ts";
import { recordType } from "../record-type.ts";
import type { Author } from "./thread.ts";

const timeSchema = v.pipe(v.string(), v.isoTimestamp());

const remarkSchema = v.strictObject({
  id: recordIdSchema,
  threadId: recordIdSchema,
  /** Who wrote it, as they call themselves; empty: not said. */
  author: v.string(),
  /** Tells people of one name apart; null: not known. */
  authorId: v.nullable(recordIdSchema),
  /** ISO 8601, UTC, by the clock of whoever wrote it: it may be wrong by years. */
  time: timeSchema,
  /** When its words were last changed; null: never. */
  editedAt: v.nullable(timeSchema),
  text: v.string(),
  /** What it said before, where a later return brought other words for it; oldest first. */
  earlier: v.array(v.string()),
});
export type Remark = Readonly<v.InferOutput<typeof remarkSchema>>;

export const remarkType = recordType<"remarks", Remark>({
  table: "remarks",
  idPrefix: "rm",
  schema: remarkSchema,
  maps: [],
  // Reading gives a remark without a thread one of its own (`story-repair.ts`): words are never taken out.
  references: [{ field: "threadId", table: "threads", whenMissing: "keep", isPart: true }],
  // One wording with the times it belongs to: half of each would be nobody's words.
  units: { words: ["text", "editedAt", "earlier"] },
  part: "comments",
});

/** A new remark in that thread. `time` is ISO 8601 in UTC. */
export const createRemark = (id: string, threadId: string, text: string, by: Author, time: string): Remark => ({
  id,
  threadId,
  author: by.name,
  authorId: by.id,
  time,
  editedAt: null,
  text,
  earlier: [],
});
