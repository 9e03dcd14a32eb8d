// Which cards stand where: by stage, group and theme, everything with a place to begin, and no card left out.
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { arrange, type Only } from "../../../src/domain/map/sections.ts";
import type { Story } from "../../../src/domain/story.ts";
import { indexStory } from "../../../src/domain/story-index.ts";
import { StoryBuilder } from "../../helpers/story-builder.ts";
import { anyInput } from "./map-setting.ts";

const arranged = (story: Story, only: Only = null) => arrange(story, indexStory(story), only);

/** The sections of a stage as "group/theme: cards". */
function sectionsOf(story: Story, stageId: string, only: Only = null): readonly string[] {
  const text = (id: string) => story.cards[id]?.text ?? "?";
  return arranged(story, only)
    .ranks.flat()
    .filter((section) => section.stageId === stageId)
    .map(({ groupId, themeId, cardIds }) => {
      const theme = themeId === null ? "" : `/${story.themes[themeId]?.name}`;
      return `${groupId ?? "-"}${theme}: ${cardIds.map(text).join(" ")}`.trim();
    });
}

describe("the sections of the map", () => {
  it("are the groups of a stage in the template's order, empty ones too, and cards of no group last", () => {
    const builder = new StoryBuilder();
    builder.card("capability", "散");
    builder.card("capability", "人", { groupId: "people" });
    expect(sectionsOf(builder.story, "capability")).toEqual(["organisation:", "people: 人", "-: 散"]);
  });

  it("are the themes of the matrix in their order, an empty one too, and cards of no theme last", () => {
    const builder = new StoryBuilder();
    const [first, second] = ["甲", "乙"].map((name) => builder.run("addTheme", { name }));
    builder.card("phase1", "二", { themeId: second ?? null });
    expect(sectionsOf(builder.story, "phase1")).toEqual(["-/甲:", "-/乙: 二"]);
    builder.card("phase1", "無");
    expect(sectionsOf(builder.story, "phase1")).toEqual(["-/甲:", "-/乙: 二", "-: 無"]);
    expect(arranged(builder.story).lanes).toEqual([first, second, null]);
  });

  it("have one lane to begin with while there is no theme", () => {
    const { story } = new StoryBuilder();
    expect(arranged(story).lanes).toEqual([null]);
    expect(sectionsOf(story, "phase3")).toEqual(["-:"]);
  });

  it("leave out what is not asked for: empty sections, ranks and themes", () => {
    const builder = new StoryBuilder();
    const [first] = ["甲", "乙"].map((name) => builder.run("addTheme", { name }));
    const shown = builder.card("phase1", "一", { themeId: first ?? null });
    builder.card("vision", "V");
    const { ranks, lanes } = arranged(builder.story, new Set([shown]));
    expect(ranks.map((sections) => sections.map(({ stageId }) => stageId))).toEqual([["phase1"]]);
    expect(lanes).toEqual([first]);
  });

  it("take a card whose group or theme the file does not have as one of none", () => {
    const builder = new StoryBuilder();
    const id = builder.card("capability", "迷");
    const lost = { ...builder.story.cards[id], groupId: "gone", themeId: "t_gone" } as Story["cards"][string];
    expect(sectionsOf({ ...builder.story, cards: { [id]: lost } }, "capability").at(-1)).toBe("-: 迷");
  });

  it("hold every card asked for once, in one lane or none, and name each stage once in its rank", () => {
    fc.assert(
      fc.property(anyInput(), ({ story, index, only }) => {
        const { ranks, lanes } = arrange(story, index, only);
        const own = Object.values(story.cards).filter((card) => card.parentId === null && (!only || only.has(card.id)));
        const sections = ranks.flat();
        expect(sections.flatMap(({ cardIds }) => cardIds).sort()).toEqual(own.map(({ id }) => id).sort());
        for (const { lane, themeId } of sections) if (lane !== null) expect(lanes[lane]).toBe(themeId);
        const opened = sections.filter(({ opensStage }) => opensStage).map(({ stageId }) => stageId);
        expect(opened.sort()).toEqual([...new Set(sections.map(({ stageId }) => stageId))].sort());
      }),
    );
  });
});
