// The window in which one card is linked to another: first whom, then why. Opened from any view by a link request.
// The link is made as soon as the other card is chosen; the reason is asked for afterwards and may wait.
import { useState } from "react";
import type { RecordId } from "../../domain/ids.ts";
import type { Story } from "../../domain/story.ts";
import { closeLinkRequest, type LinkRequest, type LinkSide, useLinkRequest } from "../../state/link-request.ts";
import { useStory, useStoryActions } from "../../state/StoryContext.tsx";
import { Button } from "../../ui/Button.tsx";
import { Dialog } from "../../ui/Dialog.tsx";
import { useTexts } from "../../ui/I18n.tsx";
import { SegmentedControl } from "../../ui/SegmentedControl.tsx";
import { LinkReason } from "./LinkReason.tsx";
import { LinkTargets } from "./LinkTargets.tsx";
import { endsOf, linkableStages } from "./link-candidates.ts";
import { useNamedCard } from "./use-named-card.ts";

/** Shows the picker while there is a request for a card that is there. */
export function LinkPicker() {
  const request = useLinkRequest((state) => state.request);
  const isThere = useStory(({ story, readOnly }) => request !== null && !readOnly && request.cardId in story.cards);
  return request && isThere ? <OpenPicker key={request.cardId} request={request} /> : null;
}

function OpenPicker({ request }: { readonly request: LinkRequest }) {
  const { t } = useTexts();
  const actions = useStoryActions();
  const [linkId, setLinkId] = useState<RecordId | null>(null);
  const card = useNamedCard(request.cardId);
  const [side, setSide] = useState(useStory(({ story }) => sideToBegin(story, request)));
  const asked = { cardId: request.cardId, side };
  const isLinked = useStory((state) => linkId !== null && linkId in state.story.links);
  const close = () => {
    actions.settle();
    closeLinkRequest();
  };
  const choose = (otherId: RecordId) => {
    const made = actions.run("linkCards", endsOf(asked, otherId));
    if (made?.ok) setLinkId(made.value);
  };
  const addMeans = (stageId: string) => {
    const added = actions.run("addMeans", { endId: request.cardId, stageId });
    if (!added?.ok) return;
    close();
    // Only once the window has given the focus back, otherwise it would take it away from the new card again.
    requestAnimationFrame(() => actions.focusCard(added.value));
  };
  return (
    <Dialog
      title={isLinked ? t("links.made") : t(`links.title.${side}`, { card })}
      onClose={close}
      actions={
        isLinked && (
          <>
            <Button onPress={() => setLinkId(null)}>{t("links.another")}</Button>
            <Button variant="primary" onPress={close}>
              {t("links.done")}
            </Button>
          </>
        )
      }
    >
      {isLinked && linkId !== null ? (
        <LinkReason linkId={linkId} onDone={close} />
      ) : (
        <>
          <SegmentedControl
            label={t("links.side")}
            value={side}
            choices={[
              { id: "ends", label: t("links.side.ends") },
              { id: "means", label: t("links.side.means") },
            ]}
            onValueChange={setSide}
          />
          <LinkTargets key={side} request={asked} onChoose={choose} onAdd={addMeans} />
        </>
      )}
    </Dialog>
  );
}

/** The side asked for, unless the method has links on the other side only. */
function sideToBegin(story: Story, { cardId, side }: LinkRequest): LinkSide {
  const stageId = story.cards[cardId]?.stageId ?? "";
  const other = side === "ends" ? "means" : "ends";
  const isOneSided =
    linkableStages(story, stageId, side).length === 0 && linkableStages(story, stageId, other).length > 0;
  return isOneSided ? other : side;
}
