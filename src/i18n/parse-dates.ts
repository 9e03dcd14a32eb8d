// Years and days as people write them on a sheet: 令和4年度, R4, 2022; 令和4年8月19日, R4.8.19, 2022/8/19, 19 August 2022.
// What cannot be read for certain is null, never a guess: a wrong day on a printed sheet is worse than none.

const eraStart: Readonly<Record<string, number>> = {
  令和: 2018,
  r: 2018,
  reiwa: 2018,
  平成: 1988,
  h: 1988,
  heisei: 1988,
  昭和: 1925,
  s: 1925,
  showa: 1925,
  大正: 1911,
  t: 1911,
  taisho: 1911,
  明治: 1867,
  m: 1867,
  meiji: 1867,
};

const year = "(?:(?<era>令和|平成|昭和|大正|明治|[a-z]+)\\s*)?(?<year>元|\\d{1,4})";
const fiscalYear = new RegExp(`^(?:fy\\s*)?${year}\\s*(?:年度?)?(?:\\s*\\(.*\\))?$`);
const day = new RegExp(`^${year}\\s*[年./-]\\s*(?<month>\\d{1,2})\\s*[月./-]\\s*(?<day>\\d{1,2})\\s*日?$`);
const englishDay = /^(?<day>\d{1,2})\s+(?<name>[a-z]{3,9})\.?\s+(?<year>\d{4})(?:\s*\(.*\))?$/;
const months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/** The western year in which a fiscal year begins, or null. */
export function parseFiscalYear(text: string): number | null {
  const found = fiscalYear.exec(folded(text))?.groups;
  return found ? westernYear(found.era, found.year) : null;
}

/** A day as `YYYY-MM-DD`, or null; a day the calendar does not have is null too. */
export function parseDay(text: string): string | null {
  const words = folded(text);
  const found = day.exec(words)?.groups;
  if (found) return isoDay(westernYear(found.era, found.year), Number(found.month), Number(found.day));
  const english = englishDay.exec(words)?.groups;
  const month = months.findIndex((name) => english?.name?.startsWith(name)) + 1;
  return english && month > 0 ? isoDay(Number(english.year), month, Number(english.day)) : null;
}

const folded = (text: string): string => text.normalize("NFKC").trim().toLowerCase();

function westernYear(era: string | undefined, digits: string | undefined): number | null {
  const number = digits === "元" ? 1 : Number(digits);
  if (era === undefined) return digits !== "元" && number >= 1868 && number <= 9999 ? number : null;
  const start = eraStart[era];
  return start === undefined || number < 1 || number > 99 ? null : start + number;
}

function isoDay(year: number | null, month: number, day: number): string | null {
  if (year === null) return null;
  const date = new Date(Date.UTC(2000, month - 1, day));
  date.setUTCFullYear(year, month - 1, day);
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return null;
  const two = (value: number) => String(value).padStart(2, "0");
  return `${String(year).padStart(4, "0")}-${two(month)}-${two(day)}`;
}
