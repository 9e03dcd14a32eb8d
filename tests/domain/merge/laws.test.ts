// The laws of merging, over thousands of random stories and edits: whatever two or three people did to their copies,
// nothing disappears, nothing dangles, and it does not matter who takes in whom.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { ChangeSet } from "../../../src/domain/change-set.ts";
import { parseChangeSets } from "../../../src/domain/change-set-schema.ts";
import { mergeSteps } from "../../../src/domain/merge/outcome.ts";
import { type Conflict, type MergePlan, planMerge } from "../../../src/domain/merge/plan.ts";
import { type Decision, type Decisions, type Resolved, resolveMerge } from "../../../src/domain/merge/resolve.ts";
import type { Side } from "../../../src/domain/merge/sides.ts";
import { differingUnits, pathsOf, unitOf, valuesOf } from "../../../src/domain/merge/units.ts";
import type { Story } from "../../../src/domain/story.ts";
import { type AnyRecord, tableNames } from "../../../src/domain/tables.ts";
import { storyAfter } from "../../../src/domain/trail.ts";
import { readStoryFile, writeStoryFile } from "../../../src/exchange/json/story-file.ts";
import { Copy, contentOf, firstCopy } from "../../helpers/copies.ts";
import { actsArbitrary, type RandomAct } from "../../helpers/random-commands.ts";

type Acts = readonly RandomAct[];
const acts = (most: number) => actsArbitrary(most);
const runs = { numRuns: 250 };
const decisionArbitrary = fc.constantFrom<Decision>({ take: "mine" }, { take: "theirs" });

/** A story both begin with, and what each made of it. */
function apart(before: Acts, ...after: readonly Acts[]): { base: Story; copies: readonly Copy[] } {
  const base = firstCopy().perform(before).file();
  return { base, copies: after.map((each, i) => new Copy(base, "bcd"[i] ?? "x").perform(each)) };
}

const pair = fc.tuple(acts(24), acts(14), acts(14));
const decided = (plan: MergePlan, pick: readonly Decision[]): Decisions =>
  new Map(plan.conflicts.map((conflict, i) => [conflict.key, pick[i % pick.length] ?? { take: "mine" }]));

