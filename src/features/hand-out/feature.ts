// Handing out (配付): a copy for somebody, less what they should not see, and the record of all that was given away.
// It offers itself to the shell here and must not know anything else of it.
import type { Feature } from "../../state/feature.ts";
import { HandOutOverlay } from "./HandOutOverlay.tsx";
import { PreviewBanner } from "./PreviewBanner.tsx";
import { useHandOutActions } from "./use-hand-out-actions.ts";

export const handOutFeature: Feature = {
  id: "hand-out",
  // A copy that is looked at before it is given away is one for review, too: there has to be a way back.
  inReview: ["Banner"],
  Overlay: HandOutOverlay,
  Banner: PreviewBanner,
  useActions: useHandOutActions,
};
