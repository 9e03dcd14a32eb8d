// What a trail must look like when it comes out of a file or the log. A segment is taken whole or not at all: half of
// one would make a merge believe in a state that never was.
import * as v from "valibot";
import type { FieldPath } from "./change-set.ts";
import { schemaAt } from "./field-path-schema.ts";
import { isRecordId, type RecordId, recordIdSchema } from "./ids.ts";
import { note, type Repair, shownValue } from "./reading-notes.ts";
import { type AnyRecord, isTableName, recordTypes, type TableName } from "./tables.ts";
import { keptSegments, type RecordTouch, type Segment, type Touched, type Trail } from "./trail.ts";

const touchEntries = { author: v.string(), time: v.pipe(v.string(), v.isoTimestamp()) };

const fieldTouchSchema = (schema: v.GenericSchema) =>
  v.strictObject({ from: schema, ...touchEntries, isPutBack: v.exactOptional(v.literal(true)) });

const isObject = (input: unknown): input is Readonly<Record<string, unknown>> =>
  typeof input === "object" && input !== null && !Array.isArray(input);

function isFields(table: TableName, input: unknown): input is Readonly<Record<FieldPath, unknown>> {
  if (!isObject(input)) return false;
  return Object.entries(input).every(([path, touch]) => {
    const schema = schemaAt(table, path);
    return schema !== undefined && v.is(fieldTouchSchema(schema), touch);
  });
}

function isRecordTouch(table: TableName, id: RecordId, input: unknown): input is RecordTouch {
  const record: v.GenericSchema<unknown, AnyRecord> = recordTypes[table].schema;
  const own = v.pipe(
    record,
    v.check((from) => from.id === id),
  );
  const schema = v.strictObject({
    whole: v.exactOptional(v.strictObject({ from: v.nullable(own), ...touchEntries })),
    fields: v.custom((fields) => isFields(table, fields)),
  });
  return v.is(schema, input);
}

function isTouchedRecords(table: TableName, input: unknown): boolean {
  if (!isObject(input)) return false;
  return Object.entries(input).every(
    ([id, touch]) => (isRecordId(id) || id === recordTypes[table].idPrefix) && isRecordTouch(table, id, touch),
  );
}

const touchedSchema = v.custom<Touched>(
  (input) =>
    isObject(input) &&
    Object.entries(input).every(([table, records]) => isTableName(table) && isTouchedRecords(table, records)),
);

/** A segment as plain JSON. */
export const segmentSchema: v.GenericSchema<unknown, Segment> = v.strictObject({
  since: recordIdSchema,
  until: v.nullable(recordIdSchema),
  touched: touchedSchema,
});

/** The trail in a file, and what of it could not be used. A file without one has none. */
export function parseTrail(value: unknown): { readonly trail: Trail; readonly repairs: readonly Repair[] } {
  if (value === undefined) return { trail: [], repairs: [] };
  if (!Array.isArray(value)) return { trail: [], repairs: [leftOut("trail", value)] };
  const repairs: Repair[] = [];
  const trail: Segment[] = [];
  value.slice(-keptSegments - 1).forEach((raw: unknown, i) => {
    const segment = v.safeParse(segmentSchema, raw);
    const isSecondOpen = segment.success && segment.output.until === null && trail.some(({ until }) => until === null);
    if (segment.success && !isSecondOpen) trail.push(segment.output);
    else repairs.push(leftOut(`trail[${i}]`, raw));
  });
  return { trail, repairs };
}

const leftOut = (path: string, raw: unknown): Repair => note("trail-left-out", { path, old: shownValue(raw) });
