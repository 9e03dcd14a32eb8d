// Runs the saves of the log on a snapshot, one after the other, until one is missing, damaged or does not fit.
// A save is taken in whole or not at all: half an edit would be a story nobody ever saw.
import { applyChanges } from "../domain/change-set.ts";
import { parseChangeSets } from "../domain/change-set-schema.ts";
import type { Story } from "../domain/story.ts";
import { trailAfter } from "../domain/trail.ts";
import { isObject, type RawChange, rawChanges, withRawChanges } from "./raw-changes.ts";
import type { LogPiece, MarkedPiece } from "./stored-records.ts";

/** Where a replay got to. */
export interface Replayed<T> {
  readonly state: T;
  readonly sequence: number;
  readonly mark: string;
  /** When the last save taken in was made. */
  readonly changedAt: string;
  readonly saves: number;
}

/** The whole pieces of the log by sequence; a damaged one is simply not there. */
export type Pieces = ReadonlyMap<number, MarkedPiece>;

function replay<T>(start: Replayed<T>, pieces: Pieces, step: (state: T, piece: LogPiece) => T | null): Replayed<T> {
  let reached = start;
  for (;;) {
    const piece = pieces.get(reached.sequence + 1);
    const state = piece?.after === reached.mark ? step(reached.state, piece) : null;
    if (!piece || state === null) return reached;
    reached = { state, sequence: piece.sequence, mark: piece.mark, changedAt: piece.time, saves: reached.saves + 1 };
  }
}

/** Replays saves of the present format. */
export const replayLog = (start: Replayed<Story>, pieces: Pieces, format: number): Replayed<Story> =>
  replay(start, pieces, (story, piece) => {
    const sets = piece.format === format ? parseChangeSets(piece.changeSets) : null;
    if (!sets?.ok) return null;
    const next = applyChanges(
      story,
      sets.value.flatMap((set) => set.changes),
    );
    return next.ok ? { ...next.value, trail: sets.value.reduce(trailAfter, story.trail) } : null;
  });

/**
 * Replays saves of an older format on the text of a file of that format, before either is migrated: what they mean is
 * known only in their own format. The result is for `readStoryFile`, which checks every record of it.
 */
export function replayOldLog(start: Replayed<string>, pieces: Pieces, format: number): Replayed<string> {
  const file: unknown = JSON.parse(start.state);
  if (!isObject(file) || !isObject(file.story)) return start;
  const { checksum: _noLongerTrue, ...envelope } = file;
  const replayed = replay({ ...start, state: file.story }, pieces, (story, piece) => {
    const changes: readonly RawChange[] | null = piece.format === format ? rawChanges(piece.changeSets) : null;
    return changes && withRawChanges(story, changes);
  });
  const state = replayed.saves === 0 ? start.state : JSON.stringify({ ...envelope, story: replayed.state });
  return { ...replayed, state };
}
