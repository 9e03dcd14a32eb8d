// Removals that somebody minds: one copy removed what the other went on working in, or put something new on. The person
// decides about the whole; what went with it (a card's links, its elements) follows that one decision.
import type { RecordId } from "../ids.ts";
import type { Tables } from "../story.ts";
import { isTableName, type TableName } from "../tables.ts";
import type { FieldConflict, LoneChange, RemovalConflict } from "./plan.ts";
import { otherSide, type Side, type Sides } from "./sides.ts";
import type { Version } from "./twins.ts";
import { differingUnits, isPartOf, namedIds, referencesOf, touchOf, type Unit, unitOf } from "./units.ts";

/** What the copy that kept a record added to it, or changed in what goes with it. */
export interface Dependent {
  readonly table: TableName;
  readonly id: RecordId;
  readonly kind: "added" | "changed";
}

interface Compared {
  readonly base: Tables;
  readonly versions: Sides<Version>;
  readonly removed: Sides<readonly LoneChange[]>;
  readonly alone: Sides<readonly LoneChange[]>;
  readonly conflicts: readonly FieldConflict[];
}

const keyOf = (table: string, id: RecordId): string => `${table}/${id}`;

/** The removals of both sides that the other side minds, one for each whole. */
export const contestedRemovals = (compared: Compared): readonly RemovalConflict[] => [
  ...contestedBy("theirs", compared),
  ...contestedBy("mine", compared),
];

function contestedBy(side: Side, compared: Compared): readonly RemovalConflict[] {
  const { base, versions } = compared;
  const keeper = otherSide(side);
  const tables = versions[keeper].tables;
  const removals = new Map(compared.removed[side].map((change) => [keyOf(change.table, change.id), change]));
  const dependents = new Map<string, Dependent[]>();
  const open: LoneChange[] = [];
  const contest = (key: string, because: Dependent | null) => {
    const removal = removals.get(key);
    if (!removal) return;
    if (!dependents.has(key)) open.push(removal);
    dependents.set(key, [...(dependents.get(key) ?? []), ...(because ? [because] : [])]);
  };
  for (const [key, { table, id }] of removals) {
    if (editedUnits(compared, keeper, table, id)) contest(key, null);
  }
  for (const { kind, table, id, units } of workOf(keeper, compared)) {
    for (const key of namedKeys(tables, table, id, (unit) => kind === "added" || units.includes(unit))) {
      contest(key, { table, id, kind: kind === "added" ? "added" : "changed" });
    }
  }
  // What is part of a removed whole is decided with it.
  const parts = new Set<string>();
  for (let next = open.shift(); next; next = open.shift()) {
    const { table, id } = next;
    for (const key of namedKeys(tables, table, id, "part")) {
      if (!removals.has(key)) continue;
      parts.add(keyOf(table, id));
      contest(key, { table, id, kind: "changed" });
    }
  }
  return [...dependents].flatMap(([key, because]): RemovalConflict[] => {
    const removal = removals.get(key);
    const record = removal && tables[removal.table][removal.id];
    const before = removal && base[removal.table][removal.id];
    if (!removal || !record || !before || parts.has(key)) return [];
    const { table, id } = removal;
    const own = { [side]: removal.touch, [keeper]: touchOf(table, versions[keeper].touched[table]?.[id]) };
    const units = [...(editedUnits(compared, keeper, table, id) ?? [])];
    const touch = own as Sides<RemovalConflict["touch"]["mine"]>;
    return [
      { kind: "removal", key, table, id, touch, removedBy: side, base: before, record, units, dependents: because },
    ];
  });
}

/** What the keeper did beside what the other side removed: added or changed records, in whole or in part. */
function workOf(
  keeper: Side,
  { alone, conflicts }: Compared,
): readonly Pick<LoneChange, "kind" | "table" | "id" | "units">[] {
  const disputed = conflicts.map(({ table, id, unit }) => ({ kind: "changed" as const, table, id, units: [unit] }));
  return [...alone[keeper], ...disputed];
}

/** The units of a record the keeper edited; null when it left the record alone. */
function editedUnits(
  { base, versions }: Compared,
  keeper: Side,
  table: TableName,
  id: RecordId,
): ReadonlySet<Unit> | null {
  const record = versions[keeper].tables[table][id];
  const before = base[table][id];
  if (!record || !before) return null;
  const touch = versions[keeper].touched[table]?.[id];
  const units = new Set(differingUnits(table, before, record));
  for (const path of Object.keys(touch?.fields ?? {})) units.add(unitOf(table, path));
  return units.size > 0 || touch?.whole ? units : null;
}

/** The keys of the records that a record names, in those units only, or where it is part of what it names. */
function namedKeys(
  tables: Tables,
  table: TableName,
  id: RecordId,
  which: "part" | ((unit: Unit) => boolean),
): readonly string[] {
  const record = tables[table][id];
  if (!record) return [];
  return referencesOf(table).flatMap((reference) => {
    const isWanted = which === "part" ? isPartOf(reference) : which(unitOf(table, reference.field));
    if (!isWanted || !isTableName(reference.table)) return [];
    return namedIds(record, reference).map((named) => keyOf(reference.table, named));
  });
}
