// A map while somebody types: the card that grows pushes on what is in its way, and nothing else moves, so that what one
// looks at stays where it is. Once the typing pauses the whole map is laid out anew.
import type { RecordId } from "../ids.ts";
import type { CardBox } from "./card-size.ts";
import type { MapCard, MapLayout, MapLink, Rect } from "./layout.ts";
import { cardGap, lanePadding, mapMargin } from "./map-type.ts";

/** Other boxes for some cards. `least`: how high a card is shown at least (a field may need more than its text). */
export type NewBoxes = ReadonlyMap<RecordId, { readonly box: CardBox; readonly least: number }>;

/**
 * The layout with another box for some cards, each in its old place. In columns the boxes below in the rank are pushed
 * on as far as they must, and a lane that gets too small pushes the lanes below it; in rows everything beyond the rank
 * is. Links keep their lines but for the ends at moved cards.
 */
export function withBoxes(layout: MapLayout, boxes: NewBoxes): MapLayout {
  const resized = new Map<RecordId, MapCard>();
  for (const [id, { box, least }] of boxes) {
    const card = layout.cardById.get(id);
    if (card) resized.set(id, { ...card, box, height: Math.max(box.height, least) });
  }
  if (resized.size === 0) return layout;
  return layout.direction === "columns" ? pushedDown(layout, resized) : pushedApart(layout, resized);
}

/** Columns: down in the rank, and lane by lane. */
function pushedDown(layout: MapLayout, resized: ReadonlyMap<RecordId, MapCard>): MapLayout {
  const tops = new Map<Rect, number>();
  const overflows = layout.lanes.map(() => 0);
  const stacks = stacksOf(layout);
  const touched = new Set([...resized.values()].map(({ rank }) => rank));
  for (const { rank, lane, boxes } of stacks) {
    if (!touched.has(rank)) continue;
    const end = pushOn(boxes, (box) => heightIn(resized, box), tops);
    const room = lane === null ? undefined : layout.lanes[lane];
    if (lane === null || !room) continue;
    overflows[lane] = Math.max(overflows[lane] ?? 0, end + lanePadding - room.y - room.height);
  }
  const shifts: number[] = [];
  overflows.reduce((sum, overflow, lane) => {
    shifts[lane] = sum;
    return sum + overflow;
  }, 0);
  for (const { lane, boxes } of stacks) {
    const shift = lane === null ? 0 : (shifts[lane] ?? 0);
    if (shift > 0) for (const box of boxes) tops.set(box, (tops.get(box) ?? box.y) + shift);
  }
  return rebuilt(layout, {
    card: (card) => {
      const next = resized.get(card.id) ?? card;
      const y = tops.get(card) ?? card.y;
      return next === card && y === card.y ? card : { ...next, y };
    },
    box: (box) => ({ ...box, y: tops.get(box) ?? box.y }),
    lane: (lane, i) => ({ ...lane, y: lane.y + (shifts[i] ?? 0), height: lane.height + (overflows[i] ?? 0) }),
    link: (link, from, to) => {
      const [start, end] = [endAt(layout, from, link.curve[1]), endAt(layout, to, link.curve.at(-1))];
      return start === link.curve[1] && end === link.curve.at(-1)
        ? link
        : { ...link, curve: bentEnds(link.curve, start, end) };
    },
  });
}

interface Stack {
  readonly rank: number;
  readonly lane: number | null;
  /** From top to bottom. */
  readonly boxes: readonly Rect[];
}

/** What stands below one another: the cards, vacancies and headings of each rank, in each lane of its own. */
function stacksOf({ ranks, lanes, sections, cards, vacancies, headings }: MapLayout): readonly Stack[] {
  const stacks = new Map<string, { readonly rank: number; readonly lane: number | null; readonly boxes: Rect[] }>();
  const add = (rank: number, lane: number | null, box: Rect) => {
    const key = `${rank}/${lane}`;
    const stack = stacks.get(key) ?? { rank, lane, boxes: [] };
    stack.boxes.push(box);
    stacks.set(key, stack);
  };
  const laned = new Set<number>();
  for (const box of [...cards, ...vacancies]) {
    const lane = sections[box.section]?.lane ?? null;
    if (lane !== null) laned.add(box.rank);
    add(box.rank, lane, box);
  }
  for (const box of headings) {
    const rank = ranks.findIndex(({ start }) => start === box.x);
    const lane = laned.has(rank) ? lanes.findIndex(({ y, height }) => box.y >= y && box.y < y + height) : -1;
    add(rank, lane < 0 ? null : lane, box);
  }
  for (const { boxes } of stacks.values()) boxes.sort((a, b) => a.y - b.y);
  return [...stacks.values()];
}

