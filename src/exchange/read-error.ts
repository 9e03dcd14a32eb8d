// Why a file cannot be read at all, whatever its format: a closed union, one sentence each, see `reading-sentences.ts`.
// What could be read with something put right is no error; that is listed beside the story instead.
import type { MigrationFault } from "../domain/migrations.ts";
import type { StoryFault } from "../domain/story-reading.ts";
import type { DecodeError } from "./decode-text.ts";

export type ReadError =
  | { readonly code: "too-large"; readonly bytes: number; readonly limit: number }
  | DecodeError
  | { readonly code: "web-page" }
  | { readonly code: "not-json"; readonly line: number; readonly column: number; readonly truncated: boolean }
  /** `found`: what the file says it is; empty when it says nothing. */
  | { readonly code: "wrong-kind"; readonly found: string }
  | { readonly code: "too-new"; readonly format: number; readonly supported: number }
  /** `found`: what stands in the place of the format's number. */
  | { readonly code: "bad-format"; readonly found: string }
  /** A hand-out's page that was not downloaded to its end. */
  | { readonly code: "page-cut-off" }
  /** Some text that is neither a file of this program nor a return. */
  | { readonly code: "other-text" }
  /** A return's text of which so many comments are whole, but nothing says which story they belong to. */
  | { readonly code: "return-headless"; readonly comments: number }
  /** A return that does not say which copy it answers. */
  | { readonly code: "return-nameless" }
  /** A protected file that cannot be unlocked any more. `path`: which part of it. */
  | { readonly code: "bad-lock"; readonly path: string }
  | { readonly code: "damaged" }
  | MigrationFault
  | StoryFault;
