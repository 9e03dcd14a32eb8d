// How a map is put on paper: on one sheet if its type stays readable, else in tiles of several sheets that overlap a
// little, to be glued together. Cuts run between the ranks and cards where they can, as long as that takes no further
// sheet. Pure: lengths on paper are millimetres, those on the map CSS pixels at 100 %.
import { extentOf, meet, pieceBoxes } from "./extent.ts";
import type { MapLayout, Rect } from "./layout.ts";
import { cardType } from "./map-type.ts";

/** The room for drawing on a sheet of paper. */
export interface PaperRoom {
  readonly widthMm: number;
  readonly heightMm: number;
}

/** One sheet of paper and the part of the map on it. */
export interface Tile {
  /** From 0, from the left and from the top. */
  readonly column: number;
  readonly row: number;
  /** What of the map is printed on it. */
  readonly part: Rect;
  /** The lines it is cut along: inside of `part` where it joins another, else its edge. */
  readonly cut: Rect;
}

export interface Tiling {
  /** The size of cards' texts on paper, in points, and what a pixel of the map is there. */
  readonly typePt: number;
  readonly mmPerPx: number;
  readonly extent: Rect;
  readonly columns: number;
  readonly rows: number;
  /** Row by row; sheets with nothing on them are left out. */
  readonly tiles: readonly Tile[];
}

/** How far two sheets show the same, so that they can be glued onto each other. */
export const overlapMm = 10;
const mostPt = 11;
const leastPt = 8;
/** Tried for several sheets: the largest that takes no more of them. */
const tiledPts = [9, 8.5, 8] as const;

/** How far from a box a cut stays where it can: a blade does not follow a line to the hair. */
const clearance = 4;

const mmPerPt = 25.4 / 72;
const scaleAt = (typePt: number): number => (typePt * mmPerPt) / cardType.size;

/** Puts a map on sheets with room for `single` if it is one, for `tiled` on each if there are several. */
export function tileMap(layout: MapLayout, single: PaperRoom, tiled: PaperRoom): Tiling {
  const extent = extentOf(layout);
  const fitting = Math.min(single.widthMm / extent.width, single.heightMm / extent.height) / scaleAt(1);
  if (fitting >= leastPt) {
    const typePt = Math.min(mostPt, fitting);
    const tile = { column: 0, row: 0, part: extent, cut: extent };
    return { typePt, mmPerPx: scaleAt(typePt), extent, columns: 1, rows: 1, tiles: [tile] };
  }
  const [first, ...others] = tiledPts.map((typePt) => tilesAt(layout, extent, tiled, typePt));
  return others.reduce((best, next) => (next.tiles.length < best.tiles.length ? next : best), first as Tiling);
}

function tilesAt(layout: MapLayout, extent: Rect, room: PaperRoom, typePt: number): Tiling {
  const mmPerPx = scaleAt(typePt);
  const overlap = overlapMm / mmPerPx;
  const boxes = boxesOf(layout);
  const cutAlong = (start: number, size: number, roomMm: number, spans: readonly (readonly [number, number])[]) =>
    cutsOf({ start, size, room: roomMm / mmPerPx, overlap, spans });
  const across = cutAlong(
    extent.x,
    extent.width,
    room.widthMm,
    boxes.map(({ x, width }) => [x - clearance, x + width + clearance]),
  );
  const down = cutAlong(
    extent.y,
    extent.height,
    room.heightMm,
    boxes.map(({ y, height }) => [y - clearance, y + height + clearance]),
  );
  const drawn = [...boxes, ...layout.links.flatMap(pieceBoxes)];
  const tiles = spansBetween(down).flatMap(([top, bottom], row) =>
    spansBetween(across).flatMap(([left, right], column): Tile[] => {
      const own = { x: left, y: top, width: right - left, height: bottom - top };
      const part = widened(own, extent, overlap / 2);
      return drawn.some((box) => meet(box, own)) ? [{ column, row, part, cut: own }] : [];
    }),
  );
  return { typePt, mmPerPx, extent, columns: across.length - 1, rows: down.length - 1, tiles };
}

const boxesOf = ({ cards, headings, links }: MapLayout): readonly Rect[] => [
  ...cards,
  ...headings,
  ...links.flatMap(({ words }) => words ?? []),
];

const spansBetween = (cuts: readonly number[]): readonly (readonly [number, number])[] =>
  cuts.slice(1).map((end, i) => [cuts[i] as number, end]);

/** A box made larger by `by` on every side, but not beyond `limit`. */
function widened({ x, y, width, height }: Rect, limit: Rect, by: number): Rect {
  const [left, top] = [Math.max(limit.x, x - by), Math.max(limit.y, y - by)];
  const right = Math.min(limit.x + limit.width, x + width + by);
  const bottom = Math.min(limit.y + limit.height, y + height + by);
  return { x: left, y: top, width: right - left, height: bottom - top };
}

export interface Cutting {
  readonly start: number;
  readonly size: number;
  /** How much fits on a sheet, and how much of it is on the next one too. */
  readonly room: number;
  readonly overlap: number;
  /** From where to where each box reaches that is better not cut through. */
  readonly spans: readonly (readonly [number, number])[];
}

/**
 * Where to cut along one axis: both ends and the cuts between, rising, on as few sheets as can be. Among the places
 * that take no further sheet, one through the fewest boxes is chosen, and of these the one that fills the sheet most.
 */
export function cutsOf({ start, size, room, overlap, spans }: Cutting): readonly number[] {
  const own = room - overlap;
  const count = size <= room ? 1 : Math.ceil((size - overlap) / own - 1e-9);
  const cuts = [start];
  for (let i = 1; i < count; i += 1) {
    // The first and the last sheet overlap on one side only.
    const latest = (cuts[i - 1] as number) + (i === 1 ? room - overlap / 2 : own);
    const earliest = start + size - (count - i) * own - overlap / 2;
    cuts.push(bestCut(Math.min(earliest, latest), latest, spans));
  }
  return [...cuts, start + size];
}

function bestCut(earliest: number, latest: number, spans: readonly (readonly [number, number])[]): number {
  // The number of boxes cut through changes at their edges only: it is enough to look at these.
  const inReach = spans.filter(([low, high]) => high > earliest && low < latest);
  const edges = inReach.flat().filter((edge) => edge >= earliest && edge <= latest);
  const starts = inReach.map(([low]) => low).sort((a, b) => a - b);
  const ends = inReach.map(([, high]) => high).sort((a, b) => a - b);
  let best = latest;
  let fewest = Number.POSITIVE_INFINITY;
  for (const place of [latest, ...edges.sort((a, b) => b - a), earliest]) {
    const through = below(starts, place) - atMost(ends, place);
    if (through >= fewest) continue;
    fewest = through;
    best = place;
  }
  return best;
}

/** How many of these rising numbers are less than `limit`, and how many are no greater. */
const below = (rising: readonly number[], limit: number): number => countWhile(rising, (value) => value < limit);
const atMost = (rising: readonly number[], limit: number): number => countWhile(rising, (value) => value <= limit);

function countWhile(rising: readonly number[], holds: (value: number) => boolean): number {
  let low = 0;
  let high = rising.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(rising[middle] as number)) low = middle + 1;
    else high = middle;
  }
  return low;
}
