import { describe, expect, it } from "vitest";
import { starterToStory } from "../../../src/domain/starter-to-story.ts";
import { indexStory } from "../../../src/domain/story-index.ts";
import { findCards } from "../../../src/features/palette/find-cards.ts";
import { builtInStarters, builtInTemplates } from "../../../src/state/built-in-templates.ts";

let made = 0;
const deps = {
  now: () => "2026-04-01T00:00:00.000Z",
  newId: (prefix: string) => {
    made += 1;
    return `${prefix}_${String(made).padStart(6, "0")}`;
  },
};
const starter = builtInStarters.find(({ id }) => id === "kinyurei")!;
const template = builtInTemplates.find(({ id }) => id === starter.templateId)!;
const story = starterToStory(starter, template, deps);
const state = { story, index: indexStory(story) };
const local = (text: { ja: string }) => text.ja;
const found = (query: string, limit?: number) => findCards(state, query, local, limit);

describe("a card is found", () => {
  it.each([
    ["by words", "バスの減便"],
    ["in half-width kana", "ﾊﾞｽの減便"],
    ["in hiragana", "ばすの減便"],
    ["by several words in any order", "減便 バス"],
  ])("%s", (_, query) => {
    expect(found(query).map(({ text }) => text)).toContainEqual(expect.stringContaining("バスの減便"));
  });

  it.each([
    ["②1", /^② 1/],
    ["2 1", /^② 1/],
    ["取組2", /^取組②/],
    ["③ 組織づくり 1 ア", /^③ 組織づくり 1\. ア/],
  ])("by its number: %s", (query, label) => {
    expect(found(query)[0]?.label).toMatch(label);
  });

  it("not at all by nothing: an empty search lists no card", () => {
    expect(found("")).toEqual([]);
    expect(found("   ")).toEqual([]);
  });

  it("among at most so many as a person reads", () => {
    expect(found("の", 5)).toHaveLength(5);
  });
});
