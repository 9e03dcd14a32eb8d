// What is said of the card or link in hand: its stage and number, its text, and everything it is linked to.

import { excerpt } from "../../base/excerpt.ts";
import { cardLabel } from "../../domain/card-label.ts";
import type { RecordId } from "../../domain/ids.ts";
import { stageOf } from "../../domain/template.ts";
import { useStory } from "../../state/StoryContext.tsx";
import type { StoryState } from "../../state/story-store.ts";
import { type TextsInUse, useTexts } from "../../ui/I18n.tsx";

const longest = 400;
const longestName = 60;

/** The id and the words of what is in hand, or null. */
export function useSaidSpot(): { readonly id: RecordId; readonly text: string } | null {
  const texts = useTexts();
  const selection = useStory((state) => state.selection);
  // One text: a component that hears of every letter renders only when what is said has changed.
  const text = useStory((state) => {
    if (state.selection === null) return "";
    return state.selection.kind === "card"
      ? saidCard(state, state.selection.id, texts)
      : saidLink(state, state.selection.id, texts);
  });
  return selection === null ? null : { id: selection.id, text };
}

function named({ story, index }: StoryState, id: RecordId, { t, local }: TextsInUse): string {
  const text = excerpt(story.cards[id]?.text ?? "", longestName);
  return t("map.said.named", { label: cardLabel({ story, index }, id, local), text: text || t("map.said.empty") });
}

function saidCard(state: StoryState, id: RecordId, texts: TextsInUse): string {
  const { story, index } = state;
  const { t, local } = texts;
  const card = story.cards[id];
  const stage = card && stageOf(story.template, card.stageId);
  if (!card || !stage) return "";
  const links = (ids: readonly RecordId[], far: "endId" | "meansId") =>
    ids.flatMap((linkId) => {
      const link = story.links[linkId];
      if (!link) return [];
      const reason = link.reason.trim() === "" ? t("map.said.noReason") : excerpt(link.reason, longestName);
      return [t("map.said.link", { card: named(state, link[far], texts), reason })];
    });
  const ends = links(index.linkIdsByMeans.get(id) ?? [], "endId");
  const means = links(index.linkIdsByEnd.get(id) ?? [], "meansId");
  const elements = index.elementIdsByCard.get(id)?.length ?? 0;
  return [
    `${local(stage.name)} ${cardLabel({ story, index }, id, local)}`,
    excerpt(card.text, longest) || t("map.said.empty"),
    elements > 0 ? t("map.elements", { count: elements }) : "",
    ends.length > 0 ? t("map.said.ends", { count: ends.length, links: ends.join(" ") }) : t("map.said.noEnds"),
    card.noEnds === null ? "" : t("map.said.onPurpose", { because: card.noEnds }),
    means.length > 0 ? t("map.said.means", { count: means.length, links: means.join(" ") }) : t("map.said.noMeans"),
    card.noMeans === null ? "" : t("map.said.onPurpose", { because: card.noMeans }),
    index.cyclicCardIds.has(id) ? t("map.said.circle") : "",
  ]
    .filter((part) => part !== "")
    .join(" ");
}

function saidLink(state: StoryState, id: RecordId, texts: TextsInUse): string {
  const link = state.story.links[id];
  if (!link) return "";
  const { t } = texts;
  return t("map.said.wholeLink", {
    means: named(state, link.meansId, texts),
    end: named(state, link.endId, texts),
    reason: link.reason.trim() === "" ? t("map.said.noReason") : link.reason,
    assumption: link.assumption.trim() === "" ? "" : t("map.said.assumption", { text: link.assumption }),
  });
}
