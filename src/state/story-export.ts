// Hands a story to the person as a file, whatever state the rest of the app is in.
// It must need nothing but the story itself: the error screen and the full browser fall back on it.

import type { Story } from "../domain/story.ts";
import { storyFileName } from "../exchange/file-name.ts";
import { writeStoryFile } from "../exchange/json/story-file.ts";
import { type FileKind, type SaveOutcome, saveFile } from "../platform/file-picker.ts";

const encoder = new TextEncoder();

/** What the browser's dialogs call the file; in both languages, because the dialog opens before anything can be asked. */
export const storyFileKinds: readonly FileKind[] = [
  { description: "変革ストーリーシート / Story of Change Sheet", accept: { "application/json": [".json"] } },
];

/** The bytes of the story's file. `savedAt` is ISO 8601 in UTC. */
export const storyFileBytes = (story: Story, savedAt: string): Uint8Array<ArrayBuffer> =>
  encoder.encode(writeStoryFile(story, savedAt));

/** Asks where to, and writes the story there; downloads it where the browser cannot ask. Never throws. */
export const exportStory = (story: Story, savedAt: string): Promise<SaveOutcome> =>
  saveFile({
    name: storyFileName(story, localDay(savedAt)),
    kinds: storyFileKinds,
    bytes: storyFileBytes(story, savedAt),
  });

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
