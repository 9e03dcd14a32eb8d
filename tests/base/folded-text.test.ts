// Words found however they are written lead back to the letters as written.
import * as fc from "fast-check";
import { expect, it } from "vitest";
import { foldWithPlaces, unfoldedRange } from "../../src/base/folded-text.ts";
import { textArbitrary } from "../helpers/random-story.ts";

it.each([
  ["職員が１０人", "10", "１０"],
  ["窓口のｶﾞｲﾄﾞを置く", "がいど", "ｶﾞｲﾄﾞ"],
  ["沼津㈱と", "株", "㈱"],
  ["か\u3099くしゅう", "が", "か\u3099"],
])("in %s, %s is %s", (written, wanted, expected) => {
  const folded = foldWithPlaces(written);
  const at = folded.text.indexOf(wanted);
  const { start, end } = unfoldedRange(folded, at, at + wanted.length);
  expect(written.slice(start, end)).toBe(expected);
});

it("every part of a folded text stands for whole letters in their order", () => {
  fc.assert(
    fc.property(textArbitrary, fc.nat(), fc.nat(), (written, a, b) => {
      const folded = foldWithPlaces(written);
      const [from = 0, to = 0] = [a, b].map((n) => n % (folded.text.length + 1)).sort((x, y) => x - y);
      const { start, end } = unfoldedRange(folded, from, to);
      expect(start).toBeLessThanOrEqual(end);
      expect(end).toBeLessThanOrEqual(written.length);
      expect(unfoldedRange(folded, 0, folded.text.length)).toEqual({ start: 0, end: written.length });
    }),
  );
});
