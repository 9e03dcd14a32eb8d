// What a merge with one copy or several comes to: one run of changes, a revision that follows all of them, the trail's
// new segments and a record of what was decided. Copies are taken in one after the other; what does not conflict is the
// same in any order. It changes nothing: the document takes it in.
import { fieldChanges, type RecordChange } from "../change-set.ts";
import type { Deps, RecordId } from "../ids.ts";
import { type Repair, recordName } from "../reading-notes.ts";
import { type Decision as DecisionRecord, decisionType } from "../records/decision.ts";
import { type Revision, revisionType } from "../records/revision.ts";
import type { Story } from "../story.ts";
import type { AnyRecord, TableName } from "../tables.ts";
import { type RecordTouch, type Segment, storyAfter, type Touch, type Touched } from "../trail.ts";
import { type Conflict, type MergePlan, mergedTables, planMerge } from "./plan.ts";
import { type Decision, type Decisions, resolveMerge } from "./resolve.ts";

/** A copy to take in. */
export interface ReceivedCopy {
  readonly story: Story;
  /** What the person chose, for the questions that turned up. */
  readonly decide: (plan: MergePlan) => Decisions;
}

/** One copy on its way in: against what, and what it leads to. */
export interface MergeStep {
  readonly plan: MergePlan;
  readonly decisions: Decisions;
  /** Mine with this copy and all before it. */
  readonly story: Story;
  readonly mended: readonly Repair[];
}

/** Works the copies in one after the other. Copies of other stories do not belong here. */
export function mergeSteps(mine: Story, copies: readonly ReceivedCopy[]): readonly MergeStep[] {
  const steps: MergeStep[] = [];
  let present = mine;
  copies.forEach(({ story, decide }, i) => {
    const plan = planMerge(present, story);
    const decisions = decide(plan);
    const resolved = plan.isKnown ? { story: present, mended: [] } : resolveMerge(plan, decisions);
    steps.push({ plan, decisions, ...resolved });
    if (!plan.isKnown) present = joined(present, plan, resolved.story, `${revisionType.idPrefix}_step${i}`);
  });
  return steps;
}

/** The story with a copy in it, as the next copy meets it. The revision lives only as long as the merge is worked out. */
function joined(present: Story, plan: MergePlan, next: Story, id: RecordId): Story {
  const touch = { author: "", time: "1970-01-01T00:00:00.000Z" };
  const record = mergeRevision(id, present, [plan], touch, "");
  const changes = [...tableChanges(present, next), addition("revisions", record)];
  const after = storyAfter(present, {
    changes,
    ...touch,
    source: "file",
    segments: segmentsTo(id, [plan], next, touch),
  });
  if (!after.ok) throw new Error(`a merge came to changes that do not fit: ${after.error.code}`);
  return after.value;
}

export interface MergeOutcome {
  readonly changes: readonly RecordChange[];
  readonly segments: readonly Segment[];
  readonly revision: Revision;
}

/** What the document takes in, or null when nothing in the copies is new. `label`: what the merge is called. */
export function mergeOutcome(
  mine: Story,
  steps: readonly MergeStep[],
  label: string,
  author: string,
  deps: Deps,
): MergeOutcome | null {
  const fresh = steps.filter(({ plan }) => !plan.isKnown);
  const last = fresh.at(-1)?.story;
  if (!last) return null;
  const touch = { author, time: deps.now() };
  const plans = fresh.map(({ plan }) => plan);
  const id = deps.newId(revisionType.idPrefix);
  const revision = mergeRevision(id, mine, plans, touch, label);
  const decided = fresh.flatMap(({ plan, decisions }) => decisionRecords(plan, decisions, id, deps));
  const revisions = plans.flatMap(({ theirs }) => Object.values(theirs.revisions));
  const marks = [...new Map([...revisions, revision].map((each) => [each.id, each])).values()];
  const changes = [
    ...tableChanges(mine, last),
    ...decided.map((record) => addition("decisions", record)),
    ...marks.filter((mark) => !mine.revisions[mark.id]).map((mark) => addition("revisions", mark)),
  ];
  return { changes, segments: segmentsTo(id, plans, last, touch), revision };
}

