// Looks at the lists of texts as a whole, and at how the source uses them.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { Texts } from "../../src/i18n/text-shape.ts";
import { texts, textsByArea } from "../../src/i18n/texts.ts";

const sourceFolder = join(import.meta.dirname, "../../src");
const everyText: Texts = texts;
const source = readdirSync(sourceFolder, { recursive: true, encoding: "utf8" })
  .filter((path) => /\.tsx?$/.test(path) && !/^i18n[\\/]texts[\\/]/.test(path))
  .map((path) => readFileSync(join(sourceFolder, path), "utf8"))
  .join("\n");

const places = (text: string): string[] => [...new Set(text.match(/\{\w+\}/g))].sort();

describe("every text", () => {
  test("is there in both languages", () => {
    const missing = Object.entries(everyText).filter(([, { ja, en }]) => ja.trim() === "" || en.trim() === "");
    expect(missing.map(([key]) => key)).toEqual([]);
  });

  test("says the same things in both languages: what is filled in here is filled in there", () => {
    const unequal = Object.entries(everyText).filter(([, { ja, en }]) => places(ja).join() !== places(en).join());
    expect(unequal.map(([key]) => key)).toEqual([]);
  });

  test("has braces only around a name, so that none is shown to a reader", () => {
    const stray = Object.entries(everyText).filter(([, { ja, en }]) => /[{}]/.test((ja + en).replace(/\{\w+\}/g, "")));
    expect(stray.map(([key]) => key)).toEqual([]);
  });

  test("has a key of its own, otherwise one area silently takes another's words", () => {
    const keys = Object.values(textsByArea).flatMap((area) => Object.keys(area));
    expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
    expect(keys).toHaveLength(Object.keys(everyText).length);
  });

  test("is used somewhere, so that nobody translates what no one reads", () => {
    // A key may be put together from a fixed beginning and a code: `refusal.${code}`.
    const beginnings = [...source.matchAll(/`([\w.-]+[.-])\$\{/g)].map(([, beginning]) => beginning ?? "");
    const unused = Object.keys(everyText).filter(
      (key) => !source.includes(`"${key}"`) && !beginnings.some((beginning) => key.startsWith(beginning)),
    );
    expect(unused).toEqual([]);
  });
});

test("every file of texts is in the list, otherwise its keys are unknown to the app", () => {
  const list = readFileSync(join(sourceFolder, "i18n/texts.ts"), "utf8");
  const files = readdirSync(join(sourceFolder, "i18n/texts"));
  expect(files.filter((file) => !list.includes(`"./texts/${file}"`))).toEqual([]);
});
