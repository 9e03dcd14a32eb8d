// Commands on comments: beginning a thread, replying, resolving. What a person wrote only that person changes or takes
// back, and where a thread is anchored never changes: that is found anew whenever it is shown (`anchoring/`).
import * as v from "valibot";
import { err, ok, type Result } from "../../base/result.ts";
import { editRecord, type RecordChange, recordChanges } from "../change-set.ts";
import type { CommandResult, Refusal } from "../command.ts";
import type { Deps, RecordId } from "../ids.ts";
import { createRemark, type Remark, remarkType } from "../records/remark.ts";
import { type Anchor, type Author, createThread, isOwn, type ThreadKind, threadType } from "../records/thread.ts";
import type { Story } from "../story.ts";

export interface StartThreadInput {
  readonly kind: ThreadKind;
  readonly anchor: Anchor;
  readonly text: string;
  readonly by: Author;
}

/** Begins a thread with its first remark; the result is the thread's id. Refused with `bad-value` without a word in it. */
export function startThread(story: Story, input: StartThreadInput, deps: Deps): CommandResult<RecordId> {
  const { kind, anchor, text, by } = input;
  const thread = createThread(deps.newId(threadType.idPrefix), kind, anchor, by, deps.now());
  if (text.trim() === "" || !v.is(threadType.schema, thread) || story.threads[thread.id]) {
    return err({ code: "bad-value" });
  }
  const remark = createRemark(deps.newId(remarkType.idPrefix), thread.id, text, by, thread.time);
  const changes: readonly RecordChange[] = [
    { kind: "add", table: "threads", id: thread.id, record: thread },
    { kind: "add", table: "remarks", id: remark.id, record: remark },
  ];
  return ok({ changes, result: thread.id });
}

/** Replies in a thread, resolved or not; the result is the remark's id. */
export function addRemark(
  story: Story,
  input: { readonly threadId: RecordId; readonly text: string; readonly by: Author },
  deps: Deps,
): CommandResult<RecordId> {
  const { threadId, text, by } = input;
  if (!story.threads[threadId]) return err({ code: "record-missing", id: threadId });
  if (text.trim() === "") return err({ code: "bad-value" });
  const remark = createRemark(deps.newId(remarkType.idPrefix), threadId, text, by, deps.now());
  return ok({ changes: [{ kind: "add", table: "remarks", id: remark.id, record: remark }], result: remark.id });
}

/** Writes one's own remark anew, and notes when. The same words again change nothing. */
export function editRemark(
  story: Story,
  input: { readonly id: RecordId; readonly text: string; readonly by: Author },
  deps: Deps,
): CommandResult<null> {
  const own = ownRemark(story, input.id, input.by);
  if (!own.ok) return own;
  if (input.text.trim() === "") return err({ code: "bad-value" });
  if (own.value.text === input.text) return ok({ changes: [], result: null });
  const changes = editRecord(story, "remarks", input.id, (remark) => {
    remark.text = input.text;
    remark.editedAt = deps.now();
  });
  return ok({ changes, result: null });
}

/** Marks a thread as dealt with, by whom and when. It stays to be read. */
export function resolveThread(
  story: Story,
  input: { readonly id: RecordId; readonly by: Author },
  deps: Deps,
): CommandResult<null> {
  const thread = story.threads[input.id];
  if (!thread) return err({ code: "record-missing", id: input.id });
  if (thread.isResolved) return ok({ changes: [], result: null });
  const changes = editRecord(story, "threads", input.id, (draft) => {
    draft.isResolved = true;
    draft.resolvedBy = input.by.name;
    draft.resolvedAt = deps.now();
  });
  return ok({ changes, result: null });
}

/** Opens a resolved thread again. */
export function reopenThread(story: Story, input: { readonly id: RecordId }): CommandResult<null> {
  if (!story.threads[input.id]) return err({ code: "record-missing", id: input.id });
  const changes = editRecord(story, "threads", input.id, (draft) => {
    draft.isResolved = false;
    draft.resolvedBy = "";
    draft.resolvedAt = null;
  });
  return ok({ changes, result: null });
}

/** Says that a thread wants something else: an answer, to be read, or to be enjoyed. */
export function changeThreadKind(
  story: Story,
  input: { readonly id: RecordId; readonly kind: ThreadKind },
): CommandResult<null> {
  if (!story.threads[input.id]) return err({ code: "record-missing", id: input.id });
  const changes = editRecord(story, "threads", input.id, (draft) => {
    draft.kind = input.kind;
  });
  return ok({ changes, result: null });
}

/** Takes one's own remark out; with the last one its thread goes too. */
export function removeRemark(story: Story, input: { readonly id: RecordId; readonly by: Author }): CommandResult<null> {
  const own = ownRemark(story, input.id, input.by);
  if (!own.ok) return own;
  const { threadId } = own.value;
  const isLast = !Object.values(story.remarks).some((other) => other.threadId === threadId && other.id !== input.id);
  const changes = recordChanges(story, (draft) => {
    delete draft.remarks[input.id];
    if (isLast) delete draft.threads[threadId];
  });
  return ok({ changes, result: null });
}

/** Takes a thread out with all that was said in it. Refused once anybody else has said something there. */
export function removeThread(story: Story, input: { readonly id: RecordId; readonly by: Author }): CommandResult<null> {
  const thread = story.threads[input.id];
  if (!thread) return err({ code: "record-missing", id: input.id });
  const remarks = Object.values(story.remarks).filter(({ threadId }) => threadId === input.id);
  if (![thread, ...remarks].every((record) => isOwn(record, input.by))) return err({ code: "not-own" });
  const changes = recordChanges(story, (draft) => {
    for (const { id } of remarks) delete draft.remarks[id];
    delete draft.threads[input.id];
  });
  return ok({ changes, result: null });
}

function ownRemark(story: Story, id: RecordId, by: Author): Result<Remark, Refusal> {
  const remark = story.remarks[id];
  if (!remark) return err({ code: "record-missing", id });
  return isOwn(remark, by) ? ok(remark) : err({ code: "not-own" });
}
