// Walking on the map by arrow keys: along the chain to what a card is linked to, across it to the card beside.
import type { RecordId } from "../ids.ts";
import type { Story } from "../story.ts";
import type { StoryIndex } from "../story-index.ts";
import type { MapCard, MapLayout, Rect } from "./layout.ts";

/** towards: to what it serves; away: to what serves it; before, after: beside it, across the chain. */
export type Way = "towards" | "away" | "before" | "after";

/**
 * The card one step that way from a card; undefined at the edge of the map. Along the chain it is the first linked card
 * in that direction (the nearest where several are), else the nearest card of the next rank that has any.
 */
export function neighbourOf(
  layout: MapLayout,
  { story, index }: { readonly story: Story; readonly index: StoryIndex },
  id: RecordId,
  way: Way,
): RecordId | undefined {
  const card = layout.cardById.get(id);
  if (!card) return undefined;
  if (way === "before" || way === "after") {
    const inRank = layout.cardsByRank[card.rank] ?? [];
    return inRank[inRank.indexOf(card) + (way === "before" ? -1 : 1)]?.id;
  }
  return (linkedCard(layout, story, index, card, way) ?? nearestAlong(layout, card, way))?.id;
}

function linkedCard(
  layout: MapLayout,
  story: Story,
  index: StoryIndex,
  card: MapCard,
  way: "towards" | "away",
): MapCard | undefined {
  const [links, far] =
    way === "towards" ? ([index.linkIdsByMeans, "endId"] as const) : ([index.linkIdsByEnd, "meansId"] as const);
  const own = [card.id, ...(index.elementIdsByCard.get(card.id) ?? [])];
  const others = own.flatMap((id) =>
    (links.get(id) ?? []).flatMap((linkId) => {
      const holder = layout.holderById.get(story.links[linkId]?.[far] ?? "");
      const other = holder === undefined ? undefined : layout.cardById.get(holder);
      return other && other.id !== card.id ? [other] : [];
    }),
  );
  return nearest(layout, card, others);
}

function nearestAlong(layout: MapLayout, card: MapCard, way: "towards" | "away"): MapCard | undefined {
  const step = way === "towards" ? -1 : 1;
  for (let rank = card.rank + step; rank >= 0 && rank < layout.cardsByRank.length; rank += step) {
    const found = nearest(layout, card, layout.cardsByRank[rank] ?? []);
    if (found) return found;
  }
  return undefined;
}

function nearest({ direction }: MapLayout, card: MapCard, others: readonly MapCard[]): MapCard | undefined {
  const middle = ({ x, y, width, height }: Rect) => (direction === "columns" ? y + height / 2 : x + width / 2);
  let found: MapCard | undefined;
  for (const other of others) {
    if (!found || Math.abs(middle(other) - middle(card)) < Math.abs(middle(found) - middle(card))) found = other;
  }
  return found;
}
