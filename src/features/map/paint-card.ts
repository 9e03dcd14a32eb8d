// A card on the map's canvas: its frame, and its letters or, from far away, its sign and bars.
import { numberLabel } from "../../domain/card-label.ts";
import type { MapCard } from "../../domain/map/layout.ts";
import {
  cardHead,
  cardPadding,
  cardType,
  elementIndent,
  elementType,
  headType,
  noteType,
} from "../../domain/map/map-type.ts";
import type { Stage } from "../../domain/template.ts";
import { openThreadCount } from "../../domain/thread-list.ts";
import { iconPaths } from "../../ui/icon-paths.ts";
import type { ToneColours } from "./map-colours.ts";
import { barsOf } from "./map-shapes.ts";
import type { Painting } from "./paint-map.ts";
import { paintLines } from "./paint-text.ts";

const radius = 6;
const edge = 5;
/** From far away the number of comments is as large as the sign of the stage. */
const farScale = 2;

/** Paints one card. Where it is on the page as an element, only its frame: the element brings the letters. */
export function paintCard(
  painting: Painting,
  card: MapCard,
  stage: Stage | undefined,
  tone: ToneColours,
  hasLetters: boolean,
): void {
  const { context, colours, look } = painting;
  const { x, y, width, height } = card;
  context.fillStyle = colours.surface;
  context.strokeStyle = tone.line;
  context.lineWidth = 1;
  context.beginPath();
  context.roundRect(x + 0.5, y + 0.5, width - 1, height - 1, radius);
  context.fill();
  context.stroke();
  context.fillStyle = tone.line;
  context.beginPath();
  context.roundRect(x, y, edge, height, [radius, 0, 0, radius]);
  context.fill();
  if (look.isNear) return;
  if (hasLetters) paintLetters(painting, card, stage, tone);
  else {
    paintBars(painting, card, stage, tone);
    paintThreads(painting, card, 0, farScale);
  }
}

function paintLetters(painting: Painting, card: MapCard, stage: Stage | undefined, tone: ToneColours): void {
  const { context, colours, index, locale } = painting;
  const { id, x, y, box } = card;
  const left = x + cardPadding.across;
  const number = stage ? numberLabel(stage, index.numberByCard.get(id) ?? "", (text) => text[locale]) : "";
  context.font = `bold ${headType.size}px ${colours.font}`;
  context.fillStyle = tone.ink;
  paintLines(
    context,
    [`${stage?.sign ?? ""} ${number}`.trim()],
    { ...headType, line: cardHead },
    left,
    y + cardPadding.top,
  );
  paintThreads(painting, card, box.elementCount > 0 ? paintFold(painting, card) : 0);
  context.fillStyle = colours.ink;
  context.font = `${cardType.size}px ${colours.font}`;
  paintLines(context, box.text.lines, cardType, left, y + box.text.top);
  context.font = `${elementType.size}px ${colours.font}`;
  for (const element of box.elements) {
    context.fillStyle = tone.ink;
    paintLines(context, [index.numberByCard.get(element.id) ?? ""], elementType, left, y + element.top);
    context.fillStyle = colours.ink;
    paintLines(context, element.lines, elementType, left + elementIndent, y + element.top);
  }
  context.font = `${noteType.size}px ${colours.font}`;
  context.fillStyle = colours.inkSoft;
  for (const note of box.notes) paintLines(context, note.lines, noteType, left, y + note.top);
}

/** How many elements there are, where the card on the page has its button; answers the room it takes. */
function paintFold({ context, colours, elementsWord }: Painting, { x, y, width, box }: MapCard): number {
  context.font = `12px ${colours.font}`;
  context.fillStyle = colours.inkSoft;
  const word = `${elementsWord(box.elementCount)} ${box.elements.length > 0 ? "▾" : "▸"}`;
  const room = context.measureText(word).width + 14;
  const left = x + width - 13 - room;
  context.strokeStyle = colours.line;
  context.beginPath();
  context.roundRect(left + 0.5, y + 7.5, room - 1, 19, 9.5);
  context.stroke();
  paintLines(context, [word], { size: 12, line: 18 }, left + 7, y + 8);
  return room + 4;
}

/** How many comments are open on it, where the card on the page has its badge: before what is painted at its end. */
function paintThreads({ context, colours, story, index }: Painting, card: MapCard, taken: number, scale = 1): void {
  const count = openThreadCount(story, index, card.id, true);
  if (count === 0) return;
  context.save();
  context.font = `12px ${colours.font}`;
  const room = context.measureText(String(count)).width + 26;
  context.translate(card.x + card.width - 13 - taken - room * scale, card.y + 7);
  context.scale(scale, scale);
  context.fillStyle = colours.inkSoft;
  context.strokeStyle = colours.inkSoft;
  paintLines(context, [String(count)], { size: 12, line: 18 }, 20, 1);
  context.beginPath();
  context.roundRect(0.5, 0.5, room - 1, 19, 9.5);
  context.stroke();
  context.translate(5, 3);
  context.scale(14 / 24, 14 / 24);
  context.lineWidth = 2;
  context.stroke(new Path2D(iconPaths.comment));
  context.restore();
}

/** Letters too small to be read: the sign of the stage, large, and a bar for each line. */
function paintBars({ context, colours }: Painting, card: MapCard, stage: Stage | undefined, tone: ToneColours): void {
  context.fillStyle = tone.line;
  context.font = `bold 22px ${colours.font}`;
  context.textBaseline = "alphabetic";
  context.fillText(stage?.sign ?? "", card.x + cardPadding.across, card.y + 25);
  const alpha = context.globalAlpha;
  context.globalAlpha = alpha * 0.4;
  for (const { x, y, width, height } of barsOf(card)) context.fillRect(x, y, width, height);
  context.globalAlpha = alpha;
}
