// Change sets of an older format, run on the plain JSON of a story file of that format.
// Knows no record type: it only needs tables to be lists of records with ids, as in every format so far.
// Its result must always go through `readStoryFile`; nothing here is checked field by field.
import * as v from "valibot";

export type JsonObject = Readonly<Record<string, unknown>>;

export const isObject = (value: unknown): value is JsonObject =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const name = v.pipe(
  v.string(),
  v.check((key) => key !== "__proto__"),
);
const record = v.custom<JsonObject>(isObject);

const rawChangeSchema = v.variant("kind", [
  v.object({ kind: v.literal("add"), table: name, id: name, record }),
  v.object({ kind: v.literal("remove"), table: name, id: name }),
  v.object({
    kind: v.literal("change"),
    table: name,
    id: name,
    fields: v.custom<Readonly<Record<string, { readonly to: unknown }>>>(
      (input) => isObject(input) && Object.values(input).every((change) => isObject(change) && "to" in change),
    ),
  }),
]);
export type RawChange = v.InferOutput<typeof rawChangeSchema>;

const rawSetsSchema = v.array(v.object({ changes: v.array(rawChangeSchema) }));

/** The changes in a list of change sets of some older format, or null when they do not look like changes. */
export function rawChanges(changeSets: unknown): readonly RawChange[] | null {
  const sets = v.safeParse(rawSetsSchema, changeSets);
  return sets.success ? sets.output.flatMap((set) => set.changes) : null;
}

/** The story part of a file after those changes, or null when one does not fit. The part given stays as it is. */
export function withRawChanges(story: JsonObject, changes: readonly RawChange[]): JsonObject | null {
  const tables = new Map<string, Map<unknown, unknown>>();
  for (const change of changes) {
    const list = Object.hasOwn(story, change.table) ? story[change.table] : [];
    if (!Array.isArray(list)) return null;
    const records =
      tables.get(change.table) ?? new Map(list.map((item: unknown) => [isObject(item) ? item.id : item, item]));
    tables.set(change.table, records);
    const present = records.get(change.id);
    if ((change.kind === "add") === isObject(present)) return null;
    if (change.kind === "add") records.set(change.id, change.record);
    else if (change.kind === "change") records.set(change.id, withFields(present as JsonObject, change.fields));
    else records.delete(change.id);
  }
  const lists = [...tables].map(([table, records]) => [table, [...records.values()]] as const);
  return { ...story, ...Object.fromEntries(lists) };
}

function withFields(present: JsonObject, fields: Readonly<Record<string, { readonly to: unknown }>>): JsonObject {
  const next: Record<string, unknown> = { ...present };
  for (const [path, { to }] of Object.entries(fields)) {
    const dot = path.indexOf(".");
    if (dot < 0) {
      next[path] = to;
      continue;
    }
    const key = path.slice(0, dot);
    const map = isObject(next[key]) ? next[key] : {};
    const entry = path.slice(dot + 1);
    next[key] = Object.fromEntries([
      ...Object.entries(map).filter(([name]) => name !== entry),
      ...(to === null ? [] : [[entry, to]]),
    ]);
  }
  return next;
}
