// Which values may stand at a field path. Whatever names a field by its path (change sets, trails) is checked here:
// a path that no record has, a value of the wrong kind or `__proto__` as a name never gets near a story.
import * as v from "valibot";
import type { FieldPath } from "./change-set.ts";
import { templateIdSchema } from "./ids.ts";
import { type AnyRecord, recordTypes, type TableName } from "./tables.ts";

type FieldSchemas = Readonly<Record<string, v.GenericSchema>>;

/** The schemas of a table's fields, one by one. Every record type is a strict object, so that they are there to ask. */
export function schemasOfFields(table: TableName): FieldSchemas {
  const schema: v.GenericSchema<unknown, AnyRecord> & { readonly entries?: FieldSchemas } = recordTypes[table].schema;
  if (!schema.entries) throw new Error(`the schema of ${table} does not tell its fields apart`);
  return schema.entries;
}

const mapEntrySchema = v.nullable(v.string());

/** The schema of what stands at `path` in a record of that table, or undefined where no record has such a place. */
export function schemaAt(table: TableName, path: FieldPath): v.GenericSchema | undefined {
  const fields = schemasOfFields(table);
  const dot = path.indexOf(".");
  const key = dot < 0 ? path : path.slice(0, dot);
  // A record whose id changes would be found under the old name and call itself by the new one.
  if (key === "id" || !Object.hasOwn(fields, key)) return undefined;
  const isMap = recordTypes[table].maps.includes(key);
  if (dot < 0) return isMap ? undefined : fields[key];
  return isMap && v.is(templateIdSchema, path.slice(dot + 1)) ? mapEntrySchema : undefined;
}
