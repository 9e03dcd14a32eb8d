// The sheet as pages: the type as large as the paper allows, then cut where each page ends.
// Pure: the same boxes and the same measure always give the same pages. Text is never made smaller than the paper's
// smallest type and never left out; what does not fit on one page goes on to the next.
import type { Stack } from "./box.ts";
import { type Cut, cutBox } from "./cut.ts";
import type { Heights } from "./measure.ts";
import { type Paper, textHeight, textWidth } from "./paper.ts";

export interface SheetPages {
  /** The sheet's part on each page; at least one page. */
  readonly pages: readonly Stack[];
  readonly typePt: number;
  /** How much higher than its one page the sheet is at that type, in CSS pixels; 0 when it fits or may have pages. */
  readonly excess: number;
}

/**
 * Lays a sheet out on paper. `heightsAt` knows how high boxes are at a size of type in points.
 * `wanted` is a size to try first (the one it had a moment ago): it costs less when that is still right.
 */
export function layOutPages(
  sheet: Stack,
  paper: Paper,
  heightsAt: (typePt: number) => Heights,
  wanted?: number,
): SheetPages {
  const width = textWidth(paper);
  const room = textHeight(paper, 0);
  const typePt = largestFitting(paper.typeSizesPt, (size) => heightsAt(size).of(sheet, width) <= room, wanted);
  const chosen = heightsAt(typePt);
  const excess = paper.onePage ? Math.max(0, chosen.of(sheet, width) - room) : 0;
  return { pages: paginate(sheet, paper, chosen), typePt, excess };
}

/**
 * The first of the sizes (largest first) that fits, the last when none does. Whatever fits larger fits smaller.
 * `wanted` is tried first, without it the smallest: on a sheet that is far too long nothing else need be measured.
 */
export function largestFitting(
  sizes: readonly [number, ...number[]],
  fits: (size: number) => boolean,
  wanted?: number,
): number {
  const last = sizes.length - 1;
  let low = 0;
  let high = last;
  let next = wanted === undefined ? last : sizes.indexOf(wanted);
  if (next === last && last > 0) {
    if (!fits(sizes[last] ?? 0)) return sizes[last] ?? sizes[0];
    next = last - 1;
  }
  while (low < high) {
    const middle = next >= low && next < high ? next : Math.floor((low + high) / 2);
    if (fits(sizes[middle] ?? 0)) high = middle;
    else low = middle + 1;
    // Right beside the size it had: the one above is looked at next, as most edits change nothing.
    next = high === middle ? middle - 1 : -1;
  }
  return sizes[low] ?? sizes[0];
}

/** Cuts a sheet into pages. Every text is on them exactly once and in order; none but forced lines overfills a page. */
export function paginate(sheet: Stack, paper: Paper, heights: Heights): readonly Stack[] {
  const width = textWidth(paper);
  const pages: Stack[] = [];
  let rest: Stack | null = sheet;
  while (rest) {
    const left = textHeight(paper, pages.length);
    const cut: Cut<Stack> = cutBox(heights, rest, width, {
      left,
      page: textHeight(paper, pages.length + 1),
      fresh: true,
    });
    if (!cut.head) break;
    pages.push(cut.head);
    rest = cut.rest;
  }
  return pages;
}
