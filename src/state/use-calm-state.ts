// The open story for those who tell all of it: told anew once nobody has typed for a moment.
// Putting a thousand cards into words at every letter would be felt in the card that is being written.
import { startTransition, useEffect, useState } from "react";
import { useSession } from "./StoryContext.tsx";
import type { StoryState } from "./story-store.ts";

export type CalmState = Pick<StoryState, "story" | "index" | "selection">;

/** Milliseconds without a letter. */
const calm = 250;

/** Story, index and selection of one moment. Another card in hand or another structure is seen at once, letters later. */
export function useCalmState(): CalmState {
  const { store } = useSession();
  const [shown, setShown] = useState<CalmState>(store.getState);
  useEffect(() => {
    let waiting: ReturnType<typeof setTimeout> | undefined;
    const show = () => {
      clearTimeout(waiting);
      startTransition(() => setShown(store.getState()));
    };
    // What happened between the first rendering and now.
    show();
    const stop = store.subscribe((state, before) => {
      if (state.index !== before.index || state.selection !== before.selection) show();
      else if (state.story !== before.story) {
        clearTimeout(waiting);
        waiting = setTimeout(show, calm);
      }
    });
    return () => {
      clearTimeout(waiting);
      stop();
    };
  }, [store]);
  return shown;
}
