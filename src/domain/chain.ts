// The chain through a card: everything it serves on the way to the vision, and everything that serves it.
import type { RecordId } from "./ids.ts";
import type { Story } from "./story.ts";
import type { StoryIndex } from "./story-index.ts";

export interface Chain {
  readonly cardIds: ReadonlySet<RecordId>;
  readonly linkIds: ReadonlySet<RecordId>;
}

/**
 * The chain through cards or links. A card and its elements are one: what serves an element is on the way to its card.
 * Of a link, it goes on from its end towards the vision and from its means away from it. Ends on circles.
 */
export function chainOf(
  story: Story,
  index: StoryIndex,
  from: { readonly cardIds: readonly RecordId[] } | { readonly linkId: RecordId },
): Chain {
  const cardIds = new Set<RecordId>();
  const linkIds = new Set<RecordId>();
  const ends = { next: index.linkIdsByMeans, far: "endId" } as const;
  const means = { next: index.linkIdsByEnd, far: "meansId" } as const;
  const walk = (start: readonly RecordId[], { next, far }: typeof ends | typeof means) => {
    const seen = new Set<RecordId>();
    const open = start.flatMap((id) => withKin(story, index, id));
    for (let id = open.pop(); id !== undefined; id = open.pop()) {
      if (seen.has(id)) continue;
      seen.add(id);
      cardIds.add(id);
      for (const linkId of next.get(id) ?? []) {
        const other = story.links[linkId]?.[far];
        if (other === undefined) continue;
        linkIds.add(linkId);
        if (!seen.has(other)) open.push(...withKin(story, index, other));
      }
    }
  };
  if ("cardIds" in from) {
    walk(from.cardIds, ends);
    walk(from.cardIds, means);
    return { cardIds, linkIds };
  }
  const link = story.links[from.linkId];
  if (!link) return { cardIds, linkIds };
  linkIds.add(link.id);
  walk([link.endId], ends);
  walk([link.meansId], means);
  return { cardIds, linkIds };
}

/** A card with its elements, or an element with its card: not its brothers, which go their own way. */
function withKin(story: Story, index: StoryIndex, id: RecordId): readonly RecordId[] {
  const parentId = story.cards[id]?.parentId ?? null;
  return parentId === null ? [id, ...(index.elementIdsByCard.get(id) ?? [])] : [id, parentId];
}
