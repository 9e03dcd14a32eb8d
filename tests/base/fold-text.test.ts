import { expect, test } from "vitest";
import { foldedIncludes, foldText } from "../../src/base/fold-text.ts";

test.each([
  ["half-width kana with its marks", "ｶﾞｲﾄﾞ", "がいど"],
  ["katakana", "テーマ", "てーま"],
  ["ヴ and ヶ", "ヴィレッジ関ヶ原", "ゔぃれっじ関ゖ原"],
  ["full-width letters and figures", "ＫＰＩ　２０２２", "kpi 2022"],
  ["capitals", "Excel", "excel"],
  ["kanji, which stay", "変革", "変革"],
])("a search does not miss what was written otherwise: %s", (_what, text, folded) => {
  expect(foldText(text)).toBe(folded);
});

test.each([
  ["シートを印刷する", "いんさつ", false],
  ["シートを印刷する いんさつ", "インサツ", true],
  ["シートを印刷する", "印刷 ｼｰﾄ", true],
  ["シートを印刷する", "", true],
  ["シートを印刷する", "  ", true],
  ["シートを印刷する", "印刷 地図", false],
])("%s, looked for by 「%s」: %s", (text, query, found) => {
  expect(foldedIncludes(text, query)).toBe(found);
});
