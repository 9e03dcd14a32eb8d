// While somebody types, their card grows and what is in its way moves; everything else stays where they look at it.
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { layOutMap, type MapInput, type MapLayout, type Rect } from "../../../src/domain/map/layout.ts";
import { withBoxes } from "../../../src/domain/map/retouching.ts";
import { StoryBuilder } from "../../helpers/story-builder.ts";
import { anyInput, firstOverlap, holds, mapOf } from "./map-setting.ts";

/** A map, and how high some of its cards are to become. */
const anyTyping = anyInput(20).chain((input) => {
  const ids = Object.keys(input.story.cards);
  const heights = fc.array(fc.tuple(fc.constantFrom(...ids, "c_gone"), fc.integer({ min: 40, max: 900 })), {
    maxLength: 3,
  });
  return fc.record({ input: fc.constant(input), heights });
});

function typed(map: MapLayout, heights: readonly (readonly [string, number])[]): MapLayout {
  const boxes = heights.flatMap(([id, least]) => {
    const card = map.cardById.get(id);
    return card ? [[id, { box: { ...card.box, height: 40 }, least }] as const] : [];
  });
  return withBoxes(map, new Map(boxes));
}

const always = (check: (before: MapLayout, after: MapLayout, input: MapInput, heights: Map<string, number>) => void) =>
  fc.assert(
    fc.property(anyTyping, ({ input, heights }) => {
      const before = layOutMap(input);
      check(before, typed(before, heights), input, new Map(heights));
    }),
    { numRuns: 200 },
  );

const boxesOf = ({ cards, vacancies, headings, links }: MapLayout): readonly Rect[] => [
  ...cards,
  ...vacancies,
  ...headings,
  ...links.flatMap(({ words }) => words ?? []),
];

describe("the map while somebody types", () => {
  it("gives the card the height it needs, its width and what it says apart from that", () => {
    always((before, after, _, heights) => {
      for (const card of before.cards) {
        const next = after.cardById.get(card.id);
        expect([next?.x, next?.width, next?.section]).toEqual([card.x, card.width, card.section]);
        expect(next?.height).toBe(heights.get(card.id) ?? card.height);
      }
      expect(after.cards).toEqual(after.cardsByRank.flat());
      for (const link of after.links) expect(after.linkById.get(link.id)).toBe(link);
      expect(after.wordsByGap.flat().every((link) => after.linkById.get(link.id) === link)).toBe(true);
    });
  });

  it("lays nothing on anything else, keeps lanes around their cards, and cuts nothing off", () => {
    always((_, after) => {
      expect(firstOverlap(boxesOf(after))).toBeNull();
      expect(firstOverlap(after.lanes)).toBeNull();
      const whole = { x: 0, y: 0, width: after.width, height: after.height };
      for (const box of [...boxesOf(after), ...after.lanes]) expect(holds(whole, box)).toBe(true);
      for (const card of after.cards) {
        const lane = after.lanes[after.sections[card.section]?.lane ?? -1];
        if (lane) expect(holds(lane, card)).toBe(true);
      }
    });
  });

  it("moves nothing up, nothing sideways, and nothing at all where the room is enough", () => {
    always((before, after, input) => {
      const [were, are] = [boxesOf(before), boxesOf(after)];
      for (const [i, was] of were.entries()) {
        expect(are[i]?.x).toBe(was.x);
        expect(are[i]?.y).toBeGreaterThanOrEqual(was.y);
      }
      const same = layOutMap(input);
      const asHigh = typed(
        same,
        same.cards.map(({ id, height }) => [id, height] as const),
      );
      expect(boxesOf(asHigh).map(({ x, y }) => [x, y])).toEqual(boxesOf(same).map(({ x, y }) => [x, y]));
    });
  });

  it("moves in columns only what stands below in that column, or in the lanes below", () => {
    always((before, after, { direction }, heights) => {
      if (direction === "rows") return;
      const grown = before.cards.filter(({ id }) => heights.has(id));
      for (const card of before.cards) {
        if (after.cardById.get(card.id)?.y === card.y) continue;
        const lane = before.sections[card.section]?.lane ?? -1;
        const isPushed = grown.some(
          (other) =>
            (other.rank === card.rank && other.y < card.y) || (before.sections[other.section]?.lane ?? lane) < lane,
        );
        expect(isPushed).toBe(true);
      }
      for (const [i, link] of before.links.entries()) expect(after.links[i]?.words).toEqual(link.words);
    });
  });

  it("keeps the lines at their cards", () => {
    always((before, after) => {
      const isColumns = before.direction === "columns";
      for (const { fromId, toId, curve } of after.links) {
        const [from, to] = [after.cardById.get(fromId), after.cardById.get(toId)];
        if (!from || !to) throw new Error("a link without its cards");
        const [x = 0, y = 0, endX = 0, endY = 0] = [...curve.slice(0, 2), ...curve.slice(-2)];
        expect(holds(from, { x, y, width: 0, height: 0 })).toBe(true);
        expect(holds(to, { x: endX, y: endY, width: 0, height: 0 })).toBe(true);
        if (isColumns) continue;
        expect(y).toBeCloseTo(from.rank > to.rank ? from.y : from.y + from.height, 6);
        expect(endY).toBeCloseTo(from.rank < to.rank ? to.y : to.y + to.height, 6);
      }
    });
  });

  it("is the very same map when nothing is typed", () => {
    const builder = new StoryBuilder();
    builder.card("vision", "V");
    const map = mapOf(builder.story);
    expect(withBoxes(map, new Map())).toBe(map);
  });
});
