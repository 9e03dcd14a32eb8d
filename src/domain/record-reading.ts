// Reads one record from outside: strictly first, and where that fails field by field, so that one bad field does not
// cost the text beside it. It knows no record type; what to put in place of a bad field comes from the schema.
import * as v from "valibot";
import { canonicalJson } from "../base/canonical-json.ts";
import { crc32 } from "../base/crc32.ts";
import type { RecordId } from "./ids.ts";
import { note, type Rejected, type Repair, recordName, shownValue } from "./reading-notes.ts";
import type { RecordBase } from "./record-type.ts";
import { recordTypes, type TableName } from "./tables.ts";

/** A record while its table is unknown to the compiler. */
export type LooseRecord = RecordBase & Readonly<Record<string, unknown>>;

export interface ReadRecord {
  readonly record: LooseRecord;
  /** True when it has no usable order key yet. */
  readonly unordered: boolean;
  readonly repairs: readonly Repair[];
}

/** What goes in place of a bad field, where the schema alone would not know better. */
export type Suggestions = Readonly<Record<string, unknown>>;

const orderField = "order";

/**
 * Reads the record at `path`. The notes list every field that was put right, with its old value.
 * Gives a rejection when it is no object, or lacks what nothing can stand in for (the ends of a link).
 */
export function readRecord(
  table: TableName,
  raw: unknown,
  path: string,
  suggestions: Suggestions,
): ReadRecord | Rejected {
  const { schema } = recordTypes[table];
  const strict = v.safeParse(schema, raw, { abortEarly: true });
  // A key that every object answers to (`toString`) is passed over by the schema without a word: count what came through.
  if (strict.success && Object.keys(strict.output).length === Object.keys(raw as object).length) {
    return { record: strict.output as unknown as LooseRecord, unordered: false, repairs: [] };
  }
  if (typeof raw !== "object" || raw === null || Array.isArray(raw)) {
    return note("not-a-record", { path, table, old: shownValue(raw) });
  }
  return salvage(table, raw as RawRecord, path, suggestions);
}

/** The fields of a record type with the schema of each, in the order in which they are written. */
export function fieldSchemas(table: TableName): readonly (readonly [string, v.GenericSchema])[] {
  const schema: v.GenericSchema = recordTypes[table].schema;
  return "entries" in schema ? Object.entries(schema.entries as Readonly<Record<string, v.GenericSchema>>) : [];
}

/** The id of the one record of a table that holds only one; null for every other table. */
export function onlyId(table: TableName): RecordId | null {
  const id = fieldSchemas(table).find(([field]) => field === "id")?.[1];
  const prefix = recordTypes[table].idPrefix;
  return id && v.is(id, prefix) ? prefix : null;
}

/** An id made from what the record holds: the same file gives the same ids whenever it is read. */
export function derivedId(table: TableName, raw: unknown, taken: (id: RecordId) => boolean): RecordId {
  const content = canonicalJson(raw) ?? "";
  for (let salt = 0; ; salt += 1) {
    const id = `${recordTypes[table].idPrefix}_${crc32(`${salt} ${table} ${content}`)}`;
    if (!taken(id)) return id;
  }
}

type RawRecord = Readonly<Record<string, unknown>>;

function salvage(table: TableName, raw: RawRecord, path: string, suggestions: Suggestions): ReadRecord | Rejected {
  const repairs: Repair[] = [];
  const record: Record<string, unknown> = {};
  const missing: string[] = [];
  let unordered = false;
  const fields = fieldSchemas(table);
  for (const [field, schema] of fields) {
    const read = readField(table, field, schema, raw, `${path}.${field}`, suggestions[field]);
    if (!read) {
      return note("record-unusable", { path: `${path}.${field}`, table, name: recordName(raw), old: shownValue(raw) });
    }
    record[field] = read.value;
    repairs.push(...read.repairs);
    if (read.gap === "missing") missing.push(field);
    unordered ||= read.gap === "order";
  }
  // One note for all of them: whoever writes a card by hand leaves out what is empty.
  if (missing.length > 0) repairs.push(note("fields-missing", { path, table, now: missing.join(", ") }));
  const known = new Set(fields.map(([field]) => field));
  for (const key of Object.keys(raw)) {
    if (known.has(key)) continue;
    repairs.push(note("unknown-field", { path: `${path}.${key}`, table, old: shownValue(raw[key]) }));
  }
  const id = String(record.id);
  const name = recordName(record);
  return { record: { ...record, id }, unordered, repairs: repairs.map((repair) => ({ ...repair, id, name })) };
}

