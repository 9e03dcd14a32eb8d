// What a card is called wherever it is named beside its text: ② 1., ③ 組織づくり 1. ア, 取組①, ① ありたい姿.
// One place for it, so that a card has the same name in the outline, the panel, the picker and in what is read aloud.
import type { RecordId } from "./ids.ts";
import type { Card } from "./records/card.ts";
import type { Story } from "./story.ts";
import type { StoryIndex } from "./story-index.ts";
import { groupOf, type LocalText, type Stage, stageOf } from "./template.ts";

/** Picks the language of a text the template brings. */
export type Local = (text: LocalText) => string;
interface Named {
  readonly story: Story;
  readonly index: StoryIndex;
}

/** The stage's sign and, where it has several groups (each counts from 1), the group: what stands before the number. */
export function placeLabel(stage: Stage, groupId: string | null, local: Local): string {
  const group = stage.groups.length > 1 ? groupOf(stage, groupId) : undefined;
  return group ? `${stage.sign} ${local(group.name)}` : stage.sign;
}

/** The number as it is written in front of a card: with the prefix of its stage, for example 取組①. */
export const numberLabel = (stage: Stage, number: string, local: Local): string =>
  number === "" ? "" : `${local(stage.numberPrefix)}${number}`;

/** The name of a card of its own with that number, at a place of that label. A number with a prefix says it all (取組①). */
export function labelAt(stage: Stage, place: string, number: string, local: Local): string {
  if (number !== "" && local(stage.numberPrefix) !== "") return numberLabel(stage, number, local);
  if (number !== "") return `${place} ${number}`;
  return place === stage.sign ? `${place} ${local(stage.shortName)}` : place;
}

/** The name of a card; empty once it is gone. An element carries its parent's name before its own number. */
export function cardLabel(state: Named, id: RecordId, local: Local): string {
  const card: Card | undefined = state.story.cards[id];
  const stage = card && stageOf(state.story.template, card.stageId);
  if (!card || !stage) return "";
  const number = state.index.numberByCard.get(id) ?? "";
  if (card.parentId === null) return labelAt(stage, placeLabel(stage, card.groupId, local), number, local);
  return `${cardLabel(state, card.parentId, local)} ${number}`.trimEnd();
}
