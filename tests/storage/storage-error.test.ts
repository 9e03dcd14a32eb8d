// Everything that can go wrong with stored stories has a sentence in both languages, with nothing left blank.
import { describe, expect, it } from "vitest";
import { locales } from "../../src/i18n/text-shape.ts";
import { type LooseParams, translate } from "../../src/i18n/translate.ts";
import { type StorageError, StoreUnavailable, storageErrorOf } from "../../src/storage/storage-error.ts";
import type { Loss } from "../../src/storage/story-library.ts";

const isUnfinished = (sentence: string) => /^storage\.|[{}]/.test(sentence) || sentence.trim() === "";

// A record by code, so that the compiler asks for an example of each.
const errors: { readonly [C in StorageError["code"]]: Extract<StorageError, { code: C }> } = {
  "quota-exceeded": { code: "quota-exceeded" },
  unavailable: { code: "unavailable", reason: "x" },
  "newer-format": { code: "newer-format", format: 2, supported: 1 },
  damaged: { code: "damaged", what: "story", readError: null },
  missing: { code: "missing", what: "backup" },
  "not-in-bin": { code: "not-in-bin" },
  "not-open": { code: "not-open" },
  "out-of-step": { code: "out-of-step" },
  "write-failed": { code: "write-failed", reason: "x" },
};
const time = "2026-04-01T00:00:00.000Z";
const losses: { readonly [C in Loss["code"]]: Extract<Loss, { code: C }> } = {
  "snapshot-damaged": { code: "snapshot-damaged", time, readError: null },
  "snapshot-patched": { code: "snapshot-patched", time },
  "from-backup": { code: "from-backup", time },
  "changes-lost": { code: "changes-lost", saves: 3, time },
};

describe("the sentences of storage", () => {
  it.each(Object.values(errors))("tell of $code and what to do", (error) => {
    for (const locale of locales) expect(translate(locale, `storage.error.${error.code}`)).not.toSatisfy(isUnfinished);
  });

  it.each(Object.values(losses))("tell of $code with its moment", (loss) => {
    for (const locale of locales) {
      const sentence = translate(locale, `storage.loss.${loss.code}`, {
        saves: 3,
        ...loss,
        time: "4月1日",
      } as LooseParams);
      expect(sentence).not.toSatisfy(isUnfinished);
      expect(sentence).toContain("4月1日");
    }
  });
});

describe("what a browser throws becomes an error a person can be told", () => {
  const named = (name: string, message = "m") => Object.assign(new Error(message), { name });
  it.each<[string, unknown, StorageError]>([
    ["a full disk", named("QuotaExceededError"), { code: "quota-exceeded" }],
    ["a full disk, the browser's own way", new DOMException("m", "QuotaExceededError"), { code: "quota-exceeded" }],
    ["a database that will not open", new StoreUnavailable("blocked"), { code: "unavailable", reason: "blocked" }],
    ["any other exception", named("DataError"), { code: "write-failed", reason: "DataError: m" }],
    ["something that is no error", "odd", { code: "write-failed", reason: "odd" }],
    ["nothing", undefined, { code: "write-failed", reason: "undefined" }],
  ])("%s", (_what, cause, error) => {
    expect(storageErrorOf(cause)).toEqual(error);
  });
});
