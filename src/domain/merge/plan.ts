// The plan of a merge: what each copy changed alone, which is simply taken, and where both did, which a person decides.
// It changes nothing. Swapping the copies swaps the labels and nothing else.
import { canonicalJson } from "../../base/canonical-json.ts";
import { completed, slipOf } from "../hand-out/redact.ts";
import type { RecordId } from "../ids.ts";
import { sealed } from "../seal.ts";
import { createStory, type Story, type Tables } from "../story.ts";
import { type AnyRecord, type TableName, tableNames } from "../tables.ts";
import { rewound, type Touch } from "../trail.ts";
import { findBase } from "./base.ts";
import { contestedRemovals, type Dependent } from "./removals.ts";
import type { Side, Sides } from "./sides.ts";
import { type Version, withTwinsJoined } from "./twins.ts";
import { differingUnits, touchOf, type Unit, unitOf, type Values, valuesOf } from "./units.ts";

/** What one copy changed alone. */
export interface LoneChange {
  readonly kind: "added" | "removed" | "changed";
  readonly table: TableName;
  readonly id: RecordId;
  /** The units changed; none unless it is `changed`. */
  readonly units: readonly Unit[];
  readonly touch: Touch | null;
}

interface ConflictBase {
  /** Names the conflict: the same in every plan of the same copies. */
  readonly key: string;
  readonly table: TableName;
  readonly id: RecordId;
  readonly touch: Sides<Touch | null>;
}

/** Both copies touched a unit and hold different values there. */
export interface FieldConflict extends ConflictBase {
  readonly kind: "field";
  readonly unit: Unit;
  /** null: neither had the record when they parted, or they share no state. */
  readonly base: Values | null;
  readonly values: Sides<Values>;
}

/** One copy removed a record in which, or on which, the other went on working. */
export interface RemovalConflict extends ConflictBase {
  readonly kind: "removal";
  readonly removedBy: Side;
  readonly base: AnyRecord;
  /** As the other copy has it. */
  readonly record: AnyRecord;
  /** What the other copy changed in the record itself. */
  readonly units: readonly Unit[];
  /** What the other copy added to it or changed in what goes with it. */
  readonly dependents: readonly Dependent[];
}

export type Conflict = FieldConflict | RemovalConflict;

export interface MergePlan {
  /** The revision both descend from; null: they share none, and everything that differs is a question. */
  readonly base: RecordId | null;
  readonly mine: Story;
  /** Sealed. */
  readonly theirs: Story;
  /** Both sides as they are compared, with one id for what both made. */
  readonly versions: Sides<Tables>;
  /** True when nothing in theirs is new: it was taken in before. */
  readonly isKnown: boolean;
  /** The other copy follows another template; its cards are taken in on ours. */
  readonly isOtherTemplate: boolean;
  readonly alone: Sides<readonly LoneChange[]>;
  readonly conflicts: readonly Conflict[];
}

/** Tables that a merge compares. Revisions are facts: all of both copies stay. */
export const mergedTables: readonly TableName[] = tableNames.filter((table) => table !== "revisions");

/** What putting `theirs` into `mine` means. Both are copies of one story: look at `id` before. */
export function planMerge(mine: Story, received: Story): MergePlan {
  const theirs = sealed(received);
  const base = findBase(mine, theirs);
  const before: Tables =
    (base?.mine && rewound(mine, base.mine)) ??
    (base?.theirs && rewound(theirs, base.theirs)) ??
    createStory(mine.id, mine.template);
  // An empty story always has its frame; here it would pass for something both copies had begun with.
  const start = base ? before : { ...before, about: {} };
  // What was left out of a copy when it was handed out is not missing there because somebody removed it. Without a state
  // both share, what the other copy holds is all there is to know of it.
  const [a, b] = withTwinsJoined(
    start,
    { tables: completed(mine, slipOf(mine), base ? start : theirs), touched: base?.mine ?? {} },
    { tables: completed(theirs, slipOf(theirs), base ? start : mine), touched: base?.theirs ?? {} },
  );
  const found = compare(start, { mine: a, theirs: b });
  return {
    base: base?.revision ?? null,
    mine,
    theirs,
    versions: { mine: a.tables, theirs: b.tables },
    isKnown: newestRevision(theirs).every((id) => mine.revisions[id]),
    isOtherTemplate: canonicalJson(mine.template) !== canonicalJson(theirs.template),
    ...found,
  };
}

