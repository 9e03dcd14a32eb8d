// Paints the map on a canvas, at any zoom: far away blocks and lines, nearer the same letters in the same places as the
// cards one can write in. It only paints; what lies where is the layout's.
import type { Chain } from "../../domain/chain.ts";
import type { RecordId } from "../../domain/ids.ts";
import { cardsWithin, middleOf, wordsWithin } from "../../domain/map/finding.ts";
import type { MapLayout, MapLink, Rect } from "../../domain/map/layout.ts";
import type { Story } from "../../domain/story.ts";
import type { StoryIndex } from "../../domain/story-index.ts";
import { type Stage, stageOf } from "../../domain/template.ts";
import type { MapColours, ToneColours } from "./map-colours.ts";
import { type LinkPaths, type MapPaths, pathsOf } from "./map-paths.ts";
import { traceCurve } from "./map-shapes.ts";
import { paintCard } from "./paint-card.ts";
import { paintFarHeading, paintHeading, paintWords } from "./paint-text.ts";

/** The part of the map that is shown: the map's point at the canvas's top left corner, and how large it is shown. */
export interface MapView {
  readonly x: number;
  readonly y: number;
  readonly zoom: number;
  /** Of the canvas, in CSS pixels. */
  readonly width: number;
  readonly height: number;
  /** Device pixels in a CSS pixel. */
  readonly ratio: number;
}

export interface MapLook {
  /** What stays lit; null: everything. */
  readonly lit: Chain | null;
  /** The card in hand (or the card whose element is), and the link in hand. */
  readonly cardId: RecordId | null;
  readonly linkId: RecordId | null;
  /** Cards that were looked for. */
  readonly matches: ReadonlySet<RecordId> | null;
  /** True when cards and words in sight are on the page as elements: only their blocks and lines are painted. */
  readonly isNear: boolean;
}

export interface Painting {
  readonly context: CanvasRenderingContext2D;
  readonly story: Story;
  readonly index: StoryIndex;
  readonly layout: MapLayout;
  readonly view: MapView;
  readonly look: MapLook;
  /** Places without a card are outlined: one could be written there. */
  readonly invites: boolean;
  readonly colours: MapColours;
  readonly locale: "ja" | "en";
  /** 要素3: what the button says that shows a card's elements. */
  readonly elementsWord: (count: number) => string;
}

/** From this zoom on letters are painted as letters; below, as bars. */
export const letterZoom = 0.24;
/** From this zoom on cards are painted one by one, links have heads, and there are headings. */
const cardZoom = 0.1;
/** Below, a card is a spot of its colour and a link is straight. */
const spotZoom = 0.05;
/** How much is seen of what is not lit. */
const faintness = 0.16;

/** Paints the whole canvas anew. */
export function paintMap(painting: Painting): void {
  const { context, layout, view, look } = painting;
  const { x, y, zoom, width, height, ratio } = view;
  const scale = zoom * ratio;
  context.setTransform(1, 0, 0, 1, 0, 0);
  context.clearRect(0, 0, Math.ceil(width * ratio), Math.ceil(height * ratio));
  context.setTransform(scale, 0, 0, scale, -x * scale, -y * scale);
  context.fontKerning = "none";
  const sight: Rect = { x, y, width: width / zoom, height: height / zoom };
  const paths = pathsOf(layout, look.lit);
  paintLanes(painting);
  if (zoom >= cardZoom && !look.isNear && painting.invites) paintVacancies(painting);
  if (look.lit) {
    context.globalAlpha = faintness;
    paintLinks(painting, sight, paths.faded, false);
    context.globalAlpha = 1;
  }
  paintLinks(painting, sight, paths.lit, look.lit !== null);
  if (zoom < cardZoom) paintBlocks(painting, paths);
  else {
    for (const card of cardsWithin(layout, sight)) {
      const stage = stageOf(painting.story.template, card.stageId);
      context.globalAlpha = look.lit === null || look.lit.cardIds.has(card.id) ? 1 : faintness;
      paintCard(painting, card, stage, toneOf(painting, stage), zoom >= letterZoom);
    }
    context.globalAlpha = 1;
    for (const heading of layout.headings) {
      if (zoom < letterZoom) paintFarHeading(painting, heading);
      else paintHeading(painting, heading);
    }
  }
  if (zoom >= letterZoom && !look.isNear) {
    for (const link of wordsWithin(layout, sight)) {
      context.globalAlpha = look.lit === null || look.lit.linkIds.has(link.id) ? 1 : faintness;
      paintWords(painting, link);
    }
    context.globalAlpha = 1;
  }
  paintMarks(painting);
}

