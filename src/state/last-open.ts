// Which story was open last in this browser, so that opening the app again shows the same.
// Only a convenience: after a power cut it may be the one before, and the list of stories is always one click away.
import { readSetting, writeSetting } from "../platform/local-settings.ts";
import type { StoryKey } from "../storage/story-library.ts";

const setting = "henkaku-story-sheet/last-open";

/** The key of that story; null: the person had gone to the list; undefined: nothing is known. */
export const readLastOpen = (): StoryKey | null | undefined =>
  readSetting(setting, (value) => (typeof value === "string" || value === null ? { value } : undefined))?.value;

export function writeLastOpen(key: StoryKey | null): void {
  writeSetting(setting, key);
}
