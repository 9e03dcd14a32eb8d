// A picture larger than a browser can draw would come out empty: it is made smaller instead.
import { expect, test } from "vitest";
import { pngScale } from "../../../src/exchange/svg/png-scale.ts";

test.each([
  [1000, 800, 2],
  [16_384, 100, 1],
  [100, 32_768, 0.5],
  [20_000, 20_000, 16_370 / 20_000],
])("a map of %d × %d pixels is enlarged by about %d", (width, height, scale) => {
  expect(pngScale(width, height)).toBeCloseTo(scale, 3);
  expect(Math.floor(width * pngScale(width, height))).toBeLessThanOrEqual(16_384);
  expect(width * height * pngScale(width, height) ** 2).toBeLessThanOrEqual(268_000_001);
});
