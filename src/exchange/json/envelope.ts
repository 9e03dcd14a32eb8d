// The envelope of a story file: what it is, in which format, when it was written, and whether it is whole.
// Looks no further than the envelope: the story inside may be in a format this program has long forgotten.
import { err, ok, type Result } from "../../base/result.ts";
import { note, type Rejected, type Repair, shownValue } from "../../domain/reading-notes.ts";
import type { ReadError } from "../read-error.ts";

/** Says what a file is; the first thing looked at in one. */
export const storyFileKind = "henkaku-story-sheet/story";

export interface Envelope {
  readonly format: number;
  /** ISO 8601 in UTC; null when the file does not say. */
  readonly savedAt: string | null;
  readonly checksum: string | null;
  /** The story inside, as it stands in the file. */
  readonly story: unknown;
  readonly repairs: readonly Repair[];
  readonly rejected: readonly Rejected[];
}

// `$schema` helps the editor of someone who writes a file by hand.
const envelopeKeys = new Set(["$schema", "kind", "format", "app", "savedAt", "checksum", "story"]);
const timestamp = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d+)?Z$/;

/** Opens the envelope of a parsed file. Error: it is another kind of file, or of a format above `supported`. */
export function readEnvelope(value: unknown, supported: number): Result<Envelope, ReadError> {
  if (typeof value !== "object" || value === null) return err({ code: "wrong-kind", found: "" });
  const part = (key: string): unknown => Object.getOwnPropertyDescriptor(value, key)?.value;
  const kind = part("kind");
  if (kind !== storyFileKind) return err({ code: "wrong-kind", found: typeof kind === "string" ? kind : "" });
  const format = part("format");
  if (typeof format !== "number" || !Number.isSafeInteger(format) || format < 1) {
    return err({ code: "bad-format", found: shownValue(format) });
  }
  if (format > supported) return err({ code: "too-new", format, supported });
  const saved = part("savedAt");
  const savedAt = typeof saved === "string" && isMoment(saved) ? saved : null;
  const checksum = part("checksum");
  return ok({
    format,
    savedAt,
    checksum: typeof checksum === "string" ? checksum : null,
    story: part("story"),
    repairs: savedAt === null ? [note("saved-at-unknown", { path: "savedAt", old: shownValue(saved) })] : [],
    rejected: Object.keys(value)
      .filter((key) => !envelopeKeys.has(key))
      .map((key) => note("unknown-part", { path: key, old: shownValue(part(key)) })),
  });
}

const isMoment = (text: string): boolean => timestamp.test(text) && !Number.isNaN(Date.parse(text));
