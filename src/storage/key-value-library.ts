// The story library on any key-value store: the one implementation behind the memory and the IndexedDB library.
// It only puts the pieces together: loading, keeping, backups and the list each have a module of their own.
import { err, ok, type Result } from "../base/result.ts";
import type { ChangeSet } from "../domain/change-set.ts";
import type { RecordId } from "../domain/ids.ts";
import { storyFormat } from "../domain/migrations.ts";
import { aboutId } from "../domain/records/about.ts";
import { aboutOf, type Story } from "../domain/story.ts";
import { readStoryFile } from "../exchange/json/story-file.ts";
import { backupNotesOf, type ReadBackup, readBackup, writeBackup } from "./backups.ts";
import { entryFrom, entryOfStory, entryRecordOf, listEntries } from "./catalog.ts";
import type { KeyValueStore } from "./key-value-store.ts";
import { loadStory } from "./load-story.ts";
import {
  backupsOf,
  binName,
  catalogOf,
  damagedOf,
  deletedName,
  fileName,
  layoutName,
  storyKey,
  storyOf,
  workOf,
} from "./record-names.ts";
import { type StorageError, storageErrorOf } from "./storage-error.ts";
import { type BackupRecord, fileSchema, newerLayout, readRecord } from "./stored-records.ts";
import type { LoadDeps } from "./stored-state.ts";
import { type KeeperDeps, StoryKeeper } from "./story-keeper.ts";
import type {
  Backup,
  BackupReason,
  CreateOptions,
  OpenedStory,
  StoryEntry,
  StoryKey,
  StoryLibrary,
  Usage,
  WorkPart,
} from "./story-library.ts";

export interface LibraryOptions {
  readonly store: KeyValueStore;
  readonly now: () => string;
  readonly newId: (prefix: string) => string;
  /** What the browser says about its room; left out where there is no browser. */
  readonly estimate?: () => Promise<Usage["browser"]>;
  /** How stories are read and in which format they are written; another one only in tests of later formats. */
  readonly readStory?: LoadDeps["readStory"];
  readonly format?: number;
}

type Answer<T> = Promise<Result<T, StorageError>>;

const copyPrefix = "cp";

/** The library on that store. Two libraries on one store are two tabs. */
export class KeyValueLibrary implements StoryLibrary {
  readonly #store: KeyValueStore;
  readonly #load: LoadDeps;
  readonly #keeping: KeeperDeps;
  readonly #estimate: LibraryOptions["estimate"];
  readonly #keepersByKey = new Map<StoryKey, StoryKeeper>();

  constructor(options: LibraryOptions) {
    const { store, now, newId, estimate, readStory = (text) => readStoryFile(text), format = storyFormat } = options;
    this.#store = store;
    this.#load = { store, readStory, format };
    this.#keeping = { store, now, newId, format, writer: newId("w") };
    this.#estimate = estimate;
  }

  list(): Answer<readonly StoryEntry[]> {
    return this.#guarded(async () => ok(await listEntries(this.#store)));
  }

  create(story: Story, { rescuedFrom, copyId }: CreateOptions = {}): Answer<OpenedStory> {
    return this.#guarded(() => this.#create(story, rescuedFrom ?? null, copyId));
  }

  open(key: StoryKey): Answer<OpenedStory> {
    return this.#guarded(() => this.#open(key));
  }

