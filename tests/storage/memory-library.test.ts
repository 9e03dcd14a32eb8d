// The memory library keeps to the contract; and being forgetful is the one thing it must do.
import { describe, expect, it } from "vitest";
import { createMemoryLibrary } from "../../src/storage/memory-library.ts";
import { createMemoryStore } from "../../src/storage/memory-store.ts";
import { storyLibraryContract } from "../contracts/story-library.ts";
import { must } from "./must.ts";
import { countingDeps, emptyStory } from "./sample-story.ts";

describe("the library in memory", () => {
  storyLibraryContract(() => {
    const store = createMemoryStore();
    return () => store;
  });

  it("begins empty each time it is made", async () => {
    must(await createMemoryLibrary(countingDeps()).create(emptyStory));
    expect(must(await createMemoryLibrary(countingDeps()).list())).toEqual([]);
  });
});
