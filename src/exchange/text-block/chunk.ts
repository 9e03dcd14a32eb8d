// One piece of a text block: `[3/21:block:checksum:letters]`. Each piece stands for itself, so that a damaged line costs
// one comment and not the mail. Knows nothing of what the letters mean.
import { crc32 } from "../../base/crc32.ts";

export interface Chunk {
  /** Tells the pieces of two blocks in one mail apart: seven letters or digits. */
  readonly block: string;
  /** 0: the head, written twice; 1 to `total`: the items. */
  readonly index: number;
  readonly total: number;
  /** Base64 without padding. */
  readonly payload: string;
}

export interface FoundChunk extends Chunk {
  /** False: it began, and what stands there is not what was sent. */
  readonly isWhole: boolean;
}

/** A block says that it has no more items than this, or is none. */
export const maxItems = 20_000;

const lineLength = 64;

/** The piece as lines that no mail program has reason to break. Only letters that survive: no `=`, `-`, `_`, `<`, `>`. */
export function writeChunk(chunk: Chunk): string {
  const text = `[${chunk.index}/${chunk.total}:${chunk.block}:${checksumOf(chunk)}:${chunk.payload}]`;
  return (text.match(lines) ?? []).join("\n");
}

const lines = new RegExp(`.{1,${lineLength}}`, "g");

/** The checksum covers the numbers too, otherwise one altered digit would put a comment in another's place. */
const checksumOf = ({ block, index, total, payload }: Chunk): string => crc32(`${index}/${total}:${block}:${payload}`);

/** All pieces that begin in a run of letters, in their order. */
export function findChunks(run: string): readonly FoundChunk[] {
  const found: FoundChunk[] = [];
  for (const [, index, total, block = "", checksum, payload = "", end] of run.matchAll(pattern)) {
    const chunk = { block, index: Number(index), total: Number(total), payload };
    if (chunk.index > chunk.total || chunk.total > maxItems) continue;
    found.push({ ...chunk, isWhole: end === "]" && checksum === checksumOf(chunk) });
  }
  return found;
}

/** True when a piece begins anywhere in the run. */
export const holdsChunk = (run: string): boolean => run.search(pattern) >= 0;

const pattern = /\[(\d{1,5})\/(\d{1,5}):([0-9a-z]{7}):([0-9a-f]{8}):([A-Za-z0-9+/]*)(\]?)/g;
