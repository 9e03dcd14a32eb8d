// What can go wrong with the stored stories, as a closed list: each code has a sentence in i18n/texts/storage.ts.
// An exception of the browser becomes one of these here and nowhere else; it must never reach a screen as it is.
import type { ReadError } from "../exchange/read-error.ts";

export type StorageError =
  /** No room left; what was stored before is untouched. */
  | { readonly code: "quota-exceeded" }
  /** The browser does not let this page store anything, or the database cannot be opened or read. */
  | { readonly code: "unavailable"; readonly reason: string }
  /** Written by a newer version of this program, which this one must not overwrite. */
  | { readonly code: "newer-format"; readonly format: number; readonly supported: number }
  /** It is there and cannot be read. `readError`: why the text itself is not a story, where it got that far. */
  | { readonly code: "damaged"; readonly what: "story" | "backup"; readonly readError: ReadError | null }
  | { readonly code: "missing"; readonly what: "story" | "backup" }
  /** Only what is in the bin can be deleted for good. */
  | { readonly code: "not-in-bin" }
  /** Writing was asked for before the story had been opened. */
  | { readonly code: "not-open" }
  /** Another tab has written since: writing on would overwrite its work. */
  | { readonly code: "out-of-step" }
  | { readonly code: "write-failed"; readonly reason: string };

/** Thrown by a store that cannot be reached at all. */
export class StoreUnavailable extends Error {
  override readonly name = "StoreUnavailable";
}

/** The error for what a store threw. */
export function storageErrorOf(cause: unknown): StorageError {
  const name = cause instanceof Error ? cause.name : "";
  const reason = cause instanceof Error ? `${name}: ${cause.message}` : String(cause);
  if (name === "QuotaExceededError") return { code: "quota-exceeded" };
  if (cause instanceof StoreUnavailable) return { code: "unavailable", reason: cause.message };
  return { code: "write-failed", reason };
}
