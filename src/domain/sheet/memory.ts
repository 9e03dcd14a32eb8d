// Remembers what was built for a record from the same things, so that typing in one card builds that card's box and no
// other. It only ever hands out what would have been built anyway.

interface Remembered {
  readonly from: readonly unknown[];
  readonly built: unknown;
}

export class BoxMemory {
  readonly #byRecord = new WeakMap<object, Map<string, Remembered>>();

  /** What `build` gives; for the same record, purpose and things it is built from, what it gave before. */
  recall<T>(record: object, purpose: string, from: readonly unknown[], build: () => T): T {
    const known = this.#byRecord.get(record)?.get(purpose);
    if (known && sameThings(known.from, from)) return known.built as T;
    const built = build();
    const byPurpose = this.#byRecord.get(record) ?? new Map<string, Remembered>();
    byPurpose.set(purpose, { from, built });
    this.#byRecord.set(record, byPurpose);
    return built;
  }
}

const sameThings = (a: readonly unknown[], b: readonly unknown[]): boolean =>
  a.length === b.length && a.every((thing, i) => thing === b[i]);
