// Saving the open story to a file of the person's own: to the file used last time when there is one, else asking where.
// "Saved" is said only after the file was read back. What somebody else put into the file is never overwritten unasked.
import { isTouched } from "../../domain/trail.ts";
import { askFilePermission, type Failed, writeToHandle } from "../../platform/file-handle.ts";
import type { SaveOutcome } from "../../platform/file-picker.ts";
import { exportStory, protectedFileBytes } from "../../state/story-export.ts";
import type { Workspace } from "../../state/workspace.ts";
import type { OpenStory } from "../../state/workspace-state.ts";
import { type FileNote, keepFileNote, markOf } from "./file-note.ts";
import { type Asked, type FolderFile, folderOf, type Joined } from "./folder-file.ts";

/** last: the file used last time, if there is one; new: another file, used from then on; copy: one to give away. */
export type Target = "last" | "new" | "copy";

/** So often a save begins anew because somebody wrote the file meanwhile. */
const mostTries = 3;

/**
 * Saves the story to a file. Call it from a click or key: otherwise the browser opens no dialog. Never throws; `asked`
 * means that nothing was written and the folder's `question` waits; `joined`, that an earlier call still to come will tell.
 * `replacing`: the mark of contents to give up.
 */
export async function saveToFile(
  workspace: Workspace,
  open: OpenStory,
  target: Target,
  replacing: string | null = null,
): Promise<SaveOutcome | Asked | Joined> {
  const folder = folderOf(workspace, open);
  const save = () =>
    folder.hold(async () => {
      const note = target === "last" ? await folder.note() : null;
      return note
        ? saveAgain({ workspace, open, folder, note, replacing })
        : saveElsewhere(workspace, open, folder, target);
    });
  return target === "last" ? folder.inTurn(save) : save();
}

interface SaveAgain {
  readonly workspace: Workspace;
  readonly open: OpenStory;
  readonly folder: FolderFile;
  readonly note: FileNote;
  readonly replacing: string | null;
}

async function saveAgain({ workspace, open, folder, note, replacing }: SaveAgain): Promise<SaveOutcome | Asked> {
  const { handle } = note;
  const failed = (reason: Failed["reason"]): Failed => ({ kind: "failed", reason, detail: handle.name });
  if ((await askFilePermission(handle, "readwrite")) !== "granted") return failed("denied");
  for (let tries = 0; tries < mostTries; tries += 1) {
    const checked = await folder.check(note, replacing);
    if (checked.kind !== "free") return checked;
    const { story, at } = await keptStory(workspace, open);
    const bytes = await protectedFileBytes(story, at, workspace.given.passphrase);
    const written = await writeToHandle(handle, bytes, checked.stamp);
    if (written.kind === "failed" && written.reason === "changed") continue;
    if (written.kind === "failed") return written;
    folder.noteWritten(handle, written.stamp);
    if (open.document.read() === story) open.saving.noteFile(at);
    await keepFileNote(workspace.library, open.key, at, {
      handle,
      written: { mark: markOf(bytes), stamp: written.stamp },
    });
    return { ...written, handle, name: handle.name };
  }
  return failed("changed");
}

/**
 * Where the person says in the browser's own dialog. It asks them itself before it replaces a file, and empties that file
 * before the page could look into it.
 */
async function saveElsewhere(
  workspace: Workspace,
  open: OpenStory,
  folder: FolderFile,
  target: Target,
): Promise<SaveOutcome> {
  const { story, at } = await keptStory(workspace, open);
  // Made once: protected twice, the same story gives two different files.
  const bytes = protectedFileBytes(story, at, workspace.given.passphrase);
  const outcome = await exportStory(story, at, () => bytes);
  if (outcome.kind !== "saved" && outcome.kind !== "downloaded") return outcome;
  if (open.document.read() === story) open.saving.noteFile(at);
  if (outcome.kind === "downloaded" || target === "copy") {
    await workspace.library.noteSavedToFile(open.key, at);
    return outcome;
  }
  const { handle, stamp } = outcome;
  folder.forget();
  folder.noteWritten(handle, stamp);
  const written = { mark: markOf(await bytes), stamp };
  await keepFileNote(workspace.library, open.key, at, { handle, written });
  return outcome;
}

/** The story as it goes into a file, marked and kept here first. */
async function keptStory(workspace: Workspace, open: OpenStory) {
  markState(open);
  // Kept here first, whether that works or not: otherwise what is kept would count as changed after the file.
  await open.saving.flush();
  // Read after the waiting: what was typed meanwhile belongs into the file.
  return { story: open.document.read(), at: workspace.now() };
}

/** Marks what is about to leave: two copies that begin with this file then know what they share. */
function markState({ document, session }: OpenStory): void {
  // Before anything is waited for: what is typed while the file is written belongs after the mark.
  if (!session.store.getState().readOnly && isTouched(document.read().trail)) document.markRevision("file", "");
}
