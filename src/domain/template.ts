// A template (ひな形): the stages, groups, fields, questions, allowed links and sheet layout of one method.
// Everything about a method is data in here; no other module may know the name of a stage.
import * as v from "valibot";
import { type FieldId, type GroupId, type StageId, templateIdSchema } from "./ids.ts";

const localTextSchema = v.strictObject({ ja: v.string(), en: v.string() });
export type LocalText = v.InferOutput<typeof localTextSchema>;

/** How the place of a card is written: ①②③, 1. 2. 3., ア イ ウ, by its theme's number, or not at all. */
const numberingSchema = v.picklist(["none", "circled", "decimal", "katakana", "theme"]);
export type Numbering = v.InferOutput<typeof numberingSchema>;

const groupSchema = v.strictObject({
  id: templateIdSchema,
  name: localTextSchema,
  question: localTextSchema,
});
export type Group = v.InferOutput<typeof groupSchema>;

const fieldSchema = v.strictObject({
  id: templateIdSchema,
  name: localTextSchema,
  question: localTextSchema,
  /** `line`: a few words; `text`: one or more paragraphs. */
  kind: v.picklist(["line", "text"]),
});
export type Field = v.InferOutput<typeof fieldSchema>;

/** One tone per stage. A stage is always told apart by its sign too, never by colour alone. */
export const tones = ["blue", "gray", "green", "orange", "purple", "cyan", "lime", "red", "magenta", "yellow"] as const;

const stageSchema = v.strictObject({
  id: templateIdSchema,
  /** A short sign shown before the name, for example ①. */
  sign: v.string(),
  name: localTextSchema,
  /** Used where the full name does not fit: tabs, links, cells. */
  shortName: localTextSchema,
  /** The coach's question, shown in grey in an empty card. */
  question: localTextSchema,
  tone: v.picklist(tones),
  numbering: numberingSchema,
  /** Written before the number, for example 取組 in 取組①. */
  numberPrefix: localTextSchema,
  groups: v.array(groupSchema),
  fields: v.array(fieldSchema),
  /** Whether a card of this stage may hold elements (要素), and how these are numbered and asked for. */
  elements: v.nullable(v.strictObject({ numbering: numberingSchema, question: localTextSchema })),
});
export type Stage = v.InferOutput<typeof stageSchema>;

/** A kind of link the method allows: cards of stage `means` may serve cards of stage `end`. */
const linkRuleSchema = v.strictObject({
  means: templateIdSchema,
  end: templateIdSchema,
  /** What the means does for the end, for example 実現する. */
  verb: localTextSchema,
  /** Asked for in the link's reason. */
  question: localTextSchema,
});
export type LinkRule = v.InferOutput<typeof linkRuleSchema>;

/** The stages that are read side by side, theme by theme: each theme is a row, each stage a column. */
const matrixSchema = v.strictObject({
  name: localTextSchema,
  themeName: localTextSchema,
  themeQuestion: localTextSchema,
  stages: v.pipe(v.array(templateIdSchema), v.minLength(1)),
});
export type Matrix = v.InferOutput<typeof matrixSchema>;

const sheetCellSchema = v.variant("kind", [
  v.strictObject({
    kind: v.literal("stage"),
    stage: templateIdSchema,
    /** Share of the row's width, in twelfths. */
    width: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(12)),
    /** How its groups, or its cards where it has none, stand: below one another or side by side. */
    flow: v.picklist(["rows", "columns"]),
    /** The fields printed under each card, in this order. */
    fields: v.array(templateIdSchema),
    /** Whether the cards it serves are printed with each card. */
    ends: v.boolean(),
    emphasis: v.boolean(),
  }),
  v.strictObject({
    kind: v.literal("matrix"),
    width: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(12)),
  }),
]);
export type SheetCell = v.InferOutput<typeof sheetCellSchema>;

const sheetRowSchema = v.strictObject({ cells: v.pipe(v.array(sheetCellSchema), v.minLength(1)) });
export type SheetRow = v.InferOutput<typeof sheetRowSchema>;

