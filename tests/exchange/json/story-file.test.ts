// What is written is what is read: nothing of a story may change on its way through a file.
import { readdirSync, readFileSync } from "node:fs";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Migration, storyFormat } from "../../../src/domain/migrations.ts";
import type { Story } from "../../../src/domain/story.ts";
import { tableNames } from "../../../src/domain/tables.ts";
import { isFileOfKind, parseTemplateFile } from "../../../src/domain/template-file.ts";
import { readStoryFile, writeStoryFile } from "../../../src/exchange/json/story-file.ts";
import { sampleSavedAt, sampleStory } from "../../fixtures/sample-story.ts";
import { changedFile, type Loose, sampleText } from "../../helpers/damaged-file.ts";
import { storyArbitrary } from "../../helpers/random-story.ts";

const encoded = (text: string): Uint8Array => new TextEncoder().encode(text);

/** The same story with every object's keys put in another order. */
function shuffled<T>(value: T): T {
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return value.map(shuffled) as T;
  return Object.fromEntries(
    Object.entries(value)
      .map(([key, inside]) => [key, shuffled(inside)])
      .reverse(),
  ) as T;
}

const folder = new URL("../../../templates/", import.meta.url);
const shipped = readdirSync(folder)
  .filter((name) => name.endsWith(".json"))
  .map((name) => [name, JSON.parse(readFileSync(new URL(name, folder), "utf8")) as unknown] as const)
  .filter(([, file]) => isFileOfKind(file, "template"));

describe("a story in a file", () => {
  it.each(shipped)("on the template %s comes back to the letter too", (_, file) => {
    const template = parseTemplateFile(file);
    if (!template.ok) throw new Error(template.error.join());
    fc.assert(
      fc.property(storyArbitrary({ template: template.value }), (story) => {
        expect(readStoryFile(writeStoryFile(story, sampleSavedAt))).toMatchObject({
          ok: true,
          value: { story, checksumMatches: true, repairs: [], rejected: [] },
        });
      }),
      { numRuns: 30 },
    );
  });

  it("comes back to the letter, whatever is in it", () => {
    fc.assert(
      fc.property(storyArbitrary(), (story) => {
        expect(readStoryFile(encoded(writeStoryFile(story, sampleSavedAt)))).toEqual({
          ok: true,
          value: {
            story,
            savedAt: sampleSavedAt,
            format: storyFormat,
            migratedFrom: null,
            checksumMatches: true,
            notices: [],
            repairs: [],
            rejected: [],
            counts: Object.fromEntries(tableNames.map((table) => [table, Object.keys(story[table]).length])),
          },
        });
      }),
      { numRuns: 200 },
    );
  });

  it("is written to the same bytes, however its records came about", () => {
    fc.assert(
      fc.property(storyArbitrary(), (story) => {
        expect(writeStoryFile(shuffled(story), sampleSavedAt)).toBe(writeStoryFile(story, sampleSavedAt));
      }),
      { numRuns: 100 },
    );
  });

  it("is not changed by being written", () => {
    const before = structuredClone(sampleStory);
    writeStoryFile(sampleStory, sampleSavedAt);
    expect(sampleStory).toEqual(before);
  });

  it.each([
    ["marks and circled numbers", "※ ①〜⑨ ⑩ ㈱ № ℡"],
    ["every kind of tilde and dash", "～ ~ 〜 ‾ ー － - – — ―"],
    ["full and half width", "ＡＢＣ１２３ ABC123 ｱｲｳ アイウ　空白 blank"],
    ["line ends of all kinds", "一\n二\r\n三\r四\u2028五\u2029六\u0085七"],
    ["blanks at both ends", "  　前後\t"],
    ["composed and combining letters, told apart", "が か\u3099 é e\u0301"],
    ["emoji with joiners, and rare kanji", "👩‍👩‍👧‍👦🏯 𠮷野家 葛󠄀 𩸽"],
    ["invisible letters", "\u200b\u200e\ufeff\u00ad\u0000\u001f"],
    ["a byte order mark in front", "\ufeff八年後"],
    ["code of other languages", '<script>"\\u0041" \\n {{y}} {old} %s $&'],
    ["200 letters", "あ".repeat(200)],
    ["5,000 letters", "職員が先回りして、".repeat(556)],
  ])("keeps %s as they were typed", (_, text) => {
    const card = sampleStory.cards.c_aim1!;
    const story: Story = { ...sampleStory, cards: { ...sampleStory.cards, c_aim1: { ...card, text } } };
    const read = readStoryFile(encoded(writeStoryFile(story, sampleSavedAt)));
    expect(read).toMatchObject({ ok: true, value: { repairs: [], story: { cards: { c_aim1: { text } } } } });
  });

  it("can be read by a person: one value a line, text as text, records sorted", () => {
    expect(sampleText).toContain('"text": "八年後も、誰もが安心して相談できるまち ※①〜⑨"');
    expect(sampleText.split("\n").slice(0, 7).join("\n")).toMatch(/"kind".*\n.*"format".*\n.*"app".*\n.*"savedAt"/);
    const ids = JSON.parse(sampleText).story.cards.map((card: Loose) => card.id);
    expect(ids).toEqual([...ids].sort());
  });
});

