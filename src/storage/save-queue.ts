// Collects change sets and hands them on to be saved: soon after the first, one batch at a time, again after a failure.
// Nothing leaves the queue before it was acknowledged. It knows neither the library nor other tabs.
import { err, type Result } from "../base/result.ts";
import { type ChangeSet, joinChanges } from "../domain/change-set.ts";
import { type StorageError, storageErrorOf } from "./storage-error.ts";
import type { Saved } from "./story-library.ts";
import type { Timers } from "./surroundings.ts";

/** How long after the first edit a batch is sent, in ms: together with the writing itself it stays under 350. */
export const saveDelay = 300;
/** Pauses before trying again, in ms; the last one repeats. */
export const retryDelays = [1_000, 2_000, 5_000, 10_000, 30_000] as const;

export interface Batch {
  readonly changeSets: readonly ChangeSet[];
  /** The story was replaced: no change set leads to it. */
  readonly whole: boolean;
}

export interface QueueOptions {
  readonly timers: Timers;
  /** Saves a batch. Until it returns control it has to be on its way. */
  readonly save: (batch: Batch) => Promise<Result<Saved, StorageError>>;
  readonly onSent: () => void;
  readonly onSaved: (saved: Saved, batch: Batch) => void;
  /** Answers whether it may be tried again. */
  readonly onFailed: (error: StorageError) => boolean;
}

interface NumberedBatch extends Batch {
  readonly number: number;
}

export class SaveQueue {
  readonly #options: QueueOptions;
  #waiting: ChangeSet[] = [];
  #whole = false;
  /** Failed, and to be sent again with what is waiting. */
  #returned: readonly NumberedBatch[] = [];
  #sending: readonly NumberedBatch[] = [];
  #number = 0;
  /** The number of the newest batch that was acknowledged. */
  #kept = 0;
  #failures = 0;
  #cancelTimer: (() => void) | null = null;
  #idle: (() => void)[] = [];
  #held = true;

  constructor(options: QueueOptions) {
    this.#options = options;
  }

  /** How many change sets nobody has acknowledged; a replaced story counts as one. */
  get unsaved(): number {
    const held = [...this.#returned, ...this.#sending].reduce((sum, batch) => sum + sizeOf(batch), 0);
    return held + sizeOf({ changeSets: this.#waiting, whole: this.#whole });
  }

  /** Takes in a change set; null: the story was replaced. */
  add(changeSet: ChangeSet | null): void {
    if (changeSet) this.#waiting.push(changeSet);
    else this.#whole = true;
    this.#schedule(saveDelay);
  }

  /** Lets batches go out from now on. */
  release(): void {
    this.#held = false;
    if (this.#hasWaiting) this.#schedule(saveDelay);
  }

  /** Keeps everything in from now on. */
  hold(): void {
    this.#held = true;
    this.#clearTimer();
  }

  /** Forgets everything: it was kept in another way. */
  clear(): void {
    this.#waiting = [];
    this.#whole = false;
    this.#returned = [];
  }

  /** Sends what is waiting at once, even while a batch is on its way: there may be no later. */
  sendNow(): void {
    this.#clearTimer();
    if (this.#held || !this.#hasWaiting) return;
    const returned = this.#returned;
    this.#number += 1;
    const batch: NumberedBatch = {
      number: this.#number,
      changeSets: coalesced([...returned.flatMap(({ changeSets }) => changeSets), ...this.#waiting]),
      whole: this.#whole || returned.some(({ whole }) => whole),
    };
    this.#waiting = [];
    this.#whole = false;
    this.#returned = [];
    this.#sending = [...this.#sending, batch];
    const saving = this.#save(batch);
    this.#options.onSent();
    void saving.then((outcome) => this.#settle(batch, outcome));
  }

  /** Resolves when nothing is on its way any more, however it went. */
  async settled(): Promise<void> {
    while (this.#sending.length > 0) await new Promise<void>((resolve) => this.#idle.push(resolve));
  }

  /** Saves everything there is; false when that failed. */
  async flush(): Promise<boolean> {
    while (!this.#held && this.unsaved > 0) {
      const failures = this.#failures;
      this.sendNow();
      await new Promise<void>((resolve) => this.#idle.push(resolve));
      if (this.#failures > failures) return false;
    }
    return this.unsaved === 0;
  }

  // Also what throws is a failure: a batch that never came back would never be tried again.
  async #save(batch: Batch): Promise<Result<Saved, StorageError>> {
    try {
      return await this.#options.save(batch);
    } catch (cause) {
      return err(storageErrorOf(cause));
    }
  }

  #settle(batch: NumberedBatch, outcome: Result<Saved, StorageError>): void {
    this.#sending = this.#sending.filter((other) => other !== batch);
    if (outcome.ok) {
      this.#failures = 0;
      this.#kept = Math.max(this.#kept, batch.number);
      // A later batch that was saved holds, or was saved on top of, everything before it.
      this.#returned = this.#returned.filter(({ number }) => number > batch.number);
      this.#options.onSaved(outcome.value, batch);
    } else if (batch.number > this.#kept) {
      this.#failures += 1;
      this.#returned = [...this.#returned, batch];
      if (!this.#options.onFailed(outcome.error)) this.hold();
    }
    if (this.#sending.length > 0) return;
    for (const resolve of this.#idle.splice(0)) resolve();
    if (this.#hasWaiting) this.#schedule(this.#failures === 0 ? saveDelay : this.#retryDelay);
  }

  get #hasWaiting(): boolean {
    return this.#waiting.length > 0 || this.#whole || this.#returned.length > 0;
  }

  get #retryDelay(): number {
    return retryDelays[Math.min(this.#failures, retryDelays.length) - 1] ?? saveDelay;
  }

  // Counted from the first edit, not from the last: whoever types without a pause is saved all the same.
  #schedule(delay: number): void {
    if (this.#held || this.#cancelTimer || this.#sending.length > 0) return;
    this.#cancelTimer = this.#options.timers.after(delay, () => this.sendNow());
  }

  #clearTimer(): void {
    this.#cancelTimer?.();
    this.#cancelTimer = null;
  }
}

const sizeOf = ({ changeSets, whole }: Batch): number => changeSets.length + (whole ? 1 : 0);

/**
 * Letters typed one after the other joined into one change set: a word is one change, not ten. Only those of the very same
 * fields, and not when nothing is left of them: the trail is a fold over change sets and has to come out the same.
 */
function coalesced(changeSets: readonly ChangeSet[]): readonly ChangeSet[] {
  const joined: ChangeSet[] = [];
  for (const set of changeSets) {
    const last = joined.at(-1);
    const changes = last && goesOn(last, set) ? joinChanges(last.changes, set.changes) : [];
    if (changes.length > 0) joined[joined.length - 1] = { ...set, changes };
    else joined.push(set);
  }
  return joined;
}

const goesOn = (last: ChangeSet, set: ChangeSet): boolean =>
  last.label === set.label &&
  last.author === set.author &&
  last.source === set.source &&
  fieldsOf(last) !== null &&
  fieldsOf(last) === fieldsOf(set);

/** The fields a change set writes, when it writes in one record and does nothing else; else null. */
function fieldsOf({ changes: [change, ...others] }: ChangeSet): string | null {
  if (change?.kind !== "change" || others.length > 0) return null;
  return [change.table, change.id, ...Object.keys(change.fields).sort()].join("/");
}
