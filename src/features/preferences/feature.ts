// Preferences: language, era or western years, and how one signs. On every screen.
// It offers itself to the shell here and must not know anything else of it.
import type { Feature } from "../../state/feature.ts";
import { PreferencesOverlay } from "./PreferencesOverlay.tsx";
import { openPreferences } from "./preferences-dialog.ts";

const actions = [
  { id: "preferences.open", label: "preferences.open", shortcut: "Ctrl+,", menu: "app", run: openPreferences },
] as const;

export const preferencesFeature: Feature = {
  id: "preferences",
  inReview: "all",
  everywhere: true,
  Overlay: PreferencesOverlay,
  useActions: () => actions,
};