describe("a story file saved again by another program", () => {
  it.each<readonly [string, (text: string) => Uint8Array]>([
    ["as UTF-8 with a byte order mark", (text) => encoded(`\ufeff${text}`)],
    ["as UTF-16, little end first", (text) => utf16(`\ufeff${text}`, true)],
    ["as UTF-16, big end first", (text) => utf16(`\ufeff${text}`, false)],
    ["as UTF-16 without its mark, little end first", (text) => utf16(text, true)],
    ["as UTF-16 without its mark, big end first", (text) => utf16(text, false)],
    ["with the line ends of Windows", (text) => encoded(text.replaceAll("\n", "\r\n"))],
    ["on one line", (text) => encoded(JSON.stringify(JSON.parse(text)))],
    ["with every letter escaped", (text) => encoded(escaped(text))],
  ])("%s is the same story", (_, saved) => {
    expect(readStoryFile(saved(sampleText))).toMatchObject({
      ok: true,
      value: { story: sampleStory, checksumMatches: true, repairs: [], rejected: [] },
    });
  });

  it("as text with a byte order mark is the same story", () => {
    expect(readStoryFile(`\ufeff${sampleText}`)).toMatchObject({ ok: true, value: { story: sampleStory } });
  });

  it("may name its schema, for the help of an editor", () => {
    const file = changedFile((it) => (it.$schema = "./story-file.schema.json"));
    expect(readStoryFile(file)).toMatchObject({ ok: true, value: { rejected: [], checksumMatches: true } });
  });
});

const escaped = (text: string): string =>
  text.replace(/[^\x20-\x7e\n]/g, (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, "0")}`);

function utf16(text: string, littleEndian: boolean): Uint8Array {
  const view = new DataView(new ArrayBuffer(text.length * 2));
  for (let i = 0; i < text.length; i += 1) view.setUint16(i * 2, text.charCodeAt(i), littleEndian);
  return new Uint8Array(view.buffer);
}

describe("a file in an older format", () => {
  // Made up: this format calls a card's text `words`, the next one will call links `ties`.
  const first: Migration = {
    from: storyFormat,
    migrate: (story: Loose) => ({
      ...story,
      cards: story.cards.map(({ words, ...card }: Loose) => ({ ...card, text: words })),
    }),
  };
  const second: Migration = {
    from: storyFormat + 1,
    migrate: ({ ties, ...story }: Loose) => ({ ...story, links: ties }),
  };
  const options = { format: storyFormat + 2, migrations: [first, second] };
  const old = changedFile((file) => {
    file.story.cards = file.story.cards.map(({ text, ...card }: Loose) => ({ ...card, words: text }));
    file.story.ties = file.story.links;
    delete file.story.links;
  });

  it("is lifted step by step, with every text, and says so", () => {
    expect(readStoryFile(old, options)).toMatchObject({
      ok: true,
      value: { story: sampleStory, format: storyFormat, migratedFrom: storyFormat, repairs: [], rejected: [] },
    });
    const read = readStoryFile(old, options);
    expect(read.ok && read.value.notices).toContain("migrated");
  });

  it("reaches its steps without what could harm them, which is listed", () => {
    const hostile = old.replace('"id": "s_sample",', '"id": "s_sample", "__proto__": {"links": []},');
    expect(readStoryFile(hostile, options)).toMatchObject({
      ok: true,
      value: { story: sampleStory, repairs: [{ code: "forbidden-key", path: "__proto__" }] },
    });
  });

  it("is refused when a step cannot make sense of it", () => {
    const odd = changedFile((file) => (file.story.cards = 5));
    expect(readStoryFile(odd, options)).toEqual({
      ok: false,
      error: { code: "migration-failed", format: storyFormat },
    });
  });

  it("is refused by a program that is older still", () => {
    const newer = changedFile((file) => (file.format = storyFormat + 2));
    expect(readStoryFile(newer, { ...options, format: storyFormat + 1 })).toEqual({
      ok: false,
      error: { code: "too-new", format: storyFormat + 2, supported: storyFormat + 1 },
    });
  });
});