describe("merging", () => {
  it("a copy with itself changes nothing", () => {
    fc.assert(
      fc.property(fc.tuple(acts(20), acts(14)), ([before, mine]) => {
        const [x] = apart(before, mine).copies as [Copy];
        const story = x.story;
        const plan = planMerge(story, x.story);
        expect(plan.conflicts).toEqual([]);
        expect(plan.alone).toEqual({ mine: [], theirs: [] });
        expect(contentOf(resolveMerge(plan, new Map()).story)).toEqual(contentOf(story));
      }),
      { numRuns: 150 },
    );
  });

  it("the state both began with into an edited copy changes nothing", () => {
    fc.assert(
      fc.property(fc.tuple(acts(20), acts(14)), ([before, mine]) => {
        const { base, copies } = apart(before, mine);
        expect(planMerge(copies[0]!.story, base)).toMatchObject({ isKnown: true, conflicts: [] });
      }),
      { numRuns: 150 },
    );
  });

  it("an edited copy into the state both began with gives the edited copy, without a question", () => {
    fc.assert(
      fc.property(fc.tuple(acts(20), acts(20)), ([before, theirs]) => {
        const { base, copies } = apart(before, theirs);
        const untouched = new Copy(base, "m");
        const { conflicts } = planMerge(untouched.story, copies[0]!.story);
        expect(conflicts).toEqual([]);
        expect(contentOf(untouched.takeIn([copies[0]!.story]).story)).toEqual(contentOf(copies[0]!.story));
      }),
      runs,
    );
  });

  it("does not depend on who takes in whom: the sides swap, and nothing else", () => {
    fc.assert(
      fc.property(pair, fc.array(decisionArbitrary, { minLength: 1, maxLength: 5 }), ([before, mine, theirs], pick) => {
        const [x, y] = apart(before, mine, theirs).copies as [Copy, Copy];
        const there = planMerge(x.story, y.file());
        const back = planMerge(y.story, x.file());
        const swapped: Record<Side, Side> = { mine: "theirs", theirs: "mine" };
        const sorted = (list: readonly { readonly table: string; readonly id: string }[]) =>
          [...list].sort((a, b) => (`${a.table}/${a.id}` < `${b.table}/${b.id}` ? -1 : 1));
        expect(there.conflicts.map(({ key }) => key).sort()).toEqual(back.conflicts.map(({ key }) => key).sort());
        expect(sorted(there.alone.mine)).toEqual(sorted(back.alone.theirs));
        const decisions = decided(there, pick);
        const turned = [...decisions].map(
          ([key, decision]) => [key, "take" in decision ? { take: swapped[decision.take] } : decision] as const,
        );
        // What nobody decided stays mine: both have to say so.
        const a = resolveMerge(there, decisions).story;
        const b = resolveMerge(back, new Map(turned)).story;
        expect(contentOf(a)).toEqual(contentOf(b));
      }),
      runs,
    );
  });

  it("lets no edit disappear: it is in the result, or asked about, or told", () => {
    fc.assert(
      fc.property(pair, fc.array(decisionArbitrary, { minLength: 1, maxLength: 5 }), ([before, mine, theirs], pick) => {
        const { base, copies } = apart(before, mine, theirs);
        const [x, y] = copies as [Copy, Copy];
        const plan = planMerge(x.story, y.file());
        const resolved = resolveMerge(plan, decided(plan, pick));
        expect([
          ...vanished(base, x.story, plan, resolved, "mine"),
          ...vanished(base, y.story, plan, resolved, "theirs"),
        ]).toEqual([]);
      }),
      { numRuns: 800 },
    );
  });

  it("leaves nothing dangling, whatever was decided", () => {
    fc.assert(
      fc.property(pair, fc.array(decisionArbitrary, { minLength: 1, maxLength: 5 }), ([before, mine, theirs], pick) => {
        const [x, y] = apart(before, mine, theirs).copies as [Copy, Copy];
        let i = 0;
        x.takeIn([y.file()], () => pick[i++ % pick.length] ?? { take: "mine" });
        const read = readStoryFile(writeStoryFile(x.story, "2026-01-15T00:00:00.000Z"));
        expect(read).toMatchObject({ ok: true, value: { repairs: [], rejected: [] } });
        expect(read.ok && read.value.story).toEqual(x.story);
      }),
      runs,
    );
  });

  it("the same file twice changes nothing the second time", () => {
    fc.assert(
      fc.property(pair, decisionArbitrary, fc.boolean(), ([before, mine, theirs], decision, isMarked) => {
        const [x, y] = apart(before, mine, theirs).copies as [Copy, Copy];
        const file = isMarked ? y.file() : y.story;
        x.takeIn([file], () => decision);
        expect(planMerge(x.story, file)).toMatchObject({ isKnown: true });
        const after = x.story;
        expect(x.takeIn([file]).story).toBe(after);
      }),
      runs,
    );
  });

  it("ends in one story: who then takes in the merged copy has the same, without a question", () => {
    fc.assert(
      fc.property(pair, decisionArbitrary, ([before, mine, theirs], decision) => {
        const [x, y] = apart(before, mine, theirs).copies as [Copy, Copy];
        x.takeIn([y.file()], () => decision);
        const file = x.file();
        expect(planMerge(y.story, file).conflicts).toEqual([]);
        expect(contentOf(y.takeIn([file]).story)).toEqual(contentOf(x.story));
      }),
      runs,
    );
  });

  it("goes round three people and back: each edit is asked about at most by one, and all end with the same", () => {
    fc.assert(
      fc.property(fc.tuple(acts(20), acts(8), acts(8), acts(8), acts(6)), decisionArbitrary, (parts, decision) => {
        const [before, first, second, third, later] = parts;
        const [a, b, c] = apart(before, first, second, third).copies as [Copy, Copy, Copy];
        b.takeIn([a.file()], () => decision);
        a.perform(later);
        c.takeIn([b.file()], () => decision);
        a.takeIn([c.file()], () => decision);
        const file = a.file();
        for (const copy of [b, c]) {
          expect(planMerge(copy.story, file).conflicts).toEqual([]);
          expect(contentOf(copy.takeIn([file]).story)).toEqual(contentOf(a.story));
        }
      }),
      { numRuns: 250 },
    );
  });

  it("takes several files in any order to the same story, as far as they do not conflict", () => {
    fc.assert(
      fc.property(fc.tuple(acts(24), acts(4), acts(4), acts(4)), ([before, ...after]) => {
        const [a, b, c] = apart(before, ...after).copies as [Copy, Copy, Copy];
        const [fromB, fromC] = [b.file(), c.file()];
        const stepsOf = (files: readonly Story[]) =>
          mergeSteps(
            a.story,
            files.map((story) => ({ story, decide: () => new Map() })),
          );
        const there = stepsOf([fromB, fromC]);
        const back = stepsOf([fromC, fromB]);
        const open = [...there, ...back].flatMap(({ plan, mended }) => [...plan.conflicts, ...mended]);
        const disputed = new Set(open.map((each) => ("key" in each ? `${each.table}/${each.id}` : "mended")));
        const end = (steps: typeof there) => steps.at(-1)?.story ?? a.story;
        if (disputed.size === 0) expect(contentOf(end(there))).toEqual(contentOf(end(back)));
        else if (!disputed.has("mended") && ![...open].some((each) => "kind" in each && each.kind === "removal")) {
          expect(withoutDisputed(end(there), disputed)).toEqual(withoutDisputed(end(back), disputed));
        }
      }),
      runs,
    );
  });

  it("reaches the log and other windows whole: who applies what they are told has the same story and trail", () => {
    fc.assert(
      fc.property(pair, decisionArbitrary, ([before, mine, theirs], decision) => {
        const [x, y] = apart(before, mine, theirs).copies as [Copy, Copy];
        const told: ChangeSet[] = [];
        let elsewhere = x.story;
        x.document.subscribe(({ changeSet }) => told.push(changeSet));
        x.takeIn([y.file()], () => decision);
        x.document.undo();
        x.document.redo();
        x.file();
        const heard = parseChangeSets(JSON.parse(JSON.stringify(told)));
        if (!heard.ok) throw new Error(heard.error);
        for (const changeSet of heard.value) {
          const next = storyAfter(elsewhere, changeSet);
          if (!next.ok) throw new Error(next.error.code);
          elsewhere = next.value;
        }
        expect(elsewhere).toEqual(x.story);
      }),
      { numRuns: 150 },
    );
  });

  it("is one step back, after which the same file can be taken in again with the same questions", () => {
    fc.assert(
      fc.property(pair, ([before, mine, theirs]) => {
        const [x, y] = apart(before, mine, theirs).copies as [Copy, Copy];
        const file = y.file();
        const [start, questions] = [x.story, planMerge(x.story, file).conflicts];
        x.takeIn([file], () => ({ take: "theirs" }));
        const merged = x.story;
        if (merged === start) return;
        expect(x.document.undo()).toBe("merge");
        expect({ ...x.story, trail: [] }).toEqual({ ...start, trail: [] });
        const keysOf = (list: readonly Conflict[]) => list.map(({ key }) => key).sort();
        expect(keysOf(planMerge(x.story, file).conflicts)).toEqual(keysOf(questions));
        expect(x.document.redo()).toBe("merge");
        expect({ ...x.story, trail: [] }).toEqual({ ...merged, trail: [] });
        expect(planMerge(x.story, file).isKnown).toBe(true);
      }),
      { numRuns: 250 },
    );
  });
});

