// What the shell itself offers while a story is open: the views, the history, the panel.
// It knows no feature by name; what a feature can do it offers itself.
import { useMemo } from "react";
import type { Action } from "../state/feature.ts";
import { setPreferences, usePreferences } from "../state/preferences.ts";
import { useStory, useStoryActions } from "../state/StoryContext.tsx";
import { useWorkspace } from "../state/WorkspaceContext.tsx";
import { useTexts } from "../ui/I18n.tsx";
import { views } from "./views.ts";

/** The shell's actions. */
export function useShellActions(): readonly Action[] {
  const { t } = useTexts();
  const workspace = useWorkspace();
  const { undo, redo } = useStoryActions();
  const canUndo = useStory((state) => state.canUndo && state.mayComment);
  const canRedo = useStory((state) => state.canRedo && state.mayComment);
  const panelOpen = usePreferences((preferences) => preferences.panelOpen);
  return useMemo(
    (): readonly Action[] => [
      ...views.map(
        ({ id, view }): Action => ({
          id: `view.${id}`,
          label: "app.view.show",
          labelParams: { view: t(view.label) },
          shortcut: `Alt+${view.digit}`,
          otherShortcuts: [view.digit],
          run: () => workspace.showView(id),
        }),
      ),
      {
        id: "history.undo",
        label: "app.undo",
        shortcut: "Ctrl+Z",
        isHistory: true,
        disabled: !canUndo,
        run: undo,
      },
      {
        id: "history.redo",
        label: "app.redo",
        shortcut: "Ctrl+Shift+Z",
        otherShortcuts: ["Ctrl+Y"],
        isHistory: true,
        disabled: !canRedo,
        run: redo,
      },
      {
        id: "panel.toggle",
        label: panelOpen ? "app.panel.hide" : "app.panel.show",
        shortcut: "Alt+0",
        run: () => setPreferences({ panelOpen: !panelOpen }),
      },
    ],
    [t, workspace, undo, redo, canUndo, canRedo, panelOpen],
  );
}
