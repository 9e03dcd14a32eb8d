// What is made small comes back to the letter; what is damaged or swollen is refused in time.
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { deflateText, inflateText } from "../../src/exchange/deflate.ts";

const limit = 100_000;

describe("a text made small", () => {
  it("comes back to the letter", async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: "grapheme" }), async (text) => {
        expect(await inflateText(await deflateText(text), limit)).toEqual({ ok: true, value: text });
      }),
    );
  });

  it.each(["", "\uFEFF変革", "変革\r\n\u0000①", "変革".repeat(10_000)])("keeps %j", async (text) => {
    expect(await inflateText(await deflateText(text), limit)).toEqual({ ok: true, value: text });
  });

  it("that would fill the memory is not unfolded", async () => {
    const small = await deflateText("あ".repeat(5_000_000));
    expect(small.length).toBeLessThan(50_000);
    expect(await inflateText(small, limit)).toEqual({ ok: false, error: { code: "too-large", limit } });
  });

  it("that was cut, altered or is something else is called damaged", async () => {
    const whole = await deflateText("変革ストーリーシート".repeat(50));
    const cut = whole.slice(0, -3);
    const notUtf8 = Uint8Array.from([1, 2, 0, 253, 255, 0xff, 0xfe]);
    for (const bytes of [cut, new Uint8Array(), Uint8Array.from([7, 7, 7]), notUtf8]) {
      expect(await inflateText(bytes, limit)).toEqual({ ok: false, error: { code: "damaged" } });
    }
  });

  it("of any bytes at all gives an answer and never throws", async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array(), async (bytes) => {
        expect(await inflateText(new Uint8Array(bytes), limit)).toHaveProperty("ok");
      }),
    );
  });
});
