// Presenting as the shell knows it: three actions, what lies over the screen, and the keys for the help.
// It offers itself to the shell here and must not know anything else of it.
import { useMemo } from "react";
import type { Action, Feature } from "../../state/feature.ts";
import { useSession } from "../../state/StoryContext.tsx";
import { PresentOverlay } from "./PresentOverlay.tsx";
import { printHandout, startPresenting } from "./present-orders.ts";
import { openPreparing } from "./present-state.ts";

function useActions(): readonly Action[] {
  const session = useSession();
  return useMemo(
    () => [
      {
        id: "present.start",
        label: "present.start",
        shortcut: "Alt+P",
        menu: "story",
        run: () => startPresenting(session),
      },
      {
        id: "present.prepare",
        label: "present.prepare",
        shortcut: "Alt+Shift+P",
        menu: "story",
        writes: true,
        run: openPreparing,
      },
      { id: "present.handout", label: "present.handout", run: () => printHandout(session) },
    ],
    [session],
  );
}

export const presentFeature: Feature = {
  id: "present",
  inReview: "all",
  Overlay: PresentOverlay,
  useActions,
  keyHints: [
    { keys: "→ / PageDown", label: "present.key.next" },
    { keys: "← / PageUp", label: "present.key.back" },
    { keys: "Home / End", label: "present.key.ends" },
    { keys: "1…9 Enter", label: "present.key.jump" },
    { keys: "B", label: "present.key.blank" },
    { keys: "T", label: "present.key.timer" },
    { keys: "L", label: "present.key.list" },
    { keys: "M", label: "present.key.notes" },
    { keys: "W", label: "present.key.window" },
    { keys: "F", label: "present.key.fullScreen" },
    { keys: "Esc", label: "present.key.leave" },
    { keys: "Alt+↑ / Alt+↓", label: "present.key.shift", writes: true },
  ],
};
