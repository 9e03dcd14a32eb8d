// The threads that are shown: listed anew once nobody has typed for a moment, then as the person wants to see them.
import { useMemo } from "react";
import type { RecordId } from "../../domain/ids.ts";
import { type ListedThread, listThreads } from "../../domain/thread-list.ts";
import { useStory } from "../../state/StoryContext.tsx";
import type { Selection } from "../../state/story-store.ts";
import { type CalmState, useCalmState } from "../../state/use-calm-state.ts";

export interface Threads {
  readonly listed: readonly ListedThread[];
  /** The story they were listed from. */
  readonly state: CalmState;
}

/** All threads of the open story. New ones are there at once; where they belong follows the text a moment later. */
export function useThreads(): Threads {
  const calm = useCalmState();
  const threads = useStory(({ story }) => story.threads);
  const remarks = useStory(({ story }) => story.remarks);
  const { story, index } = calm;
  const listed = useMemo(() => listThreads({ ...story, threads, remarks }, index), [story, index, threads, remarks]);
  return { listed, state: calm };
}

/** True when that thread is about the card or link in hand. */
export const isAbout = ({ thread }: ListedThread, selection: Selection): boolean =>
  selection !== null && (selection.kind === "card" ? thread.cardId : thread.linkId) === (selection.id as RecordId);
