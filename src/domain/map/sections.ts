// What stands on the map and in which order: per rank the sections (a stage, one of its groups, one theme of it), each
// with its cards as the story orders them. Nothing here knows a size.
import type { GroupId, RecordId, StageId } from "../ids.ts";
import type { Story } from "../story.ts";
import type { StoryIndex } from "../story-index.ts";
import { isThemed, type Stage, stageOf, type Template } from "../template.ts";
import { stageRanks } from "./ranks.ts";

/** A place for cards: what is dropped into a section becomes a card of that stage, group and theme. */
export interface Section {
  readonly stageId: StageId;
  readonly groupId: GroupId | null;
  readonly themeId: RecordId | null;
  /** The lane it lies in; null outside the matrix. */
  readonly lane: number | null;
  readonly cardIds: readonly RecordId[];
  /** True for the first section of its stage in this rank: the stage's name stands above it. */
  readonly opensStage: boolean;
  /** Whether a card here may have elements. */
  readonly takesElements: boolean;
}

export interface Arrangement {
  readonly ranks: readonly (readonly Section[])[];
  /** The theme of each lane from top to bottom; null: cards of no theme. */
  readonly lanes: readonly (RecordId | null)[];
}

/**
 * Shows these cards only, and only ranks with such cards; null shows all, and empty sections as well, since they invite
 * to be filled.
 */
export type Only = ReadonlySet<RecordId> | null;

const arranged = new WeakMap<Template, readonly (readonly StageId[])[]>();

/** The ranks of a template, reckoned once. */
export function ranksOf(template: Template): readonly (readonly StageId[])[] {
  const known = arranged.get(template) ?? stageRanks(template);
  arranged.set(template, known);
  return known;
}

/** Sorts the story's cards into sections. Linear in the cards. */
export function arrange(story: Story, index: StoryIndex, only: Only = null): Arrangement {
  const { template } = story;
  const themes = new Set<RecordId | null>(index.themeIds);
  const shelves = new Map(template.stages.map((stage) => [stage.id, shelve(story, index, stage, themes, only)]));
  const lanes = lanesOf(template, index, shelves, only);
  const ranks = ranksOf(template).map((stageIds) =>
    stageIds.flatMap((id) => {
      const stage = stageOf(template, id);
      if (!stage) return [];
      const places = isThemed(template, id) ? lanes.map((themeId, lane) => ({ themeId, lane })) : [noLane];
      const sections = places.flatMap((place) => sectionsAt(stage, place, shelves.get(id), only === null));
      return sections.map((section, i) => ({ ...section, opensStage: i === 0 }));
    }),
  );
  return { ranks: only === null ? ranks : ranks.filter((sections) => sections.length > 0), lanes };
}

/** The themes that have a lane. Cards of no theme lie last, as everywhere: while there are any, or nothing else. */
function lanesOf(
  template: Template,
  index: StoryIndex,
  shelves: ReadonlyMap<StageId, ReadonlyMap<string, Shelf>>,
  only: Only,
): readonly (RecordId | null)[] {
  const columns = template.stages.filter(({ id }) => isThemed(template, id));
  const inUse = new Set(
    columns.flatMap(({ id }) => [...(shelves.get(id)?.values() ?? [])].map((shelf) => shelf.themeId)),
  );
  if (columns.length === 0 || (only !== null && inUse.size === 0)) return [];
  const named = index.themeIds.filter((id) => only === null || inUse.has(id));
  return inUse.has(null) || named.length === 0 ? [...named, null] : named;
}

const noLane = { themeId: null, lane: null } as const;

interface Shelf {
  readonly themeId: RecordId | null;
  readonly cardIds: RecordId[];
}

const shelfKey = (themeId: RecordId | null, groupId: GroupId | null): string => `${themeId ?? ""}/${groupId ?? ""}`;

/** The cards of a stage by theme and group; a theme or group that is not there counts as none. */
function shelve(
  story: Story,
  index: StoryIndex,
  stage: Stage,
  themes: ReadonlySet<RecordId | null>,
  only: Only,
): ReadonlyMap<string, Shelf> {
  const themed = isThemed(story.template, stage.id);
  const groups = new Set<GroupId | null>(stage.groups.map(({ id }) => id));
  const shelves = new Map<string, Shelf>();
  for (const id of index.cardIdsByStage.get(stage.id) ?? []) {
    const card = story.cards[id];
    if (!card || (only !== null && !only.has(id))) continue;
    const themeId = themed && themes.has(card.themeId) ? card.themeId : null;
    const key = shelfKey(themeId, groups.has(card.groupId) ? card.groupId : null);
    const shelf = shelves.get(key) ?? { themeId, cardIds: [] };
    shelf.cardIds.push(id);
    shelves.set(key, shelf);
  }
  return shelves;
}

function sectionsAt(
  stage: Stage,
  { themeId, lane }: Pick<Section, "themeId" | "lane">,
  shelves: ReadonlyMap<string, Shelf> | undefined,
  isAll: boolean,
): readonly Omit<Section, "opensStage">[] {
  const section = (groupId: GroupId | null) => ({
    stageId: stage.id,
    groupId,
    themeId,
    lane,
    takesElements: stage.elements !== null,
    cardIds: shelves?.get(shelfKey(themeId, groupId))?.cardIds ?? [],
  });
  // Cards of no group stand last, as everywhere; their section is there only while there are any.
  const [ungrouped, groups] = [section(null), stage.groups.map(({ id }) => section(id))];
  return [...groups, ungrouped].filter(({ groupId, cardIds }) => {
    const invites = isAll && (groupId !== null || groups.length === 0);
    return cardIds.length > 0 || invites;
  });
}
