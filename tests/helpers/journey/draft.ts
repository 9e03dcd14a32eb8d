// What somebody is going to type: a starter file read together with its template, and the story it must become.
// The ids in that story are of this process only; the story in the browser gets others, see `plain-story.ts`.

import { cardLabel } from "../../../src/domain/card-label.ts";
import type { RecordId, StageId } from "../../../src/domain/ids.ts";
import type { Card } from "../../../src/domain/records/card.ts";
import type { Link } from "../../../src/domain/records/link.ts";
import { parseStarter, type Starter, starterFaults } from "../../../src/domain/starter.ts";
import { starterToStory } from "../../../src/domain/starter-to-story.ts";
import { aboutOf, type Story } from "../../../src/domain/story.ts";
import { indexStory, type StoryIndex } from "../../../src/domain/story-index.ts";
import type { LocalText, Stage, Template } from "../../../src/domain/template.ts";
import { isThemed } from "../../../src/domain/template.ts";
import { parseTemplateFile } from "../../../src/domain/template-file.ts";
import { countingDeps } from "../story-builder.ts";

export interface Draft {
  readonly starter: Starter;
  readonly template: Template;
  readonly story: Story;
  readonly index: StoryIndex;
}

/** A draft out of the parsed JSON of a starter and of the template files it may be written for. Throws on any fault. */
export function readDraft(starterFile: unknown, templateFiles: readonly unknown[]): Draft {
  const starter = must(parseStarter(starterFile));
  const templates = templateFiles
    .map((file) => parseTemplateFile(file))
    .flatMap((read) => (read.ok ? [read.value] : []));
  const template = templates.find(({ id }) => id === starter.templateId);
  if (!template) throw new Error(`no template is called ${starter.templateId}`);
  const faults = starterFaults(starter, template);
  if (faults.length > 0) throw new Error(JSON.stringify(faults));
  return draftOf(starter, template);
}

/** The same draft with the first `stages` stages only, for a quicker journey. */
export function shortened({ starter, template }: Draft, stages: number): Draft {
  const kept = new Set(template.stages.slice(0, stages).map(({ id }) => id));
  const cards = starter.story.cards.filter(({ stage }) => kept.has(stage));
  return draftOf({ ...starter, story: { ...starter.story, cards } }, template);
}

function draftOf(starter: Starter, template: Template): Draft {
  const story = starterToStory(starter, template, countingDeps());
  return { starter, template, story, index: indexStory(story) };
}

function must<T>(result: { ok: true; value: T } | { ok: false; error: unknown }): T {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

/** In the language the journey is made in. */
export const local = (text: LocalText): string => text.ja;

/** The record, which is there. */
export function cardOf({ story }: Draft, id: RecordId): Card {
  const card = story.cards[id];
  if (!card) throw new Error(`no card ${id}`);
  return card;
}

/** What the app calls that card. */
export const labelOf = (draft: Draft, id: RecordId): string => cardLabel(draft, id, local);

/** The elements of a card, in order. */
export const elementsIn = (draft: Draft, id: RecordId): readonly Card[] =>
  (draft.index.elementIdsByCard.get(id) ?? []).map((element) => cardOf(draft, element));

/** The links of a card towards its ends. */
export const linksFrom = ({ story, index }: Draft, id: RecordId): readonly Link[] =>
  (index.linkIdsByMeans.get(id) ?? []).flatMap((link) => story.links[link] ?? []);

/** The stages that are written theme by theme, and the others. */
export const themedStages = ({ template }: Draft): readonly Stage[] =>
  template.stages.filter((stage) => isThemed(template, stage.id));
export const plainStages = ({ template }: Draft): readonly Stage[] =>
  template.stages.filter((stage) => !isThemed(template, stage.id));

/** The cards of a stage that stand in that group and theme. */
export const cardsIn = (
  draft: Draft,
  stageId: StageId,
  groupId: string | null,
  themeId: RecordId | null,
): readonly Card[] =>
  (draft.index.cardIdsByStage.get(stageId) ?? [])
    .map((id) => cardOf(draft, id))
    .filter((card) => card.groupId === groupId && card.themeId === themeId);

/** Where in a stage cards can be written: its groups, or the stage as a whole. */
export const groupIdsOf = (stage: Stage): readonly (string | null)[] =>
  stage.groups.length === 0 ? [null] : stage.groups.map(({ id }) => id);

/** The title, which the header and the list show. */
export const titleOf = ({ story }: Draft): string => aboutOf(story).title;
