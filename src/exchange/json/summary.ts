// What is inside a file that was read, for the person to look at before accepting it.
// Only counts and the names a person knows the story by; it decides nothing.
import type { About } from "../../domain/records/about.ts";
import { aboutOf } from "../../domain/story.ts";
import type { TableName } from "../../domain/tables.ts";
import type { Stage } from "../../domain/template.ts";
import type { StoryContents } from "./story-file.ts";

export interface StageCount {
  readonly stage: Stage;
  /** Cards of their own. */
  readonly cards: number;
  /** Elements of these cards. */
  readonly elements: number;
}

export interface ContentsSummary {
  readonly about: About;
  readonly savedAt: string | null;
  /** In the order of the template; stages without a card too. */
  readonly stages: readonly StageCount[];
  /** How many records of each table; cards with their elements. */
  readonly counts: Readonly<Record<TableName, number>>;
  readonly repairs: number;
  readonly rejected: number;
  /** True when there is something to tell beside the counts: a repair, a rejection or a notice. */
  readonly attention: boolean;
}

/** Sums up what reading a file gave. */
export function summariseContents(contents: StoryContents): ContentsSummary {
  const { story, savedAt, counts, repairs, rejected, notices } = contents;
  const cards = Object.values(story.cards);
  return {
    about: aboutOf(story),
    savedAt,
    stages: story.template.stages.map((stage) => {
      const here = cards.filter((card) => card.stageId === stage.id);
      const elements = here.filter((card) => card.parentId !== null).length;
      return { stage, cards: here.length - elements, elements };
    }),
    counts,
    repairs: repairs.length,
    rejected: rejected.length,
    attention: repairs.length + rejected.length + notices.length > 0,
  };
}
