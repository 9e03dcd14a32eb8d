// Loads a story out of storage: the newest snapshot that is whole, then the log.
// Whatever is damaged is worked around and listed, never passed over in silence and never thrown; nothing is written.
import { err, ok, type Result } from "../base/result.ts";
import type { Rejected, Repair } from "../domain/reading-notes.ts";
import type { Story } from "../domain/story.ts";
import { parseStory } from "../domain/story-reading.ts";
import { tableNames } from "../domain/tables.ts";
import type { StoryContents } from "../exchange/json/story-file.ts";
import type { ReadError } from "../exchange/read-error.ts";
import { newestBackup } from "./backups.ts";
import type { NamedValue } from "./key-value-store.ts";
import { catalogOf, headName, logPrefix, numberIn, snapshotPrefix, storyOf, summaryName } from "./record-names.ts";
import { type Pieces, type Replayed, replayLog, replayOldLog } from "./replay-log.ts";
import type { StorageError } from "./storage-error.ts";
import {
  type HeadRecord,
  type MarkedPiece,
  parseHead,
  parseLog,
  readRecord,
  type SnapshotRecord,
  snapshotSchema,
  summarySchema,
} from "./stored-records.ts";
import type { LoadDeps, StoredState } from "./stored-state.ts";
import type { Loss, StoryKey } from "./story-library.ts";

export interface LoadedStory extends StoredState {
  readonly repairs: readonly Repair[];
  readonly rejected: readonly Rejected[];
  readonly losses: readonly Loss[];
  readonly head: HeadRecord | null;
  /** The snapshot the story was loaded from; null: it came from a backup. */
  readonly base: { readonly number: number; readonly sequence: number } | null;
  /** All there are, by number; also the damaged ones. */
  readonly snapshots: readonly number[];
  /** The sequences of all pieces there are, also the damaged ones. */
  readonly pieces: readonly number[];
  /** Records that could not be used, to be set apart before anything is written over them. */
  readonly unread: readonly NamedValue[];
  readonly snapshotSize: number;
  readonly logSize: number;
}

interface Parts {
  readonly head: HeadRecord | null;
  readonly snapshots: readonly { readonly number: number; readonly at: NamedValue }[];
  readonly log: readonly { readonly sequence: number; readonly at: NamedValue; readonly piece: MarkedPiece | null }[];
}

interface Base {
  readonly number: number | null;
  readonly record: SnapshotRecord;
  readonly contents: StoryContents;
  /** Not whole, but readable as far as it goes. */
  readonly patched: boolean;
}

/** Loads the story of that key. Errors: missing, damaged beyond help, of a newer format, or the store fails (rejects). */
export async function loadStory(deps: LoadDeps, key: StoryKey): Promise<Result<LoadedStory, StorageError>> {
  const entries = await deps.store.entries(storyOf(key));
  const parts = sortOut(deps, key, entries);
  if (!parts.ok) return parts;
  const found = await findBase(deps, key, parts.value);
  if (!found.ok) return found;
  const { base, skipped, readError } = found.value;
  const replayed = replayOn(deps, base, parts.value);
  if (!replayed.ok) return replayed;
  const { sequence, changedAt } = replayed.value;

  const { head, snapshots, log } = parts.value;
  const known = Math.max(head?.sequence ?? 0, ...log.map((save) => save.sequence));
  const expected = head ? known : Math.max(known, await expectedWithoutHead(deps, key, sequence, changedAt));
  const losses: Loss[] = [];
  const newest = head ? head.snapshot : (snapshots[0]?.number ?? 0);
  if (base.number === null) losses.push({ code: "from-backup", time: base.record.changedAt });
  else if (base.patched) losses.push({ code: "snapshot-patched", time: changedAt });
  else if (newest > base.number) losses.push({ code: "snapshot-damaged", time: changedAt, readError });
  if (expected > sequence) losses.push({ code: "changes-lost", saves: expected - sequence, time: changedAt });
  const unread = [
    ...snapshots.filter(({ number }) => skipped.has(number)).map(({ at }) => at),
    ...log.filter((save) => save.sequence > sequence).map(({ at }) => at),
  ];
  return ok({
    ...replayed.value,
    losses,
    head,
    base: base.number === null ? null : { number: base.number, sequence: base.record.sequence },
    snapshots: snapshots.map(({ number }) => number),
    pieces: log.map((save) => save.sequence),
    unread,
    snapshotSize: base.record.text.length,
  });
}

/**
 * How many saves there should be when the head is gone: the last piece may be gone with it, and only the list of
 * stories, written with every save, still knows of a later one. Then at least one is missing.
 */
async function expectedWithoutHead(
  deps: LoadDeps,
  key: StoryKey,
  sequence: number,
  changedAt: string,
): Promise<number> {
  const catalog = await deps.store.entries(catalogOf(key));
  const summary = readRecord(summarySchema, catalog.find(([name]) => name === summaryName(key))?.[1]);
  return summary && summary.changedAt > changedAt ? sequence + 1 : sequence;
}

