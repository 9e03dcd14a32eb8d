// A story without the ids and order keys that differ from one making to the next: what is left is what a person wrote
// and where. Two stories are the same to the letter when their plain forms are equal.
import type { RecordId } from "../../../src/domain/ids.ts";
import type { Card } from "../../../src/domain/records/card.ts";
import { aboutOf, type Story } from "../../../src/domain/story.ts";
import { indexStory, type StoryIndex } from "../../../src/domain/story-index.ts";

export interface PlainCard {
  /** Stage, group, theme and place within them; an element adds its own place. */
  readonly at: string;
  readonly text: string;
  readonly fields: Readonly<Record<string, string>>;
  readonly people: readonly string[];
  readonly noEnds: string | null;
  readonly noMeans: string | null;
  readonly serves: readonly { readonly end: string; readonly reason: string; readonly assumption: string }[];
}

/** Everything a person wrote, in reading order. */
export function plainStory(story: Story) {
  const index = indexStory(story);
  const names = cardNames(story, index);
  const { id: _, ...about } = aboutOf(story);
  return {
    template: { id: story.template.id, version: story.template.version },
    about,
    people: index.personIds.map((id) => [story.people[id]?.name, story.people[id]?.affiliation]),
    themes: index.themeIds.map((id) => story.themes[id]?.name),
    cards: index.readingOrder.map((id) => plainCard(story, index, names, id)),
  };
}

function plainCard(story: Story, index: StoryIndex, names: ReadonlyMap<RecordId, string>, id: RecordId): PlainCard {
  const card = story.cards[id] as Card;
  return {
    at: names.get(id) ?? "",
    text: card.text,
    fields: card.fields,
    people: card.personIds.map((person) => story.people[person]?.name ?? "?"),
    noEnds: card.noEnds,
    noMeans: card.noMeans,
    serves: (index.linkIdsByMeans.get(id) ?? []).map((linkId) => {
      const { endId = "", reason = "", assumption = "" } = story.links[linkId] ?? {};
      return { end: names.get(endId) ?? "?", reason, assumption };
    }),
  };
}

/** A name for each card that is the same in every making of the story. */
function cardNames(story: Story, index: StoryIndex): ReadonlyMap<RecordId, string> {
  const names = new Map<RecordId, string>();
  const counts = new Map<string, number>();
  for (const id of index.readingOrder) {
    const card = story.cards[id] as Card;
    const theme = card.themeId === null ? "" : index.themeIds.indexOf(card.themeId) + 1;
    const place =
      card.parentId === null ? [card.stageId, card.groupId ?? "", theme].join("/") : names.get(card.parentId);
    const count = (counts.get(`${place}`) ?? 0) + 1;
    counts.set(`${place}`, count);
    names.set(id, `${place}/${count}`);
  }
  return names;
}
