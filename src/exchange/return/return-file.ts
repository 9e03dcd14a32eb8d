// A return as bytes: a small JSON file, or a block of text for a mail. Both hold the same and are read back by the same
// rules; reading never throws, and names what was lost on the way.
import { crc32 } from "../../base/crc32.ts";
import { err, ok, type Result } from "../../base/result.ts";
import { note, type Rejected, type Repair, shownValue } from "../../domain/reading-notes.ts";
import { parseReturn, type ReturnContents } from "../../domain/returns/return-contents.ts";
import { isLocked, type Locked, lockedFormat, lockedKind, readLocked } from "../locked/envelope.ts";
import type { ReadError } from "../read-error.ts";
import {
  type BlockWords,
  readTextBlocks,
  type TextBlock,
  type WriteError,
  writeTextBlock,
} from "../text-block/text-block.ts";

/** Says what a file is; the first thing looked at in one. */
export const returnKind = "henkaku-story-sheet/return";
export const returnFormat = 1;

/** A return as it was received. */
export interface ReceivedReturn {
  readonly contents: ReturnContents;
  readonly repairs: readonly Repair[];
  readonly rejected: readonly Rejected[];
  /** False when it was changed since it was written, by hand or by damage. */
  readonly isWhole: boolean;
  /** Which comments of the text did not arrive, counted from 1, and how many there were. */
  readonly damaged: readonly number[];
  readonly total: number;
}

/** The return as the text of a file. `savedAt` is ISO 8601 in UTC. */
export function writeReturnFile(contents: ReturnContents, savedAt: string): string {
  const checksum = checksumOf(contents);
  const file = {
    kind: returnKind,
    format: returnFormat,
    app: "henkaku-story-sheet",
    savedAt,
    checksum,
    return: contents,
  };
  return `${JSON.stringify(file, null, 1)}\n`;
}

const checksumOf = (value: unknown): string => crc32(JSON.stringify(value) ?? "");

/** True when a parsed file is a return, whole or not. */
export const isReturnFile = (value: unknown): boolean => part(value, "kind") === returnKind;

/** Reads a parsed return file. Errors: of a newer format, or without a head that says whose it is. */
export function readReturnFile(value: unknown): Result<ReceivedReturn, ReadError> {
  const format = part(value, "format");
  if (typeof format !== "number" || !Number.isSafeInteger(format) || format < 1) {
    return err({ code: "bad-format", found: shownValue(format) });
  }
  if (format > returnFormat) return err({ code: "too-new", format, supported: returnFormat });
  const inside = part(value, "return");
  const comments = part(inside, "comments");
  const list: readonly unknown[] = Array.isArray(comments) ? comments : [];
  const read = parseReturn(inside, list);
  if (!read.ok) return err({ code: "return-nameless" });
  const lost = Array.isArray(comments) ? [] : [note("table-unusable", { path: "comments", old: shownValue(comments) })];
  return ok({
    ...read.value,
    rejected: [...lost, ...read.value.rejected],
    isWhole: part(value, "checksum") === checksumOf(inside),
    damaged: [],
    total: list.length,
  });
}

const part = (value: unknown, key: string): unknown =>
  typeof value === "object" && value !== null ? Object.getOwnPropertyDescriptor(value, key)?.value : undefined;

/**
 * The return as a text for a mail: `summary`, to be read by people, and below it the block that is read back. Error: more
 * comments, or a longer one, than a text can carry; the file takes them.
 */
export async function writeReturnText(
  { comments, ...head }: ReturnContents,
  summary: string,
  words: BlockWords,
): Promise<Result<string, WriteError>> {
  const block = await writeTextBlock(
    { head: { kind: returnKind, format: returnFormat, ...head }, items: comments },
    words,
  );
  return block.ok ? ok(`${summary}\n\n${block.value}`) : block;
}

/**
 * A locked return (the text `lockText` gave for a return's file) as a text for a mail. It is one piece: what is damaged of
 * it cannot be saved in part. Error: it is longer than a text can carry.
 */
export async function writeLockedReturnText(
  locked: string,
  summary: string,
  words: BlockWords,
): Promise<Result<string, WriteError>> {
  const head = { kind: lockedKind, format: lockedFormat, holds: returnKind };
  const block = await writeTextBlock({ head, items: [JSON.parse(locked)] }, words);
  return block.ok ? ok(`${summary}\n\n${block.value}`) : block;
}

/** What a text brought: a return, or one that waits for its passphrase. */
export type FromText =
  | { readonly kind: "return"; readonly received: ReceivedReturn }
  | { readonly kind: "locked"; readonly locked: Locked };

/** Every return in a text, in the order in which they begin. */
export async function readReturnTexts(text: string): Promise<readonly Result<FromText, ReadError>[]> {
  return (await readTextBlocks(text)).map((block) => {
    if (isLocked(block.head) || isLocked(block.items[0])) return lockedIn(block);
    const read = fromBlock(block);
    return read.ok ? ok({ kind: "return", received: read.value }) : read;
  });
}

function lockedIn({ items: [item] }: TextBlock): Result<FromText, ReadError> {
  if (!isLocked(item)) return err({ code: "damaged" });
  const locked = readLocked(item);
  return locked.ok ? ok({ kind: "locked", locked: locked.value }) : locked;
}

function fromBlock({ head, items, damaged, total }: TextBlock): Result<ReceivedReturn, ReadError> {
  if (head === null) return err({ code: "return-headless", comments: total - damaged.length });
  const format = part(head, "format");
  if (typeof format === "number" && format > returnFormat)
    return err({ code: "too-new", format, supported: returnFormat });
  const read = parseReturn(
    head,
    items.filter((_, i) => !damaged.includes(i + 1)),
  );
  if (!read.ok) return err({ code: "return-nameless" });
  return ok({ ...read.value, isWhole: damaged.length === 0, damaged, total });
}
