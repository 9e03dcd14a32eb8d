// The envelope around a file protected by a passphrase: what it says about itself before it is unlocked.
// Looks at the envelope only. Takes anything at all and never throws; nothing is decrypted here.
import * as v from "valibot";
import { fromBase64, toBase64 } from "../../base/base64.ts";
import { crc32 } from "../../base/crc32.ts";
import { err, ok, type Result } from "../../base/result.ts";
import { shownValue } from "../../domain/reading-notes.ts";
import type { ReadError } from "../read-error.ts";

/** Says what a file is; the first thing looked at in one. */
export const lockedKind = "henkaku-story-sheet/locked";
export const lockedFormat = 1;

/** A protected file, still locked. */
export interface Locked {
  /** The kind of the file inside, as it says. */
  readonly holds: string;
  /** What the sender wrote to help remember the passphrase; null: nothing. Anyone can read it, and change it. */
  readonly hint: string | null;
  readonly iterations: number;
  readonly salt: Uint8Array<ArrayBuffer>;
  readonly iv: Uint8Array<ArrayBuffer>;
  readonly data: Uint8Array<ArrayBuffer>;
}

export type LockedError =
  | Extract<ReadError, { readonly code: "wrong-kind" | "too-new" | "bad-format" }>
  /** A part of the envelope is missing, damaged, or asks for what no writer of ours would. `path`: which part. */
  | { readonly code: "bad-lock"; readonly path: string }
  /** The parts are each in order and do not belong together: something was altered on the way. */
  | { readonly code: "damaged" };

/** Fewer rounds would be too easy to try passphrases against; more would let a file keep the page busy for hours. */
export const fewestIterations = 100_000;
export const mostIterations = 10_000_000;
export const saltLength = 16;
/** What NIST SP 800-38D recommends for GCM, and all that is worth supporting. */
export const ivLength = 12;

const base64 = v.pipe(
  v.string(),
  v.rawTransform(({ dataset, addIssue, NEVER }) => {
    const bytes = fromBase64(dataset.value);
    if (bytes !== null) return bytes;
    addIssue({ message: "no base64" });
    return NEVER;
  }),
);
const bytesFrom = (fewest: number, most: number) => v.pipe(base64, v.minLength(fewest), v.maxLength(most));

const envelopeSchema = v.object({
  holds: v.pipe(v.string(), v.regex(/^[a-z][a-z0-9/-]{0,99}$/)),
  hint: v.optional(v.pipe(v.string(), v.maxLength(1000))),
  kdf: v.object({
    name: v.literal("PBKDF2"),
    hash: v.literal("SHA-256"),
    iterations: v.pipe(v.number(), v.integer(), v.minValue(fewestIterations), v.maxValue(mostIterations)),
    salt: bytesFrom(saltLength, 1024),
  }),
  cipher: v.object({ name: v.literal("AES-GCM"), iv: bytesFrom(ivLength, ivLength) }),
  checksum: v.string(),
  data: base64,
});

/** True when a parsed file is a protected one, whole or not. */
export const isLocked = (value: unknown): boolean => partOf(value, "kind") === lockedKind;

/** Opens the envelope of a parsed file. Errors: another kind of file, a newer format, or a damaged envelope. */
export function readLocked(value: unknown): Result<Locked, LockedError> {
  if (!isLocked(value)) {
    const found = partOf(value, "kind");
    return err({ code: "wrong-kind", found: typeof found === "string" ? found : "" });
  }
  const format = partOf(value, "format");
  if (typeof format !== "number" || !Number.isSafeInteger(format) || format < 1) {
    return err({ code: "bad-format", found: shownValue(format) });
  }
  if (format > lockedFormat) return err({ code: "too-new", format, supported: lockedFormat });
  const parsed = v.safeParse(envelopeSchema, value);
  if (!parsed.success) return err({ code: "bad-lock", path: v.getDotPath(parsed.issues[0]) ?? "" });
  const { holds, hint = null, kdf, cipher, data, checksum } = parsed.output;
  const locked = { holds, hint, iterations: kdf.iterations, salt: kdf.salt, iv: cipher.iv, data };
  return checksum === checksumOf(locked) ? ok(locked) : err({ code: "damaged" });
}

/** The envelope as the text of a file. */
export function writeLocked(locked: Locked): string {
  const { hint } = locked;
  const head = { kind: lockedKind, format: lockedFormat, app: "henkaku-story-sheet", holds: locked.holds };
  const lock = { ...described(locked), checksum: checksumOf(locked), data: toBase64(locked.data) };
  return `${JSON.stringify({ ...head, ...(hint === null ? {} : { hint }), ...lock }, null, 1)}\n`;
}

const described = ({ iterations, salt, iv }: Omit<Locked, "data">) => ({
  kdf: { name: "PBKDF2", hash: "SHA-256", iterations, salt: toBase64(salt) },
  cipher: { name: "AES-GCM", iv: toBase64(iv) },
});

/** What the data is bound to: unlocking fails when any of it was changed, even by someone who made a new checksum. */
export const boundText = (locked: Omit<Locked, "data">): string =>
  JSON.stringify({ kind: lockedKind, format: lockedFormat, holds: locked.holds, ...described(locked) });

/** Tells a damaged file from a mistyped passphrase, which the cipher itself cannot. */
const checksumOf = (locked: Locked): string => crc32(boundText(locked) + toBase64(locked.data));

const partOf = (value: unknown, key: string): unknown =>
  typeof value === "object" && value !== null ? Object.getOwnPropertyDescriptor(value, key)?.value : undefined;
