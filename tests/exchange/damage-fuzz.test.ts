// Damage nobody thought of: thousands of random changes to a sound file. Never an exception, and never a text that is
// gone without a word: it is in the story, or in a note, or the file is refused and stays where it is.
import * as fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import { tableNames } from "../../src/domain/tables.ts";
import { readStoryFile, type StoryContents } from "../../src/exchange/json/story-file.ts";
import { errorSentence, rejectedSentence, repairSentence } from "../../src/exchange/reading-sentences.ts";
import { sampleStory } from "../fixtures/sample-story.ts";
import { sampleBytes, sampleText } from "../helpers/damaged-file.ts";
import { isUnfinished, japanese } from "../helpers/reading-words.ts";
import { storyTexts } from "../helpers/story-texts.ts";

// Thousands of files are read: on a busy machine that takes longer than one test may usually take.
vi.setConfig({ testTimeout: 120_000 });

const texts = storyTexts(sampleStory);

/** The texts of the sample story that are neither in what was opened nor in its notes. */
function goneWithoutAWord({ story, repairs, rejected }: StoryContents): readonly string[] {
  const kept = new Set(storyTexts(story));
  const told = [...repairs, ...rejected].map((note) => note.old).join("\n");
  return texts.filter((text) => !kept.has(text) && !told.includes(text) && !told.includes(inJson(text)));
}

const inJson = (text: string): string => JSON.stringify(text).slice(1, -1);

/** Reads a damaged file; gives the texts that went missing without a word. */
function missingAfter(input: Uint8Array | string): { readonly opened: boolean; readonly missing: readonly string[] } {
  const read = readStoryFile(input);
  if (!read.ok) {
    expect(errorSentence(read.error, japanese)).not.toSatisfy(isUnfinished);
    return { opened: false, missing: [] };
  }
  for (const repair of read.value.repairs) expect(repairSentence(repair, japanese)).not.toSatisfy(isUnfinished);
  for (const left of read.value.rejected) expect(rejectedSentence(left, japanese)).not.toSatisfy(isUnfinished);
  const missing = goneWithoutAWord(read.value);
  if (missing.length > 0) expect(read.value.notices).toContain("checksum-differs");
  return { opened: true, missing };
}

const place = fc.nat({ max: sampleBytes.length - 1 });

describe("a file damaged at random", () => {
  it("loses at most the one text a flipped bit is in, and says that the file has changed", () => {
    fc.assert(
      fc.property(place, fc.nat({ max: 7 }), (at, bit) => {
        const { missing } = missingAfter(sampleBytes.with(at, (sampleBytes[at] ?? 0) ^ (1 << bit)));
        expect(missing.length).toBeLessThanOrEqual(1);
      }),
      { numRuns: 2_000 },
    );
  });

  it("loses at most the one text an overwritten byte is in, and says that the file has changed", () => {
    fc.assert(
      fc.property(place, fc.nat({ max: 255 }), (at, value) => {
        const { missing } = missingAfter(sampleBytes.with(at, value));
        expect(missing.length).toBeLessThanOrEqual(1);
      }),
      { numRuns: 1_000 },
    );
  });

  it("is refused wherever it is cut off, because the rest cannot be known", () => {
    const end = new TextEncoder().encode(sampleText.trimEnd()).length;
    fc.assert(
      fc.property(fc.nat({ max: end - 1 }), (length) => {
        expect(missingAfter(sampleBytes.slice(0, length)).opened).toBe(false);
      }),
      { numRuns: 1_000 },
    );
  });

  it("never throws when a piece of it is missing in the middle", () => {
    fc.assert(
      fc.property(place, fc.nat({ max: 400 }), (at, length) => {
        missingAfter(new Uint8Array([...sampleBytes.slice(0, at), ...sampleBytes.slice(at + length)]));
      }),
      { numRuns: 500 },
    );
  });

  it("never throws on bytes of any kind", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        missingAfter(bytes);
      }),
      { numRuns: 1_000 },
    );
  });
});

describe("a file whose values are replaced at random", () => {
  const value = fc.jsonValue({ maxDepth: 3 });

  it("opens or is refused, whatever stands in place of a record's field", () => {
    const records = tableNames.flatMap((table) => Object.keys(sampleStory[table]).map((_, i) => ({ table, i })));
    fc.assert(
      fc.property(fc.constantFrom(...records), fc.nat(), value, ({ table, i }, n, replaced) => {
        const file = JSON.parse(sampleText);
        const record = file.story[table][i];
        const fields = Object.keys(record);
        const field = fields[n % fields.length] ?? "id";
        record[field] = replaced;
        const { opened, missing } = missingAfter(JSON.stringify(file));
        expect(opened).toBe(true);
        // What stood in the replaced field never was in the file.
        expect(missing.length).toBeLessThanOrEqual(table === "cards" && field === "fields" ? 2 : 1);
      }),
      { numRuns: 1_000 },
    );
  });

  it("opens or is refused, whatever stands in place of a part of the template", () => {
    fc.assert(
      fc.property(fc.nat(), value, (n, replaced) => {
        const file = JSON.parse(sampleText);
        const places = objectsIn(file.story.template);
        const object = places[n % places.length] ?? {};
        const keys = Object.keys(object);
        object[keys[n % keys.length] ?? ""] = replaced;
        missingAfter(JSON.stringify(file));
      }),
      { numRuns: 500 },
    );
  });
});

function objectsIn(value: unknown): Record<string, unknown>[] {
  if (typeof value !== "object" || value === null) return [];
  return [value as Record<string, unknown>, ...Object.values(value).flatMap(objectsIn)];
}
