// Taking returns in: what each of them would bring, before anybody says yes. Comments are put together by id, and
// nobody's words are overwritten: where a return brings other words for a remark, the earlier ones stay with it. The same
// return twice changes nothing. It changes nothing itself: the command of the same name takes in what is worked out here.
import { canonicalJson } from "../../base/canonical-json.ts";
import { crc32 } from "../../base/crc32.ts";
import { ok } from "../../base/result.ts";
import { anchorPlace } from "../anchoring/anchor-place.ts";
import { fieldChanges, type RecordChange } from "../change-set.ts";
import type { CommandResult } from "../command.ts";
import type { Deps, RecordId } from "../ids.ts";
import type { HandOut } from "../records/hand-out.ts";
import { type Remark, remarkType } from "../records/remark.ts";
import { type Return, returnType } from "../records/return.ts";
import { type Thread, threadType } from "../records/thread.ts";
import type { Story } from "../story.ts";
import type { ReturnContents, ReturnedThread } from "./return-contents.ts";

/** What one return brings. */
export interface Intake {
  readonly contents: ReturnContents;
  /** other-story: not one of this story, nothing of it is taken; known: all of it is there already. */
  readonly kind: "new" | "known" | "other-story";
  /** Known only because of one before it: the same return twice among those at hand. */
  readonly isRepeated: boolean;
  /** The hand-out it answers, as this story knows it; null: it does not (any more). */
  readonly handOut: HandOut | null;
  readonly fresh: readonly Remark[];
  /** Remarks that are there with other words; `after` keeps the words of `before`. */
  readonly changed: readonly { readonly before: Remark; readonly after: Remark }[];
  /** How many remarks are there as they are. */
  readonly known: number;
  /** How many threads' places are no longer found; they are shown with the words they quoted. */
  readonly orphans: number;
  /** The sender's clock is ahead of ours, or behind the moment the copy was handed out; else null. */
  readonly clock: "ahead" | "behind" | null;
}

export interface Intakes {
  /** One for each return, in their order. */
  readonly items: readonly Intake[];
  readonly changes: readonly RecordChange[];
}

/** Clocks of office PCs differ by minutes; by a day they are wrong. */
const tolerance = 24 * 60 * 60 * 1000;

/** What taking in these returns comes to, one after the other. `now` is ISO 8601 in UTC. */
export function intakes(story: Story, returns: readonly ReturnContents[], now: string): Intakes {
  const draft = new Draft(story);
  const items = returns.map((contents) => intake(draft, contents, now));
  return { items, changes: draft.changes() };
}

/** Takes returns in as one step; the result is how many remarks are new or have new words. */
export function takeInReturns(
  story: Story,
  { returns }: { readonly returns: readonly ReturnContents[] },
  deps: Deps,
): CommandResult<number> {
  const { items, changes } = intakes(story, returns, deps.now());
  return ok({ changes, result: items.reduce((sum, { fresh, changed }) => sum + fresh.length + changed.length, 0) });
}

function intake(draft: Draft, contents: ReturnContents, now: string): Intake {
  const { story } = draft;
  const handOut = story.handOuts[contents.handOutId] ?? null;
  const common = { contents, handOut, clock: clockOf(contents, handOut, now) };
  if (contents.storyId !== story.id) {
    return { ...common, kind: "other-story", isRepeated: false, fresh: [], changed: [], known: 0, orphans: 0 };
  }
  const threads = contents.comments.map((comment) => takeThread(draft, comment));
  const fresh = threads.flatMap((thread) => thread.fresh);
  const changed = threads.flatMap((thread) => thread.changed);
  const record = returnRecord(contents);
  const isKnown = Boolean(draft.get("returns", record.id)) && fresh.length + changed.length === 0;
  if (!isKnown) draft.set("returns", record);
  return {
    ...common,
    kind: isKnown ? "known" : "new",
    isRepeated: isKnown && !story.returns[record.id],
    fresh,
    changed,
    known: threads.reduce((sum, thread) => sum + thread.known, 0),
    orphans: threads.filter(({ isOrphan }) => isOrphan).length,
  };
}

function clockOf({ time }: ReturnContents, handOut: HandOut | null, now: string): Intake["clock"] {
  if (Date.parse(time) > Date.parse(now) + tolerance) return "ahead";
  return handOut && Date.parse(time) < Date.parse(handOut.time) - tolerance ? "behind" : null;
}

interface TakenThread {
  readonly fresh: readonly Remark[];
  readonly changed: Intake["changed"];
  readonly known: number;
  readonly isOrphan: boolean;
}

