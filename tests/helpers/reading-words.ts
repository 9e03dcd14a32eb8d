// The sentences of reading in both languages, through the translation the app uses.
import type { Words } from "../../src/exchange/reading-sentences.ts";
import { translate } from "../../src/i18n/translate.ts";

export const japanese: Words = (key, params) => translate("ja", key, params);
export const english: Words = (key, params) => translate("en", key, params);
export const bothLanguages: readonly Words[] = [japanese, english];

/** True when a sentence has a place in it that nothing was filled into, or is only a key. */
export const isUnfinished = (sentence: string): boolean =>
  sentence.trim() === "" ||
  /^reading\./i.test(sentence) ||
  /\{(?:size|limit|line|column|found|format|supported|place|reason|record|table|fields|field|path|old|now|name)\}/.test(
    sentence,
  );