/** The revision that a sealed copy's state is. */
const newestRevision = ({ trail }: Story): readonly RecordId[] =>
  trail.flatMap(({ since, until }) => (until === null ? [since] : []));

function compare(base: Tables, versions: Sides<Version>): Pick<MergePlan, "alone" | "conflicts"> {
  const alone: Record<Side, LoneChange[]> = { mine: [], theirs: [] };
  const removed: Record<Side, LoneChange[]> = { mine: [], theirs: [] };
  const conflicts: FieldConflict[] = [];
  for (const table of mergedTables) {
    const [mine, theirs] = [versions.mine.tables[table], versions.theirs.tables[table]];
    for (const id of new Set([...Object.keys(mine), ...Object.keys(theirs)])) {
      const [m, t, b]: (AnyRecord | undefined)[] = [mine[id], theirs[id], base[table][id]];
      const only = (side: Side, kind: LoneChange["kind"]): LoneChange => {
        const touch = touchOf(table, versions[side].touched[table]?.[id]);
        return { kind, table, id, units: [], touch };
      };
      if (m && t) compareRecord({ table, id, base: b, mine: m, theirs: t }, versions, alone, conflicts);
      else if (!b) alone[m ? "mine" : "theirs"].push(only(m ? "mine" : "theirs", "added"));
      else removed[m ? "theirs" : "mine"].push(only(m ? "theirs" : "mine", "removed"));
    }
  }
  const contested = contestedRemovals({ base, versions, removed, alone, conflicts });
  const isContested = new Set(contested.map(({ key }) => key));
  for (const side of ["mine", "theirs"] as const) {
    alone[side].push(...removed[side].filter((change) => !isContested.has(removalKey(change))));
  }
  return { alone, conflicts: [...contested, ...conflicts] };
}

/** The key of the conflict about a record that one side removed. */
export const removalKey = ({ table, id }: { readonly table: TableName; readonly id: RecordId }): string =>
  `${table}/${id}`;

interface Triple {
  readonly table: TableName;
  readonly id: RecordId;
  readonly base: AnyRecord | undefined;
  readonly mine: AnyRecord;
  readonly theirs: AnyRecord;
}

function compareRecord(
  { table, id, base, ...records }: Triple,
  versions: Sides<Version>,
  alone: Sides<LoneChange[]>,
  conflicts: FieldConflict[],
): void {
  const units = differingUnits(table, records.mine, records.theirs);
  if (units.size === 0) return;
  const touched = (side: Side) => versions[side].touched[table]?.[id];
  const changedBy = (side: Side): ReadonlySet<Unit> => {
    if (!base) return units;
    const listed = Object.keys(touched(side)?.fields ?? {});
    return new Set([...differingUnits(table, base, records[side]), ...listed.map((path) => unitOf(table, path))]);
  };
  const changed = { mine: changedBy("mine"), theirs: changedBy("theirs") };
  const lone: Record<Side, Unit[]> = { mine: [], theirs: [] };
  // In an order of their own: the records of two files may list their fields differently.
  for (const unit of [...units].sort()) {
    if (!changed.theirs.has(unit)) lone.mine.push(unit);
    else if (!changed.mine.has(unit)) lone.theirs.push(unit);
    else {
      const values = { mine: valuesOf(table, records.mine, unit), theirs: valuesOf(table, records.theirs, unit) };
      const touch = { mine: touchOf(table, touched("mine"), unit), theirs: touchOf(table, touched("theirs"), unit) };
      const before = base ? valuesOf(table, base, unit) : null;
      conflicts.push({ kind: "field", key: `${table}/${id}/${unit}`, table, id, unit, base: before, values, touch });
    }
  }
  for (const side of ["mine", "theirs"] as const) {
    if (lone[side].length === 0) continue;
    alone[side].push({ kind: "changed", table, id, units: lone[side], touch: touchOf(table, touched(side)) });
  }
}
