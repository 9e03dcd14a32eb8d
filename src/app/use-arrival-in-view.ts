// Where the cursor goes when a story or another view comes to the front: into the first question of an empty story, into
// the same card when the new view shows it, otherwise to the view itself. It only acts when the focus would be lost.
import { type RefObject, useEffect, useRef } from "react";
import { useSession } from "../state/StoryContext.tsx";
import type { StorySession } from "../state/story-store.ts";

/** Watches `viewId`. `main` is the element the views stand in; it must be able to take the focus. */
export function useArrivalInView(main: RefObject<HTMLElement | null>, viewId: string | undefined): void {
  const session = useSession();
  const before = useRef<string | undefined>(undefined);
  useEffect(() => {
    if (before.current === viewId) return;
    const isOpening = before.current === undefined;
    before.current = viewId;
    if (!isFocusFree(main.current)) return;
    if (isOpening) arriveInStory(main.current, session);
    else return arriveInView(main.current, session);
  }, [viewId, main, session]);
}

function arriveInStory(main: HTMLElement | null, { store }: StorySession): void {
  const { index, readOnly } = store.getState();
  const isBlank = index.readingOrder.length === 0 && !readOnly;
  const first = isBlank ? main?.querySelector<HTMLElement>("textarea") : null;
  (first ?? main)?.focus({ preventScroll: true });
}

function arriveInView(main: HTMLElement | null, { store, actions }: StorySession): () => void {
  const { selection } = store.getState();
  if (selection?.kind === "card") actions.focusCard(selection.id);
  const frame = requestAnimationFrame(() => {
    if (selection?.kind === "card") actions.focusTaken(selection.id);
    if (isFocusFree(main)) main?.focus({ preventScroll: true });
  });
  return () => cancelAnimationFrame(frame);
}

/** True when nothing in particular has the focus: it went down with the old view, or is on the views as a whole. */
const isFocusFree = (main: HTMLElement | null): boolean =>
  document.activeElement === null || document.activeElement === document.body || document.activeElement === main;
