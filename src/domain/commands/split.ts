// Splits a card whose text has several lines, as after a paste, into one card per line.
// No letter may get lost: only line breaks, and lines with nothing but white space, are gone afterwards.
import { orderKeysBetween } from "../../base/order-key.ts";
import { err, ok } from "../../base/result.ts";
import type { RecordChange } from "../change-set.ts";
import { editRecord } from "../change-set.ts";
import type { CommandResult } from "../command.ts";
import type { Deps, RecordId } from "../ids.ts";
import { cardType, createCard, placeOf } from "../records/card.ts";
import { createLink, linkType } from "../records/link.ts";
import type { Story } from "../story.ts";
import { cardsAt } from "./placing.ts";

/** The lines of a text that hold more than white space, each to the letter. */
export const filledLines = (text: string): readonly string[] =>
  text.split(/\r\n?|\n/).filter((line) => line.trim() !== "");

/**
 * Keeps the first line in the card and puts each further one into a card of its own below it, at the same place.
 * Where the card serves exactly one end, the new ones serve it too, as with `addCardBelow`.
 * The result is the new ids, none when there is only one line: then nothing changes.
 */
export function splitCard(
  story: Story,
  input: { readonly id: RecordId },
  deps: Deps,
): CommandResult<readonly RecordId[]> {
  const card = story.cards[input.id];
  if (!card) return err({ code: "record-missing", id: input.id });
  const [first = "", ...rest] = filledLines(card.text);
  if (rest.length === 0) return ok({ changes: [], result: [] });
  const neighbours = cardsAt(story, placeOf(card));
  const next = neighbours[neighbours.findIndex((other) => other.id === card.id) + 1];
  const orders = orderKeysBetween(card.order, next?.order ?? null, rest.length);
  const ends = Object.values(story.links).filter((link) => link.meansId === card.id);
  const changes: RecordChange[] = [
    ...editRecord(story, "cards", card.id, (draft) => {
      draft.text = first;
    }),
  ];
  const ids: RecordId[] = [];
  rest.forEach((line, i) => {
    const added = createCard(deps.newId(cardType.idPrefix), placeOf(card), orders[i] ?? card.order, line);
    ids.push(added.id);
    changes.push({ kind: "add", table: "cards", id: added.id, record: added });
    const [end] = ends;
    if (!end || ends.length > 1) return;
    const link = createLink(deps.newId(linkType.idPrefix), added.id, end.endId);
    changes.push({ kind: "add", table: "links", id: link.id, record: link });
  });
  return ok({ changes, result: ids });
}
