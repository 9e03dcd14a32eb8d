// What mail programs, gateways and people do to a text on its way, as functions to be strung together at random.
import * as fc from "fast-check";

export type Mangling = (text: string) => string;

const eachLine =
  (change: (line: string, index: number) => string): Mangling =>
  (text) =>
    text
      .split(/\r\n?|\n/)
      .map(change)
      .join("\n");

export const quoted = (prefix: string): Mangling => eachLine((line) => prefix + line);

export const wrappedAt = (column: number): Mangling =>
  eachLine((line) => (line.match(new RegExp(`.{1,${column}}`, "gu")) ?? [""]).join("\n"));

export const fullWidth: Mangling = (text) =>
  text.replace(/[!-~]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) + 0xfee0)).replaceAll(" ", "\u3000");

const sprinkled = (letter: string, every: number): Mangling =>
  eachLine((line) => (line.match(new RegExp(`.{1,${every}}`, "gu")) ?? []).join(letter));

const around =
  (before: string, after: string): Mangling =>
  (text) =>
    `${before}\n${text}\n${after}`;

const brackets =
  (open: string, close: string): Mangling =>
  (text) =>
    text.replaceAll("[", open).replaceAll("]", close);

const letter =
  "お世話になっております。[至急] 山田です（TEL 03-1234-5678）。\nDear all: [1/2] see https://example.jp/a?b=1";
const signature = "-- \n山田太郎 <yamada@city.example.jp>\n====\nTEL 0559\nABCDEFG 12345+/[]";

/** Any of them; none takes a letter away or puts one in that could be the block's own. */
export const anyMangling: fc.Arbitrary<readonly [name: string, mangle: Mangling]> = fc.oneof(
  fc.integer({ min: 10, max: 120 }).map((column) => [`wrapped at ${column}`, wrappedAt(column)] as const),
  fc
    .constantFrom(">", "> ", "> > ", ">> ", "＞", "＞ ", "｜", "| ", "│ ", "山田> ", "山田＞ ", "\u3000> ")
    .map((prefix) => [`quoted with ${prefix}`, quoted(prefix)] as const),
  fc.constantFrom<readonly [string, Mangling]>(
    ["full width", fullWidth],
    ["CRLF", (text) => text.replace(/\r\n?|\n/g, "\r\n")],
    ["CR", (text) => text.replace(/\r\n?|\n/g, "\r")],
    ["blank lines", eachLine((line) => `${line}\n`)],
    ["blanks before", eachLine((line) => `  \t${line}`)],
    ["blanks after", eachLine((line) => `${line} \u3000`)],
    ["no-break blanks", sprinkled("\u00A0", 20)],
    ["zero-width letters", sprinkled("\u200B", 7)],
    ["byte order marks", sprinkled("\uFEFF", 30)],
    ["soft hyphens", sprinkled("\u00AD", 11)],
    ["quoted-printable ends", eachLine((line, i) => (i % 2 === 0 ? `${line}=` : line))],
    ["full-width brackets", brackets("［", "］")],
    ["Japanese brackets", brackets("【", "】")],
    ["a letter and a signature", around(letter, signature)],
    ["a reply above", (text) => `承知しました。\n\n山田さんは書きました:\n${quoted("> ")(text)}`],
    ["twice", (text) => `${text}\n\n${quoted("> ")(text)}`],
  ),
);
