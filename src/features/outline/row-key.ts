// What a row of the outline stands for, as a word that fits into an attribute: rows are found in the page by it.
// A row is a card, the invitation to write the first card of a place, a theme's name, or the invitation to name a theme.
import type { RecordId } from "../../domain/ids.ts";
import type { Place } from "../../domain/records/card.ts";

export type Row =
  | { readonly kind: "card"; readonly id: RecordId }
  | { readonly kind: "first"; readonly place: Place }
  | { readonly kind: "theme"; readonly id: RecordId; readonly stageId: string }
  | { readonly kind: "new-theme" };

export type RowKey = string;

/** The key of a card's row. */
export const cardRow = (id: RecordId): RowKey => `card:${id}`;

/** The key of the row that invites to the first card of that place. */
export const firstRow = ({ stageId, groupId, themeId }: Place): RowKey =>
  `first:${stageId}:${groupId ?? ""}:${themeId ?? ""}`;

/** The key of a theme's name above its cards in that stage. */
export const themeRow = (id: RecordId, stageId: string): RowKey => `theme:${id}:${stageId}`;

/** The key of the row that invites to name a new theme. */
export const newThemeRow: RowKey = "new-theme";

/** What a key stands for; undefined when it is none. */
export function parseRow(key: RowKey): Row | undefined {
  const [kind, a = "", b = "", c = ""] = key.split(":");
  if (kind === "card") return { kind, id: a };
  if (kind === "theme") return { kind, id: a, stageId: b };
  if (kind === "new-theme") return { kind };
  if (kind !== "first") return undefined;
  return { kind, place: { stageId: a, groupId: b === "" ? null : b, themeId: c === "" ? null : c, parentId: null } };
}
