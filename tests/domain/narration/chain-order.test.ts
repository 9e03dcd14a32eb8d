import { describe, expect, it } from "vitest";
import { chainOrder, isChainEnd, isOnMainChain, stagesBeyond } from "../../../src/domain/narration/chain-order.ts";
import { smallTemplate } from "../../fixtures/small-template.ts";
import { defaultTemplate } from "../../helpers/story-builder.ts";

const ids = (stages: readonly { readonly id: string }[]) => stages.map(({ id }) => id);

describe("the order of reasoning", () => {
  it("puts every stage after those it may serve, also where the template lists it before", () => {
    expect(ids(chainOrder(defaultTemplate))).toEqual([
      "vision",
      "drift",
      "strategy",
      "capability",
      "phase3",
      "phase2",
      "phase1",
      "one-year",
      "initiative",
    ]);
  });

  it("keeps every stage of a template whose rules run in a circle", () => {
    const [rule] = smallTemplate.links;
    if (!rule) throw new Error("the small template has rules");
    const links = [...smallTemplate.links, { ...rule, means: "aim", end: "early" }];
    expect(ids(chainOrder({ ...smallTemplate, links }))).toEqual(["aim", "measure", "late", "early"]);
  });

  it("knows where the chain ends on either side, and what lies beyond a stage", () => {
    const ends = (direction: "backcast" | "story") =>
      ids(defaultTemplate.stages.filter(({ id }) => isChainEnd(defaultTemplate, id, direction)));
    expect(ends("backcast")).toEqual(["initiative"]);
    expect(ends("story")).toEqual(["vision", "drift"]);
    expect([...stagesBeyond(defaultTemplate, "phase2", "backcast")].sort()).toEqual([
      "initiative",
      "one-year",
      "phase1",
    ]);
    expect([...stagesBeyond(defaultTemplate, "strategy", "story")].sort()).toEqual(["drift", "vision"]);
  });

  it("misses no stage beside the chain while it is empty", () => {
    const beside = defaultTemplate.stages.filter(({ id }) => !isOnMainChain(defaultTemplate, id));
    expect(ids(beside)).toEqual(["drift", "one-year"]);
  });
});
