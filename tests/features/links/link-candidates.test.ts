import { describe, expect, it } from "vitest";
import { cardLabel } from "../../../src/domain/card-label.ts";
import { indexStory } from "../../../src/domain/story-index.ts";
import type { LocalText } from "../../../src/domain/template.ts";
import { linkCandidates } from "../../../src/features/links/link-candidates.ts";
import type { LinkSide } from "../../../src/state/link-request.ts";
import { StoryBuilder } from "../../helpers/story-builder.ts";

const ja = (text: LocalText) => text.ja;

function search(builder: StoryBuilder, cardId: string, side: LinkSide, query = "", limit = 100) {
  const { story } = builder;
  const index = indexStory(story);
  const label = (id: string) => cardLabel({ story, index }, id, ja);
  const found = linkCandidates(story, index, { request: { cardId, side }, query, label, limit });
  const names = found.groups.flatMap(({ stage, isAllowed, candidates }) =>
    candidates.map(({ id, refusal }) => [stage.id, story.cards[id]?.text, refusal?.code ?? null, isAllowed]),
  );
  return { names, left: found.left };
}

function story() {
  const builder = new StoryBuilder();
  const vision = builder.card("vision", "海辺の町");
  const drift = builder.card("drift", "ﾊﾞｽの減便", { groupId: "outside" });
  const strategy = builder.card("strategy", "スマートシティ");
  const element = builder.card("strategy", "デジタル窓口", { parentId: strategy });
  const capability = builder.card("capability", "挑戦できる", { groupId: "organisation" });
  builder.run("linkCards", { meansId: strategy, endId: vision });
  return { builder, vision, drift, strategy, element, capability };
}

describe("whom a card can be linked to", () => {
  it("lists the stages the method allows on that side, elements included, and says what is linked already", () => {
    const { builder, strategy, capability } = story();
    expect(search(builder, strategy, "ends").names).toEqual([
      ["vision", "海辺の町", "link-exists", true],
      ["drift", "ﾊﾞｽの減便", null, true],
    ]);
    expect(search(builder, capability, "ends").names).toEqual([
      ["drift", "ﾊﾞｽの減便", null, true],
      ["strategy", "スマートシティ", null, true],
      ["strategy", "デジタル窓口", null, true],
    ]);
    expect(search(builder, strategy, "means").names).toEqual([["capability", "挑戦できる", null, true]]);
  });

  it.each([
    ["ばす", "ﾊﾞｽの減便"],
    ["バス", "ﾊﾞｽの減便"],
    ["② 1", "スマートシティ"],
    ["２ すまーと", "スマートシティ"],
    ["３ すまーと", undefined],
    ["すまーと", "スマートシティ"],
    ["でじたる 窓口", "デジタル窓口"],
  ])("finds by %s, whatever the kana and the width", (query, text) => {
    const { builder, capability } = story();
    expect(search(builder, capability, "ends", query).names.map(([, found]) => found)[0]).toBe(text);
  });

  it("shows a card of a stage that cannot be linked when it is looked for, with the reason", () => {
    const { builder, capability } = story();
    expect(search(builder, capability, "ends", "海辺").names).toEqual([
      ["vision", "海辺の町", "link-not-allowed", false],
    ]);
  });

  it("says how many more there are than it lists", () => {
    const { builder, capability } = story();
    expect(search(builder, capability, "ends", "", 2)).toMatchObject({ names: { length: 2 }, left: 1 });
  });

  it("lists nothing for a card that is gone", () => {
    expect(search(story().builder, "c_gone00", "ends").names).toEqual([]);
  });
});
