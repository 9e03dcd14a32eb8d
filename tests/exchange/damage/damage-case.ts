// What a damaged file is expected to give, and short ways to damage one record of the sample story.
import type { Rejected, RejectedCode, Repair, RepairCode } from "../../../src/domain/reading-notes.ts";
import type { Story } from "../../../src/domain/story.ts";
import { sampleStory } from "../../fixtures/sample-story.ts";
import { changedStory, type Loose, recordIn } from "../../helpers/damaged-file.ts";

export interface Expected {
  readonly repairs?: readonly (readonly [RepairCode, string, Partial<Repair>?])[];
  readonly rejected?: readonly (readonly [RejectedCode, string, Partial<Rejected>?])[];
  /** What the story must hold now, beside what the notes say; left out: it is the sample story. */
  readonly story?: Loose;
}

export const card = (id: string, damage: (card: Loose) => unknown): string =>
  changedStory((story) => damage(recordIn(story, "cards", id)));
export const link = (id: string, damage: (link: Loose) => unknown): string =>
  changedStory((story) => damage(recordIn(story, "links", id)));
export const about = (damage: (about: Loose) => unknown): string => changedStory((story) => damage(story.about[0]));

/** The sample story with one record changed (null: without it). */
export const withRecord = (
  table: Exclude<keyof Story, "id" | "template">,
  id: string,
  fields: object | null,
): Loose => {
  const { [id]: record, ...others } = sampleStory[table] as Readonly<Record<string, object>>;
  return { ...sampleStory, [table]: fields ? { ...others, [id]: { ...record, ...fields } } : others };
};
export const withCard = (id: string, fields: object | null): Loose => withRecord("cards", id, fields);
export const withAbout = (fields: object): Loose => withRecord("about", "about", fields);

// Cards are sorted by id in the file.
export const aim1 = "cards[0]";
export const mea1 = "cards[5]";
export const ele1 = "cards[2]";

/** A file's text and what reading it must give, by what is wrong with it. */
export type DamageCases = Readonly<Record<string, readonly [text: string, expected: Expected]>>;
