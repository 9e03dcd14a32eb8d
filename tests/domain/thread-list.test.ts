// The comments in the order they are read, and how many are open on each card.
import { describe, expect, it } from "vitest";
import { makeAnchor, type Spot } from "../../src/domain/anchoring/make-anchor.ts";
import { storyAnchor, type ThreadKind } from "../../src/domain/records/thread.ts";
import { indexStory } from "../../src/domain/story-index.ts";
import { firstOpenThread, fitsFilter, listThreads, openThreadCount } from "../../src/domain/thread-list.ts";
import { StoryBuilder } from "../helpers/story-builder.ts";

const sato = { name: "佐藤", id: "au_sato" };
const suzuki = { name: "鈴木", id: "au_suzuki" };

function begin(builder: StoryBuilder, spot: Spot, text: string, kind: ThreadKind = "thought", by = sato): string {
  const anchor = makeAnchor(builder.story, spot, "") ?? storyAnchor;
  return builder.run("startThread", { kind, anchor, text, by });
}

function town() {
  const builder = new StoryBuilder();
  const vision = builder.card("vision", "海辺の町で暮らす");
  const first = builder.card("strategy", "朝市をひらく");
  const second = builder.card("strategy", "夜市をひらく");
  const linkId = builder.run("linkCards", { meansId: first, endId: vision, reason: "人が集う" });
  return { builder, vision, first, second, linkId };
}

const texts = (builder: StoryBuilder) =>
  listThreads(builder.story, indexStory(builder.story)).map(({ remarks }) => remarks.map(({ text }) => text).join("/"));

describe("the list of comments", () => {
  it("follows the sheet: the story, then each card with its words in their order, its fields, its links", () => {
    const { builder, vision, first, second, linkId } = town();
    begin(builder, { kind: "card", cardId: second }, "夜");
    begin(builder, { kind: "link", linkId }, "つながり");
    begin(builder, { kind: "quote", recordId: first, field: "text", start: 3, end: 6 }, "後ろの言葉");
    begin(builder, { kind: "quote", recordId: first, field: "text", start: 0, end: 2 }, "前の言葉");
    begin(builder, { kind: "card", cardId: vision }, "町");
    begin(builder, { kind: "story" }, "全体");
    expect(texts(builder)).toEqual(["全体", "町", "前の言葉", "後ろの言葉", "つながり", "夜"]);
    builder.run("shiftCard", { id: second, by: -1 });
    expect(texts(builder)).toEqual(["全体", "町", "夜", "前の言葉", "後ろの言葉", "つながり"]);
  });

  it("puts what was said in the order of its time, whatever the clocks were, and orphans last", () => {
    const { builder, first, vision } = town();
    const threadId = begin(builder, { kind: "card", cardId: first }, "はじめ");
    const reply = builder.run("addRemark", { threadId, text: "古い時計の返事", by: suzuki });
    begin(builder, { kind: "card", cardId: vision }, "町");
    const late = builder.story.remarks[reply];
    if (!late) throw new Error("no reply");
    const remarks = { ...builder.story.remarks, [reply]: { ...late, time: "1999-01-01T00:00:00.000Z" } };
    builder.story = { ...builder.story, remarks };
    expect(texts(builder)).toEqual(["町", "古い時計の返事/はじめ"]);
    builder.run("removeCard", { id: vision });
    expect(texts(builder)).toEqual(["古い時計の返事/はじめ", "町"]);
  });

  it("is the same list until something in it changes", () => {
    const { builder, first } = town();
    begin(builder, { kind: "quote", recordId: first, field: "text", start: 0, end: 2 }, "朝は");
    const index = indexStory(builder.story);
    const before = listThreads(builder.story, index);
    expect(listThreads({ ...builder.story }, index)).toBe(before);
    builder.run("writeCardText", { id: first, text: "毎月の朝市をひらく" });
    expect(listThreads(builder.story, index)[0]?.place).toMatchObject({ kind: "found", start: 3, end: 5 });
  });

  it("is narrowed to what is open, to a kind, and to whoever wrote in a thread", () => {
    const { builder } = town();
    const question = begin(builder, { kind: "story" }, "いつ？", "question");
    const done = begin(builder, { kind: "story" }, "よい", "praise", suzuki);
    builder.run("addRemark", { threadId: question, text: "春", by: suzuki });
    builder.run("resolveThread", { id: done, by: sato });
    const listed = listThreads(builder.story, indexStory(builder.story));
    const ids = (filter: Parameters<typeof fitsFilter>[1]) =>
      listed.filter((each) => fitsFilter(each, filter)).map(({ thread }) => thread.id);
    expect(ids({ state: "open", kind: "any", author: null })).toEqual([question]);
    expect(ids({ state: "all", kind: "praise", author: null })).toEqual([done]);
    expect(ids({ state: "all", kind: "any", author: "au_suzuki:鈴木" })).toEqual([question, done]);
    expect(ids({ state: "all", kind: "any", author: "au_sato:佐藤" })).toEqual([question]);
  });
});

describe("the number on a card", () => {
  it("counts what is open on it, its texts and its links to ends, and its elements where they are folded away", () => {
    const { builder, first, linkId } = town();
    const capability = builder.card("capability", "挑戦できる", { groupId: "organisation" });
    const element = builder.card("capability", "任せる", { groupId: "organisation", parentId: capability });
    begin(builder, { kind: "link", linkId }, "つながり");
    begin(builder, { kind: "quote", recordId: first, field: "text", start: 0, end: 2 }, "言葉");
    const onElement = begin(builder, { kind: "card", cardId: element }, "要素");
    const index = indexStory(builder.story);
    const count = (id: string, withElements: boolean) => openThreadCount(builder.story, index, id, withElements);
    expect([count(first, false), count(capability, false), count(capability, true)]).toEqual([2, 0, 1]);
    expect(firstOpenThread(builder.story, index, capability, true)).toBe(onElement);
    builder.run("resolveThread", { id: onElement, by: sato });
    expect(count(capability, true)).toBe(0);
    expect(firstOpenThread(builder.story, index, capability, true)).toBeNull();
  });
});
