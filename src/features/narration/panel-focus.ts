// Into the text and back to the card: where the focus goes when the panel opens and closes.
// The panel must never leave the focus nowhere, and never take it while somebody only walks through cards.
import { setPreferences } from "../../state/preferences.ts";
import type { StorySession } from "../../state/story-store.ts";

/** The panel's title: the focus comes here, and reading goes on from it. */
export const titleId = "narration-title";

const title = (): HTMLElement | null => document.getElementById(titleId);

/** Shows the panel and goes there. */
export function openNarration(): void {
  setPreferences({ narrationOpen: true });
  requestAnimationFrame(() => title()?.focus());
}

/** Hides the panel; whoever was in it is back at the card. */
export function closeNarration(session: StorySession): void {
  const wasInside = title()?.closest('[role="region"]')?.contains(document.activeElement) ?? false;
  setPreferences({ narrationOpen: false });
  if (wasInside) backToCard(session);
}

/** Puts the cursor into the card in hand, or the means of the link in hand; into the view when there is neither. */
export function backToCard({ store, actions }: StorySession): void {
  const { selection, story } = store.getState();
  const id = selection?.kind === "link" ? story.links[selection.id]?.meansId : selection?.id;
  if (id === undefined) document.querySelector("main")?.focus();
  else actions.focusCard(id);
}
