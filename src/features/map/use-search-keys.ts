// The keys that lead to the search of the map: / from the map itself, Ctrl+F from anywhere while the map is in front.
// In the field Ctrl+F is the browser's again, and behind a dialog it is never taken.
import { type RefObject, useEffect } from "react";
import { isInDialog, shortcutOf } from "../../state/shortcuts.ts";

/** Puts the cursor into that field, what is in it selected, whenever one of the keys is pressed. */
export function useSearchKeys(field: RefObject<HTMLInputElement | null>): void {
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      const shortcut = shortcutOf(event);
      const isAsked = shortcut === "Ctrl+F" || (shortcut === "/" && isOnMap(event.target));
      if (!isAsked || event.defaultPrevented || event.target === field.current || isInDialog(event.target)) return;
      event.preventDefault();
      field.current?.select();
      field.current?.focus();
    };
    window.addEventListener("keydown", listen);
    return () => window.removeEventListener("keydown", listen);
  }, [field]);
}

const isOnMap = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest("[data-map-keys]") !== null;