function takeThread(draft: Draft, { thread: given, remarks }: ReturnedThread): TakenThread {
  const thread = ownId(draft, "threads", given, sameThread);
  // A thread the team has taken out since comes back with the reply: what was said needs what it was said about.
  if (!draft.get("threads", thread.id)) draft.set("threads", thread);
  const fresh: Remark[] = [];
  const changed: { before: Remark; after: Remark }[] = [];
  for (const each of remarks) {
    const remark = ownId(draft, "remarks", { ...each, threadId: thread.id }, sameAuthor);
    const before = draft.get("remarks", remark.id);
    const after = before ? withBoth(before, remark) : remark;
    if (before === after) continue;
    draft.set("remarks", after);
    if (before) changed.push({ before, after });
    else fresh.push(after);
  }
  return {
    fresh,
    changed,
    known: remarks.length - fresh.length - changed.length,
    isOrphan: anchorPlace(thread, draft.story).kind === "orphan",
  };
}

/** The remark with the newer words, by the clock of the one person who wrote both, and the older ones kept. */
function withBoth(known: Remark, given: Remark): Remark {
  const isTold = given.text === known.text || known.earlier.includes(given.text);
  const isNewer = (given.editedAt ?? given.time) > (known.editedAt ?? known.time);
  if (!isNewer) return isTold ? known : { ...known, earlier: [...known.earlier, given.text] };
  if (given.text === known.text) return known;
  const earlier = known.earlier.filter((text) => text !== given.text);
  return { ...known, text: given.text, editedAt: given.editedAt ?? given.time, earlier: [...earlier, known.text] };
}

const sameThread = (a: Thread, b: Thread): boolean => a.authorId === b.authorId && a.time === b.time;
const sameAuthor = (a: Remark, b: Remark): boolean => a.authorId === b.authorId && a.time === b.time;

/** A record whose id is somebody else's here gets one of its own, the same one every time: neither takes the other's place. */
function ownId<T extends "threads" | "remarks">(
  draft: Draft,
  table: T,
  record: Held[T],
  isSame: (a: Held[T], b: Held[T]) => boolean,
): Held[T] {
  const known = draft.get(table, record.id);
  if (!known || isSame(known, record)) return record;
  const { idPrefix } = table === "threads" ? threadType : remarkType;
  return { ...record, id: contentId(idPrefix, [record.id, record.authorId, record.time]) };
}

const contentId = (prefix: string, content: unknown): RecordId => {
  const text = canonicalJson(content) ?? "";
  return `${prefix}_${crc32(text)}${text.length.toString(36)}`;
};

/** Not from the time: pressing 返送 again without another word is the same return. */
function returnRecord({ handOutId, author, authorId, time, comments }: ReturnContents): Return {
  const remarks = comments.flatMap((comment) => comment.remarks);
  const content = [handOutId, authorId, author, ...remarks.map(({ id, text }) => [id, text])];
  return {
    id: contentId(returnType.idPrefix, content),
    handOutId,
    author,
    authorId,
    time,
    remarkCount: remarks.length,
  };
}

interface Held {
  threads: Thread;
  remarks: Remark;
  returns: Return;
}

/** The tables on their way; a story is copied for none of a hundred returns. */
class Draft {
  readonly story: Story;
  readonly #written = {
    threads: new Map<RecordId, Thread>(),
    remarks: new Map<RecordId, Remark>(),
    returns: new Map<RecordId, Return>(),
  };

  constructor(story: Story) {
    this.story = story;
  }

  get<T extends keyof Held>(table: T, id: RecordId): Held[T] | undefined {
    const written: ReadonlyMap<RecordId, Held[T]> = this.#mapOf(table);
    const records: Readonly<Record<RecordId, Held[keyof Held]>> = this.story[table];
    return written.get(id) ?? (records[id] as Held[T] | undefined);
  }

  set<T extends keyof Held>(table: T, record: Held[T]): void {
    this.#mapOf(table).set(record.id, record);
  }

  #mapOf<T extends keyof Held>(table: T): Map<RecordId, Held[T]> {
    return this.#written[table] as unknown as Map<RecordId, Held[T]>;
  }

  changes(): readonly RecordChange[] {
    return (["threads", "remarks", "returns"] as const).flatMap((table) =>
      [...this.#written[table].values()].flatMap((record): readonly RecordChange[] => {
        const { id } = record;
        const before = this.story[table][id];
        if (!before) return [{ kind: "add", table, id, record }];
        const fields = fieldChanges(table, before, record);
        return Object.keys(fields).length === 0 ? [] : [{ kind: "change", table, id, fields }];
      }),
    );
  }
}
