// Reads the tables of a story from outside: every record by itself, then ids that occur twice and order keys.
// A record that fails is left out and listed; the others live. References are looked at later, see `repair.ts`.

import { canonicalJson } from "../base/canonical-json.ts";
import { orderKeysBetween } from "../base/order-key.ts";
import type { RecordId } from "./ids.ts";
import { note, type Rejected, type Repair, recordName, shownValue } from "./reading-notes.ts";
import {
  derivedId,
  type LooseRecord,
  onlyId,
  type ReadRecord,
  readRecord,
  type Suggestions,
} from "./record-reading.ts";
import { type TableName, tableNames } from "./tables.ts";

/** A record on its way in, with its place in the file. */
export interface Entry {
  readonly path: string;
  readonly record: LooseRecord;
}
export type Entries = Map<RecordId, Entry>;
export type EntriesByTable = Readonly<Record<TableName, Entries>>;

/** Collects what is put right and what is left out, in the order in which it is met. */
export interface Notes {
  readonly repairs: Repair[];
  readonly rejected: Rejected[];
}

/** Reads all tables of the `story` part of a file. A table that is missing is empty, and listed. */
export function readTables(
  parts: Readonly<Record<string, unknown>>,
  suggestions: Readonly<Partial<Record<TableName, Suggestions>>>,
  notes: Notes,
): EntriesByTable {
  const tables = tableNames.map((table) => {
    const rows = rowsOf(table, parts, notes);
    return [table, readRows(table, rows, suggestions[table] ?? {}, notes)];
  });
  return Object.fromEntries(tables) as EntriesByTable;
}

function rowsOf(table: TableName, parts: Readonly<Record<string, unknown>>, notes: Notes): readonly unknown[] {
  const value = Object.hasOwn(parts, table) ? parts[table] : undefined;
  if (Array.isArray(value)) return value;
  if (value === undefined || value === null) {
    // The frame of the story is asked for by name a little later.
    if (onlyId(table) === null) notes.repairs.push(note("table-missing", { path: table, table }));
    return [];
  }
  if (typeof value === "object") {
    notes.repairs.push(note("table-not-list", { path: table, table }));
    return Object.values(value);
  }
  notes.rejected.push(note("table-unusable", { path: table, table, old: shownValue(value) }));
  return [];
}

function readRows(table: TableName, rows: readonly unknown[], suggestions: Suggestions, notes: Notes): Entries {
  const entries: Entries = new Map();
  const unordered: RecordId[] = [];
  const only = onlyId(table);
  // Ids further down count as taken, otherwise a made-up id could push a record out of its own.
  const spoken = new Set(rows.map(idOf));
  rows.forEach((raw, i) => {
    const path = `${table}[${i}]`;
    const read = readRecord(table, raw, path, suggestions);
    if (!("record" in read)) {
      notes.rejected.push(read);
      return;
    }
    notes.repairs.push(...read.repairs);
    const earlier = entries.get(read.record.id);
    if (!earlier) {
      entries.set(read.record.id, { path, record: read.record });
      if (read.unordered) unordered.push(read.record.id);
    } else if (only !== null) {
      notes.repairs.push(
        note("about-repeated", { path, table, id: only, name: recordName(read.record), old: shownValue(raw) }),
      );
    } else if (canonicalJson(earlier.record) === canonicalJson(read.record)) {
      notes.repairs.push(note("same-record-twice", { path, table, id: read.record.id, name: recordName(read.record) }));
    } else {
      const id = derivedId(table, read.record, (made) => entries.has(made) || spoken.has(made));
      entries.set(id, { path, record: { ...read.record, id } });
      if (read.unordered) unordered.push(id);
      notes.repairs.push(takenTwice(table, path, read, id));
    }
  });
  giveOrder(entries, unordered);
  return entries;
}

const takenTwice = (table: TableName, path: string, read: ReadRecord, id: RecordId): Repair =>
  note("id-taken-twice", { path, table, id, name: recordName(read.record), old: read.record.id, now: id });

const idOf = (raw: unknown): unknown =>
  typeof raw === "object" && raw !== null && Object.hasOwn(raw, "id") ? (raw as { readonly id: unknown }).id : null;

/** Records without a usable order key go to the end, in the order in which the file has them. */
function giveOrder(entries: Entries, unordered: readonly RecordId[]): void {
  if (unordered.length === 0) return;
  let last: string | null = null;
  for (const { record } of entries.values()) {
    const key = record.order;
    if (typeof key === "string" && key !== "" && (last === null || key > last)) last = key;
  }
  const keys = orderKeysBetween(last, null, unordered.length);
  unordered.forEach((id, i) => {
    const entry = entries.get(id);
    if (entry) entries.set(id, { ...entry, record: { ...entry.record, order: keys[i] ?? "a0" } });
  });
}
