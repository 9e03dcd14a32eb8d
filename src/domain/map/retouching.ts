// A map while somebody types: the card that grows pushes those below it on, and nothing else moves, so that what one
// looks at stays where it is. Once the typing pauses the whole map is laid out anew.
import type { RecordId } from "../ids.ts";
import type { CardBox } from "./card-size.ts";
import type { MapCard, MapLayout } from "./layout.ts";
import { cardGap } from "./map-type.ts";

/**
 * The layout with another box for some cards, each in its old place; cards after it in its rank are pushed on as far as
 * they must. Links keep their lines but for the ends at moved cards. `least`: how high a card is shown at least, in
 * CSS pixels (a field may need more room than its text).
 */
export function withBoxes(
  layout: MapLayout,
  boxes: ReadonlyMap<RecordId, { readonly box: CardBox; readonly least: number }>,
): MapLayout {
  const ranks = new Set([...boxes.keys()].map((id) => layout.cardById.get(id)?.rank));
  const moved = new Map<RecordId, MapCard>();
  const cardsByRank = layout.cardsByRank.map((cards, rank) => {
    if (!ranks.has(rank)) return cards;
    const next = pushOn(layout, cards, boxes);
    next.forEach((card, i) => {
      if (card !== cards[i]) moved.set(card.id, card);
    });
    return next;
  });
  if (moved.size === 0) return layout;
  const links = layout.links.map((link) => {
    const [from, to] = [shiftOf(layout, moved, link.fromId), shiftOf(layout, moved, link.toId)];
    if (from === 0 && to === 0) return link;
    return { ...link, curve: bentEnds(layout, link.curve, from, to) };
  });
  const linkById = new Map(links.map((link) => [link.id, link]));
  const bottom = Math.max(...[...moved.values()].map(({ y, height }) => y + height));
  return {
    ...layout,
    height: Math.max(layout.height, bottom),
    cards: layout.cards.map((card) => moved.get(card.id) ?? card),
    cardsByRank,
    cardById: new Map([...layout.cardById, ...moved]),
    links,
    linkById,
    wordsByGap: layout.wordsByGap.map((ofGap) => ofGap.map((link) => linkById.get(link.id) ?? link)),
  };
}

function pushOn(
  { direction }: MapLayout,
  cards: readonly MapCard[],
  boxes: ReadonlyMap<RecordId, { readonly box: CardBox; readonly least: number }>,
): readonly MapCard[] {
  let free = Number.NEGATIVE_INFINITY;
  return cards.map((card) => {
    const change = boxes.get(card.id);
    const height = change ? Math.max(change.box.height, change.least) : card.height;
    const y = direction === "columns" ? Math.max(card.y, free) : card.y;
    free = y + height + cardGap;
    if (!change && y === card.y) return card;
    return { ...card, y, height, box: change?.box ?? card.box };
  });
}

function shiftOf(layout: MapLayout, moved: ReadonlyMap<RecordId, MapCard>, id: RecordId): number {
  const after = moved.get(id);
  return after ? after.y - (layout.cardById.get(id)?.y ?? after.y) : 0;
}

/** Moves the first and the last point of a curve, with the handle beside each, down by so much. */
function bentEnds({ direction }: MapLayout, curve: readonly number[], from: number, to: number): readonly number[] {
  if (direction === "rows") return curve;
  const bent = [...curve];
  for (const i of [1, 3]) bent[i] = (bent[i] ?? 0) + from;
  for (const i of [bent.length - 1, bent.length - 3]) bent[i] = (bent[i] ?? 0) + to;
  return bent;
}
