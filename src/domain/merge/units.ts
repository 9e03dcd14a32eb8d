// Units: what a merge takes from one side as a whole, a single field mostly. A card's place is one: its stage from one
// copy and its theme from the other would be a place nobody chose.
import * as v from "valibot";
import { type FieldPath, fieldValues, sameValue } from "../change-set.ts";
import { schemaAt } from "../field-path-schema.ts";
import type { RecordId } from "../ids.ts";
import type { FieldValue, Reference } from "../record-type.ts";
import { type AnyRecord, recordTypes, type TableName } from "../tables.ts";
import type { RecordTouch, Touch } from "../trail.ts";

/** The name of a unit: a field path, or the name the record type gives several fields. */
export type Unit = string;
/** What a unit's fields hold. */
export type Values = Readonly<Record<FieldPath, FieldValue>>;

/** The unit a field belongs to. */
export function unitOf(table: TableName, path: FieldPath): Unit {
  const units: Readonly<Record<Unit, readonly string[]>> = recordTypes[table].units ?? {};
  return Object.keys(units).find((unit) => units[unit]?.includes(path)) ?? path;
}

/** The fields of a unit. */
export function pathsOf(table: TableName, unit: Unit): readonly FieldPath[] {
  const units: Readonly<Record<Unit, readonly string[]>> = recordTypes[table].units ?? {};
  return units[unit] ?? [unit];
}

const anyText = "※ 一行目\n二行目";

/** True when a person may write whatever they like there. */
export function isFreeText(table: TableName, unit: Unit): boolean {
  const schema = schemaAt(table, unit);
  return schema !== undefined && v.is(schema, anyText);
}

/** What a record holds in a unit. */
export function valuesOf(table: TableName, record: AnyRecord, unit: Unit): Values {
  const all = fieldValues(table, record);
  return Object.fromEntries(pathsOf(table, unit).map((path) => [path, all.get(path) ?? null]));
}

/** The units in which two states of a record differ. */
export function differingUnits(table: TableName, a: AnyRecord, b: AnyRecord): ReadonlySet<Unit> {
  if (a === b) return new Set();
  const [left, right] = [fieldValues(table, a), fieldValues(table, b)];
  const units = new Set<Unit>();
  for (const path of new Set([...left.keys(), ...right.keys()])) {
    if (!sameValue(left.get(path) ?? null, right.get(path) ?? null)) units.add(unitOf(table, path));
  }
  return units;
}

/** Who touched a unit last, as far as it is known; without a unit: the record anywhere. */
export function touchOf(table: TableName, touch: RecordTouch | undefined, unit?: Unit): Touch | null {
  if (!touch) return null;
  const fields = Object.entries(touch.fields).filter(([path]) => unit === undefined || unitOf(table, path) === unit);
  const all: readonly Touch[] = [...fields.map(([, field]) => field), ...(touch.whole ? [touch.whole] : [])];
  const last = all.reduce<Touch | null>((latest, each) => (latest && latest.time >= each.time ? latest : each), null);
  return last && { author: last.author, time: last.time };
}

/** The references of a table. */
export const referencesOf = (table: TableName): readonly Reference[] => recordTypes[table].references;

/** True when the record cannot be without the one it names. */
export const isPartOf = (reference: Reference): boolean =>
  reference.isPart === true || reference.whenMissing === "remove";

/** The ids a field of a record names. */
export function namedIds(record: AnyRecord, { field }: Reference): readonly RecordId[] {
  const value: unknown = (record as unknown as Readonly<Record<string, unknown>>)[field];
  if (Array.isArray(value)) return value.filter((id) => typeof id === "string");
  return typeof value === "string" && value !== "" ? [value] : [];
}
