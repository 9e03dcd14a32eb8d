// Without a screen every paragraph is one line; where lines wrap is tried in a real browser.
import { expect, test } from "vitest";
import { isCaretInFirstLine, isCaretInLastLine } from "../../src/ui/caret-lines.ts";

test.each([
  ["", 0, true, true],
  ["一", 1, true, true],
  ["一\n二\n三", 1, true, false],
  ["一\n二\n三", 2, false, false],
  ["一\n二\n三", 3, false, false],
  ["一\n二\n三", 4, false, true],
  ["一\n二\n三", 5, false, true],
  ["一\n", 2, false, true],
  ["\n一", 0, true, false],
])("in %j at %i the arrow keys leave the card upwards: %s, downwards: %s", (value, caret, up, down) => {
  const field = document.body.appendChild(document.createElement("textarea"));
  field.value = value;
  field.setSelectionRange(caret, caret);
  expect([isCaretInFirstLine(field), isCaretInLastLine(field)]).toEqual([up, down]);
  expect(document.body.childElementCount, "nothing is left on the page").toBe(1);
  field.remove();
});

test("a selection is first folded up by an arrow key, so it never leaves the card", () => {
  const field = document.body.appendChild(document.createElement("textarea"));
  field.value = "一";
  field.setSelectionRange(0, 1);
  expect([isCaretInFirstLine(field), isCaretInLastLine(field)]).toEqual([false, false]);
  field.remove();
});
