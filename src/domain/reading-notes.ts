// What reading a story had to put right or leave out, as data: one note per place, with what stood there before.
// A note holds the old value in full, otherwise a text that did not fit would be lost without anyone seeing it.
import type { TableName } from "./tables.ts";

/** Something was put right, and the record lives. */
export const repairCodes = [
  "letter-replaced",
  "forbidden-key",
  "too-deep",
  "repeated-key",
  "saved-at-unknown",
  "story-id-replaced",
  "table-missing",
  "table-not-list",
  "id-replaced",
  "id-taken-twice",
  "same-record-twice",
  "fields-missing",
  "field-replaced",
  "field-to-text",
  "entry-dropped",
  "unknown-field",
  "order-replaced",
  "about-missing",
  "about-repeated",
  "reference-cleared",
  "reference-repeated",
  "record-removed",
  "link-to-itself",
  "stage-unknown",
  "group-unknown",
  "parent-in-circle",
  "parent-elsewhere",
  "parent-is-element",
  "revision-in-circle",
  "trail-left-out",
  "thread-restored",
] as const;
export type RepairCode = (typeof repairCodes)[number];

/** Something could not be taken in at all. */
export const rejectedCodes = ["not-a-record", "record-unusable", "table-unusable", "unknown-part"] as const;
export type RejectedCode = (typeof rejectedCodes)[number];

export interface ReadingNote<Code extends string> {
  readonly code: Code;
  /** Where in the file, for example `cards[3].text`; empty: the story as a whole. */
  readonly path: string;
  readonly table: TableName | null;
  /** The record's id as it now is; null when the note is not about one record, or the record is gone. */
  readonly id: string | null;
  /** What a person knows the record by: the beginning of its text or name; may be empty. */
  readonly name: string;
  /** What stood there, in full: a text as it is, anything else as JSON; empty when nothing stood there. */
  readonly old: string;
  /** What stands there now, written in the same way; for `fields-missing` the names of the fields. */
  readonly now: string;
}
export type Repair = ReadingNote<RepairCode>;
export type Rejected = ReadingNote<RejectedCode>;

/** A note with nothing in it but its code and what is given. */
export const note = <Code extends string>(
  code: Code,
  rest: Partial<Omit<ReadingNote<Code>, "code">>,
): ReadingNote<Code> => ({ path: "", table: null, id: null, name: "", old: "", now: "", ...rest, code });

/** A value as a note shows it: a text as it is, anything else as JSON. */
export function shownValue(value: unknown): string {
  if (typeof value === "string") return value;
  try {
    return JSON.stringify(value) ?? "";
  } catch {
    // Nested so deeply that the engine gives up: nothing of ours looks like that.
    return "…";
  }
}

const nameFields = ["text", "name", "title", "label", "reason"] as const;
const nameLength = 40;

/** The beginning of the text a person knows a record by; empty when it has none. */
export function recordName(record: Readonly<Record<string, unknown>>): string {
  for (const field of nameFields) {
    const value = record[field];
    if (typeof value !== "string" || value.trim() === "") continue;
    const letters = [...value.trim().slice(0, nameLength * 4)];
    return letters.length > nameLength ? `${letters.slice(0, nameLength).join("")}…` : letters.join("");
  }
  return "";
}

/** A place in a file in the usual writing: `cards[3].text`. */
export function pathText(steps: readonly (string | number)[]): string {
  return steps.map((step, i) => (typeof step === "number" ? `[${step}]` : i === 0 ? step : `.${step}`)).join("");
}
