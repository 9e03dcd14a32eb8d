import { describe, expect, it } from "vitest";
import { indexStory } from "../../../src/domain/story-index.ts";
import { StoryBuilder } from "../../helpers/story-builder.ts";

const order = (builder: StoryBuilder, stage: string) =>
  indexStory(builder.story)
    .cardIdsByStage.get(stage)
    ?.map((id) => builder.story.cards[id]?.text);

describe("cards are added, moved and removed without loose ends", () => {
  it("puts a card where it was asked for", () => {
    const builder = new StoryBuilder();
    const a = builder.card("strategy", "A");
    builder.card("strategy", "C");
    const place = { stageId: "strategy", groupId: null, themeId: null, parentId: null };
    builder.run("addCard", { place, position: { after: a }, text: "B" });
    builder.run("addCard", { place, position: { after: null }, text: "first" });
    builder.run("addCard", { place, position: { before: a }, text: "before A" });
    expect(order(builder, "strategy")).toEqual(["first", "before A", "A", "B", "C"]);
  });

  it("Alt+↑↓ moves one place, and past the last one into the next theme or group", () => {
    const builder = new StoryBuilder();
    const themeId = builder.run("addTheme", { name: "1" });
    const id = builder.card("phase1", "s", { themeId });
    builder.run("shiftCard", { id, by: 1 });
    expect(builder.story.cards[id]?.themeId).toBeNull();
    builder.run("shiftCard", { id, by: -1 });
    expect(builder.story.cards[id]?.themeId).toBe(themeId);
    expect(builder.refusal("shiftCard", { id, by: -1 })).toEqual({ code: "at-the-end" });
    const [a, b] = [
      builder.card("capability", "A", { groupId: "organisation" }),
      builder.card("capability", "B", { groupId: "organisation" }),
    ];
    builder.run("shiftCard", { id: b, by: -1 });
    expect(order(builder, "capability")).toEqual(["B", "A"]);
    builder.run("shiftCard", { id: a, by: 1 });
    expect(builder.story.cards[a]?.groupId).toBe("people");
  });

  it("removes a card with its elements and links, and leaves the rest", () => {
    const builder = new StoryBuilder();
    const strategy = builder.card("strategy", "S");
    const gone = builder.card("capability", "gone", { groupId: "people" });
    const element = builder.card("capability", "element", { groupId: "people", parentId: gone });
    builder.run("linkCards", { meansId: gone, endId: strategy });
    builder.run("linkCards", { meansId: element, endId: strategy });
    expect(builder.run("removeCard", { id: gone })).toEqual({ elements: 1, links: 2 });
    expect(Object.keys(builder.story.cards)).toEqual([strategy]);
    expect(builder.links()).toEqual([]);
  });

  it("keeps every letter of a text and of a field", () => {
    const builder = new StoryBuilder();
    const text = "※「公民連携」①〜⑨ ～ ~ (ｱ)（ア）\r\n\u2028 100 周年\t👩‍👩‍👧‍👦 が\u3099";
    const id = builder.card("initiative", "");
    builder.run("writeCardText", { id, text });
    builder.run("writeCardField", { id, fieldId: "aim", text });
    expect(builder.story.cards[id]).toMatchObject({ text, fields: { aim: text } });
    builder.run("writeCardField", { id, fieldId: "aim", text: "" });
    expect(builder.story.cards[id]?.fields).toEqual({});
  });

  it("keeps what was written into the fields of the stage a card left, and lets it be edited", () => {
    const builder = new StoryBuilder();
    const id = builder.card("initiative", "X");
    builder.run("writeCardField", { id, fieldId: "aim", text: "狙い" });
    builder.run("moveCard", {
      id,
      place: { stageId: "strategy", groupId: null, themeId: null, parentId: null },
    });
    expect(builder.story.cards[id]?.fields).toEqual({ aim: "狙い" });
    builder.run("writeCardField", { id, fieldId: "aim", text: "" });
    expect(builder.story.cards[id]?.fields).toEqual({});
  });

  const stage = (stageId: string, more: object = {}) => ({
    stageId,
    groupId: null,
    themeId: null,
    parentId: null,
    ...more,
  });
  it.each([
    ["a stage the template does not have", stage("nowhere"), "stage-missing"],
    ["a stage named like a part of every object", stage("constructor"), "stage-missing"],
    ["a group of another stage", stage("vision", { groupId: "people" }), "group-missing"],
    ["a theme where there are none", stage("vision", { themeId: "t_000009" }), "not-themed"],
    ["a theme that is gone", stage("phase1", { themeId: "t_000009" }), "record-missing"],
    ["a parent that is gone", stage("capability", { parentId: "c_999999" }), "record-missing"],
  ])("refuses %s", (_, place, code) => {
    const builder = new StoryBuilder();
    expect(builder.refusal("addCard", { place, text: "x" })).toMatchObject({ code });
  });

  it("refuses elements of elements, and a card with elements as an element", () => {
    const builder = new StoryBuilder();
    const place = { groupId: "people" };
    const parent = builder.card("capability", "P", place);
    const element = builder.card("capability", "e", { ...place, parentId: parent });
    const at = { stageId: "capability", groupId: "people", themeId: null };
    expect(builder.refusal("addCard", { place: { ...at, parentId: element } })).toEqual({ code: "element-of-element" });
    const other = builder.card("capability", "O", place);
    expect(builder.refusal("moveCard", { id: parent, place: { ...at, parentId: other } })).toEqual({
      code: "has-elements",
    });
    expect(builder.refusal("moveCard", { id: other, place: { ...at, parentId: other } })).toEqual({
      code: "element-of-element",
    });
  });

  it("refuses to work on a card that is gone", () => {
    const builder = new StoryBuilder();
    const id = "c_999999";
    const gone = { code: "record-missing", id };
    expect(builder.refusal("writeCardText", { id, text: "" })).toEqual(gone);
    expect(builder.refusal("writeCardField", { id, fieldId: "aim", text: "" })).toEqual(gone);
    expect(builder.refusal("removeCard", { id })).toEqual(gone);
    expect(builder.refusal("addCardBelow", { id })).toEqual(gone);
    expect(builder.refusal("shiftCard", { id, by: 1 })).toEqual(gone);
    expect(builder.refusal("deepenCard", { id })).toEqual(gone);
    expect(builder.refusal("writeNoLink", { id, side: "noEnds", because: "" })).toEqual(gone);
    const card = builder.card("vision", "V");
    expect(builder.refusal("writeCardField", { id: card, fieldId: "constructor", text: "x" })).toEqual({
      code: "field-missing",
    });
  });
});

