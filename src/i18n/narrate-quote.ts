// How the words of a card are quoted within a sentence: on one line, whole the first time, then only their beginning.
// Quoting never rewrites them; a text with quotation marks in it stands in others, so that
// the reader sees where it ends.
import { excerpt } from "../base/excerpt.ts";
import { bare } from "./narrate-phrase.ts";
import type { Locale } from "./text-shape.ts";
import { translate } from "./translate.ts";

const longest = 28;
const shortest = 8;

/** The whole text in quotation marks; words that say so when there is none. */
export function wholeQuote(locale: Locale, text: string): string {
  const line = oneLine(text);
  return line === "" ? translate(locale, "narration.empty") : quoted(locale, line);
}

/** The beginning of the text in quotation marks, cut after a phrase where there is one, so that it can be read aloud. */
export function shortQuote(locale: Locale, text: string): string {
  const line = oneLine(text);
  const start = excerpt(line, longest);
  if (start === "" || !start.endsWith("…") || line.endsWith("…")) return wholeQuote(locale, start);
  const phrase = /^(.+)[、。，．（(「『：；\s]/u.exec(start)?.[1]?.replace(/[\p{P}\s]+$/u, "") ?? "";
  return quoted(locale, phrase.length >= shortest ? `${phrase}…` : start.replace(/[\d.,]*…$/u, "…"));
}

/** On one line and without its last full stop, as a quotation inside a sentence is set. */
const oneLine = (text: string): string => bare(text.replace(/\s*[\n\r\u2028\u2029]+\s*/g, " "));

function quoted(locale: Locale, text: string): string {
  const isNested = (locale === "ja" ? /[「」]/u : /[“”"]/u).test(text);
  return translate(locale, isNested ? "narration.quote.nested" : "narration.quote", { text });
}
