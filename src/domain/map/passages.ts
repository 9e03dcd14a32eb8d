// The way of each link across the chain: past the cards of the ranks in between (passes), and through the gaps before
// and behind them (passages), so that lines beside each other keep their distance and stay in their order.
import { bareLink, labelGap } from "./map-type.ts";
import { type Opening, openingAt, placeIn } from "./openings.ts";
import { settle } from "./stacking.ts";

/** How far a line keeps from the edges of an opening that is wide enough. */
const roomBeside = 4;

/** One link's way through one gap: its place there across the chain. */
export interface Passage {
  readonly link: number;
  readonly gap: number;
  readonly size: number;
  readonly wish: number;
  v: number;
}

/** Where a link begins and ends: the ranks, and the middles of its cards across the chain. */
export interface Span {
  readonly fromRank: number;
  readonly toRank: number;
  readonly from: number;
  readonly to: number;
}

/** The gap on the means' side that faces the end: where a link's words lie. Gap `g` is the one before rank `g`. */
export const firstGap = (fromRank: number, toRank: number): number => (fromRank > toRank ? fromRank : fromRank + 1);

/** For each link where it passes each rank in between, from its means on. */
export function passesOf(
  spans: readonly Span[],
  openings: readonly (readonly Opening[])[],
): readonly (readonly number[])[] {
  const passes = spans.map((): number[] => []);
  const through = new Map<Opening, { readonly link: number; readonly step: number; readonly wish: number }[]>();
  spans.forEach(({ fromRank, toRank, from, to }, link) => {
    const stepAlong = fromRank > toRank ? -1 : 1;
    let v = from;
    for (let left = Math.abs(fromRank - toRank); left > 1; left -= 1) {
      // On from where it is, straight to the end: a way round a card is not taken back at the next rank.
      const wish = v + (to - v) / left;
      const step = passes[link]?.length ?? 0;
      const opening = openingAt(openings[fromRank + stepAlong * (step + 1)] ?? [], wish);
      v = opening ? placeIn(opening, wish) : wish;
      passes[link]?.push(v);
      if (!opening) continue;
      const others = through.get(opening);
      if (others) others.push({ link, step, wish });
      else through.set(opening, [{ link, step, wish }]);
    }
  });
  for (const [{ low, high }, lines] of through) {
    // Side by side, so that each can be followed, and closer together where the opening is narrow.
    lines.sort((a, b) => a.wish - b.wish || a.link - b.link);
    const apart = lines.length < 2 ? 0 : Math.min(bareLink, (high - low) / (lines.length - 1));
    const places = settle(lines.map(({ wish }) => ({ size: 0, gap: apart, at: wish, weight: 1 })));
    // Away from the boxes as far as there is room: a line beside a card's edge looks like the edge.
    const inset = Math.min(roomBeside, (high - low - (lines.length - 1) * apart) / 2);
    lines.forEach(({ link, step }, i) => {
      const room = { low: low + inset + i * apart, high: high - inset - (lines.length - 1 - i) * apart };
      (passes[link] as number[])[step] = placeIn(room, places[i] ?? 0);
    });
  }
  return passes;
}

/** The gaps a link passes, from its means on: those between the two ranks, or the one behind both. */
export function passagesOf(link: number, span: Span, passes: readonly number[], size: number): Passage[] {
  const { fromRank, toRank, from, to } = span;
  const first = firstGap(fromRank, toRank);
  const passages: Passage[] = [];
  for (let step = 0; step <= passes.length; step += 1) {
    const gap = fromRank > toRank ? first - step : first + step;
    const wish = ((passes[step - 1] ?? from) + (passes[step] ?? to)) / 2;
    passages.push({ link, gap, size: step === 0 ? size : bareLink, wish, v: wish });
  }
  return passages;
}

/** Gives each passage of a gap in which something is said its place, one beside the other. */
export function settleGap(passages: Passage[]): void {
  passages.sort((a, b) => a.wish - b.wish || a.link - b.link);
  const starts = settle(passages.map(({ size, wish }) => ({ size, gap: labelGap, at: wish - size / 2, weight: 1 })));
  passages.forEach((passage, i) => {
    passage.v = Math.round(starts[i] ?? 0) + passage.size / 2;
  });
}
