// The whole screen for the page, where the browser allows it. Never needed: everything also works in the window.

/** Asks for the whole screen; call it from a key press or click. Resolves when it is there, or refused: no error. */
export async function enterFullScreen(): Promise<void> {
  // Not in every browser, and never in the tests' page.
  await document.documentElement.requestFullscreen?.().catch(() => {});
}

/** Gives the screen back; nothing when the page does not have it. */
export function leaveFullScreen(): void {
  if (isFullScreen()) document.exitFullscreen().catch(() => {});
}

/** True while the page has the whole screen. */
export const isFullScreen = (): boolean => (document.fullscreenElement ?? null) !== null;

/** Calls `listener` when the page has lost the whole screen, by whatever way. Returns how to stop listening. */
export function onFullScreenEnd(listener: () => void): () => void {
  const onChange = () => {
    if (!isFullScreen()) listener();
  };
  document.addEventListener("fullscreenchange", onChange);
  return () => document.removeEventListener("fullscreenchange", onChange);
}
