// The trail (足あと): what was touched since which revision, and what stood there before, by whom and when. With it one
// file is enough to know the state two copies once shared. A fold over change sets, kept in the story; a value that was
// put back stays touched, otherwise a merge would take it for never edited. Only undo leaves nothing behind.
import { ok, type Result } from "../base/result.ts";
import {
  applyChanges,
  type ChangeSet,
  type FieldPath,
  fieldChanges,
  type Misfit,
  type RecordChange,
  sameValue,
  withValues,
} from "./change-set.ts";
import type { RecordId } from "./ids.ts";
import type { FieldValue } from "./record-type.ts";
import type { Story, Tables } from "./story.ts";
import type { AnyRecord, TableName } from "./tables.ts";

/** Who touched something last, as they call themselves, and when (ISO 8601, UTC; clocks may be wrong). */
export interface Touch {
  readonly author: string;
  readonly time: string;
}

export interface FieldTouch extends Touch {
  readonly from: FieldValue;
  /** Somebody wrote the first value again: that is an edit, also when what came after it is undone. */
  readonly isPutBack?: true;
}

export interface RecordTouch {
  /** It was added (`from` null), or removed and perhaps put back (`from`: the whole record as it was). */
  readonly whole?: Touch & { readonly from: AnyRecord | null };
  /** What fields held first. Nothing here of a record that was added. */
  readonly fields: Readonly<Record<FieldPath, FieldTouch>>;
}

/** What was touched, by table and id. */
export type Touched = { readonly [T in TableName]?: Readonly<Record<RecordId, RecordTouch>> };

/** The way from one revision to the next, or (`until` null) to the present. */
export interface Segment {
  readonly since: RecordId;
  readonly until: RecordId | null;
  readonly touched: Touched;
}

/** Oldest first. At most one segment is open; a story in which no revision was ever marked has none. */
export type Trail = readonly Segment[];

/** Closed segments kept. What lies before can then only be told by the other copy's trail, or not at all. */
export const keptSegments = 60;

/** The segment that leads to the present, or undefined while nothing is tracked. */
export const openSegment = (trail: Trail): Segment | undefined => trail.find((segment) => segment.until === null);

/** True when something was touched since the last mark, or nothing was ever marked. */
export function isTouched(trail: Trail): boolean {
  const open = openSegment(trail);
  return !open || Object.values(open.touched).some((records) => Object.keys(records).length > 0);
}

type Folded = Pick<ChangeSet, "changes" | "author" | "time" | "source" | "segments">;

/** The story after a change set, its trail with it. A misfit leaves it as it was. */
export function storyAfter(story: Story, changeSet: Folded): Result<Story, Misfit> {
  const next = applyChanges(story, changeSet.changes);
  return next.ok ? ok({ ...next.value, trail: trailAfter(story.trail, changeSet) }) : next;
}

/** The trail after a change set. Costs as much as the tables it changes are wide. */
export function trailAfter(trail: Trail, changeSet: Folded): Trail {
  const marks = changeSet.changes.filter(({ table }) => table === "revisions");
  const reopened = marks.length === 0 ? trail : withoutRevisions(trail, marks);
  const open = openSegment(reopened);
  const touched = open && withChanges(open.touched, changeSet);
  const present = open && touched && touched !== open.touched ? { ...open, touched } : open;
  const closed =
    present === open ? reopened : reopened.map((segment) => (segment === open && present ? present : segment));
  const head = newHead(marks);
  return head === null ? closed : closedAt(closed, head, changeSet.segments ?? []);
}

/** The revision that nothing else marked at the same time follows, or null when none was marked. */
function newHead(marks: readonly RecordChange[]): RecordId | null {
  const added = marks.flatMap((mark) => (mark.kind === "add" ? [mark.record] : []));
  const followed = new Set(added.flatMap((record) => ("parentIds" in record ? record.parentIds : [])));
  return added.findLast(({ id }) => !followed.has(id))?.id ?? null;
}

function closedAt(trail: Trail, head: RecordId, joined: readonly Segment[]): Trail {
  const closed = trail.map((segment) => (segment.until === null ? { ...segment, until: head } : segment));
  const known = new Set(closed.map(nameOf));
  const all = [...joined.filter((segment) => !known.has(nameOf(segment))), ...closed];
  return [...all.slice(-keptSegments), { since: head, until: null, touched: {} }];
}

const nameOf = ({ since, until }: Segment): string => `${since} ${until}`;

/** Undoing a merge takes its revision back: the segment that led there goes on. */
function withoutRevisions(trail: Trail, marks: readonly RecordChange[]): Trail {
  const removed = new Set(marks.flatMap(({ kind, id }) => (kind === "remove" ? [id] : [])));
  if (removed.size === 0) return trail;
  const open = openSegment(trail);
  const kept = trail.filter(({ since, until }) => !removed.has(since) && (until === null || !removed.has(until)));
  if (!open || !removed.has(open.since)) return kept;
  const before = trail.find(({ since, until }) => until === open.since && !removed.has(since));
  if (!before) return kept;
  return [...kept, { since: before.since, until: null, touched: composed(before.touched, open.touched) }];
}

