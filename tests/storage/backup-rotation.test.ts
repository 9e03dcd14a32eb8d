// Which backups a person still finds after a day, a month, a year.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { backupSlot, backupsToDrop, type DatedBackup, localDay } from "../../src/storage/backup-rotation.ts";

const utcDay = (time: string): string => time.slice(0, 10);
let count = 0;
const at = (time: string, reason: DatedBackup["reason"] = "regular"): DatedBackup => {
  count += 1;
  return { id: `b_${String(count).padStart(6, "0")}`, reason, time };
};
const kept = (backups: readonly DatedBackup[]): readonly string[] => {
  const dropped = new Set(backupsToDrop(backups, utcDay));
  return backups.filter((backup) => !dropped.has(backup)).map(({ time }) => time);
};
const times = (from: string, stepMinutes: number, howMany: number): DatedBackup[] =>
  Array.from({ length: howMany }, (_, i) => at(new Date(Date.parse(from) + i * stepMinutes * 60_000).toISOString()));

describe("rotation", () => {
  it("drops nothing while there is little", () => {
    expect(backupsToDrop(times("2026-04-01T09:00:00Z", 10, 5), utcDay)).toEqual([]);
    expect(backupsToDrop([], utcDay)).toEqual([]);
  });

  it("keeps the newest five of a day's work, whatever order they come in", () => {
    const day = times("2026-04-01T09:00:00Z", 10, 20);
    expect(kept([...day].reverse())).toHaveLength(5);
    expect(kept(day)).toEqual(day.slice(-5).map(({ time }) => time));
  });

  it("keeps the last of each of the newest fourteen days of work, however far apart they lie", () => {
    const lastOfDays = Array.from({ length: 20 }, (_, i) =>
      at(`2026-05-${String(i + 1).padStart(2, "0")}T17:00:00.000Z`),
    );
    const earlier = lastOfDays.map(({ time }) => at(time.replace("T17", "T10")));
    const after = kept([...earlier, ...lastOfDays]);
    expect(after.filter((time) => time.includes("T17"))).toHaveLength(14);
    // The newest five by the clock reach back into the mornings.
    expect(after.filter((time) => time.includes("T10"))).toHaveLength(2);
  });

  it("keeps one of each month for two years, and no more", () => {
    const months = Array.from({ length: 40 }, (_, i) => at(new Date(Date.UTC(2020, i, 15)).toISOString()));
    expect(kept(months)).toEqual(months.slice(-24).map(({ time }) => time));
  });

  it("keeps what a restore or an import replaced, even when newer backups push it out of the newest five", () => {
    const replaced = at("2026-04-01T09:05:00.000Z", "before-import");
    const backups = [replaced, ...times("2026-04-01T09:10:00Z", 10, 20)];
    expect(kept(backups)).toContain(replaced.time);
  });

  it("two backups of the same moment are both counted, always in the same order", () => {
    const twins = Array.from({ length: 8 }, () => at("2026-04-01T09:00:00.000Z"));
    const dropped = backupsToDrop(twins, utcDay).map(({ id }) => id);
    expect(dropped).toHaveLength(3);
    expect(new Set(backupsToDrop([...twins].reverse(), utcDay).map(({ id }) => id))).toEqual(new Set(dropped));
  });

  it("never grows without limit, never drops the newest, and a second round drops nothing more", () => {
    const moment = fc.date({ min: new Date("2024-01-01"), max: new Date("2030-01-01"), noInvalidDate: true });
    const reason = fc.constantFrom("regular" as const, "before-restore" as const, "before-import" as const);
    fc.assert(
      fc.property(fc.array(fc.tuple(moment, reason), { minLength: 1, maxLength: 200 }), (list) => {
        const backups = list.map(([date, why]) => at(date.toISOString(), why));
        const dropped = new Set(backupsToDrop(backups, utcDay));
        const left = backups.filter((backup) => !dropped.has(backup));
        const newest = backups
          .map(({ time }) => time)
          .sort()
          .at(-1);
        expect(left.length).toBeLessThanOrEqual(5 + 14 + 24 + 5);
        expect(left.map(({ time }) => time)).toContain(newest);
        expect(backupsToDrop(left, utcDay)).toEqual([]);
      }),
    );
  });
});

describe("time", () => {
  it("backups are taken by stretches of ten minutes", () => {
    expect(backupSlot("2026-04-01T09:09:59.999Z")).toBe(backupSlot("2026-04-01T09:00:00.000Z"));
    expect(backupSlot("2026-04-01T09:10:00.000Z")).toBe(backupSlot("2026-04-01T09:09:59.999Z") + 1);
  });

  it("a day is the day where the person is", () => {
    const date = new Date(2026, 3, 1, 0, 30);
    expect(localDay(date.toISOString())).toBe("2026-04-01");
    expect(localDay(new Date(2026, 3, 1, 23, 30).toISOString())).toBe("2026-04-01");
  });
});
