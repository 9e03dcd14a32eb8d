// The dialogs about keeping: before a story is left unsaved, and before a file that others wrote is written over.
// It only shows one of them at a time.
import { useWorkspaceState } from "../../state/WorkspaceContext.tsx";
import { FolderQuestion } from "./FolderQuestion.tsx";
import { LeaveDialog } from "./LeaveDialog.tsx";

/** The dialog that waits for an answer; usually none. */
export function FilesOverlay() {
  const isLeaving = useWorkspaceState((state) => state.leavingFor !== null);
  return isLeaving ? <LeaveDialog /> : <FolderQuestion />;
}
