// A copy given for review: it is read and commented on, and the story in it stays as it was given.
// What may be done there is a list of commands, so that a new command is not allowed by being forgotten.
import type { CommandName } from "../commands.ts";
import type { Story } from "../story.ts";
import { slipOf } from "./redact.ts";

/** True for a copy in which only comments may be written. */
export const isForReview = (story: Story): boolean => slipOf(story)?.mode === "review";

/** What a reviewer can do. */
export const reviewCommands: ReadonlySet<CommandName> = new Set([
  "startThread",
  "addRemark",
  "editRemark",
  "removeRemark",
  "removeThread",
  "changeThreadKind",
  "resolveThread",
  "reopenThread",
] as const);
