// Finds rows in the page: which one an element belongs to, which stands above and below, and puts the focus on them.
// The page is asked because it is what the person sees; the story itself is never read here.
import { cardRow, type RowKey } from "./row-key.ts";

/** The two things of a row that take the focus: the row as a whole, and the text in it. */
export type RowPart = "row" | "text";

const rowSelector = "[data-row]";

/** The row an element is in, or null. Lines under a card (its links) belong to the card's row. */
export const rowAround = (target: EventTarget | null): HTMLElement | null =>
  target instanceof Element
    ? (target.closest<HTMLElement>(rowSelector) ??
      target.closest("[data-item]")?.querySelector<HTMLElement>(rowSelector) ??
      null)
    : null;

/** The key of a row's element. */
export const keyOf = (row: HTMLElement): RowKey => row.dataset.row ?? "";

/** The element of that row, or null when it is not shown. */
export const findRow = (root: ParentNode, key: RowKey): HTMLElement | null =>
  root.querySelector<HTMLElement>(`[data-row="${CSS.escape(key)}"]`);

/** The row `by` places further down (negative: up) in the order of the page, or null. */
export function rowBeside(root: ParentNode, row: HTMLElement, by: number): HTMLElement | null {
  const rows = [...root.querySelectorAll<HTMLElement>(rowSelector)];
  return rows[rows.indexOf(row) + by] ?? null;
}

/** The first or the last row. */
export function endRow(root: ParentNode, end: "first" | "last"): HTMLElement | null {
  const rows = root.querySelectorAll<HTMLElement>(rowSelector);
  return (end === "first" ? rows[0] : rows[rows.length - 1]) ?? null;
}

/** The text field of a row. */
export const textOf = (row: HTMLElement): HTMLTextAreaElement | null => row.querySelector("textarea");

/** Puts the focus on the row, or into its text with the caret there. */
export function focusRow(row: HTMLElement, part: RowPart, caret: Caret = "end"): void {
  const text = textOf(row);
  if (part === "row" || !text) {
    row.focus();
    return;
  }
  text.focus();
  const end = text.value.length;
  const [from, to] = caret === "start" ? [0, 0] : caret === "end" ? [end, end] : [caret.from, caret.to];
  text.setSelectionRange(Math.min(from, end), Math.min(to, end));
}

export type Caret = "start" | "end" | { readonly from: number; readonly to: number };

/** Where the focus is in the outline. */
export interface Whereabouts {
  readonly key: RowKey;
  readonly part: RowPart;
  readonly caret: Caret;
  /** Where to go should the row vanish: first the rows of its own list, then its neighbours. */
  readonly fallbacks: readonly RowKey[];
}

/** Where the focus is, read before a change takes the row away; null when it is not on a row. */
export function whereabouts(root: HTMLElement): Whereabouts | null {
  const active = root.ownerDocument.activeElement;
  if (!active || !root.contains(active)) return null;
  const row = rowAround(active);
  if (!row) return null;
  const field = active instanceof HTMLTextAreaElement && row.contains(active) ? active : null;
  return {
    key: keyOf(row),
    part: field ? "text" : "row",
    caret: field ? { from: field.selectionStart, to: field.selectionEnd } : "end",
    fallbacks: fallbacksOf(root, row),
  };
}

function fallbacksOf(root: HTMLElement, row: HTMLElement): readonly RowKey[] {
  const rows = [...root.querySelectorAll<HTMLElement>(rowSelector)];
  const at = rows.indexOf(row);
  const list = row.closest("[data-list]");
  // The elements of a card go with it, so what stands below is looked for after them.
  const item = row.closest("[data-item]");
  const below = rows.slice(at + 1).find((other) => !item?.contains(other));
  const above = rows[at - 1];
  const near = [below, above].filter((other) => other !== undefined);
  const sameList = near.filter((other) => other.closest("[data-list]") === list);
  return [...sameList.map(keyOf), list?.getAttribute("data-list") ?? "", ...near.map(keyOf)];
}

/** Gives the focus back after a change: to the same row, else to the first of its fallbacks that is still there. */
export function restoreFocus(root: HTMLElement, was: Whereabouts): void {
  for (const key of [was.key, ...was.fallbacks]) {
    const row = key === "" ? null : findRow(root, key);
    if (!row) continue;
    focusRow(row, was.part, key === was.key ? was.caret : "end");
    return;
  }
}

/** Puts the caret into a card's text, if the card is shown. True when it was. */
export function focusCardText(root: HTMLElement, id: string): boolean {
  const row = findRow(root, cardRow(id));
  if (row) focusRow(row, "text");
  return row !== null;
}
