import { describe, expect, it } from "vitest";
import { StoryBuilder } from "../../helpers/story-builder.ts";

describe("Enter, Tab and Shift+Tab draft a linked chain", () => {
  it("gives after vision, Enter, Tab a strategy that serves the vision", () => {
    const builder = new StoryBuilder();
    const vision = builder.card("vision", "人が集うまち");
    const next = builder.run("addCardBelow", { id: vision });
    const { id } = builder.run("deepenCard", { id: next });
    builder.run("writeCardText", { id, text: "公民連携" });
    expect(builder.story.cards[id]?.stageId).toBe("strategy");
    expect(builder.links()).toEqual(["公民連携 → 人が集うまち"]);
  });

  it("keeps a list under the card it serves: Enter below a linked card links the new one too", () => {
    const builder = new StoryBuilder();
    const vision = builder.card("vision", "V");
    const first = builder.run("deepenCard", { id: builder.run("addCardBelow", { id: vision }) }).id;
    builder.run("addCardBelow", { id: first });
    expect(builder.links()).toEqual([" → V", " → V"]);
  });

  it("does not guess when the card above serves nothing or several", () => {
    const builder = new StoryBuilder();
    const [v1, v2] = [builder.card("vision", "V1"), builder.card("vision", "V2")];
    const lonely = builder.card("strategy", "lonely");
    builder.run("addCardBelow", { id: lonely });
    const torn = builder.card("strategy", "torn");
    builder.run("linkCards", { meansId: torn, endId: v1 });
    builder.run("linkCards", { meansId: torn, endId: v2 });
    builder.run("addCardBelow", { id: torn });
    expect(builder.links()).toEqual(["torn → V1", "torn → V2"]);
  });

  it("starts a card one stage deeper when Tab is pressed on the first card of a stage", () => {
    const builder = new StoryBuilder();
    const vision = builder.card("vision", "V");
    const { id } = builder.run("deepenCard", { id: vision });
    expect(id).not.toBe(vision);
    expect(builder.story.cards[vision]?.stageId).toBe("vision");
    expect(builder.links()).toEqual([" → V"]);
  });

  it("walks all the way down the template and is refused at the bottom", () => {
    const builder = new StoryBuilder();
    let id = builder.card("vision", "V");
    const stages: string[] = [];
    for (let step = 0; step < 6; step += 1) {
      id = builder.run("deepenCard", { id }).id;
      stages.push(builder.story.cards[id]?.stageId ?? "");
    }
    expect(stages).toEqual(["strategy", "capability", "phase3", "phase2", "phase1", "initiative"]);
    expect(builder.refusal("deepenCard", { id })).toEqual({ code: "nothing-deeper" });
  });

  it("carries the theme down the phases", () => {
    const builder = new StoryBuilder();
    const themeId = builder.run("addTheme", { name: "協働" });
    const phase3 = builder.card("phase3", "状態", { themeId });
    const { id } = builder.run("deepenCard", { id: phase3 });
    expect(builder.story.cards[id]).toMatchObject({ stageId: "phase2", themeId });
  });

  it("Shift+Tab undoes what Tab did to the place and the links", () => {
    const builder = new StoryBuilder();
    const vision = builder.card("vision", "V");
    const a = builder.run("deepenCard", { id: builder.run("addCardBelow", { id: vision }) }).id;
    const b = builder.run("addCardBelow", { id: a });
    const before = { stage: builder.story.cards[b]?.stageId, links: builder.links() };
    builder.run("deepenCard", { id: b });
    expect(builder.story.cards[b]?.stageId).toBe("capability");
    builder.run("surfaceCard", { id: b });
    expect({ stage: builder.story.cards[b]?.stageId, links: builder.links() }).toEqual(before);
  });

  it("takes elements along, and Shift+Tab makes an element a card of its own", () => {
    const builder = new StoryBuilder();
    builder.card("capability", "above", { groupId: "people" });
    const parent = builder.card("capability", "parent", { groupId: "people" });
    const element = builder.card("capability", "element", { groupId: "people", parentId: parent });
    builder.run("surfaceCard", { id: element });
    expect(builder.story.cards[element]).toMatchObject({ stageId: "capability", parentId: null });
  });

  it("says how many links no longer fit, and removes them in the same step", () => {
    const builder = new StoryBuilder();
    const vision = builder.card("vision", "V");
    builder.card("strategy", "above");
    const moved = builder.card("strategy", "moved");
    builder.run("linkCards", { meansId: moved, endId: vision, reason: "なぜなら" });
    const { linksRemoved } = builder.run("deepenCard", { id: moved });
    expect(linksRemoved).toBe(1);
    expect(builder.links()).toEqual(["moved → above"]);
  });

  it("cannot come back beyond the top", () => {
    const builder = new StoryBuilder();
    expect(builder.refusal("surfaceCard", { id: builder.card("vision", "V") })).toEqual({ code: "nothing-shallower" });
  });
});
