// What stands on the sheet: everything the layout asks for, in its order, and nothing lost that fits in no group.
import { describe, expect, it } from "vitest";
import { type Box, type Stack, slotsIn, type TextBox, textsIn } from "../../../src/domain/sheet/box.ts";
import { buildSheet } from "../../../src/domain/sheet/build-sheet.ts";
import { beginning } from "../../../src/domain/sheet/card-box.ts";
import { longestTexts } from "../../../src/domain/sheet/long-texts.ts";
import { BoxMemory } from "../../../src/domain/sheet/memory.ts";
import { type PaperName, papers } from "../../../src/domain/sheet/paper.ts";
import { slotId } from "../../../src/domain/sheet/slot.ts";
import { indexStory } from "../../../src/domain/story-index.ts";
import type { Template } from "../../../src/domain/template.ts";
import fourPhases from "../../fixtures/four-phase-template.json" with { type: "json" };
import { defaultTemplate, StoryBuilder } from "../../helpers/story-builder.ts";

const sheetOf = ({ story }: StoryBuilder, name: PaperName = "a3", memory?: BoxMemory): Stack =>
  buildSheet({ story, index: indexStory(story), paper: papers[name], ...(memory ? { memory } : {}) });

const words = (box: Box): readonly string[] =>
  [...textsIn(box)].map(({ text }) => text).filter((text): text is string => typeof text === "string" && text !== "");

function find(box: Box, key: string): Box {
  const found = search(box, key);
  if (!found) throw new Error(`nothing is called ${key}`);
  return found;
}

function search(box: Box, key: string): Box | undefined {
  if (box.key === key) return box;
  const inside =
    box.kind === "text"
      ? []
      : box.kind === "row"
        ? box.cells.map((cell) => cell.box)
        : [...box.headings, ...box.children];
  for (const each of inside) {
    const found = search(each, key);
    if (found) return found;
  }
  return undefined;
}

const marks = (box: Box): readonly string[] =>
  [...textsIn(box)].map(({ mark }) =>
    mark.map((part) => (typeof part === "string" ? part : "ja" in part ? part.ja : "")).join(""),
  );

describe("the layout of the template", () => {
  it("gives the order of the rows, the one that is first being the end of the chain", () => {
    const names = [...textsIn(sheetOf(new StoryBuilder()))]
      .filter(({ role }) => role === "stage" || role === "column")
      .map(({ text }) => (typeof text === "string" ? text : "ja" in text ? text.ja : ""));
    expect(names).toEqual([
      "10年後の地域のありたい姿",
      "成り行きの未来",
      "戦略的取組",
      "組織づくり・人づくりのあるべき姿",
      "④ テーマ×フェーズの目標状態",
      "テーマ",
      "フェーズ3（10年後）の目標状態",
      "フェーズ2の目標状態",
      "フェーズ1の目標状態",
      "取組",
      "1年後に目指す状態・創り出したい変化",
    ]);
  });

  it("is side by side on A3 and one below the other on A4", () => {
    expect(sheetOf(new StoryBuilder()).children.some((box) => box.kind === "row" && box.role === "row")).toBe(true);
    expect(sheetOf(new StoryBuilder(), "a4").children.every((box) => box.kind === "stack")).toBe(true);
  });

  it("is taken from whichever template the story carries", () => {
    const template = fourPhases.template as unknown as Template;
    const builder = new StoryBuilder(template);
    builder.run("addTheme", { name: "上流" });
    const columns = [...textsIn(sheetOf(builder))].filter(({ role }) => role === "column");
    expect(columns).toHaveLength(1 + (template.matrix?.stages.length ?? 0));
  });

  it("lists a matrix stage by stage where its columns would be too narrow to read", () => {
    const stages = defaultTemplate.stages.map(({ id }) => id);
    const matrix = defaultTemplate.matrix && { ...defaultTemplate.matrix, stages };
    const rows = [{ cells: [{ kind: "matrix" as const, width: 12 }] }];
    const builder = new StoryBuilder({ ...defaultTemplate, matrix, sheet: { rows } });
    const themeId = builder.run("addTheme", { name: "協働" });
    builder.card("phase1", "対話の場がある", { themeId });
    const sheet = sheetOf(builder, "a4");
    expect([...textsIn(sheet)].filter(({ role }) => role === "column")).toEqual([]);
    expect(words(sheet).filter((text) => text === "協働")).toHaveLength(stages.length);
    expect(words(sheet)).toContain("対話の場がある");
  });
});

