// Turns what reading found (an error, a repair, a rejection, a notice) into the key of a sentence and what to fill in.
// Knows no language: the words come from whoever is given as `words`.
import type { Rejected, RejectedCode, Repair, RepairCode } from "../domain/reading-notes.ts";
import { fieldSchemas } from "../domain/record-reading.ts";
import { isTableName, type RecordOf, type TableName } from "../domain/tables.ts";
import type { ForeignFile } from "./decode-text.ts";
import type { Notice } from "./json/story-file.ts";
import type { ReadError } from "./read-error.ts";

type FieldName = { [T in TableName]: keyof RecordOf<T> & string }[TableName];
type ErrorCode = Exclude<ReadError["code"], "not-text" | "not-utf8" | "not-json" | "wrong-kind">;

/** The sentences there are. Every one of them must be among the texts, in both languages. */
export type ReadingKey =
  | `reading.error.${ErrorCode}`
  | `reading.error.not-text.${ForeignFile}`
  | `reading.error.not-utf8.${"shift-jis" | "unknown"}`
  | `reading.error.not-json.${"truncated" | "broken"}`
  | `reading.error.wrong-kind.${"unnamed" | "named"}`
  | `reading.repair.${RepairCode}`
  | `reading.rejected.${RejectedCode}`
  | `reading.notice.${Notice}`
  | `reading.place.${"story" | "template" | "field" | "other"}`
  | `reading.record.${"named" | "unnamed"}`
  | `reading.table.${TableName}`
  | `reading.field.${FieldName}`;

/** Looks a sentence up and fills it in, in the language in use. */
export type Words = (key: ReadingKey, params?: Readonly<Record<string, string | number>>) => string;

/** Longer values are cut in sentences; the note itself has them in full. */
const shownLength = 200;

/** Why a file cannot be read, and what to do. */
export function errorSentence(error: ReadError, words: Words): string {
  switch (error.code) {
    case "too-large":
      return words("reading.error.too-large", { size: megabytes(error.bytes), limit: megabytes(error.limit) });
    case "not-text":
      return words(`reading.error.not-text.${error.found}`);
    case "not-utf8":
      return words(`reading.error.not-utf8.${error.encoding}`);
    case "not-json": {
      const { line, column } = error;
      return words(`reading.error.not-json.${error.truncated ? "truncated" : "broken"}`, { line, column });
    }
    case "wrong-kind":
      return words(`reading.error.wrong-kind.${error.found === "" ? "unnamed" : "named"}`, { found: cut(error.found) });
    case "bad-format":
      return words("reading.error.bad-format", { found: shown(error.found) });
    case "template-broken":
      return words("reading.error.template-broken", { place: shown(error.place), reason: cut(error.reason) });
    case "too-new":
    case "migration-failed": {
      const { code, ...params } = error;
      return words(`reading.error.${code}`, params);
    }
    case "return-headless":
      return words("reading.error.return-headless", { comments: error.comments });
    case "bad-lock":
      return words("reading.error.bad-lock", { path: shown(error.path) });
    case "empty":
    case "web-page":
    case "page-cut-off":
    case "other-text":
    case "return-nameless":
    case "damaged":
    case "nothing-inside":
      return words(`reading.error.${error.code}`);
  }
}

/** What was put right, where, and what stood there. */
export const repairSentence = (repair: Repair, words: Words): string =>
  capitalised(words(`reading.repair.${repair.code}`, noteParams(repair, words)));

/** What could not be taken in, and what it holds. */
export const rejectedSentence = (rejected: Rejected, words: Words): string =>
  capitalised(words(`reading.rejected.${rejected.code}`, noteParams(rejected, words)));

/** What else the person should know about the file. */
export const noticeSentence = (notice: Notice, words: Words): string => words(`reading.notice.${notice}`);

function noteParams(note: Repair | Rejected, words: Words): Readonly<Record<string, string>> {
  const [step = "", key = ""] = note.path.split(/\[\d+\]\.?|\./);
  const table = note.table ?? (isTableName(step) ? step : null);
  const tableWord = table === null ? "" : words(`reading.table.${table}`);
  const record =
    note.name === ""
      ? words("reading.record.unnamed", { table: tableWord, path: note.path })
      : words("reading.record.named", { table: tableWord, name: note.name });
  const fieldWord = (name: string) =>
    table !== null && isFieldName(table, name) ? words(`reading.field.${name}`) : name;
  const field = fieldWord(key);
  const fields = note.code === "fields-missing" ? note.now.split(", ").map(fieldWord).join(", ") : "";
  const { path } = note;
  const place =
    path === ""
      ? words("reading.place.story")
      : step === "template"
        ? words("reading.place.template", { path })
        : table !== null && field !== ""
          ? words("reading.place.field", { record, field })
          : words("reading.place.other", { path });
  return { table: tableWord, record, field, fields, place, path, old: shown(note.old), now: shown(note.now) };
}

const isFieldName = (table: TableName, key: string): key is FieldName =>
  fieldSchemas(table).some(([field]) => field === key);

/** A sentence may begin with what a record is called, and that word is a small one elsewhere. */
const capitalised = (sentence: string): string => sentence.charAt(0).toUpperCase() + sentence.slice(1);

const megabytes = (bytes: number): number => Math.round(bytes / 1024 / 102.4) / 10;

/** Where nothing stood, a dash says so: an empty place would look like a fault of the sentence. */
const shown = (text: string): string => (text === "" ? "―" : cut(text));

function cut(text: string): string {
  // Cut between letters, not inside one; the first slice keeps a text of fifty megabytes from being taken apart.
  const letters = [...text.slice(0, shownLength * 2 + 2)];
  return letters.length > shownLength ? `${letters.slice(0, shownLength).join("")}…` : text;
}
