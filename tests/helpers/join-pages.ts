// Puts the pages of a sheet together again: what was cut must be whole, once and in its old order.
import type { Box, Row, Stack } from "../../src/domain/sheet/box.ts";

/** The sheet the pages were cut from, if nothing was lost, doubled or moved. */
export function joinPages(pages: readonly Stack[]): Box | undefined {
  return pages.reduce<Box | undefined>((whole, page) => (whole ? joinParts(whole, page) : page), undefined);
}

function joinParts(head: Box, later: Box): Box {
  if (head.key !== later.key) throw new Error(`${later.key} goes on where ${head.key} ended`);
  if (head.kind === "text" && later.kind === "text") {
    if (typeof head.text !== "string" || typeof later.text !== "string") throw new Error(`${head.key} was doubled`);
    if (later.from !== head.from + head.text.length) throw new Error(`${head.key} goes on at the wrong letter`);
    return { ...head, text: head.text + later.text };
  }
  if (head.kind === "row" && later.kind === "row") return joinRows(head, later);
  if (head.kind === "stack" && later.kind === "stack") return { ...head, children: joinLists(head, later) };
  throw new Error(`${head.key} became another kind of box`);
}

function joinLists(head: Stack, later: Stack): readonly Box[] {
  if (!later.continued) throw new Error(`${later.key} does not say that it goes on`);
  const last = head.children.at(-1);
  const [first, ...rest] = later.children;
  if (!last || !first) return [...head.children, ...later.children];
  // A row cut in two says so in its cells.
  const goesOn = first.kind === "row" ? first.cells.some((cell) => cell.box.continued) : first.continued;
  if (!goesOn) return [...head.children, ...later.children];
  return [...head.children.slice(0, -1), joinParts(last, first), ...rest];
}

function joinRows(head: Row, later: Row): Row {
  const laterByKey = new Map(later.cells.map((cell) => [cell.box.key, cell.box]));
  const cells = head.cells.map((cell) => {
    const more = laterByKey.get(cell.box.key);
    laterByKey.delete(cell.box.key);
    return more ? { ...cell, box: joinParts(cell.box, more) as Stack } : cell;
  });
  if (laterByKey.size > 0) throw new Error(`${[...laterByKey.keys()].join()} came out of nowhere`);
  return { ...head, cells };
}
