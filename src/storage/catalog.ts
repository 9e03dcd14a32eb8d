// What the list of stories shows, put together from the small records beside each story.
// A damaged record costs its own line of the list, never the story: everything stored shows up here.
import { aboutOf, type Story } from "../domain/story.ts";
import type { KeyValueStore, NamedValue } from "./key-value-store.ts";
import {
  binName,
  catalogPrefix,
  entryName,
  fileName,
  idsInKey,
  keyIn,
  storiesPrefix,
  summaryName,
} from "./record-names.ts";
import {
  binSchema,
  type EntryRecord,
  entrySchema,
  fileSchema,
  givenOf,
  readRecord,
  summarySchema,
} from "./stored-records.ts";
import type { StoryEntry, StoryKey } from "./story-library.ts";

/** The beginning of time, for a story whose own record of its beginning is damaged. */
const unknownTime = new Date(0).toISOString();

/** One line of the list, out of whatever records of the story can be read. */
export function entryFrom(key: StoryKey, records: readonly NamedValue[]): StoryEntry {
  const byName = new Map(records);
  const entry = readRecord(entrySchema, byName.get(entryName(key)));
  const summary = readRecord(summarySchema, byName.get(summaryName(key)));
  const createdAt = entry?.createdAt ?? summary?.changedAt ?? unknownTime;
  return {
    key,
    ...(idsInKey(key) ?? { storyId: "", copyId: "" }),
    title: summary?.title ?? "",
    municipality: summary?.municipality ?? "",
    fiscalYear: summary?.fiscalYear ?? null,
    round: summary?.round ?? "",
    templateName: summary?.templateName ?? null,
    cardCount: summary?.cardCount ?? 0,
    given: summary?.given ?? null,
    createdAt,
    changedAt: summary?.changedAt ?? createdAt,
    savedToFileAt: readRecord(fileSchema, byName.get(fileName(key)))?.savedAt ?? null,
    binnedAt: readRecord(binSchema, byName.get(binName(key)))?.binnedAt ?? null,
    bytes: summary?.bytes ?? 0,
    rescuedFrom: entry?.rescuedFrom ?? null,
  };
}

/** The line of a story just read, whatever its summary said. */
export function entryOfStory(entry: StoryEntry, story: Story, changedAt: string): StoryEntry {
  const { title, municipality, fiscalYear, round } = aboutOf(story);
  const { name: templateName } = story.template;
  const cardCount = Object.keys(story.cards).length;
  const given = givenOf(story);
  return { ...entry, title, municipality, fiscalYear, round, templateName, cardCount, given, changedAt };
}

/** What is kept of a story's beginning, taken from its line when the record itself is damaged. */
export const entryRecordOf = ({ createdAt, rescuedFrom }: StoryEntry): EntryRecord => ({ createdAt, rescuedFrom });

/** All lines, the last changed first. */
export async function listEntries(store: KeyValueStore): Promise<readonly StoryEntry[]> {
  const recordsByKey = new Map<StoryKey, NamedValue[]>();
  const recordsOf = (key: StoryKey): NamedValue[] => {
    const records = recordsByKey.get(key) ?? [];
    recordsByKey.set(key, records);
    return records;
  };
  for (const record of await store.entries(catalogPrefix)) {
    const key = keyIn(record[0], catalogPrefix);
    if (key) recordsOf(key).push(record);
  }
  for (const name of await store.names(storiesPrefix)) {
    const key = keyIn(name, storiesPrefix);
    if (key) recordsOf(key);
  }
  return [...recordsByKey]
    .map(([key, records]) => entryFrom(key, records))
    .sort((a, b) => (a.changedAt < b.changedAt ? 1 : a.changedAt > b.changedAt ? -1 : a.key < b.key ? -1 : 1));
}
