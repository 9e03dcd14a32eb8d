// Where on a card's side its links begin and end: spread along the side in the order in which they go on, so that no two
// cross at the card itself. A link of an element begins at the element.
import type { RecordId } from "../ids.ts";
import type { Direction } from "./layout.ts";
import { centreOf, type PlacedCard } from "./placing.ts";
import type { Plan } from "./routing.ts";

const mostApart = 12;
const corner = 10;

interface Port {
  readonly link: number;
  readonly end: 0 | 1;
  readonly towards: number;
}

/** For each link where it leaves its means and where it reaches its end, across the chain. */
export function portsOf(plans: readonly Plan[], direction: Direction): readonly (readonly [number, number])[] {
  const ports = plans.map((plan): [number, number] => [
    anchor(plan.from, plan.link.meansId, direction),
    anchor(plan.to, plan.link.endId, direction),
  ]);
  // Per card what touches its side towards the vision, and what touches the other one.
  const sides = [new Map<PlacedCard, Port[]>(), new Map<PlacedCard, Port[]>()] as const;
  const add = (card: PlacedCard, isLowSide: boolean, port: Port) => {
    const side = sides[isLowSide ? 0 : 1];
    const known = side.get(card);
    if (known) known.push(port);
    else side.set(card, [port]);
  };
  plans.forEach(({ link, from, to, fromRank, toRank, passages }, i) => {
    const [first, last] = [passages[0], passages.at(-1)];
    if (link.meansId === link.fromId || direction === "rows") {
      add(from, fromRank > toRank, { link: i, end: 0, towards: first?.v ?? 0 });
    }
    if (link.endId === link.toId || direction === "rows") {
      add(to, toRank > fromRank, { link: i, end: 1, towards: last?.v ?? 0 });
    }
  });
  for (const [card, ofSide] of [...sides[0], ...sides[1]]) {
    ofSide.sort((a, b) => a.towards - b.towards || a.link - b.link);
    const apart = Math.min(mostApart, (card.vSize - 2 * corner) / Math.max(1, ofSide.length - 1));
    ofSide.forEach(({ link, end }, i) => {
      (ports[link] as [number, number])[end] = centreOf(card) + (i - (ofSide.length - 1) / 2) * apart;
    });
  }
  return ports;
}

/** Where a link of that card or element touches the box: the element's line, else the middle. */
function anchor(card: PlacedCard, id: RecordId, direction: Direction): number {
  const element = direction === "columns" ? card.box.elements.find((candidate) => candidate.id === id) : undefined;
  return element ? card.v + element.top + element.height / 2 : centreOf(card);
}
