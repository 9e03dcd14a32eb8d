// The sheet of a story laid out on paper, ready to be shown or printed. The view, the print and the question before it
// share one measure and the last result, so that what is on the screen is what comes out.
import type { Stack } from "../../domain/sheet/box.ts";
import { buildSheet } from "../../domain/sheet/build-sheet.ts";
import { BoxMemory } from "../../domain/sheet/memory.ts";
import { layOutPages, type SheetPages } from "../../domain/sheet/paginate.ts";
import { type Paper, type PaperName, papers } from "../../domain/sheet/paper.ts";
import type { Story } from "../../domain/story.ts";
import type { StoryIndex } from "../../domain/story-index.ts";
import { type SheetMeasure, sheetMeasure } from "./dom-measure.ts";
import { keepSame } from "./same-box.ts";
import type { Saying } from "./text-parts.ts";

export interface SheetInput {
  readonly story: Story;
  readonly index: StoryIndex;
  readonly paperName: PaperName;
  readonly saying: Saying;
  /** Counts up when fonts or zoom have changed and everything has to be measured anew. */
  readonly epoch: number;
  /** The type may not become larger than this (while somebody is writing); null: as large as the paper allows. */
  readonly largestPt: number | null;
}

export interface LaidOutSheet extends SheetPages {
  readonly paper: Paper;
  readonly sheet: Stack;
  readonly saying: Saying;
}

const memory = new BoxMemory();
let measure: SheetMeasure | undefined;
let last: { readonly input: SheetInput; readonly result: LaidOutSheet } | undefined;

/** Lays the sheet out; the same input again costs nothing, and a small change only what it touches. */
export function layOutSheet(input: SheetInput): LaidOutSheet {
  if (last && sameInput(last.input, input)) return last.result;
  measure ??= sheetMeasure(document);
  if (last && last.input.epoch !== input.epoch) measure.forget();
  const { heightsAt } = measure;
  const { story, index, largestPt } = input;
  const paper = papers[input.paperName];
  const before = last?.result.paper === paper ? last.result : undefined;
  const saying = last && sameSaying(last.input.saying, input.saying) ? last.result.saying : input.saying;
  const sheet = keepSame(before?.sheet, buildSheet({ story, index, paper, memory }));
  const at = (typePt: number) => heightsAt(typePt, sheet, paper, saying);
  const { pages, typePt, excess } = layOutPages(sheet, limited(paper, largestPt), at, before?.typePt);
  const result = { paper, sheet, saying, pages: keepSame(before?.pages, pages), typePt, excess };
  last = { input, result };
  return result;
}

function limited(paper: Paper, largestPt: number | null): Paper {
  const [first, ...rest] = paper.typeSizesPt.filter((size) => largestPt === null || size <= largestPt);
  return first === undefined ? paper : { ...paper, typeSizesPt: [first, ...rest] };
}

const sameInput = (a: SheetInput, b: SheetInput): boolean =>
  a.story === b.story &&
  a.index === b.index &&
  a.paperName === b.paperName &&
  sameSaying(a.saying, b.saying) &&
  a.epoch === b.epoch &&
  a.largestPt === b.largestPt;

const sameSaying = (a: Saying, b: Saying): boolean => a.texts === b.texts && a.today === b.today;
