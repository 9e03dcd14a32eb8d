// What several views ask about a card, each as narrow as can be: the text of one card, its number, its links.
import type { RecordId, StageId } from "../domain/ids.ts";
import type { Card } from "../domain/records/card.ts";
import type { Link } from "../domain/records/link.ts";
import { type LinkRule, linkRule, type Stage, stageOf, type Template } from "../domain/template.ts";
import { useRecord, useStructure, useStructureIds } from "./record-hooks.ts";
import { useStory } from "./StoryContext.tsx";

/** The template of the open story. */
export const useTemplate = (): Template => useStructure(({ story }) => story.template);

/** A card, or undefined once it is gone. */
export const useCard = (id: RecordId): Card | undefined => useRecord("cards", id, (card) => card);

/** A link, or undefined once it is gone. */
export const useLink = (id: RecordId): Link | undefined => useRecord("links", id, (link) => link);

/** The stage of that id in the open story's template. */
export const useStage = (id: StageId): Stage | undefined => useStructure(({ story }) => stageOf(story.template, id));

/** A card's number as it is read (`1.`, `②`, `ア`); empty where the template numbers nothing. */
export const useCardNumber = (id: RecordId): string => useStructure(({ index }) => index.numberByCard.get(id) ?? "");

/** The cards of a stage in reading order, without elements. */
export const useStageCardIds = (id: StageId): readonly RecordId[] =>
  useStructureIds(({ index }) => index.cardIdsByStage.get(id));

/** The elements of a card in order. */
export const useElementIds = (id: RecordId): readonly RecordId[] =>
  useStructureIds(({ index }) => index.elementIdsByCard.get(id));

/** The links by which a card serves ends. */
export const useEndLinkIds = (id: RecordId): readonly RecordId[] =>
  useStructureIds(({ index }) => index.linkIdsByMeans.get(id));

/** The links by which others serve a card. */
export const useMeansLinkIds = (id: RecordId): readonly RecordId[] =>
  useStructureIds(({ index }) => index.linkIdsByEnd.get(id));

/** What the template says about a link between these two cards: its verb and its question. */
export const useLinkRule = (meansId: RecordId, endId: RecordId): LinkRule | undefined =>
  useStructure(({ story }) => {
    const [means, end] = [story.cards[meansId], story.cards[endId]];
    return means && end && linkRule(story.template, means.stageId, end.stageId);
  });

/** True when that card is the one in hand. */
export const useIsSelected = (id: RecordId): boolean =>
  useStory((state) => state.selection?.kind === "card" && state.selection.id === id);
