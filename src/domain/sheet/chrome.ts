// The lines and spaces around texts: one source of numbers for cutting pages and for drawing them.
// If the drawing took a length from anywhere else, a page would come out higher than it was reckoned.
import type { RowRole, StackRole } from "./box.ts";
import { mm, type TypeSetting } from "./paper.ts";

/** Lengths in CSS pixels. */
export interface StackChrome {
  /** The line around it. Whole pixels, because browsers round lines down to them. */
  readonly border: number;
  /** Around the children; headings reach to the line. */
  readonly top: number;
  readonly side: number;
  readonly bottom: number;
  /** Between two children. */
  readonly gap: number;
}

type InEm = Omit<StackChrome, "border"> & { readonly border?: number };

const none: InEm = { top: 0, side: 0, bottom: 0, gap: 0 };

const stacks: Readonly<Record<Exclude<StackRole, "sheet">, InEm>> = {
  frame: { ...none, bottom: 0.5, gap: 0.2 },
  plain: { ...none, gap: 0.1 },
  cell: { border: 1, top: 0.32, side: 0.7, bottom: 0.42, gap: 0.26 },
  group: { ...none, top: 0.16, gap: 0.24 },
  card: { ...none, gap: 0.06 },
  panel: { border: 1, top: 0.28, side: 0.6, bottom: 0.34, gap: 0.18 },
  matrix: { border: 1, ...none },
  "matrix-cell": { top: 0.28, side: 0.6, bottom: 0.34, gap: 0.24 },
};

/** The lines and spaces of a stack in that setting. */
export function stackChrome(role: StackRole, emphasis: boolean, { type, spacing }: TypeSetting): StackChrome {
  if (role === "sheet") return { border: 0, top: 0, side: 0, bottom: 0, gap: mm(2) * spacing };
  const { border = 0, top, side, bottom, gap } = stacks[role];
  return {
    border: emphasis ? border * 2 : border,
    top: top * type * spacing,
    side: side * type,
    bottom: bottom * type * spacing,
    gap: gap * type * spacing,
  };
}

/** The space between two cells of a row in that setting. */
export function rowGap(role: RowRole, { type }: TypeSetting): number {
  switch (role) {
    case "row":
      return mm(2);
    case "groups":
    case "frame-row":
      return 1.6 * type;
    case "panels":
      return 0.8 * type;
    case "matrix-head":
    case "matrix-row":
      return 0;
  }
}
