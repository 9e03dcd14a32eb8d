// How words a person typed fit into a sentence of ours: as a clause, as a noun, or not at all.
// It only chooses the sentence. The words themselves are told to the letter, but for the full stop a clause cannot have.
import type { Locale } from "./text-shape.ts";

/**
 * `clause`: both から and こと can follow it (人が集まる). `copula`: only から can (必要だ). `cause`: it says から or ため
 * already. `noun`: である and を can follow it. `said`: a whole sentence that says it is a reason (…からである).
 * `whole`: it stands by itself, as several sentences, a question or polite speech do.
 */
export type Phrase = "clause" | "copula" | "cause" | "noun" | "said" | "whole";

/** What kind of phrase those words are in that language. Whatever is not surely one of the others is `whole`. */
export const phraseOf = (locale: Locale, words: string): Phrase =>
  locale === "ja" ? japanesePhrase(bare(words)) : englishPhrase(bare(words));

/** The words without the white space around them and the full stop after them. */
export function bare(words: string): string {
  const text = words.trim();
  return /[^.。．][。．.]$/u.test(text.slice(-3)) ? text.slice(0, -1) : text;
}

/** The words as sentences of their own: with a full stop, of their own script, where they have no end yet. */
export function asSentences(words: string): string {
  const text = words.trim();
  const ending = text.slice(-longestEnding);
  if (/[。．.!！?？…]["”』」）)]*$/u.test(ending)) return text;
  return text + (japanese.test(ending) ? "。" : ".");
}

/** No ending looked for is longer: a regular expression would try every place of a long text. */
const longestEnding = 8;
const severalSentences = /[。！？!?\n\r\u2028\u2029]|\.\s/u;
const japanese = /[ぁ-んァ-ヶ\p{Script=Han}]/u;
const polite = /(です|ます|ました|でした|ません|ください|でしょう|ましょう)$/u;
const noun = /([\p{Script=Han}々ァ-ヶー]|こと|もの|ところ|さ|つながり|取り?組み|仕組み|強み|弱み)$/u;
// An adjective (高い) and a noun (違い) look the same: these are the nouns a municipal text is likely to end with.
const nounOnI = /[願思想狙違扱問勢集誓疑装祝賑担競争迷戦伝]い$/u;
// What looks like a verb and is none: ～よう, 多く, 一つ.
const noVerb = /(よう|そう|こう|ほう|どう|とう|近く|多く|早く|遠く|[\d０-９一二三四五六七八九いくひとふた]つ)$/u;
const clause = /([うくぐすつぬぶむるいた]|んだ)$/u;

function japanesePhrase(text: string): Phrase {
  if (/^(なぜなら|なぜかというと|理由は)/u.test(text)) return "said";
  const ending = text.slice(-longestEnding);
  if (severalSentences.test(text) || polite.test(ending) || !japanese.test(text)) return "whole";
  if (/(から|ため)(だ|である)$/u.test(ending)) return "said";
  if (/(から|ため)$/u.test(ending)) return "cause";
  if (noun.test(ending) || nounOnI.test(ending)) return "noun";
  if (noVerb.test(ending)) return "whole";
  if (clause.test(ending)) return "clause";
  return text.endsWith("だ") ? "copula" : "whole";
}

function englishPhrase(text: string): Phrase {
  if (/^Because\b/u.test(text)) return "said";
  if (severalSentences.test(text)) return "whole";
  if (/^because\b/u.test(text)) return "cause";
  return /^[a-z]/u.test(text) ? "clause" : "whole";
}
