import { describe, expect, test } from "vitest";
import { joinEdits, offsetAfter, spanChange } from "../../src/ui/text-span.ts";

const cases = [
  ["", ""],
  ["", "変革"],
  ["変革", ""],
  ["変革の物語", "変革という物語"],
  ["ああ", "あああ"],
  ["あああ", "ああ"],
  ["abc", "abc"],
  ["一\n二\n三", "一\n三"],
  ["😀😁", "😀😂"],
  ["𠮷野", "𠮷野家"],
] as const;

test.each(cases)("the change from %j to %j, put in again, gives the same text", (before, after) => {
  const { start, end, inserted } = spanChange(before, after);
  expect(before.slice(0, start) + inserted + before.slice(end)).toBe(after);
});

test("half of a sign is never cut off", () => {
  expect(spanChange("😀", "😁")).toEqual({ start: 0, end: 2, inserted: "😁" });
  expect(spanChange("a\u{1F600}", "a\u{1F200}")).toEqual({ start: 1, end: 3, inserted: "\u{1F200}" });
  expect(spanChange("\u{1F600}b", "\u{1F200}b")).toEqual({ start: 0, end: 2, inserted: "\u{1F200}" });
});

test.each([
  [0, 0],
  [2, 2],
  [3, 5],
  [4, 5],
  [5, 6],
])("a caret at %i stays with its words: it is at %i afterwards", (offset, expected) => {
  expect(offsetAfter(offset, { start: 2, end: 4, inserted: "かきく" })).toBe(expected);
});

describe("typing while the text changes elsewhere", () => {
  test.each([
    ["mine before theirs", "一二三四五", "〇一二三四五", "一二三四六", "〇一二三四六"],
    ["mine after theirs", "一二三四五", "一二三四五六", "〇二三四五", "〇二三四五六"],
    ["both shorter", "一二三四五", "二三四五", "一二三四", "二三四"],
    ["only mine", "一二", "一二三", "一二", "一二三"],
    ["only theirs", "一二三", "一二三", "一二三四", "一二三四"],
    ["the same place: what is being typed stays", "一二三", "一甲三", "一乙三", "一甲三"],
    ["both at the end: what is being typed stays", "一", "一甲", "一乙", "一甲"],
  ])("%s", (_title, base, mine, theirs, joined) => {
    expect(joinEdits(base, mine, theirs)).toBe(joined);
  });
});
