// Files that cannot be opened: each says why, in both languages, and nothing else happens.
// Files that can be opened although something is wrong in them are in `damaged-files.test.ts`.
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { storyFormat } from "../../src/domain/migrations.ts";
import { maxFileBytes, readStoryFile } from "../../src/exchange/json/story-file.ts";
import type { ReadError } from "../../src/exchange/read-error.ts";
import { errorSentence } from "../../src/exchange/reading-sentences.ts";
import {
  changedFile,
  changedStory,
  type Loose,
  replacedText,
  sampleBytes,
  sampleText,
} from "../helpers/damaged-file.ts";
import { bothLanguages, isUnfinished } from "../helpers/reading-words.ts";

type Input = string | Uint8Array;
type Expected = Partial<ReadError> & Pick<ReadError, "code">;

const fixture = (name: string): Uint8Array =>
  new Uint8Array(readFileSync(new URL(`../fixtures/broken/${name}`, import.meta.url)));
const bytes = (...values: number[]): Uint8Array => Uint8Array.from(values);
const withByte = (at: number, value: number): Uint8Array => sampleBytes.with(at, value);
const template = (damage: (template: Loose) => unknown): string => changedStory((story) => damage(story.template));
const deep = (open: string, close: string, levels: number): string => open.repeat(levels) + close.repeat(levels);
const cutAt = (share: number): string => sampleText.slice(0, Math.floor(sampleText.length * share));
const afterPiece = (piece: string): string => sampleText.slice(0, sampleText.indexOf(piece) + piece.length);

const truncated = { code: "not-json", truncated: true } as const;
const broken = { code: "not-json", truncated: false } as const;
const nameless = { code: "wrong-kind", found: "" } as const;
const templateBroken = { code: "template-broken" } as const;

