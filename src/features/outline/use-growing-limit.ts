// How many rows of a long outline are rendered: the first screen at once, the rest in slices that yield to typing.
// Only how much is rendered; nothing may depend on it, least of all what is stored.
import { startTransition, useEffect, useState } from "react";

/** More than a tall screen shows. */
const firstScreen = 60;
/** Slices double up to this: many small ones would look through all rows before them again and again. */
const largestSlice = 400;

/** The number of rows to render of `total`, `needed` at least; grows by itself until it covers all. */
export function useGrowingLimit(total: number, needed: number): number {
  const [limit, setLimit] = useState(firstScreen);
  useEffect(() => {
    if (limit >= total) return;
    // After a frame has been painted: what is seen first must not wait for what is not.
    const frame = requestAnimationFrame(() => startTransition(() => setLimit(limit + Math.min(limit, largestSlice))));
    return () => cancelAnimationFrame(frame);
  }, [limit, total]);
  // Cards added to a complete outline belong to it at once: whoever added one is about to write in it.
  return limit >= total ? Number.POSITIVE_INFINITY : Math.max(limit, needed);
}
