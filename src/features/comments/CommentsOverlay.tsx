// Everything of comments that lies over the screen: the list of all, the marks on words that were commented on, and the
// offer beside words that were just marked by mouse.
import { useEffect } from "react";
import { askBeforeLeaving } from "../../platform/page-life.ts";
import { useCommentRequest } from "../../state/comment-request.ts";
import { useIsInboxOpen } from "./comments-view.ts";
import { Inbox } from "./Inbox.tsx";
import { MarkedWords } from "./MarkedWords.tsx";
import { SelectionOffer } from "./SelectionOffer.tsx";

/** Shows nothing until there is something to show. */
export function CommentsOverlay() {
  const isInboxOpen = useIsInboxOpen();
  // What is being written lives in this page only.
  useEffect(() => askBeforeLeaving(() => useCommentRequest.getState().hasDrafts), []);
  return (
    <>
      <MarkedWords />
      <SelectionOffer />
      {isInboxOpen && <Inbox />}
    </>
  );
}
