// What can be undone and redone. A step is a run of changes; typing in one field is one step until a pause.
// It never touches the story: it only says which changes to apply.

import { joinChanges, type RecordChange, reverseChanges } from "../domain/change-set.ts";
import type { Segment } from "../domain/trail.ts";

export interface Step {
  readonly label: string;
  readonly changes: readonly RecordChange[];
  /** Of a merge: what doing it again adds to the trail. */
  readonly segments?: readonly Segment[];
  /** Typing that may go on: the field being typed in, and when the last key was (ms). */
  readonly typing?: { readonly field: string; readonly at: number };
}

/** How long a person may stop and still be typing the same sentence, in ms. */
export const typingPause = 1500;
/** Steps kept. Beyond that the oldest go, otherwise a year of typing would fill the memory. */
const limit = 1000;

export class History {
  #past: Step[] = [];
  #future: Step[] = [];

  get canUndo(): boolean {
    return this.#past.length > 0;
  }
  get canRedo(): boolean {
    return this.#future.length > 0;
  }

  /** Takes in what a person just did. What was undone before can no longer be redone. */
  record(step: Step): void {
    this.#future = [];
    const last = this.#past.at(-1);
    const goesOn =
      last?.typing &&
      step.typing &&
      last.typing.field === step.typing.field &&
      step.typing.at - last.typing.at <= typingPause;
    if (!goesOn) {
      this.#past.push(step);
      if (this.#past.length > limit) this.#past.shift();
      return;
    }
    const changes = joinChanges(last.changes, step.changes);
    // Typed and taken back within one step: nothing is left to undo.
    if (changes.length === 0) this.#past.pop();
    else this.#past[this.#past.length - 1] = { ...step, changes };
  }

  /** Ends a run of typing: the person left the field. */
  settle(): void {
    const last = this.#past.at(-1);
    if (last?.typing) this.#past[this.#past.length - 1] = { label: last.label, changes: last.changes };
  }

  /** The step to take back and the changes that do it, or undefined. Call `undone` once they are applied. */
  peekUndo(): { readonly label: string; readonly changes: readonly RecordChange[] } | undefined {
    const step = this.#past.at(-1);
    return step && { label: step.label, changes: reverseChanges(step.changes) };
  }

  /** The step to do again, or undefined. Call `redone` once it is applied. */
  peekRedo(): Step | undefined {
    return this.#future.at(-1);
  }

  undone(): void {
    this.settle();
    const step = this.#past.pop();
    if (step) this.#future.push(step);
  }

  redone(): void {
    const step = this.#future.pop();
    if (step) this.#past.push(step);
  }

  /** Forgets everything: the story was replaced under us. */
  clear(): void {
    this.#past = [];
    this.#future = [];
  }
}
