import { describe, expect, it } from "vitest";
import { formatDate } from "../../src/i18n/dates.ts";
import { translate } from "../../src/i18n/translate.ts";
import { ageInWords, daysBetween } from "../../src/state/age.ts";

/** A moment at this place, whatever the machine's time zone is. */
const at = (day: number, hour: number, minute = 0, month = 4) =>
  new Date(2026, month - 1, day, hour, minute).toISOString();

const words = {
  t: (key: Parameters<typeof translate>[1], params?: Record<string, string | number>) => translate("ja", key, params),
  date: (iso: string) => formatDate(iso, { locale: "ja", era: "era" }),
} as Parameters<typeof ageInWords>[2];

describe("an age is said in the words people use", () => {
  it.each([
    ["the same day", at(10, 9, 5), at(10, 18), "今日 9:05"],
    ["last evening, ten hours ago", at(9, 23), at(10, 9), "昨日 23:00"],
    ["the day before yesterday", at(8, 23, 59), at(10, 0, 1), "2日前"],
    ["a month", at(1, 12), at(2, 12, 0, 5), "31日前"],
    ["longer than a month", at(1, 12), at(3, 12, 0, 5), "令和8年4月1日"],
    ["a clock that was set back", at(12, 9), at(10, 9), "今日 9:00"],
  ])("%s", (_, then, now, said) => {
    expect(ageInWords(then, now, words)).toBe(said);
  });

  it("no moment at all counts as today and not as an error", () => {
    expect(daysBetween("", at(10, 9))).toBe(0);
  });
});
