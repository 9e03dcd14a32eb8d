import { describe, expect, it } from "vitest";
import { ordinal } from "../../src/domain/numbering.ts";

describe("numbers are computed from the place", () => {
  it.each([
    ["circled", 1, "①"],
    ["circled", 20, "⑳"],
    ["circled", 21, "㉑"],
    ["circled", 35, "㉟"],
    ["circled", 36, "㊱"],
    ["circled", 50, "㊿"],
    ["circled", 51, "(51)"],
    ["decimal", 1, "1."],
    ["decimal", 120, "120."],
    ["katakana", 1, "ア"],
    ["katakana", 2, "イ"],
    ["katakana", 46, "ン"],
    ["katakana", 47, "アア"],
    ["katakana", 48, "アイ"],
    ["none", 3, ""],
  ] as const)("%s %i is %s", (numbering, place, mark) => {
    expect(ordinal(numbering, place)).toBe(mark);
  });

  it("never gives two places of a long list the same mark", () => {
    for (const numbering of ["circled", "decimal", "katakana"] as const) {
      const marks = Array.from({ length: 3000 }, (_, i) => ordinal(numbering, i + 1));
      expect(new Set(marks).size).toBe(marks.length);
    }
  });
});
