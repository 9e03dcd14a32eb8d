// The papers a sheet is printed on: sizes, margins, type sizes, and how much of the story each is for.
// Lengths are CSS pixels (96 to the inch) unless the name says otherwise. Nothing of a method or a story is known here.

export type PaperName = "a3" | "a4";

export interface Paper {
  readonly name: PaperName;
  readonly widthMm: number;
  readonly heightMm: number;
  readonly marginSideMm: number;
  readonly marginTopMm: number;
  /** Below the text: room for the footer and what a printer cannot reach. */
  readonly marginBottomMm: number;
  /** The line at the top of every page but the first, which has the whole frame instead. */
  readonly runningHeadMm: number;
  /** The sheet is meant to be a single page, its type as small as that takes. */
  readonly onePage: boolean;
  /** From the one wanted to the smallest that may be printed. */
  readonly typeSizesPt: readonly [number, ...number[]];
  /** The height of a line, and of the spaces between boxes, for one of the type. */
  readonly leading: number;
  readonly spacing: number;
  /** Cells of a row below one another instead of side by side. */
  readonly unrolled: boolean;
  /** Prints all that was written, not only what the layout asks for: every filled field, reasons, who looks after it. */
  readonly everything: boolean;
}

export const papers: Readonly<Record<PaperName, Paper>> = {
  a3: {
    name: "a3",
    widthMm: 420,
    heightMm: 297,
    marginSideMm: 10,
    marginTopMm: 8,
    marginBottomMm: 11,
    runningHeadMm: 8,
    onePage: true,
    typeSizesPt: [11, 10.5, 10, 9.5, 9, 8.5, 8],
    leading: 1.36,
    spacing: 1,
    unrolled: false,
    everything: false,
  },
  a4: {
    name: "a4",
    widthMm: 210,
    heightMm: 297,
    marginSideMm: 16,
    marginTopMm: 13,
    marginBottomMm: 16,
    runningHeadMm: 9,
    onePage: false,
    typeSizesPt: [10],
    leading: 1.5,
    spacing: 1.4,
    unrolled: true,
    everything: true,
  },
};

/** Millimetres as CSS pixels. */
export const mm = (length: number): number => (length * 96) / 25.4;

/** Points as CSS pixels. */
export const pt = (length: number): number => (length * 96) / 72;

/** A size of type on a paper: what lines and spaces follow from. */
export interface TypeSetting {
  /** In CSS pixels. */
  readonly type: number;
  readonly leading: number;
  readonly spacing: number;
}

/** The paper's setting at a size of type in points. */
export const settingOf = ({ leading, spacing }: Paper, typePt: number): TypeSetting => ({
  type: pt(typePt),
  leading,
  spacing,
});

/** How wide the text area is. */
export const textWidth = (paper: Paper): number => mm(paper.widthMm - 2 * paper.marginSideMm);

// Printers and zoomed screens round lengths a little differently; without this hair a full page would spill over.
const hair = 2;

/** How high the text area of a page is (0: the first page). */
export const textHeight = (paper: Paper, page: number): number =>
  mm(paper.heightMm - paper.marginTopMm - paper.marginBottomMm - (page === 0 ? 0 : paper.runningHeadMm)) - hair;