describe("a card on the sheet", () => {
  it("has its number, its elements and the fields the layout asks for, filled in or not", () => {
    const builder = new StoryBuilder();
    const id = builder.card("initiative", "対話の時間を設ける");
    builder.card("initiative", "研修のあと10分", { parentId: id });
    builder.run("writeCardField", { id, fieldId: "aim", text: "違う意見に出会う" });
    builder.run("writeCardField", { id, fieldId: "method", text: "既にある研修に載せる" });
    const box = find(sheetOf(builder), id);
    expect(words(box)).toEqual(["対話の時間を設ける", "研修のあと10分", "違う意見に出会う"]);
    expect(marks(box).slice(0, 2)).toEqual(["取組①", "ア"]);
    expect([...textsIn(box)].filter(({ role }) => role === "field")).toHaveLength(2);
    expect(words(find(sheetOf(builder, "a4"), id))).toContain("既にある研修に載せる");
  });

  it("says which state it aims at, by its theme and its words, and the others by their place", () => {
    const builder = new StoryBuilder();
    const themeId = builder.run("addTheme", { name: "市民協働" });
    const state = builder.card("phase1", "職員どうしが意見を交わす場がある", { themeId });
    const year = builder.card("one-year", "話し合いが増えている", { groupId: "state" });
    const id = builder.card("initiative", "対話の時間を設ける");
    for (const endId of [year, state]) builder.run("linkCards", { meansId: id, endId });
    const ends = [...textsIn(find(sheetOf(builder), id))].filter(({ role }) => role === "end");
    expect(ends.map(({ text }) => text)).toEqual([
      "【市民協働】職員どうしが意見を交わす場がある",
      { phrase: "places", places: [{ name: { ja: "1年後に目指す状態", en: expect.any(String) }, mark: "1" }] },
    ]);
    const all = [...textsIn(find(sheetOf(builder, "a4"), id))].filter(({ role }) => role === "end");
    expect(all.map(({ text }) => text)).toContain("1. 話し合いが増えている");
  });

  it("is printed also when it is in no group or no theme", () => {
    const builder = new StoryBuilder();
    builder.run("addTheme", { name: "協働" });
    builder.card("capability", "まだ分けていない");
    builder.card("phase2", "まだテーマのない状態");
    const sheet = sheetOf(builder);
    expect(words(find(sheet, "group."))).toEqual(["まだ分けていない"]);
    expect(words(find(sheet, "no-theme"))).toEqual(["まだテーマのない状態"]);
  });

  it("says on the longer paper who looks after it, and why it is deliberately left unlinked", () => {
    const builder = new StoryBuilder();
    const id = builder.card("drift", "空き家が増える", { groupId: "outside" });
    const person = builder.run("addPerson", { name: "潮田" });
    builder.run("assignPeople", { id, personIds: [person] });
    builder.run("writeNoLink", { id, side: "noMeans", because: "県が取り組む" });
    expect(words(find(sheetOf(builder, "a4"), id))).toEqual(["空き家が増える", "潮田", "県が取り組む"]);
    expect(words(find(sheetOf(builder), id))).toEqual(["空き家が増える"]);
  });
});

describe("links on the longer paper", () => {
  it("stand at the end with their reasons and assumptions, one means after the other", () => {
    const builder = new StoryBuilder();
    const endId = builder.card("vision", "海のまち");
    const meansId = builder.card("strategy", "まちの実験");
    builder.run("linkCards", { meansId, endId, reason: "試した人が残る", assumption: "失敗を責めない" });
    expect(words(find(sheetOf(builder, "a4"), "links"))).toEqual([
      "② 1. まちの実験",
      "→ ① 海のまち",
      "試した人が残る",
      "失敗を責めない",
    ]);
    expect(search(sheetOf(builder), "links")).toBeUndefined();
  });
});

