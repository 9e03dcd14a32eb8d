// Starting, leading and ending a presentation, for whichever window, key or button asks for it.

import { now } from "../../platform/clock.ts";
import { enterFullScreen, isFullScreen, leaveFullScreen } from "../../platform/full-screen.ts";
import { openSecondWindow } from "../../platform/second-window.ts";
import { printJob } from "../../state/print-job.ts";
import type { StorySession } from "../../state/story-store.ts";
import type { PresentOrder } from "./present-keys.ts";
import { changeShow, closePreparing, closeShow, openShow, usePresent } from "./present-state.ts";
import { goTo, obey, placeIn, startShow } from "./show.ts";
import { shownCards, walkNow } from "./use-walk.ts";

export const milliseconds = (): number => Date.parse(now());

const cardsNow = ({ store }: StorySession) => shownCards(walkNow(store.getState()));

/** Begins at the first step, on the whole screen where that is allowed. */
export function startPresenting(session: StorySession): void {
  session.actions.settle();
  closePreparing();
  openShow(startShow(cardsNow(session)));
  void enterFullScreen().then(() => {
    // Over before the screen was there.
    if (!usePresent.getState().show) leaveFullScreen();
  });
}

/** Takes the presentation off the screen. */
export function endShow(): void {
  closeShow();
  leaveFullScreen();
}

/** Ends it: back to where one was, with the card last shown in hand. */
export function stopPresenting({ store, actions }: StorySession): void {
  const cardId = usePresent.getState().show?.cardId ?? null;
  actions.settle();
  endShow();
  // Only once the page has its focus back, otherwise the view could not put the cursor in the card.
  requestAnimationFrame(() => {
    if (cardId !== null && store.getState().story.cards[cardId]) actions.focusCard(cardId);
  });
}

/** Opens the print dialog for the handout. */
export function printHandout({ actions }: StorySession): void {
  actions.settle();
  void printJob("handout");
}

/** Shows the step of that card. */
export function presentCard(session: StorySession, cardId: string): void {
  const cards = cardsNow(session);
  changeShow((show) => ({ ...goTo(show, cards, Math.max(0, cards.indexOf(cardId))), isBlank: false }));
}

/** Does what a key or button asks for. */
export function followOrder(session: StorySession, order: PresentOrder): void {
  const { isListOpen, areNotesOpen } = usePresent.getState();
  if (order.kind === "leave") stopPresenting(session);
  else if (order.kind === "list") usePresent.setState({ isListOpen: !isListOpen });
  else if (order.kind === "notes") usePresent.setState({ areNotesOpen: !areNotesOpen, isWindowBlocked: false });
  else if (order.kind === "window") toggleSpeakerWindow();
  else if (order.kind === "full-screen") toggleFullScreen();
  else changeShow((show) => obey(show, order, cardsNow(session), milliseconds()));
}

/** Where the show is in the walk, from 0, and how many steps there are; place -1: none. */
export function placeNow(session: StorySession): { readonly place: number; readonly count: number } {
  const { show } = usePresent.getState();
  const cards = cardsNow(session);
  return { place: show ? placeIn(show, cards) : -1, count: cards.length };
}

let isGivingBack = false;

/** Leaves the whole screen and goes on in the window. */
function giveScreenBack(): void {
  isGivingBack = isFullScreen();
  leaveFullScreen();
}

function toggleFullScreen(): void {
  if (isFullScreen()) giveScreenBack();
  else void enterFullScreen();
}

/** Called when the whole screen is lost: Esc, which the browser keeps for itself there, ends the presentation. */
export function screenLost(session: StorySession): void {
  if (isGivingBack) isGivingBack = false;
  else stopPresenting(session);
}

function toggleSpeakerWindow(): void {
  if (usePresent.getState().speakerWindow) {
    usePresent.setState({ speakerWindow: null });
    return;
  }
  // The window has to be dragged to the other screen first; browsers give the whole screen up for it anyway.
  giveScreenBack();
  const opened = openSecondWindow();
  usePresent.setState(
    opened ? { speakerWindow: opened, isWindowBlocked: false } : { isWindowBlocked: true, areNotesOpen: true },
  );
}
