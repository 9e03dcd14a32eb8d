// Saving the open story to a file of the person's own: to the file used last time when there is one, else asking where.
// "Saved" is said only after the file was read back; the story in the browser is never touched by any of it.
import { isTouched } from "../../domain/trail.ts";
import { type SavedFileHandle, type SaveOutcome, writeToHandle } from "../../platform/file-picker.ts";
import { exportStory, storyFileBytes } from "../../state/story-export.ts";
import type { Workspace } from "../../state/workspace.ts";
import type { OpenStory } from "../../state/workspace-state.ts";

/** last: the file used last time, if there is one; new: another file, used from then on; copy: one to give away. */
export type Target = "last" | "new" | "copy";

/** Saves the story to a file. Call it from a click or key: otherwise the browser opens no dialog. Never throws. */
export async function saveToFile(workspace: Workspace, open: OpenStory, target: Target): Promise<SaveOutcome> {
  const handle = target === "last" ? await lastHandle(workspace, open) : null;
  markState(open);
  // Kept here first, whether that works or not: otherwise what is kept would count as changed after the file.
  await open.saving.flush();
  // Read after the waiting: what was typed meanwhile belongs into the file.
  const story = open.document.read();
  const at = workspace.now();
  const outcome = handle ? await overwrite(handle, storyFileBytes(story, at)) : await exportStory(story, at);
  if (outcome.kind !== "saved" && outcome.kind !== "downloaded") return outcome;
  if (open.document.read() === story) open.saving.noteFile(at);
  const isOwn = outcome.kind === "saved" && target !== "copy";
  await workspace.library.noteSavedToFile(open.key, at, isOwn ? outcome.handle : undefined);
  return outcome;
}

/** Marks what is about to leave: two copies that begin with this file then know what they share. */
function markState({ document, session }: OpenStory): void {
  // Before anything is waited for: what is typed while the file is written belongs after the mark.
  if (!session.store.getState().readOnly && isTouched(document.read().trail)) document.markRevision("file", "");
}

async function lastHandle(workspace: Workspace, open: OpenStory): Promise<SavedFileHandle | null> {
  const stored = await workspace.library.fileHandle(open.key);
  return stored.ok && isFileHandle(stored.value) ? stored.value : null;
}

async function overwrite(handle: SavedFileHandle, bytes: Uint8Array<ArrayBuffer>): Promise<SaveOutcome> {
  const written = await writeToHandle(handle, bytes);
  return written.kind === "saved" ? { kind: "saved", handle, name: handle.name } : written;
}

// It comes out of the database, where other pages and other browsers' versions write too.
const isFileHandle = (value: unknown): value is SavedFileHandle =>
  typeof value === "object" &&
  value !== null &&
  "createWritable" in value &&
  typeof value.createWritable === "function" &&
  "name" in value &&
  typeof value.name === "string";
