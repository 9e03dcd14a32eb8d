// What a command is: a pure function that says what would change, or why it will not do it.
// It never throws for a person's mistake, and removes what would dangle in the same change set.
import type { Result } from "../base/result.ts";
import type { RecordChange } from "./change-set.ts";
import type { Deps, RecordId, StageId } from "./ids.ts";
import type { Story } from "./story.ts";

/** What a command answers: its changes, and what the caller wants to know (the id it made, how many links went). */
export interface Outcome<R> {
  readonly changes: readonly RecordChange[];
  readonly result: R;
}

/** A command's refusal. Each code has a sentence in both languages under `refusal.<code>`. */
export type Refusal =
  | { readonly code: "record-missing"; readonly id: RecordId }
  | { readonly code: "stage-missing"; readonly stageId: StageId }
  | { readonly code: "group-missing" }
  | { readonly code: "not-themed" }
  | { readonly code: "no-elements-here" }
  | { readonly code: "element-of-element" }
  | { readonly code: "has-elements" }
  | { readonly code: "nothing-deeper" }
  | { readonly code: "nothing-shallower" }
  | { readonly code: "at-the-end" }
  | { readonly code: "link-to-itself" }
  | { readonly code: "link-exists"; readonly linkId: RecordId }
  | { readonly code: "link-not-allowed"; readonly means: StageId; readonly end: StageId }
  | { readonly code: "field-missing" }
  | { readonly code: "bad-value" }
  | { readonly code: "not-own" };

export type CommandResult<R> = Result<Outcome<R>, Refusal>;

/** A command's shape. `story` is read only; ids and the time come from `deps`. */
export type Command<I, R> = (story: Story, input: I, deps: Deps) => CommandResult<R>;
