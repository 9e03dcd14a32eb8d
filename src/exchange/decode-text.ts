// Bytes to text, to the letter. Guesses nothing: what is not UTF-8 (or UTF-16 that says so) is refused by its name,
// because a wrong guess would turn Japanese text into other Japanese text without anyone noticing.
import { err, ok, type Result } from "../base/result.ts";

/** What a file that is no text was found to be. */
export type ForeignFile = "zip" | "image" | "pdf" | "old-office" | "unknown";

export type DecodeError =
  | { readonly code: "empty" }
  | { readonly code: "not-text"; readonly found: ForeignFile }
  | { readonly code: "not-utf8"; readonly encoding: "shift-jis" | "unknown" };

const signatures: readonly (readonly [ForeignFile, readonly number[]])[] = [
  ["zip", [0x50, 0x4b, 0x03, 0x04]],
  ["zip", [0x50, 0x4b, 0x05, 0x06]],
  ["image", [0x89, 0x50, 0x4e, 0x47]],
  ["image", [0xff, 0xd8, 0xff]],
  ["image", [0x47, 0x49, 0x46, 0x38]],
  ["pdf", [0x25, 0x50, 0x44, 0x46]],
  ["old-office", [0xd0, 0xcf, 0x11, 0xe0]],
];

/** The text in the bytes, without a byte order mark. */
export function decodeText(bytes: Uint8Array): Result<string, DecodeError> {
  if (bytes.length === 0) return err({ code: "empty" });
  const foreign = signatures.find(([, signature]) => signature.every((byte, i) => bytes[i] === byte));
  if (foreign) return err({ code: "not-text", found: foreign[0] });
  const encoding = encodingOf(bytes);
  const text = decoded(bytes, encoding);
  if (text !== undefined) return ok(text);
  if (encoding !== "utf-8" || bytes.includes(0)) return err({ code: "not-text", found: "unknown" });
  const shiftJis = decoded(bytes, "shift_jis") !== undefined;
  return err({ code: "not-utf8", encoding: shiftJis ? "shift-jis" : "unknown" });
}

/** UTF-16 says so by its mark, or shows by an ASCII brace with a zero byte beside it: the start of every JSON file. */
function encodingOf(bytes: Uint8Array): "utf-8" | "utf-16le" | "utf-16be" {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0x7b && second === 0)) return "utf-16le";
  if ((first === 0xfe && second === 0xff) || (first === 0 && second === 0x7b)) return "utf-16be";
  return "utf-8";
}

function decoded(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
