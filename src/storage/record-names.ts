// Under which names things are kept. A story's parts share a prefix, so that one range holds all of it:
//   layout                         which of these arrangements the database is in
//   catalog/<story>/<entry|summary|bin|file>   what the list of stories shows
//   story/<story>/head             which snapshot and how many saves there should be
//   story/<story>/snapshot/<n>     the whole story as the text of a file
//   story/<story>/log/<sequence>   what was changed since, one piece per save
//   work/<story>/<part>            what is begun and not in the story yet: a merge, comments being written
//   backup/<story>/<note|text>/<id>, damaged/<story>/…, deleted/<story>
// Numbers are padded: names are compared as text. A name must never change its meaning within one layout.
import { isRecordId } from "../domain/ids.ts";
import type { StoryKey } from "./story-library.ts";

export const layoutName = "layout";
export const catalogPrefix = "catalog/";
export const storiesPrefix = "story/";

/** Above this a number is none of ours: no story is saved that often. */
export const highestNumber = 9_000_000_000;

const padded = (count: number): string => String(count).padStart(10, "0");

export const catalogOf = (key: StoryKey) => `${catalogPrefix}${key}/`;
export const entryName = (key: StoryKey) => `${catalogOf(key)}entry`;
export const summaryName = (key: StoryKey) => `${catalogOf(key)}summary`;
export const binName = (key: StoryKey) => `${catalogOf(key)}bin`;
export const fileName = (key: StoryKey) => `${catalogOf(key)}file`;

export const storyOf = (key: StoryKey) => `${storiesPrefix}${key}/`;
export const headName = (key: StoryKey) => `${storyOf(key)}head`;
export const snapshotPrefix = (key: StoryKey) => `${storyOf(key)}snapshot/`;
export const snapshotName = (key: StoryKey, number: number) => snapshotPrefix(key) + padded(number);
export const logPrefix = (key: StoryKey) => `${storyOf(key)}log/`;
export const logName = (key: StoryKey, sequence: number) => logPrefix(key) + padded(sequence);

export const backupsOf = (key: StoryKey) => `backup/${key}/`;
export const backupNotes = (key: StoryKey) => `${backupsOf(key)}note/`;
export const backupNoteName = (key: StoryKey, id: string) => backupNotes(key) + id;
export const backupTextName = (key: StoryKey, id: string) => `${backupsOf(key)}text/${id}`;

export const workOf = (key: StoryKey) => `work/${key}/`;

export const damagedOf = (key: StoryKey) => `damaged/${key}/`;
export const deletedName = (key: StoryKey) => `deleted/${key}`;

/** The number at the end of a snapshot's or log piece's name, or null when that is not one of ours. */
export function numberIn(name: string, prefix: string): number | null {
  const digits = name.slice(prefix.length);
  if (!name.startsWith(prefix) || !/^\d{10}$/.test(digits)) return null;
  return Number(digits) <= highestNumber ? Number(digits) : null;
}

/** The key of a copy of a story. */
export const storyKey = (storyId: string, copyId: string): StoryKey => `${storyId}.${copyId}`;

/** The two ids in a key, or null when it is none. */
export function idsInKey(key: string): { readonly storyId: string; readonly copyId: string } | null {
  const [storyId = "", copyId = "", ...rest] = key.split(".");
  return rest.length === 0 && isRecordId(storyId) && isRecordId(copyId) ? { storyId, copyId } : null;
}

/** The key in a name of that prefix (`catalog/`, `story/`), or null. */
export function keyIn(name: string, prefix: string): StoryKey | null {
  const key = name.slice(prefix.length).split("/")[0] ?? "";
  return name.startsWith(prefix) && idsInKey(key) ? key : null;
}
