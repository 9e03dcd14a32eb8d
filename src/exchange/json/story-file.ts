// The story file: a story as JSON in an envelope, written the same way to the byte every time, and read back.
// Reading takes anything at all and never throws; nothing is opened or stored here, that is for the person to accept.
import { crc32 } from "../../base/crc32.ts";
import { err, ok, type Result } from "../../base/result.ts";
import { cleanJson } from "../../domain/json-cleaning.ts";
import { type Migration, migrateStory, migrations, storyFormat } from "../../domain/migrations.ts";
import { note, pathText, type Rejected, type Repair, shownValue } from "../../domain/reading-notes.ts";
import { fieldSchemas } from "../../domain/record-reading.ts";
import type { Story } from "../../domain/story.ts";
import { parseStory } from "../../domain/story-reading.ts";
import { type AnyRecord, type TableName, tableNames } from "../../domain/tables.ts";
import { decodeText } from "../decode-text.ts";
import type { ReadError } from "../read-error.ts";
import { readEnvelope, storyFileKind } from "./envelope.ts";
import { scanJson } from "./json-scan.ts";

/** Larger files are refused unread: a hundred times a very large story. */
export const maxFileBytes = 50 * 1024 * 1024;

/** Names the program that wrote the file; other programs may write something else there, or nothing. */
const appName = "henkaku-story-sheet";

/** Nothing was put right, but the person should know. */
export const notices = ["checksum-missing", "checksum-differs", "migrated"] as const;
export type Notice = (typeof notices)[number];

export interface StoryContents {
  readonly story: Story;
  /** When the file was written, ISO 8601 in UTC; null when it does not say. */
  readonly savedAt: string | null;
  /** The format the file was in. */
  readonly format: number;
  /** The same, when it was an older one; else null. */
  readonly migratedFrom: number | null;
  /** False when the file was changed since it was written, by hand or by damage, and when it never had a checksum. */
  readonly checksumMatches: boolean;
  readonly notices: readonly Notice[];
  readonly repairs: readonly Repair[];
  readonly rejected: readonly Rejected[];
  /** How many records of each table the story has now. */
  readonly counts: Readonly<Record<TableName, number>>;
}

/** What reading goes by; left out in all but tests. */
export interface ReadOptions {
  readonly maxBytes?: number;
  readonly format?: number;
  readonly migrations?: readonly Migration[];
}

/**
 * The story as the text of a file: the same story and time give the same text, to the byte. `savedAt` is ISO 8601, UTC.
 * The checksum is the CRC-32 of `story` as JSON without white space, in UTF-8: it finds damage, not ill will.
 */
export function writeStoryFile(story: Story, savedAt: string): string {
  const tables = tableNames.map((table) => [table, Object.values(story[table]).sort(byId).map(orderedFields(table))]);
  const frame = { template: sortedKeys(story.template), trail: sortedKeys(story.trail), handOutId: story.handOutId };
  const contents = { id: story.id, ...Object.fromEntries(tables), ...frame };
  const checksum = checksumOf(contents);
  const file = { kind: storyFileKind, format: storyFormat, app: appName, savedAt, checksum, story: contents };
  return laidOut(file);
}

/** Does not depend on how the file is laid out; null for a value nested so deeply that the engine gives up. */
function checksumOf(story: unknown): string | null {
  try {
    return crc32(JSON.stringify(story) ?? "");
  } catch {
    return null;
  }
}

const laidOut = (file: unknown): string => `${JSON.stringify(file, null, 1)}\n`;

/**
 * Reads a story file, given as its bytes or as text. Whatever was put right or left out is listed in what it returns;
 * a file that cannot be read at all gives an error that says why. The input stays as it is.
 */
