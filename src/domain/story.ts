// A story (変革ストーリー): the whole document, as plain immutable tables of records by id.
// It carries its template, so that a file still opens when the template has long changed.
import type { RecordId } from "./ids.ts";
import { type About, aboutId, createAbout } from "./records/about.ts";
import { type RecordOf, type TableName, tableNames } from "./tables.ts";
import type { Template } from "./template.ts";
import type { Trail } from "./trail.ts";

export type Table<R> = Readonly<Record<RecordId, R>>;
export type Tables = { readonly [T in TableName]: Table<RecordOf<T>> };

export interface Story extends Tables {
  readonly id: RecordId;
  readonly template: Template;
  /** What was touched since which revision, so that copies can be merged. Follows from the change sets. */
  readonly trail: Trail;
  /** The hand-out this copy came by; null: it is the team's own. */
  readonly handOutId: RecordId | null;
}

/** The prefix of a story's own id. */
export const storyIdPrefix = "s";

/** A story on that template with no cards in it. */
export function createStory(id: RecordId, template: Template): Story {
  const empty = Object.fromEntries(tableNames.map((name) => [name, {}])) as unknown as Tables;
  return {
    ...empty,
    id,
    template,
    trail: [],
    handOutId: null,
    about: { [aboutId]: createAbout(template.horizonYears) },
  };
}

/** The frame of the story. It is always there: reading a file without one puts an empty one in. */
export const aboutOf = (story: Story): About => story.about[aboutId] ?? createAbout(story.template.horizonYears);
