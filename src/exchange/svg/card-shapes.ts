// A card in a picture: its box in the tone of its stage, its name, its text, its elements and notes, line by line where
// the layout reckoned them. Nothing is measured here.
import { cardLabel } from "../../domain/card-label.ts";
import { textWidth } from "../../domain/map/card-size.ts";
import type { MapCard } from "../../domain/map/layout.ts";
import { cardPadding, cardType, elementIndent, elementType, headType, noteType } from "../../domain/map/map-type.ts";
import { breakLines } from "../../domain/map/type-lines.ts";
import { stageOf } from "../../domain/template.ts";
import type { MapPicture } from "./map-picture.ts";
import { plainColours, type ToneColours, toneColours } from "./picture-colours.ts";
import { lineShapes } from "./type-shapes.ts";
import { element } from "./xml.ts";

const barWidth = 5;
/** The room the count of folded elements takes at the end of the head. */
const countRoom = 64;

/** The tone of a stage; grey for one the template does not know. */
export const toneOf = ({ story }: MapPicture, stageId: string | null): ToneColours =>
  toneColours[(stageId === null ? undefined : stageOf(story.template, stageId)?.tone) ?? "gray"];

/** The card as one group, so that it can be moved as one in a drawing program. */
export function cardShapes(picture: MapPicture, card: MapCard): string {
  const { x, y, width, height, box } = card;
  const tone = toneOf(picture, card.stageId);
  const left = x + cardPadding.across;
  return element(
    "g",
    {},
    element("rect", { x, y, width, height, rx: 4, fill: plainColours.surface, stroke: tone.line, "stroke-width": 1.5 }),
    element("rect", { x, y, width: barWidth, height, fill: tone.line }),
    headShapes(picture, card, tone),
    lineShapes(box.text.lines, left, y + box.text.top, { type: cardType, fill: plainColours.ink }),
    ...box.elements.flatMap(({ id, top, lines }) => [
      lineShapes([picture.index.numberByCard.get(id) ?? ""], left, y + top, {
        type: elementType,
        fill: tone.ink,
        bold: true,
      }),
      lineShapes(lines, left + elementIndent, y + top, { type: elementType, fill: plainColours.ink }),
    ]),
    ...box.notes.map(({ top, lines }) =>
      lineShapes(lines, left, y + top, { type: noteType, fill: plainColours["ink-soft"] }),
    ),
  );
}

function headShapes(picture: MapPicture, { id, x, y, width, box }: MapCard, tone: ToneColours): string {
  const folded = box.elementCount - box.elements.length;
  const top = y + cardPadding.top;
  const room = (textWidth - (folded > 0 ? countRoom : 0)) / headType.size;
  const [beginning = "", ...rest] = breakLines(cardLabel(picture, id, picture.local), room - 1);
  const label = rest.length > 0 ? `${beginning}…` : beginning;
  const count = folded > 0 ? picture.foldedElements(folded) : "";
  return (
    lineShapes([label], x + cardPadding.across, top, { type: headType, fill: tone.ink, bold: true }) +
    lineShapes([count], x + width - cardPadding.across, top, { type: headType, fill: tone.ink, anchor: "end" })
  );
}