export function readStoryFile(input: Uint8Array | string, options: ReadOptions = {}): Result<StoryContents, ReadError> {
  const { maxBytes = maxFileBytes, format: supported = storyFormat, migrations: steps = migrations } = options;
  if (input.length > maxBytes) return err({ code: "too-large", bytes: input.length, limit: maxBytes });
  const text = typeof input === "string" ? ok(input.replace(/^\uFEFF/, "")) : decodeText(input);
  if (!text.ok) return text;
  const json = parseJson(text.value);
  if (!json.ok) return json;
  const opened = readEnvelope(json.value, supported);
  if (!opened.ok) return opened;
  const envelope = opened.value;

  const checksumMatches = envelope.checksum !== null && envelope.checksum === checksumOf(envelope.story);
  const repeated = repeatedKeys(text.value, json.value);
  const older = envelope.format < supported;
  // A migration may trust that it gets plain data.
  const cleaned = older ? cleanJson(envelope.story) : { value: envelope.story, repairs: [] };
  const migrated = migrateStory(cleaned.value, envelope.format, supported, steps);
  if (!migrated.ok) return migrated;
  const parsed = parseStory(migrated.value);
  if (!parsed.ok) return parsed;

  const { story, repairs, rejected } = parsed.value;
  const told: Notice[] = older ? ["migrated"] : [];
  if (!checksumMatches) told.push(envelope.checksum === null ? "checksum-missing" : "checksum-differs");
  return ok({
    story,
    savedAt: envelope.savedAt,
    format: envelope.format,
    migratedFrom: older ? envelope.format : null,
    checksumMatches,
    notices: told,
    repairs: [...envelope.repairs, ...repeated, ...cleaned.repairs, ...repairs],
    rejected: [...envelope.rejected, ...rejected],
    counts: recordCounts(story),
  });
}

function parseJson(text: string): Result<unknown, ReadError> {
  if (text.trim() === "") return err({ code: "empty" });
  try {
    return ok(JSON.parse(text) as unknown);
  } catch {
    if (/^\s*</.test(text)) return err({ code: "web-page" });
    if (text.includes("\0")) return err({ code: "not-text", found: "unknown" });
    const { fault } = scanJson(text);
    return err({ code: "not-json", ...(fault ?? { line: 1, column: 1, truncated: false }) });
  }
}

/** JSON.parse keeps the last of two values under one key; the first is listed, otherwise it would be gone. */
function repeatedKeys(text: string, parsed: unknown): readonly Repair[] {
  if (isAsWritten(text, parsed)) return [];
  return scanJson(text).repeated.map(({ path, old }) =>
    note("repeated-key", {
      path: pathText(path[0] === "story" ? path.slice(1) : path),
      old: shownValue(JSON.parse(old)),
    }),
  );
}

/** True for the text this program lays out itself, in which no key can stand twice: the usual case, and quick. */
function isAsWritten(text: string, parsed: unknown): boolean {
  try {
    return laidOut(parsed) === text;
  } catch {
    // Too deep for the engine to write out again: not one of ours.
    return false;
  }
}

const recordCounts = (story: Story): Readonly<Record<TableName, number>> =>
  Object.fromEntries(tableNames.map((table) => [table, Object.keys(story[table]).length])) as Readonly<
    Record<TableName, number>
  >;

const byId = (a: AnyRecord, b: AnyRecord): number => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);

/** Fields in the order of the record type, then any others, so that people and comparisons find them in one place. */
function orderedFields(table: TableName): (record: AnyRecord) => unknown {
  const known = fieldSchemas(table).map(([field]) => field);
  return (record) => {
    const values: Readonly<Record<string, unknown>> = { ...record };
    const ordered: Record<string, unknown> = {};
    for (const field of known) if (Object.hasOwn(values, field)) ordered[field] = sortedKeys(values[field]);
    for (const field of Object.keys(values).sort()) ordered[field] ??= sortedKeys(values[field]);
    return ordered;
  };
}

/** A copy with sorted keys at every level, `id` first. */
function sortedKeys(value: unknown): unknown {
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return value.map(sortedKeys);
  const entries = Object.entries(value).sort(([a], [b]) =>
    a === b ? 0 : a === "id" || (b !== "id" && a < b) ? -1 : 1,
  );
  return Object.fromEntries(entries.map(([key, inside]) => [key, sortedKeys(inside)]));
}
