// Taking returns (返送) in: what reviewers sent back is looked at, and goes into the sheet when the person says so.
// It offers itself to the shell here and must not know anything else of it.
import type { Feature } from "../../state/feature.ts";
import { ReturnsOverlay } from "./ReturnsOverlay.tsx";

export const returnsFeature: Feature = {
  id: "returns",
  notInPreview: true,
  // Whoever reviews a copy has nothing to take returns into.
  inReview: [],
  everywhere: true,
  Overlay: ReturnsOverlay,
};
