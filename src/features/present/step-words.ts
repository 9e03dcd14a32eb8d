// A step in words: what is written on the screen, in the speaker's window, on the handout, and read aloud.
// One place for it, so that the audience, the speaker and a screen reader are told the same.
import { excerpt } from "../../base/excerpt.ts";
import { cardLabel, numberLabel } from "../../domain/card-label.ts";
import type { RecordId } from "../../domain/ids.ts";
import type { Link } from "../../domain/records/link.ts";
import { groupOf, isThemed, linkRule, type Stage, stageOf } from "../../domain/template.ts";
import type { WalkStep } from "../../domain/walk.ts";
import type { StoryState } from "../../state/story-store.ts";
import type { TextsInUse } from "../../ui/I18n.tsx";

type Named = Pick<StoryState, "story" | "index">;
type Words = Pick<TextsInUse, "t" | "local">;

export interface Tie {
  readonly linkId: RecordId;
  /** What it does for what was told before, for example ② 1. … を動かす. */
  readonly sentence: string;
  /** Why; empty when nobody has said. */
  readonly reason: string;
}

export interface StepWords {
  readonly cardId: RecordId;
  readonly stage: Stage;
  /** The group or theme it stands in; may be empty. */
  readonly place: string;
  /** As it is written before the text: `1.`, 取組①; may be empty. */
  readonly number: string;
  readonly text: string;
  readonly elements: readonly { readonly id: RecordId; readonly number: string; readonly text: string }[];
  readonly ties: readonly Tie[];
}

const endLength = 36;

/** The words of a step; undefined once its card is gone. */
export function stepWords(state: Named, step: WalkStep, words: Words): StepWords | undefined {
  const { story, index } = state;
  const card = story.cards[step.cardId];
  const stage = card && stageOf(story.template, card.stageId);
  if (!card || !stage) return undefined;
  const number = (id: RecordId) => index.numberByCard.get(id) ?? "";
  return {
    cardId: card.id,
    stage,
    place: placeName(state, step.cardId, stage, words),
    number: numberLabel(stage, number(card.id), words.local),
    text: card.text,
    elements: (index.elementIdsByCard.get(card.id) ?? []).map((id) => ({
      id,
      number: number(id),
      text: story.cards[id]?.text ?? "",
    })),
    ties: step.linkIds.flatMap((id) => {
      const link = story.links[id];
      return link ? [tieWords(state, link, step.cardId, words)] : [];
    }),
  };
}

function placeName({ story }: Named, cardId: RecordId, stage: Stage, { local }: Words): string {
  const card = story.cards[cardId];
  const group = card && stage.groups.length > 1 ? groupOf(stage, card.groupId) : undefined;
  const theme = card?.themeId != null && isThemed(story.template, stage.id) ? story.themes[card.themeId]?.name : "";
  return [group ? local(group.name) : "", theme ?? ""].filter((name) => name !== "").join(" ");
}

function tieWords(state: Named, link: Link, cardId: RecordId, { t, local }: Words): Tie {
  const { story } = state;
  const means = story.cards[link.meansId];
  const end = story.cards[link.endId];
  const rule = means && end && linkRule(story.template, means.stageId, end.stageId);
  const verb = rule ? local(rule.verb) : t("present.tie.verb");
  const serves = (means?.parentId ?? link.meansId) === cardId;
  const other = serves ? link.endId : link.meansId;
  const label = cardLabel(state, other, local);
  const name = `${label} ${excerpt(story.cards[other]?.text ?? "", endLength)}`.trim();
  const sentence = serves
    ? t("present.tie.serves", { end: name, verb })
    : t("present.tie.served", { means: name, verb });
  return { linkId: link.id, sentence, reason: link.reason };
}

/** A step as one text, for who hears it. */
export function spokenStep(step: StepWords, { t, local }: Words): string {
  const heading = [step.stage.sign, local(step.stage.name), step.place, step.number].filter((part) => part !== "");
  return [
    heading.join(" "),
    step.text === "" ? t("present.emptyCard") : step.text,
    ...step.elements.map(({ number, text }) => `${number} ${text}`.trim()),
    ...step.ties.map(
      ({ sentence, reason }) => `${sentence}${reason === "" ? "" : ` ${t("present.because")} ${reason}`}`,
    ),
  ].join("\n");
}
