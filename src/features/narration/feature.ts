// The chain in words as the shell knows it: a panel of its own beside the views, shown and hidden by one key.
import type { Action, Feature } from "../../state/feature.ts";
import { usePreferences } from "../../state/preferences.ts";
import { useSession } from "../../state/StoryContext.tsx";
import { NarrationPanel } from "./NarrationPanel.tsx";
import { closeNarration, openNarration } from "./panel-focus.ts";

function useActions(): readonly Action[] {
  const session = useSession();
  const isOpen = usePreferences((preferences) => preferences.narrationOpen);
  return [
    {
      id: "narration.toggle",
      label: isOpen ? "narration.close" : "narration.title",
      shortcut: "Alt+R",
      menu: "story",
      run: () => (isOpen ? closeNarration(session) : openNarration()),
    },
  ];
}

export const narrationFeature: Feature = {
  id: "narration",
  inReview: "all",
  Panel: NarrationPanel,
  panelPreference: "narrationOpen",
  useActions,
  keyHints: [
    { keys: "Alt+R", label: "narration.key.open" },
    { keys: "Esc", label: "narration.key.back" },
  ],
};
