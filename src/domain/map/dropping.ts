// What dropping a card at a place of the map means: which stage, group and theme it goes to, and between which cards.
// Shown before the drop, done by the command `moveCard`; nothing on the map has a position of its own.
import type { Position } from "../commands/placing.ts";
import type { RecordId } from "../ids.ts";
import type { Place } from "../records/card.ts";
import { contains, type Point } from "./finding.ts";
import type { MapCard, MapLayout, Rect } from "./layout.ts";
import { cardGap } from "./map-type.ts";

export interface Drop {
  readonly place: Place;
  /** Left out: in a section without other cards. */
  readonly position: Position | undefined;
  /** Where the card would stand, as a bar between two cards or the whole room of an empty section. */
  readonly mark: Rect;
}

const barSize = 4;
/** How far from a rank a card may be held and still be dropped in it. */
const reach = 60;

/** What a drop of that card at that point would do; null far from every section. */
export function dropAt(layout: MapLayout, draggedId: RecordId, point: Point): Drop | null {
  const rank = rankAt(layout, point);
  if (rank < 0) return null;
  const vacancy = layout.vacancies.find((room) => room.rank === rank && contains(room, point));
  if (vacancy) return { place: placeOf(layout, vacancy.section), position: undefined, mark: vacancy };
  const near = nearestCard(layout, rank, point);
  if (!near) {
    const [room] = layout.vacancies.filter((candidate) => candidate.rank === rank);
    return room ? { place: placeOf(layout, room.section), position: undefined, mark: room } : null;
  }
  const isBefore = acrossOf(layout, point) < middle(layout, near);
  const place = placeOf(layout, near.section);
  const position = near.id === draggedId ? undefined : isBefore ? { before: near.id } : { after: near.id };
  return { place, position, mark: near.id === draggedId ? near : barBeside(layout, near, isBefore) };
}

const acrossOf = ({ direction }: MapLayout, { x, y }: Point): number => (direction === "columns" ? y : x);
const alongOf = ({ direction }: MapLayout, { x, y }: Point): number => (direction === "columns" ? x : y);

const middle = ({ direction }: MapLayout, { x, y, width, height }: Rect): number =>
  direction === "columns" ? y + height / 2 : x + width / 2;

function rankAt(layout: MapLayout, point: Point): number {
  const u = alongOf(layout, point);
  return layout.ranks.findIndex(({ start, size }) => u >= start - reach && u <= start + size + reach);
}

/** The card of the rank that is nearest across the chain; in a lane, of that lane, so that a card can go to its end. */
function nearestCard(layout: MapLayout, rank: number, point: Point): MapCard | undefined {
  const v = acrossOf(layout, point);
  const lane = layout.lanes.findIndex((candidate) => contains(candidate, point));
  const cards = (layout.cardsByRank[rank] ?? []).filter(
    ({ section }) => lane < 0 || layout.sections[section]?.lane === lane,
  );
  let nearest: MapCard | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const card of cards) {
    const half = (layout.direction === "columns" ? card.height : card.width) / 2;
    const distance = Math.max(0, Math.abs(v - middle(layout, card)) - half);
    if (distance > least) continue;
    least = distance;
    nearest = card;
  }
  return nearest;
}

function placeOf(layout: MapLayout, section: number): Place {
  const found = layout.sections[section];
  if (!found) throw new Error("a card of the map stands in no section");
  const { stageId, groupId, themeId } = found;
  return { stageId, groupId, themeId, parentId: null };
}

function barBeside({ direction }: MapLayout, { x, y, width, height }: Rect, isBefore: boolean): Rect {
  const off = cardGap / 2 + barSize / 2;
  if (direction === "columns") return { x, y: isBefore ? y - off : y + height + off - barSize, width, height: barSize };
  return { x: isBefore ? x - off : x + width + off - barSize, y, width: barSize, height };
}
