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

/** Where the items of a rank of the matrix start: close together, each in its lane. */
export function laneStarts(items: readonly Item[], { lanes }: Lanes): readonly number[] {
  const ends = new Map<number, number>();
  return items.map(({ lane, lead, vSize, gap }) => {
    const at = lane ?? 0;
    const before = ends.get(at);
    const start = before === undefined ? (lanes[at]?.inner ?? 0) : before + gap;
    ends.set(at, start + lead + vSize);
    return start;
  });
}
