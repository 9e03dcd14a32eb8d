// After other cards were asked for, what is left of the map is brought into view: it would otherwise lie anywhere.
import { useEffect, useRef } from "react";
import { conditionCount } from "../../domain/card-filter.ts";
import { useCardFilter } from "../../state/card-filter.ts";
import { useSession } from "../../state/StoryContext.tsx";
import type { MapCamera } from "./use-map-view.ts";

/** Shows the whole of what a new filter lets through. When all is shown again, what is in hand stays in view. */
export function useFilterInView(camera: MapCamera): void {
  const { store } = useSession();
  const [filter] = useCardFilter();
  const seen = useRef(filter);
  useEffect(() => {
    if (seen.current === filter) return;
    seen.current = filter;
    const { selection } = store.getState();
    if (conditionCount(filter) > 0 || selection === null) camera.fit();
    else camera.show(selection);
  }, [filter, camera, store]);
}
