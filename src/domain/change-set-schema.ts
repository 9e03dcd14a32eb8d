// What a change set must look like when it comes back from the log or from another tab.
// Strict: a field path that no record has, a value of the wrong kind or `__proto__` as a name never gets near a story.
import * as v from "valibot";
import { err, ok, type Result } from "../base/result.ts";
import type { ChangeSet, FieldChange, FieldPath, RecordChange } from "./change-set.ts";
import { schemaAt, schemasOfFields } from "./field-path-schema.ts";
import { type AnyRecord, isTableName, recordTypes, type TableName, tableNames } from "./tables.ts";
import { segmentSchema } from "./trail-schema.ts";

function isFieldChange(input: unknown, schema: v.GenericSchema): input is FieldChange {
  if (typeof input !== "object" || input === null) return false;
  const { from, to, ...rest } = input as Partial<FieldChange>;
  return Object.keys(rest).length === 0 && v.is(schema, from) && v.is(schema, to);
}

const fieldChangesSchema = (table: TableName) =>
  v.custom<Readonly<Record<FieldPath, FieldChange>>>((input) => {
    if (typeof input !== "object" || input === null || Array.isArray(input)) return false;
    return Object.entries(input).every(([path, change]) => {
      const schema = schemaAt(table, path);
      return schema !== undefined && isFieldChange(change, schema);
    });
  });

type ChangeSchema = v.GenericSchema<unknown, RecordChange>;

function changeSchemas(table: TableName): Readonly<Record<RecordChange["kind"], ChangeSchema>> {
  const record: v.GenericSchema<unknown, AnyRecord> = recordTypes[table].schema;
  const whole = <const K extends "add" | "remove">(kind: K) =>
    v.pipe(
      v.strictObject({ kind: v.literal(kind), table: v.literal(table), id: v.string(), record }),
      v.check((change) => change.id === change.record.id, "the id is another one than the record's"),
    );
  const id = (schemasOfFields(table).id ?? v.never()) as v.GenericSchema<unknown, string>;
  const change = v.strictObject({
    kind: v.literal("change"),
    table: v.literal(table),
    id,
    fields: fieldChangesSchema(table),
  });
  return { add: whole("add"), remove: whole("remove"), change };
}

const schemasByTable = Object.fromEntries(tableNames.map((table) => [table, changeSchemas(table)])) as Readonly<
  Record<TableName, ReturnType<typeof changeSchemas>>
>;

const recordChangeSchema: ChangeSchema = v.lazy((input) => {
  const { table, kind } = (input ?? {}) as { readonly table?: unknown; readonly kind?: unknown };
  if (typeof table !== "string" || !isTableName(table)) return v.never();
  return kind === "add" || kind === "remove" || kind === "change" ? schemasByTable[table][kind] : v.never();
});

/** A change set as plain JSON. */
export const changeSetSchema: v.GenericSchema<unknown, ChangeSet> = v.strictObject({
  label: v.string(),
  author: v.string(),
  time: v.pipe(v.string(), v.isoTimestamp()),
  source: v.picklist(["command", "undo", "redo", "tab", "file"]),
  changes: v.array(recordChangeSchema),
  segments: v.exactOptional(v.array(segmentSchema)),
});

/** Takes in what claims to be a list of change sets; the error says in English what is wrong with the first bad one. */
export function parseChangeSets(input: unknown): Result<readonly ChangeSet[], string> {
  const parsed = v.safeParse(v.array(changeSetSchema), input, { abortEarly: true });
  return parsed.success ? ok(parsed.output) : err(v.summarize(parsed.issues));
}
