// Another order of the cards, in which fewer links cross: each section's cards are sorted by where their neighbours
// stand, rank after rank, there and back (barycentre sweeps, after Sugiyama). Sections themselves keep their places.
// For showing only: the story's own order, which its numbers follow, stays as it is.
import type { RecordId } from "../ids.ts";
import type { DrawnLink } from "./drawn-links.ts";
import type { Arrangement, Section } from "./sections.ts";

const sweeps = 4;

/** The arrangement with the fewest crossings met; the given one if none has fewer. */
export function untangled(arrangement: Arrangement, links: readonly DrawnLink[]): Arrangement {
  const neighbours = new Map<RecordId, RecordId[]>();
  for (const { fromId, toId } of links) {
    neighbours.set(fromId, [...(neighbours.get(fromId) ?? []), toId]);
    neighbours.set(toId, [...(neighbours.get(toId) ?? []), fromId]);
  }
  let best = arrangement;
  let fewest = crossings(arrangement, links);
  let current = arrangement;
  for (let sweep = 0; sweep < sweeps && fewest > 0; sweep += 1) {
    current = swept(current, neighbours, sweep % 2 === 0);
    const count = crossings(current, links);
    if (count >= fewest) continue;
    fewest = count;
    best = current;
  }
  return best;
}

/** Where each card stands: its rank, and its place in it as a share of the rank. */
function placesOf({ ranks }: Arrangement): Map<RecordId, { readonly rank: number; readonly at: number }> {
  const places = new Map<RecordId, { readonly rank: number; readonly at: number }>();
  ranks.forEach((sections, rank) => {
    const ids = sections.flatMap(({ cardIds }) => cardIds);
    ids.forEach((id, i) => {
      places.set(id, { rank, at: (i + 0.5) / ids.length });
    });
  });
  return places;
}

function swept(
  arrangement: Arrangement,
  neighbours: ReadonlyMap<RecordId, readonly RecordId[]>,
  isOutward: boolean,
): Arrangement {
  const places = placesOf(arrangement);
  const ranks = [...arrangement.ranks];
  const order = ranks.map((_, rank) => rank);
  for (const rank of isOutward ? order : order.reverse()) {
    const pull = (id: RecordId): number => {
      const own = places.get(id)?.at ?? 0;
      const others = (neighbours.get(id) ?? []).flatMap((other) => {
        const place = places.get(other);
        return place && (isOutward ? place.rank < rank : place.rank > rank) ? [place.at] : [];
      });
      return others.length === 0 ? own : others.reduce((sum, at) => sum + at, 0) / others.length;
    };
    const sections = (ranks[rank] ?? []).map((section): Section => {
      const pulls = new Map(section.cardIds.map((id) => [id, pull(id)]));
      return { ...section, cardIds: section.cardIds.toSorted((a, b) => (pulls.get(a) ?? 0) - (pulls.get(b) ?? 0)) };
    });
    ranks[rank] = sections;
    const ids = sections.flatMap(({ cardIds }) => cardIds);
    ids.forEach((id, i) => {
      places.set(id, { rank, at: (i + 0.5) / ids.length });
    });
  }
  return { ...arrangement, ranks };
}

/** How many pairs of links between the same two ranks cross when drawn straight. */
export function crossings(arrangement: Arrangement, links: readonly DrawnLink[]): number {
  const places = placesOf(arrangement);
  const byRanks = new Map<string, { readonly a: number; readonly b: number }[]>();
  for (const { fromId, toId } of links) {
    const [from, to] = [places.get(fromId), places.get(toId)];
    if (!from || !to || from.rank === to.rank) continue;
    const [low, high] = from.rank < to.rank ? [from, to] : [to, from];
    const key = `${low.rank}-${high.rank}`;
    const pairs = byRanks.get(key) ?? [];
    pairs.push({ a: low.at, b: high.at });
    byRanks.set(key, pairs);
  }
  let count = 0;
  for (const pairs of byRanks.values()) {
    pairs.sort((x, y) => x.a - y.a || x.b - y.b);
    count += inversions(pairs.map(({ b }) => b));
  }
  return count;
}

/** How many pairs of a list stand the wrong way round (merge sort). */
function inversions(values: readonly number[]): number {
  if (values.length < 2) return 0;
  const middle = values.length >> 1;
  const [left, right] = [values.slice(0, middle), values.slice(middle)];
  let count = inversions(left) + inversions(right);
  left.sort((a, b) => a - b);
  right.sort((a, b) => a - b);
  let passed = 0;
  for (const value of left) {
    while (passed < right.length && (right[passed] ?? 0) < value) passed += 1;
    count += passed;
  }
  return count;
}
