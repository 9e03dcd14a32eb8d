// Twins: two copies each made the same thing, a link between the same two cards say, under ids of their own. They are
// given one id, the same one whichever copy takes in the other, so that they are compared like one record.
import type { RecordId } from "../ids.ts";
import type { Tables } from "../story.ts";
import { type AnyRecord, recordTypes, type TableName, tableNames } from "../tables.ts";
import type { Touched } from "../trail.ts";
import { namedIds, referencesOf } from "./units.ts";

/** One side of a merge. */
export interface Version {
  readonly tables: Tables;
  readonly touched: Touched;
}

interface Pair {
  readonly table: TableName;
  readonly mine: RecordId;
  readonly theirs: RecordId;
}

/** Both sides, with one id for each pair of twins. Only what neither had in the base can be a twin. */
export function withTwinsJoined(base: Tables, mine: Version, theirs: Version): readonly [Version, Version] {
  const pairs = tableNames.flatMap((table) => twinsIn(table, base, mine.tables, theirs.tables));
  const renamed = (side: "mine" | "theirs") =>
    pairs.filter((pair) => pair[side] > pair[side === "mine" ? "theirs" : "mine"]);
  return [
    withIds(
      mine,
      renamed("mine").map(({ table, mine: from, theirs: to }) => ({ table, from, to })),
    ),
    withIds(
      theirs,
      renamed("theirs").map(({ table, theirs: from, mine: to }) => ({ table, from, to })),
    ),
  ];
}

function twinsIn(table: TableName, base: Tables, mine: Tables, theirs: Tables): readonly Pair[] {
  const unique: readonly string[] | undefined = recordTypes[table].unique;
  if (!unique) return [];
  const keyOf = (record: AnyRecord) =>
    JSON.stringify(unique.map((field) => (record as unknown as Readonly<Record<string, unknown>>)[field]));
  const isOwn = (id: RecordId, other: Tables) => !base[table][id] && !other[table][id];
  const idsByKey = new Map<string, RecordId>();
  for (const record of Object.values(mine[table])) if (isOwn(record.id, theirs)) idsByKey.set(keyOf(record), record.id);
  return Object.values(theirs[table]).flatMap((record) => {
    const twin = idsByKey.get(keyOf(record));
    if (twin === undefined || !isOwn(record.id, mine)) return [];
    idsByKey.delete(keyOf(record));
    return [{ table, mine: twin, theirs: record.id }];
  });
}

interface Renaming {
  readonly table: TableName;
  readonly from: RecordId;
  readonly to: RecordId;
}

function withIds(version: Version, renamings: readonly Renaming[]): Version {
  if (renamings.length === 0) return version;
  const tables: Record<TableName, Record<RecordId, AnyRecord>> = { ...version.tables };
  const touched: Record<string, Readonly<Record<RecordId, unknown>>> = { ...version.touched };
  for (const { table, from, to } of renamings) {
    const { [from]: record, ...others } = tables[table];
    if (record) tables[table] = { ...others, [to]: { ...record, id: to } as AnyRecord };
    const { [from]: touch, ...rest } = touched[table] ?? {};
    if (touch) touched[table] = { ...rest, [to]: touch };
  }
  for (const table of tableNames) tables[table] = withNames(table, tables[table], renamings);
  return { tables: tables as unknown as Tables, touched: touched as Touched };
}

function withNames(table: TableName, records: Record<RecordId, AnyRecord>, renamings: readonly Renaming[]) {
  const references = referencesOf(table).filter(({ table: target }) => renamings.some((each) => each.table === target));
  if (references.length === 0) return records;
  const next = { ...records };
  for (const record of Object.values(records)) {
    for (const reference of references) {
      const newName = (id: RecordId) =>
        renamings.find((each) => each.table === reference.table && each.from === id)?.to ?? id;
      const ids = namedIds(record, reference);
      if (ids.every((id) => newName(id) === id)) continue;
      const value = (record as unknown as Readonly<Record<string, unknown>>)[reference.field];
      const named = Array.isArray(value) ? ids.map(newName) : newName(ids[0] ?? "");
      next[record.id] = { ...(next[record.id] ?? record), [reference.field]: named } as AnyRecord;
    }
  }
  return next;
}
