// How an open story is kept, as the screen needs to know it. The keeping itself is the storage's business.
// "Saved" is never shown before the library has acknowledged the save.
import type { StoreApi } from "zustand/vanilla";
import type { StorageError } from "../storage/storage-error.ts";
import type { OpenedStory, StoryKey } from "../storage/story-library.ts";
import type { StorySession } from "./story-store.ts";

export interface SavingState {
  /** following: another window writes and this one shows what it does. */
  readonly kind: "saved" | "saving" | "failed" | "following";
  /** Why it failed; while saved, what does not work beside it (backups, tidying up). */
  readonly error: StorageError | null;
  /** False when it failed for good: writing on could destroy something, and the story is only shown. */
  readonly canRetry: boolean;
  /** When the story was last kept in this browser; null: it is as it was opened. ISO 8601. */
  readonly savedAt: string | null;
  /** When it was last saved to a file; null: never. */
  readonly savedToFileAt: string | null;
  /** True when it was changed after that. */
  readonly changedSinceFile: boolean;
  /** How many saves the story shown has seen. */
  readonly sequence: number;
  /** A copy that holds changes which could not go into the story, because another window had gone on writing it. */
  readonly rescuedKey: StoryKey | null;
}

export interface Saving {
  readonly store: StoreApi<SavingState>;
  /** Resolves when it is known whether this window may write. Nothing may be typed before. */
  readonly ready: Promise<void>;
  /** Saves what is not saved yet; false when it could not. */
  flush(): Promise<boolean>;
  /** Notes that the story as it is now was saved to a file. */
  noteFile(time: string): void;
  /** Makes this window the one that writes; false when that cannot be done. */
  takeOver(): Promise<boolean>;
  /** The person knows of the rescued copy. */
  forgetRescued(): void;
  /** True while closing the page would lose something for good. */
  isUnsafe(): boolean;
  /** Ends it. Call `flush` before: what is not saved by then is lost. */
  stop(): Promise<void>;
}

export type StartSaving = (opened: OpenedStory, session: StorySession) => Saving;
