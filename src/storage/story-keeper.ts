// Writes one opened story: save after save into the log, and a snapshot where the log cannot go on.
// Only what is really stored is acknowledged, and it writes only on top of what it knows to be there.
import { err, ok, type Result } from "../base/result.ts";
import type { ChangeSet } from "../domain/change-set.ts";
import type { Story } from "../domain/story.ts";
import { backupSlot } from "./backup-rotation.ts";
import { backupNotesOf, writeBackup } from "./backups.ts";
import { HeadGuard } from "./head-guard.ts";
import type { KeyValueStore, NamedValue } from "./key-value-store.ts";
import type { LoadedStory } from "./load-story.ts";
import { headName, logName, summaryName } from "./record-names.ts";
import { SnapshotWriter, summaryValue } from "./snapshot-writer.ts";
import { type StorageError, storageErrorOf } from "./storage-error.ts";
import { type EntryRecord, logRecord, writerOf } from "./stored-records.ts";
import type { StoredState } from "./stored-state.ts";
import type { Saved, StoryKey } from "./story-library.ts";

export interface KeeperDeps {
  readonly store: KeyValueStore;
  readonly now: () => string;
  readonly newId: (prefix: string) => string;
  readonly format: number;
  /** Names this program start in what it writes. */
  readonly writer: string;
}

type Answer<T> = Promise<Result<T, StorageError>>;

export class StoryKeeper {
  readonly #deps: KeeperDeps;
  readonly #key: StoryKey;
  readonly #guard: HeadGuard;
  readonly #snapshots: SnapshotWriter;
  /** The state last acknowledged. */
  #present: StoredState;
  /** The newest story anybody asked to have saved. */
  #latest: Story;
  /** The highest sequence handed out; above the present one while a save is on its way. */
  #issued: number;
  /** The mark of the save that has it. */
  #mark: string;
  /** The log cannot go on where it stands (damage, an older format, a failed save): the next save is a snapshot. */
  #mustReplace: boolean;
  /** Snapshots are written one after the other, otherwise an older state could come to stand before a newer. */
  #turn: Promise<unknown> = Promise.resolve();
  /** The state before the present stretch of ten minutes, waiting to be backed up. */
  #toBackUp: StoredState | null = null;
  #backedUpSlot: number | null = null;

  /** For a story that is nowhere yet: `replace` must come first. */
  static forNew(deps: KeeperDeps, key: StoryKey, entry: EntryRecord, story: Story): StoryKeeper {
    return new StoryKeeper(deps, key, entry, { story, sequence: 0, changedAt: entry.createdAt, mark: "" }, null);
  }

  static forLoaded(deps: KeeperDeps, key: StoryKey, entry: EntryRecord, loaded: LoadedStory): StoryKeeper {
    const { story, sequence, changedAt, mark } = loaded;
    return new StoryKeeper(deps, key, entry, { story, sequence, changedAt, mark }, loaded);
  }

  private constructor(
    deps: KeeperDeps,
    key: StoryKey,
    entry: EntryRecord,
    present: StoredState,
    loaded: LoadedStory | null,
  ) {
    const { store, now, writer, format } = deps;
    this.#deps = deps;
    this.#key = key;
    this.#guard = new HeadGuard(key, writer, format, loaded?.head ?? null);
    this.#snapshots = new SnapshotWriter({ store, now, guard: this.#guard, entry }, key, loaded);
    this.#present = present;
    this.#latest = present.story;
    // Past everything ever written: a damaged save must not come back to life behind a new one of its number.
    this.#issued = Math.max(present.sequence, loaded?.head?.sequence ?? 0, ...(loaded?.pieces ?? []));
    this.#mark = present.mark;
    const damaged = loaded !== null && [loaded.losses, loaded.repairs, loaded.rejected].some((list) => list.length > 0);
    this.#mustReplace = damaged || loaded?.head?.format !== format;
  }

  get present(): StoredState {
    return this.#present;
  }

  /** Is what this program knows of the story still what is stored? The error says why it is not. Rejects as the store does. */
  check(): Answer<null> {
    return this.#guard.check(this.#deps.store);
  }

