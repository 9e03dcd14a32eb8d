// All the story library asks of a database: named records, read by prefix, written several at once or not at all.
// Kept this small so that one library runs on memory and on IndexedDB, and a test can let it die at any write.

/** A record's name and what is stored under it. What comes back is unknown data: other pages share the database. */
export type NamedValue = readonly [name: string, value: unknown];

/** Changes that are all made or none of them: first the removals, then what is added, then what is set. */
export interface Batch {
  readonly remove?: readonly string[];
  /** Everything whose name begins like this. */
  readonly removeUnder?: readonly string[];
  /** Written only where nothing of that name is; otherwise the whole batch is given up. */
  readonly add?: readonly NamedValue[];
  readonly set?: readonly NamedValue[];
  /** Names to be read in the same step, as they are before it. */
  readonly see?: readonly string[];
}

export interface WriteOutcome {
  /** False: a name to be added was taken, and nothing was changed. */
  readonly written: boolean;
  /** What stood under the names to see; only when written. */
  readonly seen: readonly unknown[];
}

/** Every call rejects when the database fails; `storageErrorOf` says what the rejection means. */
export interface KeyValueStore {
  /** What is stored under that name, or undefined. */
  get(name: string): Promise<unknown>;
  /** Everything whose name begins with `prefix`, by name, as it was at one moment. */
  entries(prefix: string): Promise<readonly NamedValue[]>;
  /** The names that begin with `prefix`, in order. */
  names(prefix: string): Promise<readonly string[]>;
  /**
   * Resolves once the changes are kept. Called while a page is being closed it must be on its way when the call
   * returns control, otherwise the last words typed are lost.
   */
  write(batch: Batch): Promise<WriteOutcome>;
}
