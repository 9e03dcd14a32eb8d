// How large a text may get: readable from the back row as long as it is not very long.
import { expect, it } from "vitest";
import { parseMinutes } from "../../../src/features/present/minutes.ts";
import { sizesFor } from "../../../src/features/present/use-fit.ts";

it("a text of up to some 120 letters is never set below 32 px, a longer one never below 24 px", () => {
  expect(Math.min(...sizesFor(120))).toBe(32);
  expect(Math.min(...sizesFor(400))).toBe(24);
  expect([...sizesFor(400)].sort((a, b) => b - a)).toEqual(sizesFor(400));
});

it.each([
  ["7", 7],
  [" ７分", 7],
  ["180", 180],
  ["181", undefined],
  ["0", undefined],
  ["1.5", undefined],
  ["", undefined],
  ["七", undefined],
])("%j as minutes is %s", (text, minutes) => {
  expect(parseMinutes(text)).toBe(minutes);
});
