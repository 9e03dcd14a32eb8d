// Identifiers and what a pure function needs from the outside world (a clock, fresh ids).
// Ids come out of files too: only these patterns get in, otherwise `__proto__` would become a key.
import * as v from "valibot";

export type RecordId = string;
export type StageId = string;
export type GroupId = string;
export type FieldId = string;

const recordIdPattern = /^[a-z]{1,3}_[0-9a-z]{4,40}$/;
const templateIdPattern = /^[a-z][a-z0-9-]{0,39}$/;
const namesOfObject = new Set(["constructor", "prototype"]);

/** A record's id, for example `c_8f3k2m1q`: a short prefix naming its type, then lower-case letters and digits. */
export const recordIdSchema = v.pipe(v.string(), v.regex(recordIdPattern));

/** An id inside a template (stage, group, field), for example `phase3`. */
export const templateIdSchema = v.pipe(
  v.string(),
  v.regex(templateIdPattern),
  v.check((id) => !namesOfObject.has(id)),
);

/** True when `id` may stand as a record's id in a file. */
export const isRecordId = (id: string): boolean => recordIdPattern.test(id);

/** What commands are given instead of reaching for a clock or a random number themselves. */
export interface Deps {
  /** A fresh record id with that prefix, never handed out before. */
  readonly newId: (prefix: string) => RecordId;
  /** The present moment as ISO 8601 in UTC, for example `2026-04-01T00:00:00.000Z`. */
  readonly now: () => string;
}
