// Leading a presentation by the mouse: a click on the right half goes on, on the left half back; moving it shows the
// controls for a moment. Listens by itself because a slide is no button: keys and buttons do the same for everyone else.
import { type RefObject, useEffect } from "react";
import { useSession } from "../../state/StoryContext.tsx";
import { followOrder } from "./present-orders.ts";

const shownFor = 2500;

/** Follows the mouse on that element; while it moves the element carries `data-moving`. */
export function useMouseLead(page: RefObject<HTMLElement | null>): void {
  const session = useSession();
  useEffect(() => {
    const element = page.current;
    if (!element) return;
    let hiding: ReturnType<typeof setTimeout> | undefined;
    const onMove = () => {
      element.dataset.moving = "";
      clearTimeout(hiding);
      hiding = setTimeout(() => delete element.dataset.moving, shownFor);
    };
    const onClick = ({ target, clientX, detail }: MouseEvent) => {
      const isElsewhere = target instanceof Element && target.closest("button, textarea, aside") !== null;
      // A click without a mouse (detail 0) comes from a key or a screen reader: it has no side.
      if (isElsewhere || detail === 0) return;
      const { left, width } = element.getBoundingClientRect();
      followOrder(session, { kind: clientX < left + width / 2 ? "back" : "next" });
    };
    element.addEventListener("mousemove", onMove);
    element.addEventListener("click", onClick);
    return () => {
      clearTimeout(hiding);
      element.removeEventListener("mousemove", onMove);
      element.removeEventListener("click", onClick);
    };
  }, [page, session]);
}
