// What the place of a comment is called: ② 1., ② 1. 指標, the link from ② 1. to ①, or the whole story.
import { cardLabel } from "../domain/card-label.ts";
import type { Anchor } from "../domain/records/thread.ts";
import { fieldOf, stageOf } from "../domain/template.ts";
import type { TextsInUse } from "../ui/I18n.tsx";
import type { StoryState } from "./story-store.ts";

type Labelled = Pick<StoryState, "story" | "index">;

/** The name of the place as it is called now; empty once its card or link is gone. */
export function anchorLabel(state: Labelled, anchor: Anchor, { t, local }: Pick<TextsInUse, "t" | "local">): string {
  const { cardId, linkId, field } = anchor;
  const { story } = state;
  if (linkId !== null) {
    const link = story.links[linkId];
    if (!link) return "";
    const ends = { means: cardLabel(state, link.meansId, local), end: cardLabel(state, link.endId, local) };
    const isAssumption = field === "assumption";
    return t(
      field === null ? "comments.place.link" : isAssumption ? "comments.place.assumption" : "comments.place.reason",
      ends,
    );
  }
  if (cardId === null) return t("comments.place.story");
  const card = story.cards[cardId];
  if (!card) return "";
  const label = cardLabel(state, cardId, local);
  if (field === "noEnds" || field === "noMeans") return `${label} ${t(`cardPanel.${field}`)}`;
  if (!field?.startsWith("fields.")) return label;
  const id = field.slice("fields.".length);
  const stage = stageOf(story.template, card.stageId);
  const known = stage && fieldOf(stage, id);
  return `${label} ${known ? local(known.name) : id}`;
}
