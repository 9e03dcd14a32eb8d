// Names that leaving the names out does not reach: those somebody wrote into a text. The person is shown where, before
// anything is given away. It finds what is written as in the list of people; it cannot know nicknames.
import { foldText } from "../../base/fold-text.ts";
import { fieldValues } from "../change-set.ts";
import type { RecordId } from "../ids.ts";
import type { Person } from "../records/person.ts";
import type { Story, Table } from "../story.ts";
import { type AnyRecord, type TableName, tableNames } from "../tables.ts";

/** A text in which a name can still be read. */
export interface NameLeft {
  readonly name: string;
  readonly table: TableName;
  readonly id: RecordId;
  /** As change sets name it: `text`, `fields.aim`. */
  readonly field: string;
}

/**
 * Where the names of `people` can still be read in a copy they were left out of, in the order of the tables. The whole
 * name counts, with or without the blank in it, and the family name where it has two letters or more: 林 alone would
 * find every forest.
 */
export function namesLeft(copy: Story, people: Table<Person>): readonly NameLeft[] {
  const names = Object.values(people).flatMap(({ name }) => {
    const spellings = spellingsOf(name);
    return spellings.length === 0 ? [] : [{ name: name.trim(), spellings }];
  });
  if (names.length === 0) return [];
  return tableNames.flatMap((table) =>
    Object.values(copy[table]).flatMap((record: AnyRecord) =>
      [...fieldValues(table, record)].flatMap(([field, value]) => {
        if (typeof value !== "string" || value === "" || isMark(field)) return [];
        const folded = foldText(value);
        return names
          .filter(({ spellings }) => spellings.some((spelling) => folded.includes(spelling)))
          .map(({ name }): NameLeft => ({ name, table, id: record.id, field }));
      }),
    ),
  );
}

/** Ids, order keys and times are no texts. */
const isMark = (field: string): boolean => field === "id" || field === "order" || /(Id|time|At)$/.test(field);

function spellingsOf(name: string): readonly string[] {
  const [family = "", ...rest] = foldText(name).trim().split(/\s+/);
  const whole = [[family, ...rest].join(""), [family, ...rest].join(" ")];
  const known = rest.length > 0 ? [...whole, family] : whole;
  return [...new Set(known.filter((spelling) => [...spelling].length >= 2))];
}
