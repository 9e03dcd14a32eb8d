// The name a story's file is given: whose, of which year and round, from which day, as offices name their files.
// It must be a name Windows takes, and short enough for a deep shared folder (a path ends at 260 letters there).
import { aboutOf, type Story } from "../domain/story.ts";

/** How many letters each part may have, with and without parts of a hand-out; the whole name stays under 110. */
const partLength = 20;
const shortPartLength = 14;

// What Windows forbids becomes its full-width twin: it reads the same.
const twins: Readonly<Record<string, string>> = {
  "<": "＜",
  ">": "＞",
  ":": "：",
  '"': "＂",
  "/": "／",
  "\\": "＼",
  "|": "｜",
  "?": "？",
  "*": "＊",
};

/**
 * The name of a story's file, for example 変革ストーリーシート_沼津市_令和4年度_第4回_2022-08-19.json. `date` is `YYYY-MM-DD` or
 * a time stamp, of which the day stands in the name as it is written. Parts that are empty are left out. `more`: what a
 * hand-out adds before the day, two parts at most (確認用, 山田様).
 */
export function storyFileName(
  story: Story,
  date: string,
  extension = "json",
  more: readonly [purpose: string, receiver: string] | readonly [] = [],
): string {
  const { title, municipality, fiscalYear, round, version } = aboutOf(story);
  const parts = [
    story.template.name.ja,
    municipality || title,
    fiscalYear === null ? "" : japaneseFiscalYear(fiscalYear),
    round,
    version,
    ...more,
    date.slice(0, 10),
  ];
  const most = more.length > 0 ? shortPartLength : partLength;
  const name = parts
    .map((part) => partOfName(part, most))
    .filter((part) => part !== "")
    .join("_");
  return `${name || "story"}.${extension}`;
}

/** The name of a return, for example 返送_沼津市の10年_市長_2022-08-19.json: whose sheet, by whom. `date` as above. */
export const returnFileName = (title: string, author: string, date: string): string =>
  `${["返送", title, author, date.slice(0, 10)]
    .map((part) => partOfName(part, partLength))
    .filter(Boolean)
    .join("_")}.json`;

function partOfName(text: string, most: number): string {
  const plain = text
    .replace(/[<>:"/\\|?*]/g, (letter) => twins[letter] ?? "")
    // Controls, line ends, marks that turn the writing direction, lone halves of a letter: none belongs in a name.
    .replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\s_]+/gu, " ")
    .trim();
  const letters = [...plain];
  // A dot or a blank at the end is dropped by Windows, and at the front hides the file elsewhere.
  return (letters.length > most ? letters.slice(0, most).join("") : plain).replace(/^[. ]+|[. ]+$/g, "");
}

/** 2022 → 令和4年度; the year 2019 counts as 令和元年度, therefore the era of May and not of April. */
function japaneseFiscalYear(year: number): string {
  const may = new Date(Date.UTC(2000, 4, 1));
  may.setUTCFullYear(year);
  const format = new Intl.DateTimeFormat("ja-JP-u-ca-japanese", { era: "long", year: "numeric", timeZone: "UTC" });
  return `${format.format(may)}度`;
}
