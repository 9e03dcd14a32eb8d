import { describe, expect, it } from "vitest";
import { writeCardText } from "../../src/domain/commands/cards.ts";
import { indexStory, needsNewIndex } from "../../src/domain/story-index.ts";
import { StoryBuilder } from "../helpers/story-builder.ts";

const texts = (builder: StoryBuilder, ids: readonly string[] | undefined) =>
  ids?.map((id) => builder.story.cards[id]?.text);

describe("a story is read in the order of its sheet", () => {
  it("lists cards by group, then by theme, then as the person arranged them", () => {
    const builder = new StoryBuilder();
    builder.card("capability", "人1", { groupId: "people" });
    builder.card("capability", "組1", { groupId: "organisation" });
    builder.card("capability", "組2", { groupId: "organisation" });
    const second = builder.run("addTheme", { name: "市民協働" });
    const first = builder.run("addTheme", { name: "負担軽減" });
    builder.run("shiftTheme", { id: first, by: -1 });
    builder.card("phase3", "協働の状態", { themeId: second });
    builder.card("phase3", "テーマ未定の状態");
    builder.card("phase3", "負担の状態", { themeId: first });
    const index = indexStory(builder.story);
    expect(texts(builder, index.cardIdsByStage.get("capability"))).toEqual(["組1", "組2", "人1"]);
    expect(texts(builder, index.cardIdsByStage.get("phase3"))).toEqual([
      "負担の状態",
      "協働の状態",
      "テーマ未定の状態",
    ]);
  });

  it("numbers items anew in each group, elements by katakana, states by their theme", () => {
    const builder = new StoryBuilder();
    const org = builder.card("capability", "目的の共有", { groupId: "organisation" });
    const people = builder.card("capability", "意識", { groupId: "people" });
    const elements = ["a", "b"].map((text) =>
      builder.card("capability", text, { groupId: "organisation", parentId: org }),
    );
    const theme = builder.run("addTheme", { name: "協働" });
    const state = builder.card("phase2", "s", { themeId: theme });
    const initiative = builder.card("initiative", "対話の時間");
    const alone = indexStory(builder.story).numberByCard;
    expect([org, people, ...elements, state, initiative].map((id) => alone.get(id))).toEqual([
      "1.",
      "1.",
      "ア",
      "イ",
      "1.",
      "①",
    ]);
    const other = builder.card("phase2", "t", { themeId: theme });
    const two = indexStory(builder.story).numberByCard;
    expect([state, other].map((id) => two.get(id))).toEqual(["1-1.", "1-2."]);
  });

  it("knows the links of a card in both directions, in reading order", () => {
    const builder = new StoryBuilder();
    const vision = builder.card("vision", "V");
    const [a, b] = [builder.card("strategy", "A"), builder.card("strategy", "B")];
    const late = builder.run("linkCards", { meansId: b, endId: vision });
    const early = builder.run("linkCards", { meansId: a, endId: vision });
    const index = indexStory(builder.story);
    expect(index.linkIdsByEnd.get(vision)).toEqual([early, late]);
    expect(index.linkIdsByMeans.get(b)).toEqual([late]);
  });

  it("names the cards that serve each other in a circle, and no others", () => {
    const template = structuredClone(new StoryBuilder().story.template);
    template.links.push({ ...template.links[0]!, means: "vision", end: "strategy" });
    const builder = new StoryBuilder(template);
    const vision = builder.card("vision", "V");
    const strategy = builder.card("strategy", "S");
    const outside = builder.card("capability", "C", { groupId: "people" });
    builder.run("linkCards", { meansId: strategy, endId: vision });
    builder.run("linkCards", { meansId: vision, endId: strategy });
    builder.run("linkCards", { meansId: outside, endId: strategy });
    expect([...indexStory(builder.story).cyclicCardIds].sort()).toEqual([vision, strategy].sort());
  });

  it("follows a chain of 20,000 links without running out of stack", () => {
    const builder = new StoryBuilder();
    const place = { stageId: "strategy", groupId: null, themeId: null, parentId: null, order: "a0" };
    const cards: Record<string, unknown> = {};
    const links: Record<string, unknown> = {};
    for (let i = 0; i < 20_000; i += 1) {
      cards[`c_${i}`] = { ...place, id: `c_${i}`, text: "", fields: {}, personIds: [], noEnds: null, noMeans: null };
      links[`l_${i}`] = { id: `l_${i}`, meansId: `c_${i}`, endId: `c_${(i + 1) % 20_000}`, reason: "", assumption: "" };
    }
    const story = { ...builder.story, cards, links } as unknown as typeof builder.story;
    expect(indexStory(story).cyclicCardIds.size).toBe(20_000);
  });

  it("needs no new index while someone types", () => {
    const builder = new StoryBuilder();
    const id = builder.card("vision", "V");
    const typed = writeCardText(builder.story, { id, text: "Vi" });
    expect(typed.ok && needsNewIndex(typed.value.changes)).toBe(false);
  });
});
