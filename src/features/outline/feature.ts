// The outline as the shell knows it: a view, its keys for the help, and the one action of its own.
import type { Action, Feature } from "../../state/feature.ts";
import { useSession, useStory } from "../../state/StoryContext.tsx";
import { Outline } from "./Outline.tsx";
import { cardsOutOf } from "./split-limit.ts";

/** Splitting is offered for the card in hand, in whichever view. */
function useActions(): readonly Action[] {
  const { store, actions } = useSession();
  const canSplit = useStory(({ story, selection, readOnly }) => {
    const card = selection?.kind === "card" ? story.cards[selection.id] : undefined;
    // One line break is enough to look closer; counting at every letter of a long text would be felt.
    return !readOnly && card !== undefined && /[^\s][^\S\n]*\n/.test(card.text);
  });
  return [
    {
      id: "outline.split",
      label: "outline.action.split",
      shortcut: "Alt+S",
      disabled: !canSplit,
      writes: true,
      run: () => {
        const { selection, story } = store.getState();
        const card = selection?.kind === "card" ? story.cards[selection.id] : undefined;
        if (card && cardsOutOf(card.text) > 0) actions.run("splitCard", { id: card.id });
      },
    },
  ];
}

export const outlineFeature: Feature = {
  id: "outline",
  inReview: "all",
  view: { label: "outline.view", digit: "1", Component: Outline },
  useActions,
  keyHints: [
    { keys: "Enter", label: "outline.key.below", writes: true },
    { keys: "Shift+Enter", label: "outline.key.newLine", writes: true },
    { keys: "Tab", label: "outline.key.deeper", writes: true },
    { keys: "Shift+Tab", label: "outline.key.back", writes: true },
    { keys: "Ctrl+Enter", label: "outline.key.element", writes: true },
    { keys: "Alt+↑ / Alt+↓", label: "outline.key.shift", writes: true },
    { keys: "↑ / ↓", label: "outline.key.walk" },
    { keys: "Esc", label: "outline.key.leave" },
    { keys: "Backspace", label: "outline.key.removeEmpty", writes: true },
    { keys: "Delete", label: "outline.key.remove", writes: true },
    { keys: "L / Shift+L", label: "outline.key.link", writes: true },
  ],
};
