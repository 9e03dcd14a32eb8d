// What the keys of a field in the matrix mean, and the way from field to field in the page.
// Every cell is a text field all the time, so that an input method can start right away; arrow keys leave a field only
// where there is no further line or letter in that direction.
import type { KeyboardEvent } from "react";
import { isCaretInFirstLine, isCaretInLastLine } from "../../ui/caret-lines.ts";
import { neighbour, type Spot } from "./matrix-rows.ts";

export type Direction = "up" | "down" | "left" | "right";

export type FieldKey =
  | { readonly kind: "go"; readonly to: Direction }
  | { readonly kind: "move"; readonly to: Direction }
  | { readonly kind: "add" | "remove" | "link" | "leave" };

const arrows: Readonly<Record<string, Direction>> = {
  ArrowUp: "up",
  ArrowDown: "down",
  ArrowLeft: "left",
  ArrowRight: "right",
};

/** What this key asks for; null when it is simply typing. Enter and Tab go on as in a spreadsheet. */
export function fieldKey(event: KeyboardEvent<HTMLTextAreaElement>): FieldKey | null {
  const field = event.currentTarget;
  const arrow = arrows[event.key];
  if (arrow) {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return null;
    if (event.altKey) return { kind: "move", to: arrow };
    return isAtEdge(field, arrow) ? { kind: "go", to: arrow } : null;
  }
  if (event.key === "Enter") {
    if (event.ctrlKey || event.metaKey) return { kind: "add" };
    return event.altKey ? null : { kind: "go", to: "down" };
  }
  if (event.key === "Escape") return { kind: "leave" };
  if (event.altKey && event.code === "KeyL") return { kind: "link" };
  if (event.key === "Backspace" && field.value === "") return { kind: "remove" };
  return null;
}

function isAtEdge(field: HTMLTextAreaElement, direction: Direction): boolean {
  const { selectionStart, selectionEnd, value } = field;
  if (selectionStart !== selectionEnd) return false;
  if (direction === "left") return selectionStart === 0;
  if (direction === "right") return selectionStart === value.length;
  return direction === "up" ? isCaretInFirstLine(field) : isCaretInLastLine(field);
}

/** The spot a field of the matrix stands at, as attributes to find it by. */
export const spotAttributes = ({ row, column, slot }: Spot) => ({
  "data-row": row,
  "data-column": column,
  "data-slot": slot,
});

/** Puts the caret into the next field in that direction; false at the edge. */
export function goFrom(field: HTMLTextAreaElement, to: Direction): boolean {
  const table = field.closest("table");
  const here = field.closest<HTMLElement>("[data-slot]");
  if (!table || !here) return false;
  const number = (name: "row" | "column" | "slot") => Number(here.dataset[name]);
  const slots = (row: number, column: number) =>
    table.querySelectorAll(`[data-row="${row}"][data-column="${column}"]`).length;
  const next = neighbour({ row: number("row"), column: number("column"), slot: number("slot") }, to, {
    rows: Number(table.dataset.rows),
    columns: Number(table.dataset.columns),
    slots,
  });
  const target =
    next &&
    table.querySelector<HTMLTextAreaElement>(
      `[data-row="${next.row}"][data-column="${next.column}"][data-slot="${next.slot}"] textarea`,
    );
  if (!target) return false;
  target.focus();
  const at = to === "left" || to === "up" ? target.value.length : 0;
  target.setSelectionRange(at, at);
  return true;
}

/** Leaves the fields: the focus goes to the matrix itself, from where Tab goes on as everywhere. */
export function leaveMatrix(field: HTMLTextAreaElement): void {
  field.closest<HTMLElement>("[data-matrix]")?.focus();
}
