// What the first screen knows of the stored stories, loaded anew whenever something may have changed.
// It never keeps a list over another screen: what another tab did meanwhile would be missing.
import { useCallback, useEffect, useState } from "react";
import { onPageReturning } from "../../platform/page-life.ts";
import { useWorkspace, useWorkspaceState } from "../../state/WorkspaceContext.tsx";
import type { StorageError } from "../../storage/storage-error.ts";
import type { StoryEntry, Usage } from "../../storage/story-library.ts";

export interface StoryList {
  /** null until the first answer. */
  readonly entries: readonly StoryEntry[] | null;
  readonly usage: Usage | null;
  readonly error: StorageError | null;
  readonly reload: () => void;
}

type Loaded = Omit<StoryList, "reload">;

/** The list of stories, and how to ask for it again. */
export function useStoryList(): StoryList {
  const workspace = useWorkspace();
  const version = useWorkspaceState((state) => state.storiesVersion);
  const [loaded, setLoaded] = useState<Loaded>({ entries: null, usage: null, error: null });
  const [asked, setAsked] = useState(0);
  const reload = useCallback(() => setAsked((count) => count + 1), []);
  useEffect(() => onPageReturning(reload), [reload]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `version` and `asked` are the reasons to load again
  useEffect(() => {
    let isWanted = true;
    const load = async () => {
      const { library } = workspace;
      const [list, usage] = await Promise.all([library.list(), library.usage()]);
      if (!isWanted) return;
      setLoaded((before) => ({
        entries: list.ok ? list.value : before.entries,
        usage: usage.ok ? usage.value : null,
        error: list.ok ? null : list.error,
      }));
    };
    void load();
    return () => {
      isWanted = false;
    };
  }, [workspace, version, asked]);
  return { ...loaded, reload };
}

/** The title to show for an entry; `untitled` where it has none. */
export const titleOf = (entry: Pick<StoryEntry, "title">, untitled: string): string =>
  entry.title.trim() === "" ? untitled : entry.title;

/** How many copies of that story the list has already, those in the bin included; 0 until it is known. */
export function useCopiesOf(storyId: string): number {
  const { entries } = useStoryList();
  return entries?.filter((entry) => entry.storyId === storyId).length ?? 0;
}
