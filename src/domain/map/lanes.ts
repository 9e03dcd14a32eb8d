// The lanes of themes: each as wide across the chain as the rank with most in it needs, and the same for all its ranks.
import type { HeadingSizes } from "./headings.ts";
import { type Item, stackedSize } from "./items.ts";
import { headingGap, laneGap, lanePadding } from "./map-type.ts";

export interface Lane {
  readonly v: number;
  readonly vSize: number;
  /** Where its first card may begin. */
  readonly inner: number;
}

export interface Lanes {
  readonly lanes: readonly Lane[];
  /** The ranks the lanes run across. Both -1 where there are no lanes. */
  readonly firstRank: number;
  readonly lastRank: number;
}

/** Lays the lanes one after the other, from 0. */
export function layLanes(ranks: readonly (readonly Item[])[], headings: HeadingSizes): Lanes {
  const inLanes = ranks.map((items) => items.filter(({ lane }) => lane !== null));
  const firstRank = inLanes.findIndex((items) => items.length > 0);
  const lastRank = inLanes.findLastIndex((items) => items.length > 0);
  if (firstRank < 0) return { lanes: [], firstRank, lastRank };
  const contents = headings.lanes.map(() => 0);
  for (const items of inLanes) {
    const byLane: Item[][] = contents.map(() => []);
    for (const item of items) byLane[item.lane ?? 0]?.push(item);
    byLane.forEach((ofLane, lane) => {
      contents[lane] = Math.max(contents[lane] ?? 0, stackedSize(ofLane));
    });
  }
  let v = 0;
  const lanes = headings.lanes.map((heading, i): Lane => {
    const head = lanePadding + headings.size(heading).vSize + headingGap;
    const lane = { v, vSize: head + (contents[i] ?? 0) + lanePadding, inner: v + head };
    v += lane.vSize + laneGap;
    return lane;
  });
  return { lanes, firstRank, lastRank };
}

/** Where the items of a rank with lanes start: close together in their lane, everything else after the last lane. */
export function laneStarts(items: readonly Item[], { lanes }: Lanes): readonly number[] {
  const ends = lanes.map(({ inner }) => inner);
  const filled = lanes.map(() => false);
  const last = lanes.at(-1);
  let after = last ? last.v + last.vSize : 0;
  return items.map(({ lane, lead, vSize, gap }) => {
    if (lane === null) {
      const start = after + gap;
      after = start + lead + vSize;
      return start;
    }
    const start = (ends[lane] ?? 0) + (filled[lane] ? gap : 0);
    ends[lane] = start + lead + vSize;
    filled[lane] = true;
    return start;
  });
}
