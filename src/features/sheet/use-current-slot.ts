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
  const mark = () => {
    if (!root) return;
    for (const old of root.querySelectorAll<HTMLElement>('[data-slot][tabindex="0"]')) old.tabIndex = -1;
    const element =
      (current.current === null ? null : slotElement(root, current.current)) ?? root.querySelector("[data-slot]");
    if (element instanceof HTMLElement) element.tabIndex = 0;
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
    const marked = [
      ...root.querySelectorAll<HTMLElement>(`[data-card="${CSS.escape(selectedId)}"]`),
      ...root.querySelectorAll<HTMLElement>(`[data-slot="${CSS.escape(`card:${selectedId}`)}"]`),
    ];
    for (const element of marked) element.dataset.selected = "";
    return () => {
      for (const element of marked) delete element.dataset.selected;
    };
  }, [root, selectedId, laidOut]);
}
