// Shows what the story's store has to tell, in words, with the way back where something was removed.
// A new one takes the place of the last; an offer to undo goes as soon as undo would take back something else.
import { useEffect, useRef } from "react";
import { useSession } from "../state/StoryContext.tsx";
import { useTexts } from "../ui/I18n.tsx";
import { useNotices } from "../ui/Notices.tsx";
import { noticeToWords } from "./notice-words.ts";

/** Watches the open story and puts its notices on the board. */
export function useStoryNotices(): void {
  const texts = useTexts();
  const board = useNotices();
  const { store, actions } = useSession();
  const shown = useRef<{ readonly id: number; readonly canUndo: boolean } | null>(null);
  useEffect(() => {
    const dismiss = () => {
      if (shown.current) board.dismiss(shown.current.id);
      shown.current = null;
    };
    const stop = store.subscribe(({ notice, story }, before) => {
      if (notice && notice.at !== before.notice?.at) {
        const { text, canUndo } = noticeToWords(notice.notice, story.template, texts);
        const action = canUndo ? { action: { label: texts.t("app.undo"), onAction: actions.undo } } : {};
        dismiss();
        shown.current = { id: board.show({ text, ...action }), canUndo };
      } else if (story !== before.story && shown.current?.canUndo) dismiss();
    });
    return () => {
      stop();
      dismiss();
    };
  }, [store, actions, board, texts]);
}
