// Everything about what is in hand: a card with its fields, people, links and elements, or a link with its two ends.
// It follows the selection of whichever view is in front, a moment later, so that walking through cards stays quick.
import { useDeferredValue } from "react";
import { useStory, useStoryActions } from "../../state/StoryContext.tsx";
import type { Selection } from "../../state/story-store.ts";
import { useTexts } from "../../ui/I18n.tsx";
import { CardDetails } from "./CardDetails.tsx";
import styles from "./CardPanel.module.css";
import { LinkDetails } from "./LinkDetails.tsx";
import { panelId } from "./panel-focus.ts";

/** The panel beside the views. */
export function CardPanel() {
  const { t } = useTexts();
  const actions = useStoryActions();
  const selection = useDeferredValue(useStory((state) => state.selection));
  const backTo = useStory((state) => cardOf(state.selection, state.story.links));
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape in any field inside means back to the card
    <div
      id={panelId}
      data-shown={selection?.id}
      className={styles.panel}
      onKeyDown={(event) => {
        // What a list or a window inside took for itself (closing) does not leave the panel, nor does a conversion.
        if (event.key !== "Escape" || event.defaultPrevented || event.nativeEvent.isComposing || backTo === null)
          return;
        event.preventDefault();
        actions.focusCard(backTo);
      }}
    >
      {selection === null && <p className={styles.quiet}>{t("cardPanel.none")}</p>}
      {selection?.kind === "card" && <CardDetails key={selection.id} id={selection.id} />}
      {selection?.kind === "link" && <LinkDetails key={selection.id} id={selection.id} />}
    </div>
  );
}

/** The card to go back to: the one in hand, or the means of the link in hand. */
function cardOf(selection: Selection, links: Readonly<Record<string, { readonly meansId: string }>>): string | null {
  if (selection === null) return null;
  return selection.kind === "card" ? selection.id : (links[selection.id]?.meansId ?? null);
}
