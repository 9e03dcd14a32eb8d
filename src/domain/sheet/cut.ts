// Cuts a box in two where a page ends, where a person would: between cells, between cards, between the parts of a card,
// and only then between two lines of a text. Nothing may be lost, doubled or changed in order by a cut, and what is
// said again on the later page (a heading) is marked as such.
import type { Box, Row, Stack, StackRole, TextBox } from "./box.ts";
import { stackChrome } from "./chrome.ts";
import { cellWidths, type Heights, innerWidths } from "./measure.ts";

/** The room a box may take up. */
export interface Room {
  /** What is left on this page. */
  readonly left: number;
  /** What a whole page would offer in this place. */
  readonly page: number;
  /** Nothing stands on this page yet in this place: going on to the next one would gain nothing. */
  readonly fresh: boolean;
}

/** A box in two: what stands on this page, and what is left for the next. At least one of them is there. */
export interface Cut<B extends Box = Box> {
  readonly head: B | null;
  readonly rest: B | null;
}

/** Cuts a box to the room there is. In a fresh room some of it is always placed, so that there is an end to it. */
export function cutBox<B extends Box>(heights: Heights, box: B, width: number, room: Room): Cut<B>;
export function cutBox(heights: Heights, box: Box, width: number, room: Room): Cut {
  const height = heights.of(box, width);
  if (height <= room.left) return { head: box, rest: null };
  if (!room.fresh && height <= room.page && room.left <= room.page * worthKeeping(box))
    return { head: null, rest: box };
  if (box.kind === "text") return cutText(heights, box, width, room);
  return box.kind === "row" ? cutRow(heights, box, width, room) : cutStack(heights, box, width, room);
}

const keptStacks: Readonly<Record<StackRole, number>> = {
  sheet: 0,
  frame: 1,
  plain: 1,
  cell: 0.4,
  matrix: 0.4,
  group: 0.15,
  card: 0.3,
  panel: 0.35,
  "matrix-cell": 0.3,
};

/** How much of a page may rather stay empty than have this box, which would fit on the next page, cut in two. */
function worthKeeping(box: Box): number {
  if (box.kind === "text") return 0.2;
  if (box.kind === "stack") return keptStacks[box.role];
  return box.role === "row" ? 0.4 : box.role === "groups" ? 0.15 : 0.35;
}

function cutStack(heights: Heights, stack: Stack, width: number, room: Room): Cut<Stack> {
  const { setting } = heights.measure;
  const { gap } = stackChrome(stack.role, stack.emphasis, setting);
  const inner = innerWidths(stack, width, setting).children;
  const around = heights.around(stack, width);
  const placed: Box[] = [];
  let left = room.left - around;
  let rest = stack.children;
  for (const child of stack.children) {
    const before = placed.length > 0 ? gap : 0;
    const cut = cutBox(heights, child, inner, {
      left: left - before,
      page: room.page - around,
      fresh: room.fresh && placed.length === 0,
    });
    if (!cut.head) break;
    placed.push(cut.head);
    left -= before + heights.of(cut.head, inner);
    rest = cut.rest ? [cut.rest, ...rest.slice(1)] : rest.slice(1);
    if (cut.rest) break;
  }
  // A stack of headings only (the name of a row whose name has ended) cannot be made smaller.
  if (placed.length === 0) return room.fresh ? { head: stack, rest: null } : { head: null, rest: stack };
  return { head: { ...stack, children: placed }, rest: rest.length > 0 ? laterPart(stack, rest) : null };
}

const laterPart = (stack: Stack, children: readonly Box[]): Stack => ({
  ...stack,
  headings: stack.continuation ?? stack.headings.map(again),
  children,
  continued: true,
});

const again = (box: Box): Box => (box.kind === "text" ? { ...box, continued: true, slot: null } : box);

function cutRow(heights: Heights, row: Row, width: number, room: Room): Cut<Row> {
  const widths = cellWidths(row, width, heights.measure.setting);
  const cuts = row.cells.map((cell, i) => cutBox(heights, cell.box, widths[i] ?? 0, room));
  // A cell that could not begin here would stand as an empty box: the whole row waits for the next page.
  if (cuts.some((cut) => cut.head === null)) return { head: null, rest: row };
  const head = { ...row, cells: row.cells.map((cell, i) => ({ ...cell, box: cuts[i]?.head ?? cell.box })) };
  if (cuts.every((cut) => cut.rest === null)) return { head, rest: null };
  const later = row.cells.flatMap((cell, i) => {
    const rest = cuts[i]?.rest;
    if (rest) return [{ ...cell, box: rest }];
    return row.refits ? [] : [{ ...cell, box: laterPart(cell.box, []) }];
  });
  return { head, rest: { ...row, cells: later, spare: row.refits ? 0 : row.spare } };
}

// A single line alone at the foot or the top of a page looks lost.
const fewestLines = 2;

function cutText(heights: Heights, box: TextBox, width: number, room: Room): Cut<TextBox> {
  const uncut = room.fresh ? { head: box, rest: null } : { head: null, rest: box };
  if (typeof box.text !== "string") return uncut;
  const letters = lettersToKeep(heights, box, width, room);
  if (letters === 0 || letters >= box.text.length) return uncut;
  return { head: { ...box, text: box.text.slice(0, letters) }, rest: laterText(box, letters) };
}

function lettersToKeep(heights: Heights, box: TextBox, width: number, room: Room): number {
  const { measure } = heights;
  const line = measure.lineHeight(box);
  const letters = measure.lettersWithin(box, width, room.left);
  const withoutLast = measure.lettersWithin(box, width, room.left - line);
  if (withoutLast === 0 && !room.fresh) return 0;
  // Not even a line fits on a whole page: one is set all the same, otherwise there would be no end to it.
  if (letters === 0) return measure.lettersWithin(box, width, 1.9 * line);
  const tail = heights.of(laterText(box, letters), width);
  return withoutLast > 0 && tail < fewestLines * line ? withoutLast : letters;
}

const laterText = (box: TextBox, from: number): TextBox => ({
  ...box,
  text: typeof box.text === "string" ? box.text.slice(from) : box.text,
  from: box.from + from,
  continued: true,
});
