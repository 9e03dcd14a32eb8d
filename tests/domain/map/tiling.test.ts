// The map on paper: what is glued together from the sheets must be the map, and no sheet be wasted.
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { layOutMap, type MapLayout, type Rect } from "../../../src/domain/map/layout.ts";
import { cutsOf, overlapMm, type Tile, tileMap } from "../../../src/domain/map/tiling.ts";
import { StoryBuilder } from "../../helpers/story-builder.ts";
import { anyInput, mapOf } from "./map-setting.ts";

const roomArbitrary = fc.record({
  widthMm: fc.integer({ min: 150, max: 400 }),
  heightMm: fc.integer({ min: 150, max: 270 }),
});

const boxesOf = ({ cards, headings, links }: MapLayout): readonly Rect[] => [
  ...cards,
  ...headings,
  ...links.flatMap(({ words }) => words ?? []),
];

const holds = ({ x, y, width, height }: Rect, px: number, py: number) =>
  px >= x - 0.01 && px <= x + width + 0.01 && py >= y - 0.01 && py <= y + height + 0.01;

/** Points all over a box. */
const pointsIn = ({ x, y, width, height }: Rect): readonly (readonly [number, number])[] =>
  [0, 0.25, 0.5, 0.75, 1].flatMap((u) => [0, 0.25, 0.5, 0.75, 1].map((v) => [x + u * width, y + v * height] as const));

/** Points along a link's line. */
const pointsOn = (curve: readonly number[]): readonly (readonly [number, number])[] => {
  const points: (readonly [number, number])[] = [];
  for (let i = 0; i + 7 < curve.length; i += 6) {
    for (let step = 0; step <= 10; step += 1) {
      const t = step / 10;
      const at = (axis: number) =>
        [1, 3, 3, 1].reduce(
          (sum, k, n) => sum + k * (1 - t) ** (3 - n) * t ** n * (curve[i + 2 * n + axis] as number),
          0,
        );
      points.push([at(0), at(1)]);
    }
  }
  return points;
};

const meet = (a: Rect, b: Rect) =>
  a.x <= b.x + b.width && b.x <= a.x + a.width && a.y <= b.y + b.height && b.y <= a.y + a.height;

describe("the sheets of any map", () => {
  const property = (check: (layout: MapLayout, tiling: ReturnType<typeof tileMap>, room: PaperRoom) => void) =>
    fc.assert(
      fc.property(anyInput(), roomArbitrary, (input, room) => {
        const layout = layOutMap(input);
        fc.pre(layout.headings.length > 0);
        check(layout, tileMap(layout, room, room), room);
      }),
      { numRuns: 60 },
    );
  type PaperRoom = Parameters<typeof tileMap>[1];

  it("show all of it: no card, word or line falls between two sheets", () => {
    property((layout, { tiles }) => {
      const points = [...boxesOf(layout).flatMap(pointsIn), ...layout.links.flatMap(({ curve }) => pointsOn(curve))];
      const lost = points.filter(([x, y]) => !tiles.some(({ cut }) => holds(cut, x, y)));
      expect(lost).toEqual([]);
    });
  });

  it("fit on the paper", () => {
    property((_, { tiles, mmPerPx }, room) => {
      for (const { part } of tiles) {
        expect(part.width * mmPerPx).toBeLessThanOrEqual(room.widthMm + 0.01);
        expect(part.height * mmPerPx).toBeLessThanOrEqual(room.heightMm + 0.01);
      }
    });
  });

  it("overlap their neighbours by the strip that is glued, and join along one line", () => {
    property((_, { tiles, mmPerPx }) => {
      const at = (column: number, row: number): Tile | undefined =>
        tiles.find((tile) => tile.column === column && tile.row === row);
      for (const { column, row, part, cut } of tiles) {
        const [right, below] = [at(column + 1, row), at(column, row + 1)];
        if (right) {
          expect((part.x + part.width - right.part.x) * mmPerPx).toBeCloseTo(overlapMm, 5);
          expect(right.cut.x).toBeCloseTo(cut.x + cut.width, 5);
        }
        if (below) {
          expect((part.y + part.height - below.part.y) * mmPerPx).toBeCloseTo(overlapMm, 5);
          expect(below.cut.y).toBeCloseTo(cut.y + cut.height, 5);
        }
      }
    });
  });

  it("are never empty", () => {
    property((layout, { tiles }) => {
      const lines = layout.links.map(({ curve }) => {
        const [xs, ys] = [0, 1].map((axis) => curve.filter((_, i) => i % 2 === axis));
        const [x, y] = [Math.min(...(xs ?? [])), Math.min(...(ys ?? []))];
        return { x, y, width: Math.max(...(xs ?? [])) - x, height: Math.max(...(ys ?? [])) - y };
      });
      const drawn = [...boxesOf(layout), ...lines];
      if (tiles.length > 1) for (const { cut } of tiles) expect(drawn.some((box) => meet(box, cut))).toBe(true);
      expect(tiles.length).toBeGreaterThan(0);
    });
  });

  it("set the cards in type that can be read: eight points at least", () => {
    property((_, { tiles, typePt }) => {
      expect(typePt).toBeGreaterThanOrEqual(8);
      expect(typePt).toBeLessThanOrEqual(tiles.length > 1 ? 9 : 11);
    });
  });
});

