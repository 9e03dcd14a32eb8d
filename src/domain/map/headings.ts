// The names on the map: of stages and groups above (or beside) their cards, of themes at the head of their lanes.
import type { StageId } from "../ids.ts";
import type { Story } from "../story.ts";
import { groupOf, type LocalText, stageOf } from "../template.ts";
import { linesAt } from "./card-size.ts";
import type { Direction, MapWords } from "./layout.ts";
import { cardWidth, headingType, headingWidth, laneHeading } from "./map-type.ts";
import type { Arrangement, Section } from "./sections.ts";

export interface Heading {
  readonly kind: "stage" | "group" | "theme";
  readonly stageId: StageId | null;
  readonly lines: readonly string[];
}

export interface HeadingSizes {
  /** What stands before a section's first card, from the outside in. */
  of(section: Section): { readonly stage: Heading | null; readonly group: Heading | null };
  readonly lanes: readonly Heading[];
  /** The room a heading takes along and across the chain. */
  size(heading: Heading): { readonly uSize: number; readonly vSize: number };
}

/** Puts the headings of an arrangement into lines. In rows they stand beside their cards and are narrower. */
export function measureHeadings(
  story: Story,
  { lanes }: Arrangement,
  direction: Direction,
  words: MapWords,
): HeadingSizes {
  const inColumns = direction === "columns";
  const width = inColumns ? cardWidth : headingWidth;
  const local = (text: LocalText) => text[words.locale];
  const linesOf = (text: string) => linesAt(text, headingType, width);
  const stageHeading = (stageId: StageId): Heading | null => {
    const stage = stageOf(story.template, stageId);
    return stage ? { kind: "stage", stageId, lines: linesOf(`${stage.sign} ${local(stage.shortName)}`) } : null;
  };
  const groupHeading = ({ stageId, groupId }: Section): Heading | null => {
    const stage = stageOf(story.template, stageId);
    if (!stage || stage.groups.length === 0) return null;
    const group = groupOf(stage, groupId);
    return { kind: "group", stageId, lines: linesOf(group ? local(group.name) : words.noGroup) };
  };
  return {
    of: (section) => ({
      stage: section.opensStage ? stageHeading(section.stageId) : null,
      group: groupHeading(section),
    }),
    lanes: lanes.map((themeId) => {
      const name = themeId === null ? words.noTheme : (story.themes[themeId]?.name ?? "").trim() || words.unnamedTheme;
      return { kind: "theme", stageId: null, lines: linesOf(name) };
    }),
    size: ({ kind, lines }) => {
      const high = Math.max(kind === "theme" ? laneHeading : 0, lines.length * headingType.line);
      return inColumns ? { uSize: cardWidth, vSize: high } : { uSize: high, vSize: headingWidth };
    },
  };
}
