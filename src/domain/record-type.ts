// What a record type has to say about itself so that reading, repairing, change sets, undo, saving and comparing
// work for it without knowing it. One record type is one file in `records/` and one line in `tables.ts`.
import type * as v from "valibot";
import type { RecordId } from "./ids.ts";

/** A value a record's field can hold: plain JSON, at most a list of words deep. */
export type FieldValue = string | number | boolean | null | readonly string[];

/** A field whose entries change one by one, so that two people filling in two fields of one card do not collide. */
export type FieldMap = Readonly<Record<string, string>>;

/** What every record has. Beside the id a record holds only field values and field maps. */
export interface RecordBase {
  readonly id: RecordId;
}

/** A field that names a record of another (or the same) table. */
export interface Reference {
  readonly field: string;
  readonly table: string;
  /**
   * What becomes of a record whose field names nothing: `clear` empties the field (or drops that entry of a list),
   * `remove` takes the record out. Either is listed for the person. `keep` leaves it as it is: it can do without.
   */
  readonly whenMissing: "clear" | "remove" | "keep";
  /** The record goes when the one it names is removed, and belongs back with it. Holds for every `remove` anyway. */
  readonly isPart?: true;
}

export interface RecordType<Table extends string, R extends RecordBase> {
  readonly table: Table;
  /** Stands before the underscore of its ids. */
  readonly idPrefix: string;
  readonly schema: v.GenericSchema<unknown, R>;
  /** The fields that are field maps. */
  readonly maps: readonly string[];
  readonly references: readonly Reference[];
  /** Fields that only make sense together, by the name of the whole: a merge takes all of them from one side. */
  readonly units?: Readonly<Record<string, readonly string[]>>;
  /** There is one record at most with these values: two copies that each made one made the same. */
  readonly unique?: readonly string[];
  /**
   * What it belongs to when a copy is handed out: `own` never leaves the team; the others only if the person who hands
   * it out lets them. Absent: the substance of the story.
   */
  readonly part?: "own" | "people" | "comments" | "notes";
}

/** Keeps a record type's literal table name and record shape for the compiler. */
export const recordType = <const Table extends string, R extends RecordBase>(
  type: RecordType<Table, R>,
): RecordType<Table, R> => type;
