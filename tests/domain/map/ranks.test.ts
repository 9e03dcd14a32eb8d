// The columns of a method: every means behind what it serves, the matrix side by side, the same for any method.
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { stageRanks } from "../../../src/domain/map/ranks.ts";
import { smallTemplate } from "../../fixtures/small-template.ts";
import { defaultTemplate } from "../../helpers/story-builder.ts";
import { templateOf, visionTemplate } from "./map-setting.ts";

const told = (template: Parameters<typeof stageRanks>[0]) =>
  stageRanks(template)
    .map((stages) => stages.join("+"))
    .join(" | ");

describe("the columns of a method", () => {
  it("run from the vision to the first initiatives on the change story sheet", () => {
    expect(told(defaultTemplate)).toBe(
      "vision+drift | strategy | capability | phase3 | phase2 | phase1 | one-year | initiative",
    );
  });

  it("keep the matrix of the management vision together, a column for each of its stages", () => {
    expect(told(visionTemplate())).toBe("aim+value | direction | present | voice | underway | solution | action");
  });

  it.each<[string, string, string[], string[], string[]]>([
    ["a made-up method", "aim | measure | late | early", [], [], []],
    ["no rules at all: everything begins the chain", "a+b+c", ["a", "b", "c"], [], []],
    ["a stage alone", "a", ["a"], [], []],
    ["rules that go round in a circle", "a | b | c", ["a", "b", "c"], ["b>a", "c>b", "a>c"], []],
    ["two that serve each other", "a | b", ["a", "b"], ["a>b", "b>a"], []],
    ["a shortcut beside the long way", "a | b | c", ["a", "b", "c"], ["b>a", "c>b", "c>a"], []],
    ["a rule against the order of the stages", "c | b | a", ["a", "b", "c"], ["a>b", "b>c"], []],
    ["a matrix without rules: a column each", "d | a | b", ["a", "b", "d"], [], ["a", "b"]],
    ["nothing else between the columns of the matrix", "m | n | x", ["m", "n", "x"], ["n>m", "x>m"], ["m", "n"]],
    [
      "a column that serves nothing stands before what it is served by",
      "a | b | m | n",
      ["a", "b", "m", "n"],
      ["b>a", "n>b", "n>m"],
      ["m", "n"],
    ],
  ])("%s", (_, ranks, stages, links, matrix) => {
    expect(told(stages.length === 0 ? smallTemplate : templateOf(stages, links, matrix))).toBe(ranks);
  });

  it("hold every stage once and let every rule that closes no circle run towards the vision", () => {
    const ids = ["a", "b", "c", "d", "e", "f", "g"];
    const rules = fc.array(fc.tuple(fc.nat(6), fc.nat(6)), { maxLength: 12 });
    fc.assert(
      fc.property(rules, fc.subarray(ids), (pairs, matrix) => {
        const links = pairs.filter(([means, end]) => means !== end).map(([means, end]) => [ids[means], ids[end]]);
        const ranks = stageRanks(
          templateOf(
            ids,
            links.map((link) => link.join(">")),
            matrix,
          ),
        );
        expect(ranks.flat().sort()).toEqual(ids);
        const rankOf = (id: string | undefined) => ranks.findIndex((stages) => stages.some((stage) => stage === id));
        const reached = (from: string | undefined, seen = new Set([from])): Set<string | undefined> => {
          for (const [means, end] of links) {
            if (means !== from || seen.has(end)) continue;
            seen.add(end);
            reached(end, seen);
          }
          return seen;
        };
        for (const [means, end] of links) {
          if (!reached(end).has(means)) expect(rankOf(means)).toBeGreaterThan(rankOf(end));
        }
        for (const stages of ranks) expect(stages.length === 1 || !stages.some((id) => matrix.includes(id))).toBe(true);
      }),
    );
  });
});
