// The matrix as rows of cells: which cards stand where, and how arrow keys move between them. Pure.
import type { RecordId, StageId } from "../../domain/ids.ts";
import type { Card } from "../../domain/records/card.ts";
import type { StoryIndex } from "../../domain/story-index.ts";

/** A row of the matrix: a theme, or (null) the cards that belong to none. */
export type RowThemeId = RecordId | null;

/** True when a card of these stages belongs to no theme: only then is there a row for such cards. */
export const hasLooseCards = (
  stageIds: readonly StageId[],
  index: StoryIndex,
  cards: Readonly<Record<RecordId, Card>>,
): boolean => stageIds.some((stageId) => index.cardIdsByStage.get(stageId)?.some((id) => cards[id]?.themeId === null));

type Cells = ReadonlyMap<string, readonly RecordId[]>;

const cellsByIndex = new WeakMap<StoryIndex, Cells>();
const noCards: readonly RecordId[] = [];

/**
 * The cards of one cell, in order; the same list for as long as the index is the same.
 * All cells are filled at once: a stage looked through for every cell would cost themes times cards.
 */
export function cellCardIds(
  stageId: StageId,
  themeId: RowThemeId,
  index: StoryIndex,
  cards: Readonly<Record<RecordId, Card>>,
): readonly RecordId[] {
  const cells = cellsByIndex.get(index) ?? fillCells(index, cards);
  cellsByIndex.set(index, cells);
  return cells.get(nameOf(stageId, themeId)) ?? noCards;
}

function fillCells(index: StoryIndex, cards: Readonly<Record<RecordId, Card>>): Cells {
  const cells = new Map<string, RecordId[]>();
  for (const [stageId, ids] of index.cardIdsByStage) {
    for (const id of ids) {
      const name = nameOf(stageId, cards[id]?.themeId ?? null);
      const cell = cells.get(name);
      if (cell) cell.push(id);
      else cells.set(name, [id]);
    }
  }
  return cells;
}

const nameOf = (stageId: StageId, themeId: RowThemeId): string => `${stageId} ${themeId ?? ""}`;

/** Where a field of the matrix is: its row and column (0 is the theme's name), and its place within the cell. */
export interface Spot {
  readonly row: number;
  readonly column: number;
  readonly slot: number;
}

/** The field to go to from `from`, given how many fields each cell has; null at the edge. */
export function neighbour(
  from: Spot,
  direction: "up" | "down" | "left" | "right",
  size: { readonly rows: number; readonly columns: number; readonly slots: (row: number, column: number) => number },
): Spot | null {
  const { row, column, slot } = from;
  if (direction === "left" || direction === "right") {
    const next = column + (direction === "left" ? -1 : 1);
    if (next < 0 || next >= size.columns) return null;
    return { row, column: next, slot: Math.min(slot, Math.max(0, size.slots(row, next) - 1)) };
  }
  const step = direction === "up" ? -1 : 1;
  if (slot + step >= 0 && slot + step < size.slots(row, column)) return { row, column, slot: slot + step };
  for (let next = row + step; next >= 0 && next < size.rows; next += step) {
    const slots = size.slots(next, column);
    if (slots > 0) return { row: next, column, slot: step > 0 ? 0 : slots - 1 };
  }
  return null;
}
