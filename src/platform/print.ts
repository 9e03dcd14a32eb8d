// The browser's print dialog, and being told around it.
// A page is also printed from the browser's own menu: what must change for paper hangs on the events, not on a button.

/** Opens the print dialog; resolves when it is closed, printed or not (the browser does not tell which). */
export function printPage(): Promise<void> {
  return new Promise((resolve) => {
    window.addEventListener("afterprint", () => resolve(), { once: true });
    window.print();
  });
}

/** Calls `before` and `after` around every print, however it was started. Returns how to stop listening. */
export function onPrint(before: () => void, after: () => void): () => void {
  window.addEventListener("beforeprint", before);
  window.addEventListener("afterprint", after);
  return () => {
    window.removeEventListener("beforeprint", before);
    window.removeEventListener("afterprint", after);
  };
}
