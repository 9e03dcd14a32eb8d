// A merge on its way: which copies, and what was decided so far. It is kept in the library beside the story at every
// decision, so that a closed tab loses nothing. It never touches the story: that happens when the person says so.
import * as v from "valibot";
import { create } from "zustand";
import type { Conflict, MergePlan } from "../../domain/merge/plan.ts";
import type { Decision, Decisions } from "../../domain/merge/resolve.ts";
import type { Story } from "../../domain/story.ts";
import { readStoryFile, writeStoryFile } from "../../exchange/json/story-file.ts";
import type { StoryKey, StoryLibrary } from "../../storage/story-library.ts";

/** A copy that is being taken in. */
export interface CopyInHand {
  /** The file's name, or what stands for it. */
  readonly name: string;
  readonly story: Story;
}

/** A decision with what both sides held then: once that changes the question is open again. */
interface Decided {
  readonly decision: Decision;
  readonly seen: string;
}

interface MergeSession {
  readonly key: StoryKey | null;
  readonly copies: readonly CopyInHand[];
  /** By the number of the copy and the conflict's key. */
  readonly decided: ReadonlyMap<string, Decided>;
  readonly isOpen: boolean;
}

const none: MergeSession = { key: null, copies: [], decided: new Map(), isOpen: false };

/** The merge at hand; no copies when there is none. */
export const useMergeSession = create<MergeSession>(() => none);

/** Begins a merge into the story of that key. Copies join those of one that was begun before: no choice is lost. */
export async function beginMerge(library: StoryLibrary, key: StoryKey, more: readonly CopyInHand[]): Promise<void> {
  await findMerge(library, key);
  const before = useMergeSession.getState();
  const copies = [...before.copies, ...more];
  useMergeSession.setState({ key, copies, decided: before.decided, isOpen: true });
  const texts = copies.map(({ name, story }) => ({ name, text: writeStoryFile(story, keptAt) }));
  await library.noteWork(key, "copies", JSON.stringify(texts));
}

// The time in the envelope is of no use here: the file's own stays with the file.
const keptAt = "1970-01-01T00:00:00.000Z";

/** Leaves it for later. */
export const leaveMerge = (): void => useMergeSession.setState({ isOpen: false });
/** Goes on with it. */
export const resumeMerge = (): void => useMergeSession.setState({ isOpen: true });

/** Gives it up, or puts it away once it is done. */
export async function dropMerge(library: StoryLibrary): Promise<void> {
  const { key } = useMergeSession.getState();
  useMergeSession.setState(none);
  if (key === null) return;
  await library.noteWork(key, "copies", null);
  await library.noteWork(key, "decisions", null);
}

/** Takes decisions in; null takes one back. */
export function decide(
  library: StoryLibrary,
  copy: number,
  conflicts: readonly Conflict[],
  decision: Decision | null,
): void {
  const { key, decided } = useMergeSession.getState();
  const next = new Map(decided);
  for (const conflict of conflicts) {
    if (decision) next.set(nameOf(copy, conflict), { decision, seen: sidesOf(conflict) });
    else next.delete(nameOf(copy, conflict));
  }
  useMergeSession.setState({ decided: next });
  if (key !== null) void library.noteWork(key, "decisions", JSON.stringify([...next]));
}

const nameOf = (copy: number, { key }: Conflict): string => `${copy} ${key}`;

/** What a decision was about; after a change on either side it is another question. */
const sidesOf = (conflict: Conflict): string =>
  JSON.stringify(
    conflict.kind === "field"
      ? conflict.values
      : { removedBy: conflict.removedBy, record: conflict.record, dependents: conflict.dependents },
  );

/** The decision that stands for a conflict, or null while there is none. */
export function decisionFor(decided: MergeSession["decided"], copy: number, conflict: Conflict): Decision | null {
  const known = decided.get(nameOf(copy, conflict));
  return known && known.seen === sidesOf(conflict) ? known.decision : null;
}

/** The decisions that stand for a plan. */
export function decisionsFor(decided: MergeSession["decided"], copy: number, { conflicts }: MergePlan): Decisions {
  return new Map(
    conflicts.flatMap((conflict) => {
      const decision = decisionFor(decided, copy, conflict);
      return decision ? [[conflict.key, decision] as const] : [];
    }),
  );
}

const copiesSchema = v.array(v.strictObject({ name: v.string(), text: v.string() }));
const decisionSchema = v.union([
  v.strictObject({ take: v.picklist(["mine", "theirs"]) }),
  v.strictObject({ anew: v.string() }),
]);
const decidedSchema = v.array(v.tuple([v.string(), v.strictObject({ decision: decisionSchema, seen: v.string() })]));

/** Looks whether a merge into that story was begun and left, and has it at hand again without showing it. */
export async function findMerge(library: StoryLibrary, key: StoryKey): Promise<void> {
  if (useMergeSession.getState().key === key) return;
  useMergeSession.setState(none);
  const notes = await library.workNotes(key);
  const texts = parsed(copiesSchema, notes.ok ? notes.value.copies : undefined) ?? [];
  const copies = texts.flatMap(({ name, text }) => {
    const read = readStoryFile(text);
    return read.ok ? [{ name, story: read.value.story }] : [];
  });
  if (copies.length === 0 || useMergeSession.getState().key !== null) return;
  const decided = parsed(decidedSchema, notes.ok ? notes.value.decisions : undefined) ?? [];
  useMergeSession.setState({ key, copies, decided: new Map(decided), isOpen: false });
}

function parsed<T>(schema: v.GenericSchema<unknown, T>, text: string | undefined): T | null {
  try {
    const value = v.safeParse(schema, JSON.parse(text ?? "null"));
    return value.success ? value.output : null;
  } catch {
    // Written by another page, or half: the copies themselves are still where they came from.
    return null;
  }
}
