// Cards stand as near as can be to what they are linked to, never on each other, always in their order.
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { settle, type Wish } from "../../../src/domain/map/stacking.ts";

const wish = (at: number | null, size = 10, gap = 2, weight = 1): Wish => ({ size, gap, at, weight });

describe("settle", () => {
  it.each<[string, readonly Wish[], readonly number[]]>([
    ["gives everyone what they wish where nobody is in the way", [wish(0), wish(50), wish(100)], [0, 50, 100]],
    ["moves two that wish for the same place apart by as much", [wish(50), wish(50)], [44, 56]],
    ["lets the one that counts more move less", [wish(50, 10, 2, 3), wish(50)], [47, 59]],
    ["keeps the order even where the wishes are the other way round", [wish(100), wish(0)], [44, 56]],
    ["stacks what wishes for nothing from 0", [wish(null), wish(null, 20), wish(null)], [0, 12, 34]],
    ["puts one without a wish close to the one before", [wish(100), wish(null)], [100, 112]],
    ["puts the first ones without a wish close to the one after", [wish(null), wish(null), wish(100)], [76, 88, 100]],
    ["has nothing to do for nobody", [], []],
  ])("%s", (_, wishes, starts) => {
    const settled = settle(wishes);
    expect(settled).toHaveLength(starts.length);
    for (const [i, start] of starts.entries()) expect(settled[i]).toBeCloseTo(start, 3);
  });

  const anyWishes = fc.array(
    fc.record({
      size: fc.integer({ min: 0, max: 30 }),
      gap: fc.integer({ min: 0, max: 9 }),
      at: fc.option(fc.integer({ min: -100, max: 100 })),
      weight: fc.integer({ min: 1, max: 4 }),
    }),
    { maxLength: 12 },
  );

  it("never lets two overlap or change places", () => {
    fc.assert(
      fc.property(anyWishes, (wishes) => {
        const starts = settle(wishes);
        wishes.forEach(({ gap }, i) => {
          if (i === 0) return;
          const before = (starts[i - 1] ?? 0) + (wishes[i - 1]?.size ?? 0);
          expect(starts[i]).toBeGreaterThanOrEqual(before + gap - 1e-9);
        });
      }),
    );
  });

  it("comes as near to all wishes as any arrangement can", () => {
    const few = fc.array(
      fc.record({
        size: fc.integer({ min: 0, max: 3 }),
        gap: fc.constant(1),
        at: fc.integer({ min: 0, max: 8 }),
        weight: fc.integer({ min: 1, max: 3 }),
      }),
      { minLength: 1, maxLength: 4 },
    );
    fc.assert(
      fc.property(few, (wishes) => {
        // No arrangement on whole and half numbers is better than the one found.
        expect(cost(wishes, settle(wishes))).toBeLessThanOrEqual(leastCost(wishes, 0, -15) + 1e-9);
      }),
      { numRuns: 60 },
    );
  });
});

const cost = (wishes: readonly Wish[], starts: readonly number[]): number =>
  wishes.reduce((sum, { at, weight }, i) => sum + (at === null ? 0 : weight * ((starts[i] ?? 0) - at) ** 2), 0);

/** The least cost of the wishes from `i` on when none may start before `from`, on halves, by trying everything. */
function leastCost(wishes: readonly Wish[], i: number, from: number): number {
  const own = wishes[i];
  if (!own) return 0;
  let least = Number.POSITIVE_INFINITY;
  for (let start = from; start <= Math.max(from, 20); start += 0.5) {
    const next = start + own.size + (wishes[i + 1]?.gap ?? 0);
    const here = own.weight * (start - (own.at ?? 0)) ** 2;
    if (here < least) least = Math.min(least, here + leastCost(wishes, i + 1, next));
    else if (start > (own.at ?? 0)) break;
  }
  return least;
}
