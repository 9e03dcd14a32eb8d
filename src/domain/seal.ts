// Sealing: a story that comes from outside gets a revision for the state it is in, unless it has one. The revision's id
// follows from the content, so that two people who open the same file share it without knowing of each other.
import { canonicalJson } from "../base/canonical-json.ts";
import { crc32 } from "../base/crc32.ts";
import type { ChangeSet } from "./change-set.ts";
import { latestRevisions, type Revision, revisionType } from "./records/revision.ts";
import type { Story } from "./story.ts";
import { tableNames } from "./tables.ts";
import { isTouched, openSegment, storyAfter, type Trail } from "./trail.ts";

const firstMoment = "1970-01-01T00:00:00.000Z";

/** The story with its present state marked; the same one when nothing was touched since the last mark. */
export function sealed(story: Story): Story {
  if (!isTouched(story.trail)) return story;
  const content = canonicalJson([story.id, ...tableNames.map((table) => story[table])]) ?? "";
  const revisions = Object.values(story.revisions);
  const open = openSegment(story.trail);
  const record: Revision = {
    id: `${revisionType.idPrefix}_${crc32(content)}${content.length.toString(36)}`,
    parentIds: open ? [open.since] : latestRevisions(revisions).map(({ id }) => id),
    kind: "file",
    label: "",
    author: "",
    // From the content too: the clock of whoever opens it says nothing about it.
    time: [...revisions.map(({ time }) => time), ...touchTimes(story.trail)].sort().at(-1) ?? firstMoment,
  };
  const { id, time } = record;
  const changes: ChangeSet["changes"] = [{ kind: "add", table: "revisions", id, record }];
  const marked = storyAfter(story, { changes, author: "", time, source: "file" });
  return marked.ok ? marked.value : story;
}

const touchTimes = (trail: Trail): readonly string[] =>
  Object.values(openSegment(trail)?.touched ?? {}).flatMap((records) =>
    Object.values(records).flatMap(({ whole, fields }) => [
      ...(whole ? [whole.time] : []),
      ...Object.values(fields).map(({ time }) => time),
    ]),
  );
