// What all measurements share: the sizes, the texts, a profile with the stories in it, the bundles, the goals.
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { writeStoryFile } from "../../src/exchange/json/story-file.ts";
import { defaultTemplate } from "../helpers/story-builder.ts";
import { type SeededProfile, seedProfile } from "./app-in-browser.ts";
import { benchStory } from "./bench-story.ts";
import { barePage, bundle } from "./bundles.ts";

/** Numbers of cards. */
export const sizes = [100, 1000, 5000] as const;
export type Size = (typeof sizes)[number];

/** What the figures are held against. */
export const goals = {
  rawKb: 1200,
  gzipKb: 350,
  /** The size the goals for opening and typing are for. */
  size: 1000,
  openMs: 300,
  letterMedianMs: 16,
  letterP95Ms: 33,
  layoutMs: 15,
  mergeMs: 500,
  /** That many comments after edits. */
  comments: 5000,
  anchoringMs: 500,
  /** That many returns of 20 comments each, for a story of `size` cards: looked at, and taken in. */
  returns: 100,
  returnsMs: 500,
  /** Until a reviewer can read what they were given. */
  reviewMs: 500,
  /** From the smallest size to the largest. Sorting, and caches that overflow, make honest work grow a little faster. */
  growth: 1.25,
} as const;

export interface BenchSetting {
  readonly profile: SeededProfile;
  /** The texts of the story of that size. */
  texts(size: Size): readonly string[];
  /** A file with the bare page; the texts of `size` show at once, or none. */
  bareFile(size?: Size): Promise<string>;
  /** The bundle of `work.ts`; a global `work` holds what it exports. */
  readonly workScript: string;
  readonly folder: string;
  remove(): Promise<void>;
}

/** Makes everything ready; takes some ten seconds. */
export async function prepareBench(): Promise<BenchSetting> {
  const folder = await mkdtemp(join(tmpdir(), "story-sheet-bench-"));
  const stories = new Map(sizes.map((size) => [size, benchStory(size, defaultTemplate)]));
  const files = new Map([...stories].map(([size, story]) => [size, writeStoryFile(story, "2022-04-15T00:00:00.000Z")]));
  const workScript = await bundle("work.ts", "work");
  const profile = await seedProfile(folder, files);
  const texts = (size: Size) => Object.values(stories.get(size)?.cards ?? {}).map(({ text }) => text);
  return {
    folder,
    profile,
    workScript,
    texts,
    async bareFile(size) {
      const path = join(folder, `bare-${size ?? "empty"}.html`);
      await writeFile(path, await barePage(size === undefined ? [] : texts(size)));
      return path;
    },
    remove: () => rm(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 }),
  };
}
