// Which question the first screen is asking: a new title, which backup, or whether to delete for good. One at a time.
// It holds the question only; the deed is done by `library-actions.ts`.
import { useMemo, useState } from "react";
import type { StoryEntry } from "../../storage/story-library.ts";

export type LibraryDialog =
  | { readonly kind: "rename"; readonly entry: StoryEntry }
  | { readonly kind: "backups"; readonly entry: StoryEntry }
  | { readonly kind: "delete"; readonly entry: StoryEntry }
  | { readonly kind: "empty-bin"; readonly count: number }
  | null;

export interface Dialogs {
  readonly rename: (entry: StoryEntry) => void;
  readonly showBackups: (entry: StoryEntry) => void;
  readonly askDelete: (entry: StoryEntry) => void;
  readonly askEmptyBin: (count: number) => void;
  readonly close: () => void;
}

/** The open dialog and how to change it. */
export function useLibraryDialogs(): readonly [LibraryDialog, Dialogs] {
  const [dialog, setDialog] = useState<LibraryDialog>(null);
  const dialogs = useMemo<Dialogs>(
    () => ({
      rename: (entry) => setDialog({ kind: "rename", entry }),
      showBackups: (entry) => setDialog({ kind: "backups", entry }),
      askDelete: (entry) => setDialog({ kind: "delete", entry }),
      askEmptyBin: (count) => setDialog({ kind: "empty-bin", count }),
      close: () => setDialog(null),
    }),
    [],
  );
  return [dialog, dialogs];
}
