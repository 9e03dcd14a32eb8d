// Connecting the open story with a file that is there already, for example the team's in the shared folder: from then on
// saving writes to it, and it is watched. Connecting itself writes nothing into the file.
import { type FileStanding, fileStanding } from "../../exchange/json/file-standing.ts";
import { maxFileBytes } from "../../exchange/json/story-file.ts";
import { type Failed, lookIntoFile } from "../../platform/file-handle.ts";
import { chooseHandle } from "../../platform/file-picker.ts";
import { storyFileKinds } from "../../state/story-export.ts";
import type { Workspace } from "../../state/workspace.ts";
import type { OpenStory } from "../../state/workspace-state.ts";
import { keepFileNote } from "./file-note.ts";
import { folderOf } from "./folder-file.ts";

export type ConnectOutcome =
  | { readonly kind: "connected"; readonly name: string }
  | { readonly kind: "refused"; readonly name: string; readonly standing: Refused }
  | { readonly kind: "cancelled" }
  | Failed;

/** Not a file of this story. */
export type Refused = Extract<FileStanding, { kind: "other-story" | "unreadable" }>;

/** Lets the person choose the file. Call it from a click or key. Only a file of this very story is taken. */
export async function connectFile(workspace: Workspace, open: OpenStory): Promise<ConnectOutcome> {
  const chosen = await chooseHandle(storyFileKinds);
  if (chosen.kind !== "chosen") return chosen;
  const { handle } = chosen;
  const look = await lookIntoFile(handle, maxFileBytes);
  if (look.kind === "failed") return look;
  const standing: FileStanding =
    look.kind === "read"
      ? fileStanding(open.document.read(), look.bytes)
      : { kind: "unreadable", error: { code: "too-large", bytes: look.stamp.size, limit: maxFileBytes } };
  if (standing.kind === "other-story" || standing.kind === "unreadable") {
    return { kind: "refused", name: handle.name, standing };
  }
  const folder = folderOf(workspace, open);
  const savedAt = open.saving.store.getState().savedToFileAt ?? workspace.now();
  await keepFileNote(workspace.library, open.key, savedAt, { handle, written: null });
  folder.forget();
  await folder.look();
  return { kind: "connected", name: handle.name };
}
