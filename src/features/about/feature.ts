// About the sheet: its frame and its people, in a dialog from the header, the menu and the palette.
// It offers itself to the shell here and must not know anything else of it.
import type { Feature } from "../../state/feature.ts";
import { AboutOverlay } from "./AboutOverlay.tsx";
import { openAbout } from "./about-dialog.ts";

const actions = [{ id: "about.open", label: "about.open", shortcut: "Alt+I", menu: "story", run: openAbout }] as const;

export const aboutFeature: Feature = {
  id: "about",
  inReview: "all",
  Overlay: AboutOverlay,
  useActions: () => actions,
};
