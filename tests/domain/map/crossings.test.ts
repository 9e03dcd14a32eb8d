// Cards in another order so that fewer links cross: it may only get better, and never mixes groups or themes.
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { crossings, untangled } from "../../../src/domain/map/crossings.ts";
import { type DrawnLink, drawnLinks } from "../../../src/domain/map/drawn-links.ts";
import { type Arrangement, arrange } from "../../../src/domain/map/sections.ts";
import { indexStory } from "../../../src/domain/story-index.ts";
import { StoryBuilder } from "../../helpers/story-builder.ts";
import { anyInput } from "./map-setting.ts";

/** Crossings by looking at every two links. */
function counted({ ranks }: Arrangement, links: readonly DrawnLink[]): number {
  const places = new Map(
    ranks.flatMap((sections, rank) =>
      sections.flatMap(({ cardIds }) => cardIds).map((id, at) => [id, { rank, at }] as const),
    ),
  );
  const lines = links.flatMap(({ fromId, toId }) => {
    const [a, b] = [places.get(fromId), places.get(toId)].toSorted((x, y) => (x?.rank ?? 0) - (y?.rank ?? 0));
    return a && b && a.rank !== b.rank ? [{ a, b }] : [];
  });
  return lines.reduce(
    (sum, one, i) =>
      sum +
      lines
        .slice(i + 1)
        .filter(
          (other) =>
            other.a.rank === one.a.rank &&
            other.b.rank === one.b.rank &&
            (one.a.at - other.a.at) * (one.b.at - other.b.at) < 0,
        ).length,
    0,
  );
}

const tidied = ({ ranks }: Arrangement) => ranks.map((sections) => sections.map(({ cardIds }) => cardIds.toSorted()));

describe("fewest crossings", () => {
  it("counts crossings as the eye does", () => {
    fc.assert(
      fc.property(anyInput(), ({ story, index, only }) => {
        const arrangement = arrange(story, index, only);
        const { links } = drawnLinks(story, index, arrangement);
        expect(crossings(arrangement, links)).toBe(counted(arrangement, links));
      }),
      { numRuns: 300 },
    );
  });

  it("never has more of them than the order of the team, and leaves every card in its section", () => {
    fc.assert(
      fc.property(anyInput(), ({ story, index, only }) => {
        const arrangement = arrange(story, index, only);
        const { links } = drawnLinks(story, index, arrangement);
        const better = untangled(arrangement, links);
        expect(counted(better, links)).toBeLessThanOrEqual(counted(arrangement, links));
        expect(tidied(better)).toEqual(tidied(arrangement));
        expect(better.lanes).toEqual(arrangement.lanes);
      }),
      { numRuns: 300 },
    );
  });

  it("undoes a knot: means in the order of what they serve", () => {
    const builder = new StoryBuilder();
    const strategies = ["一", "二", "三"].map((text) => builder.card("strategy", text));
    const place = { groupId: "people" };
    const abilities = ["う", "い", "あ"].map((text) => builder.card("capability", text, place));
    for (const [i, endId] of strategies.entries()) builder.run("linkCards", { meansId: abilities[2 - i] ?? "", endId });
    const { story } = builder;
    const index = indexStory(story);
    const arrangement = arrange(story, index);
    const { links } = drawnLinks(story, index, arrangement);
    expect(crossings(arrangement, links)).toBe(3);
    const better = untangled(arrangement, links);
    expect(crossings(better, links)).toBe(0);
    const people = better.ranks.flat().find(({ groupId }) => groupId === "people");
    expect(people?.cardIds.map((id) => story.cards[id]?.text)).toEqual(["あ", "い", "う"]);
  });

  it("leaves the order alone where nothing crosses", () => {
    const builder = new StoryBuilder();
    builder.card("strategy", "一");
    const arrangement = arrange(builder.story, indexStory(builder.story));
    expect(untangled(arrangement, [])).toBe(arrangement);
  });
});
