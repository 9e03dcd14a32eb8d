// Two things loading, keeping and backups all speak of. Only types.
import type { Result } from "../base/result.ts";
import type { Story } from "../domain/story.ts";
import type { StoryContents } from "../exchange/json/story-file.ts";
import type { ReadError } from "../exchange/read-error.ts";
import type { KeyValueStore } from "./key-value-store.ts";

/** What reading a story out of the database takes. */
export interface LoadDeps {
  readonly store: KeyValueStore;
  readonly readStory: (text: string) => Result<StoryContents, ReadError>;
  /** The format of stories this program writes. */
  readonly format: number;
}

/** A state of a story as it is known to be in storage. */
export interface StoredState {
  readonly story: Story;
  readonly sequence: number;
  readonly changedAt: string;
  /** Names the save that led here; the next save names it in turn, so that none can be left out unnoticed. */
  readonly mark: string;
}