function withChanges(touched: Touched, { changes, author, time, source }: Folded): Touched {
  // Each table is copied once, however many comments a change set brings.
  const copied = new Map<TableName, Record<RecordId, RecordTouch>>();
  for (const change of changes) {
    const { table, id } = change;
    // Revisions are marked and never edited; they are what segments lie between.
    if (table === "revisions") continue;
    const before = (copied.get(table) ?? touched[table])?.[id];
    const next = touchAfter(before, change, { author, time }, source === "undo");
    if (!next && !before) continue;
    const records = copied.get(table) ?? { ...touched[table] };
    copied.set(table, records);
    if (next) records[id] = next;
    else delete records[id];
  }
  return copied.size === 0 ? touched : { ...touched, ...Object.fromEntries(copied) };
}

function touchAfter(
  before: RecordTouch | undefined,
  change: RecordChange,
  touch: Touch,
  isUndo: boolean,
): RecordTouch | undefined {
  const { whole, fields = {} } = before ?? {};
  if (change.kind === "remove") {
    if (whole && whole.from === null) return undefined;
    return { whole: { from: whole?.from ?? recordBefore(change.record, fields), ...touch }, fields };
  }
  if (change.kind === "add") {
    if (!whole?.from) return { whole: { from: null, ...touch }, fields: {} };
    const restored = fieldChanges(change.table, whole.from, change.record);
    const again = touchFields(fields, restored, touch, isUndo);
    if (!isUndo) return { whole: { ...whole, ...touch }, fields: again };
    return Object.keys(again).length === 0 ? undefined : { fields: again };
  }
  if (whole && whole.from === null) return { whole: { from: null, ...touch }, fields: {} };
  const next = touchFields(fields, change.fields, touch, isUndo);
  return !whole && Object.keys(next).length === 0 ? undefined : { ...(whole && { whole }), fields: next };
}

function touchFields(
  fields: RecordTouch["fields"],
  changes: Readonly<Record<FieldPath, { readonly from: FieldValue; readonly to: FieldValue }>>,
  touch: Touch,
  isUndo: boolean,
): RecordTouch["fields"] {
  const next: Record<FieldPath, FieldTouch> = { ...fields };
  for (const [path, { from, to }] of Object.entries(changes)) {
    const known = next[path];
    const first = known ? known.from : from;
    const isBack = sameValue(first, to);
    // Undo puts nothing back on purpose: what is undone was never there.
    if (isUndo && isBack && !known?.isPutBack) delete next[path];
    else next[path] = { from: first, ...touch, ...((isBack || known?.isPutBack) && { isPutBack: true }) };
  }
  return next;
}

const recordBefore = (record: AnyRecord, fields: RecordTouch["fields"]): AnyRecord =>
  withValues(
    record,
    Object.entries(fields).map(([path, { from }]) => [path, from]),
  );

/** What two stretches touched together, the first before the second: the first `from` and the last touch of each. */
export function composed(first: Touched, second: Touched): Touched {
  const tables: { [T in TableName]?: Record<RecordId, RecordTouch> } = {};
  for (const [table, records] of [...tablesOf(first), ...tablesOf(second)]) {
    const all = tables[table] ?? {};
    tables[table] = all;
    for (const [id, touch] of Object.entries(records)) {
      const before = all[id];
      all[id] = before ? composedRecord(before, touch) : touch;
    }
  }
  return tables;
}

const tablesOf = (touched: Touched) =>
  Object.entries(touched) as [TableName, Readonly<Record<RecordId, RecordTouch>>][];

function composedRecord(a: RecordTouch, b: RecordTouch): RecordTouch {
  const last = b.whole ?? a.whole;
  if (a.whole && a.whole.from === null) {
    const touch = [...Object.values(b.fields), ...(b.whole ? [b.whole] : [])].at(-1) ?? a.whole;
    return { whole: { from: null, author: touch.author, time: touch.time }, fields: {} };
  }
  const fields: Record<FieldPath, FieldTouch> = { ...a.fields };
  for (const [path, touch] of Object.entries(b.fields)) {
    const before = fields[path];
    fields[path] = before ? { ...touch, from: before.from, ...(before.isPutBack && { isPutBack: true }) } : touch;
  }
  if (!last) return { fields };
  const from = a.whole?.from ?? (b.whole?.from ? recordBefore(b.whole.from, a.fields) : null);
  return { whole: { author: last.author, time: last.time, from }, fields };
}

/**
 * What was touched since that revision on any way from there to the present, or null when the trail does not reach
 * back that far. A `from` is what the record held at that revision.
 */
export function touchedSince(trail: Trail, revision: RecordId): Touched | null {
  const open = openSegment(trail);
  if (!open) return null;
  const reached = new Set([revision]);
  let rest = trail.filter((segment) => segment !== open);
  let touched: Touched = {};
  for (let found = true; found; ) {
    const next = rest.filter(({ since }) => reached.has(since));
    found = next.length > 0;
    rest = rest.filter((segment) => !next.includes(segment));
    for (const segment of next) {
      touched = composed(touched, segment.touched);
      if (segment.until !== null) reached.add(segment.until);
    }
  }
  return reached.has(open.since) ? composed(touched, open.touched) : null;
}

/** The tables as they were before all that was touched. */
export function rewound(story: Story, touched: Touched): Tables {
  const before: Partial<Record<TableName, Record<RecordId, AnyRecord>>> = {};
  for (const [table, records] of tablesOf(touched)) {
    const all: Record<RecordId, AnyRecord> = { ...story[table] };
    for (const [id, { whole, fields }] of Object.entries(records)) {
      const present = all[id];
      if (whole?.from) all[id] = whole.from;
      else if (whole) delete all[id];
      else if (present) all[id] = recordBefore(present, fields);
    }
    before[table] = all;
  }
  return { ...story, ...before } as Tables;
}
