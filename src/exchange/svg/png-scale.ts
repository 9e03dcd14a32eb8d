// How large a picture of pixels may be: browsers draw nothing at all beyond their limits, without a word.

/** The longest side and the largest area a canvas of Chromium may have, in pixels. */
const longestSide = 16_384;
const largestArea = 268_000_000;

/** Twice as fine as the screen, so that it can be printed. */
export const wantedScale = 2;

/** By how much to enlarge a picture of that size (CSS pixels): `wantedScale`, or as much as can be drawn. */
export const pngScale = (width: number, height: number): number =>
  Math.min(wantedScale, longestSide / width, longestSide / height, Math.sqrt(largestArea / (width * height)));
