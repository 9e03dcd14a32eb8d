// Merging: copies that were edited apart become one story again.
// It offers itself to the shell here and must not know anything else of it.
import { choosePickedFiles } from "../../state/choose-files.ts";
import type { Feature } from "../../state/feature.ts";
import { MergeBanner } from "./MergeBanner.tsx";
import { MergeOverlay } from "./MergeOverlay.tsx";
import { openRecords } from "./records-dialog.ts";

const actions = [
  { id: "merge.choose", label: "merge.action", menu: "file", run: () => void choosePickedFiles() },
  { id: "merge.records", label: "merge.records", menu: "file", run: openRecords },
] as const;

export const mergeFeature: Feature = {
  id: "merge",
  notInPreview: true,
  inReview: [],
  Overlay: MergeOverlay,
  Banner: MergeBanner,
  useActions: () => actions,
};
