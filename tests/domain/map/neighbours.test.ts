// The arrow keys on the map: along the links where there are some, and never so that a card cannot be come to.
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { MapInput, MapLayout } from "../../../src/domain/map/layout.ts";
import { layOutMap } from "../../../src/domain/map/layout.ts";
import { neighbourOf, type Way } from "../../../src/domain/map/neighbours.ts";
import { indexStory } from "../../../src/domain/story-index.ts";
import { StoryBuilder } from "../../helpers/story-builder.ts";
import { anyInput, mapOf } from "./map-setting.ts";

const ways: readonly Way[] = ["towards", "away", "before", "after"];

/** The cards on a walk that always goes the same way. */
function walked(map: MapLayout, input: Pick<MapInput, "story" | "index">, from: string, way: Way): readonly string[] {
  const path = [from];
  for (let id = neighbourOf(map, input, from, way); id !== undefined; id = neighbourOf(map, input, id, way)) {
    if (path.includes(id)) throw new Error(`walks in a circle: ${path.join(" ")}`);
    path.push(id);
  }
  return path;
}

describe("walking on the map", () => {
  it("always ends, whichever way one goes, links in circles included", () => {
    fc.assert(
      fc.property(anyInput(), (input) => {
        const map = layOutMap(input);
        for (const { id } of map.cards) for (const way of ways) walked(map, input, id, way);
      }),
    );
  });

  it("goes from rank to rank along the chain, towards the vision or away from it", () => {
    fc.assert(
      fc.property(anyInput(), (input) => {
        const map = layOutMap(input);
        for (const { id, rank } of map.cards) {
          const towards = map.cardById.get(neighbourOf(map, input, id, "towards") ?? "");
          const away = map.cardById.get(neighbourOf(map, input, id, "away") ?? "");
          if (towards) expect(towards.rank).toBeLessThan(rank);
          else expect(map.cardsByRank.slice(0, rank).flat()).toEqual([]);
          if (away) expect(away.rank).toBeGreaterThan(rank);
          else expect(map.cardsByRank.slice(rank + 1).flat()).toEqual([]);
        }
      }),
    );
  });

  it("comes to every card from every other one", () => {
    fc.assert(
      fc.property(anyInput(), (input) => {
        const map = layOutMap(input);
        const all = map.cards.map(({ id }) => id);
        const [first, last] = [all[0] ?? "", all.at(-1) ?? ""];
        if (all.length === 0) return;
        expect(walked(map, input, first, "after")).toEqual(all);
        expect(walked(map, input, last, "before")).toEqual(all.toReversed());
      }),
    );
  });

  it("follows the links rather than the eye, from a card's elements too", () => {
    const builder = new StoryBuilder();
    const [, far] = ["近く", "遠く"].map((text) => builder.card("vision", text));
    const strategy = builder.card("strategy", "取組");
    const element = builder.card("strategy", "要素", { parentId: strategy });
    const capability = builder.card("capability", "組織");
    builder.run("linkCards", { meansId: element, endId: far ?? "" });
    const map = mapOf(builder.story);
    const walk = { story: builder.story, index: indexStory(builder.story) };
    expect(neighbourOf(map, walk, strategy, "towards")).toBe(far);
    expect(neighbourOf(map, walk, far ?? "", "away")).toBe(strategy);
    // Nothing is linked to the capability: the arrow finds it all the same.
    expect(neighbourOf(map, walk, strategy, "away")).toBe(capability);
    expect(neighbourOf(map, walk, "c_gone", "away")).toBeUndefined();
  });
});
