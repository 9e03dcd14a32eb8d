// Sets a step as large as its frame allows. What does not fit at the smallest size flows on over further screens: the
// step is set in columns as wide as the frame, one of which is seen. The browser breaks the lines; nothing is cut.
import { type RefObject, useLayoutEffect, useRef } from "react";

/** Sizes for a projector of 1024 × 768, in CSS pixels; they grow with the screen (see `--unit` in the styles). */
const sizes = [64, 56, 50, 44, 40, 36, 32, 28, 24] as const;

/** Up to so many letters a text is never set smaller than at `readable`, whatever stands below it. */
const shortText = 140;
const readable = 32;

/** The sizes tried for a text of that many letters, from large to small. */
export const sizesFor = (letters: number): readonly number[] =>
  letters > shortText ? sizes : sizes.filter((size) => size >= readable);

export interface Fit {
  readonly frame: RefObject<HTMLDivElement | null>;
  readonly flow: RefObject<HTMLDivElement | null>;
}

/**
 * Fits `flow` into `frame` whenever `content` (whatever is in it) or the room changes, and tells how many screens it
 * takes. `letters`: how long the main text is.
 */
export function useFit(content: string, letters: number, onScreens: (screens: number) => void): Fit {
  const frame = useRef<HTMLDivElement>(null);
  const flow = useRef<HTMLDivElement>(null);
  const tell = useRef(onScreens);
  tell.current = onScreens;
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is measured depends on the content on the page
  useLayoutEffect(() => {
    const [room, text] = [frame.current, flow.current];
    if (!room || !text) return;
    const fit = () => tell.current(fitInto(text, letters));
    fit();
    if (typeof ResizeObserver === "undefined") return;
    const observer = new ResizeObserver(fit);
    observer.observe(room);
    return () => observer.disconnect();
  }, [content, letters]);
  return { frame, flow };
}

function fitInto(flow: HTMLElement, letters: number): number {
  flow.dataset.screens = "many";
  let screens = 1;
  for (const size of sizesFor(letters)) {
    flow.style.setProperty("--size", String(size));
    screens = screensOf(flow);
    if (screens === 1) break;
  }
  if (screens === 1) flow.dataset.screens = "one";
  return screens;
}

function screensOf(flow: HTMLElement): number {
  const gap = Number.parseFloat(getComputedStyle(flow).columnGap) || 0;
  // Without a layout there are no widths.
  return flow.clientWidth === 0 ? 1 : Math.max(1, Math.round((flow.scrollWidth + gap) / (flow.clientWidth + gap)));
}
