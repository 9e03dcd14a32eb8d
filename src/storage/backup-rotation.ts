// Which backups are kept: the newest ones closely, older ones by day, then by month. Pure; it deletes nothing itself.
// What a restore or an import replaced counts as its own day: it is what a person looks for after a wrong click.
import type { BackupReason } from "./story-library.ts";

/** Regular backups are at least this far apart, in ms. */
export const backupInterval = 10 * 60 * 1000;

const keptRecent = 5;
const keptDays = 14;
const keptMonths = 24;
const keptReplaced = 5;

export interface DatedBackup {
  readonly id: string;
  readonly reason: BackupReason;
  /** ISO 8601, UTC. */
  readonly time: string;
}

/** The stretch of ten minutes a moment falls into. */
export const backupSlot = (time: string): number => Math.floor(Date.parse(time) / backupInterval);

/** The day a moment falls on where the person is, `YYYY-MM-DD`. */
export function localDay(time: string): string {
  const date = new Date(time);
  const two = (value: number) => String(value).padStart(2, "0");
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

/**
 * The backups that may go: all but the newest five, the last of each of the newest 14 days and 24 months that have one,
 * and the newest five states that were replaced. Days without work do not use a day up.
 */
export function backupsToDrop<T extends DatedBackup>(
  backups: readonly T[],
  dayOf: (time: string) => string = localDay,
): readonly T[] {
  const newestFirst = [...backups].sort((a, b) => (a.time < b.time ? 1 : a.time > b.time ? -1 : a.id < b.id ? 1 : -1));
  const keep = new Set<T>([
    ...newestFirst.slice(0, keptRecent),
    ...lastOfEach(newestFirst, ({ time }) => dayOf(time), keptDays),
    ...lastOfEach(newestFirst, ({ time }) => dayOf(time).slice(0, 7), keptMonths),
    ...newestFirst.filter(({ reason }) => reason !== "regular").slice(0, keptReplaced),
  ]);
  return newestFirst.filter((backup) => !keep.has(backup));
}

function lastOfEach<T>(newestFirst: readonly T[], periodOf: (item: T) => string, limit: number): readonly T[] {
  const last = new Map<string, T>();
  for (const item of newestFirst) if (!last.has(periodOf(item))) last.set(periodOf(item), item);
  return [...last.values()].slice(0, limit);
}
