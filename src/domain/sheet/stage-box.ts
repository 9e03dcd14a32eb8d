// The cell of one stage: its heading, its groups, and its cards below one another or side by side.
import type { RecordId } from "../ids.ts";
import type { Card } from "../records/card.ts";
import type { Group, LocalText, SheetCell, Stage } from "../template.ts";
import { linkRule, stageOf } from "../template.ts";
import { type Box, type Row, rowBox, type Stack, stackBox, textBox, type Words } from "./box.ts";
import { type CardStyle, cardBox, type SheetSource } from "./card-box.ts";
import { mm, textWidth } from "./paper.ts";

export type StageCell = Extract<SheetCell, { kind: "stage" }>;

// Narrower than this a column holds too few letters a line to be read.
const narrowestPanel = mm(72);
const narrowestGroup = mm(48);

/** The box of a stage as the layout asks for it. `share` is its part of the page's width, from 0 to 1. */
export function stageCellBox(source: SheetSource, stage: Stage, cell: StageCell, share: number): Stack {
  const cards = stageCards(source, stage);
  const width = textWidth(source.paper) * share;
  const sideBySide = cell.flow === "columns" && !source.paper.unrolled;
  const panels = sideBySide && stage.groups.length === 0;
  const style: CardStyle = {
    role: panels ? "panel" : "card",
    // With fields below it a card's text is what they are about.
    textRole: cell.emphasis ? "emphasis" : cell.fields.length > 0 || cell.ends ? "lead" : "card",
    mark: cell.emphasis && stage.numbering === "none" ? "none" : "number",
    fields: cell.fields,
    ends: cell.ends,
    question: stage.question,
  };
  const shell = {
    key: `cell.${stage.id}`,
    role: "cell",
    headings: [stageHeading(source, stage)],
    tone: stage.tone,
    emphasis: cell.emphasis,
    serves: servesAbove(source, stage),
  } as const;
  if (stage.groups.length === 0) {
    const place = { stageId: stage.id, groupId: null, themeId: null, parentId: null };
    const more = { kind: "new-card", place, after: null } as const;
    const boxes = cards.map((card) => cardBox(source, stage, card, style));
    if (boxes.length === 0) return stackBox({ ...shell, children: [blank(more, stage.question)], more });
    const columns = Math.max(1, Math.floor(width / narrowestPanel));
    return stackBox({ ...shell, children: panels ? rowsOf("panels", boxes, columns) : boxes, more });
  }
  const groups = groupBoxes(source, stage, cards, style);
  const columns = Math.max(1, Math.floor(width / narrowestGroup));
  return stackBox({ ...shell, children: sideBySide ? rowsOf("groups", groups, columns) : groups });
}

/** The cards of a stage in reading order. */
export const stageCards = ({ story, index }: SheetSource, stage: Stage): readonly Card[] =>
  (index.cardIdsByStage.get(stage.id) ?? [])
    .map((id: RecordId) => story.cards[id])
    .filter((card): card is Card => card !== undefined);

/** Sign and name of a stage, and what it does for the stage it serves. */
export function stageHeading(source: SheetSource, stage: Stage) {
  return textBox({
    key: "heading",
    role: "stage",
    mark: [stage.sign],
    text: stage.name,
    note: servesNote(source, stage),
  });
}

/** What the stage does for the first one the template lets it serve, or null. */
export function servesNote({ story: { template } }: SheetSource, stage: Stage): Words | null {
  const rule = template.links.find((candidate) => candidate.means === stage.id);
  const end = rule && stageOf(template, rule.end);
  return rule && end ? { phrase: "serves", sign: end.sign, end: end.shortName, verb: rule.verb } : null;
}

function servesAbove({ story: { template } }: SheetSource, stage: Stage): boolean {
  const rowOf = (id: string) =>
    template.sheet.rows.findIndex((row) =>
      row.cells.some((cell) => (cell.kind === "stage" ? cell.stage === id : template.matrix?.stages.includes(id))),
    );
  const own = rowOf(stage.id);
  return template.stages.some((end) => linkRule(template, stage.id, end.id) !== undefined && rowOf(end.id) < own);
}

/** One stack per group, and one for the cards that are in none. */
export function groupBoxes(
  source: SheetSource,
  stage: Stage,
  cards: readonly Card[],
  style: CardStyle,
): readonly Stack[] {
  const known = new Set(stage.groups.map((group) => group.id));
  const rest = cards.filter((card) => card.groupId === null || !known.has(card.groupId));
  const listed = stage.groups.map((group) =>
    groupBox(
      source,
      stage,
      group,
      cards.filter((card) => card.groupId === group.id),
      style,
    ),
  );
  return rest.length === 0 ? listed : [...listed, groupBox(source, stage, null, rest, style)];
}

function groupBox(
  source: SheetSource,
  stage: Stage,
  group: Group | null,
  cards: readonly Card[],
  style: CardStyle,
): Stack {
  const place = { stageId: stage.id, groupId: group?.id ?? null, themeId: null, parentId: null };
  const more = { kind: "new-card", place, after: null } as const;
  const question = group?.question ?? stage.question;
  const boxes = cards.map((card) => cardBox(source, stage, card, { ...style, question }));
  return stackBox({
    key: `group.${group?.id ?? ""}`,
    role: "group",
    headings: [textBox({ key: "heading", role: "group", text: group?.name ?? { phrase: "no-group" } })],
    children: boxes.length > 0 ? boxes : [blank(more, question)],
    more,
  });
}

/** An empty place for a first card. */
export const blank = (slot: NonNullable<Stack["more"]>, invitation: LocalText): Box =>
  textBox({ key: "blank", role: "blank", text: "", slot, invitation });

/** Stacks side by side, in rows of equal length as far as that goes. */
export function rowsOf(role: "groups" | "panels", boxes: readonly Stack[], columns: number): readonly Row[] {
  const rows = Math.ceil(boxes.length / columns);
  const perRow = Math.ceil(boxes.length / rows);
  return Array.from({ length: rows }, (_, i) => {
    const cells = boxes.slice(i * perRow, (i + 1) * perRow).map((box) => ({ span: 1, box }));
    return rowBox({ key: `${role}.${i}`, role, cells, spare: perRow - cells.length });
  });
}
