// The shapes of what is stored beside the stories' own text, and how each is made and read back.
// Whatever comes out of the database is unknown data: other pages and other versions write there too.
import * as v from "valibot";
import { crc32 } from "../base/crc32.ts";
import { err, ok, type Result } from "../base/result.ts";
import type { ChangeSet } from "../domain/change-set.ts";
import { slipOf } from "../domain/hand-out/redact.ts";
import { recordIdSchema } from "../domain/ids.ts";
import { handOutModes } from "../domain/records/hand-out.ts";
import { aboutOf, type Story } from "../domain/story.ts";
import { highestNumber, idsInKey } from "./record-names.ts";
import type { BackupReason, StoryKey } from "./story-library.ts";

/** The arrangement described in `record-names.ts`. Raised when an older program could no longer write beside it. */
export const layoutFormat = 1;

const time = v.pipe(v.string(), v.isoTimestamp());
// The limit keeps numbers within the ten digits of their names, whatever a stray record claims.
const count = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(highestNumber));
const key = v.pipe(
  v.string(),
  v.check((text) => idsInKey(text) !== null),
);

export const entrySchema = v.strictObject({ createdAt: time, rescuedFrom: v.nullable(key) });
export type EntryRecord = Readonly<v.InferOutput<typeof entrySchema>>;

export const summarySchema = v.strictObject({
  title: v.string(),
  municipality: v.string(),
  fiscalYear: v.nullable(v.number()),
  round: v.string(),
  templateName: v.strictObject({ ja: v.string(), en: v.string() }),
  cardCount: count,
  // Not in the records of earlier versions.
  given: v.optional(v.nullable(v.strictObject({ sender: v.string(), mode: v.picklist(handOutModes) })), null),
  changedAt: time,
  bytes: count,
});
export type SummaryRecord = Readonly<v.InferOutput<typeof summarySchema>>;

export const summaryOf = (story: Story, changedAt: string, bytes: number): SummaryRecord => {
  const { title, municipality, fiscalYear, round } = aboutOf(story);
  const { ja, en } = story.template.name;
  const cardCount = Object.keys(story.cards).length;
  const given = givenOf(story);
  return { title, municipality, fiscalYear, round, templateName: { ja, en }, cardCount, given, changedAt, bytes };
};

/** Who gave a copy and what for, as the list shows it. */
export function givenOf(story: Story): SummaryRecord["given"] {
  const slip = slipOf(story);
  return slip ? { sender: slip.sender, mode: slip.mode } : null;
}

export const binSchema = v.strictObject({ binnedAt: time });
/** The handle is looked at by whoever uses it; here it is only kept. */
export const fileSchema = v.strictObject({ savedAt: time, handle: v.unknown() });

const headSchema = v.strictObject({
  layout: v.literal(layoutFormat),
  /** The format of the story's text: a newer program may have lifted it since. */
  format: count,
  snapshot: count,
  sequence: count,
  /** Made anew by every program start: tells one's own writing from another tab's. */
  writer: v.string(),
});
export type HeadRecord = Readonly<v.InferOutput<typeof headSchema>>;

export type NewerFormat = { readonly code: "newer-format"; readonly format: number; readonly supported: number };

/** The error when `layout` (or the layout in a head) is newer than this program knows, else null. */
export function newerLayout(record: unknown): NewerFormat | null {
  const format = v.safeParse(v.object({ layout: v.number() }), record);
  return format.success && format.output.layout > layoutFormat
    ? { code: "newer-format", format: format.output.layout, supported: layoutFormat }
    : null;
}

/** A head: null when it is missing or damaged, an error when a newer program wrote it. */
export function parseHead(record: unknown, storyFormat: number): Result<HeadRecord | null, NewerFormat> {
  const newer = newerLayout(record);
  if (newer) return err(newer);
  const head = v.safeParse(headSchema, record);
  if (!head.success) return ok(null);
  const { format } = head.output;
  return format > storyFormat ? err({ code: "newer-format", format, supported: storyFormat }) : ok(head.output);
}

export const snapshotSchema = v.strictObject({
  sequence: count,
  mark: v.string(),
  changedAt: time,
  /** A story file, which carries a checksum of its own. */
  text: v.string(),
});
export type SnapshotRecord = Readonly<v.InferOutput<typeof snapshotSchema>>;

const logSchema = v.strictObject({ text: v.string(), checksum: v.string(), writer: v.string() });
export type LogRecord = Readonly<v.InferOutput<typeof logSchema>>;

const pieceSchema = v.strictObject({
  format: count,
  sequence: count,
  /** The mark of the save before. A save that was refused and came to stand there all the same has another. */
  after: v.string(),
  time,
  changeSets: v.pipe(v.array(v.unknown()), v.readonly()),
});
/** One save as it stands in the log. The change sets are not looked at yet: they may be of an older format. */
export type LogPiece = Readonly<v.InferOutput<typeof pieceSchema>>;
/** A save read back, with its own mark. */
export type MarkedPiece = LogPiece & { readonly mark: string };

// The key and the number are sealed too: a piece that got under another name is no use there.
const seal = (storyKey: StoryKey, sequence: number, text: string) => crc32(`${storyKey}\n${sequence}\n${text}`);

/** A save as a log record. */
export function logRecord(
  storyKey: StoryKey,
  piece: LogPiece & { readonly changeSets: readonly ChangeSet[] },
  writer: string,
): LogRecord {
  const text = JSON.stringify(piece);
  return { text, checksum: seal(storyKey, piece.sequence, text), writer };
}

/** The save in a log record, or null when it is not whole or belongs elsewhere. */
export function parseLog(storyKey: StoryKey, sequence: number, record: unknown): MarkedPiece | null {
  const log = v.safeParse(logSchema, record);
  if (!log.success || log.output.checksum !== seal(storyKey, sequence, log.output.text)) return null;
  try {
    const piece = v.safeParse(pieceSchema, JSON.parse(log.output.text));
    return piece.success && piece.output.sequence === sequence ? { ...piece.output, mark: log.output.checksum } : null;
  } catch {
    return null;
  }
}

/** The writer named in a log record, or null. */
export const writerOf = (record: unknown): string | null => (v.is(logSchema, record) ? record.writer : null);

export const backupSchema = v.strictObject({
  id: recordIdSchema,
  reason: v.picklist(["regular", "before-restore", "before-import"] satisfies BackupReason[]),
  time,
  sequence: count,
  mark: v.string(),
  title: v.string(),
  cardCount: count,
  bytes: count,
});
export type BackupRecord = Readonly<v.InferOutput<typeof backupSchema>>;

/** `record` if it is of that shape, else null. */
export function readRecord<T>(schema: v.GenericSchema<unknown, T>, record: unknown): T | null {
  const parsed = v.safeParse(schema, record);
  return parsed.success ? parsed.output : null;
}
