// Everything a map has to show of a story when all of it is shown, for asking whether something is gone.
import type { RecordId } from "../../src/domain/ids.ts";
import type { Story } from "../../src/domain/story.ts";

/** The texts people wrote into cards, on links between different cards, and as notes. */
export function mapTexts(story: Story): readonly string[] {
  const holder = (id: RecordId) => story.cards[id]?.parentId ?? id;
  const cards = Object.values(story.cards);
  return [
    ...cards.map(({ text }) => text),
    ...cards
      .filter(({ parentId }) => parentId === null)
      .flatMap(({ noEnds, noMeans }) => [noEnds ?? "", noMeans ?? ""]),
    ...Object.values(story.links)
      .filter(({ meansId, endId }) => holder(meansId) !== holder(endId))
      .flatMap(({ reason, assumption }) => [reason, assumption]),
  ].filter((text) => text.trim() !== "");
}

/** A text as a drawing shows it: without its line breaks, and with a sign for what XML cannot carry. */
export const asDrawn = (text: string): string =>
  [...text.replace(/\r\n|[\n\r\u2028\u2029]/g, "")]
    .map((letter) => {
      const code = letter.codePointAt(0) ?? 0;
      if (code < 0x20 && code !== 9) return String.fromCodePoint(0x2400 + code);
      return (code >= 0xd800 && code <= 0xdfff) || code === 0xfffe || code === 0xffff ? "\ufffd" : letter;
    })
    .join("");
