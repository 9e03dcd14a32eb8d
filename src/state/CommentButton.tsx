// A button that begins a comment on what is in hand, or on the words marked beside it. For panels and toolbars.
import { useTexts } from "../ui/I18n.tsx";
import { RowButton } from "../ui/RowButton.tsx";
import { requestComment } from "./comment-request.ts";
import { pointedSpot } from "./pointed-spot.ts";
import { useSession, useStory } from "./StoryContext.tsx";

/** Shown while comments can be written. */
export function CommentButton() {
  const { t } = useTexts();
  const { store } = useSession();
  const mayComment = useStory((state) => state.mayComment);
  return (
    mayComment && (
      <RowButton
        icon="comment"
        // The words marked in a field stay marked: pressing must not take the cursor away from them.
        onMouseDown={(event) => event.preventDefault()}
        onClick={() => requestComment(pointedSpot(store.getState()))}
      >
        {t("comments.add")}
      </RowButton>
    )
  );
}
