import { describe, expect, it } from "vitest";
import { excerpt } from "../../src/base/excerpt.ts";

describe("a label shows the beginning of a text, whatever the text is", () => {
  it.each([
    ["公民連携の推進", 10, "公民連携の推進"],
    ["公民連携の推進", 4, "公民連携…"],
    ["  一行目\n\n二行目　三行目  ", 20, "一行目 二行目 三行目"],
    ["", 5, ""],
    [" \n ", 5, ""],
    ["𠮷野家🏙️の街", 3, "𠮷野家…"],
    ["あ".repeat(100), 3, "あああ…"],
    ["あ\n".repeat(1_000_000), 3, "あ あ…"],
  ])("%j in %i characters", (text, length, expected) => {
    expect(excerpt(text, length)).toBe(expected);
  });
});
