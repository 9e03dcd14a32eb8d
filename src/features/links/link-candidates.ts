// The cards a card could be linked to, stage by stage, found by what was typed; with the reason where it may not.
// Pure. Cards of stages the template ties together are always offered; the others only when looked for by name, so that
// whoever looks for one learns why it cannot be.
import { foldedIncludes } from "../../base/fold-text.ts";
import type { Refusal } from "../../domain/command.ts";
import { linkRefusal } from "../../domain/commands/links.ts";
import type { RecordId } from "../../domain/ids.ts";
import type { Story } from "../../domain/story.ts";
import type { StoryIndex } from "../../domain/story-index.ts";
import { linkRule, type Stage } from "../../domain/template.ts";
import type { LinkRequest } from "../../state/link-request.ts";

export interface Candidate {
  readonly id: RecordId;
  readonly isElement: boolean;
  /** Why it may not be chosen; null when it may. */
  readonly refusal: Refusal | null;
}

export interface CandidateGroup {
  readonly stage: Stage;
  /** False: no link between these two stages is part of the method. */
  readonly isAllowed: boolean;
  readonly candidates: readonly Candidate[];
}

export interface Candidates {
  readonly groups: readonly CandidateGroup[];
  /** How many more fit than are listed. */
  readonly left: number;
}

export interface CandidateSearch {
  readonly request: LinkRequest;
  readonly query: string;
  /** A card's name, searched together with its text. */
  readonly label: (id: RecordId) => string;
  /** At most so many are listed. */
  readonly limit: number;
}

/** The candidates in the order of the sheet, those of allowed stages first. */
export function linkCandidates(story: Story, index: StoryIndex, search: CandidateSearch): Candidates {
  const { request, query, label, limit } = search;
  const card = story.cards[request.cardId];
  if (!card) return { groups: [], left: 0 };
  const isAllowed = (stage: Stage) =>
    request.side === "ends"
      ? linkRule(story.template, card.stageId, stage.id) !== undefined
      : linkRule(story.template, stage.id, card.stageId) !== undefined;
  const fits = (id: RecordId) => query.trim() === "" || foldedIncludes(`${label(id)} ${story.cards[id]?.text}`, query);
  const { stages } = story.template;
  const shown = [...stages.filter(isAllowed), ...(query.trim() === "" ? [] : stages.filter((s) => !isAllowed(s)))];
  let room = limit;
  let left = 0;
  const groups = shown.map((stage) => {
    const ids = cardsOf(index, stage).filter((id) => id !== card.id && fits(id));
    const listed = ids.slice(0, room);
    room -= listed.length;
    left += ids.length - listed.length;
    const candidates = listed.map((id) => ({
      id,
      isElement: story.cards[id]?.parentId !== null,
      refusal: linkRefusal(story, endsOf(request, id)),
    }));
    return { stage, isAllowed: isAllowed(stage), candidates };
  });
  return { groups: groups.filter(({ candidates }) => candidates.length > 0), left };
}

/** Which of the two is the means and which the end. */
export const endsOf = ({ cardId, side }: LinkRequest, otherId: RecordId) =>
  side === "ends" ? { meansId: cardId, endId: otherId } : { meansId: otherId, endId: cardId };

const cardsOf = (index: StoryIndex, stage: Stage): readonly RecordId[] =>
  (index.cardIdsByStage.get(stage.id) ?? []).flatMap((id) => [id, ...(index.elementIdsByCard.get(id) ?? [])]);

/** The stages whose cards may be linked to a card of that stage on that side, in the template's order. */
export const linkableStages = (story: Story, stageId: string, side: LinkRequest["side"]): readonly Stage[] =>
  story.template.stages.filter((stage) =>
    side === "ends" ? linkRule(story.template, stageId, stage.id) : linkRule(story.template, stage.id, stageId),
  );
