// Change sets: what changed, as plain data. The only way a story changes, and the one value behind undo, autosave,
// other tabs, the comparison of rounds and later merging. It must hold enough to be reversed without the story.
import { enablePatches, type Objectish, produce, produceWithPatches } from "immer";
import { err, ok, type Result } from "../base/result.ts";
import type { RecordId } from "./ids.ts";
import type { FieldMap, FieldValue } from "./record-type.ts";
import type { Story, Tables } from "./story.ts";
import { type AnyRecord, recordTypes, type TableName } from "./tables.ts";
import type { Segment } from "./trail.ts";

enablePatches();

/** A field of a record, or one entry of a field map: `text`, `fields.aim`. */
export type FieldPath = string;

/** What a field held and what it holds now. An entry a field map does not have counts as null. */
export interface FieldChange {
  readonly from: FieldValue;
  readonly to: FieldValue;
}

export type RecordChange =
  | { readonly kind: "add"; readonly table: TableName; readonly id: RecordId; readonly record: AnyRecord }
  | { readonly kind: "remove"; readonly table: TableName; readonly id: RecordId; readonly record: AnyRecord }
  | {
      readonly kind: "change";
      readonly table: TableName;
      readonly id: RecordId;
      readonly fields: Readonly<Record<FieldPath, FieldChange>>;
    };

/** Where a change set came from: a person here, their undo or redo, another tab, or a file taken in. */
export type ChangeSource = "command" | "undo" | "redo" | "tab" | "file";

export interface ChangeSet {
  /** The name of the command, for the history and for logs: `addCard`. */
  readonly label: string;
  readonly author: string;
  /** ISO 8601, UTC. */
  readonly time: string;
  readonly source: ChangeSource;
  readonly changes: readonly RecordChange[];
  /** What a merge adds to the trail: how the other copies came to the state they were taken in with. */
  readonly segments?: readonly Segment[];
}

/** Why a change set does not fit a story. Seen only when a log or another tab is out of step. */
export interface Misfit {
  readonly code: "record-exists" | "record-missing";
  readonly table: TableName;
  readonly id: RecordId;
}

type Writable<T> = { -readonly [K in keyof T]: T[K] extends readonly (infer U)[] ? U[] : T[K] };
/** The tables as a command may write to them. */
export type StoryDraft = { -readonly [T in TableName]: Record<RecordId, Writable<Tables[T][RecordId]>> };

/**
 * Runs `recipe` on a draft of the story's tables and returns what it changed, one entry per record touched.
 * The story itself stays as it is. Costs as much as the tables touched are wide, not as long as the story.
 */
export function recordChanges(story: Story, recipe: (draft: StoryDraft) => void): readonly RecordChange[] {
  const [next, patches] = produceWithPatches(story as Objectish as StoryDraft, (draft) => {
    recipe(draft as StoryDraft);
  });
  const after = next as unknown as Story;
  const touched = new Map<string, readonly [TableName, RecordId]>();
  for (const { path } of patches) {
    const [table, id] = path as unknown as readonly [TableName, RecordId];
    touched.set(`${table}/${id}`, [table, id]);
  }
  const changes: RecordChange[] = [];
  for (const [table, id] of touched.values()) {
    const change = recordChange(table, id, story[table][id], after[table][id]);
    if (change) changes.push(change);
  }
  return changes;
}

/**
 * Runs `recipe` on a draft of one record and returns what it changed: nothing, or one entry.
 * For the commands people run at typing speed: it never looks at the rest of the table.
 */
export function editRecord<T extends TableName>(
  story: Story,
  table: T,
  id: RecordId,
  recipe: (draft: StoryDraft[T][RecordId]) => void,
): readonly RecordChange[] {
  const before: AnyRecord | undefined = story[table][id];
  if (!before) return [];
  const after = produce(before, (draft) => {
    recipe(draft as unknown as StoryDraft[T][RecordId]);
  });
  const change = recordChange(table, id, before, after);
  return change ? [change] : [];
}

function recordChange(
  table: TableName,
  id: RecordId,
  before: AnyRecord | undefined,
  after: AnyRecord | undefined,
): RecordChange | undefined {
  if (before && after) {
    const fields = fieldChanges(table, before, after);
    return Object.keys(fields).length > 0 ? { kind: "change", table, id, fields } : undefined;
  }
  if (after) return { kind: "add", table, id, record: after };
  if (before) return { kind: "remove", table, id, record: before };
  return undefined;
}

/** What differs between two states of one record, by field path. */
export function fieldChanges(
  table: TableName,
  before: AnyRecord,
  after: AnyRecord,
): Readonly<Record<FieldPath, FieldChange>> {
  const from = fieldValues(table, before);
  const to = fieldValues(table, after);
  const changes: Record<FieldPath, FieldChange> = {};
  for (const path of new Set([...from.keys(), ...to.keys()])) {
    const a = from.get(path) ?? null;
    const b = to.get(path) ?? null;
    if (!sameValue(a, b)) changes[path] = { from: a, to: b };
  }
  return changes;
}