function withoutDisputed(story: Story, disputed: ReadonlySet<string>) {
  return tableNames
    .filter((table) => table !== "revisions")
    .flatMap((table) => Object.values(story[table]).map((record) => [table, record] as const))
    .filter(([table, { id }]) => !disputed.has(`${table}/${id}`))
    .sort(([, a], [, b]) => (a.id < b.id ? -1 : 1));
}

/** The edits of one side that are neither in the result nor in what the person is asked or told. */
function vanished(
  base: Story,
  own: Story,
  plan: MergePlan,
  { story, mended }: Resolved,
  side: Side,
): readonly string[] {
  const asked = new Set(plan.conflicts.map(({ key }) => key));
  const wholes = plan.conflicts.filter(
    (conflict): conflict is Conflict & { kind: "removal" } => conflict.kind === "removal",
  );
  const named = new Set(wholes.flatMap(({ dependents }) => dependents.map(({ table, id }) => `${table}/${id}`)));
  for (const { path, code, now } of mended) {
    named.add(path.split(".")[0] ?? "");
    // A reply to a removed comment brings the comment back.
    if (code === "thread-restored") named.add(`threads/${now}`);
  }
  const versions = plan.versions[side];
  return tableNames
    .filter((table) => table !== "revisions" && table !== "decisions")
    .flatMap((table) => {
      const [before, after] = [base[table], own === plan.mine ? own[table] : versions[table]];
      return [...new Set([...Object.keys(before), ...Object.keys(after)])].flatMap((id): readonly string[] => {
        const key = `${table}/${id}`;
        const [b, o, r]: (AnyRecord | undefined)[] = [before[id], versions[table][id], story[table][id]];
        if (asked.has(key) || named.has(key)) return [];
        // Kept together with a whole that somebody minded losing.
        if (b && !o) return r && wholes.length === 0 ? [`${side} removed ${key}`] : [];
        if (!o) return [];
        if (!r) return b && differingUnits(table, b, o).size === 0 ? [] : [`${side} has ${key}`];
        const units = b ? differingUnits(table, b, o) : new Set(Object.keys(o).map((path) => unitOf(table, path)));
        return [...units].flatMap((unit) => {
          const isSame = JSON.stringify(valuesOf(table, o, unit)) === JSON.stringify(valuesOf(table, r, unit));
          // What was emptied because of a removal is filled again when the removal is not taken.
          const follows = wholes.length > 0 && [...pathsOf(table, unit)].some((path) => /Ids?$/.test(path));
          return isSame || follows || asked.has(`${key}/${unit}`) ? [] : [`${side} wrote ${key} ${unit}`];
        });
      });
    });
}