const toneOf = ({ colours }: Painting, stage: Stage | undefined): ToneColours =>
  (colours.tones[stage?.tone ?? "gray"] ?? colours.tones.gray) as ToneColours;

function paintLanes({ context, layout, colours }: Painting): void {
  context.fillStyle = colours.sunken;
  context.strokeStyle = colours.line;
  context.lineWidth = 1;
  for (const { x, y, width, height } of layout.lanes) {
    context.beginPath();
    context.roundRect(x, y, width, height, 8);
    context.fill();
    context.stroke();
  }
}

/** Where the first card of a section can be written: empty rooms. */
function paintVacancies({ context, layout, colours, view: { zoom } }: Painting): void {
  context.strokeStyle = colours.link;
  context.lineWidth = Math.max(1, 0.7 / zoom);
  context.setLineDash([8, 6]);
  context.beginPath();
  for (const { x, y, width, height } of layout.vacancies) context.roundRect(x, y, width, height, 6);
  context.stroke();
  context.setLineDash([]);
}

function paintLinks(
  { context, layout, view: { zoom }, colours }: Painting,
  sight: Rect,
  links: LinkPaths,
  isStrong: boolean,
): void {
  const isMost = sight.width * sight.height > 0.5 * layout.width * layout.height;
  const lines = isMost || zoom < spotZoom ? links.all : links.within(sight);
  context.strokeStyle = isStrong ? colours.accent : colours.link;
  context.fillStyle = context.strokeStyle;
  // A thin line stays a line however far away.
  context.lineWidth = isStrong ? Math.max(2.5, 1.4 / zoom) : Math.max(1.5, 0.6 / zoom);
  if (zoom < spotZoom) {
    context.stroke(lines.straight);
    return;
  }
  context.stroke(lines.curved);
  context.setLineDash([7, 5]);
  context.stroke(lines.circular);
  context.setLineDash([]);
  if (zoom < cardZoom) return;
  context.fill(lines.heads);
  for (const link of links.circles) paintCircleSign(context, link, colours);
}

/** ↻ in the middle of a link that is part of a circle. */
function paintCircleSign(context: CanvasRenderingContext2D, link: MapLink, { surface, ink, font }: MapColours): void {
  const { x, y } = middleOf(link);
  context.save();
  context.fillStyle = surface;
  context.beginPath();
  context.arc(x, y, 11, 0, 2 * Math.PI);
  context.fill();
  context.stroke();
  context.fillStyle = ink;
  context.font = `16px ${font}`;
  context.textAlign = "center";
  context.textBaseline = "middle";
  context.fillText("↻", x, y + 1);
  context.restore();
}

/** All cards at once, from far away: a block each, with bars for the letters. */
function paintBlocks(painting: Painting, { blocks }: MapPaths): void {
  const { context, view, story } = painting;
  const isSpot = view.zoom < spotZoom;
  for (const { stageId, isLit, frames, bars } of blocks) {
    const tone = toneOf(painting, stageOf(story.template, stageId));
    context.globalAlpha = isLit ? 1 : faintness;
    context.fillStyle = isSpot ? tone.line : tone.wash;
    context.fill(frames);
    if (isSpot) continue;
    context.fillStyle = tone.line;
    context.fill(bars);
  }
  context.globalAlpha = 1;
}

/** What is in hand and what was looked for, over everything else. */
function paintMarks({ context, layout, look, colours, view: { zoom } }: Painting): void {
  const frame = ({ x, y, width, height }: Rect, off: number) =>
    context.strokeRect(x - off, y - off, width + 2 * off, height + 2 * off);
  context.lineWidth = Math.max(4, 2 / zoom);
  context.strokeStyle = colours.match;
  // Near, cards and words carry these marks themselves.
  for (const id of look.isNear ? [] : (look.matches ?? [])) {
    const card = layout.cardById.get(id);
    if (card) frame(card, 4);
  }
  context.lineWidth = Math.max(3, 2 / zoom);
  context.strokeStyle = colours.focus;
  const link = look.linkId === null ? undefined : layout.linkById.get(look.linkId);
  if (link) {
    context.beginPath();
    traceCurve(context, link);
    context.stroke();
    if (link.words && !look.isNear) frame(link.words, 0);
  }
  const card = look.isNear || look.cardId === null ? undefined : layout.cardById.get(look.cardId);
  if (card) frame(card, 2);
}
