// Everything of comments that lies over the screen: the list of all, the marks on words that were commented on, and the
// offer beside words that were just marked by mouse.
import { useIsInboxOpen } from "./comments-view.ts";
import { Inbox } from "./Inbox.tsx";
import { MarkedWords } from "./MarkedWords.tsx";
import { SelectionOffer } from "./SelectionOffer.tsx";

/** Shows nothing until there is something to show. */
export function CommentsOverlay() {
  const isInboxOpen = useIsInboxOpen();
  return (
    <>
      <MarkedWords />
      <SelectionOffer />
      {isInboxOpen && <Inbox />}
    </>
  );
}
