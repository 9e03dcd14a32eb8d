import { expect, test } from "vitest";
import { localText } from "../../src/i18n/local-text.ts";
import { fillIn, translate } from "../../src/i18n/translate.ts";

test("a sentence comes in the chosen language", () => {
  expect(translate("ja", "ui.close")).toBe("閉じる");
  expect(translate("en", "ui.close")).toBe("Close");
});

test.each([
  [
    "what a person typed is never taken for a place to fill in",
    "{name}です",
    { name: "{other}", other: "x" },
    "{other}です",
  ],
  ["a value that is missing leaves its place in sight", "{name}を{count}枚", { count: 3 }, "{name}を3枚"],
  ["signs with a meaning elsewhere are just letters", "{name}。", { name: "$& $1 \\" }, "$& $1 \\。"],
  ["a name every object has is not a value", "{constructor}", {}, "{constructor}"],
  ["the same name twice is filled in twice", "{a}と{a}", { a: "甲" }, "甲と甲"],
])("%s", (_title, text, params, filled) => {
  expect(fillIn(text, params)).toBe(filled);
});

test.each([
  [{ ja: "段", en: "Stage" }, "ja", "段"],
  [{ ja: "段", en: "Stage" }, "en", "Stage"],
  [{ ja: "段", en: "" }, "en", "段"],
  [{ ja: " ", en: "Stage" }, "ja", "Stage"],
  [{ ja: "", en: "" }, "ja", ""],
] as const)("a template in one language stays readable in the other: %o in %s", (text, locale, shown) => {
  expect(localText(text, locale)).toBe(shown);
});
