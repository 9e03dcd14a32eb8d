// Order keys: strings that sort as the person arranged things, with room between any two.
// A move changes one record only, otherwise two copies that each moved one card could not be merged.
import { generateKeyBetween, generateNKeysBetween } from "fractional-indexing";

export type OrderKey = string;

/** What may stand in a file as an order key: the alphabet of the keys made here. */
export const orderKeyPattern = /^[A-Za-z][0-9A-Za-z]*$/;

/**
 * A key that sorts after `before` and before `after` (null: no neighbour on that side).
 * Two copies may hand out the same key, and neighbours may then be equal: the result goes right after `before`.
 */
export function orderKeyBetween(before: OrderKey | null, after: OrderKey | null): OrderKey {
  const upper = before !== null && after !== null && before >= after ? null : after;
  return safely(
    () => generateKeyBetween(before, upper),
    () => `${before ?? "a0"}V`,
  );
}

/** `count` keys in order between two neighbours, under the same rules as `orderKeyBetween`. */
export function orderKeysBetween(before: OrderKey | null, after: OrderKey | null, count: number): readonly OrderKey[] {
  const upper = before !== null && after !== null && before >= after ? null : after;
  return safely(
    () => generateNKeysBetween(before, upper, count),
    () => Array.from({ length: count }, (_, i) => `${before ?? "a0"}V${String(i).padStart(6, "0")}V`),
  );
}

/** Compares two records by order key, then by id: the same order on every machine even when keys are equal. */
export function byOrder(
  a: { readonly order: OrderKey; readonly id: string },
  b: { readonly order: OrderKey; readonly id: string },
): number {
  if (a.order !== b.order) return a.order < b.order ? -1 : 1;
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}

// A key typed by hand into a file can match the pattern and still not be one of the library's; sorting must go on.
function safely<T>(make: () => T, otherwise: () => T): T {
  try {
    return make();
  } catch {
    return otherwise();
  }
}
