// What there is to know of the workspace: which screen is up, and what stands on it.
// Shapes only; how one comes to the other is the workspace's business.
import type { StoryDocument } from "../document/story-document.ts";
import type { StorageError } from "../storage/storage-error.ts";
import type { OpenedStory, StoryKey } from "../storage/story-library.ts";
import type { Saving } from "./saving.ts";
import type { StorySession } from "./story-store.ts";
import type { Place } from "./workspace-address.ts";

/** A story at work in this tab. */
export interface OpenStory {
  readonly key: StoryKey;
  readonly document: StoryDocument;
  readonly session: StorySession;
  readonly saving: Saving;
  /** What opening it had to put right or could not read. */
  readonly opened: Pick<OpenedStory, "losses" | "repairs" | "rejected">;
}

export type Screen =
  | { readonly kind: "loading" }
  | { readonly kind: "library" }
  | { readonly kind: "story"; readonly open: OpenStory };

/** Why the story that was asked for is not on the screen. */
export type Problem =
  | { readonly kind: "failed"; readonly key: StoryKey; readonly title: string; readonly error: StorageError }
  | { readonly kind: "binned"; readonly key: StoryKey; readonly title: string };

export interface WorkspaceState {
  readonly screen: Screen;
  /** The view asked for; null: the first there is. */
  readonly viewId: string | null;
  readonly problem: Problem | null;
  /** Counts up whenever the list of stories may have changed. */
  readonly storiesVersion: number;
  /** Where the person wants to go while something is not saved; they are asked first. */
  readonly leavingFor: Place | null;
  /** memory: this browser keeps nothing, and everything is gone with the page. */
  readonly keptIn: "browser" | "memory";
}

/** Another window has the story open; changing it under that window would cost somebody their work. */
export type OpenElsewhere = { readonly code: "open-elsewhere" };
