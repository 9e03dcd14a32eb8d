// Which links are drawn between which boxes: a link of an element that is folded away is drawn at its card.
import type { RecordId } from "../ids.ts";
import type { Story } from "../story.ts";
import type { StoryIndex } from "../story-index.ts";
import type { Arrangement } from "./sections.ts";

/** A link between two boxes on the map. */
export interface DrawnLink {
  readonly id: RecordId;
  /** The cards the link is between, as it says itself. */
  readonly meansId: RecordId;
  readonly endId: RecordId;
  /** The cards whose boxes it is drawn at: the same, or the cards whose elements they are. */
  readonly fromId: RecordId;
  readonly toId: RecordId;
  /** True when the cards at both ends serve each other in a circle. */
  readonly isCircular: boolean;
}

export interface Drawn {
  readonly links: readonly DrawnLink[];
  /** The cards of their own on the map, in reading order by rank. */
  readonly shownIds: readonly RecordId[];
  /** The card on the map that stands for each card or element. */
  readonly holderById: ReadonlyMap<RecordId, RecordId>;
}

/** Finds what is drawn. Links to cards that are not shown, and those within one card, are left out. */
export function drawnLinks(story: Story, index: StoryIndex, { ranks }: Arrangement): Drawn {
  const shownIds = ranks.flatMap((sections) => sections.flatMap(({ cardIds }) => cardIds));
  const holderById = new Map<RecordId, RecordId>();
  for (const id of shownIds) {
    holderById.set(id, id);
    for (const elementId of index.elementIdsByCard.get(id) ?? []) holderById.set(elementId, id);
  }
  const links: DrawnLink[] = [];
  for (const meansId of index.readingOrder) {
    const fromId = holderById.get(meansId);
    if (fromId === undefined) continue;
    for (const id of index.linkIdsByMeans.get(meansId) ?? []) {
      const endId = story.links[id]?.endId ?? "";
      const toId = holderById.get(endId);
      if (toId === undefined || toId === fromId) continue;
      const isCircular = index.cyclicCardIds.has(meansId) && index.cyclicCardIds.has(endId);
      links.push({ id, meansId, endId, fromId, toId, isCircular });
    }
  }
  return { links, shownIds, holderById };
}