describe("the frame", () => {
  it("names the method where the sheet has no title of its own", () => {
    const builder = new StoryBuilder();
    const title = () => [...textsIn(sheetOf(builder))].find(({ role }) => role === "title")?.text;
    expect(title()).toEqual(defaultTemplate.name);
    builder.run("writeAbout", { title: "みなと台の話" });
    expect(title()).toBe("みなと台の話");
  });

  it("names the people with their departments", () => {
    const builder = new StoryBuilder();
    builder.run("addPerson", { name: "潮田", affiliation: "企画部" });
    builder.run("addPerson", { name: "浜野" });
    expect(words(find(sheetOf(builder), "people"))).toEqual(["潮田（企画部）　浜野"]);
  });
});

describe("empty places", () => {
  it("invite a first card in every stage, group and theme, each by its own question", () => {
    const builder = new StoryBuilder();
    builder.run("addTheme", { name: "協働" });
    const blanks = [...textsIn(sheetOf(builder))].filter((text): text is TextBox => text.role === "blank");
    expect(blanks.map(({ slot }) => slot?.kind === "new-card" && slot.place.stageId)).toEqual([
      "vision",
      "drift",
      "drift",
      "strategy",
      "capability",
      "capability",
      "phase3",
      "phase2",
      "phase1",
      "initiative",
      "one-year",
      "one-year",
    ]);
    expect(blanks.every(({ invitation }) => (invitation?.ja ?? "") !== "")).toBe(true);
  });

  it("have names of their own, so that none is mistaken for another", () => {
    const builder = new StoryBuilder();
    for (const name of ["一", "二"]) builder.run("addTheme", { name });
    for (const paper of ["a3", "a4"] as const) {
      const ids = [...textsIn(sheetOf(builder, paper))].flatMap(({ slot }) => (slot ? [slotId(slot)] : []));
      expect(new Set(ids).size).toBe(ids.length);
      expect([...slotsIn(sheetOf(builder, paper))].length).toBeGreaterThan(ids.length);
    }
  });
});

describe("building again", () => {
  it("gives the same boxes for cards nobody touched, and never an old text for one that was", () => {
    const builder = new StoryBuilder();
    const [first, second] = [builder.card("strategy", "一"), builder.card("strategy", "二")];
    const initiative = builder.card("initiative", "取り組む");
    const state = builder.card("phase1", "できている");
    builder.run("linkCards", { meansId: initiative, endId: state });
    const index = indexStory(builder.story);
    const memory = new BoxMemory();
    const build = () => buildSheet({ story: builder.story, index, paper: papers.a3, memory });
    const before = build();
    builder.run("writeCardText", { id: second, text: "二のつづき" });
    builder.run("writeCardText", { id: state, text: "しっかりできている" });
    const after = build();
    expect(find(after, first)).toBe(find(before, first));
    expect(words(after)).toContain("二のつづき");
    expect(words(find(after, initiative))).toContain("しっかりできている");
    expect(after).toEqual(sheetOf(builder));
  });
});

describe("texts that make a sheet too long", () => {
  it("are named the longest first, short ones and headings never", () => {
    const builder = new StoryBuilder();
    const [long, longer] = ["あ".repeat(100), "い".repeat(200)];
    builder.card("strategy", "短い");
    builder.card("strategy", long);
    builder.card("strategy", longer);
    expect(longestTexts(sheetOf(builder), 5).map(({ text, letters }) => [text, letters])).toEqual([
      [longer, 200],
      [long, 100],
    ]);
    expect(longestTexts(sheetOf(builder), 1)).toHaveLength(1);
  });

  it("are shown by their beginning, on one line, no letter cut in two", () => {
    expect(beginning("一行目\n 二行目", 20)).toBe("一行目 二行目");
    expect(beginning("𠮷野家の話", 2)).toBe("𠮷野…");
    expect(beginning("ちょうど", 4)).toBe("ちょうど");
  });
});
