// The shapes of a whole map, gathered once per layout so that a frame costs a few strokes, however many cards there are.
import type { Chain } from "../../domain/chain.ts";
import type { StageId } from "../../domain/ids.ts";
import { curveBox, meet } from "../../domain/map/extent.ts";
import type { MapLayout, MapLink, Rect } from "../../domain/map/layout.ts";
import { barsOf, traceCurve, traceHead, traceStraight } from "./map-shapes.ts";

/** The lines of links that look alike. */
export interface LinkLines {
  readonly curved: Path2D;
  readonly straight: Path2D;
  readonly circular: Path2D;
  readonly heads: Path2D;
}

/** Links that are lit, or those that are not. */
export interface LinkPaths {
  readonly all: LinkLines;
  readonly circles: readonly MapLink[];
  /** The lines of those that touch a part of the map. */
  within(sight: Rect): LinkLines;
}

/** The cards of a stage, far away. */
export interface Blocks {
  readonly stageId: StageId;
  readonly isLit: boolean;
  readonly frames: Path2D;
  readonly bars: Path2D;
}

export interface MapPaths {
  /** The links that are lit, or all of them while nothing fades. */
  readonly lit: LinkPaths;
  readonly faded: LinkPaths;
  readonly blocks: readonly Blocks[];
}

let last: { readonly layout: MapLayout; readonly lit: Chain | null; readonly paths: MapPaths } | null = null;

/** The shapes of that layout: made anew only when it, or what is lit, is another than the last time. */
export function pathsOf(layout: MapLayout, lit: Chain | null): MapPaths {
  if (last?.layout === layout && last.lit === lit) return last.paths;
  const isLit = ({ id }: MapLink) => lit === null || lit.linkIds.has(id);
  const paths = {
    lit: linkPaths(layout.links.filter(isLit)),
    faded: linkPaths(lit === null ? [] : layout.links.filter((link) => !isLit(link))),
    blocks: blocksOf(layout, lit),
  };
  last = { layout, lit, paths };
  return paths;
}

function linkPaths(links: readonly MapLink[]): LinkPaths {
  let all: LinkLines | undefined;
  let bounds: readonly Rect[] | undefined;
  return {
    get all() {
      all ??= linesOf(links);
      return all;
    },
    circles: links.filter(({ isCircular }) => isCircular),
    within(sight) {
      bounds ??= links.map(({ curve }) => curveBox(curve));
      const boxes = bounds;
      return linesOf(links.filter((_, i) => meet(boxes[i] as Rect, sight)));
    },
  };
}

function linesOf(links: readonly MapLink[]): LinkLines {
  const lines = { curved: new Path2D(), straight: new Path2D(), circular: new Path2D(), heads: new Path2D() };
  for (const link of links) {
    traceCurve(link.isCircular ? lines.circular : lines.curved, link);
    traceStraight(lines.straight, link);
    traceHead(lines.heads, link);
  }
  return lines;
}

function blocksOf(layout: MapLayout, lit: Chain | null): readonly Blocks[] {
  const blocks = new Map<string, Blocks>();
  for (const card of layout.cards) {
    const isLit = lit === null || lit.cardIds.has(card.id);
    const key = `${card.stageId}/${isLit}`;
    const block = blocks.get(key) ?? { stageId: card.stageId, isLit, frames: new Path2D(), bars: new Path2D() };
    blocks.set(key, block);
    block.frames.rect(card.x, card.y, card.width, card.height);
    for (const { x, y, width, height } of barsOf(card)) block.bars.rect(x, y, width, height);
  }
  return [...blocks.values()];
}
