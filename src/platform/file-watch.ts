// When to look again at something others may have changed while nobody here did: on coming back to the window, and
// every so often while it is seen. It knows nothing of what is looked at.
import { isPageHidden, onPageReturning } from "./page-life.ts";

/**
 * Calls `look` when the window gets the focus or is seen again, and every `everyMs` while it is seen; a window that
 * nobody sees costs nothing. Returns how to stop.
 */
export function onLookAgain(look: () => void, everyMs: number): () => void {
  const stopReturning = onPageReturning(look);
  window.addEventListener("focus", look);
  const timer = setInterval(() => {
    if (!isPageHidden()) look();
  }, everyMs);
  return () => {
    stopReturning();
    window.removeEventListener("focus", look);
    clearInterval(timer);
  };
}
