// Every finding of the reader has a sentence a person understands, in both languages, with nothing left blank.
import { describe, expect, it } from "vitest";
import { note, rejectedCodes, repairCodes } from "../../src/domain/reading-notes.ts";
import { fieldSchemas } from "../../src/domain/record-reading.ts";
import { tableNames } from "../../src/domain/tables.ts";
import { notices } from "../../src/exchange/json/story-file.ts";
import {
  errorSentence,
  noticeSentence,
  rejectedSentence,
  repairSentence,
} from "../../src/exchange/reading-sentences.ts";
import { readingTexts } from "../../src/i18n/texts/reading.ts";
import { bothLanguages, english, isUnfinished, japanese } from "../helpers/reading-words.ts";

const texts: Readonly<Record<string, { readonly ja: string; readonly en: string }>> = readingTexts;
const placesIn = (text: string): readonly string[] => [...text.matchAll(/\{\w+\}/g)].map(([place]) => place).sort();
const full = { path: "cards[3].text", table: "cards", id: "c_0001", name: "窓口", old: "前", now: "後" } as const;

describe("the sentences of reading", () => {
  it("fill in the same things in both languages", () => {
    for (const [key, { ja, en }] of Object.entries(texts))
      expect([key, ...placesIn(en)]).toEqual([key, ...placesIn(ja)]);
  });

  it.each(repairCodes)("tell of the repair %s", (code) => {
    for (const words of bothLanguages) {
      expect(repairSentence(note(code, full), words)).not.toSatisfy(isUnfinished);
      expect(repairSentence(note(code, {}), words)).not.toSatisfy(isUnfinished);
    }
  });

  it.each(rejectedCodes)("tell of the rejection %s", (code) => {
    for (const words of bothLanguages) expect(rejectedSentence(note(code, full), words)).not.toSatisfy(isUnfinished);
  });

  it.each(notices)("tell of the notice %s", (notice) => {
    for (const words of bothLanguages) expect(noticeSentence(notice, words)).not.toSatisfy(isUnfinished);
  });

  it("call every table and every field by a name people use", () => {
    for (const table of tableNames) {
      expect(texts).toHaveProperty([`reading.table.${table}`]);
      for (const [field] of fieldSchemas(table)) expect(texts).toHaveProperty([`reading.field.${field}`]);
    }
  });
});

describe("a sentence about a place in a file", () => {
  it.each([
    [
      note("field-replaced", full),
      "カード「窓口」の「本文」の値が使えないため、空か、ふつうの値にしました。元の値: 前",
    ],
    [
      note("letter-replaced", { path: "template.name.ja" }),
      "ひな形（template.name.ja）に壊れた文字がありました。その文字だけを「\uFFFD」に置き換えました。",
    ],
    [
      note("letter-replaced", { path: "cards[3].text" }),
      "カード（cards[3].text）の「本文」に壊れた文字がありました。その文字だけを「\uFFFD」に置き換えました。",
    ],
    [
      note("fields-missing", { ...full, path: "cards[3]", now: "noEnds, personIds" }),
      "カード「窓口」に、書かれていない項目がありました。空か、ふつうの値にしました（何のためでもない理由, 担当）。",
    ],
    [
      note("table-missing", { path: "links", table: "links" }),
      "ファイルに「つながり」の一覧がありません。一件もないものとして開きます。",
    ],
  ] as const)("names it as the person knows it: %j", (repair, sentence) => {
    expect(repairSentence(repair, japanese)).toBe(sentence);
  });

  it("shows 200 letters of a long text at most; the note has the rest", () => {
    const sentence = repairSentence(note("field-replaced", { ...full, old: "𠮷".repeat(5_000) }), english);
    expect([...sentence].filter((letter) => letter === "𠮷")).toHaveLength(200);
  });

  it("puts nothing of a file's text into the sentence itself", () => {
    expect(repairSentence(note("field-replaced", { ...full, old: "{path} $& {now}" }), english)).toContain(
      "{path} $& {now}",
    );
  });

  it("says how large a file is, and may be", () => {
    expect(errorSentence({ code: "too-large", bytes: 80_000_000, limit: 52_428_800 }, japanese)).toContain("76.3 MB");
    expect(errorSentence({ code: "too-large", bytes: 80_000_000, limit: 52_428_800 }, japanese)).toContain("50 MB");
  });
});