describe("a map of few cards", () => {
  it("takes a single sheet, and is not blown up to fill it", () => {
    const builder = new StoryBuilder();
    builder.card("vision", "海のそばで暮らす");
    const layout = mapOf(builder.story, { only: new Set(Object.keys(builder.story.cards)) });
    const { tiles, typePt, columns, rows } = tileMap(
      layout,
      { widthMm: 2000, heightMm: 2000 },
      { widthMm: 390, heightMm: 250 },
    );
    expect({ sheets: tiles.length, typePt, columns, rows }).toEqual({ sheets: 1, typePt: 11, columns: 1, rows: 1 });
  });
});

describe("where a map is cut", () => {
  const columns = [0, 300, 600, 900, 1200].map((x) => [x, x + 200] as const);

  it("is between the columns when that takes no further sheet", () => {
    const cuts = cutsOf({ start: 0, size: 1400, room: 860, overlap: 40, spans: columns });
    expect(cuts).toHaveLength(3);
    expect(columns.filter(([low, high]) => low < (cuts[1] ?? 0) && high > (cuts[1] ?? 0))).toEqual([]);
  });

  it("is through a column rather than on a sheet more", () => {
    expect(cutsOf({ start: 0, size: 1400, room: 720, overlap: 40, spans: columns })).toEqual([0, 700, 1400]);
  });

  it("is through as few cards as can be where all places go through some", () => {
    const cuts = cutsOf({
      start: 0,
      size: 100,
      room: 70,
      overlap: 0,
      spans: [
        [0, 100],
        [0, 40],
        [50, 100],
      ],
    });
    expect(cuts[1]).toBeGreaterThanOrEqual(40);
    expect(cuts[1]).toBeLessThanOrEqual(50);
  });

  it("is nowhere when all fits", () => {
    expect(cutsOf({ start: 5, size: 100, room: 100, overlap: 40, spans: [] })).toEqual([5, 105]);
  });

  it("takes as few sheets as the room allows, whatever stands in the way", () => {
    const span = fc.tuple(fc.integer({ max: 5000 }), fc.nat(400)).map(([low, size]) => [low, low + size] as const);
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 5000 }),
        fc.integer({ min: 100, max: 900 }),
        fc.array(span),
        (size, room, spans) => {
          const overlap = 50;
          const cuts = cutsOf({ start: 0, size, room, overlap, spans });
          const least = size <= room ? 1 : Math.ceil((size - overlap) / (room - overlap));
          expect(cuts).toHaveLength(least + 1);
          cuts.slice(1).forEach((cut, i) => {
            const shared = (i > 0 ? overlap / 2 : 0) + (i < cuts.length - 2 ? overlap / 2 : 0);
            const own = cut - (cuts[i] as number);
            expect(own).toBeGreaterThanOrEqual(0);
            expect(own + shared).toBeLessThanOrEqual(room + 0.001);
          });
        },
      ),
    );
  });
});
