// Ties the storage's autosave to an open story's session: what it reports becomes what the screen shows, and whether
// the story may be changed here.
import { createStore } from "zustand/vanilla";
import { type Autosave, startAutosave } from "../storage/autosave.ts";
import type { SaveState } from "../storage/save-state.ts";
import type { StoryLibrary } from "../storage/story-library.ts";
import type { Surroundings } from "../storage/surroundings.ts";
import type { SavingState, StartSaving } from "./saving.ts";

export interface SavingOptions {
  /** False for a library that is gone with the page: then every change is unsafe, saved or not. */
  readonly isLasting: boolean;
  /** Only tests bring their own. */
  readonly surroundings?: Surroundings;
}

/** Starts keeping stories of that library. */
export const startSavingIn =
  (library: StoryLibrary, { isLasting, surroundings }: SavingOptions): StartSaving =>
  (opened, { document, actions }) => {
    const { entry } = opened;
    const store = createStore<SavingState>(() => ({
      kind: "saved",
      error: null,
      savedAt: null,
      savedToFileAt: entry.savedToFileAt,
      changedSinceFile: entry.savedToFileAt !== null && entry.savedToFileAt < entry.changedAt,
      canRetry: true,
      sequence: opened.sequence,
      rescuedKey: null,
    }));
    let hasChanged = false;
    let decided = () => {};
    const ready = new Promise<void>((resolve) => {
      decided = resolve;
    });
    const unsubscribe = document.subscribe(({ changeSet }) => {
      hasChanged = true;
      // A story loaded anew is not a changed one.
      if (changeSet.changes.length > 0 && !store.getState().changedSinceFile)
        store.setState({ changedSinceFile: true });
    });
    const autosave: Autosave = startAutosave({
      document,
      library,
      opened,
      onState: (state) => {
        if (state.kind === "loading") return;
        actions.setLocked(state.kind === "following" || state.kind === "stopped");
        store.setState(shownState(state));
        decided();
      },
      onSequence: (sequence) => store.setState({ sequence }),
      onRescued: (copy) => store.setState({ rescuedKey: copy }),
      ...(surroundings && { surroundings }),
    });
    return {
      store,
      ready,
      flush: () => autosave.flush(),
      noteFile: (time) => store.setState({ savedToFileAt: time, changedSinceFile: false }),
      takeOver: () => autosave.takeOver(),
      forgetRescued: () => store.setState({ rescuedKey: null }),
      isUnsafe: () => hasUnsaved(autosave.state) || (!isLasting && hasChanged && store.getState().changedSinceFile),
      async stop() {
        unsubscribe();
        await autosave.stop();
      },
    };
  };

function shownState(state: Exclude<SaveState, { kind: "loading" }>): Partial<SavingState> {
  switch (state.kind) {
    case "saved":
      return { kind: "saved", error: state.warning, ...(state.at !== null && { savedAt: state.at }) };
    case "pending":
    case "saving":
      return { kind: "saving", error: null };
    case "following":
      return { kind: "following", error: null };
    case "failed":
    case "stopped":
      return { kind: "failed", error: state.error, canRetry: state.kind === "failed" };
  }
}

// What is on its way is kept when the page is left; only what could not be kept is worth a question.
const hasUnsaved = (state: SaveState): boolean =>
  (state.kind === "failed" || state.kind === "stopped") && state.unsaved > 0;
