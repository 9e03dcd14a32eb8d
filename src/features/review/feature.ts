// The side of whoever was handed a copy: what it is and from whom, and sending comments back (返送).
// It offers itself to the shell here and shows nothing in a sheet that is the person's own.
import { isForReview } from "../../domain/hand-out/review.ts";
import type { Action, Feature } from "../../state/feature.ts";
import { useStory } from "../../state/StoryContext.tsx";
import { useWorkspaceState } from "../../state/WorkspaceContext.tsx";
import { GivenBanner } from "./GivenBanner.tsx";
import { ReturnOverlay } from "./ReturnOverlay.tsx";
import { openReturn } from "./return-dialog.ts";

function useActions(): readonly Action[] {
  const isReview = useStory(({ story }) => isForReview(story));
  const isPreview = useWorkspaceState(({ behindPreview }) => behindPreview !== null);
  if (!isReview) return [];
  // Sending back is what saving comes to here, and the browser's own saving would leave the comments out.
  const keys = { shortcut: "Ctrl+S", otherShortcuts: ["Ctrl+Shift+S"] } as const;
  return [{ id: "review.send", label: "review.send", ...keys, menu: "story", disabled: isPreview, run: openReturn }];
}

export const reviewFeature: Feature = {
  id: "review",
  inReview: "all",
  Banner: GivenBanner,
  Overlay: ReturnOverlay,
  useActions,
};