  isCurrent(key: StoryKey): Answer<boolean> {
    return this.#withKeeper(key, async (keeper) => {
      const checked = await keeper.check();
      if (checked.ok) return ok(true);
      return checked.error.code === "out-of-step" ? ok(false) : checked;
    });
  }

  // Not guarded: a page being closed gives no time to look first. The keeper looks while it writes.
  append(key: StoryKey, changeSets: readonly ChangeSet[], story: Story): ReturnType<StoryKeeper["append"]> {
    const keeper = this.#keeper(key);
    return keeper.ok ? keeper.value.append(changeSets, story) : Promise.resolve(keeper);
  }

  replace(key: StoryKey, story: Story): ReturnType<StoryKeeper["replace"]> {
    return this.#withKeeper(key, (keeper) => keeper.replace(story));
  }

  upkeep(key: StoryKey): Answer<null> {
    return this.#withKeeper(key, (keeper) => keeper.upkeep());
  }

  duplicate(key: StoryKey, title: string): Answer<StoryEntry> {
    return this.#guarded(async () => {
      const loaded = await loadStory(this.#load, key);
      if (!loaded.ok) return loaded;
      const { story } = loaded.value;
      const copied = await this.#create({ ...story, about: { [aboutId]: { ...aboutOf(story), title } } }, null);
      return copied.ok ? ok(copied.value.entry) : copied;
    });
  }

  bin(key: StoryKey): Answer<null> {
    return this.#whereStored(key, async () => {
      await this.#store.write({ set: [[binName(key), { binnedAt: this.#keeping.now() }]] });
      return ok(null);
    });
  }

  restore(key: StoryKey): Answer<null> {
    return this.#whereStored(key, async () => {
      await this.#store.write({ remove: [binName(key)] });
      return ok(null);
    });
  }

  deleteForever(key: StoryKey): Answer<null> {
    return this.#whereStored(key, async () => {
      if ((await this.#entry(key)).binnedAt === null) return err({ code: "not-in-bin" });
      this.#keepersByKey.delete(key);
      await this.#store.write({
        removeUnder: [storyOf(key), catalogOf(key), workOf(key), backupsOf(key), damagedOf(key)],
        // Tells a tab that still has it open from one whose browser was cleared: that one may write it again.
        set: [[deletedName(key), { deletedAt: this.#keeping.now() }]],
      });
      return ok(null);
    });
  }

  emptyBin(): Answer<number> {
    return this.#guarded(async () => {
      const binned = (await listEntries(this.#store)).filter((entry) => entry.binnedAt !== null);
      for (const { key } of binned) {
        const deleted = await this.deleteForever(key);
        if (!deleted.ok) return deleted;
      }
      return ok(binned.length);
    });
  }

  noteSavedToFile(key: StoryKey, savedAt: string, handle?: unknown): Answer<null> {
    return this.#whereStored(key, async () => {
      const before = readRecord(fileSchema, await this.#store.get(fileName(key)))?.handle ?? null;
      const note = (kept: unknown) => this.#store.write({ set: [[fileName(key), { savedAt, handle: kept }]] });
      await note(handle === undefined ? before : handle).catch((cause: unknown) => {
        // A handle this browser cannot keep costs only the handle.
        if (!(cause instanceof Error) || cause.name !== "DataCloneError") throw cause;
        return note(null);
      });
      return ok(null);
    });
  }

  fileHandle(key: StoryKey): Answer<unknown> {
    return this.#guarded(async () => ok(readRecord(fileSchema, await this.#store.get(fileName(key)))?.handle ?? null));
  }

  noteWork(key: StoryKey, part: WorkPart, text: string | null): Answer<null> {
    return this.#whereStored(key, async () => {
      const name = workOf(key) + part;
      await this.#store.write(text === null ? { remove: [name] } : { set: [[name, text]] });
      return ok(null);
    });
  }

  workNotes(key: StoryKey): ReturnType<StoryLibrary["workNotes"]> {
    return this.#guarded(async () => {
      const prefix = workOf(key);
      const texts = (await this.#store.entries(prefix)).filter(([, value]) => typeof value === "string");
      return ok(Object.fromEntries(texts.map(([name, value]) => [name.slice(prefix.length), value])));
    });
  }

  backups(key: StoryKey): Answer<readonly Backup[]> {
    return this.#guarded(async () => ok((await backupNotesOf(this.#store, key)).map(backupOf)));
  }

  backUp(key: StoryKey, reason: BackupReason): Answer<Backup> {
    return this.#guarded(async () => {
      const keeper = await this.#currentKeeper(key);
      if (!keeper.ok) return keeper;
      const how = { id: this.#keeping.newId("b"), reason };
      const note = await writeBackup(this.#store, key, keeper.value.present, how);
      return note.ok ? ok(backupOf(note.value)) : note;
    });
  }

  readBackup(key: StoryKey, id: RecordId): ReturnType<StoryLibrary["readBackup"]> {
    return this.#guarded(async () => {
      const read = await this.#backup(key, id);
      if (!read.ok) return read;
      const { story, repairs, rejected } = read.value.contents;
      return ok({ backup: backupOf(read.value.note), story, repairs, rejected });
    });
  }

  restoreBackup(key: StoryKey, id: RecordId): Answer<OpenedStory> {
    return this.#guarded(async () => {
      const read = await this.#backup(key, id);
      if (!read.ok) return read;
      const kept = await this.backUp(key, "before-restore");
      if (!kept.ok) return kept;
      const { story, repairs, rejected } = read.value.contents;
      const saved = await this.replace(key, story);
      if (!saved.ok) return saved;
      const { sequence, at } = saved.value;
      const entry = entryOfStory(await this.#entry(key), story, at);
      return ok({ key, entry, story, sequence, repairs, rejected, losses: [] });
    });
  }

  unreadParts(key: StoryKey): Answer<string | null> {
    return this.#guarded(async () => {
      const parts = await this.#store.entries(damagedOf(key));
      return ok(parts.length === 0 ? null : JSON.stringify(Object.fromEntries(parts), null, 1));
    });
  }

  usage(): Answer<Usage> {
    return this.#guarded(async () => {
      const entries = await listEntries(this.#store);
      const bytes = entries.reduce((sum, entry) => sum + entry.bytes, 0);
      return ok({ bytes, browser: (await this.#estimate?.()) ?? null });
    });
  }

  async #create(story: Story, rescuedFrom: StoryKey | null, copyId?: RecordId): Answer<OpenedStory> {
    const key = storyKey(story.id, copyId ?? this.#keeping.newId(copyPrefix));
    // A copy that always has the same id may have been deleted here before; now it is wanted again.
    if (copyId !== undefined) await this.#store.write({ remove: [deletedName(key)] });
    const keeper = StoryKeeper.forNew(this.#keeping, key, { createdAt: this.#keeping.now(), rescuedFrom }, story);
    const saved = await keeper.replace(story);
    if (!saved.ok) return saved;
    this.#keepersByKey.set(key, keeper);
    const { sequence, at } = saved.value;
    const entry = entryOfStory(await this.#entry(key), story, at);
    return ok({ key, entry, story, sequence, repairs: [], rejected: [], losses: [] });
  }

  async #open(key: StoryKey): Answer<OpenedStory> {
    const loaded = await loadStory(this.#load, key);
    if (!loaded.ok) return loaded;
    const stored = await this.#entry(key);
    this.#keepersByKey.set(key, StoryKeeper.forLoaded(this.#keeping, key, entryRecordOf(stored), loaded.value));
    const { story, sequence, changedAt, repairs, rejected, losses } = loaded.value;
    const entry = entryOfStory(stored, story, changedAt);
    return ok({ key, entry, story, sequence, repairs, rejected, losses });
  }

  async #backup(key: StoryKey, id: RecordId): Answer<ReadBackup> {
    const note = (await backupNotesOf(this.#store, key)).find((candidate) => candidate.id === id);
    return note ? readBackup(this.#load, key, note) : err({ code: "missing", what: "backup" });
  }

  async #entry(key: StoryKey): Promise<StoryEntry> {
    return entryFrom(key, await this.#store.entries(catalogOf(key)));
  }

  #keeper(key: StoryKey): Result<StoryKeeper, StorageError> {
    const keeper = this.#keepersByKey.get(key);
    return keeper ? ok(keeper) : err({ code: "not-open" });
  }

  /** The keeper of a story as it is stored now: what was opened here may have been written elsewhere since. */
  async #currentKeeper(key: StoryKey): Answer<StoryKeeper> {
    const known = this.#keepersByKey.get(key);
    if (known && (await known.check()).ok) return ok(known);
    const opened = await this.#open(key);
    return opened.ok ? this.#keeper(key) : opened;
  }

  #withKeeper<T>(key: StoryKey, operation: (keeper: StoryKeeper) => Answer<T>): Answer<T> {
    const keeper = this.#keeper(key);
    return keeper.ok ? this.#guarded(() => operation(keeper.value)) : Promise.resolve(keeper);
  }

  #whereStored(key: StoryKey, operation: () => Answer<null>): Answer<null> {
    return this.#guarded(async () => {
      const names = [...(await this.#store.names(catalogOf(key))), ...(await this.#store.names(storyOf(key)))];
      return names.length > 0 ? operation() : err({ code: "missing", what: "story" });
    });
  }

  /** Runs an operation unless a newer program has arranged the database; what the store throws becomes an error. */
  async #guarded<T>(operation: () => Answer<T>): Answer<T> {
    try {
      const newer = newerLayout(await this.#store.get(layoutName));
      return newer ? err(newer) : await operation();
    } catch (cause) {
      return err(storageErrorOf(cause));
    }
  }
}

const backupOf = ({ id, reason, time, title, cardCount, bytes }: BackupRecord): Backup => {
  return { id, reason, time, title, cardCount, bytes };
};
