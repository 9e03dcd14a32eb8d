// One card as it stands on the sheet: its number and text, its elements, fields, and the ends it serves.
// Nothing of a card may be left out because it is empty: an empty place on paper is there to be filled in by hand.
import type { FieldId, RecordId } from "../ids.ts";
import { type Card, placeOf } from "../records/card.ts";
import type { Story } from "../story.ts";
import type { StoryIndex } from "../story-index.ts";
import { type Field, fieldOf, groupOf, type LocalText, type Stage, stageOf } from "../template.ts";
import { type PlaceName, type Stack, stackBox, type TextBox, textBox, type Words } from "./box.ts";
import type { BoxMemory } from "./memory.ts";
import type { Paper } from "./paper.ts";

/** What a sheet is built from. */
export interface SheetSource {
  readonly story: Story;
  readonly index: StoryIndex;
  readonly paper: Paper;
  /** Makes building the same sheet again cheap; without it nothing is remembered. */
  readonly memory?: BoxMemory;
}

export interface CardStyle {
  readonly role: "card" | "panel";
  readonly textRole: "card" | "lead" | "emphasis";
  /** Whether its number is written before it; a text that needs none gets a dot in a list. */
  readonly mark: "number" | "none";
  /** The fields the layout asks for, filled in or not. */
  readonly fields: readonly FieldId[];
  readonly ends: boolean;
  readonly question: LocalText;
}

const dot = "・";

/** The box of a card; its parts may be parted from each other where a page ends. */
export function cardBox(source: SheetSource, stage: Stage, card: Card, style: CardStyle): Stack {
  const { story, index, paper, memory } = source;
  if (!memory) return buildCardBox(source, stage, card, style);
  const { role, textRole, mark, fields, ends, question } = style;
  const elements = (index.elementIdsByCard.get(card.id) ?? []).map((id) => story.cards[id]);
  // The ends are named by their words: any card may be one.
  const named = ends ? [story.cards, story.links, story.themes] : [];
  const from = [stage, index, paper, story.people, textRole, mark, fields, ends, question, ...named, ...elements];
  return memory.recall(card, role, from, () => buildCardBox(source, stage, card, style));
}

function buildCardBox(source: SheetSource, stage: Stage, card: Card, style: CardStyle): Stack {
  const number = source.index.numberByCard.get(card.id) ?? "";
  const mark: readonly Words[] =
    style.mark === "none" ? [] : number === "" ? (style.role === "panel" ? [] : [dot]) : [stage.numberPrefix, number];
  const text = textBox({
    key: "text",
    role: style.textRole,
    mark,
    text: card.text,
    slot: { kind: "card", id: card.id },
    invitation: style.question,
  });
  return stackBox({
    key: card.id,
    role: style.role,
    continuation: [textBox({ key: "again", role: "continuation", mark, text: "", continued: true })],
    children: [
      text,
      ...(style.ends ? endBoxes(source, card) : []),
      ...elementBoxes(source, stage, card.id),
      ...fieldBoxes(source, stage, card, style.fields),
      ...(source.paper.everything ? asideBoxes(source, card) : []),
    ],
    more: { kind: "new-card", place: placeOf(card), after: card.id },
  });
}

function elementBoxes(source: SheetSource, stage: Stage, id: RecordId): readonly TextBox[] {
  return (source.index.elementIdsByCard.get(id) ?? []).flatMap((elementId) => {
    const element = source.story.cards[elementId];
    if (!element) return [];
    const box = textBox({
      key: element.id,
      role: "element",
      mark: [source.index.numberByCard.get(element.id) || dot],
      text: element.text,
      slot: { kind: "card", id: element.id },
      invitation: stage.elements?.question ?? stage.question,
    });
    const asides = source.paper.everything ? asideBoxes(source, element) : [];
    return [box, ...fieldBoxes(source, stage, element, []), ...asides];
  });
}

