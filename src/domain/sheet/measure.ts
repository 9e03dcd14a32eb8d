// How high boxes are. The heights of texts come from outside (a browser, a test); everything else is reckoned here.
import type { Box, Row, Stack, TextBox } from "./box.ts";
import { rowGap, stackChrome } from "./chrome.ts";
import type { TypeSetting } from "./paper.ts";

/** Knows texts at one size of type. All lengths in CSS pixels. */
export interface TextMeasure {
  readonly setting: TypeSetting;
  /** How high one line of the box's text is. */
  lineHeight(box: TextBox): number;
  /** How high the box is at that width. */
  height(box: TextBox, width: number): number;
  /** How many letters of the box's text stand on the lines that end within `height`; 0 when not even the first does. */
  lettersWithin(box: TextBox, width: number, height: number): number;
}

/** The widths of a row's cells. */
export function cellWidths(row: Row, width: number, setting: TypeSetting): readonly number[] {
  const columns = row.cells.length + (row.spare > 0 ? 1 : 0);
  const whole = row.cells.reduce((sum, cell) => sum + cell.span, row.spare);
  const share = (width - rowGap(row.role, setting) * (columns - 1)) / whole;
  return row.cells.map((cell) => cell.span * share);
}

/** The width left for a stack's headings and for its children. */
export function innerWidths(stack: Stack, width: number, setting: TypeSetting): { headings: number; children: number } {
  const { border, side } = stackChrome(stack.role, stack.emphasis, setting);
  return { headings: width - 2 * border, children: width - 2 * (border + side) };
}

/** Heights of boxes, each reckoned once. A box is never changed, so what was reckoned stays true. */
export class Heights {
  readonly measure: TextMeasure;
  readonly #known = new WeakMap<Box, Map<number, number>>();

  constructor(measure: TextMeasure) {
    this.measure = measure;
  }

  /** True when this height need not be reckoned any more. */
  knows(box: Box, width: number): boolean {
    return this.#known.get(box)?.has(width) ?? false;
  }

  /** How high the box is at that width when it is not cut. */
  of(box: Box, width: number): number {
    const known = this.#known.get(box);
    const height = known?.get(width) ?? this.#reckon(box, width);
    if (known) known.set(width, height);
    else this.#known.set(box, new Map([[width, height]]));
    return height;
  }

  #reckon(box: Box, width: number): number {
    const { setting } = this.measure;
    if (box.kind === "text") return this.measure.height(box, width);
    if (box.kind === "row") {
      const widths = cellWidths(box, width, setting);
      return Math.max(0, ...box.cells.map((cell, i) => this.of(cell.box, widths[i] ?? 0)));
    }
    const inner = innerWidths(box, width, setting);
    return (
      this.around(box, width) +
      box.children.reduce((sum, child) => sum + this.of(child, inner.children), 0) +
      stackChrome(box.role, box.emphasis, setting).gap * Math.max(0, box.children.length - 1)
    );
  }

  /** The part of a stack's height that is not its children and the gaps between them: lines, spaces, headings. */
  around(stack: Stack, width: number): number {
    const { border, top, bottom } = stackChrome(stack.role, stack.emphasis, this.measure.setting);
    const inner = innerWidths(stack, width, this.measure.setting);
    const headings = stack.headings.reduce((sum, heading) => sum + this.of(heading, inner.headings), 0);
    return 2 * border + headings + (stack.children.length > 0 ? top + bottom : 0);
  }
}

/** The texts whose heights are not known yet, with the width each is set at; for measuring all of them in one go. */
export function* unknownTexts(heights: Heights, box: Box, width: number): Generator<readonly [TextBox, number]> {
  const { setting } = heights.measure;
  if (heights.knows(box, width)) return;
  if (box.kind === "text") yield [box, width];
  else if (box.kind === "row") {
    const widths = cellWidths(box, width, setting);
    for (const [i, cell] of box.cells.entries()) yield* unknownTexts(heights, cell.box, widths[i] ?? 0);
  } else {
    const inner = innerWidths(box, width, setting);
    for (const heading of box.headings) yield* unknownTexts(heights, heading, inner.headings);
    for (const child of box.children) yield* unknownTexts(heights, child, inner.children);
  }
}
