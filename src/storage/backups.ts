// Backups of one story: each a whole story file and a note about it, under names of their own.
// Writing one never touches the story itself; a backup that fails is reported and costs nothing that was saved.
import { ok, type Result } from "../base/result.ts";
import { aboutOf } from "../domain/story.ts";
import { type StoryContents, writeStoryFile } from "../exchange/json/story-file.ts";
import { backupsToDrop } from "./backup-rotation.ts";
import type { KeyValueStore } from "./key-value-store.ts";
import { backupNoteName, backupNotes, backupTextName } from "./record-names.ts";
import type { StorageError } from "./storage-error.ts";
import { type BackupRecord, backupSchema, readRecord } from "./stored-records.ts";
import type { LoadDeps, StoredState } from "./stored-state.ts";
import type { BackupReason, StoryKey } from "./story-library.ts";

/** The notes of a story's backups, newest first. Notes that cannot be read are left out. */
export async function backupNotesOf(store: KeyValueStore, key: StoryKey): Promise<readonly BackupRecord[]> {
  const prefix = backupNotes(key);
  const notes = (await store.entries(prefix)).flatMap(([name, value]) => {
    const note = readRecord(backupSchema, value);
    return note && name === prefix + note.id ? [note] : [];
  });
  return notes.sort((a, b) => (a.time < b.time ? 1 : a.time > b.time ? -1 : b.sequence - a.sequence));
}

/** Writes a backup of that state, reads it back, and lets go of those that rotation no longer keeps. */
export async function writeBackup(
  store: KeyValueStore,
  key: StoryKey,
  state: StoredState,
  how: { readonly id: string; readonly reason: BackupReason },
): Promise<Result<BackupRecord, StorageError>> {
  const { story, sequence, mark, changedAt: time } = state;
  const text = writeStoryFile(story, time);
  const cardCount = Object.keys(story.cards).length;
  const bytes = new TextEncoder().encode(text).length;
  const note: BackupRecord = { ...how, time, sequence, mark, title: aboutOf(story).title, cardCount, bytes };
  const { written } = await store.write({
    add: [
      [backupTextName(key, note.id), text],
      [backupNoteName(key, note.id), note],
    ],
  });
  if (!written || (await store.get(backupTextName(key, note.id))) !== text) {
    return { ok: false, error: { code: "write-failed", reason: "the backup came back differently" } };
  }
  const dropped = backupsToDrop(await backupNotesOf(store, key)).filter(({ id }) => id !== note.id);
  if (dropped.length > 0) {
    await store.write({ remove: dropped.flatMap(({ id }) => [backupNoteName(key, id), backupTextName(key, id)]) });
  }
  return ok(note);
}

export interface ReadBackup {
  readonly note: BackupRecord;
  readonly text: string;
  readonly contents: StoryContents;
}

/** Reads one backup like any file from outside. */
export async function readBackup(
  deps: LoadDeps,
  key: StoryKey,
  note: BackupRecord,
): Promise<Result<ReadBackup, StorageError>> {
  const text = await deps.store.get(backupTextName(key, note.id));
  if (typeof text !== "string") return { ok: false, error: { code: "missing", what: "backup" } };
  const contents = deps.readStory(text);
  if (contents.ok) return ok({ note, text, contents: contents.value });
  const { error } = contents;
  if (error.code === "too-new") {
    return { ok: false, error: { code: "newer-format", format: error.format, supported: error.supported } };
  }
  return { ok: false, error: { code: "damaged", what: "backup", readError: error } };
}

/** The newest backup that can be read and is whole, for when the story itself cannot be; null when there is none. */
export async function newestBackup(deps: LoadDeps, key: StoryKey): Promise<ReadBackup | null> {
  for (const note of await backupNotesOf(deps.store, key)) {
    const backup = await readBackup(deps, key, note);
    if (backup.ok && backup.value.contents.checksumMatches) return backup.value;
  }
  return null;
}
