// A return as a block of text for a mail: written to survive wrapping, quoting and full-width letters, read back from
// whatever a mail program made of it. Never gives out an item whose checksum does not fit, and always says which are lost.
import { fromBase64, toBase64 } from "../../base/base64.ts";
import { crc32 } from "../../base/crc32.ts";
import { err, ok, type Result } from "../../base/result.ts";
import { deflateText, inflateText } from "../deflate.ts";
import { type FoundChunk, findChunks, holdsChunk, maxItems, writeChunk } from "./chunk.ts";
import { readings } from "./unmangle.ts";

export interface TextBlock {
  /** What was written as the head; null when both its copies are damaged. */
  readonly head: unknown;
  /** As many as were written; null in the place of a damaged one. */
  readonly items: readonly unknown[];
  readonly total: number;
  /** Which items are damaged or missing, counted from 1. */
  readonly damaged: readonly number[];
  /** True when the head and all items are there. */
  readonly isWhole: boolean;
}

/** The lines around a block, in the reader's language. Reading does not need them. */
export interface BlockWords {
  readonly begin: string;
  readonly end: string;
}

export type WriteError =
  | { readonly code: "too-many"; readonly limit: number }
  /** `item`: which one, counted from 1; 0: the head. */
  | { readonly code: "too-large"; readonly item: number; readonly limit: number };

/** A piece that holds more than this of text is refused: it was made to fill the memory. In bytes. */
const maxPiece = 2 * 1024 * 1024;
/** All pieces of one mail together. */
const maxPieces = 64 * 1024 * 1024;
/** The items that all blocks of one mail may say they have. */
const maxItemsInAll = 10 * maxItems;

/**
 * The block as text with `\n` line breaks. Head and items are JSON values; the same ones give the same block. Error: more
 * items, or a larger one, than `readTextBlocks` would take.
 */
export async function writeTextBlock(
  { head, items }: { readonly head: unknown; readonly items: readonly unknown[] },
  words: BlockWords,
): Promise<Result<string, WriteError>> {
  if (items.length > maxItems) return err({ code: "too-many", limit: maxItems });
  const texts = [head, ...items].map((value) => JSON.stringify(value) ?? "null");
  const large = texts.findIndex((text) => isLarge(text));
  if (large >= 0) return err({ code: "too-large", item: large, limit: maxPiece });
  const block = Number.parseInt(crc32(texts.join("\n")), 16)
    .toString(36)
    .padStart(7, "0");
  const pieces: string[] = [];
  for (const [index, text] of texts.entries()) {
    const payload = toBase64(await deflateText(text)).replace(/=+$/, "");
    pieces.push(writeChunk({ block, index, total: items.length, payload }));
  }
  // The head again at the end: whichever end is cut off, it is known whose return this was.
  return ok([words.begin, ...pieces, ...pieces.slice(0, 1), words.end, ""].join("\n"));
}

const isLarge = (text: string): boolean =>
  text.length > maxPiece || (text.length > maxPiece / 3 && new TextEncoder().encode(text).length > maxPiece);

/** True when a block begins somewhere in the text; it may still turn out to be damaged. */
export const looksLikeTextBlock = (text: string): boolean => readings(text).some(holdsChunk);

/**
 * All blocks in a text, in the order in which they begin; what stands around them is passed over. A block that is there
 * twice (quoted below a reply, say) counts once, with what either copy saved. Never throws; no block gives an empty list.
 */
export async function readTextBlocks(text: string): Promise<readonly TextBlock[]> {
  const blocks: TextBlock[] = [];
  const left = { bytes: maxPieces };
  for (const pieces of piecesByBlock(text)) blocks.push(await readBlock(pieces, left));
  return blocks;
}

interface Pieces {
  readonly total: number;
  /** The payloads that are whole. */
  readonly payloads: ReadonlyMap<number, string>;
}

function piecesByBlock(text: string): readonly Pieces[] {
  const chunksByBlock = new Map<string, FoundChunk[]>();
  for (const chunk of readings(text).flatMap(findChunks)) {
    const chunks = chunksByBlock.get(chunk.block) ?? [];
    chunks.push(chunk);
    chunksByBlock.set(chunk.block, chunks);
  }
  const blocks = [...chunksByBlock.values()].filter((chunks) => chunksByBlock.size === 1 || isRealBlock(chunks));
  let items = 0;
  return blocks.flatMap((chunks) => {
    const whole = chunks.filter(({ isWhole }) => isWhole);
    const total = (whole[0] ?? chunks[0])?.total ?? 0;
    items += total;
    if (items > maxItemsInAll) return [];
    return [{ total, payloads: new Map(whole.map(({ index, payload }) => [index, payload])) }];
  });
}

/** A damaged block is one of its own; a single letter altered in one block's name is not a second block. */
const isRealBlock = (chunks: readonly FoundChunk[]): boolean =>
  chunks.some(({ isWhole }) => isWhole) || new Set(chunks.map(({ index }) => index)).size > 1;

async function readBlock({ total, payloads }: Pieces, left: { bytes: number }): Promise<TextBlock> {
  const items: unknown[] = [];
  const damaged: number[] = [];
  const head = await readPiece(payloads.get(0), left);
  for (let number = 1; number <= total; number += 1) {
    const item = await readPiece(payloads.get(number), left);
    if (item === undefined) damaged.push(number);
    items.push(item ?? null);
  }
  return { head: head ?? null, items, total, damaged, isWhole: head !== undefined && damaged.length === 0 };
}

/** The JSON value of a piece; undefined when it is missing or cannot be read. */
async function readPiece(payload: string | undefined, left: { bytes: number }): Promise<unknown> {
  const bytes = payload === undefined ? null : fromBase64(payload);
  if (bytes === null) return undefined;
  const text = await inflateText(bytes, Math.min(maxPiece, left.bytes));
  if (!text.ok) {
    if (text.error.code === "too-large") left.bytes = Math.max(0, left.bytes - text.error.limit);
    return undefined;
  }
  left.bytes -= text.value.length;
  try {
    return JSON.parse(text.value) as unknown;
  } catch {
    return undefined;
  }
}
