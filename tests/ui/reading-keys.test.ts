// Marking words by keys where nothing can be written.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Mark, markAfter } from "../../src/ui/reading-keys.ts";

const key = (name: string, shiftKey = false, ctrlKey = false) => ({ key: name, shiftKey, ctrlKey });
const text = "市民と職員が、対話する👨‍👩‍👧場";
const at = (start: number, end = start): Mark => ({ start, end, isBackward: false });
const words = (mark: Mark | null) => (mark ? text.slice(mark.start, mark.end) : null);

describe("in a text that is only read", () => {
  it.each<[string, Mark, ReturnType<typeof key>, string]>([
    ["→ marks the first word", at(0), key("ArrowRight"), "市民"],
    ["→ goes to the word after", at(0, 2), key("ArrowRight"), "と"],
    ["→ passes over a comma", at(5, 6), key("ArrowRight"), "対話"],
    ["← goes to the word before", at(3, 5), key("ArrowLeft"), "と"],
    ["Shift+→ takes one letter more", at(0, 2), key("ArrowRight", true), "市民と"],
    ["Shift+← gives one back", at(0, 3), key("ArrowLeft", true), "市民"],
    ["Ctrl+Shift+→ takes a word more", at(0, 3), key("ArrowRight", true, true), "市民と職員"],
    ["a family is one letter", at(9, 11), key("ArrowRight", true), "する👨‍👩‍👧"],
    ["Shift+End takes the rest", at(7, 9), key("End", true), "対話する👨‍👩‍👧場"],
    ["Shift+Home takes what is before", at(3, 5), key("Home", true), "市民と"],
    ["Home marks nothing", at(3, 5), key("Home"), ""],
    ["↓ takes the mark away before it leaves the text", at(0, 2), key("ArrowDown"), ""],
    ["→ after the last word marks nothing", at(text.length), key("ArrowRight"), ""],
  ])("%s", (_, mark, press, expected) => {
    expect(words(markAfter(text, mark, press))).toBe(expected);
  });

  it("leaves every other key alone", () => {
    for (const name of ["a", "Enter", "Tab", "ArrowUp", "ArrowDown", "Escape"]) {
      expect(markAfter(text, at(0), key(name))).toBeNull();
    }
    expect(markAfter(text, at(0, 2), key("ArrowDown", true))).toBeNull();
  });

  it("what grew to one side goes back the same way, and never leaves the text", () => {
    const press = fc.record({
      key: fc.constantFrom("ArrowLeft", "ArrowRight", "Home", "End"),
      shiftKey: fc.boolean(),
      ctrlKey: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), fc.array(press, { maxLength: 20 }), (any, presses) => {
        let mark = at(0);
        for (const each of presses) mark = markAfter(any, mark, each) ?? mark;
        expect(mark.start).toBeGreaterThanOrEqual(0);
        expect(mark.end).toBeGreaterThanOrEqual(mark.start);
        expect(mark.end).toBeLessThanOrEqual(any.length);
      }),
    );
    const grown = markAfter(text, markAfter(text, at(5), key("ArrowLeft", true)) ?? at(0), key("ArrowRight", true));
    expect(grown).toEqual(at(5));
  });
});
