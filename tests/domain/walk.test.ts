// The walk with what the team has arranged in it: who comes and goes meanwhile must not disturb their order.
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { indexStory } from "../../src/domain/story-index.ts";
import { walkOf } from "../../src/domain/walk.ts";
import { storyArbitrary } from "../helpers/random-story.ts";
import { StoryBuilder } from "../helpers/story-builder.ts";

const walk = ({ story }: Pick<StoryBuilder, "story">) => walkOf(story, indexStory(story));
const texts = (builder: StoryBuilder) => walk(builder).map(({ cardId }) => builder.story.cards[cardId]?.text);

function chain() {
  const builder = new StoryBuilder();
  const [v, s, c] = [builder.card("vision", "V"), builder.card("strategy", "S"), builder.card("capability", "C")];
  const first = builder.run("linkCards", { meansId: s, endId: v, reason: "なぜなら" });
  const second = builder.run("linkCards", { meansId: c, endId: s });
  return { builder, v, s, c, first, second };
}

describe("each step of the walk", () => {
  it("knows the links that tie it to what was told before", () => {
    const { builder, first, second } = chain();
    expect(walk(builder).map(({ linkIds }) => linkIds)).toEqual([[], [first], [second]]);
  });

  it("told upwards is tied to what serves it", () => {
    const { builder, v, s, c, first, second } = chain();
    builder.run("moveStep", { cardId: c, after: null });
    builder.run("moveStep", { cardId: v, after: s });
    expect(texts(builder)).toEqual(["C", "S", "V"]);
    expect(walk(builder).map(({ linkIds }) => linkIds)).toEqual([[], [second], [first]]);
  });

  it("is not tied to a card that is left out: the audience has not heard of it", () => {
    const { builder, s } = chain();
    builder.run("hideStep", { cardId: s, isHidden: true });
    expect(walk(builder).map(({ isHidden, linkIds }) => [isHidden, linkIds])).toEqual([
      [false, []],
      [true, []],
      [false, []],
    ]);
  });
});

describe("a walk the team has arranged", () => {
  it("takes a card added later in at its computed place", () => {
    const { builder, s, c } = chain();
    builder.run("moveStep", { cardId: c, after: null });
    const added = builder.card("drift", "D");
    builder.run("linkCards", { meansId: s, endId: added });
    expect(texts(builder)).toEqual(["C", "V", "D", "S"]);
    builder.card("vision", "もう一つのV");
    expect(texts(builder)).toEqual(["C", "V", "もう一つのV", "D", "S"]);
  });

  it("loses a card that is removed, and its step with it", () => {
    const { builder, s } = chain();
    builder.run("writeStepNote", { cardId: s, text: "メモ" });
    builder.run("removeCard", { id: s });
    expect(texts(builder)).toEqual(["V", "C"]);
    expect(Object.values(builder.story.steps).map(({ cardId }) => cardId)).not.toContain(s);
  });

  it("keeps the note of a card that becomes an element, for the day it is a card of its own again", () => {
    const builder = new StoryBuilder();
    const place = { stageId: "strategy", groupId: null, themeId: null };
    const [a, b] = [builder.card("strategy", "A"), builder.card("strategy", "B")];
    builder.run("writeStepNote", { cardId: b, text: "メモ" });
    builder.run("moveCard", { id: b, place: { ...place, parentId: a } });
    expect(texts(builder)).toEqual(["A"]);
    builder.run("moveCard", { id: b, place: { ...place, parentId: null } });
    const { stepId } = walk(builder)[1] ?? {};
    expect(builder.story.steps[stepId ?? ""]?.note).toBe("メモ");
  });

  it("has every card of its own once, however the steps came about", () => {
    fc.assert(
      fc.property(storyArbitrary(), (story) => {
        const own = Object.values(story.cards).filter((card) => card.parentId === null);
        expect(
          walk({ story })
            .map(({ cardId }) => cardId)
            .sort(),
        ).toEqual(own.map((card) => card.id).sort());
      }),
    );
  });

  it("ties no step to a card that is told later or not at all", () => {
    fc.assert(
      fc.property(storyArbitrary(), (story) => {
        const told = new Set<string>();
        const owner = (id: string) => story.cards[id]?.parentId ?? id;
        for (const { cardId, linkIds, isHidden } of walk({ story })) {
          for (const id of linkIds) {
            const ends = [owner(story.links[id]?.meansId ?? ""), owner(story.links[id]?.endId ?? "")];
            expect(ends).toContain(cardId);
            expect(ends.some((end) => told.has(end))).toBe(true);
          }
          if (isHidden) expect(linkIds).toEqual([]);
          else told.add(cardId);
        }
      }),
    );
  });
});
