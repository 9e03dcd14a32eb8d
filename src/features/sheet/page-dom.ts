// Finds texts on the pages in the document: by slot, in order, by direction, by a click.
// The elements carry their slot as `data-slot` (see `TextView`); nothing else about them may be relied on.
import type { RecordId } from "../../domain/ids.ts";
import { type Slot, slotId } from "../../domain/sheet/slot.ts";
import { type Direction, nearestArea } from "./nearest.ts";

const anySlot = "[data-slot]";

/** The slot's name an event happened on, or null. */
export const slotIdAround = (target: EventTarget | null): string | null =>
  target instanceof Element ? (target.closest<HTMLElement>(anySlot)?.dataset.slot ?? null) : null;

/** The name of the slot that a button for one more card stands for, or null. */
export const moreAround = (target: EventTarget | null): string | null =>
  target instanceof Element ? (target.closest<HTMLElement>("[data-more]")?.dataset.more ?? null) : null;

/** The elements of a slot: one, or one on each page its text is spread over. */
export const slotElements = (root: ParentNode, id: string): readonly HTMLElement[] => [
  ...root.querySelectorAll<HTMLElement>(`[data-slot="${CSS.escape(id)}"]`),
];

/** The first element of a slot, or null. */
export const slotElement = (root: ParentNode, id: string): HTMLElement | null =>
  root.querySelector<HTMLElement>(`[data-slot="${CSS.escape(id)}"]`);

/** The box of a card, or null; the last one when it is spread over pages. */
export const cardElement = (root: ParentNode, id: RecordId): HTMLElement | null =>
  [...root.querySelectorAll<HTMLElement>(`[data-card="${CSS.escape(id)}"]`)].at(-1) ?? null;

/** The name of the slot after (1) or before (-1) this one in reading order, or null at the end. */
export function slotBeside(root: ParentNode, id: string, by: 1 | -1): string | null {
  const ids = [...new Set([...root.querySelectorAll<HTMLElement>(anySlot)].map((element) => element.dataset.slot))];
  const at = ids.indexOf(id);
  return (at < 0 ? undefined : ids[at + by]) ?? null;
}

/** The text that lies next to this one in a direction, or null. */
export function elementTowards(root: ParentNode, from: HTMLElement, direction: Direction): HTMLElement | null {
  const others = [...root.querySelectorAll<HTMLElement>(anySlot)].filter((element) => element !== from);
  const areas = others.map((element) => element.getBoundingClientRect());
  return others[nearestArea(from.getBoundingClientRect(), areas, direction)] ?? null;
}

/** The letter of the slot's whole text at a place on the screen, or null. */
export function letterAt(element: HTMLElement, x: number, y: number): number | null {
  const from = Number(element.dataset.from ?? 0);
  const position = document.caretPositionFromPoint?.(x, y);
  const node = position?.offsetNode;
  return position && node instanceof Text && node.parentElement === element ? from + position.offset : null;
}

export interface Anchor {
  /** Gives the left edge, the width and the type. */
  readonly element: HTMLElement;
  /** The new text stands under this one; null: in the place of `element`. */
  readonly below: HTMLElement | null;
  /** Other parts of the text stand on other pages. */
  readonly isPart: boolean;
}

/** Where the text of a slot stands on the page, or would stand; `letter` chooses between the parts of a long text. */
export function anchorOf(root: ParentNode, slot: Slot, letter: number | null): Anchor | null {
  if (slot.kind === "new-card" && slot.after !== null) {
    const element = slotElements(root, slotId({ kind: "card", id: slot.after })).at(-1);
    return element ? { element, below: cardElement(root, slot.after) ?? element, isPart: false } : null;
  }
  const parts = slotElements(root, slotId(slot));
  const element = parts.filter((part) => Number(part.dataset.from ?? 0) <= (letter ?? 0)).at(-1) ?? parts[0];
  if (element) return { element, below: null, isPart: parts.length > 1 };
  const themes = slot.kind === "new-theme" ? [...root.querySelectorAll<HTMLElement>('[data-slot^="theme:"]')] : [];
  const last = themes.at(-1);
  return last ? { element: last, below: last.closest<HTMLElement>('[role="row"]'), isPart: false } : null;
}
