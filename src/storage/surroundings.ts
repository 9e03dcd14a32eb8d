// What autosave needs of the browser around it, as one value, so that a test can put its own in place.
// Nothing in here may know of stories.
import { openChannel } from "../platform/channel.ts";
import { now } from "../platform/clock.ts";
import { acquireLock, acquireLockNow, takeLock } from "../platform/locks.ts";
import { onPageLeaving, onPageReturning } from "../platform/page-life.ts";

export interface Timers {
  /** Runs `action` once, that many ms from now, unless the answer is called before. */
  readonly after: (milliseconds: number, action: () => void) => () => void;
}

export interface Surroundings {
  readonly now: () => string;
  readonly timers: Timers;
  readonly onPageLeaving: (listener: () => void) => () => void;
  readonly onPageReturning: (listener: () => void) => () => void;
  readonly acquireLock: typeof acquireLock;
  readonly acquireLockNow: typeof acquireLockNow;
  readonly takeLock: typeof takeLock;
  readonly openChannel: typeof openChannel;
}

/** The real ones. */
export const browserSurroundings: Surroundings = {
  now,
  timers: {
    after(milliseconds, action) {
      const timer = setTimeout(action, milliseconds);
      return () => clearTimeout(timer);
    },
  },
  onPageLeaving,
  onPageReturning,
  acquireLock,
  acquireLockNow,
  takeLock,
  openChannel,
};
