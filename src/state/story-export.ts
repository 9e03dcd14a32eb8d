// Hands a story to the person as a file, whatever state the rest of the app is in.
// It must need nothing but the story itself: the error screen and the full browser fall back on it.

import type { Story } from "../domain/story.ts";
import { storyFileName } from "../exchange/file-name.ts";
import { storyFileKind } from "../exchange/json/envelope.ts";
import { writeStoryFile } from "../exchange/json/story-file.ts";
import { lockText } from "../exchange/locked/lock.ts";
import { type FileKind, type SaveOutcome, saveFile } from "../platform/file-picker.ts";

const encoder = new TextEncoder();

/** What the browser's dialogs call the file; in both languages, because the dialog opens before anything can be asked. */
export const storyFileKinds: readonly FileKind[] = [
  { description: "変革ストーリーシート / Story of Change Sheet", accept: { "application/json": [".json"] } },
];

/** The bytes of the story's file. `savedAt` is ISO 8601 in UTC. */
export const storyFileBytes = (story: Story, savedAt: string): Uint8Array<ArrayBuffer> =>
  encoder.encode(writeStoryFile(story, savedAt));

/** The same, protected by the passphrase the story came under; null: it came under none. */
export async function protectedFileBytes(
  story: Story,
  savedAt: string,
  passphrase: string | null,
): Promise<Uint8Array<ArrayBuffer>> {
  if (passphrase === null) return storyFileBytes(story, savedAt);
  const locked = await lockText(writeStoryFile(story, savedAt), passphrase, storyFileKind);
  // It was unlocked with that passphrase on this very page: it can be locked with it here.
  if (!locked.ok) throw new Error(`the file could not be protected: ${locked.error.code}`);
  return encoder.encode(locked.value);
}

/**
 * Asks where to, and writes the story there; downloads it where the browser cannot ask. `bytes`: what to write, when it
 * is not the story's plain file. Never throws.
 */
export const exportStory = (
  story: Story,
  savedAt: string,
  bytes: () => Promise<Uint8Array<ArrayBuffer>> = async () => storyFileBytes(story, savedAt),
): Promise<SaveOutcome> => saveFile({ name: storyFileName(story, localDay(savedAt)), kinds: storyFileKinds, bytes });

/** Hands any text over as a file of that name, for example what could not be read. */
export const exportText = (name: string, text: string): Promise<SaveOutcome> =>
  saveFile({
    name,
    kinds: [{ description: "JSON", accept: { "application/json": [".json"] } }],
    bytes: encoder.encode(text),
  });

/** The day at this place, `YYYY-MM-DD`: a file saved at eight in the morning must not carry yesterday's date. */
export function localDay(iso: string): string {
  const moment = new Date(iso);
  const pad = (value: number) => String(value).padStart(2, "0");
  return `${moment.getFullYear()}-${pad(moment.getMonth() + 1)}-${pad(moment.getDate())}`;
}
