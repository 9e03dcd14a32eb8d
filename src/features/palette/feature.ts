// Finding what one can do: the command palette while a story is open, the shortcut help everywhere.
// Both are made of what the features offer; nothing about another feature may be written down here.
import type { Feature } from "../../state/feature.ts";
import { HelpOverlay } from "./HelpOverlay.tsx";
import { PaletteOverlay } from "./PaletteOverlay.tsx";
import { openHelp, openPalette } from "./palette-dialogs.ts";

const paletteActions = [
  { id: "palette.open", label: "palette.open", shortcut: "Ctrl+K", menu: "app", run: openPalette },
] as const;

const helpActions = [
  {
    id: "palette.help",
    label: "palette.help.open",
    shortcut: "?",
    otherShortcuts: ["F1"],
    menu: "app",
    run: openHelp,
  },
] as const;

export const paletteFeature: Feature = {
  id: "palette",
  inReview: "all",
  Overlay: PaletteOverlay,
  useActions: () => paletteActions,
};

export const helpFeature: Feature = {
  id: "help",
  inReview: "all",
  everywhere: true,
  Overlay: HelpOverlay,
  useActions: () => helpActions,
};
