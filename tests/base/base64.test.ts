// Bytes come back as they were, and as every other program writes them; an altered text is refused, never guessed at.
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fromBase64, toBase64 } from "../../src/base/base64.ts";

describe("bytes as text", () => {
  it("are what other programs write, and come back, padded or not", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        const text = toBase64(bytes);
        expect(text).toBe(Buffer.from(bytes).toString("base64"));
        expect(fromBase64(text)).toEqual(new Uint8Array(bytes));
        expect(fromBase64(text.replace(/=+$/, ""))).toEqual(new Uint8Array(bytes));
      }),
    );
  });

  it("are not lost when there are many", () => {
    const bytes = Uint8Array.from({ length: 1_000_003 }, (_, i) => (i * 7919) >> 3);
    expect(Buffer.compare(fromBase64(toBase64(bytes)) ?? new Uint8Array(), bytes)).toBe(0);
  });

  it("are read back from one text only, so that a changed letter is noticed", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary-ascii", maxLength: 12 }), (text) => {
        const bytes = fromBase64(text);
        if (bytes !== null) expect(toBase64(bytes).replace(/=+$/, "")).toBe(text.replace(/=+$/, ""));
      }),
    );
  });

  it.each([
    ["a letter too many", "AAAAA"],
    ["a line break", "AAAA\nAAAA"],
    ["a blank", "AA AA"],
    ["the letters of addresses", "-_AA"],
    ["full-width letters", "ＡＡＡＡ"],
    ["padding in the middle", "AA==AAAA"],
    ["padding only", "===="],
    ["half a padding", "AA="],
    ["bits after the last byte", "AB=="],
    ["something else", "変革"],
  ])("with %s are refused", (_, text) => {
    expect(fromBase64(text)).toBeNull();
  });
});
