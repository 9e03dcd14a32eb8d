// The engine: holds the present story and is the only place where it changes.
// The rest of the app is written against these calls: read, run, apply, undo, redo, subscribe, markRevision, handOut, merge.
// It must never let a listener see a story that a change set did not lead to.
import { err, ok, type Result } from "../base/result.ts";
import type { ChangeSet, ChangeSource, Misfit, RecordChange } from "../domain/change-set.ts";
import type { Command, Refusal } from "../domain/command.ts";
import { type CommandInput, type CommandName, type CommandOutcome, commands } from "../domain/commands.ts";
import type { Deps } from "../domain/ids.ts";
import { type MergeOutcome, type MergeStep, mergeOutcome } from "../domain/merge/outcome.ts";
import { type HandOut, handOutType } from "../domain/records/hand-out.ts";
import { latestRevisions, type Revision, revisionType } from "../domain/records/revision.ts";
import type { Story } from "../domain/story.ts";
import { type Segment, storyAfter } from "../domain/trail.ts";
import { History } from "./history.ts";

/** One change of the story, as listeners see it. */
export interface DocumentEvent {
  readonly story: Story;
  readonly changeSet: ChangeSet;
}

export interface RunOptions {
  /** The field being typed in: commands with the same name join into one undo step until a pause. */
  readonly typing?: string;
}

export interface DocumentOptions {
  readonly deps: Deps;
  /** Who is writing, as they call themselves. */
  readonly author: () => string;
}

export class StoryDocument {
  #story: Story;
  readonly #options: DocumentOptions;
  readonly #history = new History();
  readonly #listeners = new Set<(event: DocumentEvent) => void>();

  constructor(story: Story, options: DocumentOptions) {
    this.#story = story;
    this.#options = options;
  }

  /** The present story. */
  read(): Story {
    return this.#story;
  }

  get canUndo(): boolean {
    return this.#history.canUndo;
  }
  get canRedo(): boolean {
    return this.#history.canRedo;
  }

