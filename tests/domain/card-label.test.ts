import { describe, expect, it } from "vitest";
import { cardLabel } from "../../src/domain/card-label.ts";
import { indexStory } from "../../src/domain/story-index.ts";
import type { LocalText } from "../../src/domain/template.ts";
import { StoryBuilder } from "../helpers/story-builder.ts";

const ja = (text: LocalText) => text.ja;

describe("a card has one name everywhere", () => {
  const builder = new StoryBuilder();
  const theme = builder.run("addTheme", { name: "T" });
  const organisation = builder.card("capability", "", { groupId: "organisation" });
  const cards = {
    vision: builder.card("vision", ""),
    strategy: builder.card("strategy", ""),
    organisation,
    people: builder.card("capability", "", { groupId: "people" }),
    element: builder.card("capability", "", { groupId: "organisation", parentId: organisation }),
    drift: builder.card("drift", "", { groupId: "inside" }),
    noGroup: builder.card("drift", ""),
    state: builder.card("phase1", "", { themeId: theme }),
    noTheme: builder.card("phase1", ""),
    initiative: builder.card("initiative", ""),
  };
  const state = { story: builder.story, index: indexStory(builder.story) };

  it.each<[keyof typeof cards, string]>([
    ["vision", "① ありたい姿"],
    ["strategy", "② 1."],
    ["organisation", "③ 組織づくり 1."],
    ["people", "③ 人づくり 1."],
    ["element", "③ 組織づくり 1. ア"],
    ["drift", "▽ 市役所内"],
    ["noGroup", "▽ 成り行き"],
    ["state", "④-1 1."],
    ["noTheme", "④-1 フェーズ1"],
    ["initiative", "取組①"],
  ])("%s is %s", (card, label) => {
    expect(cardLabel(state, cards[card], ja)).toBe(label);
  });

  it("has none once it is gone", () => {
    expect(cardLabel(state, "c_gone00", ja)).toBe("");
  });
});
