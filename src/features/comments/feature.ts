// Comments as the shell knows them: a panel beside the views, the list of all, and commenting from anywhere by one key.
import type { Action, Feature } from "../../state/feature.ts";
import { usePreferences } from "../../state/preferences.ts";
import { useSession, useStory } from "../../state/StoryContext.tsx";
import { CommentsOverlay } from "./CommentsOverlay.tsx";
import { CommentsPanel } from "./CommentsPanel.tsx";
import { beginComment, closeComments, openComments, openInbox } from "./comments-view.ts";
import { DraftKeeping } from "./DraftKeeping.tsx";

function useActions(): readonly Action[] {
  const session = useSession();
  const isOpen = usePreferences((preferences) => preferences.commentsOpen);
  const mayComment = useStory((state) => state.mayComment);
  return [
    {
      id: "comments.add",
      label: "comments.add",
      shortcut: "Alt+C",
      disabled: !mayComment,
      run: () => beginComment(session),
    },
    {
      id: "comments.toggle",
      label: isOpen ? "comments.close" : "comments.open",
      shortcut: "Alt+M",
      menu: "story",
      run: () => (isOpen ? closeComments(session) : openComments()),
    },
    { id: "comments.all", label: "comments.all", shortcut: "Alt+Shift+M", menu: "story", run: openInbox },
  ];
}

export const commentsFeature: Feature = {
  id: "comments",
  inReview: "all",
  Panel: CommentsPanel,
  panelPreference: "commentsOpen",
  Overlay: CommentsOverlay,
  Banner: DraftKeeping,
  useActions,
  keyHints: [
    { keys: "Alt+M", label: "comments.key.panel" },
    { keys: "Alt+C", label: "comments.key.add" },
    { keys: "Ctrl+Enter", label: "comments.key.post" },
    { keys: "Esc", label: "comments.key.back" },
  ],
};
