// Small marks that last as long as this window and outlive a reload (sessionStorage): "do not tell me again today".
// Never for a person's work. Where the browser forbids them, a mark lasts as long as the page.

const marks = new Set<string>();

/** Sets the mark of that name. */
export function setSessionMark(name: string): void {
  marks.add(name);
  try {
    sessionStorage.setItem(name, "1");
  } catch {
    // Forbidden or full: the page itself remembers.
  }
}

/** Takes the mark of that name away. */
export function clearSessionMark(name: string): void {
  marks.delete(name);
  try {
    sessionStorage.removeItem(name);
  } catch {
    // Where nothing can be removed nothing was kept.
  }
}

/** True when the mark of that name was set in this window. */
export function hasSessionMark(name: string): boolean {
  try {
    return marks.has(name) || sessionStorage.getItem(name) !== null;
  } catch {
    return marks.has(name);
  }
}
