// The keys of the outline: one table for a text, one for a row. Each entry says whether it took the key.
// It is called for the person's own keys only, never for those of an input method (see `EditableText`).
import type { KeyboardEvent } from "react";
import { requestLink } from "../../state/link-request.ts";
import { isCaretInFirstLine, isCaretInLastLine } from "../../ui/caret-lines.ts";
import { chordOf } from "./chord.ts";
import type { OutlineWork } from "./outline-work.ts";
import { type Caret, endRow, focusRow, keyOf, type RowPart, rowAround, rowBeside } from "./row-dom.ts";
import { parseRow, type Row } from "./row-key.ts";

interface Pressed {
  readonly root: HTMLElement;
  readonly element: HTMLElement;
  readonly row: Row;
  readonly work: OutlineWork;
  readonly isRepeat: boolean;
}

type KeyTable = Readonly<Record<string, (pressed: Pressed) => boolean>>;

const onCard =
  (act: (work: OutlineWork, id: string) => void) =>
  ({ row, work }: Pressed): boolean => {
    if (row.kind === "card") act(work, row.id);
    return row.kind === "card";
  };

const shift =
  (by: -1 | 1) =>
  ({ row, work }: Pressed): boolean => {
    if (row.kind === "card") work.shift(row.id, by);
    else if (row.kind === "theme") work.shiftTheme(row.id, by);
    return true;
  };

const goBy =
  (by: -1 | 1, part: RowPart) =>
  ({ root, element }: Pressed): boolean => {
    const row = rowBeside(root, element, by);
    if (row) focusRow(row, part, columnIn(row, element, by));
    return row !== null;
  };

/** The caret keeps its column when it goes a row up or down, as it would inside one text. */
function columnIn(row: HTMLElement, from: HTMLElement, by: -1 | 1): Caret {
  const field = from.querySelector("textarea");
  const target = row.querySelector("textarea")?.value ?? "";
  if (!field) return "end";
  const at = field.selectionStart;
  const column = at - (at === 0 ? 0 : field.value.lastIndexOf("\n", at - 1) + 1);
  const start = by > 0 ? 0 : target.lastIndexOf("\n") + 1;
  const firstBreak = target.indexOf("\n");
  const end = by > 0 && firstBreak >= 0 ? firstBreak : target.length;
  const offset = Math.min(start + column, end);
  return { from: offset, to: offset };
}

const goByLine =
  (by: -1 | 1) =>
  (pressed: Pressed): boolean => {
    const field = pressed.element.querySelector("textarea");
    // With letters selected the arrow only ends the selection, as everywhere.
    if (!field || field.selectionStart !== field.selectionEnd) return false;
    return (by < 0 ? isCaretInFirstLine(field) : isCaretInLastLine(field)) && goBy(by, "text")(pressed);
  };

const goToEnd =
  (end: "first" | "last") =>
  ({ root }: Pressed): boolean => {
    const row = endRow(root, end);
    if (row) focusRow(row, "row");
    return row !== null;
  };

const edit = ({ element }: Pressed): boolean => {
  focusRow(element, "text");
  return true;
};

const textKeys: KeyTable = {
  Enter: (pressed) => {
    const { row, work } = pressed;
    if (row.kind === "card") work.addBelow(row.id);
    else if (row.kind === "first") work.startCard(row.place, "");
    else goBy(1, "text")(pressed);
    return true;
  },
  "Ctrl+Enter": onCard((work, id) => work.addElement(id)),
  Tab: onCard((work, id) => work.deepen(id)),
  "Shift+Tab": onCard((work, id) => work.surface(id)),
  "Alt+ArrowUp": shift(-1),
  "Alt+ArrowDown": shift(1),
  ArrowUp: goByLine(-1),
  ArrowDown: goByLine(1),
  Escape: ({ element }) => {
    focusRow(element, "row");
    return true;
  },
  Backspace: (pressed) => {
    const { root, element, row, work, isRepeat } = pressed;
    // A key held down to empty a card must not go on to eat the cards above.
    if (row.kind !== "card" || isRepeat || !work.isEmpty(row.id)) return false;
    const above = rowBeside(root, element, -1);
    if (above) focusRow(above, "text");
    work.remove(row.id);
    return true;
  },
};

const rowKeys: KeyTable = {
  Enter: edit,
  F2: edit,
  ArrowUp: goBy(-1, "row"),
  ArrowDown: goBy(1, "row"),
  Home: goToEnd("first"),
  End: goToEnd("last"),
  "Alt+ArrowUp": shift(-1),
  "Alt+ArrowDown": shift(1),
  "Ctrl+Enter": onCard((work, id) => work.addElement(id)),
  Delete: ({ row, work }) => {
    if (row.kind === "card") work.remove(row.id);
    else if (row.kind === "theme") work.removeTheme(row.id);
    return true;
  },
  L: onCard((_, id) => requestLink(id)),
  "Shift+L": onCard((_, id) => requestLink(id, "means")),
};

/** Does what the key stands for in a text or on a row, and keeps the browser from doing something else with it. */
export function pressKey(event: KeyboardEvent<HTMLElement>, root: HTMLElement | null, work: OutlineWork): void {
  const element = rowAround(event.target);
  const row = element && parseRow(keyOf(element));
  if (!root || !element || !row) return;
  const keys = event.target === element ? rowKeys : textKeys;
  const took = keys[chordOf(event)]?.({ root, element, row, work, isRepeat: event.repeat }) ?? false;
  if (took) event.preventDefault();
}
