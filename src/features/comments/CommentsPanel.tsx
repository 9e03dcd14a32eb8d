// The comments beside every view, in the order of the sheet, those on the card in hand marked and brought into view.
// It never takes the focus by itself: only who asks to write or to see a comment is led here.
import { useEffect, useRef, useState } from "react";
import { useCommentRequest } from "../../state/comment-request.ts";
import { useSession, useStory } from "../../state/StoryContext.tsx";
import { useTexts } from "../../ui/I18n.tsx";
import { IconButton } from "../../ui/IconButton.tsx";
import { RowButton } from "../../ui/RowButton.tsx";
import styles from "./Comments.module.css";
import { Composer } from "./Composer.tsx";
import { beginComment, closeComments, openInbox, titleId } from "./comments-view.ts";
import { backToCard } from "./show-place.ts";
import { ThreadList } from "./ThreadList.tsx";
import { type Threads, useThreads } from "./use-threads.ts";

/** The panel. */
export function CommentsPanel() {
  const { t } = useTexts();
  const session = useSession();
  const threads = useThreads();
  const spot = useCommentRequest((request) => request.spot);
  const mayComment = useStory((state) => state.mayComment);
  const [posted, setPosted] = useState(0);
  const panel = useRef<HTMLDivElement>(null);
  useArrival(panel, threads);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a section by its heading; Escape anywhere in it means back to the card
    <div
      ref={panel}
      role="region"
      aria-labelledby={titleId}
      className={styles.panel}
      onKeyDown={(event) => {
        if (event.key !== "Escape" || event.defaultPrevented || event.nativeEvent.isComposing) return;
        event.preventDefault();
        backToCard(session);
      }}
    >
      <div className={styles.title}>
        <h2 id={titleId} tabIndex={-1}>
          {t("comments.title")}
        </h2>
        <RowButton onClick={openInbox}>{t("comments.all")}</RowButton>
        {mayComment && (
          <RowButton
            icon="add"
            label={t("comments.add")}
            // The words marked in a field stay marked: pressing must not take the cursor away from them.
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => beginComment(session)}
          />
        )}
        <IconButton icon="close" label={t("comments.close")} shortcut="Alt+M" onPress={() => closeComments(session)} />
        <p role="status" className={styles.status}>
          {posted > 0 && spot === null && t("comments.posted")}
        </p>
      </div>
      {!mayComment && <p className={styles.none}>{t("comments.readOnly")}</p>}
      {spot && mayComment && <Composer key={JSON.stringify(spot)} spot={spot} onPosted={() => setPosted(posted + 1)} />}
      <ThreadList threads={threads} arrangement="place" />
    </div>
  );
}

/** Leads to the thread that was asked for, and brings those on the card in hand into view when another is taken up. */
function useArrival(panel: { readonly current: HTMLElement | null }, { state }: Threads): void {
  const { asked, shownId, spot } = useCommentRequest();
  const arrived = useRef(0);
  const { selection } = state;
  useEffect(() => {
    const find = (selector: string) => panel.current?.querySelector<HTMLElement>(selector) ?? null;
    if (asked > arrived.current) {
      arrived.current = asked;
      if (spot === null && shownId !== null) find(`[data-thread="${CSS.escape(shownId)}"]`)?.focus();
    } else if (selection && !panel.current?.contains(document.activeElement)) {
      find("[data-here]")?.scrollIntoView?.({ block: "nearest" });
    }
  }, [asked, shownId, spot, selection, panel]);
}
