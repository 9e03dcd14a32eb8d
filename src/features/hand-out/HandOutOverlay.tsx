// Shows the form to hand out a copy, or the record of hand-outs, over the team's own story.
// While the receiver's screen is looked at it waits behind it.
import { useEffect } from "react";
import { useStory } from "../../state/StoryContext.tsx";
import { useWorkspace, useWorkspaceState } from "../../state/WorkspaceContext.tsx";
import { HandOutDialog } from "./HandOutDialog.tsx";
import { HandOutRecords } from "./HandOutRecords.tsx";
import { closeHandOut, useHandOutState } from "./hand-out-state.ts";

/** The dialog that was asked for, else nothing. */
export function HandOutOverlay() {
  const { store } = useWorkspace();
  const shown = useHandOutState((state) => state.shown);
  const readOnly = useStory((state) => state.readOnly);
  const isPreview = useWorkspaceState(({ behindPreview }) => behindPreview !== null);
  useEffect(
    () => () => {
      // The preview is a story too. Whoever left them both must not meet the dialog when they come back.
      if (store.getState().screen.kind !== "story") closeHandOut();
    },
    [store],
  );
  if (shown === null || isPreview || readOnly) return null;
  return shown === "form" ? <HandOutDialog /> : <HandOutRecords />;
}
