// From what is told along the chain (u) and across it (v) to places on the map: columns as they are, rows turned over.
import type { Direction, MapCard, MapLayout, MapLink, Rect } from "./layout.ts";
import { lanePadding, mapMargin } from "./map-type.ts";
import type { Across, Placed } from "./placing.ts";
import type { Routed } from "./routing.ts";

/** The layout of what was placed and routed, with its margin around it. Takes over the curves. */
export function assemble(
  direction: Direction,
  placed: Placed,
  routed: Routed,
  holderById: MapLayout["holderById"],
): MapLayout {
  const { starts, vRange } = routed;
  const turn = turnOf(direction, vRange[0]);
  const at = (rank: number, { v, uSize, vSize }: Across): Rect => turn(starts[rank] ?? 0, v, uSize, vSize);
  const cardsByRank = placed.ranks.map(({ cards }, rank) =>
    cards.map((card): MapCard => {
      const { id, stageId, section, box } = card;
      return { id, stageId, rank, section, box, ...at(rank, card) };
    }),
  );
  const cards = cardsByRank.flat();
  const links = turnLinks(routed, turn);
  const { x, y, width, height } = turn(0, vRange[0], routed.uSize, vRange[1] - vRange[0]);
  return {
    direction,
    width: x + width + mapMargin,
    height: y + height + mapMargin,
    ranks: placed.ranks.map(({ uSize }, rank) => ({ start: mapMargin + (starts[rank] ?? 0), size: uSize })),
    sections: placed.sections,
    cards,
    cardsByRank,
    cardById: new Map(cards.map((card) => [card.id, card])),
    holderById,
    vacancies: placed.ranks.flatMap(({ vacancies }, rank) =>
      vacancies.map((vacancy) => ({ section: vacancy.section, rank, ...at(rank, vacancy) })),
    ),
    headings: placed.headings.map((heading) => ({ ...heading.heading, ...at(heading.rank, heading) })),
    lanes: turnLanes(placed, starts, turn),
    links,
    linkById: new Map(links.map((link) => [link.id, link])),
    wordsByGap: routed.wordsByGap.map((ofGap) => ofGap.map((i) => links[i] as MapLink)),
  };
}

type Turn = (u: number, v: number, uSize: number, vSize: number) => Rect;

/** How places are turned; `top` is the least `v` of all. */
function turnOf(direction: Direction, top: number): Turn {
  const [left, above] = [mapMargin, mapMargin - top];
  return direction === "columns"
    ? (u, v, uSize, vSize) => ({ x: u + left, y: v + above, width: uSize, height: vSize })
    : (u, v, uSize, vSize) => ({ x: v + above, y: u + left, width: vSize, height: uSize });
}

function turnLanes({ ranks, lanes, laneRanks }: Placed, starts: readonly number[], turn: Turn): MapLayout["lanes"] {
  const [first, last] = laneRanks;
  const start = (starts[first] ?? 0) - lanePadding;
  const end = (starts[last] ?? 0) + (ranks[last]?.uSize ?? 0) + lanePadding;
  return lanes.map(({ themeId, v, vSize }) => ({ themeId, ...turn(start, v, end - start, vSize) }));
}

function turnLinks({ links }: Routed, turn: Turn): readonly MapLink[] {
  return links.map(({ link, gap, words, middle, curve }): MapLink => {
    const { id, meansId, endId, fromId, toId, isCircular } = link;
    const placedWords = words && {
      reason: words.reason,
      assumption: words.assumption,
      ...turn(words.u, words.v, words.uSize, words.vSize),
    };
    const { x, y } = turn(middle[0], middle[1], 0, 0);
    // In its own array: no other one is made of many thousands of points.
    for (let i = 0; i < curve.length; i += 2) {
      const point = turn(curve[i] ?? 0, curve[i + 1] ?? 0, 0, 0);
      curve[i] = point.x;
      curve[i + 1] = point.y;
    }
    return { id, meansId, endId, fromId, toId, isCircular, gap, words: placedWords, middle: { x, y }, curve };
  });
}