export const templateSchema = v.pipe(
  v.strictObject({
    id: templateIdSchema,
    version: v.pipe(v.number(), v.integer(), v.minValue(1)),
    name: localTextSchema,
    description: localTextSchema,
    /** The document the method is taken from. */
    source: localTextSchema,
    horizonYears: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(200)),
    stages: v.pipe(v.array(stageSchema), v.minLength(1)),
    links: v.array(linkRuleSchema),
    matrix: v.nullable(matrixSchema),
    sheet: v.strictObject({ rows: v.array(sheetRowSchema) }),
  }),
  v.check((template) => templateFaults(template).length === 0, "template-inconsistent"),
);
/** The shape of a template file, see `templates/`. Deeply read-only once parsed. */
export type Template = v.InferOutput<typeof templateSchema>;

interface TemplateShape {
  readonly stages: readonly Stage[];
  readonly links: readonly LinkRule[];
  readonly matrix: Matrix | null;
  readonly sheet: { readonly rows: readonly SheetRow[] };
}

/** What does not fit together in a template, as English sentences for its author; empty when all is well. */
export function templateFaults(template: TemplateShape): readonly string[] {
  const stageIds = template.stages.map((stage) => stage.id);
  const known = new Set(stageIds);
  const faults: string[] = [];
  const need = (id: StageId, where: string) => {
    if (!known.has(id)) faults.push(`${where} names the unknown stage "${id}"`);
  };
  if (known.size !== stageIds.length) faults.push("two stages share an id");
  for (const stage of template.stages) {
    if (repeats(stage.groups.map((group) => group.id))) faults.push(`two groups of "${stage.id}" share an id`);
    if (repeats(stage.fields.map((field) => field.id))) faults.push(`two fields of "${stage.id}" share an id`);
  }
  for (const rule of template.links) {
    need(rule.means, "a link rule");
    need(rule.end, "a link rule");
    if (rule.means === rule.end) faults.push(`a link rule ties "${rule.means}" to itself`);
  }
  for (const id of template.matrix?.stages ?? []) need(id, "the matrix");
  for (const cell of template.sheet.rows.flatMap((row) => row.cells)) {
    if (cell.kind === "matrix") {
      if (template.matrix === null) faults.push("the sheet prints a matrix, but there is none");
      continue;
    }
    need(cell.stage, "the sheet");
    const fields = new Set(template.stages.find((stage) => stage.id === cell.stage)?.fields.map((field) => field.id));
    for (const id of cell.fields) {
      if (!fields.has(id)) faults.push(`the sheet prints the unknown field "${id}" of "${cell.stage}"`);
    }
  }
  const printed = new Set(
    template.sheet.rows
      .flatMap((row) => row.cells)
      .flatMap((cell) => (cell.kind === "matrix" ? (template.matrix?.stages ?? []) : [cell.stage])),
  );
  for (const id of stageIds) if (!printed.has(id)) faults.push(`the sheet never prints the stage "${id}"`);
  return faults;
}

const repeats = (ids: readonly string[]): boolean => new Set(ids).size !== ids.length;

/** The stage with that id, or undefined. */
export const stageOf = (template: Template, id: StageId): Stage | undefined =>
  template.stages.find((stage) => stage.id === id);

/** The group with that id in that stage, or undefined. */
export const groupOf = (stage: Stage, id: GroupId | null): Group | undefined =>
  stage.groups.find((group) => group.id === id);

/** The field with that id in that stage, or undefined. */
export const fieldOf = (stage: Stage, id: FieldId): Field | undefined => stage.fields.find((field) => field.id === id);

/** True when cards of that stage are laid out by theme. */
export const isThemed = (template: Template, id: StageId): boolean => template.matrix?.stages.includes(id) ?? false;

/** The rule that allows a link from a card of stage `means` to one of stage `end`, or undefined. */
export const linkRule = (template: Template, means: StageId, end: StageId): LinkRule | undefined =>
  template.links.find((rule) => rule.means === means && rule.end === end);

/** The stage one step deeper: the first the template lets serve this one. Undefined at the bottom. */
export function deeperStage(template: Template, id: StageId): Stage | undefined {
  const rule = template.links.find((candidate) => candidate.end === id);
  return rule && stageOf(template, rule.means);
}

/** The stage one step back towards the vision: the first the template lets this one serve. Undefined at the top. */
export function shallowerStage(template: Template, id: StageId): Stage | undefined {
  const rule = template.links.find((candidate) => candidate.means === id);
  return rule && stageOf(template, rule.end);
}
