// Keeping a story safe: whether it is saved, and saving it to a file of one's own.
// It offers itself to the shell here and must not know anything else of it.
import type { Feature } from "../../state/feature.ts";
import { FileStatus } from "./FileStatus.tsx";
import { FilesBanners } from "./FilesBanners.tsx";
import { FilesOverlay } from "./FilesOverlay.tsx";
import { useFileActions } from "./use-file-actions.ts";

export const filesFeature: Feature = {
  id: "files",
  notInPreview: true,
  // A reviewer's comments are kept like everything, and leave as a return.
  inReview: ["Banner", "Overlay"],
  Status: FileStatus,
  Banner: FilesBanners,
  Overlay: FilesOverlay,
  useActions: useFileActions,
};
