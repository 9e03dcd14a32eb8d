// A key-value store that fails or dies at a chosen write, as a full disk or a power cut would have it.
import type { Batch, KeyValueStore, WriteOutcome } from "../../src/storage/key-value-store.ts";

/**
 * What the fatal write leaves behind: nothing; everything, only nobody heard of it; or the first half of it, which a
 * database that keeps its word never does.
 */
export const deaths = ["nothing written", "all written", "half written"] as const;
export type Death = (typeof deaths)[number];

export class PowerCut extends Error {
  override readonly name = "PowerCut";
}

export class FullDisk extends Error {
  override readonly name = "QuotaExceededError";
}

export class MortalStore implements KeyValueStore {
  readonly #store: KeyValueStore;
  #writesLeft = Number.POSITIVE_INFINITY;
  #death: Death = "nothing written";
  #failures: ("before" | "after")[] = [];
  dead = false;
  writes = 0;

  constructor(store: KeyValueStore) {
    this.#store = store;
  }

  /** Dies at the write after the next `writes`. Nothing can be read or written afterwards. */
  dieAfter(writes: number, death: Death): this {
    this.#writesLeft = writes;
    this.#death = death;
    return this;
  }

  /** The coming writes fail one by one, before or after they were carried out; then the store is well again. */
  fail(...failures: readonly ("before" | "after")[]): void {
    this.#failures = [...failures];
  }

  get(name: string): Promise<unknown> {
    return this.#alive(() => this.#store.get(name));
  }
  entries(prefix: string): ReturnType<KeyValueStore["entries"]> {
    return this.#alive(() => this.#store.entries(prefix));
  }
  names(prefix: string): Promise<readonly string[]> {
    return this.#alive(() => this.#store.names(prefix));
  }

  async write(batch: Batch): Promise<WriteOutcome> {
    this.writes += 1;
    if (this.dead) throw new PowerCut();
    if (this.#writesLeft === 0) {
      this.dead = true;
      if (this.#death === "all written") await this.#store.write(batch);
      if (this.#death === "half written") await this.#store.write(firstHalf(batch));
      throw new PowerCut();
    }
    this.#writesLeft -= 1;
    const failure = this.#failures.shift();
    if (failure === "before") throw new FullDisk();
    const outcome = await this.#store.write(batch);
    if (failure === "after") throw new FullDisk();
    return outcome;
  }

  async #alive<T>(read: () => Promise<T>): Promise<T> {
    if (this.dead) throw new PowerCut();
    return read();
  }
}

function firstHalf({ remove = [], add = [], set = [] }: Batch): Batch {
  const half = <T>(list: readonly T[]) => list.slice(0, Math.ceil(list.length / 2));
  if (remove.length > 0) return { remove: half(remove) };
  return { add, set: half(set) };
}