const files: readonly (readonly [title: string, input: Input, expected: Expected])[] = [
  ["a file of no bytes", bytes(), { code: "empty" }],
  ["an empty text", "", { code: "empty" }],
  ["only blanks and line ends", " \r\n\t\n　", { code: "empty" }],
  ["only a byte order mark", bytes(0xef, 0xbb, 0xbf), { code: "empty" }],
  ["a file over the limit", new Uint8Array(maxFileBytes + 1).fill(0x20), { code: "too-large", limit: maxFileBytes }],
  ["a text over the limit", " ".repeat(maxFileBytes + 1), { code: "too-large" }],

  ["an Excel workbook", fixture("workbook.xlsx"), { code: "not-text", found: "zip" }],
  ["an empty zip archive", bytes(0x50, 0x4b, 5, 6, ...Array<number>(18).fill(0)), { code: "not-text", found: "zip" }],
  ["a PNG picture", fixture("picture.png"), { code: "not-text", found: "image" }],
  ["a photograph", bytes(0xff, 0xd8, 0xff, 0xe0, 0, 0x10), { code: "not-text", found: "image" }],
  ["a PDF", fixture("sheet.pdf"), { code: "not-text", found: "pdf" }],
  ["an old Word file", bytes(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1), { code: "not-text", found: "old-office" }],
  ["bytes of nothing known", bytes(0x00, 0xff, 0xfe, 0x01, 0x80), { code: "not-text", found: "unknown" }],
  ["a disk block full of zeros", new Uint8Array(4096), { code: "not-text", found: "unknown" }],
  ["a sound file with a zero byte in it", withByte(40, 0), { code: "not-text", found: "unknown" }],
  ["UTF-16 with half a letter", bytes(0xff, 0xfe, 0x7b, 0x00, 0x00, 0xd8), { code: "not-text", found: "unknown" }],
  ["Shift_JIS", fixture("shift-jis.json"), { code: "not-utf8", encoding: "shift-jis" }],
  ["UTF-8 with a stray byte", withByte(sampleText.indexOf("相"), 0xff), { code: "not-utf8", encoding: "unknown" }],
  ["a web page", "<!DOCTYPE html><html><body>{}</body></html>", { code: "web-page" }],
  ["an error page in place of the file", '\n <?xml version="1.0"?><Error>AccessDenied</Error>', { code: "web-page" }],

  ["a file cut off after one letter", "{", truncated],
  ["a file cut off in the envelope", cutAt(0.005), truncated],
  ["a file cut off at a quarter", cutAt(0.25), truncated],
  ["a file cut off at a half", cutAt(0.5), truncated],
  ["a file cut off near the end", cutAt(0.99), truncated],
  ["a file without its last brace", sampleText.trimEnd().slice(0, -1), truncated],
  ["a file cut off inside a text", afterPiece("八年後も、誰も"), truncated],
  ["a file cut off inside an escape", `${afterPiece("八年後も")}\\u30`, truncated],
  ["a file cut off after a backslash", `${afterPiece("八年後も")}\\`, truncated],
  ["a file cut off inside a word", afterPiece('"parentId": nul'), truncated],
  ["a file cut off after a minus", `${afterPiece('"horizonYears": ')}-`, truncated],
  ["a file cut off after a comma", afterPiece('"kind": "henkaku-story-sheet/story",'), truncated],
  [
    "a file cut off inside a letter",
    sampleBytes.slice(0, 1 + new TextEncoder().encode(afterPiece("八年後")).length),
    { code: "not-utf8" },
  ],

  ["plain words", "変革ストーリーシート", broken],
  ["a comma too many", replacedText('"福祉課"\n', '"福祉課",\n'), broken],
  ["a comma too few", replacedText('"c_aim1",', '"c_aim1"'), broken],
  ["single quotation marks", "{'kind': 'henkaku-story-sheet/story'}", broken],
  ["full-width quotation marks", "{”kind”: 1}", broken],
  ["a comment", '{"kind": 1 /* ours */}', broken],
  ["a line end inside a text", replacedText("窓口を一つに", "窓口を\n一つに"), broken],
  ["an unknown escape", replacedText("窓口", "\\x窓口"), broken],
  ["two files in one", sampleText + sampleText, broken],
  ["something behind the end", `${sampleText}}`, broken],
  ["a wrong bracket", replacedText("]", "}"), broken],
  ["NaN", replacedText('"fiscalYear": 2022', '"fiscalYear": NaN'), broken],
  ["Infinity", replacedText('"fiscalYear": 2022', '"fiscalYear": -Infinity'), broken],
  ["a number with a leading zero", replacedText('"fiscalYear": 2022', '"fiscalYear": 02022'), broken],
  ["undefined", replacedText('"fiscalYear": 2022', '"fiscalYear": undefined'), broken],
  ["100,000 open brackets", "[".repeat(100_000), truncated],
  ["a wrong bracket after 100,000 open ones", `${"[".repeat(100_000)}}`, broken],

  ["null", "null", nameless],
  ["a number", "42", nameless],
  ["a huge number", "1e999", nameless],
  ["a text", '"henkaku-story-sheet/story"', nameless],
  ["a list", `[${sampleText}]`, nameless],
  ["an empty object", "{}", nameless],
  ["10,000 nested lists", deep("[", "]", 10_000), nameless],
  ["10,000 nested objects", `${'{"a":'.repeat(10_000)}1${"}".repeat(10_000)}`, nameless],
  ["the data of another program", '{"name": "left-pad", "version": "1.3.0"}', nameless],
  [
    "another kind of this program's files",
    changedFile((file) => (file.kind = "henkaku-story-sheet/return")),
    { code: "wrong-kind", found: "henkaku-story-sheet/return" },
  ],
  ["a template", '{"kind": "template", "template": {}}', { code: "wrong-kind", found: "template" }],
  ["a kind that is a number", changedFile((file) => (file.kind = 1)), nameless],
  ["a kind in capitals", changedFile((file) => (file.kind = file.kind.toUpperCase())), { code: "wrong-kind" }],
  ["a kind by way of __proto__", '{"__proto__": {"kind": "henkaku-story-sheet/story", "format": 1}}', nameless],

  [
    "the next format",
    changedFile((file) => (file.format = storyFormat + 1)),
    { code: "too-new", format: storyFormat + 1, supported: storyFormat },
  ],
  ["a format of the far future", changedFile((file) => (file.format = 9_999)), { code: "too-new", format: 9_999 }],
  ["no format", changedFile((file) => delete file.format), { code: "bad-format", found: "" }],
  ["a format as text", changedFile((file) => (file.format = "1")), { code: "bad-format", found: "1" }],
  ["format 0", changedFile((file) => (file.format = 0)), { code: "bad-format", found: "0" }],
  ["format 1.5", changedFile((file) => (file.format = 1.5)), { code: "bad-format", found: "1.5" }],
  ["a format beyond all numbers", replacedText(`"format": ${storyFormat}`, '"format": 1e400'), { code: "bad-format" }],

  ["no story", changedFile((file) => delete file.story), { code: "nothing-inside" }],
  ["a story that is null", changedFile((file) => (file.story = null)), { code: "nothing-inside" }],
  ["a story that is a list", changedFile((file) => (file.story = [file.story])), { code: "nothing-inside" }],
  ["a story that is a text", changedFile((file) => (file.story = "むかしむかし")), { code: "nothing-inside" }],
  ["a story with nothing in it", changedFile((file) => (file.story = {})), { code: "nothing-inside" }],

  ["no template", changedStory((story) => delete story.template), templateBroken],
  ["a template that is null", changedStory((story) => (story.template = null)), templateBroken],
  ["a template with no stages", template((it) => (it.stages = [])), { ...templateBroken, place: "stages" }],
  [
    "a template with a stage of no name",
    template((it) => delete it.stages[0].name),
    { ...templateBroken, place: "stages.0.name" },
  ],
  ["a template with an unknown part", template((it) => (it.colour = "red")), { ...templateBroken, place: "colour" }],
  [
    "a template with two stages of one id",
    template((it) => (it.stages[1].id = "aim")),
    { ...templateBroken, reason: "two stages share an id" },
  ],
  [
    "a template whose link names no stage",
    template((it) => (it.links[0].end = "goal")),
    { ...templateBroken, reason: 'a link rule names the unknown stage "goal"' },
  ],
  [
    "a template whose sheet lacks a stage",
    template((it) => it.sheet.rows.shift()),
    { ...templateBroken, reason: 'the sheet never prints the stage "aim"' },
  ],
  ["a stage called constructor", template((it) => (it.stages[0].id = "constructor")), templateBroken],
  ["a template nested without end", replacedText('"小さなひな形"', deep("[", "]", 100_000)), templateBroken],
];

describe("a file that cannot be opened", () => {
  it.each(files)("%s is refused with its reason, in both languages", (_, input, expected) => {
    const read = readStoryFile(input);
    expect(read).toMatchObject({ ok: false, error: expected });
    if (read.ok) return;
    for (const words of bothLanguages) {
      expect(errorSentence(read.error, words)).not.toSatisfy(isUnfinished);
    }
  });

  it("says in which line and at which letter it breaks", () => {
    expect(readStoryFile('{\n "表題": "八年後",\n "版" "B"\n}')).toMatchObject({
      error: { code: "not-json", line: 3, column: 6, truncated: false },
    });
  });

  it("leaves the bytes it was given as they are", () => {
    const given = sampleBytes.slice(0, 700);
    const before = given.slice();
    readStoryFile(given);
    expect(given).toEqual(before);
  });
});
