import { describe, expect, it } from "vitest";
import { shortQuote, wholeQuote } from "../../src/i18n/narrate-quote.ts";

describe("a card's words within a sentence", () => {
  it.each([
    ["海辺の町", "「海辺の町」"],
    ["方向性が共有されている。", "「方向性が共有されている」"],
    ["「まちの縁側」を開く", "『「まちの縁側」を開く』"],
    ["一行目\r\n 二行目", "「一行目 二行目」"],
    [" \n ", "（未記入）"],
  ])("stand whole on one line: %j as %s", (text, quote) => {
    expect(wholeQuote("ja", text)).toBe(quote);
  });

  it("are marked differently in English when they hold quotation marks", () => {
    expect(wholeQuote("en", "A “veranda” opens.")).toBe("‘A “veranda” opens’");
  });

  it.each([
    ["海辺の町", "「海辺の町」"],
    ["", "（未記入）"],
    [
      "車がなくても困らない移動と手続を整える（4地区で予約制の乗合交通と出張窓口を置く）",
      "「車がなくても困らない移動と手続を整える…」",
    ],
    ["港の周りを、若い人が働き、店を開き、学び直せる場所にしていく。", "「港の周りを、若い人が働き、店を開き…」"],
    [
      "子どもたちが放課後に集まれる居場所を市内の全地区に増やしていく",
      "「子どもたちが放課後に集まれる居場所を市内の全地区に増やし…」",
    ],
    ["人口は2015年の195,633人から2060年には100,930人まで減る", "「人口は2015年の195,633人から2060年には…」"],
  ])("are cut after a phrase when told again: %s", (text, quote) => {
    expect(shortQuote("ja", text)).toBe(quote);
  });
});
