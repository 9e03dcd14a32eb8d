// Where everything stands across the chain: in the order given, none overlapping, each as near as can be to what it is
// linked to. Lanes come first, since all their ranks share them; the other ranks follow from there outwards.
import type { RecordId, StageId } from "../ids.ts";
import type { CardBox } from "./card-size.ts";
import type { DrawnLink } from "./drawn-links.ts";
import type { Heading, HeadingSizes } from "./headings.ts";
import { type Item, itemsOf, stackedSize } from "./items.ts";
import { type Lanes, laneStarts, layLanes } from "./lanes.ts";
import type { Direction } from "./layout.ts";
import { cardWidth, headingGap, lanePadding } from "./map-type.ts";
import type { Arrangement, Section } from "./sections.ts";
import { settle } from "./stacking.ts";

/** Where something stands across the chain, and its room along and across it. */
export interface Across {
  readonly v: number;
  readonly uSize: number;
  readonly vSize: number;
}

/** The middle of a box across the chain. */
export const centreOf = ({ v, vSize }: Across): number => v + vSize / 2;

export interface PlacedCard extends Across {
  readonly id: RecordId;
  readonly stageId: StageId;
  readonly section: number;
  readonly box: CardBox;
}

export interface PlacedVacancy extends Across {
  readonly section: number;
}

export interface PlacedRank {
  readonly cards: readonly PlacedCard[];
  readonly vacancies: readonly PlacedVacancy[];
  readonly uSize: number;
}

export interface PlacedHeading extends Across {
  readonly heading: Heading;
  readonly rank: number;
}

export interface PlacedLane {
  readonly themeId: RecordId | null;
  readonly v: number;
  readonly vSize: number;
}

export interface Placed {
  readonly ranks: readonly PlacedRank[];
  readonly sections: readonly Section[];
  readonly headings: readonly PlacedHeading[];
  readonly lanes: readonly PlacedLane[];
  /** The first and the last rank the lanes run across. */
  readonly laneRanks: readonly [number, number];
  readonly vSize: number;
}

export interface PlaceInput {
  readonly arrangement: Arrangement;
  readonly boxes: ReadonlyMap<RecordId, CardBox>;
  readonly headings: HeadingSizes;
  readonly links: readonly DrawnLink[];
  readonly direction: Direction;
}

/** Places everything across the chain. Linear. */
export function place({ arrangement, boxes, headings, links, direction }: PlaceInput): Placed {
  const sections = arrangement.ranks.flat();
  let first = 0;
  const ranks = arrangement.ranks.map((ofRank) => {
    const items = itemsOf(ofRank, first, boxes, headings, direction);
    first += ofRank.length;
    return items;
  });
  const lanes = layLanes(ranks, headings);
  const starts = startsOf(ranks, lanes, links);
  const stageHeadings = matrixHeadings(arrangement, headings);
  const tops = [...starts.flatMap(([start]) => start ?? []), ...[...lanes.lanes, ...stageHeadings].map(({ v }) => v)];
  const top = tops.length === 0 ? 0 : Math.min(...tops);
  const placedLanes = lanes.lanes.map((lane, i) => ({
    ...lane,
    v: lane.v - top,
    themeId: arrangement.lanes[i] ?? null,
  }));
  const allHeadings: readonly PlacedHeading[] = [
    ...stageHeadings.map((heading) => ({ ...heading, v: heading.v - top })),
    ...placedLanes.flatMap(({ v }, i) => {
      const heading = headings.lanes[i];
      return heading ? [{ heading, rank: lanes.firstRank, v: v + lanePadding, ...headings.size(heading) }] : [];
    }),
    ...ranks.flatMap((items, rank) =>
      items.flatMap((item, i) => leadingHeadings(item, (starts[rank]?.[i] ?? 0) - top, rank, headings)),
    ),
  ];
  const placed = ranks.map((items, rank) => {
    const alongside = allHeadings.filter((heading) => heading.rank === rank);
    return placeItems(items, starts[rank] ?? [], boxes, top, widest(alongside, direction));
  });
  const boxed = placed.flatMap(({ cards, vacancies }) => [...cards, ...vacancies]);
  return {
    ranks: placed,
    sections,
    headings: allHeadings,
    lanes: placedLanes,
    laneRanks: [lanes.firstRank, lanes.lastRank],
    vSize: [...boxed, ...placedLanes, ...allHeadings].reduce((most, { v, vSize }) => Math.max(most, v + vSize), 0),
  };
}

