// The binding between the engine and React: the present story, its index and the selection, in one zustand store.
// Components read it through selectors, so that typing in one card renders that card and not all of them.
// It never changes a story itself: everything goes through `run`.
import { createStore, type StoreApi } from "zustand/vanilla";
import type { Result } from "../base/result.ts";
import type { RunOptions, StoryDocument } from "../document/story-document.ts";
import type { Refusal } from "../domain/command.ts";
import type { CommandInput, CommandName, CommandOutcome } from "../domain/commands.ts";
import { isForReview, reviewCommands } from "../domain/hand-out/review.ts";
import type { RecordId } from "../domain/ids.ts";
import type { MergeStep } from "../domain/merge/outcome.ts";
import type { Story } from "../domain/story.ts";
import { indexStory, needsNewIndex, type StoryIndex } from "../domain/story-index.ts";

/** What the person has in hand: a card or a link, in whichever view. */
export type Selection =
  | { readonly kind: "card"; readonly id: RecordId }
  | { readonly kind: "link"; readonly id: RecordId }
  | null;

/** Something the person is told for a moment, as data; the shell puts it into words. */
export type Notice =
  | { readonly kind: "refused"; readonly refusal: Refusal }
  | { readonly kind: "links-removed"; readonly count: number }
  | { readonly kind: "card-removed"; readonly elements: number; readonly links: number }
  | { readonly kind: "theme-removed"; readonly cards: number }
  | { readonly kind: "merged"; readonly taken: number; readonly decided: number }
  | { readonly kind: "undone" | "redone"; readonly command: string }
  | { readonly kind: "nothing-to-undo" | "nothing-to-redo" };

export interface StoryState {
  readonly story: Story;
  readonly index: StoryIndex;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  /** The story is shown, not changed: another tab writes, saving has had to stop, or it was given for review. */
  readonly readOnly: boolean;
  /** Comments may be written. In a copy given for review they are all that may. */
  readonly mayComment: boolean;
  readonly selection: Selection;
  /** A card that a view should put the cursor in as soon as it shows it; views clear it by `focusTaken`. */
  readonly focusCardId: RecordId | null;
  /** The latest notice; `at` counts up, so that the same notice twice is two notices. */
  readonly notice: { readonly at: number; readonly notice: Notice } | null;
}

export interface StoryActions {
  /** Runs a command. A refusal is also shown to the person as a notice; null while read-only. */
  run<N extends CommandName>(
    name: N,
    input: CommandInput<N>,
    options?: RunOptions,
  ): Result<CommandOutcome<N>, Refusal> | null;
  /** Takes in what a merge came to, as one step; false when the story had changed under it, or while read-only. */
  merge(steps: readonly MergeStep[], label: string): boolean;
  undo(): void;
  redo(): void;
  /** Ends a run of typing. Call it when a field is left. */
  settle(): void;
  select(selection: Selection): void;
  /** Selects a card and asks the view to put the cursor in it. */
  focusCard(id: RecordId): void;
  focusTaken(id: RecordId): void;
  notify(notice: Notice): void;
  /** Says that nothing at all may be written here, comments included, or that it may again. */
  setLocked(locked: boolean): void;
}

/** A story at work: its document, the store components read, and what they may do. */
export interface StorySession {
  readonly document: StoryDocument;
  readonly store: StoreApi<StoryState>;
  readonly actions: StoryActions;
  /** Stops listening to the document. */
  close(): void;
}

/** Binds a document to a new store. */
export function openSession(document: StoryDocument): StorySession {
  const story = document.read();
  const store = createStore<StoryState>(() => ({
    story,
    index: indexStory(story),
    canUndo: document.canUndo,
    canRedo: document.canRedo,
    readOnly: isForReview(story),
    mayComment: true,
    selection: null,
    focusCardId: null,
    notice: null,
  }));
  const close = document.subscribe(({ story: next, changeSet }) => {
    const { index, selection, story: before } = store.getState();
    const replaced = before.id !== next.id || changeSet.changes.length === 0;
    store.setState({
      story: next,
      index: replaced || needsNewIndex(changeSet.changes) ? indexStory(next) : index,
      selection: stillThere(next, selection),
      // Another tab's work, too, can end what could be undone here.
      canUndo: document.canUndo,
      canRedo: document.canRedo,
    });
  });
  // Nobody is told of what is as it was: at every letter a thousand listeners would hear of nothing.
  const refresh = () => {
    const { canUndo, canRedo } = document;
    const now = store.getState();
    if (now.canUndo !== canUndo || now.canRedo !== canRedo) store.setState({ canUndo, canRedo });
  };
  return { document, store, close, actions: sessionActions(document, store, refresh) };
}

function sessionActions(document: StoryDocument, store: StoreApi<StoryState>, refresh: () => void): StoryActions {
  const notify = (notice: Notice) =>
    store.setState((state) => ({ notice: { at: (state.notice?.at ?? 0) + 1, notice } }));
  const mayChange = () => !store.getState().readOnly;
  const mayComment = () => store.getState().mayComment;
  return {
    run(name, input, options) {
      if (!mayChange() && !(mayComment() && reviewCommands.has(name))) return null;
      const answer = document.run(name, input, options);
      refresh();
      if (!answer.ok) notify({ kind: "refused", refusal: answer.error });
      return answer;
    },
    merge(steps, label) {
      if (!mayChange()) return false;
      const merged = document.merge(steps, label);
      refresh();
      if (!merged.ok) return false;
      const fresh = steps.filter(({ plan }) => !plan.isKnown);
      const count = (of: (step: MergeStep) => number) => fresh.reduce((sum, step) => sum + of(step), 0);
      const taken = count(({ plan }) => plan.alone.theirs.length);
      notify({ kind: "merged", taken, decided: count(({ plan }) => plan.conflicts.length) });
      return true;
    },
    undo() {
      if (!mayComment()) return;
      const command = document.undo();
      refresh();
      notify(command === null ? { kind: "nothing-to-undo" } : { kind: "undone", command });
    },
    redo() {
      if (!mayComment()) return;
      const command = document.redo();
      refresh();
      notify(command === null ? { kind: "nothing-to-redo" } : { kind: "redone", command });
    },
    settle: () => document.settle(),
    select: (selection) => {
      const { selection: now } = store.getState();
      if (now?.kind !== selection?.kind || now?.id !== selection?.id) store.setState({ selection });
    },
    focusCard: (id) => store.setState({ selection: { kind: "card", id }, focusCardId: id }),
    focusTaken: (id) => {
      if (store.getState().focusCardId === id) store.setState({ focusCardId: null });
    },
    notify,
    setLocked: (locked) => {
      if (store.getState().mayComment === !locked) return;
      store.setState({ readOnly: locked || isForReview(document.read()), mayComment: !locked });
    },
  };
}

function stillThere(story: Story, selection: Selection): Selection {
  if (selection === null) return null;
  const table = selection.kind === "card" ? story.cards : story.links;
  return table[selection.id] ? selection : null;
}
