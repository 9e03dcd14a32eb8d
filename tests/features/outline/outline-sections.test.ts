import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Story } from "../../../src/domain/story.ts";
import { indexStory } from "../../../src/domain/story-index.ts";
import { outlineSections, shownSections } from "../../../src/features/outline/outline-sections.ts";
import { storyArbitrary } from "../../helpers/random-story.ts";
import { StoryBuilder } from "../../helpers/story-builder.ts";

const sections = (story: Story) => outlineSections(story, indexStory(story));

describe("the outline has a place for every card", () => {
  it("lists a stage's groups in the template's order, and cards of none after them only when there are any", () => {
    const builder = new StoryBuilder();
    builder.card("capability", "人", { groupId: "people" });
    const groups = () =>
      sections(builder.story)
        .find(({ stage }) => stage.id === "capability")
        ?.parts.map(({ group, cardIds }) => [group?.id ?? null, cardIds.length]);
    expect(groups()).toEqual([
      ["organisation", 0],
      ["people", 1],
    ]);
    builder.card("capability", "どちらでもない");
    expect(groups()).toEqual([
      ["organisation", 0],
      ["people", 1],
      [null, 1],
    ]);
  });

  it("lists every theme in every phase, and invites to a new one once", () => {
    const builder = new StoryBuilder();
    builder.run("addTheme", { name: "A" });
    builder.run("addTheme", { name: "B" });
    builder.card("phase2", "未定");
    const themes = (stageId: string) =>
      sections(builder.story)
        .find(({ stage }) => stage.id === stageId)
        ?.parts.map(({ theme }) => (theme.kind === "named" ? theme.number : theme.kind));
    expect(themes("phase3")).toEqual([1, 2, "new"]);
    expect(themes("phase2")).toEqual([1, 2, "undecided"]);
    expect(themes("phase1")).toEqual([1, 2]);
    expect(themes("strategy")).toEqual(["none"]);
  });

  it("shows cards whose group or theme is not there, as an odd file may have them", () => {
    const builder = new StoryBuilder();
    const themed = builder.card("phase1", "x");
    const grouped = builder.card("drift", "y");
    const plain = builder.card("strategy", "z");
    const { cards } = builder.story;
    const odd = (id: string, change: object) => ({ ...cards[id], ...change });
    const story = {
      ...builder.story,
      cards: {
        [themed]: odd(themed, { themeId: "t_gone00" }),
        [grouped]: odd(grouped, { groupId: "gone" }),
        [plain]: odd(plain, { themeId: "t_gone00", groupId: "gone" }),
      },
    } as Story;
    const listed = sections(story).flatMap(({ parts }) => parts.flatMap(({ cardIds }) => cardIds));
    expect([...listed].sort()).toEqual([themed, grouped, plain].sort());
  });
});

describe("the outline under a filter", () => {
  it("has a place for every card that is asked for and for no other, and names each group once", () => {
    fc.assert(
      fc.property(storyArbitrary(), fc.integer({ min: 1, max: 4 }), (story, nth) => {
        const all = sections(story);
        const ids = all.flatMap(({ parts }) => parts.flatMap(({ cardIds }) => cardIds));
        const asked = ids.filter((_, i) => i % nth === 0);
        const shown = shownSections(all, new Set(asked));
        expect(shown.flatMap(({ parts }) => parts.flatMap(({ cardIds }) => cardIds))).toEqual(asked);
        for (const { parts, count } of shown) {
          expect(count).toBe(parts.reduce((sum, { cardIds }) => sum + cardIds.length, 0));
          const named = parts.filter(({ startsGroup }) => startsGroup).map(({ group }) => group?.id ?? null);
          expect(named).toEqual([...new Set(parts.map(({ group }) => group?.id ?? null))]);
        }
      }),
      { numRuns: 60 },
    );
  });

  it("is the very same outline while nothing is asked for, and keeps the parts that lose nothing", () => {
    const builder = new StoryBuilder();
    const ids = [builder.card("strategy", "a"), builder.card("vision", "b")];
    const all = sections(builder.story);
    expect(shownSections(all, null)).toBe(all);
    const parts = all.flatMap((section) => section.parts);
    for (const section of shownSections(all, new Set(ids)))
      for (const part of section.parts) expect(parts).toContain(part);
  });
});
