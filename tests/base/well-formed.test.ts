// Half a letter is found and replaced; whole letters, however rare, are left alone.
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isWellFormed, wellFormed } from "../../src/base/well-formed.ts";

describe("a text with half a letter in it", () => {
  it.each([
    ["\ud83d", "\uFFFD"],
    ["一\udc00二\ud800", "一\uFFFD二\uFFFD"],
    ["\ude00\ud83d", "\uFFFD\uFFFD"],
    ["\ud83d\ud83d\ude00", "\uFFFD\u{1f600}"],
  ])("%j is told, and only the half is replaced", (text, whole) => {
    expect(isWellFormed(text)).toBe(false);
    expect(wellFormed(text)).toBe(whole);
    expect(isWellFormed(whole)).toBe(true);
  });

  it("is never seen in whole letters", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        expect(isWellFormed(text)).toBe(true);
        expect(wellFormed(text)).toBe(text);
      }),
    );
  });
});
