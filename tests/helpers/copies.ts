// Copies of one story in different hands: each a document with ids and an author of its own, as after opening one file.
import { StoryDocument } from "../../src/document/story-document.ts";
import type { Deps } from "../../src/domain/ids.ts";
import { mergeOutcome, mergeSteps } from "../../src/domain/merge/outcome.ts";
import { type Conflict, mergedTables } from "../../src/domain/merge/plan.ts";
import type { Decision, Decisions } from "../../src/domain/merge/resolve.ts";
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
  readonly #deps: Deps;

  constructor(story: Story, name: string, deps: Deps = ownDeps(name)) {
    this.name = name;
    this.#deps = deps;
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
    const copies: { story: Story; decisions: Decisions }[] = [];
    for (const story of files) {
      const plan = mergeSteps(this.story, [...copies, { story, decisions: new Map() }]).at(-1)?.plan;
      copies.push({ story, decisions: new Map((plan?.conflicts ?? []).map((each) => [each.key, decide(each)])) });
    }
    const outcome = mergeOutcome(this.story, mergeSteps(this.story, copies), "", this.name, this.#deps);
    if (!outcome) return this;
    const taken = this.document.merge(outcome.changes, outcome.segments);
    if (!taken.ok) throw new Error(`the merge does not fit: ${taken.error.code} ${taken.error.table}`);
    return this;
  }
}

/** What is in a story, apart from marks and records of merges. */
export const contentOf = (story: Tables): Partial<Tables> =>
  Object.fromEntries(mergedTables.filter((table) => table !== "decisions").map((table) => [table, story[table]]));

/** A copy on the default template with nothing in it but its first mark. */
export const firstCopy = (): Copy => new Copy(createStory("s_000001", defaultTemplate), "o");
