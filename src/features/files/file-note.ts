// What is remembered of the file used last time: how to reach it, and what this copy of the story last wrote there.
// It lives in the library beside the story, for all windows. What comes back from there is looked at, not trusted.
import { crc32 } from "../../base/crc32.ts";
import { type FileStamp, isFileHandle, type SavedFileHandle } from "../../platform/file-handle.ts";
import type { StoryKey, StoryLibrary } from "../../storage/story-library.ts";

export interface FileNote {
  readonly handle: SavedFileHandle;
  /** null: it was never written from here. */
  readonly written: Written | null;
}

/** What was written: the mark tells the contents, the stamp how the disk showed them afterwards. */
export interface Written {
  readonly mark: string;
  readonly stamp: FileStamp;
}

/** Tells contents apart without keeping them. */
export const markOf = (bytes: Uint8Array): string => `${bytes.length}-${crc32(new TextDecoder().decode(bytes))}`;

/** The note for that story; null when there is none, or none that can be used. */
export async function readFileNote(library: StoryLibrary, key: StoryKey): Promise<FileNote | null> {
  const stored = await library.fileHandle(key);
  if (!stored.ok) return null;
  const { value } = stored;
  // As earlier versions kept it.
  if (isFileHandle(value)) return { handle: value, written: null };
  if (!isObject(value) || !isFileHandle(value.handle)) return null;
  return { handle: value.handle, written: isWritten(value.written) ? value.written : null };
}

/** Remembers the file. `at`: when the story was last saved to a file, ISO 8601. */
export async function keepFileNote(library: StoryLibrary, key: StoryKey, at: string, note: FileNote): Promise<void> {
  await library.noteSavedToFile(key, at, { handle: note.handle, written: note.written });
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null;

const isWritten = (value: unknown): value is Written =>
  isObject(value) &&
  typeof value.mark === "string" &&
  isObject(value.stamp) &&
  typeof value.stamp.lastModified === "number" &&
  typeof value.stamp.size === "number";
