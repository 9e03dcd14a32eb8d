// The line of a link: from port to port by way of its passages, level where it touches a box and bending in between.
import { channel } from "./map-type.ts";
import { type Opening, passAt } from "./openings.ts";
import type { Passage, Plan } from "./routing.ts";

/** What lies along the chain. */
export interface Ground {
  /** Where each rank starts and ends. */
  readonly starts: readonly number[];
  readonly ends: readonly number[];
  /** How wide the track of words is in the gap before each rank; 0 where nothing is said. */
  readonly tracks: readonly number[];
  readonly openings: readonly (readonly Opening[])[];
}

/** u, v, u, v, …: the port at the means, then cubic Bézier pieces of three points each, to the port at the end. */
export function curveOf(plan: Plan, [startV, endV]: readonly [number, number], ground: Ground): readonly number[] {
  const { from, to, fromRank, toRank, passages } = plan;
  const { starts, ends, tracks, openings } = ground;
  const near = (rank: number) => starts[rank] ?? 0;
  if (fromRank === toRank) {
    const [u1, u2] = [near(fromRank) + from.uSize, near(toRank) + to.uSize];
    const out = (ends[fromRank] ?? 0) + channel * 1.3;
    return [u1, startV, out, startV, out, endV, u2, endV];
  }
  // Told as if it ran towards the vision; the other way round everything is passed from the other side.
  const isInward = fromRank > toRank;
  const curve: number[] = [isInward ? near(fromRank) : near(fromRank) + from.uSize, startV];
  passages.forEach(({ gap, v }, step) => {
    const [low, high] = [ends[gap - 1] ?? 0, starts[gap] ?? 0];
    if ((tracks[gap] ?? 0) > 0) {
      bend(curve, isInward ? high - channel : low + channel, v);
      bend(curve, isInward ? low + channel : high - channel, v);
    }
    const next: Passage | undefined = passages[step + 1];
    if (!next) return;
    const rank = isInward ? gap - 1 : gap;
    const pass = passAt(openings[rank] ?? [], (v + next.v) / 2);
    bend(curve, isInward ? (ends[rank] ?? 0) : near(rank), pass);
    bend(curve, isInward ? near(rank) : (ends[rank] ?? 0), pass);
  });
  // A card may be shorter along the chain than its rank.
  bend(curve, isInward ? near(toRank) + to.uSize : near(toRank), endV);
  return curve;
}

/** Goes on to that point, leaving and arriving level. */
function bend(curve: number[], u: number, v: number): void {
  const fromU = curve.at(-2) ?? 0;
  const fromV = curve.at(-1) ?? 0;
  const middle = (fromU + u) / 2;
  curve.push(middle, fromV, middle, v, u, v);
}
