// Where a presentation stands, and what each order makes of it. Pure: the walk and the moment are passed in.
// A place is a card and not a number, so that reordering, hiding or a change from elsewhere never jumps the screen.
import type { RecordId } from "../../domain/ids.ts";
import type { ShowOrder } from "./present-keys.ts";
import { freshTimer, hasBegun, startTimer, type Timer, toggleTimer } from "./timer.ts";

export interface Show {
  /** The card on the screen; null when there is nothing to show. */
  readonly cardId: RecordId | null;
  /** Where in the walk it was, from 0: the neighbour comes up should its step go. */
  readonly place: number;
  /** Which screen of a step too long for one, from 0; Infinity: the last, before it is known how many there are. */
  readonly screen: number;
  /** How many screens the step takes, as soon as it has been measured. */
  readonly screens: number;
  /** The way one came: 1 forwards, -1 back. */
  readonly direction: 1 | -1;
  readonly isBlank: boolean;
  /** The digits typed so far of a step's number. */
  readonly typed: string;
  readonly timer: Timer;
}

/** The beginning of a presentation of these cards. */
export const startShow = (cardIds: readonly RecordId[]): Show => ({
  cardId: cardIds[0] ?? null,
  place: 0,
  screen: 0,
  screens: 1,
  direction: 1,
  isBlank: false,
  typed: "",
  timer: freshTimer,
});

/** The place of what is shown among these cards, from 0; the nearest when the card itself is gone; -1: none is left. */
export function placeIn({ cardId, place }: Show, cardIds: readonly RecordId[]): number {
  const found = cardId === null ? -1 : cardIds.indexOf(cardId);
  return found >= 0 ? found : Math.min(place, cardIds.length - 1);
}

/** The screen of the step that is seen, from 0. */
export const screenSeen = ({ screen, screens }: Show): number => Math.min(screen, screens - 1);

/** The show after an order. `now` in milliseconds: the first step forward starts the timer. */
export function obey(show: Show, order: ShowOrder, cardIds: readonly RecordId[], now: number): Show {
  const place = placeIn(show, cardIds);
  const last = cardIds.length - 1;
  const awake = { ...show, isBlank: false, typed: "" };
  switch (order.kind) {
    case "typed":
      return { ...show, typed: order.typed };
    case "forget":
      return { ...show, typed: "" };
    case "blank":
      return { ...show, typed: "", isBlank: !show.isBlank };
    case "timer":
      return { ...show, typed: "", timer: toggleTimer(show.timer, now) };
    case "jump":
      return goTo(awake, cardIds, Math.min(Math.max(order.number - 1, 0), last));
    case "first":
      return goTo(awake, cardIds, 0);
    case "last":
      return goTo(awake, cardIds, last);
  }
  // What was on the screen before it went dark comes back first: nothing may be passed unseen.
  if (show.isBlank) return awake;
  const seen = screenSeen(show);
  if (order.kind === "back") {
    if (seen > 0) return { ...awake, screen: seen - 1, direction: -1 };
    return place > 0 ? goTo(awake, cardIds, place - 1, Number.POSITIVE_INFINITY) : awake;
  }
  const going = { ...awake, timer: hasBegun(show.timer) ? show.timer : startTimer(show.timer, now) };
  if (seen < show.screens - 1) return { ...going, screen: seen + 1, direction: 1 };
  return place < last ? goTo(going, cardIds, place + 1) : going;
}

/** The show at another place of the walk. */
export function goTo(show: Show, cardIds: readonly RecordId[], place: number, screen = 0): Show {
  const cardId = cardIds[place] ?? null;
  const before = placeIn(show, cardIds);
  if (cardId === show.cardId) return { ...show, place, screen: Math.min(screen, show.screens - 1) };
  return { ...show, cardId, place, screen, screens: 1, direction: place < before ? -1 : 1 };
}
