// The line of a link: from port to port by way of its passages, level where it touches a box and bending in between.
import { channel } from "./map-type.ts";
import type { Plan } from "./routing.ts";

/** What lies along the chain. */
export interface Ground {
  /** Where each rank starts and ends. */
  readonly starts: readonly number[];
  readonly ends: readonly number[];
  /** How wide the track of words is in the gap before each rank; 0 where nothing is said. */
  readonly tracks: readonly number[];
}

/** u, v, u, v, …: the port at the means, then cubic Bézier pieces of three points each, to the port at the end. */
export function curveOf(plan: Plan, ports: readonly [number, number], ground: Ground): number[] {
  return plan.fromRank === plan.toRank ? loopOf(plan, ports, ground) : wayOf(plan, ports, ground);
}

/** The point of that line in the middle of the gap its words lie in, or would lie in. */
export function middleOf(
  { fromRank, toRank, passages, passes }: Plan,
  [startV, endV]: readonly [number, number],
  { starts, ends, tracks }: Ground,
): readonly [number, number] {
  const [first] = passages;
  const [gap, v] = [first?.gap ?? 0, first?.v ?? 0];
  const [low, high] = [ends[gap - 1] ?? 0, starts[gap] ?? 0];
  if (fromRank === toRank) return [low + channel, v];
  // Where nothing is said the line bends from its card straight to where it goes on.
  const isBend = (tracks[gap] ?? 0) === 0;
  return [(low + high) / 2, isBend ? (startV + (passes[0] ?? endV)) / 2 : v];
}

/** Between two cards of one rank: out behind it, along the words in the gap, and back. */
function loopOf({ from, to, fromRank, passages }: Plan, [startV, endV]: readonly [number, number], ground: Ground) {
  const start = ground.starts[fromRank] ?? 0;
  const end = ground.ends[fromRank] ?? 0;
  const curve = [start + from.uSize, startV];
  const v = passages[0]?.v ?? (startV + endV) / 2;
  const out = end + channel;
  level(curve, end);
  curve.push(out, startV, out, (startV + v) / 2, out, v);
  curve.push(out, (v + endV) / 2, out, endV, end, endV);
  level(curve, start + to.uSize);
  return curve;
}

function wayOf(plan: Plan, [startV, endV]: readonly [number, number], { starts, ends, tracks }: Ground) {
  const { from, to, fromRank, toRank, passages, passes } = plan;
  // Told as if it ran towards the vision; the other way round everything is passed from the other side.
  const isInward = fromRank > toRank;
  const nearSide = (rank: number) => (isInward ? ends[rank] : starts[rank]) ?? 0;
  const farSide = (rank: number) => (isInward ? starts[rank] : ends[rank]) ?? 0;
  const curve = [(starts[fromRank] ?? 0) + (isInward ? 0 : from.uSize), startV];
  // A card may be shorter along the chain than its rank: the line bends beyond the cards beside it.
  level(curve, farSide(fromRank));
  passages.forEach(({ gap, v }, step) => {
    if ((tracks[gap] ?? 0) > 0) {
      const [low, high] = [(ends[gap - 1] ?? 0) + channel, (starts[gap] ?? 0) - channel];
      bend(curve, isInward ? high : low, v);
      level(curve, isInward ? low : high);
    }
    const pass = passes[step];
    if (pass === undefined) return;
    const rank = isInward ? gap - 1 : gap;
    bend(curve, nearSide(rank), pass);
    level(curve, farSide(rank));
  });
  bend(curve, nearSide(toRank), endV);
  level(curve, (starts[toRank] ?? 0) + (isInward ? to.uSize : 0));
  return curve;
}

/** Goes on to that point, leaving and arriving level. */
function bend(curve: number[], u: number, v: number): void {
  const fromU = curve.at(-2) ?? 0;
  const fromV = curve.at(-1) ?? 0;
  const middle = (fromU + u) / 2;
  curve.push(middle, fromV, middle, v, u, v);
}

/** Goes on straight along the chain. */
function level(curve: number[], u: number): void {
  if (u !== curve.at(-2)) bend(curve, u, curve.at(-1) ?? 0);
}