/** The values of a record by field path; the entries of its field maps one by one. */
export function fieldValues(table: TableName, record: AnyRecord): Map<FieldPath, FieldValue> {
  const maps = recordTypes[table].maps;
  const flat = new Map<FieldPath, FieldValue>();
  for (const [key, value] of Object.entries(record)) {
    if (!maps.includes(key)) flat.set(key, value as FieldValue);
    else for (const [entry, text] of Object.entries(value as FieldMap)) flat.set(`${key}.${entry}`, text);
  }
  return flat;
}

/** True when two field values are the same to the letter. */
export function sameValue(a: FieldValue, b: FieldValue): boolean {
  if (!Array.isArray(a) || !Array.isArray(b)) return a === b;
  return a.length === b.length && a.every((item, i) => item === b[i]);
}

/**
 * The story after a change set. Untouched tables and records stay the same objects.
 * A misfit (a record to add that is there, one to change that is not) leaves the story as it was.
 */
export function applyChanges(story: Story, changes: readonly RecordChange[]): Result<Story, Misfit> {
  const copied = new Map<TableName, Record<RecordId, AnyRecord>>();
  for (const change of changes) {
    const { table, id } = change;
    let records = copied.get(table);
    if (!records) {
      records = { ...(story[table] as Record<RecordId, AnyRecord>) };
      copied.set(table, records);
    }
    const present = records[id];
    if (change.kind === "add") {
      if (present) return err({ code: "record-exists", table, id });
      records[id] = change.record;
    } else if (!present) {
      return err({ code: "record-missing", table, id });
    } else if (change.kind === "remove") {
      delete records[id];
    } else {
      records[id] = withFields(present, change.fields);
    }
  }
  return ok({ ...story, ...Object.fromEntries(copied) } as Story);
}

function withFields(record: AnyRecord, fields: Readonly<Record<FieldPath, FieldChange>>): AnyRecord {
  return withValues(
    record,
    Object.entries(fields).map(([path, { to }]) => [path, to]),
  );
}

/** The record with those values at those paths; null takes the entry of a field map away. */
export function withValues(record: AnyRecord, values: Iterable<readonly [FieldPath, FieldValue]>): AnyRecord {
  const next: Record<string, unknown> = { ...record };
  for (const [path, to] of values) {
    const dot = path.indexOf(".");
    if (dot < 0) {
      next[path] = to;
      continue;
    }
    const key = path.slice(0, dot);
    const map: Record<string, FieldValue> = { ...(next[key] as FieldMap) };
    if (to === null) delete map[path.slice(dot + 1)];
    else map[path.slice(dot + 1)] = to;
    next[key] = map;
  }
  return next as unknown as AnyRecord;
}

/** The changes that take these back, in the order in which they must run. */
export function reverseChanges(changes: readonly RecordChange[]): readonly RecordChange[] {
  return changes
    .map((change): RecordChange => {
      if (change.kind === "add") return { ...change, kind: "remove" };
      if (change.kind === "remove") return { ...change, kind: "add" };
      const fields = Object.entries(change.fields).map(([path, { from, to }]) => [path, { from: to, to: from }]);
      return { ...change, fields: Object.fromEntries(fields) as Record<FieldPath, FieldChange> };
    })
    .reverse();
}

/**
 * Two runs of changes as one, with the first `from` and the last `to` of each field; what was put back is gone.
 * Used for typing, where a hundred keystrokes are one step.
 */
export function joinChanges(first: readonly RecordChange[], second: readonly RecordChange[]): readonly RecordChange[] {
  const byRecord = new Map<string, RecordChange>();
  for (const change of [...first, ...second]) {
    const key = `${change.table}/${change.id}`;
    const earlier = byRecord.get(key);
    const joined = earlier ? joinTwo(earlier, change) : change;
    // Keeping its first place keeps a parent before its elements.
    if (joined) byRecord.set(key, joined);
    else byRecord.delete(key);
  }
  return [...byRecord.values()];
}

function joinTwo(a: RecordChange, b: RecordChange): RecordChange | undefined {
  if (a.kind === "add") {
    if (b.kind === "remove") return undefined;
    if (b.kind === "change") return { ...a, record: withFields(a.record, b.fields) };
  }
  if (a.kind === "remove" && b.kind === "add") {
    const fields = fieldChanges(a.table, a.record, b.record);
    return Object.keys(fields).length > 0 ? { kind: "change", table: a.table, id: a.id, fields } : undefined;
  }
  if (a.kind === "change" && b.kind === "change") {
    const fields: Record<FieldPath, FieldChange> = { ...a.fields };
    for (const [path, { from, to }] of Object.entries(b.fields)) {
      // Not `?? from`: a field map's entry that was not there began as null, and must become that again.
      const earlier = fields[path];
      const start = earlier ? earlier.from : from;
      if (sameValue(start, to)) delete fields[path];
      else fields[path] = { from: start, to };
    }
    return Object.keys(fields).length > 0 ? { ...a, fields } : undefined;
  }
  if (a.kind === "change" && b.kind === "remove") {
    const [back] = reverseChanges([a]);
    return back?.kind === "change" ? { ...b, record: withFields(b.record, back.fields) } : b;
  }
  return b;
}