const addition = (table: TableName, record: AnyRecord): RecordChange => ({ kind: "add", table, id: record.id, record });

function mergeRevision(
  id: RecordId,
  mine: Story,
  plans: readonly MergePlan[],
  { author, time }: Touch,
  label: string,
): Revision {
  const parents = [mine, ...plans.map(({ theirs }) => theirs)].flatMap(heads);
  return { id, parentIds: [...new Set(parents)], kind: "merge", label, author, time };
}

/** The revision a story's present goes on from. */
const heads = ({ trail }: Story): readonly RecordId[] =>
  trail.flatMap(({ since, until }) => (until === null ? [since] : []));

/** The changes that lead from one state to another, revisions aside. */
function tableChanges(from: Story, to: Story): readonly RecordChange[] {
  return mergedTables.flatMap((table) => {
    const [before, after] = [from[table], to[table]];
    return [...new Set([...Object.keys(before), ...Object.keys(after)])].flatMap((id): readonly RecordChange[] => {
      const [a, b]: (AnyRecord | undefined)[] = [before[id], after[id]];
      if (a === b) return [];
      if (!a) return b ? [addition(table, b)] : [];
      if (!b) return [{ kind: "remove", table, id, record: a }];
      const fields = fieldChanges(table, a, b);
      return Object.keys(fields).length === 0 ? [] : [{ kind: "change", table, id, fields }];
    });
  });
}

/** The way each copy came to its state, and from there to the merged one. */
function segmentsTo(until: RecordId, plans: readonly MergePlan[], merged: Story, touch: Touch): readonly Segment[] {
  return plans.flatMap(({ theirs }) => [
    ...theirs.trail.filter((segment) => segment.until !== null),
    ...heads(theirs).map((since): Segment => ({ since, until, touched: touchedBetween(theirs, merged, touch) })),
  ]);
}

function touchedBetween(from: Story, to: Story, touch: Touch): Touched {
  const touched: { [T in TableName]?: Record<RecordId, RecordTouch> } = {};
  for (const change of tableChanges(from, to)) {
    const records = touched[change.table] ?? {};
    touched[change.table] = records;
    if (change.kind === "add") records[change.id] = { whole: { from: null, ...touch }, fields: {} };
    else if (change.kind === "remove") records[change.id] = { whole: { from: change.record, ...touch }, fields: {} };
    else {
      const fields = Object.entries(change.fields).map(([path, { from: first }]) => [path, { from: first, ...touch }]);
      records[change.id] = { fields: Object.fromEntries(fields) };
    }
  }
  return touched;
}

function decisionRecords(
  { conflicts, mine, theirs }: MergePlan,
  decisions: Decisions,
  revisionId: RecordId,
  deps: Deps,
): readonly DecisionRecord[] {
  return conflicts.map((conflict) => {
    const { table, id: recordId } = conflict;
    const decision: Decision = decisions.get(conflict.key) ?? { take: "mine" };
    const record: AnyRecord | undefined = mine[table][recordId] ?? theirs[table][recordId];
    return {
      id: deps.newId(decisionType.idPrefix),
      revisionId,
      table,
      recordId,
      unit: conflict.kind === "field" ? conflict.unit : "",
      label: record ? recordName({ ...record }) : "",
      ...held(conflict),
      taken: "anew" in decision ? "anew" : decision.take,
      anew: "anew" in decision ? decision.anew : "",
    };
  });
}

function held(conflict: Conflict): Pick<DecisionRecord, "mine" | "theirs"> {
  if (conflict.kind === "field") {
    const { mine, theirs } = conflict.values;
    return { mine: JSON.stringify(mine), theirs: JSON.stringify(theirs) };
  }
  const kept = JSON.stringify(conflict.record);
  return conflict.removedBy === "mine" ? { mine: "", theirs: kept } : { mine: kept, theirs: "" };
}
