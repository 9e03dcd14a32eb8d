// A revision (版): a marked state of the story, so that two copies can tell what they share.
import * as v from "valibot";
import { recordIdSchema } from "../ids.ts";
import { recordType } from "../record-type.ts";

const revisionSchema = v.strictObject({
  id: recordIdSchema,
  /** The revisions it follows: none for the first, two after a merge. */
  parentIds: v.array(recordIdSchema),
  kind: v.picklist(["start", "hand-out", "merge", "round", "file"]),
  label: v.string(),
  /** Who marked it, as they call themselves; empty: not said. */
  author: v.string(),
  /** ISO 8601, UTC. */
  time: v.pipe(v.string(), v.isoTimestamp()),
});
export type Revision = Readonly<v.InferOutput<typeof revisionSchema>>;

export const revisionType = recordType<"revisions", Revision>({
  table: "revisions",
  idPrefix: "r",
  schema: revisionSchema,
  maps: [],
  // A copy whose older revisions were cut away still opens; the missing parents are only names then.
  references: [],
});

/** The revisions no other revision follows: where the story stands now (several after an unfinished merge). */
export function latestRevisions(revisions: Iterable<Revision>): readonly Revision[] {
  const all = [...revisions];
  const followed = new Set(all.flatMap((revision) => revision.parentIds));
  return all
    .filter((revision) => !followed.has(revision.id))
    .sort((a, b) => (a.time < b.time ? -1 : a.time > b.time ? 1 : a.id < b.id ? -1 : 1));
}
