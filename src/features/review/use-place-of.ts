// What the place of a comment is called, in a list and in a mail.
import type { ReturnedThread } from "../../domain/returns/return-contents.ts";
import { anchorLabel } from "../../state/anchor-label.ts";
import { useSession } from "../../state/StoryContext.tsx";
import { useTexts } from "../../ui/I18n.tsx";

/** A function from a comment to the name of its place, or to what it was called when the comment was written. */
export function usePlaceOf(): (comment: ReturnedThread) => string {
  const texts = useTexts();
  const { store } = useSession();
  return ({ thread }) => anchorLabel(store.getState(), thread, texts) || thread.label;
}
