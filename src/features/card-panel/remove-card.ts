// Removes the card in hand and says where the focus goes: to the card that takes its place on the sheet.
import type { RecordId } from "../../domain/ids.ts";
import type { StorySession } from "../../state/story-store.ts";

/** Removes a card with what hangs on it, tells how much that was, and lets the next card (or the one before) be written in. */
export function removeFromPanel({ store, actions }: StorySession, id: RecordId): void {
  const { index } = store.getState();
  const elements = index.elementIdsByCard.get(id) ?? [];
  const at = index.readingOrder.indexOf(id);
  const next = index.readingOrder[at + elements.length + 1] ?? index.readingOrder[at - 1];
  const removed = actions.run("removeCard", { id });
  if (!removed?.ok) return;
  actions.notify({ kind: "card-removed", ...removed.value });
  if (next !== undefined) actions.focusCard(next);
}
