// What lies under the pointer or in sight: quick searches must find exactly what looking at everything would.
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cardAt, cardsWithin, contains, linkAt, middleOf, wordsWithin } from "../../../src/domain/map/finding.ts";
import { layOutMap, type MapLayout, type Rect } from "../../../src/domain/map/layout.ts";
import { StoryBuilder } from "../../helpers/story-builder.ts";
import { anyInput, mapOf, pointsOn } from "./map-setting.ts";

const share = fc.double({ min: -0.1, max: 1.1, noNaN: true });
const anyView = fc.tuple(share, share, share, share);

const viewOn = (map: MapLayout, [x, y, width, height]: readonly [number, number, number, number]): Rect => ({
  x: x * map.width,
  y: y * map.height,
  width: Math.max(0, width) * map.width,
  height: Math.max(0, height) * map.height,
});

const meet = (a: Rect, b: Rect) =>
  a.x <= b.x + b.width && b.x <= a.x + a.width && a.y <= b.y + b.height && b.y <= a.y + a.height;

describe("what is in sight", () => {
  it("are the cards and words that looking at every one of them would find", () => {
    fc.assert(
      fc.property(anyInput(), anyView, (input, shares) => {
        const map = layOutMap(input);
        const view = viewOn(map, shares);
        expect(cardsWithin(map, view)).toEqual(map.cards.filter((card) => meet(card, view)));
        const said = map.links.filter(({ words }) => words && meet(words, view));
        expect(new Set(wordsWithin(map, view))).toEqual(new Set(said));
        expect(wordsWithin(map, view)).toHaveLength(said.length);
      }),
    );
  });
});

describe("what is under the pointer", () => {
  it("is the card there, from edge to edge", () => {
    fc.assert(
      fc.property(anyInput(), share, share, (input, x, y) => {
        const map = layOutMap(input);
        const point = { x: x * map.width, y: y * map.height };
        expect(cardAt(map, point)).toBe(map.cards.find((card) => contains(card, point)));
        for (const card of map.cards) {
          expect(cardAt(map, card)).toBe(card);
          expect(cardAt(map, { x: card.x + card.width, y: card.y + card.height })).toBe(card);
        }
      }),
    );
  });

  it("is the link whose words are there, or whose line is nearest within reach", () => {
    fc.assert(
      fc.property(anyInput(), share, share, (input, x, y) => {
        const map = layOutMap(input);
        const point = { x: x * map.width, y: y * map.height };
        const found = linkAt(map, point, 20);
        const said = map.links.find(({ words }) => words && contains(words, point));
        if (said) {
          expect(found).toBe(said);
          return;
        }
        const away = (curve: readonly number[]) =>
          Math.min(...pointsOn(curve, 60).map((on) => Math.hypot(on.x - point.x, on.y - point.y)));
        const nearest = Math.min(...map.links.map(({ curve }) => away(curve)));
        // Lines are looked at in straight pieces: a few pixels may be off.
        if (found) expect(away(found.curve)).toBeLessThan(Math.min(20, nearest) + 8);
        else expect(nearest).toBeGreaterThan(12);
      }),
    );
  });

  it("is a link at the middle of its line, which lies between the cards and not among them", () => {
    fc.assert(
      fc.property(anyInput(), (input) => {
        const map = layOutMap(input);
        const boxes = [...map.cards, ...map.vacancies, ...map.headings];
        for (const link of map.links) {
          const middle = middleOf(link);
          expect(linkAt(map, middle, 6)).toBeDefined();
          expect(pointsOn(link.curve, 2).some(({ x, y }) => Math.hypot(x - middle.x, y - middle.y) < 1)).toBe(true);
          expect(boxes.some((box) => contains(box, middle))).toBe(false);
        }
      }),
    );
  });

  it("is nothing where there is nothing", () => {
    const builder = new StoryBuilder();
    builder.card("vision", "V");
    const map = mapOf(builder.story);
    expect(cardAt(map, { x: 1, y: 1 })).toBeUndefined();
    expect(linkAt(map, { x: 1, y: 1 }, 10)).toBeUndefined();
  });
});
