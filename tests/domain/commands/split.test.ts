import { describe, expect, it } from "vitest";
import { filledLines } from "../../../src/domain/commands/split.ts";
import { indexStory } from "../../../src/domain/story-index.ts";
import { StoryBuilder } from "../../helpers/story-builder.ts";

const texts = (builder: StoryBuilder, stage: string) =>
  indexStory(builder.story)
    .cardIdsByStage.get(stage)
    ?.map((id) => builder.story.cards[id]?.text);

describe("a pasted list becomes one card per line", () => {
  it("puts the lines below one another, before what stood below, and loses no letter", () => {
    const builder = new StoryBuilder();
    const id = builder.card("strategy", "・公民連携 \n\n　※（ア）\t駅周辺\r\nスマートシティ\r最後");
    builder.card("strategy", "もともと下にあった");
    expect(builder.run("splitCard", { id })).toHaveLength(3);
    expect(texts(builder, "strategy")).toEqual([
      "・公民連携 ",
      "　※（ア）\t駅周辺",
      "スマートシティ",
      "最後",
      "もともと下にあった",
    ]);
  });

  it("lets every line serve the one end the card served, and none when there were several", () => {
    const builder = new StoryBuilder();
    const vision = builder.card("vision", "V");
    const drift = builder.card("drift", "D", { groupId: "outside" });
    const one = builder.card("strategy", "A\nB");
    builder.run("linkCards", { meansId: one, endId: vision, reason: "なぜなら" });
    builder.run("splitCard", { id: one });
    expect(builder.links()).toEqual(["A → V", "B → V"]);
    const two = builder.card("strategy", "C\nD2");
    builder.run("linkCards", { meansId: two, endId: vision });
    builder.run("linkCards", { meansId: two, endId: drift });
    builder.run("splitCard", { id: two });
    expect(builder.links()).toEqual(["A → V", "B → V", "C → V", "C → D"]);
  });

  it("keeps the group, the theme and the parent of the card", () => {
    const builder = new StoryBuilder();
    const parent = builder.card("capability", "P", { groupId: "people" });
    const id = builder.card("capability", "ア\nイ", { groupId: "people", parentId: parent });
    const [added] = builder.run("splitCard", { id });
    expect(builder.story.cards[added ?? ""]).toMatchObject({ groupId: "people", parentId: parent, text: "イ" });
  });

  it.each(["", "一行だけ", "一行だけ\n", "\n\n 一行だけ\n　\n"])("changes nothing in %j", (text) => {
    const builder = new StoryBuilder();
    const id = builder.card("strategy", text);
    const before = builder.story;
    expect(builder.run("splitCard", { id })).toEqual([]);
    expect(builder.story).toEqual(before);
  });

  it("says so when the card is gone", () => {
    expect(new StoryBuilder().refusal("splitCard", { id: "c_gone0" })).toEqual({
      code: "record-missing",
      id: "c_gone0",
    });
  });

  it("takes twenty thousand lines without growing beyond measure", () => {
    const lines = Array.from({ length: 20_000 }, (_, i) => `行${i}`);
    expect(filledLines(lines.join("\n"))).toEqual(lines);
    const builder = new StoryBuilder();
    const id = builder.card("strategy", lines.join("\n"));
    builder.run("splitCard", { id });
    expect(texts(builder, "strategy")).toEqual(lines);
  });
});
