// Small settings of this browser (localStorage): the language, the last open view.
// Never for a person's work: its last writes are lost in a power cut. It may be full, forbidden or spoilt; none of it throws.

/**
 * What was stored under `key`, if it is still what `validate` takes for valid; otherwise undefined.
 * `validate` gets whatever JSON was there and returns the value it accepts.
 */
export function readSetting<T>(key: string, validate: (value: unknown) => T | undefined): T | undefined {
  try {
    const stored = localStorage.getItem(key);
    return stored === null ? undefined : validate(JSON.parse(stored));
  } catch {
    return undefined;
  }
}

let isKeeping = true;

/** Whether settings are stored: not where the person said that nothing of this visit may stay on this machine. */
export function keepSettings(keeps: boolean): void {
  isKeeping = keeps;
}

/** Stores `value` as JSON; false when the browser refused, and the setting then lasts only as long as the page. */
export function writeSetting(key: string, value: unknown): boolean {
  if (!isKeeping) return false;
  try {
    localStorage.setItem(key, JSON.stringify(value));
    return true;
  } catch {
    return false;
  }
}

/** Forgets the setting. */
export function removeSetting(key: string): void {
  try {
    localStorage.removeItem(key);
  } catch {
    // Where nothing can be removed nothing could be stored either.
  }
}
