// Where a copy that came with its page is kept: under its hand-out's id, so that opening the file again leads back to what
// was written into it, and two files from two people never meet.
import { err, ok, type Result } from "../base/result.ts";
import type { Story } from "../domain/story.ts";
import type { StorageError } from "../storage/storage-error.ts";
import type { StoryKey, StoryLibrary } from "../storage/story-library.ts";

/** The key of the copy in that library; it is put there when it is not there yet, and taken out of the bin. */
export async function givenKey(library: StoryLibrary, story: Story): Promise<Result<StoryKey, StorageError>> {
  const { id, handOutId } = story;
  if (handOutId === null) {
    const created = await library.create(story);
    return created.ok ? ok(created.value.key) : created;
  }
  const key = `${id}.${handOutId}`;
  const opened = await library.open(key);
  if (opened.ok) {
    const restored = opened.value.entry.binnedAt === null ? ok(null) : await library.restore(key);
    return restored.ok ? ok(key) : restored;
  }
  if (opened.error.code !== "missing") return err(opened.error);
  const created = await library.create(story, { copyId: handOutId });
  return created.ok ? ok(key) : created;
}
