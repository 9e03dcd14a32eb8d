// Where lines break decides whether a card reads as a careful person would have written it. Not a letter may get lost.
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { breakLines } from "../../../src/domain/map/type-lines.ts";
import { textArbitrary } from "../../helpers/random-story.ts";

/** Widths of an em where they are not 1: spaces and narrow letters 0.38, most Latin letters 0.65, wide ones 1. */
describe("lines of a text", () => {
  it.each<[string, string, number, readonly string[]]>([
    ["has one empty line for no text", "", 5, [""]],
    ["cuts after as many letters as fit", "あいうえおかき", 5, ["あいうえお", "かき"]],
    ["keeps the breaks somebody typed, of every kind", "一\n二\r\n三\r四\u2028五\u2029六", 5, [..."一二三四五六"]],
    ["keeps empty lines", "一\n\n二\n", 5, ["一", "", "二", ""]],
    ["begins no line with a full stop", "あいうえお。か", 5, ["あいうえ", "お。か"]],
    ["begins no line with a closing bracket", "あい（うえ）お", 5, ["あい（う", "え）お"]],
    ["begins no line with a small kana", "あいうえきゃく", 5, ["あいうえ", "きゃく"]],
    ["begins no line with a long vowel mark", "あいうスキーを", 5, ["あいうス", "キーを"]],
    ["ends no line with an opening bracket", "あいうえ「お」", 5, ["あいうえ", "「お」"]],
    ["hangs together what may be parted nowhere but must", "。。。。。。。", 5, ["。。。。。", "。。"]],
    ["breaks between phrases where that leaves little room", "職員が対話を重ねて", 8, ["職員が対話を", "重ねて"]],
    [
      "breaks within a phrase rather than leave most of a line",
      "私は持続可能性を考える",
      8,
      ["私は持続可能性を", "考える"],
    ],
    [
      "leaves no letter alone on the last line",
      "暮らしに引きつけて話せている。",
      13,
      ["暮らしに引きつけて", "話せている。"],
    ],
    ["keeps a word of Latin letters whole", "あい window か", 5.5, ["あい ", "window ", "か"]],
    ["keeps a number whole", "人口195,633人", 5, ["人口", "195,633", "人"]],
    ["cuts a word that is longer than a line", "abcdefghij", 3.3, ["abcde", "fghij"]],
    ["lets a space at the end of a line hang", "あいうえお かき", 5, ["あいうえお ", "かき"]],
    ["keeps spaces at the end of the text", "あい  ", 5, ["あい  "]],
    ["leaves a mark with its letter", "かか\u3099か\u3099か", 2, ["かか\u3099", "か\u3099か"]],
    ["leaves a voiced half-width kana whole", "ｶﾞｶﾞｶﾞ", 1.9, ["ｶﾞ", "ｶﾞ", "ｶﾞ"]],
    ["leaves a picture of many signs whole", "あ👩‍👩‍👧‍👦い", 2, ["あ", "👩‍👩‍👧‍👦", "い"]],
    ["leaves a rare kanji whole", "𠮷𠮷𠮷", 2, ["𠮷𠮷", "𠮷"]],
    ["leaves a kanji with its variant sign", "山葛󠄀城", 2, ["山葛󠄀", "城"]],
    ["puts one letter on a line where not even one fits", "あいう", 0.5, ["あ", "い", "う"]],
  ])("%s", (_, text, width, lines) => {
    expect(breakLines(text, width)).toEqual(lines);
  });

  const anyText = fc.oneof(
    textArbitrary,
    fc
      .array(fc.constantFrom(..."あ漢ャー、。「」()aW1 　\nか\u3099👩‍👧ｶﾞ…"), { maxLength: 40 })
      .map((letters) => letters.join("")),
  );
  const anyWidth = fc.double({ min: 0.5, max: 30, noNaN: true });

  it("lose no letter: joined together they are the text", () => {
    fc.assert(
      fc.property(anyText, anyWidth, (text, width) => {
        expect(breakLines(text, width).join("")).toBe(text.replace(/[\n\r\u2028\u2029]/g, ""));
      }),
      { numRuns: 500 },
    );
  });

  it("are never wider than their room, but for a single letter that is", () => {
    fc.assert(
      fc.property(anyText, anyWidth, (text, width) => {
        for (const line of breakLines(text, width)) {
          // A text without a break is as wide as it is: where it fits a room, it is one line of it.
          const shown = line.trimEnd();
          const isOneLetter = [...new Intl.Segmenter().segment(shown)].length <= 1;
          expect(isOneLetter || breakLines(shown, width).length === 1).toBe(true);
        }
      }),
      { numRuns: 500 },
    );
  });

  it("never part a letter from its marks", () => {
    fc.assert(
      fc.property(anyText, anyWidth, (text, width) => {
        const [, ...others] = breakLines(text.replace(/[\n\r\u2028\u2029]/g, ""), width);
        for (const line of others) expect(line).not.toMatch(/^[\p{M}\u200d]/u);
      }),
      { numRuns: 300 },
    );
  });

  it("need fewer lines, or as many, in a room three times as wide", () => {
    fc.assert(
      fc.property(anyText, anyWidth, (text, width) => {
        expect(breakLines(text, width * 3).length).toBeLessThanOrEqual(breakLines(text, width).length);
      }),
    );
  });

  it("ends even where there is no room at all: a letter a line", () => {
    for (const room of [0, -3, 0.2])
      expect(breakLines("みなと台市 変革ストーリー", room).join("")).toBe("みなと台市 変革ストーリー");
  });
});
