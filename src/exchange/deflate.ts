// Makes a text small (UTF-8, then raw deflate) and whole again. Raw, because a checksum of its own goes with whatever is
// sent. Must never hand back more than it was allowed: a small file may hold a text that fills the memory.
import { err, ok, type Result } from "../base/result.ts";

/** The text, compressed. */
export async function deflateText(text: string): Promise<Uint8Array<ArrayBuffer>> {
  const pieces = passed(new TextEncoder().encode(text), new CompressionStream("deflate-raw"));
  const bytes = await collected(pieces, Number.POSITIVE_INFINITY);
  return bytes ?? new Uint8Array();
}

export type InflateError = { readonly code: "damaged" } | { readonly code: "too-large"; readonly limit: number };

/** The text again. Error: the bytes are no compressed text, or hold more than `limit` bytes of it. */
export async function inflateText(
  bytes: Uint8Array<ArrayBuffer>,
  limit: number,
): Promise<Result<string, InflateError>> {
  try {
    const whole = await collected(passed(bytes, new DecompressionStream("deflate-raw")), limit);
    if (whole === null) return err({ code: "too-large", limit });
    return ok(new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(whole));
  } catch {
    return err({ code: "damaged" });
  }
}

type Bytes = Uint8Array<ArrayBuffer>;

function passed(bytes: Bytes, through: CompressionStream | DecompressionStream): ReadableStreamDefaultReader<Bytes> {
  const writer = through.writable.getWriter();
  // What goes wrong here is met again, and told, where the other end is read.
  const silent = () => {};
  writer.write(bytes).catch(silent);
  writer.close().catch(silent);
  return (through.readable as ReadableStream<Bytes>).getReader();
}

/** Everything that comes; null, and no more is read, once it is more than `limit` bytes. */
async function collected(from: ReadableStreamDefaultReader<Bytes>, limit: number): Promise<Bytes | null> {
  const pieces: Bytes[] = [];
  let size = 0;
  for (let next = await from.read(); next.value !== undefined; next = await from.read()) {
    size += next.value.length;
    if (size > limit) {
      await from.cancel().catch(() => {});
      return null;
    }
    pieces.push(next.value);
  }
  const whole = new Uint8Array(size);
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
