// Placing boxes in a row without overlaps, each as near as can be to where it would like to be, in the order given.
// One-dimensional and linear: pooling of neighbours that push each other (isotonic regression by adjacent violators).

export interface Wish {
  /** How much room it takes. */
  readonly size: number;
  /** The least room between it and the one before. */
  readonly gap: number;
  /** Where its start would like to be; null: next to its neighbours. */
  readonly at: number | null;
  /** How much its wish counts beside the others'. */
  readonly weight: number;
}

/**
 * Where each box starts: in the order given, none overlapping, `gap` apart at least, and the weighted sum of the squared
 * distances from their wishes as small as can be. Boxes without a wish stand close to the one before them, the first
 * ones close to the one after; without any wish at all everything stands close together from 0.
 */
export function settle(wishes: readonly Wish[]): readonly number[] {
  // Take away the room the boxes before need: then "no overlap" is "never falling".
  const offsets: number[] = [];
  let offset = 0;
  wishes.forEach((wish, i) => {
    if (i > 0) offset += wish.gap;
    offsets.push(offset);
    offset += wish.size;
  });
  const first = wishes.findIndex((wish) => wish.at !== null);
  if (first < 0) return offsets;
  let last = (wishes[first]?.at ?? 0) - (offsets[first] ?? 0);
  const pools: { sum: number; weight: number; count: number }[] = [];
  wishes.forEach((wish, i) => {
    // One without a wish adds nothing but keeps its place in the row.
    const weight = wish.at === null ? 1e-6 : wish.weight;
    last = wish.at === null ? last : wish.at - (offsets[i] ?? 0);
    let pool = { sum: last * weight, weight, count: 1 };
    for (
      let before = pools.at(-1);
      before && before.sum / before.weight >= pool.sum / pool.weight;
      before = pools.at(-1)
    ) {
      pools.pop();
      pool = { sum: pool.sum + before.sum, weight: pool.weight + before.weight, count: pool.count + before.count };
    }
    pools.push(pool);
  });
  const starts: number[] = [];
  for (const { sum, weight, count } of pools) {
    for (let i = 0; i < count; i += 1) starts.push(sum / weight + (offsets[starts.length] ?? 0));
  }
  return starts;
}
