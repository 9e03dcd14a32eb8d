import { describe, expect, test } from "vitest";
import { formatDate, formatFiscalYear, formatTimeStamp } from "../../src/i18n/dates.ts";

const jaEra = { locale: "ja", era: "era" } as const;
const jaWestern = { locale: "ja", era: "western" } as const;
const enEra = { locale: "en", era: "era" } as const;
const enWestern = { locale: "en", era: "western" } as const;

describe("a date", () => {
  test.each([
    ["1872-12-31", "1872年12月31日", "the old calendar: month and day would be wrong by era"],
    ["1873-01-01", "明治6年1月1日", "the first day of the Gregorian calendar"],
    ["1912-07-29", "明治45年7月29日", "the last day of Meiji"],
    ["1912-07-30", "大正元年7月30日", "the first day of Taisho"],
    ["1926-12-24", "大正15年12月24日", "the last day of Taisho"],
    ["1926-12-25", "昭和元年12月25日", "the first day of Showa"],
    ["1989-01-07", "昭和64年1月7日", "the last day of Showa"],
    ["1989-01-08", "平成元年1月8日", "the first day of Heisei"],
    ["2019-04-30", "平成31年4月30日", "the last day of Heisei"],
    ["2019-05-01", "令和元年5月1日", "the first day of Reiwa"],
    ["2020-01-01", "令和2年1月1日", "the second year begins in January"],
    ["2022-07-21", "令和4年7月21日", "an ordinary day"],
    ["2024-02-29", "令和6年2月29日", "a leap day"],
  ])("%s is read as %s (%s)", (iso, shown) => {
    expect(formatDate(iso, jaEra)).toBe(shown);
  });

  test("agrees with the browser's own calendar on the first and the last day of every month since 1873", () => {
    const own = new Intl.DateTimeFormat("ja-JP-u-ca-japanese", { dateStyle: "long", timeZone: "UTC" });
    for (let year = 1873; year <= 2060; year++) {
      for (let month = 0; month < 12; month++) {
        for (const day of [new Date(Date.UTC(year, month, 1)), new Date(Date.UTC(year, month + 1, 0))]) {
          const iso = day.toISOString().slice(0, 10);
          expect(formatDate(iso, jaEra), iso).toBe(own.format(day));
        }
      }
    }
  });

  test("can be read in the western calendar and in English", () => {
    expect(formatDate("2022-07-21", jaWestern)).toBe("2022年7月21日");
    expect(formatDate("2022-07-21", enEra)).toBe("21 July 2022 (Reiwa 4)");
    expect(formatDate("2022-07-21", enWestern)).toBe("21 July 2022");
    expect(formatDate("0042-07-21", enEra)).toBe("21 July 42");
  });

  test.each(["", "2022-13-01", "2023-02-29", "2022-7-1", "来年の春", "2022-07-21Tnonsense"])(
    "that is none is shown as it was written: %s",
    (written) => {
      expect(formatDate(written, jaEra)).toBe(written);
    },
  );
});

describe("a fiscal year", () => {
  test.each([
    [1868, "1868年度"],
    [1912, "明治45年度 (1912)"],
    [1926, "大正15年度 (1926)"],
    [1988, "昭和63年度 (1988)"],
    [1989, "平成元年度 (1989)"],
    [2018, "平成30年度 (2018)"],
    [2019, "令和元年度 (2019)"],
    [2022, "令和4年度 (2022)"],
  ])("%i is written %s", (year, shown) => {
    expect(formatFiscalYear(year, jaEra)).toBe(shown);
  });

  test("can be read in the western calendar and in English", () => {
    expect(formatFiscalYear(2022, jaWestern)).toBe("2022年度");
    expect(formatFiscalYear(2022, enEra)).toBe("FY2022 (Reiwa 4)");
    expect(formatFiscalYear(2022, enWestern)).toBe("FY2022");
  });
});

describe("a moment", () => {
  const local = (year: number, month: number, day: number, hour: number, minute: number) =>
    new Date(year, month - 1, day, hour, minute).toISOString();

  test("is told in the time of this place, without the year when it is this year", () => {
    const now = local(2022, 12, 31, 23, 59);
    expect(formatTimeStamp(local(2022, 8, 19, 15, 30), now, jaEra)).toBe("8月19日 15:30");
    expect(formatTimeStamp(local(2022, 8, 19, 9, 5), now, enEra)).toBe("19 August 9:05");
  });

  test("of another year says which, so that an old backup is not taken for a new one", () => {
    const now = local(2023, 1, 1, 0, 0);
    expect(formatTimeStamp(local(2022, 8, 19, 15, 30), now, jaEra)).toBe("令和4年8月19日 15:30");
    expect(formatTimeStamp(local(2022, 8, 19, 15, 30), now, enWestern)).toBe("19 August 2022 15:30");
  });

  test("that is none is shown as it was written", () => {
    expect(formatTimeStamp("いつか", local(2022, 1, 1, 0, 0), jaEra)).toBe("いつか");
  });
});
