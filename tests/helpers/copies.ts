// Copies of one story in different hands: each a document with ids and an author of its own, as after opening one file.
import { StoryDocument } from "../../src/document/story-document.ts";
import type { Deps } from "../../src/domain/ids.ts";
import { mergeSteps } from "../../src/domain/merge/outcome.ts";
import { type Conflict, type MergePlan, mergedTables } from "../../src/domain/merge/plan.ts";
import type { Decision } from "../../src/domain/merge/resolve.ts";
import { sealed } from "../../src/domain/seal.ts";
import { createStory, type Story, type Tables } from "../../src/domain/story.ts";
import { inputOf, type RandomAct } from "./random-commands.ts";
import { defaultTemplate } from "./story-builder.ts";

/** Ids nobody else hands out, and a clock of one's own. */
export function ownDeps(name: string, startMs = Date.UTC(2026, 3, 1)): Deps {
  let ids = 0;
  let ms = startMs;
  return {
    newId: (prefix) => {
      ids += 1;
      return `${prefix}_${name}${ids.toString(36).padStart(5, "0")}`;
    },
    now: () => {
      ms += 1000;
      return new Date(ms).toISOString();
    },
  };
}

/** One person's copy. */
export class Copy {
  readonly document: StoryDocument;
  readonly name: string;

  constructor(story: Story, name: string, deps: Deps = ownDeps(name)) {
    this.name = name;
    this.document = new StoryDocument(sealed(story), { deps, author: () => name });
  }

  get story(): Story {
    return this.document.read();
  }

  /** Does what can be done of these. */
  perform(acts: readonly RandomAct[]): this {
    for (const act of acts) this.document.run(act.name, inputOf(act, this.story));
    return this;
  }

  /** Saves to a file: the state is marked and given away. */
  file(): Story {
    this.document.markRevision("file", "");
    return this.story;
  }

  /** Takes copies in; `decide` answers each conflict, in the order in which they are met. */
  takeIn(files: readonly Story[], decide: (conflict: Conflict) => Decision = () => ({ take: "mine" })): this {
    const answers = ({ conflicts }: MergePlan) => new Map(conflicts.map((each) => [each.key, decide(each)]));
    const steps = mergeSteps(
      this.story,
      files.map((story) => ({ story, decide: answers })),
    );
    const taken = this.document.merge(steps, "");
    if (!taken.ok) throw new Error(`the merge does not fit: ${taken.error.code} ${taken.error.table}`);
    return this;
  }
}

/** What is in a story, apart from marks and records of merges. */
export const contentOf = (story: Tables): Partial<Tables> =>
  Object.fromEntries(mergedTables.filter((table) => table !== "decisions").map((table) => [table, story[table]]));

/** A copy on the default template with nothing in it but its first mark. */
export const firstCopy = (): Copy => new Copy(createStory("s_000001", defaultTemplate), "o");
