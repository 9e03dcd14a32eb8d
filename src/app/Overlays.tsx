// What the features lay over the screen: dialogs, and listeners that show nothing until they are needed.
import { features } from "./features.ts";

/** The overlays for a screen with or without an open story. */
export function Overlays({ isStoryOpen }: { readonly isStoryOpen: boolean }) {
  return features
    .filter(({ everywhere }) => isStoryOpen || everywhere)
    .map(({ id, Overlay }) => Overlay && <Overlay key={id} />);
}
