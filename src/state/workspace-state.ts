// What there is to know of the workspace: which screen is up, and what stands on it.
// Shapes only; how one comes to the other is the workspace's business.
import type { StoryDocument } from "../document/story-document.ts";
import type { Locked } from "../exchange/locked/envelope.ts";
import type { ReadError } from "../exchange/read-error.ts";
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
  /** The page was handed out protected, and waits for the passphrase. */
  | { readonly kind: "locked"; readonly locked: Locked }
  /** The page was handed out, and what is in it cannot be read. */
  | { readonly kind: "unreadable"; readonly error: ReadError }
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
  /** This page is a hand-out: the story in it is the one it is about. */
  readonly isGiven: boolean;
  /** The open story, while the copy somebody would get of it is looked at in its place; else null. */
  readonly behindPreview: OpenStory | null;
  /** memory: this browser keeps nothing, and everything is gone with the page. */
  readonly keptIn: "browser" | "memory";
}

/** Another window has the story open; changing it under that window would cost somebody their work. */
export type OpenElsewhere = { readonly code: "open-elsewhere" };

/** The story at work: not the copy that is being looked at in its place. null: none is open. */
export const ownStory = ({ screen, behindPreview }: WorkspaceState): OpenStory | null =>
  behindPreview ?? (screen.kind === "story" ? screen.open : null);
