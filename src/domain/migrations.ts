// The format of a story as data, and the steps that lift an older format to the present one.
// A step is never changed once released: files written before it would be read wrongly ever after.
import { err, ok, type Result } from "../base/result.ts";

/** The format this program writes. Raised by one together with a step below whenever stored data changes shape. */
export const storyFormat = 2;

export interface Migration {
  /** The format it takes; it gives the next one. */
  readonly from: number;
  /** Pure: from the `story` part of a file in format `from` to that part in format `from + 1`. */
  readonly migrate: (story: unknown) => unknown;
}

/** All steps, by rising number. */
export const migrations: readonly Migration[] = [
  // Format 2: the steps of a presentation, comments, decisions of merges, hand-outs and returns, and the trail. Older
  // files have none.
  {
    from: 1,
    migrate: (story) =>
      isStory(story)
        ? { steps: [], threads: [], remarks: [], decisions: [], handOuts: [], returns: [], trail: [], ...story }
        : story,
  },
];

/** What holds no story must not look like an empty one after a step. */
const isStory = (value: unknown): value is object =>
  typeof value === "object" && value !== null && Object.hasOwn(value, "template");

/** A step was missing, or did not get along with the data. */
export interface MigrationFault {
  readonly code: "migration-failed";
  readonly format: number;
}

/** Takes the story part of a file step by step from format `from` to format `to`. The value given stays as it is. */
export function migrateStory(
  story: unknown,
  from: number,
  to: number = storyFormat,
  steps: readonly Migration[] = migrations,
): Result<unknown, MigrationFault> {
  let value = story;
  for (let format = from; format < to; format += 1) {
    const step = steps.find((candidate) => candidate.from === format);
    if (!step) return err({ code: "migration-failed", format });
    try {
      value = step.migrate(value);
    } catch {
      // A step meets whatever a person or a damaged disk made of the data.
      return err({ code: "migration-failed", format });
    }
  }
  return ok(value);
}
