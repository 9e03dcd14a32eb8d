// What all full pages have in common: where the focus goes on arrival, and Esc.
// Esc must only ever close what lies on top: otherwise a page below is put away unseen.
import { type RefObject, useEffect } from "react";

/** `body` takes the focus; Esc calls `onEscape`, wherever the focus is, unless another window lies over the page. */
export function useFullPage(body: RefObject<HTMLElement | null>, onEscape: () => void): void {
  useEffect(() => body.current?.focus(), [body]);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== "Escape" || event.isComposing || event.defaultPrevented) return;
      const top = [...document.querySelectorAll("[data-dialog]")].at(-1);
      if (top?.contains(body.current)) onEscape();
    };
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, [body, onEscape]);
}
