// When the tidying-up between saves is done: new snapshots and backups, in a pause of the typing.
// A snapshot of a long story takes a moment that would be felt under the fingers; no letter ever depends on it.
import { err, type Result } from "../base/result.ts";
import { type StorageError, storageErrorOf } from "./storage-error.ts";
import type { Timers } from "./surroundings.ts";

/** The pause in typing it waits for, in ms. */
export const upkeepPause = 2_000;
/** After so many pauses that were none it is done all the same: the log must not grow for ever. */
const patience = 15;

export interface UpkeepOptions {
  readonly timers: Timers;
  readonly run: () => Promise<Result<null, StorageError>>;
  readonly isTyping: () => boolean;
  /** What fails stays due; the next save says so again. */
  readonly onDone: (error: StorageError | null) => void;
}

export class Upkeep {
  readonly #options: UpkeepOptions;
  #running: Promise<void> = Promise.resolve();
  #cancel: (() => void) | null = null;
  #isStopped = false;

  constructor(options: UpkeepOptions) {
    this.#options = options;
  }

  /** Runs it in the next pause. */
  runSoon(tries = 0): void {
    if (this.#isStopped) return;
    this.#cancel ??= this.#options.timers.after(upkeepPause, () => {
      this.#cancel = null;
      if (this.#options.isTyping() && tries < patience) this.runSoon(tries + 1);
      else this.runNow();
    });
  }

  /** Runs it, after what is running. */
  runNow(): void {
    this.#running = this.#running.then(async () => {
      if (this.#isStopped) return;
      const done = await this.#attempt();
      this.#options.onDone(done.ok ? null : done.error);
    });
  }

  /** Puts off what is planned; resolves when nothing runs. */
  pause(): Promise<void> {
    this.#cancel?.();
    this.#cancel = null;
    return this.#running;
  }

  /** Ends it; resolves when nothing runs. */
  stop(): Promise<void> {
    this.#isStopped = true;
    return this.pause();
  }

  async #attempt(): Promise<Result<null, StorageError>> {
    try {
      return await this.#options.run();
    } catch (cause) {
      return err(storageErrorOf(cause));
    }
  }
}
