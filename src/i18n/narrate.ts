// A narration in words: headings and paragraphs of plain text in which every card that is named can be gone to.
// What is told and in which order is decided in the domain; the sentences are texts by key. Nothing is made up here.
import type { RecordId } from "../domain/ids.ts";
import type { Mention, Narration, Paragraph, Section } from "../domain/narration/narration.ts";
import { type Stage, stageOf } from "../domain/template.ts";
import { localText } from "./local-text.ts";
import { listed, nameOf, type Telling, theseMany } from "./narrate-names.ts";
import { openSentence, paragraphLines } from "./narrate-paragraph.ts";
import { plainText, weave } from "./narrate-pieces.ts";
import { item, type Line, line, mostInSentence } from "./narrate-strand.ts";
import { translate } from "./translate.ts";

/** A paragraph in words. */
export interface ToldParagraph {
  /** Stays the same while the paragraph tells the same cards. */
  readonly key: string;
  /** The cards it is about. */
  readonly cardIds: readonly RecordId[];
  /** Put into words when first asked for: a long story is shown bit by bit, so that nobody waits for the whole of it. */
  readonly lines: readonly Line[];
}

/** Paragraphs under one heading. */
export interface ToldSection {
  readonly key: string;
  /** Empty for a remark between two sections. */
  readonly heading: string;
  readonly tone: Stage["tone"] | null;
  readonly paragraphs: readonly ToldParagraph[];
}

/** The words of a narration, section by section. */
export function inWords(telling: Telling, { sections }: Narration): readonly ToldSection[] {
  return sections.map((section) => {
    if (section.kind === "stage") return stageInWords(telling, section);
    if (section.kind === "missing") return missingInWords(telling, section.stageIds);
    const heading = translate(telling.locale, "narration.loose");
    const paragraphs = section.paragraphs.map((paragraph) => inParagraph(telling, paragraph));
    return { key: "loose", heading, tone: null, paragraphs };
  });
}

/** The same as plain text: headings on their own lines, what belongs to a line indented below it. */
export function asPlainText(sections: readonly ToldSection[]): string {
  return sections
    .map(({ heading, paragraphs }) => {
      const lines = paragraphs.flatMap((paragraph) => paragraph.lines);
      const told = lines.map(({ pieces, isItem }) => `${isItem ? "　" : ""}${plainText(pieces)}`);
      return [...(heading === "" ? [] : [`■ ${heading}`]), ...told].join("\n");
    })
    .join("\n\n");
}

/** A stage by its sign and name; a sign that is the beginning of the name is not said twice. */
function stageName({ story, locale }: Telling, id: string, form: "name" | "shortName"): string {
  const stage = stageOf(story.template, id);
  if (!stage) return id;
  const name = localText(stage[form], locale);
  return name.startsWith(stage.sign) ? name : `${stage.sign} ${name}`;
}

function stageInWords(telling: Telling, section: Extract<Section, { kind: "stage" }>): ToldSection {
  const { stageId, open } = section;
  const paragraphs = section.paragraphs.map((paragraph) => inParagraph(telling, paragraph));
  const openIds = open.map(({ cardId }) => cardId);
  const openCards = toldParagraph(`${stageId}-open`, openIds, () => openLines(telling, stageId, open));
  return {
    key: stageId,
    heading: stageName(telling, stageId, "name"),
    tone: stageOf(telling.story.template, stageId)?.tone ?? null,
    paragraphs: open.length === 0 ? paragraphs : [...paragraphs, openCards],
  };
}

function missingInWords(telling: Telling, stageIds: readonly string[]): ToldSection {
  const stages = listed(
    telling,
    stageIds.map((id) => [stageName(telling, id, "shortName")]),
  );
  const lines = [line(telling, [weave(telling.locale, "narration.missing", { stages })])];
  const key = `missing-${stageIds[0]}`;
  return { key, heading: "", tone: null, paragraphs: [{ key, cardIds: [], lines }] };
}

function inParagraph(telling: Telling, paragraph: Paragraph): ToldParagraph {
  const { card, elements } = paragraph;
  const cardIds = [card, ...elements].map(({ cardId }) => cardId);
  return toldParagraph(card.cardId, cardIds, () => paragraphLines(telling, paragraph));
}

function toldParagraph(key: string, cardIds: readonly RecordId[], tell: () => readonly Line[]): ToldParagraph {
  let told: readonly Line[] | undefined;
  return {
    key,
    cardIds,
    get lines() {
      told ??= tell();
      return told;
    },
  };
}

function openLines(telling: Telling, stageId: string, open: readonly Mention[]): readonly Line[] {
  const names = open.map((mention) => nameOf(telling, mention));
  if (names.length <= mostInSentence) return [line(telling, [openSentence(telling, stageId, listed(telling, names))])];
  const sentence = openSentence(telling, stageId, theseMany(telling, names.length));
  return [line(telling, [sentence]), ...names.map((name) => item(telling, [name]))];
}
