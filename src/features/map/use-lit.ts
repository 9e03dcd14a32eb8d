// What is lit: the whole chain through what is pointed at, or else through what is in hand.
import { useEffect } from "react";
import { type Chain, chainOf } from "../../domain/chain.ts";
import { useSession } from "../../state/StoryContext.tsx";
import type { StorySession } from "../../state/story-store.ts";
import { type Spot, setMapState, useMapState, wakeMouse } from "./map-state.ts";

/** How long one points at something before it is lit, in ms: passing over is not pointing at. */
const rest = 90;

export function useLit(): void {
  const session = useSession();
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const light = () => {
      const { hovered, drag, drawing } = useMapState.getState();
      const spot = drag || drawing ? null : (hovered ?? session.store.getState().selection);
      setMapState({ lit: spot === null ? null : chainAt(session, spot) });
    };
    const stops = [
      useMapState.subscribe((state, before) => {
        if (state.drag !== before.drag || state.drawing !== before.drawing) light();
        if (state.hovered === before.hovered) return;
        clearTimeout(timer);
        timer = setTimeout(light, rest);
      }),
      session.store.subscribe((state, before) => {
        if (state.selection !== before.selection || state.index !== before.index) light();
      }),
    ];
    const onMove = ({ movementX, movementY }: MouseEvent) => {
      if (movementX !== 0 || movementY !== 0) wakeMouse();
    };
    window.addEventListener("mousemove", onMove, true);
    light();
    return () => {
      clearTimeout(timer);
      window.removeEventListener("mousemove", onMove, true);
      for (const stop of stops) stop();
      setMapState({ lit: null });
    };
  }, [session]);
}

function chainAt({ store }: StorySession, spot: Spot): Chain | null {
  const { story, index } = store.getState();
  if (spot.kind === "link") return story.links[spot.id] ? chainOf(story, index, { linkId: spot.id }) : null;
  return story.cards[spot.id] ? chainOf(story, index, { cardIds: [spot.id] }) : null;
}
