// The dialog for sending back, while it is open; and a file dropped by accident does not take the page's place, neither
// in a review nor in a copy that is only looked at.
import { useEffect } from "react";
import { isForReview } from "../../domain/hand-out/review.ts";
import { listenForFileDrop } from "../../platform/file-drop.ts";
import { useStory } from "../../state/StoryContext.tsx";
import { useWorkspaceState } from "../../state/WorkspaceContext.tsx";
import { ReturnDialog } from "./ReturnDialog.tsx";
import { useIsReturnOpen } from "./return-dialog.ts";

/** Shows nothing until it is asked for. */
export function ReturnOverlay() {
  const isOpen = useIsReturnOpen();
  const isReview = useStory(({ story }) => isForReview(story));
  const isPreview = useWorkspaceState(({ behindPreview }) => behindPreview !== null);
  const takesNothing = isReview || isPreview;
  useEffect(
    () => (takesNothing ? listenForFileDrop({ onHover: () => {}, onFiles: () => {} }) : undefined),
    [takesNothing],
  );
  return isReview && isOpen ? <ReturnDialog /> : null;
}
