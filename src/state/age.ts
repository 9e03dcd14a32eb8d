// How long ago something was, in the words people use for it: today with the time, yesterday, three days ago.
// It counts days of the calendar at this place, not periods of 24 hours: what was last evening was yesterday.
import type { TextsInUse } from "../ui/I18n.tsx";

const day = 24 * 60 * 60 * 1000;
const daysCounted = 31;

/** Whole days of the calendar from `iso` to `now` (both ISO 8601); never below 0, whatever the clock says. */
export function daysBetween(iso: string, now: string): number {
  const days = Math.round((startOfDay(now) - startOfDay(iso)) / day);
  return Number.isFinite(days) ? Math.max(0, days) : 0;
}

/** `iso` as seen from `now`; after a month it is a date. */
export function ageInWords(iso: string, now: string, { t, date }: Pick<TextsInUse, "t" | "date">): string {
  const days = daysBetween(iso, now);
  if (days === 0) return t("app.age.today", { time: clockTime(iso) });
  if (days === 1) return t("app.age.yesterday", { time: clockTime(iso) });
  return days <= daysCounted ? t("app.age.days", { days }) : date(iso);
}

/** The time of day at this place, for example 9:05. */
export function clockTime(iso: string): string {
  const moment = new Date(iso);
  if (Number.isNaN(moment.getTime())) return iso;
  return `${moment.getHours()}:${String(moment.getMinutes()).padStart(2, "0")}`;
}

const startOfDay = (iso: string): number => {
  const moment = new Date(iso);
  return new Date(moment.getFullYear(), moment.getMonth(), moment.getDate()).getTime();
};
