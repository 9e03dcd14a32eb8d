import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { wordDiff } from "../../src/base/word-diff.ts";

const shown = (from: string, to: string) =>
  wordDiff(from, to)
    .map(({ kind, text }) => (kind === "same" ? text : kind === "added" ? `+${text}+` : `-${text}-`))
    .join("");

describe("the difference of two texts", () => {
  it.each([
    ["駅前に人が集う", "駅前に毎朝人が集う", "駅前に+毎朝+人が集う"],
    ["市民会議を開く", "市民集会を開く", "市民-会議-+集会+を開く"],
    ["同じ", "同じ", "同じ"],
    ["", "新しい", "+新しい+"],
    ["消える", "", "-消える-"],
    ["一行目\n二行目", "一行目\n三行目", "一行目\n-二-+三+行目"],
  ])("is told by words: %j → %j", (from, to, expected) => {
    expect(shown(from, to)).toBe(expected);
  });

  it("loses no letter of either text, whatever they are", () => {
    const text = fc.oneof(fc.string({ unit: "grapheme", maxLength: 40 }), fc.string({ unit: "binary", maxLength: 40 }));
    fc.assert(
      fc.property(text, text, (from, to) => {
        const parts = wordDiff(from, to);
        const without = (kind: string) =>
          parts
            .filter((part) => part.kind !== kind)
            .map((part) => part.text)
            .join("");
        expect([without("added"), without("removed")]).toEqual([from, to]);
      }),
    );
  });
});