describe("links run from a means to an end the template allows", () => {
  it("refuses with the reason, and names the link that is already there", () => {
    const builder = new StoryBuilder();
    const [vision, strategy] = [builder.card("vision", "V"), builder.card("strategy", "S")];
    const linkId = builder.run("linkCards", { meansId: strategy, endId: vision });
    expect(builder.refusal("linkCards", { meansId: strategy, endId: vision })).toEqual({ code: "link-exists", linkId });
    expect(builder.refusal("linkCards", { meansId: vision, endId: vision })).toEqual({ code: "link-to-itself" });
    expect(builder.refusal("linkCards", { meansId: vision, endId: strategy })).toEqual({
      code: "link-not-allowed",
      means: "vision",
      end: "strategy",
    });
  });

  it("keeps reason and assumption to the letter", () => {
    const builder = new StoryBuilder();
    const [vision, strategy] = [builder.card("vision", "V"), builder.card("strategy", "S")];
    const id = builder.run("linkCards", { meansId: strategy, endId: vision, reason: " 理由\n" });
    builder.run("writeLink", { id, field: "assumption", text: "前提（※）" });
    expect(builder.story.links[id]).toMatchObject({ reason: " 理由\n", assumption: "前提（※）" });
    builder.run("unlinkCards", { id });
    expect(builder.story.links).toEqual({});
  });
});

describe("themes, people and the frame", () => {
  it("keeps the cards of a theme that is removed", () => {
    const builder = new StoryBuilder();
    const themeId = builder.run("addTheme", { name: "協働" });
    const id = builder.card("phase1", "s", { themeId });
    expect(builder.run("removeTheme", { id: themeId })).toEqual({ cards: 1 });
    expect(builder.story.cards[id]?.themeId).toBeNull();
  });

  it("takes a removed person off every card", () => {
    const builder = new StoryBuilder();
    const [a, b] = [builder.run("addPerson", { name: "A" }), builder.run("addPerson", { name: "B" })];
    const id = builder.card("initiative", "I");
    builder.run("assignPeople", { id, personIds: [a, b, a] });
    expect(builder.story.cards[id]?.personIds).toEqual([a, b]);
    builder.run("removePerson", { id: a });
    expect(builder.story.cards[id]?.personIds).toEqual([b]);
    expect(builder.refusal("assignPeople", { id, personIds: [a] })).toEqual({ code: "record-missing", id: a });
  });

  it.each([
    { fiscalYear: 1500 },
    { fiscalYear: 2022.5 },
    { date: "令和4年" },
    { date: "2022-13-01" },
    { horizonYears: 0 },
  ])("refuses %j in the frame", (input) => {
    expect(new StoryBuilder().refusal("writeAbout", input)).toEqual({ code: "bad-value" });
  });

  it("writes the frame", () => {
    const builder = new StoryBuilder();
    builder.run("writeAbout", { title: "変革", fiscalYear: 2022, date: "2022-08-19" });
    expect(builder.story.about.about).toMatchObject({ title: "変革", fiscalYear: 2022, date: "2022-08-19" });
  });
});
