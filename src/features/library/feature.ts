// The library: the first screen, and taking files in wherever one is.
// It offers itself to the shell here and must not know anything else of it.

import { choosePickedFiles } from "../../state/choose-files.ts";
import type { Feature } from "../../state/feature.ts";
import { ImportOverlay } from "./ImportOverlay.tsx";

const actions = [
  {
    id: "library.import",
    label: "library.import",
    shortcut: "Ctrl+O",
    menu: "file",
    run: () => void choosePickedFiles(),
  },
] as const;

export const libraryFeature: Feature = {
  id: "library",
  notInPreview: true,
  inReview: [],
  everywhere: true,
  Overlay: ImportOverlay,
  useActions: () => actions,
};
