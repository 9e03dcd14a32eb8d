// Bytes become text only where it is certain which text: a wrong guess would put other letters into people's mouths.
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decodeText } from "../../src/exchange/decode-text.ts";

const otherFiles = ["{\0", "\0{", "%PDF", "PK\u0003\u0004", "PK\u0005\u0006", "GIF8"];

describe("bytes of a file", () => {
  it("in UTF-8 come out to the letter", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", minLength: 1 }), (text) => {
        // A mark in front tells the encoding and is no letter of the text; such a file is in the table below.
        fc.pre(!text.startsWith("\ufeff"));
        // Read as UTF-16 these would be something else, and no JSON file starts so.
        fc.pre(!otherFiles.some((start) => text.startsWith(start)));
        expect(decodeText(new TextEncoder().encode(text))).toEqual({ ok: true, value: text });
      }),
      { numRuns: 500 },
    );
  });

  it.each<readonly [string, readonly number[], object]>([
    ["with the mark of UTF-8", [0xef, 0xbb, 0xbf, 0x61], { ok: true, value: "a" }],
    ["with the mark of UTF-16, little end first", [0xff, 0xfe, 0x42, 0x30], { ok: true, value: "あ" }],
    ["with the mark of UTF-16, big end first", [0xfe, 0xff, 0x30, 0x42], { ok: true, value: "あ" }],
    ["in Shift_JIS", [0x82, 0xa0], { ok: false, error: { code: "not-utf8", encoding: "shift-jis" } }],
    [
      "in EUC-JP that is no Shift_JIS",
      [0xa4, 0xa2, 0xff],
      { ok: false, error: { code: "not-utf8", encoding: "unknown" } },
    ],
    ["none at all", [], { ok: false, error: { code: "empty" } }],
  ])("%s are known for what they are", (_, bytes, expected) => {
    expect(decodeText(Uint8Array.from(bytes))).toEqual(expected);
  });
});
