// The matrix on the sheet: a row per theme, a column per stage; where the columns would be too narrow, a list per stage.
import type { Card } from "../records/card.ts";
import type { Theme } from "../records/theme.ts";
import { type Matrix, type Stage, stageOf } from "../template.ts";
import { type Row, rowBox, type Stack, stackBox, textBox } from "./box.ts";
import { beginning, type CardStyle, cardBox, type SheetSource } from "./card-box.ts";
import { mm, textWidth } from "./paper.ts";
import { blank, groupBoxes, servesNote, stageCards, stageHeading } from "./stage-box.ts";

const narrowestColumn = mm(34);
const themeSpan = 0.55;

/** The matrix as boxes for a part (`share`, 0 to 1) of the page's width: one table, or a cell per stage. */
export function matrixBoxes(source: SheetSource, matrix: Matrix, share: number): readonly Stack[] {
  const stages = matrix.stages
    .map((id) => stageOf(source.story.template, id))
    .filter((stage): stage is Stage => stage !== undefined);
  const width = (textWidth(source.paper) * share) / (stages.length + themeSpan);
  const rows = themesToPrint(source, stages);
  if (width >= narrowestColumn) return [tableBox(source, matrix, stages, rows)];
  return stages.map((stage) => listBox(source, matrix, stage, rows));
}

interface ThemeRow {
  /** null: the cards that are in no theme. */
  readonly theme: Theme | null;
  readonly place: number;
  readonly cardsByStage: ReadonlyMap<string, readonly Card[]>;
}

function themesToPrint(source: SheetSource, stages: readonly Stage[]): readonly ThemeRow[] {
  const { story, index } = source;
  const themes = index.themeIds.map((id) => story.themes[id]).filter((theme): theme is Theme => theme !== undefined);
  const byStage = stages.map((stage) => {
    const ofNone: Card[] = [];
    const byTheme = new Map<string | null, Card[]>(themes.map((theme) => [theme.id, []]));
    for (const card of stageCards(source, stage)) (byTheme.get(card.themeId) ?? ofNone).push(card);
    return { id: stage.id, byTheme, ofNone };
  });
  const rows = themes.map((theme, i) => ({
    theme,
    place: i + 1,
    cardsByStage: new Map(byStage.map(({ id, byTheme }) => [id, byTheme.get(theme.id) ?? []])),
  }));
  const rest = new Map(byStage.map(({ id, ofNone }) => [id, ofNone]));
  const hasRest = [...rest.values()].some((cards) => cards.length > 0);
  return hasRest || rows.length === 0 ? [...rows, { theme: null, place: rows.length + 1, cardsByStage: rest }] : rows;
}

function tableBox(source: SheetSource, matrix: Matrix, stages: readonly Stage[], rows: readonly ThemeRow[]): Stack {
  const head = rowBox({
    key: "head",
    role: "matrix-head",
    refits: false,
    cells: [
      {
        span: themeSpan,
        box: stackBox({
          key: "theme",
          role: "plain",
          children: [textBox({ key: "name", role: "column", text: matrix.themeName })],
        }),
      },
      ...stages.map((stage) => ({
        span: 1,
        box: stackBox({
          key: stage.id,
          role: "plain",
          tone: stage.tone,
          children: [
            textBox({
              key: "name",
              role: "column",
              mark: [stage.sign],
              text: stage.name,
              note: servesNote(source, stage),
            }),
          ],
        }),
      })),
    ],
  });
  return stackBox({
    key: "matrix",
    role: "matrix",
    headings: [textBox({ key: "heading", role: "stage", text: matrix.name }), head],
    children: rows.map((row) => themeRow(source, matrix, stages, row)),
    serves: true,
    more: { kind: "new-theme" },
  });
}

function themeRow(source: SheetSource, matrix: Matrix, stages: readonly Stage[], row: ThemeRow): Row {
  const noThemeYet = row.theme === null && source.index.themeIds.length === 0;
  return rowBox({
    key: row.theme?.id ?? "no-theme",
    role: "matrix-row",
    refits: false,
    cells: [
      { span: themeSpan, box: themeCell(matrix, row, noThemeYet) },
      ...stages.map((stage) => ({ span: 1, box: stateCell(source, stage, row, noThemeYet) })),
    ],
  });
}

function themeCell(matrix: Matrix, { theme, place }: ThemeRow, noThemeYet: boolean): Stack {
  const mark = theme ? [`${place}.`] : [];
  const name = theme
    ? textBox({
        key: "name",
        role: "theme",
        mark,
        text: theme.name,
        slot: { kind: "theme", id: theme.id },
        invitation: matrix.themeQuestion,
      })
    : textBox({
        key: "name",
        role: "theme",
        text: noThemeYet ? "" : { phrase: "no-theme" },
        slot: noThemeYet ? { kind: "new-theme" } : null,
        invitation: noThemeYet ? matrix.themeQuestion : null,
      });
  const again = textBox({
    ...name,
    key: "again",
    text: theme ? beginning(theme.name, 24) : name.text,
    continued: true,
  });
  return stackBox({ key: "theme", role: "matrix-cell", children: [name], continuation: [again] });
}

function stateCell(source: SheetSource, stage: Stage, row: ThemeRow, noThemeYet: boolean): Stack {
  const cards = row.cardsByStage.get(stage.id) ?? [];
  const place = { stageId: stage.id, groupId: null, themeId: row.theme?.id ?? null, parentId: null };
  const more = { kind: "new-card", place, after: null } as const;
  const empty = noThemeYet
    ? textBox({ key: "blank", role: "blank", text: "", invitation: stage.question })
    : blank(more, stage.question);
  const style = stateStyle(stage, cards.length > 1);
  const filled =
    stage.groups.length > 0 && cards.length > 0
      ? groupBoxes(source, stage, cards, style)
      : cards.map((card) => cardBox(source, stage, card, style));
  return stackBox({
    key: stage.id,
    role: "matrix-cell",
    children: filled.length > 0 ? filled : [empty],
    tone: stage.tone,
    continuation: [],
    more,
  });
}

// The theme's number stands at the row's beginning: a state needs one of its own only beside others.
const stateStyle = (stage: Stage, numbered: boolean): CardStyle => ({
  role: "card",
  textRole: "card",
  mark: numbered ? "number" : "none",
  fields: noFields,
  ends: false,
  question: stage.question,
});

const noFields: readonly string[] = [];

function listBox(source: SheetSource, matrix: Matrix, stage: Stage, rows: readonly ThemeRow[]): Stack {
  return stackBox({
    key: `cell.${stage.id}`,
    role: "cell",
    headings: [stageHeading(source, stage)],
    tone: stage.tone,
    serves: true,
    children: rows.map((row) => {
      const noThemeYet = row.theme === null && source.index.themeIds.length === 0;
      const { children, more } = stateCell(source, stage, row, noThemeYet);
      const theme = themeCell(matrix, row, noThemeYet);
      // A heading is never cut: a name of many lines has to be a text among the others.
      const short = (row.theme?.name.length ?? 0) <= longestHeading;
      return stackBox({
        key: row.theme?.id ?? "no-theme",
        role: "group",
        headings: short ? theme.children : [],
        continuation: theme.continuation,
        children: short ? children : [...theme.children, ...children],
        more,
      });
    }),
  });
}

const longestHeading = 120;
