// Hears when copies are to be taken in, finds a merge that was left, and shows the screen and the record of merges.
// Usually it shows nothing.
import { useEffect } from "react";
import { mergeRequestHeard, useMergeRequest } from "../../state/merge-request.ts";
import { useOpenStory, useWorkspace } from "../../state/WorkspaceContext.tsx";
import { MergeRecords } from "./MergeRecords.tsx";
import { MergeScreen } from "./MergeScreen.tsx";
import { beginMerge, findMerge, useMergeSession } from "./merge-session.ts";
import { useAreRecordsOpen } from "./records-dialog.ts";

/** The merge of the open story. */
export function MergeOverlay() {
  const { library } = useWorkspace();
  const { key } = useOpenStory();
  const request = useMergeRequest((state) => state.request);
  const isOpen = useMergeSession((state) => state.isOpen && state.key === key);
  const areRecordsOpen = useAreRecordsOpen();
  useEffect(() => {
    void findMerge(library, key);
  }, [library, key]);
  useEffect(() => {
    if (!request) return;
    mergeRequestHeard();
    void beginMerge(library, key, request.copies);
  }, [request, library, key]);
  if (isOpen) return <MergeScreen />;
  return areRecordsOpen ? <MergeRecords /> : null;
}
