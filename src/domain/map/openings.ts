// Where a line can pass a rank without running under a box: between two boxes, before the first, or after the last.
import type { Placed } from "./placing.ts";

/** A stretch across the chain, from `low` to `high`. */
export interface Opening {
  readonly low: number;
  readonly high: number;
}

/** How near a line may come to a box. */
const clearance = 3;
/** Below, boxes count as one: no line passes between a heading and its card. */
const narrowest = 4;

/** The openings of each rank in order; the first and the last are without end. */
export function openingsOf({ ranks, headings }: Placed): readonly (readonly Opening[])[] {
  const boxes = ranks.map(({ cards, vacancies }) => [...cards, ...vacancies].map(({ v, vSize }) => ({ v, vSize })));
  for (const { rank, v, vSize } of headings) boxes[rank]?.push({ v, vSize });
  return boxes.map((ofRank) => {
    const openings: Opening[] = [];
    let low = Number.NEGATIVE_INFINITY;
    for (const { v, vSize } of ofRank.sort((a, b) => a.v - b.v)) {
      const high = v - clearance;
      if (high - low >= narrowest) openings.push({ low, high });
      low = Math.max(low, v + vSize + clearance);
    }
    return [...openings, { low, high: Number.POSITIVE_INFINITY }];
  });
}

/** The opening a line comes through that would like to pass at `wish`: the nearest. */
export function openingAt(openings: readonly Opening[], wish: number): Opening | undefined {
  let first = 0;
  let last = openings.length - 1;
  while (first < last) {
    const middle = (first + last) >> 1;
    if ((openings[middle]?.high ?? 0) < wish) first = middle + 1;
    else last = middle;
  }
  // The first opening that ends beyond the wish, or the one before it: whichever is nearer.
  const [before, beyond] = [openings[first - 1], openings[first]];
  return before && beyond && wish - before.high < beyond.low - wish ? before : beyond;
}

/** The place in an opening that is nearest to `wish`. */
export const placeIn = ({ low, high }: Opening, wish: number): number => Math.min(Math.max(wish, low), high);
