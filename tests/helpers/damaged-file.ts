// Ways to damage the file of the sample story, as people, disks and other programs do.
import { writeStoryFile } from "../../src/exchange/json/story-file.ts";
import { sampleSavedAt, sampleStory } from "../fixtures/sample-story.ts";

export const sampleText = writeStoryFile(sampleStory, sampleSavedAt);
export const sampleBytes = new TextEncoder().encode(sampleText);

// biome-ignore lint/suspicious/noExplicitAny: damage of every kind is done to it, that no type allows
export type Loose = any;

/** The sample file after `damage` was done to its parsed form; its checksum stays that of the sound file. */
export function changedFile(damage: (file: Loose) => unknown): string {
  const file: Loose = JSON.parse(sampleText);
  damage(file);
  return JSON.stringify(file, null, 1);
}

/** The same for the `story` part. */
export const changedStory = (damage: (story: Loose) => unknown): string => changedFile((file) => damage(file.story));

/** The record with that id in a parsed story. */
export const recordIn = (story: Loose, table: string, id: string): Loose =>
  story[table].find((record: Loose) => record.id === id);

/** The sample file with a piece of its text replaced; the piece must be there. */
export function replacedText(piece: string, by: string): string {
  if (!sampleText.includes(piece)) throw new Error(`the sample file does not hold ${piece}`);
  return sampleText.replace(piece, () => by);
}
