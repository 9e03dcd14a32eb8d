// Which texts of a story each view and each paper has to show, to the letter.

import type { Card } from "../../../src/domain/records/card.ts";
import { type PaperName, papers } from "../../../src/domain/sheet/paper.ts";
import { aboutOf } from "../../../src/domain/story.ts";
import { formatDate, formatFiscalYear } from "../../../src/i18n/dates.ts";
import type { Draft } from "./draft.ts";

const cards = ({ story, index }: Draft): readonly Card[] => index.readingOrder.flatMap((id) => story.cards[id] ?? []);
const themeNames = ({ story, index }: Draft) => index.themeIds.map((id) => story.themes[id]?.name ?? "");
const written = (texts: readonly (string | null | undefined)[]): readonly string[] =>
  texts.filter((text): text is string => typeof text === "string" && text !== "");

/** The outline: every card and theme, every reason, every "deliberately not linked, because". */
export const textsOfOutline = (draft: Draft): readonly string[] =>
  written([
    ...themeNames(draft),
    ...cards(draft).flatMap((card) => [card.text, card.noEnds]),
    ...Object.values(draft.story.links).map((link) => link.reason),
  ]);

/** The matrix: the themes and the states of each. */
export const textsOfMatrix = (draft: Draft): readonly string[] => {
  const stages = new Set(draft.template.matrix?.stages);
  const states = cards(draft).filter((card) => stages.has(card.stageId) && card.parentId === null);
  return written([...themeNames(draft), ...states.map(({ text }) => text)]);
};

/** The sheet: its frame, its people and every card; fields as the layout asks for them, or simply everything. */
export function textsOfSheet(draft: Draft, paper: PaperName): readonly string[] {
  const { story, template } = draft;
  const { everything } = papers[paper];
  const about = aboutOf(story);
  const style = { locale: "ja", era: "era" } as const;
  const asked = new Set(
    template.sheet.rows.flatMap(({ cells }) =>
      cells.flatMap((cell) => (cell.kind === "stage" ? cell.fields.map((field) => `${cell.stage}.${field}`) : [])),
    ),
  );
  const frame = [
    about.title,
    about.municipality,
    about.round,
    about.version,
    about.fiscalYear === null ? "" : formatFiscalYear(about.fiscalYear, style),
    about.date === "" ? "" : formatDate(about.date, style),
    ...Object.values(story.people).flatMap(({ name, affiliation }) => [name, affiliation]),
  ];
  const fields = cards(draft).flatMap((card) =>
    Object.entries(card.fields)
      .filter(([id]) => everything || (card.parentId === null && asked.has(`${card.stageId}.${id}`)))
      .map(([, text]) => text),
  );
  const reasons = everything
    ? [
        ...Object.values(story.links).flatMap(({ reason, assumption }) => [reason, assumption]),
        ...cards(draft).flatMap(({ noEnds, noMeans }) => [noEnds, noMeans]),
      ]
    : [];
  return written([...frame, ...themeNames(draft), ...cards(draft).map(({ text }) => text), ...fields, ...reasons]);
}