function fieldBoxes({ paper }: SheetSource, stage: Stage, card: Card, asked: readonly FieldId[]): readonly TextBox[] {
  const others = stage.fields.filter((field) => !asked.includes(field.id) && (card.fields[field.id] ?? "") !== "");
  const fields = [
    ...asked.map((id) => fieldOf(stage, id)).filter((field): field is Field => field !== undefined),
    ...(paper.everything ? others : []),
  ];
  return fields.map((field) =>
    textBox({
      key: `${card.id}.${field.id}`,
      role: "field",
      label: field.name,
      text: card.fields[field.id] ?? "",
      slot: { kind: "field", id: card.id, fieldId: field.id },
      invitation: field.question,
    }),
  );
}

/**
 * The ends a card serves, stage by stage. Where the paper has room each is named by its words; on a single page only
 * those of the first stage the template lets it serve are, the others by their place.
 */
function endBoxes(source: SheetSource, card: Card): readonly TextBox[] {
  const { story, index, paper } = source;
  const endsByStage = new Map<string, Card[]>();
  for (const linkId of index.linkIdsByMeans.get(card.id) ?? []) {
    const end = story.cards[story.links[linkId]?.endId ?? ""];
    if (end) endsByStage.set(end.stageId, [...(endsByStage.get(end.stageId) ?? []), end]);
  }
  const rules = story.template.links.filter((rule) => rule.means === card.stageId && endsByStage.has(rule.end));
  const named = paper.everything ? rules : rules.slice(0, 1);
  const also = rules.slice(named.length).flatMap((rule) => endsByStage.get(rule.end) ?? []);
  const lines = named.flatMap((rule) => {
    const stage = stageOf(story.template, rule.end);
    const text = (endsByStage.get(rule.end) ?? []).map((end) => reference(source, end)).join("\n");
    const label = stage && ({ phrase: "serves", sign: "", end: stage.shortName, verb: rule.verb } as const);
    return label ? [textBox({ key: `end.${rule.end}`, role: "end", label, text })] : [];
  });
  if (also.length === 0) return lines;
  const places = also.flatMap((end) => placeName(source, end));
  const rest = textBox({ key: "end", role: "end", label: { phrase: "also" }, text: { phrase: "places", places } });
  return [...lines, rest];
}

function placeName({ story, index }: SheetSource, card: Card): readonly PlaceName[] {
  const stage = stageOf(story.template, card.stageId);
  if (!stage) return [];
  const theme = card.themeId === null ? "" : (story.themes[card.themeId]?.name ?? "");
  const number = (index.numberByCard.get(card.id) ?? "").replace(/\.$/, "");
  const name = groupOf(stage, card.groupId)?.name ?? stage.shortName;
  return [{ name, mark: theme.trim() === "" ? number : `【${beginning(theme, 12)}】` }];
}

// A reference only has to be recognised: the card itself is printed whole in its own place.
const referenceLetters = 80;

/** A card named in another place: its theme or number and the beginning of its text. */
export function reference(
  { story, index }: Pick<SheetSource, "story" | "index">,
  card: Card,
  letters: number = referenceLetters,
): string {
  const theme = card.themeId === null ? undefined : story.themes[card.themeId];
  const before = theme && theme.name.trim() !== "" ? `【${beginning(theme.name, 20)}】` : "";
  const number = index.numberByCard.get(card.id) ?? "";
  return before + (before === "" && number !== "" ? `${number} ` : "") + beginning(card.text, letters);
}

/** The first letters of a text on one line, with … when there are more. */
export function beginning(text: string, letters: number): string {
  const line = text.trim().replace(/\s*\n\s*/gu, " ");
  // By code points, so that no letter is cut in two.
  const shown = [...line.slice(0, letters * 2)];
  return shown.length > letters ? `${shown.slice(0, letters).join("")}…` : line;
}

/** Who looks after the card, and why it deliberately serves nothing or nothing serves it. */
function asideBoxes({ story }: SheetSource, card: Card): readonly TextBox[] {
  const names = card.personIds.map((id) => story.people[id]?.name ?? "").filter((name) => name !== "");
  const asides = [
    { phrase: "looked-after-by", text: names.join("、") },
    { phrase: "no-ends", text: card.noEnds ?? "" },
    { phrase: "no-means", text: card.noMeans ?? "" },
  ] as const;
  return asides
    .filter(({ text }) => text !== "")
    .map(({ phrase, text }) => textBox({ key: `${card.id}.${phrase}`, role: "field", label: { phrase }, text }));
}