  /** Runs a command and takes its changes in as one step. Answers with the command's result or its refusal. */
  run<N extends CommandName>(
    name: N,
    input: CommandInput<N>,
    options: RunOptions = {},
  ): Result<CommandOutcome<N>, Refusal> {
    const command = commands[name] as unknown as Command<CommandInput<N>, CommandOutcome<N>>;
    const outcome = command(this.#story, input, this.#options.deps);
    if (!outcome.ok) return outcome;
    const { changes, result } = outcome.value;
    if (changes.length === 0) return ok(result);
    const changed = this.#take(changes, name, "command");
    if (!changed.ok) throw new Error(`${name} made changes that do not fit: ${changed.error.code}`);
    const typing = options.typing === undefined ? {} : { typing: { field: options.typing, at: this.#milliseconds() } };
    this.#history.record({ label: name, changes, ...typing });
    this.#tell(changed.value);
    return ok(result);
  }

  /** Takes in a change set made elsewhere (another tab, a file). It is nobody's step here and cannot be undone here. */
  apply(changeSet: ChangeSet): Result<null, Misfit> {
    const next = storyAfter(this.#story, changeSet);
    if (!next.ok) return next;
    this.#story = next.value;
    this.#tell(changeSet);
    return ok(null);
  }

  /**
   * Takes in what a merge with other copies came to, as one step; null when nothing in them is new. `label` names it.
   * A misfit (the story has changed since the merge was worked out) leaves everything as it was.
   */
  merge(steps: readonly MergeStep[], label: string): Result<MergeOutcome | null, Misfit> {
    const { deps, author } = this.#options;
    const outcome = mergeOutcome(this.#story, steps, label, author(), deps);
    if (!outcome) return ok(null);
    const { changes, segments } = outcome;
    const changed = this.#take(changes, "merge", "file", segments);
    if (!changed.ok) return changed;
    this.#history.record({ label: "merge", changes, segments });
    this.#tell(changed.value);
    return ok(outcome);
  }

  /** Puts another state of the same story in its place (a backup, or a reload after losing step). History is cleared. */
  replace(story: Story, changeSet: ChangeSet): void {
    this.#story = story;
    this.#history.clear();
    this.#tell(changeSet);
  }

  /** Takes the last step back. Answers with its label, or null when there is none. */
  undo(): string | null {
    const step = this.#history.peekUndo();
    if (!step) return null;
    const changed = this.#take(withMarksInUse(this.#story, step.changes), step.label, "undo");
    if (!changed.ok) return this.#forget();
    this.#history.undone();
    this.#tell(changed.value);
    return step.label;
  }

  /** Does the last undone step again. Answers with its label, or null when there is none. */
  redo(): string | null {
    const step = this.#history.peekRedo();
    if (!step) return null;
    const changed = this.#take(withMarksInUse(this.#story, step.changes), step.label, "redo", step.segments);
    if (!changed.ok) return this.#forget();
    this.#history.redone();
    this.#tell(changed.value);
    return step.label;
  }

  /** Ends a run of typing: the next letter starts a step of its own. */
  settle(): void {
    this.#history.settle();
  }

  /** Calls `listener` after every change until the answer is called. */
  subscribe(listener: (event: DocumentEvent) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Marks the present state as a revision that follows the latest ones. Not an undo step: it happened. */
  markRevision(kind: Revision["kind"], label: string): Revision {
    const revision = this.#nextRevision(kind, label);
    const change: RecordChange = { kind: "add", table: "revisions", id: revision.id, record: revision };
    const changed = this.#take([change], "markRevision", "command");
    if (changed.ok) this.#tell(changed.value);
    return revision;
  }

  /** Marks the present state as given away, and notes to whom. Not an undo step: it happened. */
  handOut(slip: Omit<HandOut, "id" | "revisionId" | "time" | "gone">): HandOut {
    const { deps } = this.#options;
    const revision = this.#nextRevision("hand-out", slip.receiver);
    const handOut: HandOut = {
      id: deps.newId(handOutType.idPrefix),
      revisionId: revision.id,
      ...slip,
      time: revision.time,
      gone: [],
    };
    const changes: readonly RecordChange[] = [
      { kind: "add", table: "handOuts", id: handOut.id, record: handOut },
      { kind: "add", table: "revisions", id: revision.id, record: revision },
    ];
    const changed = this.#take(changes, "handOut", "command");
    if (changed.ok) this.#tell(changed.value);
    return handOut;
  }

  /**
   * Takes a hand-out back whose file never came to be: nothing is left of it. A mark that something follows meanwhile
   * stays. Nothing happens when the hand-out is not there.
   */
  takeBackHandOut({ id, revisionId }: HandOut): void {
    const record = this.#story.handOuts[id];
    const revision = this.#story.revisions[revisionId];
    if (!record || !revision) return;
    const changes: readonly RecordChange[] = [
      { kind: "remove", table: "handOuts", id, record },
      { kind: "remove", table: "revisions", id: revisionId, record: revision },
    ];
    const changed = this.#take(withMarksInUse(this.#story, changes), "handOut", "undo");
    if (changed.ok) this.#tell(changed.value);
  }

  #nextRevision(kind: Revision["kind"], label: string): Revision {
    const { deps, author } = this.#options;
    return {
      id: deps.newId(revisionType.idPrefix),
      parentIds: latestRevisions(Object.values(this.#story.revisions)).map((latest) => latest.id),
      kind,
      label,
      author: author(),
      time: deps.now(),
    };
  }

  #take(
    changes: readonly RecordChange[],
    label: string,
    source: ChangeSource,
    segments: readonly Segment[] = [],
  ): Result<ChangeSet, Misfit> {
    const { deps, author } = this.#options;
    const own = { label, author: author(), time: deps.now(), source, changes };
    const changeSet: ChangeSet = segments.length === 0 ? own : { ...own, segments };
    const next = storyAfter(this.#story, changeSet);
    if (!next.ok) return err(next.error);
    this.#story = next.value;
    return ok(changeSet);
  }

  // A step that no longer fits (another copy was taken in since) must not half-apply; its history is of no use any more.
  #forget(): null {
    this.#history.clear();
    return null;
  }

  #tell(changeSet: ChangeSet): void {
    const event = { story: this.#story, changeSet };
    for (const listener of [...this.#listeners]) listener(event);
  }

  #milliseconds(): number {
    return Date.parse(this.#options.deps.now());
  }
}

/**
 * A merge's revision can be taken back only as long as nothing follows it: a later mark may be in somebody's file.
 * Then it stays when the merge is undone, and is there already when it is done again.
 */
function withMarksInUse(story: Story, changes: readonly RecordChange[]): readonly RecordChange[] {
  const going = new Set(
    changes.flatMap(({ kind, table, id }) => (table === "revisions" && kind === "remove" ? [id] : [])),
  );
  const isFollowed = Object.values(story.revisions).some(
    ({ id, parentIds }) => !going.has(id) && parentIds.some((parent) => going.has(parent)),
  );
  return changes.filter(({ kind, table, id }) => {
    if (table !== "revisions") return true;
    return kind === "remove" ? !isFollowed : !story.revisions[id];
  });
}
