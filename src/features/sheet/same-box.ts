// Keeps the old parts of a value where nothing has changed: of a sheet, so that what was measured stays known; of its
// pages, so that React leaves all of them alone but the one that is written on.

/** `next`, but with every part of `before` that says the same; `before` itself when all of it does. Plain data only. */
export function keepSame<T>(before: T | undefined, next: T): T {
  if (before === next || !isPlain(before) || !isPlain(next)) return next;
  if (Array.isArray(before) && Array.isArray(next)) return keepSameList(before, next) as T;
  if (Array.isArray(before) || Array.isArray(next)) return next;
  let kept: Record<string, unknown> | null = null;
  let same = true;
  for (const key in next) {
    const part = keepSame(before[key], next[key]);
    if (part !== next[key]) {
      kept ??= { ...next };
      kept[key] = part;
    }
    if (part !== before[key]) same = false;
  }
  for (const key in before) if (!(key in next)) same = false;
  return (same ? before : (kept ?? next)) as T;
}

function keepSameList(before: readonly unknown[], next: readonly unknown[]): readonly unknown[] {
  let kept: unknown[] | null = null;
  let same = before.length === next.length;
  for (let i = 0; i < next.length; i += 1) {
    const part = keepSame(before[i], next[i]);
    if (part !== next[i]) {
      kept ??= [...next];
      kept[i] = part;
    }
    if (part !== before[i]) same = false;
  }
  return same ? before : (kept ?? next);
}

const isPlain = (value: unknown): value is Record<string, unknown> => typeof value === "object" && value !== null;
