// What is said of many measured times: the middle one, the one that nineteen of twenty stay under, and how they grow.

/** The middle value; NaN for none. */
export const median = (values: readonly number[]): number => quantile(values, 0.5);

/** The value 95 of 100 stay under; NaN for none. */
export const p95 = (values: readonly number[]): number => quantile(values, 0.95);

function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  const place = (sorted.length - 1) * share;
  const low = sorted[Math.floor(place)] ?? Number.NaN;
  const high = sorted[Math.ceil(place)] ?? Number.NaN;
  return low + (high - low) * (place - Math.floor(place));
}

/** As what power of the size the time grows from one size to the other: 1 is linear, 2 quadratic. */
export const growth = (from: Point, to: Point): number => Math.log(to.time / from.time) / Math.log(to.size / from.size);

export interface Point {
  readonly size: number;
  readonly time: number;
}