/** Where the items of each rank start. */
function startsOf(
  ranks: readonly (readonly Item[])[],
  lanes: Lanes,
  links: readonly DrawnLink[],
): readonly (readonly number[])[] {
  const starts: (readonly number[])[] = ranks.map(() => []);
  const centres = new Map<RecordId, number>();
  const neighbours = neighboursOf(links);
  const stand = (rank: number, ofRank: readonly number[]) => {
    // Whole pixels: letters stay sharp.
    starts[rank] = ofRank.map(Math.round);
    ranks[rank]?.forEach((item, i) => {
      if (item.cardId !== null) centres.set(item.cardId, (starts[rank]?.[i] ?? 0) + item.lead + item.vSize / 2);
    });
  };
  const isFixed = (rank: number) => ranks[rank]?.some(({ lane }) => lane !== null) ?? false;
  ranks.forEach((items, rank) => {
    if (isFixed(rank)) stand(rank, laneStarts(items, lanes));
  });
  // Without lanes the rank with most in it stays as it is, and the others gather around it.
  const sizes = ranks.map(stackedSize);
  const largest = Math.max(0, sizes.indexOf(Math.max(...sizes)));
  const [from, to] = lanes.firstRank < 0 ? [largest, largest] : [lanes.firstRank, lanes.lastRank];
  const follow = (rank: number) => {
    if (!isFixed(rank)) stand(rank, settle((ranks[rank] ?? []).map((item) => wishOf(item, neighbours, centres))));
  };
  const all = ranks.map((_, rank) => rank);
  const outwards = [...all.slice(from, to + 1), ...all.slice(0, from).reverse(), ...all.slice(to + 1)];
  // Twice: at first each rank knows only what stands already, then both its sides.
  for (const rank of outwards) follow(rank);
  for (const rank of outwards) follow(rank);
  return starts;
}

function wishOf(
  { cardId, lead, vSize, gap }: Item,
  neighbours: ReadonlyMap<RecordId, readonly RecordId[]>,
  centres: ReadonlyMap<RecordId, number>,
) {
  let sum = 0;
  let weight = 0;
  for (const id of (cardId === null ? undefined : neighbours.get(cardId)) ?? []) {
    const centre = centres.get(id);
    if (centre === undefined) continue;
    sum += centre;
    weight += 1;
  }
  return { size: lead + vSize, gap, at: weight === 0 ? null : sum / weight - lead - vSize / 2, weight };
}

function neighboursOf(links: readonly DrawnLink[]): ReadonlyMap<RecordId, readonly RecordId[]> {
  const neighbours = new Map<RecordId, RecordId[]>();
  const add = (id: RecordId, other: RecordId) => {
    const known = neighbours.get(id);
    if (known) known.push(other);
    else neighbours.set(id, [other]);
  };
  for (const { fromId, toId } of links) {
    add(fromId, toId);
    add(toId, fromId);
  }
  return neighbours;
}

function placeItems(
  items: readonly Item[],
  starts: readonly number[],
  boxes: ReadonlyMap<RecordId, CardBox>,
  top: number,
  least: number,
): PlacedRank {
  const cards: PlacedCard[] = [];
  const vacancies: PlacedVacancy[] = [];
  let size = least;
  items.forEach(({ cardId, section, stageId, lead, uSize, vSize }, i) => {
    const across = { v: (starts[i] ?? 0) - top + lead, uSize, vSize };
    const box = cardId === null ? undefined : boxes.get(cardId);
    if (cardId !== null && box) cards.push({ id: cardId, stageId, section, box, ...across });
    else vacancies.push({ section, ...across });
    size = Math.max(size, uSize);
  });
  return { cards, vacancies, uSize: size };
}

/** How far headings reach along the chain: in rows, a long name may be higher than the cards beside it. */
const widest = (headings: readonly PlacedHeading[], direction: Direction): number =>
  headings.reduce((most, { uSize }) => Math.max(most, uSize), direction === "columns" ? cardWidth : 0);

function leadingHeadings(item: Item, start: number, rank: number, headings: HeadingSizes): readonly PlacedHeading[] {
  let v = start;
  return item.leading.map((heading) => {
    const placed = { heading, rank, v, ...headings.size(heading) };
    v += placed.vSize + headingGap;
    return placed;
  });
}

/** The names of the stages in the matrix, before the first lane. */
function matrixHeadings({ ranks }: Arrangement, headings: HeadingSizes): readonly PlacedHeading[] {
  return ranks.flatMap((sections, rank) => {
    let v = 0;
    const named = sections.filter(({ lane, opensStage }) => lane !== null && opensStage).toReversed();
    return named.flatMap((section) => {
      const heading = headings.of(section).stage;
      if (!heading) return [];
      const size = headings.size(heading);
      v -= size.vSize + headingGap;
      return [{ heading, rank, v, ...size }];
    });
  });
}
