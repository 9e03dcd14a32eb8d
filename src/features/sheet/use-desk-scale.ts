// How large the pages are shown in the room there is: follows the window and the chosen zoom.
import { type RefObject, useLayoutEffect, useState } from "react";
import type { Paper } from "../../domain/sheet/paper.ts";
import { scaleOf, useZoom } from "./zoom.ts";

/** The factor the pages are scaled by. */
export function useDeskScale(desk: RefObject<HTMLElement | null>, paper: Paper): number {
  const zoom = useZoom();
  const [room, setRoom] = useState({ width: 1000, height: 600 });
  useLayoutEffect(() => {
    const element = desk.current;
    if (!element) return;
    const look = () => {
      // In a small window the desk is as high as its pages: then the window is what a whole page has to fit in.
      const height = Math.min(element.clientHeight, window.innerHeight);
      setRoom((before) =>
        before.width === element.clientWidth && before.height === height
          ? before
          : { width: element.clientWidth, height },
      );
    };
    look();
    const observer = new ResizeObserver(look);
    observer.observe(element);
    return () => observer.disconnect();
  }, [desk]);
  return scaleOf(zoom, paper, room);
}