function sortOut(deps: LoadDeps, key: StoryKey, entries: readonly NamedValue[]): Result<Parts, StorageError> {
  const head = parseHead(entries.find(([name]) => name === headName(key))?.[1], deps.format);
  if (!head.ok) return head;
  const snapshots: Parts["snapshots"][number][] = [];
  const log: Parts["log"][number][] = [];
  for (const at of entries) {
    const [name, value] = at;
    const number = numberIn(name, snapshotPrefix(key));
    if (number !== null) snapshots.unshift({ number, at });
    const sequence = numberIn(name, logPrefix(key));
    if (sequence === null) continue;
    const piece = parseLog(key, sequence, value);
    if (piece && piece.format > deps.format) {
      return err({ code: "newer-format", format: piece.format, supported: deps.format });
    }
    log.push({ sequence, at, piece });
  }
  return ok({ head: head.value, snapshots, log });
}

interface FoundBase {
  readonly base: Base;
  readonly skipped: ReadonlySet<number>;
  /** Why the newest of the skipped ones could not be read. */
  readonly readError: ReadError | null;
}

async function findBase(deps: LoadDeps, key: StoryKey, parts: Parts): Promise<Result<FoundBase, StorageError>> {
  const skipped = new Set<number>();
  let readError: ReadError | null = null;
  let patched: Base | null = null;
  for (const { number, at } of parts.snapshots) {
    const record = readRecord(snapshotSchema, at[1]);
    const contents = record && deps.readStory(record.text);
    if (record && contents?.ok) {
      const base: Base = { number, record, contents: contents.value, patched: !contents.value.checksumMatches };
      if (!base.patched) return ok({ base, skipped, readError });
      patched ??= base;
    } else if (contents && !contents.ok) {
      const { error } = contents;
      // Not damage: an older snapshot must not come up in its place.
      if (error.code === "too-new") {
        return err({ code: "newer-format", format: error.format, supported: error.supported });
      }
      readError ??= error;
    }
    skipped.add(number);
  }
  if (patched) return ok({ base: patched, skipped, readError });
  const backup = await newestBackup(deps, key);
  if (backup) {
    const { note, contents, text } = backup;
    const { sequence, mark, time: changedAt } = note;
    const record: SnapshotRecord = { sequence, mark, changedAt, text };
    return ok({ base: { number: null, record, contents, patched: false }, skipped, readError });
  }
  const nothing = parts.head === null && parts.snapshots.length === 0 && parts.log.length === 0;
  return err(nothing ? { code: "missing", what: "story" } : { code: "damaged", what: "story", readError });
}

type ReplayedStory = StoredState & Pick<LoadedStory, "repairs" | "rejected" | "logSize">;

function replayOn(deps: LoadDeps, base: Base, { log }: Parts): Result<ReplayedStory, StorageError> {
  const { record, contents } = base;
  const { sequence, mark, changedAt } = record;
  const pieces: Pieces = new Map(log.flatMap(({ piece }) => (piece ? [[piece.sequence, piece] as const] : [])));
  const start = { sequence, mark, changedAt, saves: 0 };
  if (contents.migratedFrom !== null) {
    const replayed = replayOldLog({ ...start, state: record.text }, pieces, contents.migratedFrom);
    const read = deps.readStory(replayed.state);
    if (!read.ok) return err({ code: "damaged", what: "story", readError: read.error });
    const { story, repairs, rejected } = read.value;
    return ok({ ...placeOf(replayed), story, repairs, rejected, logSize: 0 });
  }
  const replayed = replayLog({ ...start, state: contents.story }, pieces, deps.format);
  const { story, repairs, rejected } = replayed.saves > 0 ? checked(replayed.state) : contents;
  const logSize = log.reduce((sum, { at }) => sum + sizeOf(at[1]), 0);
  return ok({
    ...placeOf(replayed),
    story,
    repairs: replayed.saves > 0 ? [...contents.repairs, ...repairs] : repairs,
    rejected: replayed.saves > 0 ? [...contents.rejected, ...rejected] : rejected,
    logSize,
  });
}

const placeOf = ({ sequence, mark, changedAt }: Replayed<unknown>) => ({ sequence, mark, changedAt });

/** A story out of the log is looked at like one out of a file: the log, too, could name a card that is not there. */
function checked(story: Story): Pick<StoryContents, "story" | "repairs" | "rejected"> {
  const tables = tableNames.map((table) => [table, Object.values(story[table])]);
  const parsed = parseStory({
    id: story.id,
    template: story.template,
    trail: story.trail,
    handOutId: story.handOutId,
    ...Object.fromEntries(tables),
  });
  // It was a story before the log and every change was checked: reading it cannot fail as a whole.
  return parsed.ok ? parsed.value : { story, repairs: [], rejected: [] };
}

function sizeOf(record: unknown): number {
  const text = (record as { readonly text?: unknown } | null)?.text;
  return typeof text === "string" ? text.length : 0;
}
