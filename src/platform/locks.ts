// Locks that one tab holds at a time (Web Locks); the browser lets go of them when the tab ends, even by a crash.
// A browser without them gets locks within this page only; whoever needs more must look at `scope`.

export interface HeldLock {
  /** How far it keeps others out: all tabs of this browser, or only this page. */
  readonly scope: "browser" | "page";
  /** Lets go; calling it again does nothing. */
  readonly release: () => void;
  /** Resolves when it is no longer held: let go of here, or taken away by another tab (`takeLock`). */
  readonly ended: Promise<"released" | "taken">;
}

/** The lock `name` if it is free at this moment, otherwise null. */
export function acquireLockNow(name: string): Promise<HeldLock | null> {
  return lockManager() ? request(name, { ifAvailable: true }) : Promise.resolve(acquireInPage(name));
}

/** Waits for the lock `name`. Null when `signal` was aborted before it was free. */
export function acquireLock(name: string, signal?: AbortSignal): Promise<HeldLock | null> {
  if (signal?.aborted) return Promise.resolve(null);
  return lockManager() ? request(name, signal ? { signal } : {}) : waitInPage(name, signal);
}

/** Takes the lock `name` away from whoever holds it. Null in a browser without Web Locks, where nobody can. */
export function takeLock(name: string): Promise<HeldLock | null> {
  return lockManager() ? request(name, { steal: true }) : Promise.resolve(null);
}

const lockManager = (): LockManager | undefined =>
  typeof navigator === "undefined" ? undefined : (navigator as { locks?: LockManager }).locks;

function request(name: string, options: LockOptions): Promise<HeldLock | null> {
  return new Promise((resolve, reject) => {
    let end: (how: "released" | "taken") => void = () => {};
    const ended = new Promise<"released" | "taken">((settle) => {
      end = settle;
    });
    const held = (lock: Lock | null): Promise<void> | undefined => {
      if (lock === null) {
        resolve(null);
        return undefined;
      }
      // The lock lasts as long as the promise given back here.
      return new Promise<void>((release) => {
        resolve({ scope: "browser", release, ended });
      });
    };
    lockManager()
      ?.request(name, options, held)
      .then(
        () => end("released"),
        (error: unknown) => {
          // The same error says both that waiting was given up and that the lock was taken away.
          end("taken");
          if (error instanceof DOMException && error.name === "AbortError") resolve(null);
          else reject(error);
        },
      );
  });
}

/** Who waits for a lock held in this page, in the order of asking. A name without an entry is free. */
const waitingByName = new Map<string, (() => void)[]>();

function acquireInPage(name: string): HeldLock | null {
  if (waitingByName.has(name)) return null;
  waitingByName.set(name, []);
  let held = true;
  let end: () => void = () => {};
  const ended = new Promise<"released">((settle) => {
    end = () => settle("released");
  });
  return {
    scope: "page",
    ended,
    release() {
      if (!held) return;
      held = false;
      end();
      const waiting = waitingByName.get(name) ?? [];
      waitingByName.delete(name);
      const next = waiting.shift();
      next?.();
      // The next one holds it by now; the rest goes on waiting behind it.
      if (waiting.length > 0) waitingByName.set(name, waiting);
    },
  };
}

function waitInPage(name: string, signal: AbortSignal | undefined): Promise<HeldLock | null> {
  const now = acquireInPage(name);
  if (now) return Promise.resolve(now);
  return new Promise((resolve) => {
    const waiting = waitingByName.get(name);
    const onFree = () => {
      signal?.removeEventListener("abort", onAbort);
      resolve(acquireInPage(name));
    };
    const onAbort = () => {
      const queue = waitingByName.get(name);
      const place = queue?.indexOf(onFree) ?? -1;
      if (place >= 0) queue?.splice(place, 1);
      resolve(null);
    };
    waiting?.push(onFree);
    signal?.addEventListener("abort", onAbort, { once: true });
  });
}
