// Dates as Japanese offices write them: by era (令和4年7月21日) or by the western calendar, in both languages.
// Never an exception for a date that is none: what was written comes back as it stands, otherwise a reader loses it.
import type { Locale } from "./text-shape.ts";

export type EraStyle = "era" | "western";

export interface DateStyle {
  readonly locale: Locale;
  readonly era: EraStyle;
}

interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

interface Era {
  readonly ja: string;
  readonly en: string;
  /** Its first day, in the same comparable form as a `YYYY-MM-DD` text. */
  readonly from: string;
  /** The western year that is its first (元年). */
  readonly firstYear: number;
}

// Meiji counts from 1868, but the Gregorian calendar was taken over on 1873-01-01 only: before it month and day differ.
const eras: readonly Era[] = [
  { ja: "令和", en: "Reiwa", from: "2019-05-01", firstYear: 2019 },
  { ja: "平成", en: "Heisei", from: "1989-01-08", firstYear: 1989 },
  { ja: "昭和", en: "Showa", from: "1926-12-25", firstYear: 1926 },
  { ja: "大正", en: "Taisho", from: "1912-07-30", firstYear: 1912 },
  { ja: "明治", en: "Meiji", from: "1873-01-01", firstYear: 1868 },
];

const englishMonths = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
] as const;

/**
 * A calendar day for reading: 令和4年7月21日, 2022年7月21日, 21 July 2022 (Reiwa 4), 21 July 2022.
 * `iso` is `YYYY-MM-DD`, or a time stamp, of which the day at this place is taken. Anything else comes back unchanged.
 */
export function formatDate(iso: string, style: DateStyle): string {
  const day = dayOf(iso);
  if (!day) return iso;
  if (style.locale === "ja") return `${jaYear(day, style.era)}年${day.month}月${day.day}日`;
  const english = `${day.day} ${englishMonths[day.month - 1]} ${day.year}`;
  const era = style.era === "era" ? eraOf(isoDay(day)) : undefined;
  return era ? `${english} (${era.en} ${day.year - era.firstYear + 1})` : english;
}

/**
 * A fiscal year by the western year in which it begins (April): 令和4年度 (2022), 2022年度, FY2022 (Reiwa 4), FY2022.
 * The era is that of 1 April; 2019 is 令和元年度, as the national government settled it.
 */
export function formatFiscalYear(year: number, style: DateStyle): string {
  const era = style.era === "era" ? eraOf(year === 2019 ? "2019-05-01" : `${pad(year, 4)}-04-01`) : undefined;
  if (style.locale === "ja") {
    return era ? `${era.ja}${eraYear(year - era.firstYear + 1)}年度 (${year})` : `${year}年度`;
  }
  return era ? `FY${year} (${era.en} ${year - era.firstYear + 1})` : `FY${year}`;
}

/**
 * A moment for reading, at the time of this place: 8月19日 15:30, 19 August 15:30.
 * The year is written too when it is not that of `now` (both ISO 8601). Not a moment: unchanged.
 */
export function formatTimeStamp(iso: string, now: string, style: DateStyle): string {
  const moment = new Date(iso);
  if (Number.isNaN(moment.getTime())) return iso;
  const day = localDay(moment);
  const time = `${moment.getHours()}:${pad(moment.getMinutes(), 2)}`;
  if (new Date(now).getFullYear() !== day.year) return `${formatDate(isoDay(day), style)} ${time}`;
  if (style.locale === "ja") return `${day.month}月${day.day}日 ${time}`;
  return `${day.day} ${englishMonths[day.month - 1]} ${time}`;
}

function jaYear(day: Day, style: EraStyle): string {
  const era = style === "era" ? eraOf(isoDay(day)) : undefined;
  return era ? `${era.ja}${eraYear(day.year - era.firstYear + 1)}` : String(day.year);
}

const eraYear = (year: number): string => (year === 1 ? "元" : String(year));

const eraOf = (isoDate: string): Era | undefined => eras.find((era) => era.from <= isoDate);

const isoDay = (day: Day): string => `${pad(day.year, 4)}-${pad(day.month, 2)}-${pad(day.day, 2)}`;

const pad = (value: number, length: number): string => String(value).padStart(length, "0");

function dayOf(iso: string): Day | undefined {
  const match = /^(\d{4})-(\d{2})-(\d{2})(T.*)?$/.exec(iso);
  if (!match) return undefined;
  if (match[4] !== undefined) {
    const moment = new Date(iso);
    return Number.isNaN(moment.getTime()) ? undefined : localDay(moment);
  }
  const day = { year: Number(match[1]), month: Number(match[2]), day: Number(match[3]) };
  // 31 February rolls over to March in a Date: that is how a day that does not exist is noticed.
  const check = new Date(Date.UTC(2000, day.month - 1, day.day));
  check.setUTCFullYear(day.year, day.month - 1, day.day);
  return check.getUTCMonth() === day.month - 1 && check.getUTCDate() === day.day ? day : undefined;
}

const localDay = (moment: Date): Day => ({
  year: moment.getFullYear(),
  month: moment.getMonth() + 1,
  day: moment.getDate(),
});
