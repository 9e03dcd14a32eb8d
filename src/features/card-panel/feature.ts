// The card panel as the shell knows it: its place beside the views, going there and back, and removing what is in hand.
import type { Action, Feature } from "../../state/feature.ts";
import { setPreferences } from "../../state/preferences.ts";
import { useSession, useStory } from "../../state/StoryContext.tsx";
import { CardPanel } from "./CardPanel.tsx";
import { focusPanel, isInPanel } from "./panel-focus.ts";
import { removeFromPanel } from "./remove-card.ts";

function useActions(): readonly Action[] {
  const session = useSession();
  const hasSelection = useStory((state) => state.selection !== null);
  const canRemove = useStory(({ selection, readOnly }) => selection?.kind === "card" && !readOnly);
  const goThereOrBack = () => {
    const { selection, story } = session.store.getState();
    if (selection === null) return;
    if (!isInPanel()) {
      setPreferences({ panelOpen: true });
      focusPanel(selection.id);
      return;
    }
    const id = selection.kind === "link" ? story.links[selection.id]?.meansId : selection.id;
    if (id !== undefined) session.actions.focusCard(id);
  };
  return [
    {
      id: "card-panel.show",
      label: "cardPanel.action.show",
      shortcut: "Alt+Enter",
      otherShortcuts: ["F6"],
      disabled: !hasSelection,
      run: goThereOrBack,
    },
    {
      id: "card-panel.remove",
      label: "cardPanel.action.remove",
      shortcut: "Ctrl+Shift+K",
      disabled: !canRemove,
      writes: true,
      run: () => {
        const { selection } = session.store.getState();
        if (selection?.kind === "card") removeFromPanel(session, selection.id);
      },
    },
  ];
}

export const cardPanelFeature: Feature = {
  id: "card-panel",
  inReview: "all",
  Panel: CardPanel,
  useActions,
  keyHints: [
    { keys: "Alt+Enter", label: "cardPanel.key.panel" },
    { keys: "Esc", label: "cardPanel.key.back" },
  ],
};
