// The map of any story on any method: nothing lies on anything else, every link is drawn, and the order is the team's.
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { MapInput, MapLayout, Rect } from "../../../src/domain/map/layout.ts";
import { layOutMap } from "../../../src/domain/map/layout.ts";
import { createStory } from "../../../src/domain/story.ts";
import { indexStory } from "../../../src/domain/story-index.ts";
import { defaultTemplate, StoryBuilder } from "../../helpers/story-builder.ts";
import { anyInput, firstOverlap, holds, mapOf, pointsOn } from "./map-setting.ts";

/** Checks what holds for every map. */
const always = (check: (map: MapLayout, input: MapInput) => void, runs = 150) =>
  fc.assert(
    fc.property(anyInput(), (input) => check(layOutMap(input), input)),
    { numRuns: runs },
  );

const boxesOf = ({ cards, vacancies, headings, links }: MapLayout): readonly Rect[] => [
  ...cards,
  ...vacancies,
  ...headings,
  ...links.flatMap(({ words }) => words ?? []),
];

describe("the map of any story", () => {
  it("lays no card, heading, empty place or words on another", () => {
    always((map) => {
      expect(firstOverlap(boxesOf(map))).toBeNull();
      expect(firstOverlap(map.lanes)).toBeNull();
    });
  });

  it("cuts nothing off: everything lies within its size, lines too", () => {
    always((map) => {
      const whole = { x: 0, y: 0, width: map.width, height: map.height };
      for (const box of [...boxesOf(map), ...map.lanes]) expect(holds(whole, box)).toBe(true);
      for (const { curve } of map.links) {
        for (const { x, y } of pointsOn(curve, 6)) expect(holds(whole, { x, y, width: 0, height: 0 })).toBe(true);
      }
    });
  });

  it("keeps a theme's cards, empty places and name in its lane, and everybody else's out of it", () => {
    always((map) => {
      for (const [lane, room] of map.lanes.entries()) {
        const inside = [...map.cards, ...map.vacancies].filter(({ section }) => map.sections[section]?.lane === lane);
        for (const box of inside) expect(holds(room, box)).toBe(true);
        expect(map.headings.some((heading) => heading.kind === "theme" && holds(room, heading))).toBe(true);
      }
    });
  });

  it("shows each card it is asked for once, and draws each link between two of them once", () => {
    always((map, { story, only }) => {
      const shown = Object.values(story.cards).filter((card) => card.parentId === null && (!only || only.has(card.id)));
      expect(map.cards.map(({ id }) => id).sort()).toEqual(shown.map(({ id }) => id).sort());
      const boxOf = (id: string) => story.cards[id]?.parentId ?? id;
      const isShown = (id: string) => map.cardById.has(boxOf(id));
      const drawn = Object.values(story.links).filter(
        ({ meansId, endId }) => isShown(meansId) && isShown(endId) && boxOf(meansId) !== boxOf(endId),
      );
      expect(map.links.map(({ id }) => id).sort()).toEqual(drawn.map(({ id }) => id).sort());
      for (const { id, fromId, toId } of map.links) {
        expect([fromId, toId]).toEqual([boxOf(story.links[id]?.meansId ?? ""), boxOf(story.links[id]?.endId ?? "")]);
      }
    });
  });

  it("begins and ends each line at the sides of its boxes that face each other", () => {
    always((map) => {
      for (const { fromId, toId, curve } of map.links) {
        const [from, to] = [map.cardById.get(fromId), map.cardById.get(toId)];
        if (!from || !to) throw new Error("a link without its cards");
        // The far side is the right one, or the bottom: where what serves a card comes from.
        expect(touches(map, from, curve.slice(0, 2), from.rank <= to.rank)).toBe(true);
        expect(touches(map, to, curve.slice(-2), to.rank <= from.rank)).toBe(true);
        expect(curve.length % 6).toBe(2);
      }
    });
  });

  it("runs no line under a card, an empty place or a heading", () => {
    always((map) => {
      const boxes = [...map.cards, ...map.vacancies, ...map.headings];
      for (const { curve } of map.links) {
        for (const { x, y } of pointsOn(curve)) {
          expect(boxes.filter((box) => isWellWithin(box, x, y))).toEqual([]);
        }
      }
    });
  });

  it("leads each line through its own words and past the words of others", () => {
    always((map) => {
      const said = map.links.filter(({ words }) => words !== null);
      for (const { id, words, curve } of map.links) {
        const points = pointsOn(curve);
        if (words) expect(points.some(({ x, y }) => holds(words, { x, y, width: 0, height: 0 }))).toBe(true);
        for (const other of said) {
          if (other.id === id || !other.words) continue;
          const { words: box } = other;
          expect(points.filter(({ x, y }) => isWellWithin(box, x, y))).toEqual([]);
        }
      }
    });
  });

  it("writes on a link all that it says, and nothing when it is not asked to", () => {
    always((map, { story, withWords, words }) => {
      for (const { id, words: written } of map.links) {
        const { reason = "", assumption = "" } = story.links[id] ?? {};
        const says = withWords && (reason.trim() !== "" || assumption.trim() !== "");
        expect(written !== null).toBe(says);
        if (!written) continue;
        const flat = (text: string) => (text.trim() === "" ? "" : text.replace(/[\r\n\u2028\u2029]/g, ""));
        expect(written.reason.join("")).toBe(flat(reason));
        expect(written.assumption.join("")).toBe(flat(assumption) && words.assumption + flat(assumption));
      }
    });
  });

  it("stacks the cards of a rank in order, each within its column or row, and the columns side by side", () => {
    always((map) => {
      const isColumns = map.direction === "columns";
      const along = ({ x, y, width, height }: Rect) =>
        (isColumns ? [x, x + width] : [y, y + height]) as [number, number];
      const across = ({ x, y }: Rect) => (isColumns ? y : x);
      map.cardsByRank.forEach((cards, rank) => {
        const { start, size } = map.ranks[rank] ?? { start: 0, size: 0 };
        cards.forEach((card, i) => {
          expect(card.rank).toBe(rank);
          expect(along(card)[0]).toBeGreaterThanOrEqual(start - 1e-6);
          expect(along(card)[1]).toBeLessThanOrEqual(start + size + 1e-6);
          if (i > 0) expect(across(card)).toBeGreaterThan(across(cards[i - 1] as Rect));
        });
        expect(start + size).toBeLessThan(map.ranks[rank + 1]?.start ?? Number.POSITIVE_INFINITY);
      });
      for (const ofGap of map.wordsByGap) {
        const places = ofGap.map(({ words }) => across(words as Rect));
        expect(places).toEqual(places.toSorted((a, b) => a - b));
      }
    });
  });

  it("keeps the team's order of the cards in each section when asked to", () => {
    always((map, { story, index, order }) => {
      if (order !== "kept") return;
      const place = new Map(index.readingOrder.map((id, i) => [id, i]));
      for (const { cardIds } of map.sections) {
        const places = cardIds.map((id) => place.get(id) ?? -1);
        expect(places).toEqual(places.toSorted((a, b) => a - b));
        for (const id of cardIds) expect(story.cards[id]?.parentId).toBeNull();
      }
      expect(map.cards.map(({ id }) => id)).toEqual(map.sections.flatMap(({ cardIds }) => cardIds));
    });
  });

  it("is the same every time, in whatever order the file lists its records", () => {
    always((map, input) => {
      const turned = <T>(table: Readonly<Record<string, T>>) => Object.fromEntries(Object.entries(table).reverse());
      const { cards, links, themes } = input.story;
      const story = { ...input.story, cards: turned(cards), links: turned(links), themes: turned(themes) };
      expect(layOutMap({ ...input, story, index: indexStory(story) })).toEqual(map);
      expect(layOutMap(input)).toEqual(map);
    }, 60);
  });
});

