// What a return (返送) holds: whose copy it answers, who writes, and the comments, each thread with the remarks in it.
// It is made from a copy that was handed out and read like everything from outside: checked record by record.
import * as v from "valibot";
import { err, ok, type Result } from "../../base/result.ts";
import { slipOf } from "../hand-out/redact.ts";
import { recordIdSchema } from "../ids.ts";
import { cleanJson } from "../json-cleaning.ts";
import { note, type Rejected, type Repair, shownValue } from "../reading-notes.ts";
import { readRecord } from "../record-reading.ts";
import type { Remark } from "../records/remark.ts";
import { type Author, isOwn, type Thread } from "../records/thread.ts";
import { aboutOf, type Story } from "../story.ts";
import { touchedSince } from "../trail.ts";

const headSchema = v.object({
  storyId: recordIdSchema,
  handOutId: recordIdSchema,
  /** The state that was handed out. */
  revisionId: recordIdSchema,
  /** What the sheet is called, for whoever gets a return without having the sheet open. */
  title: v.string(),
  /** Who sends it, as they call themselves; empty: not said. */
  author: v.string(),
  authorId: v.nullable(recordIdSchema),
  /** ISO 8601, UTC, by the clock of whoever sends it. */
  time: v.pipe(v.string(), v.isoTimestamp()),
});
export type ReturnHead = Readonly<v.InferOutput<typeof headSchema>>;

/** A thread with what is returned of it. The thread itself may have been begun by somebody else. */
export interface ReturnedThread {
  readonly thread: Thread;
  readonly remarks: readonly Remark[];
}

export interface ReturnContents extends ReturnHead {
  readonly comments: readonly ReturnedThread[];
}

/**
 * What was written into a copy since it was handed out; null for a story that is nobody's hand-out. What `by` wrote before
 * they gave a name goes out under the name they give now.
 */
export function collectReturn(story: Story, by: Author, time: string): ReturnContents | null {
  const slip = slipOf(story);
  if (!slip) return null;
  const touched = touchedSince(story.trail, slip.revisionId);
  // Without a trail, which can be cut away by hand, what one wrote oneself is all that is known to be new.
  const isNew = (remark: Remark) => (touched ? Boolean(touched.remarks?.[remark.id]) : isOwn(remark, by));
  const signed = <R extends Remark | Thread>(record: R): R =>
    record.author === "" && isOwn(record, by) ? { ...record, author: by.name } : record;
  const byThread = new Map<string, Remark[]>();
  for (const remark of Object.values(story.remarks).filter(isNew).map(signed)) {
    byThread.set(remark.threadId, [...(byThread.get(remark.threadId) ?? []), remark]);
  }
  const comments = [...byThread].flatMap(([id, remarks]) => {
    const thread = story.threads[id];
    return thread ? [{ thread: signed(thread), remarks: remarks.sort(byTime) }] : [];
  });
  return {
    storyId: story.id,
    handOutId: slip.id,
    revisionId: slip.revisionId,
    title: aboutOf(story).title,
    author: by.name,
    authorId: by.id,
    time,
    comments: comments.sort((a, b) => byTime(a.thread, b.thread)),
  };
}

const byTime = (a: Thread | Remark, b: Thread | Remark): number =>
  a.time < b.time ? -1 : a.time > b.time ? 1 : a.id < b.id ? -1 : 1;

export interface ReadReturn {
  readonly contents: ReturnContents;
  readonly repairs: readonly Repair[];
  readonly rejected: readonly Rejected[];
}

/** nothing-inside: it does not say which copy it answers. */
export type ReturnFault = { readonly code: "nothing-inside" };

/** Reads a return out of unknown data: its head, and its comments as they lie. A bad comment costs that comment. */
export function parseReturn(head: unknown, comments: readonly unknown[]): Result<ReadReturn, ReturnFault> {
  const parsed = v.safeParse(headSchema, head);
  if (!parsed.success) return err({ code: "nothing-inside" });
  const repairs: Repair[] = [];
  const rejected: Rejected[] = [];
  const read = comments.flatMap((raw, i): readonly ReturnedThread[] => {
    const cleaned = cleanJson(raw);
    const { thread, remarks } = v.is(commentSchema, cleaned.value) ? cleaned.value : {};
    const threadRead = readRecord("threads", thread, `comments[${i}].thread`, {});
    if (!("record" in threadRead)) {
      rejected.push(remarks ? note("record-unusable", { ...threadRead, old: shownValue(raw) }) : threadRead);
      return [];
    }
    const threadId = threadRead.record.id;
    const remarksRead = (remarks ?? []).map((each, n) =>
      readRecord("remarks", each, `comments[${i}].remarks[${n}]`, { threadId }),
    );
    repairs.push(...cleaned.repairs, ...threadRead.repairs);
    const sound: Remark[] = [];
    for (const each of remarksRead) {
      if (!("record" in each)) rejected.push(each);
      else {
        repairs.push(...each.repairs);
        sound.push({ ...(each.record as unknown as Remark), threadId });
      }
    }
    return [{ thread: threadRead.record as unknown as Thread, remarks: sound }];
  });
  return ok({ contents: { ...parsed.output, comments: read }, repairs, rejected });
}

const commentSchema = v.object({ thread: v.unknown(), remarks: v.array(v.unknown()) });
