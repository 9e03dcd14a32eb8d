// The right to write a story: one tab has it at a time.
// A Web Lock gives it, and takes it back even from a tab that crashed. Where a browser has no locks (pages served without
// a certificate) tabs ask around instead; that can go wrong for a moment, and then the library refuses the second one.
import type { Channel } from "../platform/channel.ts";
import type { HeldLock } from "../platform/locks.ts";
import type { StoryKey } from "./story-library.ts";
import type { Surroundings } from "./surroundings.ts";

const lockName = (key: StoryKey) => `henkaku-story-sheet/story/${key}`;

/** How long to wait for a tab that says it writes, in ms, and how often to ask again. */
export const answerTime = 250;
export const askAgainAfter = 5_000;

type Call = "who-writes" | "i-write" | "free";
const calls: readonly string[] = ["who-writes", "i-write", "free"] satisfies Call[];
const parseCall = (data: unknown): Call | undefined =>
  typeof data === "string" && calls.includes(data) ? (data as Call) : undefined;

/** Gives the right back; resolves when another tab can have it. */
export type Release = () => Promise<void>;

export class WritingRight {
  readonly #around: Surroundings;
  readonly #name: string;
  readonly #calls: Channel<Call>;
  /** Also within this page: true while it answers for the right. */
  #held = false;
  #onCall: (call: Call) => void = () => {};
  readonly #onTaken: () => void;

  /** `onTaken` is called when another tab takes the right away: from then on nothing may be written. */
  constructor(key: StoryKey, around: Surroundings, onTaken: () => void) {
    this.#around = around;
    this.#onTaken = onTaken;
    this.#name = lockName(key);
    this.#calls = around.openChannel<Call>(`${this.#name}/right`, parseCall, (call) => {
      if (call === "who-writes" && this.#held) this.#calls.post("i-write");
      else this.#onCall(call);
    });
  }

  /** The right, if no other tab has it at this moment; otherwise null. */
  async claimNow(): Promise<Release | null> {
    const lock = await this.#around.acquireLockNow(this.#name);
    if (!lock) return null;
    if (lock.scope === "browser") return this.#watch(lock);
    if (await this.#someoneWrites()) {
      lock.release();
      return null;
    }
    return this.#hold(lock);
  }

  /** Waits for the right; null when `signal` was aborted before. */
  async claim(signal: AbortSignal): Promise<Release | null> {
    while (!signal.aborted) {
      const lock = await this.#around.acquireLock(this.#name, signal);
      if (!lock) return null;
      if (lock.scope === "browser") return this.#watch(lock);
      if (!(await this.#someoneWrites())) return this.#hold(lock);
      lock.release();
      await this.#untilFree(signal);
    }
    return null;
  }

  /** Takes the right away from a tab that does not answer; null where the browser has no such thing. */
  async take(): Promise<Release | null> {
    const lock = await this.#around.takeLock(this.#name);
    return lock && this.#watch(lock);
  }

  /** Ends the asking and answering; the right has to be given back before. */
  close(): void {
    this.#calls.close();
  }

  #watch(lock: HeldLock): Release {
    void lock.ended.then((how) => {
      if (how === "taken") this.#onTaken();
    });
    return async () => {
      lock.release();
      await lock.ended;
    };
  }

  #hold(lock: HeldLock): Release {
    this.#held = true;
    return async () => {
      if (!this.#held) return;
      this.#held = false;
      lock.release();
      this.#calls.post("free");
    };
  }

  #someoneWrites(): Promise<boolean> {
    return new Promise((resolve) => {
      const cancel = this.#around.timers.after(answerTime, () => resolve(false));
      this.#onCall = (call) => {
        if (call !== "i-write") return;
        cancel();
        resolve(true);
      };
      this.#calls.post("who-writes");
    });
  }

  // A tab that crashed never says that it is free: so one asks again from time to time.
  #untilFree(signal: AbortSignal): Promise<void> {
    return new Promise((resolve) => {
      const finish = () => {
        cancel();
        signal.removeEventListener("abort", finish);
        resolve();
      };
      const cancel = this.#around.timers.after(askAgainAfter, finish);
      signal.addEventListener("abort", finish, { once: true });
      this.#onCall = (call) => {
        if (call === "free") finish();
      };
    });
  }
}
