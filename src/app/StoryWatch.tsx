// Follows the open story for what lies outside the page: the window's title, notices, and leaving with something unsaved.
// It shows nothing, so that nothing is drawn again when it has something to do.
import { useEffect } from "react";
import { aboutOf } from "../domain/story.ts";
import { askBeforeLeaving } from "../platform/page-life.ts";
import { useStory } from "../state/StoryContext.tsx";
import { useOpenStory } from "../state/WorkspaceContext.tsx";
import { useTexts } from "../ui/I18n.tsx";
import { useStoryNotices } from "./use-story-notices.ts";
import { useShownView } from "./views.ts";

/** Does its work as long as it is on the page. */
export function StoryWatch() {
  useStoryNotices();
  useDocumentTitle();
  const { saving } = useOpenStory();
  // Only when it matters: a question at every closing is one nobody reads any more.
  useEffect(() => askBeforeLeaving(() => saving.isUnsafe()), [saving]);
  return null;
}

function useDocumentTitle(): void {
  const { t } = useTexts();
  const view = useShownView()?.view;
  const title = useStory(({ story }) => aboutOf(story).title.trim());
  useEffect(() => {
    const shown = title === "" ? t("app.untitled") : title;
    document.title = view
      ? t("app.viewTitle", { title: shown, view: t(view.label) })
      : t("app.documentTitle", { title: shown });
  }, [t, view, title]);
}
