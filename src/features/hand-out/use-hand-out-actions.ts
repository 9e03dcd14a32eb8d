// Handing out, and its record, as actions; neither where the story is only looked at.
import { useMemo } from "react";
import { aboutOf } from "../../domain/story.ts";
import type { Action } from "../../state/feature.ts";
import { usePreferences } from "../../state/preferences.ts";
import { useStory } from "../../state/StoryContext.tsx";
import { useOpenStory, useWorkspace, useWorkspaceState } from "../../state/WorkspaceContext.tsx";
import { openHandOut, openHandOutRecords } from "./hand-out-state.ts";

const none: readonly Action[] = [];

/** What can be done about hand-outs while a story is open. */
export function useHandOutActions(): readonly Action[] {
  const workspace = useWorkspace();
  const { key, document } = useOpenStory();
  const readOnly = useStory((state) => state.readOnly);
  const isPreview = useWorkspaceState(({ behindPreview }) => behindPreview !== null);
  return useMemo(() => {
    if (readOnly || isPreview) return none;
    const open = () => {
      const story = document.read();
      const sender = [aboutOf(story).municipality, usePreferences.getState().author].filter((word) => word !== "");
      // What came protected is not handed on in the open by oversight.
      openHandOut(key, story, { sender: sender.join(" "), isProtected: workspace.given.passphrase !== null });
    };
    return [
      { id: "handOut.open", label: "handOut.open", shortcut: "Alt+Shift+H", menu: "file", run: open },
      { id: "handOut.records", label: "handOut.records", menu: "file", run: openHandOutRecords },
    ];
  }, [workspace, key, document, readOnly, isPreview]);
}
