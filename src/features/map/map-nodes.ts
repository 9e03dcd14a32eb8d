// What React Flow is given: only the cards, words and vacancies in sight, and only near enough to be read. The same node
// as long as its box is the same, so that moving about renders nothing that was there already.
import { type Node, Position } from "@xyflow/react";
import type { RecordId } from "../../domain/ids.ts";
import { meet } from "../../domain/map/extent.ts";
import { cardsWithin, wordsWithin } from "../../domain/map/finding.ts";
import type { MapCard, MapLayout, MapLink, MapVacancy, Rect } from "../../domain/map/layout.ts";
import type { Section } from "../../domain/map/sections.ts";
import type { Drag } from "./map-state.ts";

export type CardNode = Node<{ readonly card: MapCard }, "card">;
export type WordsNode = Node<{ readonly link: MapLink }, "words">;
export type VacancyNode = Node<
  { readonly section: Section; readonly width: number; readonly height: number },
  "vacancy"
>;
export type MapNode = CardNode | WordsNode | VacancyNode;

/** The nodes in `sight`, and those that are kept whatever is in sight: what is written in must not go away. */
export function nodesWithin(
  layout: MapLayout,
  sight: Rect,
  kept: { readonly cardIds: readonly RecordId[]; readonly linkIds: readonly RecordId[] },
): readonly MapNode[] {
  const cards = new Set(cardsWithin(layout, sight));
  for (const id of kept.cardIds) {
    const card = layout.cardById.get(id);
    if (card) cards.add(card);
  }
  const links = new Set(wordsWithin(layout, sight));
  for (const id of kept.linkIds) {
    const link = layout.linkById.get(id);
    if (link?.words) links.add(link);
  }
  return [
    ...[...cards].map((card) => cardNode(card, layout.direction === "columns")),
    ...[...links].map(wordsNode),
    ...layout.vacancies.filter((vacancy) => meet(vacancy, sight)).map((vacancy) => vacancyNode(layout, vacancy)),
  ];
}

/** The same with the card that is dragged where the pointer has it. */
export const withDrag = (nodes: readonly MapNode[], drag: Drag | null): MapNode[] =>
  nodes.map((node) => (drag !== null && node.id === drag.id ? { ...node, position: drag.at, zIndex: 1000 } : node));

const nodeByBox = new WeakMap<object, MapNode>();

function remembered<N extends MapNode>(box: object, make: () => N): N {
  const known = nodeByBox.get(box);
  // A box of the layout is of one kind for as long as it lives.
  if (known) return known as N;
  const made = make();
  nodeByBox.set(box, made);
  return made;
}

/** The handles links are drawn from: towards what a card serves, and towards what serves it. */
export const handleSize = 18;

function cardNode(card: MapCard, inColumns: boolean): CardNode {
  return remembered(card, () => {
    const { id, x, y, width, height } = card;
    const at = (isEnds: boolean) => ({
      id: isEnds ? "ends" : "means",
      type: "source" as const,
      position: inColumns ? (isEnds ? Position.Left : Position.Right) : isEnds ? Position.Top : Position.Bottom,
      x: (inColumns ? (isEnds ? 0 : width) : width / 2) - handleSize / 2,
      y: (inColumns ? height / 2 : isEnds ? 0 : height) - handleSize / 2,
      width: handleSize,
      height: handleSize,
    });
    return {
      id,
      type: "card",
      position: { x, y },
      measured: { width, height },
      handles: [at(true), at(false)],
      data: { card },
    };
  });
}

function wordsNode(link: MapLink): WordsNode {
  return remembered(link, () => {
    const { x, y, width, height } = link.words as Rect;
    return {
      id: `words:${link.id}`,
      type: "words",
      position: { x, y },
      measured: { width, height },
      draggable: false,
      data: { link },
    };
  });
}

function vacancyNode(layout: MapLayout, vacancy: MapVacancy): VacancyNode {
  return remembered(vacancy, () => {
    const { x, y, width, height, section } = vacancy;
    return {
      id: `vacancy:${section}`,
      type: "vacancy",
      position: { x, y },
      measured: { width, height },
      draggable: false,
      data: { section: layout.sections[section] as Section, width, height },
    };
  });
}
