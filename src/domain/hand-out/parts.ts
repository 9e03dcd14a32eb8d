// The parts of a story a person may leave out of a copy they hand out: names, comments, notes, whole sections.
// Which record type belongs to which part stands with the type (`part`), so that a new one cannot be forgotten here.
import { byOrder } from "../../base/order-key.ts";
import type { RecordId, StageId } from "../ids.ts";
import type { Story } from "../story.ts";
import { recordTypes, type TableName, tableNames } from "../tables.ts";

/** `stage:` and `theme:` are followed by an id. */
export type Part = "people" | "comments" | "notes" | `stage:${StageId}` | `theme:${RecordId}`;

/** What a copy holds unless somebody thinks of it: leaving these out is the harmless choice. */
export const usuallyLeftOut: readonly Part[] = ["comments", "notes"];

/** The parts there is something of in that story, in the order in which they are offered. */
export function partsOf(story: Story): readonly Part[] {
  const cards = Object.values(story.cards);
  const stages = story.template.stages.filter(({ id }) => cards.some(({ stageId }) => stageId === id));
  const themes = Object.values(story.themes)
    .filter(({ id }) => cards.some(({ themeId }) => themeId === id))
    .sort(byOrder);
  const kinds = (["people", "comments", "notes"] as const).filter((part) =>
    tablesOfPart(part).some((table) => Object.keys(story[table]).length > 0),
  );
  return [...kinds, ...stages.map(({ id }): Part => `stage:${id}`), ...themes.map(({ id }): Part => `theme:${id}`)];
}

/** The tables that belong to a part. */
export const tablesOfPart = (part: string): readonly TableName[] =>
  tableNames.filter((table) => "part" in recordTypes[table] && recordTypes[table].part === part);

/** The fields that hold names of people outside their own table; emptied when names are left out. */
export const nameFields: { readonly [T in TableName]?: readonly string[] } = {
  cards: ["personIds"],
  threads: ["author", "resolvedBy"],
  remarks: ["author"],
  revisions: ["author"],
};
