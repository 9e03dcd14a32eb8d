// Where a line can pass a rank without running under a box: between two boxes, before the first, or after the last.
import type { Placed } from "./placing.ts";

/** A stretch across the chain, from `low` to `high`. */
export interface Opening {
  readonly low: number;
  readonly high: number;
}

/** How near a line may come to a box. */
const clearance = 3;

/** The openings of each rank in order; the first and the last are without end. */
export function openingsOf({ ranks, headings }: Placed): readonly (readonly Opening[])[] {
  const boxes = ranks.map(({ cards, vacancies }) => [...cards, ...vacancies].map(({ v, vSize }) => ({ v, vSize })));
  for (const { rank, v, vSize } of headings) boxes[rank]?.push({ v, vSize });
  return boxes.map((ofRank) => {
    const openings: Opening[] = [];
    let low = Number.NEGATIVE_INFINITY;
    for (const { v, vSize } of ofRank.sort((a, b) => a.v - b.v)) {
      if (v - clearance > low) openings.push({ low, high: v - clearance });
      low = Math.max(low, v + vSize + clearance);
    }
    return [...openings, { low, high: Number.POSITIVE_INFINITY }];
  });
}

/** The place nearest to `wish` where a line can pass. */
export function passAt(openings: readonly Opening[], wish: number): number {
  let first = 0;
  let last = openings.length - 1;
  while (first < last) {
    const middle = (first + last) >> 1;
    if ((openings[middle]?.high ?? 0) < wish) first = middle + 1;
    else last = middle;
  }
  // The first opening that ends beyond the wish, or the one before it: whichever is nearer.
  const candidates = [openings[first - 1], openings[first]].flatMap((opening) =>
    opening ? [Math.min(Math.max(wish, opening.low), opening.high)] : [],
  );
  return candidates.reduce(
    (best, place) => (Math.abs(place - wish) < Math.abs(best - wish) ? place : best),
    candidates[0] ?? wish,
  );
}
