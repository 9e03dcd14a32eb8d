// The outline as data: stages, their groups and themes, and which cards stand where. Structure only, no text.
// Pure; it must list every card of a stage exactly once, the ones of no group or theme included.
import type { RecordId } from "../../domain/ids.ts";
import type { Place } from "../../domain/records/card.ts";
import type { Story } from "../../domain/story.ts";
import type { StoryIndex } from "../../domain/story-index.ts";
import { type Group, groupOf, isThemed, type Stage } from "../../domain/template.ts";

/**
 * Whose theme the list is: of none, because its stage has none or there are none yet; of cards not given to a theme;
 * of that theme; or the invitation to name a new one, which holds no cards.
 */
export type PartTheme =
  | { readonly kind: "none" | "undecided" | "new" }
  | { readonly kind: "named"; readonly id: RecordId; readonly number: number };

/** One list of cards: a group, a theme, a theme in a group, or the whole stage. */
export interface OutlinePart {
  /** The same for as long as it is the same part: stage, group and theme. */
  readonly key: string;
  readonly place: Place;
  readonly group: Group | null;
  readonly theme: PartTheme;
  /** The first part of its group says the group's name. */
  readonly startsGroup: boolean;
  readonly cardIds: readonly RecordId[];
  /** Some of its cards are left out for the moment: see `useGrowingLimit`. */
  readonly isCut?: boolean;
}

export interface OutlineStage {
  readonly stage: Stage;
  readonly parts: readonly OutlinePart[];
  readonly count: number;
}

/** The stages in the template's order, each with its parts in reading order. */
export function outlineSections(story: Story, index: StoryIndex): readonly OutlineStage[] {
  const firstThemed = story.template.stages.find((stage) => isThemed(story.template, stage.id));
  return story.template.stages.map((stage) => {
    const cardIds = index.cardIdsByStage.get(stage.id) ?? [];
    const parts = partsOf(story, index, stage, cardIds);
    return { stage, parts: stage === firstThemed ? [...parts, newTheme(stage)] : parts, count: cardIds.length };
  });
}

function partsOf(story: Story, index: StoryIndex, stage: Stage, cardIds: readonly RecordId[]): readonly OutlinePart[] {
  const themed = isThemed(story.template, stage.id);
  const byPart = new Map<string, RecordId[]>();
  for (const id of cardIds) {
    const card = story.cards[id];
    if (!card) continue;
    // A group or theme that is not there (out of an odd file) counts as none, otherwise its cards would not be seen.
    const groupId = groupOf(stage, card.groupId)?.id ?? null;
    const themeId = themed && card.themeId !== null && story.themes[card.themeId] ? card.themeId : null;
    const key = partKey(stage.id, groupId, themeId);
    const list = byPart.get(key);
    if (list) list.push(id);
    else byPart.set(key, [id]);
  }
  const parts: OutlinePart[] = [];
  // Cards of no group can come out of a file or from a stage without groups: they get a list of their own at the end.
  for (const group of [...stage.groups, null]) {
    const themes = themed ? [...index.themeIds, null] : [null];
    let startsGroup = true;
    for (const themeId of themes) {
      const groupId = group?.id ?? null;
      const key = partKey(stage.id, groupId, themeId);
      const ids = byPart.get(key) ?? [];
      const isSpare = (group === null && stage.groups.length > 0) || (themed && themeId === null && themes.length > 1);
      if (isSpare && ids.length === 0) continue;
      parts.push({
        key,
        place: { stageId: stage.id, groupId, themeId, parentId: null },
        group,
        theme: themed ? themeOf(index, themeId) : { kind: "none" },
        startsGroup,
        cardIds: ids,
      });
      startsGroup = false;
    }
  }
  return parts;
}

function themeOf({ themeIds }: StoryIndex, id: RecordId | null): PartTheme {
  if (id !== null) return { kind: "named", id, number: themeIds.indexOf(id) + 1 };
  return themeIds.length > 0 ? { kind: "undecided" } : { kind: "none" };
}

/** Themes run through all stages that have them: a new one is offered once, at the end of the first. */
const newTheme = (stage: Stage): OutlinePart => ({
  key: "new-theme",
  place: { stageId: stage.id, groupId: null, themeId: null, parentId: null },
  group: null,
  theme: { kind: "new" },
  startsGroup: false,
  cardIds: [],
});

const partKey = (stageId: string, groupId: string | null, themeId: string | null): string =>
  `${stageId}/${groupId ?? ""}/${themeId ?? ""}`;

/**
 * The sections with these cards only; null leaves all. What would be empty then is left out, the invitations too: a card
 * written into one might not be among those to be seen. A part that keeps all its cards stays the same object.
 */
export function shownSections(
  stages: readonly OutlineStage[],
  shownIds: ReadonlySet<RecordId> | null,
): readonly OutlineStage[] {
  if (shownIds === null) return stages;
  return stages.flatMap((section) => {
    let groupAbove: Group | null | undefined;
    const parts = section.parts.flatMap((part) => {
      const cardIds = part.cardIds.filter((id) => shownIds.has(id));
      if (cardIds.length === 0) return [];
      const startsGroup = groupAbove !== part.group;
      groupAbove = part.group;
      const isWhole = cardIds.length === part.cardIds.length && startsGroup === part.startsGroup;
      return isWhole ? [part] : [{ ...part, cardIds, startsGroup }];
    });
    const count = parts.reduce((sum, { cardIds }) => sum + cardIds.length, 0);
    return count === 0 ? [] : [{ ...section, parts, count }];
  });
}
