// Walking on the map by arrow keys: along the chain to what a card is linked to, across it to the card beside.
import type { RecordId } from "../ids.ts";
import type { Story } from "../story.ts";
import type { StoryIndex } from "../story-index.ts";
import type { MapCard, MapLayout, Rect } from "./layout.ts";

/** towards: to what it serves; away: to what serves it; before, after: beside it, across the chain. */
export type Way = "towards" | "away" | "before" | "after";

/**
 * The card one step that way from a card; undefined at the edge of the map. Along the chain it is the nearest of the
 * cards on that side it is linked to, else the nearest of the next rank that has any: a step never goes back, even where
 * links run in a circle. Beside the last card of a rank is the first of the next, so that steps across reach every card.
 */
export function neighbourOf(
  layout: MapLayout,
  { story, index }: { readonly story: Story; readonly index: StoryIndex },
  id: RecordId,
  way: Way,
): RecordId | undefined {
  const card = layout.cardById.get(id);
  if (!card) return undefined;
  if (way === "before" || way === "after")
    return layout.cards[layout.cards.indexOf(card) + (way === "before" ? -1 : 1)]?.id;
  return (linkedCard(layout, story, index, card, way) ?? nearestAlong(layout, card, way))?.id;
}

function linkedCard(
  layout: MapLayout,
  story: Story,
  index: StoryIndex,
  card: MapCard,
  way: "towards" | "away",
): MapCard | undefined {
  const own = [card.id, ...(index.elementIdsByCard.get(card.id) ?? [])];
  const ends = own.flatMap((id) => (index.linkIdsByMeans.get(id) ?? []).map((link) => story.links[link]?.endId));
  const means = own.flatMap((id) => (index.linkIdsByEnd.get(id) ?? []).map((link) => story.links[link]?.meansId));
  const others = [...ends, ...means].flatMap((id) => {
    const other = layout.cardById.get(layout.holderById.get(id ?? "") ?? "");
    return other && (way === "towards" ? other.rank < card.rank : other.rank > card.rank) ? [other] : [];
  });
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
