// What is protected opens with its passphrase only, however it is typed; damage and a typing mistake are told apart.
import * as fc from "fast-check";
import { afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import { crc32 } from "../../../src/base/crc32.ts";
import { isLocked, readLocked } from "../../../src/exchange/locked/envelope.ts";
import { canLock, isEmptyPassphrase, lockText, unlock } from "../../../src/exchange/locked/lock.ts";

const text = JSON.stringify({ kind: "henkaku-story-sheet/story", words: "沼津市の変革ストーリー".repeat(50) });
const passphrase = "桜2026 Numazu";
const holds = "henkaku-story-sheet/story";

interface File {
  [part: string]: unknown;
  format: number;
  kdf: { iterations: number; salt: string; [part: string]: unknown };
  cipher: { iv: string; [part: string]: unknown };
  data: string;
}

async function locked(words = text, by = passphrase, hint?: string): Promise<File> {
  const file = await lockText(words, by, holds, hint);
  if (!file.ok) throw new Error(file.error.code);
  return JSON.parse(file.value) as File;
}

/** What a person with that file and passphrase gets. */
async function opened(file: unknown, by = passphrase) {
  const envelope = readLocked(file);
  return envelope.ok ? unlock(envelope.value, by) : envelope;
}

let file: File;

beforeAll(async () => {
  file = await locked();
});

afterEach(() => vi.unstubAllGlobals());

describe("a protected file", () => {
  it("opens with its passphrase, to the letter", async () => {
    expect(await opened(file)).toEqual({ ok: true, value: text });
    expect(await opened(await locked("", "x"), "x")).toEqual({ ok: true, value: "" });
  });

  it("says what it is before it is opened, and shows nothing of what is inside", async () => {
    const withHint = await locked(text, passphrase, "去年の花見の場所");
    const envelope = readLocked(withHint);
    expect(envelope).toMatchObject({ ok: true, value: { holds, hint: "去年の花見の場所", iterations: 600_000 } });
    expect(readLocked(file)).toMatchObject({ value: { hint: null } });
    expect(JSON.stringify(file)).not.toMatch(/沼津|桜|Numazu/);
    expect(await opened(withHint)).toEqual({ ok: true, value: text });
  });

  it("is smaller than what it holds when that repeats itself", () => {
    expect(file.data.length).toBeLessThan(text.length / 2);
  });

  it("is never the same twice, so that nobody sees that two hold the same", async () => {
    const again = await locked();
    expect(again.data).not.toBe(file.data);
    expect(again.kdf.salt).not.toBe(file.kdf.salt);
    expect(again.cipher.iv).not.toBe(file.cipher.iv);
  });

  it("is what the published algorithms make: another program can open it", async () => {
    const { createDecipheriv, pbkdf2Sync } = await import("node:crypto");
    const { inflateRawSync } = await import("node:zlib");
    const key = pbkdf2Sync(passphrase, Buffer.from(file.kdf.salt, "base64"), 600_000, 32, "sha256");
    const data = Buffer.from(file.data, "base64");
    const decipher = createDecipheriv("aes-256-gcm", key, Buffer.from(file.cipher.iv, "base64"));
    const { kind, format, kdf, cipher } = file;
    decipher.setAAD(Buffer.from(JSON.stringify({ kind, format, holds, kdf, cipher })));
    decipher.setAuthTag(data.subarray(-16));
    const plain = Buffer.concat([decipher.update(data.subarray(0, -16)), decipher.final()]);
    expect(inflateRawSync(plain).toString("utf8")).toBe(text);
  });

  it.each([
    ["full-width letters", "桜２０２６　Ｎｕｍａｚｕ"],
    ["blanks around it", "\u3000桜2026 Numazu \n"],
  ])("opens with its passphrase typed with %s", async (_, typed) => {
    expect(await opened(file, typed)).toEqual({ ok: true, value: text });
  });

  it.each([
    ["other capitals", "桜2026 numazu"],
    ["a letter too few", "桜2026 Numaz"],
    ["nothing", ""],
    ["no blank", "桜2026Numazu"],
  ])("stays shut for a passphrase with %s, and says that it is the passphrase", async (_, typed) => {
    expect(await opened(file, typed)).toEqual({ ok: false, error: { code: "wrong-passphrase" } });
  });
});

describe("a protected file that came to harm", () => {
  const altered = (text: string, at: number) => text.slice(0, at) + (text[at] === "A" ? "B" : "A") + text.slice(at + 1);
  const kdf = (part: object) => () => ({ ...file, kdf: { ...file.kdf, ...part } });
  const cipher = (part: object) => () => ({ ...file, cipher: { ...file.cipher, ...part } });
  const bad = (path: string) => ({ code: "bad-lock", path });
  const damaged = { code: "damaged" };

  it.each<[string, () => unknown, object]>([
    ["one letter of the data", () => ({ ...file, data: altered(file.data, 5) }), damaged],
    ["the end of the data", () => ({ ...file, data: file.data.slice(0, 80) }), damaged],
    ["all of the data", () => ({ ...file, data: "" }), damaged],
    ["data that is no base64", () => ({ ...file, data: "変革" }), bad("data")],
    ["a data list", () => ({ ...file, data: [1] }), bad("data")],
    ["no data", () => ({ ...file, data: undefined }), bad("data")],
    ["another salt", () => ({ ...file, kdf: { ...file.kdf, salt: altered(file.kdf.salt, 0) } }), damaged],
    ["a short salt", kdf({ salt: "AAAA" }), bad("kdf.salt")],
    ["an endless salt", kdf({ salt: "AAAA".repeat(10_000) }), bad("kdf.salt")],
    ["another number of rounds", kdf({ iterations: 600_001 }), damaged],
    ["rounds for hours", kdf({ iterations: 1e12 }), bad("kdf.iterations")],
    ["rounds below nothing", kdf({ iterations: -600_000 }), bad("kdf.iterations")],
    ["hardly a round", kdf({ iterations: 1000 }), bad("kdf.iterations")],
    ["half a round", kdf({ iterations: 600_000.5 }), bad("kdf.iterations")],
    ["rounds in words", kdf({ iterations: "600000" }), bad("kdf.iterations")],
    ["another way to make the key", kdf({ name: "scrypt" }), bad("kdf.name")],
    ["a weaker hash", kdf({ hash: "SHA-1" }), bad("kdf.hash")],
    ["another cipher", cipher({ name: "AES-CBC" }), bad("cipher.name")],
    ["a long start value", cipher({ iv: "AAAA".repeat(6) }), bad("cipher.iv")],
    ["another kind inside", () => ({ ...file, holds: "henkaku-story-sheet/return" }), damaged],
    ["a kind that is a script", () => ({ ...file, holds: "<script>" }), bad("holds")],
    ["no checksum", () => ({ ...file, checksum: undefined }), bad("checksum")],
    ["a newer format", () => ({ ...file, format: 2 }), { code: "too-new", format: 2, supported: 1 }],
    ["no format", () => ({ ...file, format: undefined }), { code: "bad-format" }],
    ["a format in words", () => ({ ...file, format: "1" }), { code: "bad-format" }],
    ["another kind of file", () => ({ ...file, kind: holds }), { code: "wrong-kind", found: holds }],
    ["no kind", () => ({ data: file.data }), { code: "wrong-kind", found: "" }],
    ["nothing", () => null, { code: "wrong-kind" }],
    ["a number", () => 7, { code: "wrong-kind" }],
    ["a list", () => [file], { code: "wrong-kind" }],
  ])("with %s is refused with the reason, without asking for the passphrase", (_, harm, error) => {
    expect(readLocked(JSON.parse(JSON.stringify(harm())))).toMatchObject({ ok: false, error });
  });

  it.each<[string, () => File]>([
    ["another kind", () => ({ ...file, holds: "henkaku-story-sheet/return" })],
    ["fewer rounds", () => ({ ...file, kdf: { ...file.kdf, iterations: 100_000 } })],
    ["other data", () => ({ ...file, data: altered(file.data, 9) })],
  ])("by someone who gave it %s and a fitting checksum stays shut", async (_, harm) => {
    const { kind, format, holds, kdf, cipher, data, ...rest } = harm();
    const checksum = crc32(JSON.stringify({ kind, format, holds, kdf, cipher }) + data);
    const forged = { ...rest, kind, format, holds, kdf, cipher, data, checksum };
    expect(readLocked(forged).ok).toBe(true);
    expect(await opened(forged)).toEqual({ ok: false, error: { code: "wrong-passphrase" } });
  });

  it("in any one letter of the data is found out before the passphrase is tried", () => {
    fc.assert(
      fc.property(fc.nat(file.data.length - 1), (at) => {
        expect(readLocked({ ...file, data: altered(file.data, at) }).ok).toBe(false);
      }),
    );
  });

  it("or is any other value never throws", () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const parts = typeof value === "object" && value !== null && !Array.isArray(value) ? value : { data: value };
        expect(readLocked(value).ok || readLocked({ ...file, ...parts, cipher: value }).ok).toBe(false);
      }),
    );
  });

  it("is known as a protected file all the same", () => {
    expect(isLocked({ ...file, data: 7 })).toBe(true);
    expect(isLocked({ kind: holds })).toBe(false);
    expect(isLocked(null)).toBe(false);
  });
});

describe("protecting", () => {
  it.each(["", " ", "\u3000\n"])("is refused with the passphrase %j: it would protect nothing", async (empty) => {
    expect(isEmptyPassphrase(empty)).toBe(true);
    expect(await lockText(text, empty, holds)).toEqual({ ok: false, error: { code: "empty-passphrase" } });
  });

  it("is refused, and so is opening, where the browser withholds its cryptography", async () => {
    const envelope = readLocked(file);
    if (!envelope.ok) throw new Error(envelope.error.code);
    expect(canLock()).toBe(true);
    vi.stubGlobal("crypto", { getRandomValues: () => {} });
    expect(canLock()).toBe(false);
    expect(await lockText(text, passphrase, holds)).toEqual({ ok: false, error: { code: "no-cryptography" } });
    expect(await unlock(envelope.value, passphrase)).toEqual({ ok: false, error: { code: "no-cryptography" } });
  });
});
