// The files of templates/ as a person finds them on disk, and what must hold of every story made from one.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import * as v from "valibot";
import { checkPlace } from "../../src/domain/commands/placing.ts";
import { placeOf } from "../../src/domain/records/card.ts";
import type { Story } from "../../src/domain/story.ts";
import { recordTypes, type TableName, tableNames } from "../../src/domain/tables.ts";
import { linkRule } from "../../src/domain/template.ts";

const root = join(import.meta.dirname, "..", "..");

/** The parsed JSON of a file, by its path from the root of the repository. */
export const readJson = (path: string): unknown => JSON.parse(readFileSync(join(root, path), "utf8"));

/** The paths of the files in templates/, in order. */
export const templatePaths: readonly string[] = readdirSync(join(root, "templates"))
  .sort()
  .map((name) => `templates/${name}`);

/** What is wrong in a story: records that do not validate, names that lead nowhere, places and links not allowed. */
export function storyFaults(story: Story): readonly string[] {
  return [...tableNames.flatMap((name) => tableFaults(story, name)), ...placeFaults(story), ...linkFaults(story)];
}

function tableFaults(story: Story, name: TableName): readonly string[] {
  const { schema, references } = recordTypes[name];
  return Object.entries(story[name]).flatMap(([id, record]) => {
    const faults: string[] = [];
    if (record.id !== id) faults.push(`${name} keeps ${record.id} under ${id}`);
    const parsed = v.safeParse(schema, record);
    if (!parsed.success) faults.push(...parsed.issues.map((issue) => `${id}: ${issue.message}`));
    for (const { field, table } of references) {
      const value = (record as unknown as Record<string, unknown>)[field];
      const named = Array.isArray(value) ? value : value === null ? [] : [value];
      const known = story[table as TableName];
      for (const other of named) if (!Object.hasOwn(known, other)) faults.push(`${id}.${field} names ${other}`);
    }
    return faults;
  });
}

const placeFaults = (story: Story): readonly string[] =>
  Object.values(story.cards).flatMap((card) => {
    const place = checkPlace(story, placeOf(card));
    return place.ok ? [] : [`${card.text}: ${place.error.code}`];
  });

const linkFaults = (story: Story): readonly string[] =>
  Object.values(story.links).flatMap(({ id, meansId, endId }) => {
    const [means, end] = [story.cards[meansId], story.cards[endId]];
    return means && end && linkRule(story.template, means.stageId, end.stageId) ? [] : [`${id} is not allowed`];
  });
