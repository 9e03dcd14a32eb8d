// The second pass of reading: what a record names must be there. Works from the references the record types declare;
// rules that need to know what a card or a link is are in `story-repair.ts`. Nothing is taken out without a note.
import * as v from "valibot";
import { note, type Repair, type RepairCode, recordName, shownValue } from "./reading-notes.ts";
import { fieldSchemas } from "./record-reading.ts";
import type { Reference } from "./record-type.ts";
import type { EntriesByTable, Entry } from "./table-reading.ts";
import { isTableName, recordTypes, type TableName, tableNames } from "./tables.ts";

/** A note about a field of a record on its way in. */
export function entryNote(
  code: RepairCode,
  table: TableName,
  entry: Entry,
  rest: { readonly field?: string; readonly old?: unknown; readonly now?: unknown } = {},
): Repair {
  const { field, old = "", now = "" } = rest;
  return note(code, {
    path: field === undefined ? entry.path : `${entry.path}.${field}`,
    table,
    id: entry.record.id,
    name: recordName(entry.record),
    old: shownValue(old),
    now: shownValue(now),
  });
}

/** The entry with some fields set, put back into its table. */
export function setFields(
  tables: EntriesByTable,
  table: TableName,
  entry: Entry,
  fields: Readonly<Record<string, unknown>>,
): Entry {
  const next = { ...entry, record: { ...entry.record, ...fields } };
  tables[table].set(entry.record.id, next);
  return next;
}

/** The entry taken out of its table; the note holds the whole of it. */
export function removeEntry(tables: EntriesByTable, table: TableName, entry: Entry, code: RepairCode): Repair {
  tables[table].delete(entry.record.id);
  return { ...entryNote(code, table, entry, { old: entry.record }), id: null };
}

/**
 * Empties or drops every reference that names nothing, as its record type says, and lists each. Records taken out
 * may leave others dangling, so it goes on until nothing is.
 */
export function repairReferences(tables: EntriesByTable): readonly Repair[] {
  const repairs: Repair[] = [];
  for (let removed = true; removed; ) {
    removed = false;
    for (const table of tableNames) {
      const references: readonly Reference[] = recordTypes[table].references;
      if (references.length === 0) continue;
      for (const first of [...tables[table].values()]) {
        let entry: Entry | undefined = first;
        for (const reference of references) {
          entry = entry && repairReference(tables, table, entry, reference, repairs);
        }
        removed ||= entry === undefined;
      }
    }
  }
  return repairs;
}

function repairReference(
  tables: EntriesByTable,
  table: TableName,
  entry: Entry,
  { field, table: target, whenMissing }: Reference,
  repairs: Repair[],
): Entry | undefined {
  const exists = (id: unknown): boolean => isTableName(target) && typeof id === "string" && tables[target].has(id);
  const value = entry.record[field];
  if (whenMissing === "keep" || value === null || value === "" || exists(value)) return entry;
  if (!Array.isArray(value)) {
    if (whenMissing === "remove") {
      repairs.push(removeEntry(tables, table, entry, "record-removed"));
      return undefined;
    }
    repairs.push(entryNote("reference-cleared", table, entry, { field, old: value }));
    return setFields(tables, table, entry, { [field]: emptyReference(table, field) });
  }
  const ids: readonly unknown[] = value;
  const kept = ids.filter((id, i) => exists(id) && ids.indexOf(id) === i);
  if (kept.length === ids.length) return entry;
  ids.forEach((id, i) => {
    const at = { field: `${field}[${i}]`, old: id };
    if (!exists(id)) repairs.push(entryNote("reference-cleared", table, entry, at));
    else if (ids.indexOf(id) !== i) repairs.push(entryNote("reference-repeated", table, entry, at));
  });
  return setFields(tables, table, entry, { [field]: kept });
}

function emptyReference(table: TableName, field: string): null | "" {
  const schema = fieldSchemas(table).find(([name]) => name === field)?.[1];
  return schema && v.is(schema, "") ? "" : null;
}
