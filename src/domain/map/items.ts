// What stands in each rank across the chain: a card, or the vacancy of an empty section, with the headings before it.
// Positions are told along the chain (u) and across it (v), so that columns and rows are one piece of code.
import type { RecordId, StageId } from "../ids.ts";
import type { CardBox } from "./card-size.ts";
import type { Heading, HeadingSizes } from "./headings.ts";
import type { Direction } from "./layout.ts";
import { cardGap, cardWidth, headingGap, sectionGap, stageGap, vacancyHeight } from "./map-type.ts";
import type { Section } from "./sections.ts";

export interface Item {
  readonly cardId: RecordId | null;
  /** Its section's place in the list of all sections. */
  readonly section: number;
  readonly stageId: StageId;
  readonly lane: number | null;
  readonly leading: readonly Heading[];
  /** The room across the chain that the headings before it take. */
  readonly lead: number;
  /** Its own room along and across the chain. */
  readonly uSize: number;
  readonly vSize: number;
  /** The least room between it and the item before. */
  readonly gap: number;
}

/** The items of one rank, whose first section is number `first`. */
export function itemsOf(
  sections: readonly Section[],
  first: number,
  boxes: ReadonlyMap<RecordId, CardBox>,
  headings: HeadingSizes,
  direction: Direction,
): readonly Item[] {
  return sections.flatMap((section, i) => {
    const cardIds = section.cardIds.length > 0 ? section.cardIds : [null];
    return cardIds.map((cardId, at): Item => {
      const leading = at === 0 ? leadingOf(section, headings) : [];
      const high = (cardId === null ? undefined : boxes.get(cardId)?.height) ?? vacancyHeight;
      return {
        cardId,
        section: first + i,
        stageId: section.stageId,
        lane: section.lane,
        leading,
        lead: leading.reduce((sum, heading) => sum + headings.size(heading).vSize + headingGap, 0),
        ...(direction === "columns" ? { uSize: cardWidth, vSize: high } : { uSize: high, vSize: cardWidth }),
        gap: at > 0 ? cardGap : section.opensStage ? stageGap : sectionGap,
      };
    });
  });
}

/** The name of a stage in the matrix stands before all its lanes, not in the first of them. */
function leadingOf(section: Section, headings: HeadingSizes): readonly Heading[] {
  const { stage, group } = headings.of(section);
  return [section.lane === null ? stage : null, group].filter((heading) => heading !== null);
}

/** The room these items take across the chain when they stand close together. */
export const stackedSize = (items: readonly Item[]): number =>
  items.reduce((sum, { lead, vSize, gap }, i) => sum + (i > 0 ? gap : 0) + lead + vSize, 0);
