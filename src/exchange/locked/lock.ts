// Protects a file by a passphrase, with the browser's own cryptography only: PBKDF2 makes the key, AES-GCM encrypts.
// Must never keep a passphrase, and never hand out a text that was altered.
import { err, ok, type Result } from "../../base/result.ts";
import { deflateText, inflateText } from "../deflate.ts";
import { maxFileBytes } from "../json/story-file.ts";
import { boundText, ivLength, type Locked, saltLength, writeLocked } from "./envelope.ts";

/** OWASP, Password Storage Cheat Sheet (2023 and since): PBKDF2-HMAC-SHA256 with 600,000 iterations. */
const iterations = 600_000;

export type LockError = { readonly code: "empty-passphrase" } | { readonly code: "no-cryptography" };
export type UnlockError =
  | { readonly code: "wrong-passphrase" }
  | { readonly code: "damaged" }
  | { readonly code: "no-cryptography" };

/** False where the browser withholds its cryptography: on a page served by plain http. From a file it is there. */
export const canLock = (): boolean => (globalThis.crypto as Crypto | undefined)?.subtle !== undefined;

/** True when there is nothing in the passphrase that counts. */
export const isEmptyPassphrase = (passphrase: string): boolean => normalised(passphrase) === "";

/**
 * The passphrase that counts. Typed with a Japanese input method, ａｂｃ１２３ and abc123 (and ｱ and ア) are the same to the
 * person: NFKC makes them one. Blanks around it come from copying it out of a mail.
 */
const normalised = (passphrase: string): string => passphrase.normalize("NFKC").trim();

/**
 * `text` locked with the passphrase, as the text of a file. `holds` is the kind of the file inside; it and the hint can be
 * read by anyone. Twice the same gives two different files. Error: the passphrase is empty, or `canLock()` is false.
 */
export async function lockText(
  text: string,
  passphrase: string,
  holds: string,
  hint: string | null = null,
): Promise<Result<string, LockError>> {
  if (isEmptyPassphrase(passphrase)) return err({ code: "empty-passphrase" });
  if (!canLock()) return err({ code: "no-cryptography" });
  const salt = crypto.getRandomValues(new Uint8Array(saltLength));
  const iv = crypto.getRandomValues(new Uint8Array(ivLength));
  const lock = { holds, hint, iterations, salt, iv };
  const key = await keyOf(passphrase, lock);
  const data = new Uint8Array(await crypto.subtle.encrypt(algorithm(lock), key, await deflateText(text)));
  return ok(writeLocked({ ...lock, data }));
}

/** The text inside. Error: another passphrase locked it, it is damaged, or `canLock()` is false. */
export async function unlock(locked: Locked, passphrase: string): Promise<Result<string, UnlockError>> {
  if (!canLock()) return err({ code: "no-cryptography" });
  const plain = await decrypted(locked, passphrase);
  // The checksum was looked at when the envelope was read: what fails now fails for the passphrase.
  if (plain === null) return err({ code: "wrong-passphrase" });
  const text = await inflateText(plain, maxFileBytes);
  return text.ok ? text : err({ code: "damaged" });
}

async function decrypted(locked: Locked, passphrase: string): Promise<Uint8Array<ArrayBuffer> | null> {
  const key = await keyOf(passphrase, locked);
  try {
    return new Uint8Array(await crypto.subtle.decrypt(algorithm(locked), key, locked.data));
  } catch {
    return null;
  }
}

type Lock = Omit<Locked, "data">;

const algorithm = (lock: Lock): AesGcmParams => ({
  name: "AES-GCM",
  iv: lock.iv,
  additionalData: new TextEncoder().encode(boundText(lock)),
});

async function keyOf(passphrase: string, { salt, iterations }: Lock): Promise<CryptoKey> {
  const letters = new TextEncoder().encode(normalised(passphrase));
  const secret = await crypto.subtle.importKey("raw", letters, "PBKDF2", false, ["deriveKey"]);
  const pbkdf2 = { name: "PBKDF2", hash: "SHA-256", salt, iterations };
  return crypto.subtle.deriveKey(pbkdf2, secret, { name: "AES-GCM", length: 256 }, false, ["encrypt", "decrypt"]);
}
