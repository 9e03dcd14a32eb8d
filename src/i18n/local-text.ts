// Texts that come out of a template carry both languages with them.
// Never the empty one: a template written in one language only must stay readable in the other.
import type { LocalText } from "../domain/template.ts";
import type { Locale } from "./text-shape.ts";

export type { LocalText };

/** The text in `locale`, or in the other language when there is none. */
export function localText(text: LocalText, locale: Locale): string {
  const other = locale === "ja" ? text.en : text.ja;
  return text[locale].trim() === "" ? other : text[locale];
}
