// A second window of the page, empty, for a second screen. It loads nothing: it shares the page's script and policy, and
// is filled from here. It must not outlive the page, otherwise a dead window would stay on the speaker's screen.

/** Opens it; call it from a key press or click. Null when the browser blocks it. */
export function openSecondWindow(): Window | null {
  try {
    return window.open("", "", "popup,width=1100,height=720");
  } catch {
    return null;
  }
}

/** Gives it the page's styles, language and that title. */
export function dressWindow(other: Window, title: string): void {
  const { document: from } = window;
  const to = other.document;
  to.documentElement.lang = from.documentElement.lang;
  to.head.replaceChildren(
    ...[...from.querySelectorAll("style, link[rel=stylesheet]")].map((style) => to.importNode(style, true)),
  );
  to.title = title;
}

/** Closes it with the page, and calls `onClosed` when the person closes it. Returns how to close it from here. */
export function tieWindow(other: Window, onClosed: () => void): () => void {
  const close = () => other.close();
  window.addEventListener("pagehide", close);
  other.addEventListener("pagehide", onClosed);
  return () => {
    window.removeEventListener("pagehide", close);
    other.removeEventListener("pagehide", onClosed);
    other.close();
  };
}