const heightIn = (resized: ReadonlyMap<RecordId, MapCard>, box: Rect): number =>
  ("id" in box ? resized.get(box.id as RecordId)?.height : undefined) ?? box.height;

/** Notes the new tops of what must move, keeping the gaps there were as far as cards need them. Answers the new end. */
function pushOn(boxes: readonly Rect[], heightOf: (box: Rect) => number, tops: Map<Rect, number>): number {
  let before: Rect | undefined;
  let end = Number.NEGATIVE_INFINITY;
  for (const box of boxes) {
    const gap = before ? Math.min(cardGap, box.y - before.y - before.height) : 0;
    const y = Math.max(box.y, end + gap);
    if (y !== box.y) tops.set(box, y);
    end = y + heightOf(box);
    before = box;
  }
  return end;
}

/** Where a line that touched a card at `y` touches it now: as far down in it, if it is still so high. */
function endAt(layout: MapLayout, card: MapCard, y = 0): number {
  const wanted = y + card.y - (layout.cardById.get(card.id)?.y ?? card.y);
  return Math.min(wanted, card.y + card.height);
}

/** Moves the first and the last point of a curve, with the handle beside each. */
function bentEnds(curve: readonly number[], start: number, end: number): readonly number[] {
  const bent = [...curve];
  for (const i of [1, 3]) bent[i] = start;
  for (const i of [bent.length - 1, bent.length - 3]) bent[i] = end;
  return bent;
}

/** Rows: what lies beyond a rank that gets higher moves on by as much. */
function pushedApart(layout: MapLayout, resized: ReadonlyMap<RecordId, MapCard>): MapLayout {
  const growth = layout.ranks.map(() => 0);
  for (const { rank, y, height } of resized.values()) {
    const { start, size } = layout.ranks[rank] as MapLayout["ranks"][number];
    growth[rank] = Math.max(growth[rank] ?? 0, y + height - start - size);
  }
  const moved = (y: number): number =>
    growth.reduce((sum, by, rank) => {
      const { start, size } = layout.ranks[rank] as MapLayout["ranks"][number];
      return y >= start + size ? sum + by : sum;
    }, y);
  const at = <Box extends Rect>(box: Box): Box => ({ ...box, y: moved(box.y) });
  const next = rebuilt(layout, {
    card: (card) => at(resized.get(card.id) ?? card),
    box: at,
    lane: (lane) => ({ ...at(lane), height: moved(lane.y + lane.height) - moved(lane.y) }),
    link: (link, from, to) => {
      const curve = link.curve.map((value, i) => (i % 2 === 1 ? moved(value) : value));
      // The ends stay at their cards, whatever the row around them does.
      const isInward = from.rank > to.rank;
      curve[1] = isInward ? from.y : from.y + from.height;
      curve[curve.length - 1] = from.rank < to.rank ? to.y : to.y + to.height;
      const middle = { ...link.middle, y: moved(link.middle.y) };
      return { ...link, curve, middle, words: link.words && at(link.words) };
    },
  });
  return {
    ...next,
    ranks: layout.ranks.map(({ start, size }, rank) => ({ start: moved(start), size: size + (growth[rank] ?? 0) })),
  };
}

interface Moves {
  card(card: MapCard): MapCard;
  box<Box extends Rect>(box: Box): Box;
  lane<Box extends Rect>(lane: Box, i: number): Box;
  link(link: MapLink, from: MapCard, to: MapCard): MapLink;
}

/** The layout with everything where `moves` puts it, and as high as that needs. */
function rebuilt(layout: MapLayout, moves: Moves): MapLayout {
  const cardsByRank = layout.cardsByRank.map((cards) => cards.map(moves.card));
  const cards = cardsByRank.flat();
  const cardById = new Map(cards.map((card) => [card.id, card]));
  const links = layout.links.map((link) => {
    const [from, to] = [cardById.get(link.fromId), cardById.get(link.toId)];
    return from && to ? moves.link(link, from, to) : link;
  });
  const linkById = new Map(links.map((link) => [link.id, link]));
  const lanes = layout.lanes.map(moves.lane);
  const vacancies = layout.vacancies.map(moves.box);
  const headings = layout.headings.map(moves.box);
  const boxes: readonly Rect[] = [
    ...cards,
    ...vacancies,
    ...headings,
    ...lanes,
    ...links.flatMap(({ words }) => words ?? []),
  ];
  const bottom = boxes.reduce((lowest, { y, height }) => Math.max(lowest, y + height), 0);
  return {
    ...layout,
    height: Math.max(layout.height, bottom + mapMargin),
    cards,
    cardsByRank,
    cardById,
    vacancies,
    headings,
    lanes,
    links,
    linkById,
    wordsByGap: layout.wordsByGap.map((ofGap) => ofGap.map((link) => linkById.get(link.id) ?? link)),
  };
}
