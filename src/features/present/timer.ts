// The speaker's timer, as plain arithmetic: every moment is passed in, in milliseconds; nothing here looks at a clock.

export interface Timer {
  /** When it was last set going; null while it stands still. */
  readonly startedAt: number | null;
  /** What had been spent before that, in milliseconds. */
  readonly spentBefore: number;
}

export const freshTimer: Timer = { startedAt: null, spentBefore: 0 };

/** How long has been spoken until `now`, in milliseconds. A clock put back meanwhile takes nothing away. */
export const spent = ({ startedAt, spentBefore }: Timer, now: number): number =>
  spentBefore + (startedAt === null ? 0 : Math.max(0, now - startedAt));

/** The timer going from `now` on; one that goes already goes on. */
export const startTimer = (timer: Timer, now: number): Timer =>
  timer.startedAt === null ? { ...timer, startedAt: now } : timer;

/** Stops the timer when it goes, else sets it going. */
export const toggleTimer = (timer: Timer, now: number): Timer =>
  timer.startedAt === null ? startTimer(timer, now) : { startedAt: null, spentBefore: spent(timer, now) };

/** True once it has been started, however long ago. */
export const hasBegun = ({ startedAt, spentBefore }: Timer): boolean => startedAt !== null || spentBefore > 0;

export interface TimeLeft {
  readonly isOver: boolean;
  /** What is left, or how much it is over: `6:32`. Full minutes have no hours above them. */
  readonly text: string;
}

/** What is left of `minutes`. The last second counts as one until it is over, so that 0:00 is the end. */
export function timeLeft(timer: Timer, minutes: number, now: number): TimeLeft {
  const left = minutes * 60_000 - spent(timer, now);
  const isOver = left <= -1000;
  const seconds = isOver ? Math.floor(-left / 1000) : Math.max(0, Math.ceil(left / 1000));
  return { isOver, text: `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}` };
}
