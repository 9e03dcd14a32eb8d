// Linking as the shell knows it: the picker over the views, and the two actions that open it for the card in hand.
import type { RecordId } from "../../domain/ids.ts";
import type { Action, Feature } from "../../state/feature.ts";
import { requestLink } from "../../state/link-request.ts";
import { useStory } from "../../state/StoryContext.tsx";
import { LinkPicker } from "./LinkPicker.tsx";

function useActions(): readonly Action[] {
  const cardId: RecordId | null = useStory(({ selection, readOnly }) =>
    selection?.kind === "card" && !readOnly ? selection.id : null,
  );
  const open = (side: "ends" | "means") => () => {
    if (cardId !== null) requestLink(cardId, side);
  };
  return [
    { id: "links.ends", label: "links.action.ends", shortcut: "Alt+L", disabled: cardId === null, run: open("ends") },
    {
      id: "links.means",
      label: "links.action.means",
      shortcut: "Alt+Shift+L",
      disabled: cardId === null,
      run: open("means"),
    },
  ];
}

export const linksFeature: Feature = { id: "links", inReview: [], Overlay: LinkPicker, useActions };
