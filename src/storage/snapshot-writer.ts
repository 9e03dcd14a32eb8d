// Writes snapshots of one story and clears up behind them.
// The order is what makes a kill at any moment harmless: the new one is written, read back and made the one that counts
// before anything old is deleted; and the generation before it stays until the next.
import { err, ok, type Result } from "../base/result.ts";
import type { Story } from "../domain/story.ts";
import { writeStoryFile } from "../exchange/json/story-file.ts";
import type { HeadGuard } from "./head-guard.ts";
import type { KeyValueStore, NamedValue } from "./key-value-store.ts";
import type { LoadedStory } from "./load-story.ts";
import { damagedOf, entryName, headName, layoutName, logName, snapshotName, summaryName } from "./record-names.ts";
import { type StorageError, storageErrorOf } from "./storage-error.ts";
import { type EntryRecord, layoutFormat, type SnapshotRecord, summaryOf } from "./stored-records.ts";
import type { StoredState } from "./stored-state.ts";
import type { StoryKey } from "./story-library.ts";

/** A log longer than the snapshot is slower to read than a new snapshot; below this it does not matter. */
const smallLog = 64 * 1024;

interface Generation {
  readonly number: number;
  readonly sequence: number;
}

export interface WriterDeps {
  readonly store: KeyValueStore;
  readonly now: () => string;
  readonly guard: HeadGuard;
  readonly entry: EntryRecord;
}

/** The record the list shows a story by. */
export const summaryValue = (key: StoryKey, story: Story, changedAt: string, size: number): NamedValue => [
  summaryName(key),
  summaryOf(story, changedAt, size),
];

export class SnapshotWriter {
  readonly #deps: WriterDeps;
  readonly #key: StoryKey;
  /** The snapshot the log builds on; null until the first is written. */
  #newest: Generation | null;
  /** The highest number any snapshot ever tried has. */
  #number: number;
  /** What is, or may be, stored; the next snapshot makes most of it superfluous. */
  #snapshots: readonly number[];
  #pieces: readonly number[];
  #unread: readonly NamedValue[];
  #snapshotSize: number;
  #logSize: number;

  constructor(deps: WriterDeps, key: StoryKey, loaded: LoadedStory | null) {
    this.#deps = deps;
    this.#key = key;
    this.#newest = loaded?.base ?? null;
    this.#number = Math.max(0, ...(loaded?.snapshots ?? []));
    this.#snapshots = loaded?.snapshots ?? [];
    this.#pieces = loaded?.pieces ?? [];
    this.#unread = loaded?.unread ?? [];
    this.#snapshotSize = loaded?.snapshotSize ?? 0;
    this.#logSize = loaded?.logSize ?? 0;
  }

  /** The number of the snapshot the log builds on; null: there is none yet. */
  get number(): number | null {
    return this.#newest?.number ?? null;
  }

  /** About what the story takes, in letters. */
  get size(): number {
    return this.#snapshotSize + this.#logSize;
  }

  get logOutgrown(): boolean {
    return this.#logSize > Math.max(this.#snapshotSize, smallLog);
  }

  /** A save of that length is in the log now. */
  pieceAdded(sequence: number, size: number): void {
    this.#pieces = [...this.#pieces, sequence];
    this.#logSize += size;
  }

  /** Writes that state whole; afterwards the log begins anew behind it. Nothing is written over another tab's work. */
  async write(state: StoredState): Promise<Result<null, StorageError>> {
    const { store } = this.#deps;
    const { sequence, mark, changedAt } = state;
    this.#number += 1;
    const generation = { number: this.#number, sequence };
    const name = snapshotName(this.#key, generation.number);
    const record: SnapshotRecord = { sequence, mark, changedAt, text: writeStoryFile(state.story, changedAt) };
    try {
      const checked = await this.#deps.guard.check(store);
      if (!checked.ok) return checked;
      this.#snapshots = [...this.#snapshots, generation.number];
      const { written } = await store.write({ add: [[name, record]] });
      if (!written) return err({ code: "out-of-step" });
      const back = (await store.get(name)) as SnapshotRecord | undefined;
      if (back?.text !== record.text || back.sequence !== sequence) {
        await store.write({ remove: [name] });
        return err({ code: "write-failed", reason: "the snapshot came back differently" });
      }
      await this.#switchTo(generation, state, record.text.length);
      return ok(null);
    } catch (cause) {
      return err(storageErrorOf(cause));
    }
  }

  async #switchTo(next: Generation, state: StoredState, size: number): Promise<void> {
    const key = this.#key;
    const { store, guard, entry, now } = this.#deps;
    const kept = this.#newest ?? next;
    const unread = this.#unread;
    const head = guard.headFor(next.number, state.sequence);
    // Set apart, not deleted: somebody may still read by eye what this program could not.
    const apart = `${damagedOf(key)}${now()}/`;
    await store.write({
      remove: [
        ...this.#pieces.filter((sequence) => sequence <= kept.sequence).map((sequence) => logName(key, sequence)),
        ...this.#snapshots.filter((number) => !isOneOf(number, kept, next)).map((number) => snapshotName(key, number)),
        ...unread.map(([name]) => name),
      ],
      set: [
        [layoutName, { layout: layoutFormat }],
        [entryName(key), entry],
        [headName(key), head],
        summaryValue(key, state.story, state.changedAt, size),
        ...unread.map(([name, value]): NamedValue => [apart + name, value]),
      ],
    });
    guard.wrote(head);
    this.#pieces = this.#pieces.filter((sequence) => sequence > kept.sequence);
    this.#snapshots = this.#snapshots.filter((number) => isOneOf(number, kept, next));
    this.#newest = next;
    this.#snapshotSize = size;
    this.#logSize = 0;
    this.#unread = [];
  }
}

const isOneOf = (number: number, a: Generation, b: Generation): boolean => number === a.number || number === b.number;