const isWellWithin = ({ x, y, width, height }: Rect, px: number, py: number): boolean =>
  px > x + 0.5 && px < x + width - 0.5 && py > y + 0.5 && py < y + height - 0.5;

function touches({ direction }: MapLayout, box: Rect, [x = 0, y = 0]: readonly number[], isFar: boolean): boolean {
  const { width, height } = box;
  const side =
    direction === "columns"
      ? { x: isFar ? box.x + width : box.x, y: box.y, width: 0, height }
      : { x: box.x, y: isFar ? box.y + height : box.y, width, height: 0 };
  return holds(side, { x, y, width: 0, height: 0 });
}

describe("the map of a sheet", () => {
  it("invites to begin: a new sheet shows every stage with a place for its first card", () => {
    const map = mapOf(createStory("s_new", defaultTemplate));
    expect(map.cards).toEqual([]);
    expect(new Set(map.vacancies.map(({ section }) => map.sections[section]?.stageId))).toEqual(
      new Set(defaultTemplate.stages.map(({ id }) => id)),
    );
    expect(map.headings.filter(({ kind }) => kind === "stage")).toHaveLength(defaultTemplate.stages.length);
  });

  it("is empty, but a map, when no card is asked for", () => {
    for (const direction of ["columns", "rows"] as const) {
      const map = mapOf(createStory("s_new", defaultTemplate), { direction, only: new Set() });
      expect([map.cards, map.vacancies, map.headings, map.lanes, map.links]).toEqual([[], [], [], [], []]);
      expect([map.width, map.height]).toEqual([64, 64]);
    }
  });

  it("wastes no column on stages of which nothing is shown", () => {
    const builder = new StoryBuilder();
    const ids = [builder.card("vision", "V"), builder.card("initiative", "I")];
    builder.card("strategy", "S");
    expect(mapOf(builder.story, { only: new Set(ids) }).ranks).toHaveLength(2);
  });

  it("grows by the elements of the cards that are unfolded, and shows each where its links begin", () => {
    const builder = new StoryBuilder();
    const [vision, strategy] = [builder.card("vision", "V"), builder.card("strategy", "S")];
    const elements = ["ア", "イ"].map((text) => builder.card("strategy", text, { parentId: strategy }));
    builder.run("linkCards", { meansId: elements[1] ?? "", endId: vision });
    const folded = mapOf(builder.story).cardById.get(strategy);
    const map = mapOf(builder.story, { unfolded: new Set([strategy]) });
    const card = map.cardById.get(strategy);
    expect(card?.height).toBeGreaterThan(folded?.height ?? 0);
    expect(card?.box.elements.map(({ id }) => id)).toEqual(elements);
    const element = card?.box.elements[1];
    const [, y = 0] = map.links[0]?.curve ?? [];
    expect(y - (card?.y ?? 0)).toBeGreaterThanOrEqual(element?.top ?? Number.NaN);
    expect(y - (card?.y ?? 0)).toBeLessThanOrEqual((element?.top ?? 0) + (element?.height ?? 0));
  });

  it("stays quick and whole with a text longer than a book", () => {
    const builder = new StoryBuilder();
    const id = builder.card("vision", "長い文章です。".repeat(30_000));
    const lines = mapOf(builder.story).cardById.get(id)?.box.text.lines ?? [];
    expect(lines).toHaveLength(300);
    expect(lines.at(-1)).toBe("…");
  });
});
