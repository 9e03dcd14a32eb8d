// The one text of the sheet that takes part in Tab, and the card in hand marked on the page; both kept by hand.
import { useEffect, useLayoutEffect, useRef } from "react";
import { useStory } from "../../state/StoryContext.tsx";
import { slotElement } from "./page-dom.ts";
import type { LaidOutSheet } from "./sheet-layout.ts";

export interface CurrentSlot {
  set(id: string): void;
  /** Puts the focus on a text; without one, on the current text. */
  focus(id: string | null): void;
  focusEnd(end: "first" | "last"): void;
}

/** Follows the current text through every change of the pages. */
export function useCurrentSlot(root: HTMLElement | null, laidOut: LaidOutSheet): CurrentSlot {
  const current = useRef<string | null>(null);
  const wanted = useRef<string | null>(null);
  const marked = useRef<HTMLElement | null>(null);
  const mark = () => {
    if (!root) return;
    const element =
      (current.current === null ? null : slotElement(root, current.current)) ??
      root.querySelector<HTMLElement>("[data-slot]");
    if (marked.current !== element && marked.current) marked.current.tabIndex = -1;
    if (element) element.tabIndex = 0;
    marked.current = element;
  };
  const arrive = () => {
    const element = root && wanted.current !== null ? slotElement(root, wanted.current) : null;
    if (!element) return;
    wanted.current = null;
    element.focus({ preventScroll: true });
    element.scrollIntoView({ block: "nearest", inline: "nearest" });
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: whenever the pages are laid out anew their texts are too
  useLayoutEffect(() => {
    mark();
    arrive();
  }, [root, laidOut]);
  useSelectedCard(root, laidOut);
  const focus = (id: string | null) => {
    wanted.current = id ?? current.current;
    current.current = wanted.current;
    mark();
    arrive();
  };
  return {
    set: (id) => {
      current.current = id;
      mark();
    },
    focus,
    focusEnd: (end) => {
      const all = root ? [...root.querySelectorAll<HTMLElement>("[data-slot]")] : [];
      const element = end === "first" ? all[0] : all.at(-1);
      if (element?.dataset.slot !== undefined) focus(element.dataset.slot);
    },
  };
}

/** Marks the card in hand, so that it is found again after coming from another view. */
function useSelectedCard(root: HTMLElement | null, laidOut: LaidOutSheet): void {
  const selectedId = useStory((state) => (state.selection?.kind === "card" ? state.selection.id : null));
  // biome-ignore lint/correctness/useExhaustiveDependencies: as above
  useEffect(() => {
    if (!root || selectedId === null) return;
    const [card, slot] = [CSS.escape(selectedId), CSS.escape(`card:${selectedId}`)];
    const marked = root.querySelectorAll<HTMLElement>(`[data-card="${card}"], [data-slot="${slot}"]`);
    for (const element of marked) element.dataset.selected = "";
    return () => {
      for (const element of marked) delete element.dataset.selected;
    };
  }, [root, selectedId, laidOut]);
}
