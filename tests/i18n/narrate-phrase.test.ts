import { describe, expect, it } from "vitest";
import { asSentences, bare, type Phrase, phraseOf } from "../../src/i18n/narrate-phrase.ts";

describe("words that were typed as a reason", () => {
  it.each<[string, Phrase]>([
    ["自分たちの手で形にする人がまちに残る。", "clause"],
    ["担い手がいない", "clause"],
    ["若い人が戻りたくなるまちになった。", "clause"],
    ["見守りの負担が大きい", "clause"],
    ["担当者から話を聞いて学んだ", "clause"],
    ["一つずつ育つ", "clause"],
    ["現場の声が必要だ。", "copula"],
    ["人が増えるため", "cause"],
    ["話す場がないから。", "cause"],
    ["話す場がないからだ。", "said"],
    ["対話を通じて協働していくためである。", "said"],
    ["なぜなら、場がない。だから声が届かない。", "said"],
    ["人口の減少", "noun"],
    ["議会とも共有できること。", "noun"],
    ["地区との顔のつながり", "noun"],
    ["若手職員の願い", "noun"],
    ["地域コミュニティ", "noun"],
    ["更新費は半分にはならない。先に床を減らす。", "whole"],
    ["なくなれば、何につまずく？", "whole"],
    ["人が集まります。", "whole"],
    ["人が集まる（年10件）", "whole"],
    ["一行目\n二行目", "whole"],
    ["声を聞いて", "whole"],
    ["挑戦を増やそう", "whole"],
    ["分けるなら二つ", "whole"],
    ["people gather", "whole"],
    ["", "whole"],
  ])("in Japanese, 「%s」 is told as: %s", (words, phrase) => {
    expect(phraseOf("ja", words)).toBe(phrase);
  });

  it.each<[string, Phrase]>([
    ["people gather there.", "clause"],
    ["because people gather", "cause"],
    ["Because people gather.", "said"],
    ["People gather there.", "whole"],
    ["people gather. They talk.", "whole"],
    ["人が集まる。", "whole"],
  ])("in English, “%s” is told as: %s", (words, phrase) => {
    expect(phraseOf("en", words)).toBe(phrase);
  });

  it("lose nothing but the white space around them and one full stop", () => {
    expect(bare("  人が集まる。\n")).toBe("人が集まる");
    expect(bare("だから…。")).toBe("だから…");
    expect(bare("それで。。。")).toBe("それで。。。");
    expect(bare("and so on...")).toBe("and so on...");
  });

  it("get a full stop as a sentence of their own only when they have no end yet", () => {
    expect(asSentences("場がない")).toBe("場がない。");
    expect(asSentences("「場がない。」")).toBe("「場がない。」");
    expect(asSentences("どこで話す？")).toBe("どこで話す？");
    expect(asSentences("People gather")).toBe("People gather.");
  });
});
