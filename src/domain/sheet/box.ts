// What a sheet is made of before it is cut into pages: texts, stacks of boxes, and rows of stacks side by side.
// Boxes are plain data in no language: words of the template and of the app stay what they are until they are shown.
import type { LocalText, Stage } from "../template.ts";
import type { Slot } from "./slot.ts";

/** A few words the app says on paper; each has its text in both languages. */
export type Phrase =
  /** What a stage does for the next one: ① ありたい姿を実現する. */
  | { readonly phrase: "serves"; readonly sign: string; readonly end: LocalText; readonly verb: LocalText }
  | { readonly phrase: "fiscal-year"; readonly year: number }
  /** A day; the empty one is the day of printing. */
  | { readonly phrase: "date"; readonly date: string }
  /** Cards named by their place only: フェーズ2【市民協働】、1年後に目指す状態 2. */
  | { readonly phrase: "places"; readonly places: readonly PlaceName[] }
  | { readonly phrase: PlainPhrase };

/** Where a card stands: its stage or group, and its number or theme in it. */
export interface PlaceName {
  readonly name: LocalText;
  readonly mark: string;
}

export type PlainPhrase =
  | "also"
  | "people"
  | "no-group"
  | "no-theme"
  | "looked-after-by"
  | "no-ends"
  | "no-means"
  | "links"
  | "reason"
  | "assumption";

/** A person's own text, a text of the template, or a phrase of the app. */
export type Words = string | LocalText | Phrase;

/** What a text is on the sheet; decides its look. */
export type TextRole =
  | "title"
  | "frame-left"
  | "frame-right"
  | "people"
  | "stage"
  | "group"
  | "column"
  | "theme"
  | "emphasis"
  | "lead"
  | "card"
  | "element"
  | "field"
  | "end"
  | "link"
  | "continuation"
  | "blank";

export interface TextBox {
  readonly kind: "text";
  /** Unlike that of every other box beside it. */
  readonly key: string;
  readonly role: TextRole;
  /** Its number, or the sign of a stage. */
  readonly mark: readonly Words[];
  /** Stands before the text and names it. */
  readonly label: Words | null;
  readonly text: Words;
  /** Stands at the far end of a heading. */
  readonly note: Words | null;
  readonly slot: Slot | null;
  /** Asked on the screen where the text is still empty; never on paper. */
  readonly invitation: LocalText | null;
  /** A heading said again on a later page, or the later part of a text cut in two. */
  readonly continued: boolean;
  /** How many letters of the whole text stand on earlier pages. */
  readonly from: number;
}

export type StackRole = "sheet" | "frame" | "plain" | "cell" | "group" | "card" | "panel" | "matrix" | "matrix-cell";

export interface Stack {
  readonly kind: "stack";
  readonly key: string;
  readonly role: StackRole;
  /** Stand on top; never parted from what follows. */
  readonly headings: readonly Box[];
  /** Stand on top of its later parts instead of the headings; null: the headings again, marked as continued. */
  readonly continuation: readonly Box[] | null;
  readonly children: readonly Box[];
  readonly tone: Stage["tone"] | null;
  readonly emphasis: boolean;
  /** Whether it serves something printed further up. */
  readonly serves: boolean;
  /** The later part of a stack cut in two. */
  readonly continued: boolean;
  /** Where one more card would go, for a stack that lists cards. */
  readonly more: Slot | null;
}

export type RowRole = "row" | "groups" | "panels" | "frame-row" | "matrix-head" | "matrix-row";

export interface RowCell {
  /** Its share of the width, in relation to the other cells. */
  readonly span: number;
  readonly box: Stack;
}

export interface Row {
  readonly kind: "row";
  readonly key: string;
  readonly role: RowRole;
  readonly cells: readonly RowCell[];
  /** A share of the width left empty at the end, so that a last row of few lines up with the ones above. */
  readonly spare: number;
  /** Whether what goes on in a later part may take the width of what has ended. Not in a table. */
  readonly refits: boolean;
}

export type Box = TextBox | Stack | Row;

type TextParts = Pick<TextBox, "key" | "role" | "text"> & Partial<TextBox>;

/** A text box; what is not given is empty. */
export const textBox = (parts: TextParts): TextBox => ({
  kind: "text",
  mark: [],
  label: null,
  note: null,
  slot: null,
  invitation: null,
  continued: false,
  from: 0,
  ...parts,
});

type StackParts = Pick<Stack, "key" | "role" | "children"> & Partial<Stack>;

/** A stack; what is not given is empty. */
export const stackBox = (parts: StackParts): Stack => ({
  kind: "stack",
  headings: [],
  continuation: null,
  tone: null,
  emphasis: false,
  serves: false,
  continued: false,
  more: null,
  ...parts,
});

type RowParts = Pick<Row, "key" | "role" | "cells"> & Partial<Row>;

/** A row whose later parts use the whole width, unless it is said otherwise. */
export const rowBox = (parts: RowParts): Row => ({ kind: "row", spare: 0, refits: true, ...parts });

/** Every text in a box in reading order, headings first. */
export function* textsIn(box: Box): Generator<TextBox> {
  if (box.kind === "text") yield box;
  else if (box.kind === "row") for (const cell of box.cells) yield* textsIn(cell.box);
  else {
    for (const heading of box.headings) yield* textsIn(heading);
    for (const child of box.children) yield* textsIn(child);
  }
}

/** Every slot in a box in reading order: of its texts, and of the places where one more card would go. */
export function* slotsIn(box: Box): Generator<Slot> {
  if (box.kind === "text") {
    if (box.slot) yield box.slot;
  } else if (box.kind === "row") for (const cell of box.cells) yield* slotsIn(cell.box);
  else {
    for (const heading of box.headings) yield* slotsIn(heading);
    for (const child of box.children) yield* slotsIn(child);
    if (box.more) yield box.more;
  }
}
