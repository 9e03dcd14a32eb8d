// Where the focus is after something changed: in the card that was asked for, on the row that moved away, beside the row
// that was removed, in what undo brought back. It acts only when the focus would otherwise be lost.
import { type RefObject, useEffect, useLayoutEffect, useRef } from "react";
import type { RecordChange } from "../../domain/change-set.ts";
import type { RecordId } from "../../domain/ids.ts";
import { useSession, useStory } from "../../state/StoryContext.tsx";
import type { Selection } from "../../state/story-store.ts";
import type { OutlineTools } from "./outline-tools.ts";
import { endRow, findRow, focusRow, keyOf, restoreFocus, type Whereabouts, whereabouts } from "./row-dom.ts";
import { cardRow } from "./row-key.ts";

type Root = RefObject<HTMLElement | null>;

/** Keeps the focus sensible in the outline under `root`. Call it where the outline's structure is rendered. */
export function useOutlineFocus(root: Root, tools: OutlineTools): void {
  useFocusKept(root);
  useFocusAsked(root);
  useFocusAfterUndo(root);
  useSelectionFollowed(tools);
  // Tab must find exactly one row, also after the one it would have come back to is gone.
  useLayoutEffect(() => {
    if (!root.current) return;
    const { current } = tools.state.getState();
    if (current !== null && findRow(root.current, current)) return;
    const first = endRow(root.current, "first");
    tools.state.setState({ current: first && keyOf(first) });
  });
}

function useFocusKept(root: Root): void {
  const { store } = useSession();
  const index = useStory((state) => state.index);
  const before = useRef<Whereabouts | null>(null);
  // Looked at when the story changes and before the page does: afterwards the focused row may be gone already.
  useEffect(
    () =>
      store.subscribe((state, old) => {
        if (state.index !== old.index) before.current = root.current && whereabouts(root.current);
      }),
    [store, root],
  );
  // biome-ignore lint/correctness/useExhaustiveDependencies: the index is what the page was rendered for
  useLayoutEffect(() => {
    const was = before.current;
    before.current = null;
    if (was && root.current && isNowhere(root.current)) restoreFocus(root.current, was);
  }, [root, index]);
}

const isNowhere = (root: HTMLElement): boolean => {
  const { activeElement, body } = root.ownerDocument;
  return activeElement === null || activeElement === body;
};

function useFocusAsked(root: Root): void {
  const { actions } = useSession();
  const id = useStory((state) => state.focusCardId);
  // At every render: the row asked for may come a slice later.
  useLayoutEffect(() => {
    if (id === null || !root.current) return;
    const row = findRow(root.current, cardRow(id));
    if (!row) return;
    focusRow(row, "text");
    actions.focusTaken(id);
  });
}

function useFocusAfterUndo(root: Root): void {
  const { document, actions } = useSession();
  useEffect(
    () =>
      document.subscribe(({ changeSet }) => {
        if (changeSet.source !== "undo" && changeSet.source !== "redo") return;
        const was = root.current && whereabouts(root.current);
        const id = cardTouched(changeSet.changes);
        if (was && id !== null && was.key !== cardRow(id)) actions.focusCard(id);
      }),
    [document, actions, root],
  );
}

/** The card to look at after these changes: one that came back, else one that changed; null when all are gone. */
function cardTouched(changes: readonly RecordChange[]): RecordId | null {
  const cards = changes.filter((change) => change.table === "cards");
  const found = cards.find((change) => change.kind === "add") ?? cards.find((change) => change.kind === "change");
  return found?.id ?? null;
}

/** A card chosen elsewhere, in the panel for example, is the one Tab comes back to. */
function useSelectionFollowed({ state }: OutlineTools): void {
  const { store } = useSession();
  useEffect(() => {
    const follow = ({ selection }: { readonly selection: Selection }) => {
      if (selection?.kind === "card") state.setState({ current: cardRow(selection.id) });
    };
    follow(store.getState());
    return store.subscribe((now, before) => {
      if (now.selection !== before.selection) follow(now);
    });
  }, [store, state]);
}
