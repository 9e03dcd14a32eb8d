// Which text lies next in a direction on a page: for walking with the arrow keys as the eye would.

export interface Area {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export type Direction = "up" | "down" | "left" | "right";

/**
 * The place in `areas` of the one nearest to `from` in that direction; -1 when there is none.
 * Whatever lies straight ahead comes before what lies aside, however near.
 */
export function nearestArea(from: Area, areas: readonly Area[], direction: Direction): number {
  let best = -1;
  let shortest = Infinity;
  const far = 1e6;
  areas.forEach((area, i) => {
    const { ahead, aside } = distances(from, area, direction);
    const distance = ahead + (aside > 0 ? far + 4 * aside : 0);
    if (ahead >= 0 && distance < shortest) {
      best = i;
      shortest = distance;
    }
  });
  return best;
}

// Texts in neighbouring lines may overlap by a hair.
const hair = 2;

function distances(from: Area, to: Area, direction: Direction): { ahead: number; aside: number } {
  const apart = (start: number, end: number, otherStart: number, otherEnd: number) =>
    Math.max(0, otherStart - end, start - otherEnd);
  const sideways = apart(from.left, from.right, to.left, to.right);
  const upright = apart(from.top, from.bottom, to.top, to.bottom);
  const ahead = {
    up: from.top - to.bottom + hair,
    down: to.top - from.bottom + hair,
    left: from.left - to.right + hair,
    right: to.left - from.right + hair,
  }[direction];
  return { ahead, aside: direction === "up" || direction === "down" ? sideways : upright };
}
