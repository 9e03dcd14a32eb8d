// When a page is left, hidden or shown again.
// A browser may end a hidden page without another word: what must be kept is kept on the first of these signs.

/**
 * Calls `listener` whenever this may be the last moment: the page gets hidden, frozen, navigated away or closed.
 * It is called more than once on a way out. Returns how to stop listening.
 */
export function onPageLeaving(listener: () => void): () => void {
  const onVisibility = () => {
    if (document.visibilityState === "hidden") listener();
  };
  document.addEventListener("visibilitychange", onVisibility);
  document.addEventListener("freeze", listener);
  window.addEventListener("pagehide", listener);
  window.addEventListener("beforeunload", listener);
  return () => {
    document.removeEventListener("visibilitychange", onVisibility);
    document.removeEventListener("freeze", listener);
    window.removeEventListener("pagehide", listener);
    window.removeEventListener("beforeunload", listener);
  };
}

/** Calls `listener` when the page is seen again: the tab comes to the front, is thawed, or comes back from history. */
export function onPageReturning(listener: () => void): () => void {
  const onVisibility = () => {
    if (document.visibilityState === "visible") listener();
  };
  document.addEventListener("visibilitychange", onVisibility);
  document.addEventListener("resume", listener);
  window.addEventListener("pageshow", listener);
  return () => {
    document.removeEventListener("visibilitychange", onVisibility);
    document.removeEventListener("resume", listener);
    window.removeEventListener("pageshow", listener);
  };
}

/**
 * Has the browser ask "leave this page?" while `isUnsafe` says so, in the browser's own words.
 * Returns how to stop asking.
 */
export function askBeforeLeaving(isUnsafe: () => boolean): () => void {
  const onBeforeUnload = (event: BeforeUnloadEvent) => {
    if (isUnsafe()) event.preventDefault();
  };
  window.addEventListener("beforeunload", onBeforeUnload);
  return () => window.removeEventListener("beforeunload", onBeforeUnload);
}

/** True while the page is hidden: another tab is in front, or the window is minimised. */
export const isPageHidden = (): boolean => document.visibilityState === "hidden";
