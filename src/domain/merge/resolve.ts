// A plan and what a person decided become one story. What nobody decided yet stays as it is in mine; references are
// repaired at the end, each repair is listed, and nothing dangles.
import { withValues } from "../change-set.ts";
import type { RecordId } from "../ids.ts";
import type { Repair } from "../reading-notes.ts";
import type { LooseRecord } from "../record-reading.ts";
import { repairReferences } from "../repair.ts";
import type { Story, Tables } from "../story.ts";
import { removeLinksToSelf, repairStory } from "../story-repair.ts";
import type { EntriesByTable } from "../table-reading.ts";
import { type AnyRecord, type TableName, tableNames } from "../tables.ts";
import { type Conflict, type LoneChange, type MergePlan, removalKey } from "./plan.ts";
import { otherSide, type Side } from "./sides.ts";
import { isPartOf, namedIds, referencesOf, type Unit, unitOf, type Values, valuesOf } from "./units.ts";

/** What a person chose for a conflict: one side's, or a text of their own (for a unit that is one text). */
export type Decision = { readonly take: Side } | { readonly anew: string };
/** By the conflict's key. */
export type Decisions = ReadonlyMap<string, Decision>;

export interface Resolved {
  /** Mine with theirs in it, revisions of both included; its trail is still mine. */
  readonly story: Story;
  /** What had to be put right so that nothing names what is not there. */
  readonly mended: readonly Repair[];
}

const sides: readonly Side[] = ["mine", "theirs"];
const nothing: Decision = { take: "mine" };

/** The story that plan and decisions lead to. */
export function resolveMerge(plan: MergePlan, decisions: Decisions): Resolved {
  const draft = new Draft(plan);
  const kept = { mine: keptFrom("mine", plan, decisions), theirs: keptFrom("theirs", plan, decisions) };
  for (const side of sides) for (const change of plan.alone[side]) draft.takeAlone(side, change, kept[side]);
  for (const conflict of plan.conflicts) draft.take(conflict, decisions.get(conflict.key) ?? nothing);
  return mended({ ...plan.mine, ...draft.tables, revisions: { ...plan.theirs.revisions, ...plan.mine.revisions } });
}

/** What stays although `side` removed it: what was decided so, and what had gone with it. */
function keptFrom(side: Side, { conflicts, alone, versions }: MergePlan, decisions: Decisions): ReadonlySet<string> {
  const kept = new Set<string>();
  for (const conflict of conflicts) {
    if (conflict.kind !== "removal" || conflict.removedBy !== side) continue;
    const decision = decisions.get(conflict.key) ?? nothing;
    if ("take" in decision && decision.take !== side) kept.add(conflict.key);
  }
  if (kept.size === 0) return kept;
  const removals = alone[side].filter(({ kind }) => kind === "removed");
  const tables = versions[otherSide(side)];
  for (let before = -1; before !== kept.size; ) {
    before = kept.size;
    for (const change of removals) {
      const record = tables[change.table][change.id];
      const isPart = referencesOf(change.table).some(
        (reference) =>
          isPartOf(reference) &&
          record &&
          namedIds(record, reference).some((id) => kept.has(`${reference.table}/${id}`)),
      );
      if (isPart) kept.add(removalKey(change));
    }
  }
  return kept;
}

/** The tables on their way; it starts as mine. */
class Draft {
  readonly #plan: MergePlan;
  readonly #tables = new Map<TableName, Record<RecordId, AnyRecord>>();

  constructor(plan: MergePlan) {
    this.#plan = plan;
  }

  get tables(): Tables {
    const { versions } = this.#plan;
    return Object.fromEntries(
      tableNames.map((table) => [table, this.#tables.get(table) ?? versions.mine[table]]),
    ) as unknown as Tables;
  }

  takeAlone(side: Side, { kind, table, id, units }: LoneChange, kept: ReadonlySet<string>): void {
    const { versions } = this.#plan;
    const [record, other] = [versions[side][table][id], versions[otherSide(side)][table][id]];
    if (kind === "removed") this.#set(table, id, kept.has(removalKey({ table, id })) ? other : undefined);
    else if (kind === "added") this.#set(table, id, record);
    else if (record && other) {
      if (side === "theirs") for (const unit of units) this.#writeValues(table, id, valuesOf(table, record, unit));
      this.#writeValues(table, id, emptiedNames(table, record, other, units, kept));
    }
  }

  take(conflict: Conflict, decision: Decision): void {
    const { table, id } = conflict;
    if ("anew" in decision) {
      if (conflict.kind === "field") this.#writeValues(table, id, { [conflict.unit]: decision.anew });
      return;
    }
    const { take } = decision;
    if (conflict.kind === "field") this.#writeValues(table, id, conflict.values[take]);
    else this.#set(table, id, take === conflict.removedBy ? undefined : conflict.record);
  }

  #set(table: TableName, id: RecordId, record: AnyRecord | undefined): void {
    const records = this.#records(table);
    if (record) records[id] = record;
    else delete records[id];
  }

  #writeValues(table: TableName, id: RecordId, values: Values): void {
    if (Object.keys(values).length === 0) return;
    const records = this.#records(table);
    const present = records[id];
    if (present) records[id] = withValues(present, Object.entries(values));
  }

  #records(table: TableName): Record<RecordId, AnyRecord> {
    const known = this.#tables.get(table);
    if (known) return known;
    const copy: Record<RecordId, AnyRecord> = { ...this.#plan.versions.mine[table] };
    this.#tables.set(table, copy);
    return copy;
  }
}

/** Who emptied a field because what it named was removed does not mean it any more once that stays. */
function emptiedNames(
  table: TableName,
  record: AnyRecord,
  other: AnyRecord,
  units: readonly Unit[],
  kept: ReadonlySet<string>,
): Values {
  if (kept.size === 0) return {};
  const named = referencesOf(table).flatMap((reference) => {
    const [id, ...more] = namedIds(other, reference);
    const isEmptied = units.includes(unitOf(table, reference.field)) && namedIds(record, reference).length === 0;
    return id !== undefined && more.length === 0 && isEmptied && kept.has(`${reference.table}/${id}`)
      ? Object.entries(valuesOf(table, other, reference.field))
      : [];
  });
  return Object.fromEntries(named);
}

/** The same rules by which a file is repaired, so that a merged story is as sound as a read one. */
function mended(story: Story): Resolved {
  const entries = Object.fromEntries(
    tableNames.map((table) => {
      const records = Object.values(story[table]) as readonly unknown[] as readonly LooseRecord[];
      return [table, new Map(records.map((record) => [record.id, { path: `${table}/${record.id}`, record }]))];
    }),
  ) as unknown as EntriesByTable;
  const repairs = [
    ...removeLinksToSelf(entries),
    ...repairReferences(entries),
    ...repairStory(entries, story.template),
  ];
  if (repairs.length === 0) return { story, mended: [] };
  const tables = Object.fromEntries(
    tableNames.map((table) => [table, Object.fromEntries([...entries[table]].map(([id, { record }]) => [id, record]))]),
  ) as unknown as Tables;
  return { story: { ...story, ...tables }, mended: repairs };
}
