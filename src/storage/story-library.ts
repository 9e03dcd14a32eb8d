// The library (書庫) of the stories kept in this browser: what can be asked of it, as one interface.
// Several copies of one story can live side by side; each has a key of its own. Nothing here throws: failures are values.
import type { Result } from "../base/result.ts";
import type { ChangeSet } from "../domain/change-set.ts";
import type { RecordId } from "../domain/ids.ts";
import type { Rejected, Repair } from "../domain/reading-notes.ts";
import type { HandOutMode } from "../domain/records/hand-out.ts";
import type { Story } from "../domain/story.ts";
import type { LocalText } from "../domain/template.ts";
import type { ReadError } from "../exchange/read-error.ts";
import type { StorageError } from "./storage-error.ts";

/** Names one copy of one story: its story id, a dot, its copy id. */
export type StoryKey = string;

/** What the list shows of a story without opening it. Times are ISO 8601 in UTC. */
export interface StoryEntry {
  readonly key: StoryKey;
  readonly storyId: RecordId;
  readonly copyId: RecordId;
  readonly title: string;
  readonly municipality: string;
  readonly fiscalYear: number | null;
  readonly round: string;
  readonly templateName: LocalText | null;
  readonly cardCount: number;
  /** For a copy somebody was given: by whom, and whether only for review; null: the team's own. */
  readonly given: { readonly sender: string; readonly mode: HandOutMode } | null;
  readonly createdAt: string;
  readonly changedAt: string;
  readonly savedToFileAt: string | null;
  readonly binnedAt: string | null;
  /** About how much room it takes, backups not counted. */
  readonly bytes: number;
  /** The copy whose unsaved changes were kept here, because another tab had gone on writing it; usually null. */
  readonly rescuedFrom: StoryKey | null;
}

/** What could not be read as it was saved. The person is told of each; the unread parts are kept apart. */
export type Loss =
  /** The newest snapshot was damaged; an older one and the log brought back the state of `time`. */
  | { readonly code: "snapshot-damaged"; readonly time: string; readonly readError: ReadError | null }
  /** It was damaged and nothing older was there: it was read as far as it could be. */
  | { readonly code: "snapshot-patched"; readonly time: string }
  /** Only a backup could be read, of `time`. */
  | { readonly code: "from-backup"; readonly time: string }
  /** So many saves after `time` are missing or damaged, or cannot be used without those. */
  | { readonly code: "changes-lost"; readonly saves: number; readonly time: string };

export interface OpenedStory {
  readonly key: StoryKey;
  readonly entry: StoryEntry;
  readonly story: Story;
  /** How many saves it has seen; other tabs and the log count on from here. */
  readonly sequence: number;
  readonly repairs: readonly Repair[];
  readonly rejected: readonly Rejected[];
  readonly losses: readonly Loss[];
}

export interface Saved {
  readonly sequence: number;
  /** When, ISO 8601 in UTC. */
  readonly at: string;
  /** The whole story was written: who follows must load it anew instead of applying the changes. */
  readonly whole: boolean;
  /** `upkeep` has something to do. */
  readonly upkeepDue: boolean;
}

/** regular: in the course of work; before-restore and before-import: what the present was before it was replaced. */
export type BackupReason = "regular" | "before-restore" | "before-import";

export interface Backup {
  readonly id: RecordId;
  readonly reason: BackupReason;
  /** Of when the state is. */
  readonly time: string;
  readonly title: string;
  readonly cardCount: number;
  readonly bytes: number;
}

export interface OpenedBackup {
  readonly backup: Backup;
  readonly story: Story;
  readonly repairs: readonly Repair[];
  readonly rejected: readonly Rejected[];
}

export interface Usage {
  /** What the stories take, backups not counted. */
  readonly bytes: number;
  /** What the browser says it uses and would allow in all; null where it does not say. */
  readonly browser: { readonly used: number; readonly quota: number } | null;
}

/** Of a merge the copies to take in and what was decided so far; comments that are being written. */
export type WorkPart = "copies" | "decisions" | "drafts";

export interface CreateOptions {
  readonly rescuedFrom?: StoryKey;
  /** The id of the copy, for one that must be the same whenever it is made; a fresh one unless told. */
  readonly copyId?: RecordId;
}

type Answer<T> = Promise<Result<T, StorageError>>;

export interface StoryLibrary {
  /** All stories, those in the bin too, the last changed first. Fails only when nothing at all can be read. */
  list(): Answer<readonly StoryEntry[]>;
  /** Keeps a story as a new copy, read back before it is acknowledged. It counts as opened. */
  create(story: Story, options?: CreateOptions): Answer<OpenedStory>;
  /** Loads a story. Damage is worked around where possible and listed; the story is never changed by opening it. */
  open(key: StoryKey): Answer<OpenedStory>;
  /** Is a story opened here still as it was left here, or has another tab written it since? */
  isCurrent(key: StoryKey): Answer<boolean>;

  /** Keeps the changes that led from the state last saved to `story`. Only for a story opened here and one tab at a time. */
  append(key: StoryKey, changeSets: readonly ChangeSet[], story: Story): Answer<Saved>;
  /** Keeps `story` whole, whatever led to it. */
  replace(key: StoryKey, story: Story): Answer<Saved>;
  /** What is due between saves: a new snapshot, a regular backup, the end of a repair. */
  upkeep(key: StoryKey): Answer<null>;

  /** A new copy with that title; the original stays as it is. */
  duplicate(key: StoryKey, title: string): Answer<StoryEntry>;
  /** Puts a story into the bin, or takes it out again. */
  bin(key: StoryKey): Answer<null>;
  restore(key: StoryKey): Answer<null>;
  /** Deletes a story with its backups. Only from the bin. */
  deleteForever(key: StoryKey): Answer<null>;
  /** Deletes everything in the bin; answers how many. */
  emptyBin(): Answer<number>;

  /** Notes that the story was saved to a file; a handle is kept for the next time. */
  noteSavedToFile(key: StoryKey, time: string, handle?: unknown): Answer<null>;
  /** The handle last noted, as the database gives it back; null when there is none. */
  fileHandle(key: StoryKey): Answer<unknown>;

  /** Keeps what is begun and not in the story yet, so that it can be taken up again; null lets go of the part. */
  noteWork(key: StoryKey, part: WorkPart, text: string | null): Answer<null>;
  /** What was kept of it. The texts are unknown data: other pages write to the same database. */
  workNotes(key: StoryKey): Answer<Readonly<Partial<Record<WorkPart, string>>>>;

  /** Newest first. */
  backups(key: StoryKey): Answer<readonly Backup[]>;
  /** Backs up the state last saved. */
  backUp(key: StoryKey, reason: BackupReason): Answer<Backup>;
  readBackup(key: StoryKey, id: RecordId): Answer<OpenedBackup>;
  /** Backs up the present, then puts the backup in its place. */
  restoreBackup(key: StoryKey, id: RecordId): Answer<OpenedStory>;

  /** Parts that could not be read and were set apart, as text for somebody who can look into it; null: there are none. */
  unreadParts(key: StoryKey): Answer<string | null>;
  usage(): Answer<Usage>;
}
