// The walk nobody had to arrange: it must make sense to an audience, and leave no card untold.
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cardTold, defaultWalk } from "../../src/domain/default-walk.ts";
import type { Story } from "../../src/domain/story.ts";
import { indexStory } from "../../src/domain/story-index.ts";
import { storyArbitrary } from "../helpers/random-story.ts";
import { StoryBuilder } from "../helpers/story-builder.ts";

const walk = (story: Story) => defaultWalk(story, indexStory(story));

/** The texts of the default walk of a story with these cards (stage, text) and links ("means > end"). */
function told(cards: readonly (readonly [string, string])[], links: readonly string[]): string {
  const builder = new StoryBuilder();
  const ids = new Map(cards.map(([stageId, text]) => [text, builder.card(stageId, text)]));
  for (const link of links) {
    const [meansId = "", endId = ""] = link.split(">").map((text) => ids.get(text) ?? "");
    builder.run("linkCards", { meansId, endId });
  }
  return walk(builder.story)
    .map((id) => builder.story.cards[id]?.text)
    .join(" ");
}

const chain = [
  ["vision", "V"],
  ["strategy", "S1"],
  ["strategy", "S2"],
  ["capability", "C1"],
  ["capability", "C2"],
] as const;

describe("the walk as it comes by itself", () => {
  it("follows each strand to its end before it begins the next", () => {
    expect(told(chain, ["S1>V", "S2>V", "C1>S1", "C2>S2"])).toBe("V S1 C1 S2 C2");
  });

  it("keeps a card back until all it serves has been told, so that no reason points ahead", () => {
    expect(told(chain, ["S1>V", "S2>V", "C1>S1", "C1>S2", "C2>S2"])).toBe("V S1 S2 C1 C2");
  });

  it("tells the future if nothing changes right after the vision, where the strategies answer it", () => {
    expect(told([...chain, ["drift", "D"]], ["S1>V", "S2>V", "S2>D", "C1>S1", "C2>S2"])).toBe("V D S1 C1 S2 C2");
  });

  it("begins with the vision even while nothing is tied to it", () => {
    expect(told(chain, ["C1>S1"])).toBe("V S1 C1 S2 C2");
  });

  it("tells what is tied to nothing last, stage by stage", () => {
    expect(told([...chain, ["drift", "D"], ["initiative", "I"]], ["S2>V", "C2>S2"])).toBe("V S2 C2 D S1 C1 I");
  });

  it("tells a card with its elements: what an element serves, the card serves", () => {
    const builder = new StoryBuilder();
    const [v, , s2] = ["vision", "strategy", "strategy"].map((stageId, i) => builder.card(stageId, `${i}`));
    if (v === undefined || s2 === undefined) throw new Error("cards are missing");
    const element = builder.card("strategy", "要素", { parentId: s2 });
    builder.run("linkCards", { meansId: element, endId: v });
    expect(walk(builder.story).map((id) => builder.story.cards[id]?.text)).toEqual(["0", "2", "1"]);
  });

  it("finds its way through a circle, beginning where it touches what is told", () => {
    const builder = new StoryBuilder();
    const [i, o, p] = [builder.card("initiative", "I"), builder.card("one-year", "O"), builder.card("phase1", "P")];
    builder.run("linkCards", { meansId: i, endId: o });
    builder.run("linkCards", { meansId: o, endId: p });
    const back = { id: "l_back01", meansId: o, endId: i, reason: "", assumption: "" };
    const story = { ...builder.story, links: { ...builder.story.links, l_back01: back } };
    expect(walk(story).map((id) => story.cards[id]?.text)).toEqual(["P", "O", "I"]);
  });
});

describe("the walk of any story", () => {
  it("tells every card of its own once, and no element", () => {
    fc.assert(
      fc.property(storyArbitrary(), (story) => {
        const own = Object.values(story.cards).filter((card) => card.parentId === null);
        expect([...walk(story)].sort()).toEqual(own.map((card) => card.id).sort());
      }),
    );
  });

  it("is the same at every look, whatever order the records came in", () => {
    fc.assert(
      fc.property(storyArbitrary(), (story) => {
        const turned = (table: object) => Object.fromEntries(Object.entries(table).reverse());
        const other: Story = { ...story, cards: turned(story.cards), links: turned(story.links) };
        expect(walk(other)).toEqual(walk(story));
      }),
    );
  });

  it("tells nothing before what it serves, unless a circle leaves no other way", () => {
    fc.assert(
      fc.property(storyArbitrary(), (story) => {
        // Without the links that run up the reading order there can be no circle.
        const place = new Map(indexStory(story).readingOrder.map((id, i) => [cardTold(story, id), i]));
        const at = (id: string) => place.get(cardTold(story, id)) ?? 0;
        const starts = new Set(["aim"]);
        const links = Object.values(story.links).filter(
          (link) => at(link.meansId) > at(link.endId) && !starts.has(story.cards[link.meansId]?.stageId ?? ""),
        );
        const acyclic = { ...story, links: Object.fromEntries(links.map((link) => [link.id, link])) };
        const told = new Map(walk(acyclic).map((id, i) => [id, i]));
        for (const { meansId, endId } of links) {
          const [means = 0, end = 0] = [told.get(cardTold(story, meansId)), told.get(cardTold(story, endId))];
          if (cardTold(story, meansId) !== cardTold(story, endId)) expect(means).toBeGreaterThan(end);
        }
      }),
    );
  });
});
