// What dropping a card at a place of the map means: which stage, group and theme it goes to, and between which cards.
// Shown before the drop, done by the command `moveCard`; nothing on the map has a position of its own.
import type { Position } from "../commands/placing.ts";
import type { RecordId } from "../ids.ts";
import type { Place } from "../records/card.ts";
import type { Point } from "./finding.ts";
import type { MapCard, MapLayout, MapVacancy, Rect } from "./layout.ts";
import { cardGap } from "./map-type.ts";
import type { Section } from "./sections.ts";

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

/** What a drop of that card at that point would do; null: nothing, far from every section or where the card stands. */
export function dropAt(layout: MapLayout, draggedId: RecordId, point: Point): Drop | null {
  const target = targetAt(layout, point);
  const section = target && layout.sections[target.section];
  if (!target || !section || isRefused(layout.cardById.get(draggedId), section)) return null;
  const { stageId, groupId, themeId } = section;
  const place: Place = { stageId, groupId, themeId, parentId: null };
  if (!("id" in target)) return { place, position: undefined, mark: target };
  if (target.id === draggedId) return null;
  const { low, high } = across(layout, target);
  const isBefore = acrossOf(layout, point) < (low + high) / 2;
  const position = isBefore ? { before: target.id } : { after: target.id };
  return { place, position, mark: barBeside(layout, target, isBefore) };
}

/** A card with elements cannot become one of a stage that takes none. */
const isRefused = (dragged: MapCard | undefined, { stageId, takesElements }: Section): boolean =>
  dragged !== undefined && dragged.box.elementCount > 0 && dragged.stageId !== stageId && !takesElements;

const acrossOf = ({ direction }: MapLayout, { x, y }: Point): number => (direction === "columns" ? y : x);
const alongOf = ({ direction }: MapLayout, { x, y }: Point): number => (direction === "columns" ? x : y);

const across = ({ direction }: MapLayout, { x, y, width, height }: Rect) =>
  direction === "columns" ? { low: y, high: y + height } : { low: x, high: x + width };

/** The card or vacancy of the rank there that is nearest across the chain; in a lane, of that lane. */
function targetAt(layout: MapLayout, point: Point): MapCard | MapVacancy | undefined {
  const u = alongOf(layout, point);
  const rank = layout.ranks.findIndex(({ start, size }) => u >= start - reach && u <= start + size + reach);
  const inRank = [...(layout.cardsByRank[rank] ?? []), ...layout.vacancies.filter((vacancy) => vacancy.rank === rank)];
  const v = acrossOf(layout, point);
  const away = (box: Rect): number => {
    const { low, high } = across(layout, box);
    return Math.max(0, low - v, v - high);
  };
  const laneOf = ({ section }: { readonly section: number }) => layout.sections[section]?.lane ?? null;
  const lane = layout.lanes.findIndex((candidate) => away(candidate) === 0);
  const isMatrix = inRank.some((target) => laneOf(target) !== null);
  let nearest: MapCard | MapVacancy | undefined;
  for (const target of inRank) {
    if (isMatrix && lane >= 0 && laneOf(target) !== lane) continue;
    if (!nearest || away(target) < away(nearest)) nearest = target;
  }
  return nearest;
}

function barBeside({ direction }: MapLayout, { x, y, width, height }: Rect, isBefore: boolean): Rect {
  const off = cardGap / 2 + barSize / 2;
  if (direction === "columns") return { x, y: isBefore ? y - off : y + height + off - barSize, width, height: barSize };
  return { x: isBefore ? x - off : x + width + off - barSize, y, width: barSize, height };
}
