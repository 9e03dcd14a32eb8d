// Another order of the cards, in which fewer links cross: each section's cards are sorted by where their neighbours
// stand, rank after rank, there and back (barycentre sweeps, after Sugiyama). Sections themselves keep their places.
// For showing only: the story's own order, which its numbers follow, stays as it is.
import type { RecordId } from "../ids.ts";
import type { DrawnLink } from "./drawn-links.ts";
import type { Arrangement } from "./sections.ts";

const sweeps = 4;

/** The arrangement with the fewest crossings met; the given one if none has fewer. */
export function untangled(arrangement: Arrangement, links: readonly DrawnLink[]): Arrangement {
  const net = netOf(arrangement, links);
  let best: Arrangement = arrangement;
  let fewest = count(net);
  for (let sweep = 0; sweep < sweeps && fewest > 0; sweep += 1) {
    sortRanks(net, sweep % 2 === 0);
    const crossed = count(net);
    if (crossed >= fewest) continue;
    fewest = crossed;
    best = arrangementOf(net, arrangement);
  }
  return best;
}

/** How many pairs of links between the same two ranks cross when drawn straight. */
export const crossings = (arrangement: Arrangement, links: readonly DrawnLink[]): number =>
  count(netOf(arrangement, links));

/** Cards by number, since everything here is looked up very often. */
interface Net {
  readonly ids: readonly RecordId[];
  readonly rankOf: readonly number[];
  /** The place of each card in its rank, and the same as a share of the rank: ranks differ in length. */
  readonly placeOf: number[];
  readonly shareOf: number[];
  /** By rank and section the cards in order. */
  readonly ranks: readonly (readonly number[][])[];
  readonly neighbours: readonly (readonly number[])[];
  /** The two cards of each link. */
  readonly lines: readonly (readonly [number, number])[];
}

function netOf({ ranks }: Arrangement, links: readonly DrawnLink[]): Net {
  const ids: RecordId[] = [];
  const rankOf: number[] = [];
  const numberById = new Map<RecordId, number>();
  const numbered = ranks.map((sections, rank) =>
    sections.map(({ cardIds }) =>
      cardIds.map((id) => {
        const number = ids.length;
        numberById.set(id, number);
        ids.push(id);
        rankOf.push(rank);
        return number;
      }),
    ),
  );
  const neighbours = ids.map((): number[] => []);
  const lines: (readonly [number, number])[] = [];
  for (const { fromId, toId } of links) {
    const [from, to] = [numberById.get(fromId), numberById.get(toId)];
    if (from === undefined || to === undefined || rankOf[from] === rankOf[to]) continue;
    lines.push([from, to]);
    neighbours[from]?.push(to);
    neighbours[to]?.push(from);
  }
  const net: Net = { ids, rankOf, placeOf: [], shareOf: [], ranks: numbered, neighbours, lines };
  for (const sections of numbered) takePlaces(net, sections);
  return net;
}

function takePlaces({ placeOf, shareOf }: Net, sections: readonly (readonly number[])[]): void {
  const size = sections.reduce((sum, cards) => sum + cards.length, 0);
  let place = 0;
  for (const cards of sections) {
    for (const card of cards) {
      placeOf[card] = place;
      shareOf[card] = (place + 0.5) / size;
      place += 1;
    }
  }
}

/** Sorts every section by where the neighbours on one side stand; outward: those nearer to the vision. */
function sortRanks(net: Net, isOutward: boolean): void {
  const { ids, ranks, neighbours, rankOf, shareOf } = net;
  const pulls = new Float64Array(ids.length);
  for (let step = 0; step < ranks.length; step += 1) {
    const rank = isOutward ? step : ranks.length - 1 - step;
    const sections = ranks[rank] ?? [];
    for (const card of sections.flat()) {
      let sum = 0;
      let met = 0;
      for (const other of neighbours[card] ?? []) {
        const otherRank = rankOf[other] ?? 0;
        if (isOutward ? otherRank > rank : otherRank < rank) continue;
        sum += shareOf[other] ?? 0;
        met += 1;
      }
      pulls[card] = met === 0 ? (shareOf[card] ?? 0) : sum / met;
    }
    for (const cards of sections) cards.sort((a, b) => (pulls[a] ?? 0) - (pulls[b] ?? 0));
    takePlaces(net, sections);
  }
}

function arrangementOf({ ids, ranks }: Net, arrangement: Arrangement): Arrangement {
  return {
    ...arrangement,
    ranks: arrangement.ranks.map((sections, rank) =>
      sections.map((section, i) => ({
        ...section,
        cardIds: (ranks[rank]?.[i] ?? []).map((card) => ids[card] ?? ""),
      })),
    ),
  };
}

function count({ ids, ranks, rankOf, placeOf, lines }: Net): number {
  // Each line as one number, so that sorting brings those between the same ranks together, in the order of one side.
  const cards = ids.length;
  const sorted = new Float64Array(lines.length);
  lines.forEach(([from, to], i) => {
    const [low, high] = (rankOf[from] ?? 0) < (rankOf[to] ?? 0) ? [from, to] : [to, from];
    const pair = (rankOf[low] ?? 0) * ranks.length + (rankOf[high] ?? 0);
    sorted[i] = (pair * cards + (placeOf[low] ?? 0)) * cards + (placeOf[high] ?? 0);
  });
  sorted.sort();
  let crossed = 0;
  let pair = -1;
  let seen = 0;
  // How many lines met so far end at each place, as sums over ranges (a Fenwick tree).
  const ending = new Int32Array(cards + 1);
  for (const line of sorted) {
    const place = line % cards;
    const pairHere = Math.floor(line / cards / cards);
    if (pairHere !== pair) {
      ending.fill(0);
      seen = 0;
      pair = pairHere;
    }
    crossed += seen;
    for (let i = place + 1; i > 0; i -= i & -i) crossed -= ending[i] ?? 0;
    for (let i = place + 1; i <= cards; i += i & -i) ending[i] = (ending[i] ?? 0) + 1;
    seen += 1;
  }
  return crossed;
}
