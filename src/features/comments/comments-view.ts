// Opening and closing what shows comments, and where the focus goes then. It must never leave the focus nowhere.
import { create } from "zustand";
import { requestComment, useCommentRequest } from "../../state/comment-request.ts";
import { pointedSpot } from "../../state/pointed-spot.ts";
import { setPreferences } from "../../state/preferences.ts";
import type { StorySession } from "../../state/story-store.ts";
import { backToCard } from "./show-place.ts";

/** The panel's title: the focus comes here, and reading goes on from it. */
export const titleId = "comments-title";

const title = (): HTMLElement | null => document.getElementById(titleId);
const panel = (): HTMLElement | null => title()?.closest<HTMLElement>('[role="region"]') ?? null;

/** Shows the panel and goes there: to the comments on the card in hand, or to its title. */
export function openComments(): void {
  setPreferences({ commentsOpen: true });
  requestAnimationFrame(() => {
    const here = panel()?.querySelector<HTMLElement>("[data-here]");
    (here ?? title())?.focus();
  });
}

/** Hides the panel; whoever was in it is back at the card. */
export function closeComments(session: StorySession): void {
  const wasInside = panel()?.contains(document.activeElement) ?? false;
  setPreferences({ commentsOpen: false });
  if (wasInside) backToCard(session);
}

/** Opens the field for a comment on what the person points at; a comment being written stays where it is. */
export function beginComment({ store, actions }: StorySession): void {
  actions.settle();
  const { spot } = useCommentRequest.getState();
  const isWriting = panel()?.contains(document.activeElement) ?? false;
  requestComment((isWriting && spot) || pointedSpot(store.getState()));
}

const useInbox = create<{ readonly isOpen: boolean }>(() => ({ isOpen: false }));

/** True while the list of all comments is open. */
export const useIsInboxOpen = (): boolean => useInbox((state) => state.isOpen);

export const openInbox = (): void => useInbox.setState({ isOpen: true });

export const closeInbox = (): void => useInbox.setState({ isOpen: false });
