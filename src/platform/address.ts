// The part of the address after `#`: the only part a page opened from disk may change, and what the back button steps through.
// It must never be trusted: a person can type anything there.

/** What stands after the `#`, without it. */
export const readAddress = (): string => decode(location.hash.replace(/^#/, ""));

/** Goes to another place inside the page; the back button returns to the present one. */
export function pushAddress(address: string): void {
  if (readAddress() !== address) location.hash = address;
}

/** Names the present place differently, without a step for the back button. */
export function replaceAddress(address: string): void {
  if (readAddress() !== address) location.replace(`#${address}`);
}

/** Calls `listener` whenever the place changes: by the back button, by a link, or by `pushAddress`. */
export function onAddressChange(listener: (address: string) => void): () => void {
  const onHashChange = () => listener(readAddress());
  window.addEventListener("hashchange", onHashChange);
  return () => window.removeEventListener("hashchange", onHashChange);
}

function decode(hash: string): string {
  try {
    return decodeURIComponent(hash);
  } catch {
    return hash;
  }
}
