// The checksum is the well-known one, so that another program can make and check it too.
import { crc32 as nodeCrc32 } from "node:zlib";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { crc32 } from "../../src/base/crc32.ts";

describe("the checksum of a text", () => {
  it.each([
    ["", "00000000"],
    ["123456789", "cbf43926"],
    ["変革", "2f6bef41"],
  ])("of %j is %s", (text, sum) => {
    expect(crc32(text)).toBe(sum);
  });

  it("is the CRC-32 other programs make of its UTF-8 bytes", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        expect(Number.parseInt(crc32(text), 16)).toBe(nodeCrc32(Buffer.from(text, "utf8")));
      }),
    );
  });

  it("finds every single letter that was changed", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: "binary", minLength: 1 }),
        fc.nat(),
        fc.string({ unit: "binary", minLength: 1, maxLength: 1 }),
        (text, n, letter) => {
          const letters = [...text];
          const at = n % letters.length;
          fc.pre(letters[at] !== letter);
          expect(crc32(letters.with(at, letter).join(""))).not.toBe(crc32(text));
        },
      ),
    );
  });
});
