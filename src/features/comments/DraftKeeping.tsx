// Keeps what is being written in comments beside the open story, so that a closed window loses nothing of it.
// Where nothing can be kept, leaving with something half-written is asked about first.
import { useEffect } from "react";
import { askBeforeLeaving } from "../../platform/page-life.ts";
import { useCommentRequest } from "../../state/comment-request.ts";
import { useOpenStory, useWorkspace, useWorkspaceState } from "../../state/WorkspaceContext.tsx";
import { keepDraftsOf } from "./comment-drafts.ts";

/** Shows nothing. */
export function DraftKeeping() {
  const { library } = useWorkspace();
  const { key } = useOpenStory();
  const isKept = useWorkspaceState(({ keptIn, behindPreview }) => keptIn === "browser" && behindPreview === null);
  useEffect(() => keepDraftsOf(library, key), [library, key]);
  useEffect(() => askBeforeLeaving(() => !isKept && useCommentRequest.getState().hasDrafts), [isKept]);
  return null;
}