  /**
   * Adds one save to the log. Until the call returns control nothing is awaited: the page may be about to close.
   * It may be called again while the last save is on its way.
   */
  append(changeSets: readonly ChangeSet[], story: Story): Answer<Saved> {
    const snapshot = this.#snapshots.number;
    if (this.#mustReplace || snapshot === null) return this.replace(story);
    const { writer, now, format, store } = this.#deps;
    this.#latest = story;
    const after = this.#mark;
    const sequence = this.#issued + 1;
    const time = now();
    const record = logRecord(this.#key, { format, sequence, after, time, changeSets }, writer);
    this.#issued = sequence;
    this.#mark = record.checksum;
    const name = logName(this.#key, sequence);
    const size = record.text.length;
    const head = this.#guard.headFor(snapshot, sequence);
    const writing = store.write({
      add: [[name, record]],
      set: [[headName(this.#key), head], summaryValue(this.#key, story, time, this.#snapshots.size + size)],
      see: [...this.#guard.watched, summaryName(this.#key)],
    });
    return writing.then(
      async ({ written, seen }) => {
        if (!written) return this.#afterTaken(name);
        const refused = this.#guard.refusal(seen);
        if (refused && refused !== "vanished") return this.#takeBack(name, seen[0], seen.at(-1), refused);
        this.#snapshots.pieceAdded(sequence, size);
        // Also when the save before this one failed meanwhile: the log has a gap there, and this one is behind it.
        if (refused === "vanished" || this.#mustReplace) return this.#rewrite();
        this.#guard.wrote(head);
        this.#acknowledge({ story, sequence, changedAt: time, mark: record.checksum });
        return ok({ sequence, at: time, whole: false, upkeepDue: this.#upkeepDue });
      },
      (cause: unknown) => this.#failed(sequence, after, cause),
    );
  }

  /** Writes the whole story as a new snapshot, after which the log begins anew. */
  replace(story: Story): Answer<Saved> {
    this.#latest = story;
    return this.#rewrite();
  }

  /** Does what is due between saves, for the state last acknowledged. What fails stays due. */
  upkeep(): Answer<null> {
    return this.#inTurn(async () => {
      const backedUp = this.#toBackUp ? await this.#backUpPrior(this.#toBackUp) : ok(null);
      if (!backedUp.ok) return backedUp;
      if (!this.#mustReplace && !this.#snapshots.logOutgrown) return ok(null);
      // After damage the numbers of the lost saves are passed over: one of them, come back, must not look like the next.
      const state = this.#mustReplace ? this.#anew(this.#present, this.#issued) : this.#present;
      const written = await this.#snapshots.write(state);
      if (!written.ok) return written;
      if (state.sequence > this.#present.sequence) this.#present = state;
      this.#mustReplace = false;
      return ok(null);
    });
  }

  #rewrite(): Answer<Saved> {
    this.#mustReplace = true;
    return this.#inTurn(async () => {
      // The turn before this one may have written it already.
      if (this.#mustReplace || this.#present.story !== this.#latest) {
        const changedAt = this.#deps.now();
        const state = this.#anew({ story: this.#latest, changedAt }, this.#issued + 1);
        const written = await this.#snapshots.write(state);
        if (!written.ok) return written;
        this.#mustReplace = false;
        this.#acknowledge(state);
      }
      const { sequence, changedAt: at } = this.#present;
      return ok({ sequence, at, whole: true, upkeepDue: this.#upkeepDue });
    });
  }

  /** A state that no save in the log leads to: with it the row of marks begins anew. */
  #anew(state: Pick<StoredState, "story" | "changedAt">, sequence: number): StoredState {
    this.#issued = sequence;
    this.#mark = `${this.#deps.writer}/${sequence}`;
    return { ...state, sequence, mark: this.#mark };
  }

  #inTurn<T>(write: () => Answer<T>): Answer<T> {
    const turn = this.#turn.then(write).catch((cause: unknown) => err(storageErrorOf(cause)));
    this.#turn = turn;
    return turn;
  }

  get #upkeepDue(): boolean {
    return this.#snapshots.logOutgrown || this.#toBackUp !== null;
  }

  #acknowledge(state: StoredState): void {
    const before = this.#present;
    if (state.sequence <= before.sequence) return;
    this.#present = state;
    const slot = backupSlot(state.changedAt);
    if (slot === this.#backedUpSlot || before.sequence === 0) return;
    this.#backedUpSlot = slot;
    this.#toBackUp ??= before;
  }

  async #backUpPrior(state: StoredState): Answer<null> {
    const { store, newId } = this.#deps;
    const known = (await backupNotesOf(store, this.#key)).some((note) => note.sequence === state.sequence);
    const written = known
      ? ok(null)
      : await writeBackup(store, this.#key, state, { id: newId("b"), reason: "regular" });
    if (!written.ok) return written;
    this.#toBackUp = null;
    return ok(null);
  }

  /** Undoes a save that another tab's work was found under. */
  async #takeBack(name: string, head: unknown, summary: unknown, error: StorageError): Answer<Saved> {
    const replaced: readonly NamedValue[] = [
      [headName(this.#key), head],
      [summaryName(this.#key), summary],
    ];
    const batch = {
      remove: [name, ...replaced.flatMap(([other, value]) => (value === undefined ? [other] : []))],
      set: replaced.filter(([, value]) => value !== undefined),
    };
    try {
      await this.#deps.store.write(batch);
    } catch {
      // The other tab's snapshot is newer than this piece: it is passed over when the story is opened.
    }
    return err(error);
  }

  async #afterTaken(name: string): Answer<Saved> {
    // At once, not after the look at who it was: the next save may be answered before that.
    this.#mustReplace = true;
    try {
      // Ours: an earlier save had failed for all we were told, and had gone through after all.
      if (writerOf(await this.#deps.store.get(name)) === this.#deps.writer) return await this.#rewrite();
    } catch (cause) {
      return err(storageErrorOf(cause));
    }
    return err({ code: "out-of-step" });
  }

  #failed(sequence: number, after: string, cause: unknown): Result<Saved, StorageError> {
    // A later save is on its way already: the log would have a gap, only the whole story is safe now.
    if (this.#issued !== sequence) {
      this.#mustReplace = true;
    } else {
      this.#issued -= 1;
      this.#mark = after;
    }
    return err(storageErrorOf(cause));
  }
}