interface ReadField {
  readonly value: unknown;
  readonly repairs: readonly Repair[];
  /** What is left to do about it: `order` gets its key when the whole table is known. */
  readonly gap?: "missing" | "order";
}

/** One field of a record: as it is, as much of it as is sound, or what stands in for it; undefined when nothing can. */
function readField(
  table: TableName,
  field: string,
  schema: v.GenericSchema,
  raw: RawRecord,
  path: string,
  suggested: unknown,
): ReadField | undefined {
  const present = Object.hasOwn(raw, field);
  const value = present ? raw[field] : undefined;
  const parsed = v.safeParse(schema, value);
  if (parsed.success) return { value: parsed.output, repairs: [] };
  const at = { path, table, old: present ? shownValue(value) : "" };
  const kept = keptParts(schema, value);
  if (kept) {
    const repairs = kept.dropped.map(([step, old]) =>
      note("entry-dropped", { ...at, path: path + step, old: shownValue(old) }),
    );
    return { value: kept.value, repairs };
  }
  if (field === "id") {
    const id = onlyId(table) ?? derivedId(table, raw, () => false);
    return { value: id, repairs: [note("id-replaced", { ...at, now: id })] };
  }
  if (field === orderField) return { value: "", repairs: [note("order-replaced", at)], gap: "order" };
  const replaced = replacement(schema, value, suggested);
  if (!replaced) return undefined;
  if (!present) return { value: replaced.value, repairs: [], gap: "missing" };
  const code = replaced.isText ? "field-to-text" : "field-replaced";
  return { value: replaced.value, repairs: [note(code, { ...at, now: shownValue(replaced.value) })] };
}

interface KeptParts {
  readonly value: unknown;
  readonly dropped: readonly (readonly [string, unknown])[];
}

/** The good entries of a list or a field map that has bad ones too; undefined for anything else. */
function keptParts(schema: v.GenericSchema, value: unknown): KeptParts | undefined {
  if (typeof value !== "object" || value === null) return undefined;
  const isList = Array.isArray(value);
  // A field map takes an empty list for an empty map, therefore the second question.
  if (!v.is(schema, isList ? [] : {}) || (isList && v.is(schema, {}))) return undefined;
  const kept: [string, unknown][] = [];
  const dropped: [string, unknown][] = [];
  for (const [key, entry] of Object.entries(value)) {
    if (v.is(schema, isList ? [entry] : { [key]: entry })) kept.push([key, entry]);
    else dropped.push([isList ? `[${key}]` : `.${key}`, entry]);
  }
  return { value: isList ? kept.map(([, entry]) => entry) : Object.fromEntries(kept), dropped };
}

const firstMoment = "1970-01-01T00:00:00.000Z";

/** What can stand in for a bad field: its number as text, else an empty value the schema takes. */
function replacement(
  schema: v.GenericSchema,
  value: unknown,
  suggested: unknown,
): { readonly value: unknown; readonly isText: boolean } | undefined {
  if ((typeof value === "number" || typeof value === "boolean") && v.is(schema, "") && v.is(schema, String(value))) {
    return { value: String(value), isText: true };
  }
  const options = "options" in schema && Array.isArray(schema.options) ? (schema.options as readonly unknown[]) : [];
  const candidates = [suggested, null, "", {}, [], ...options, false, 0, firstMoment];
  const found = candidates.findIndex((candidate) => candidate !== undefined && v.is(schema, candidate));
  return found < 0 ? undefined : { value: candidates[found], isText: false };
}
