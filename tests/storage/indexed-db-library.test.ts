// The IndexedDB library keeps to the same contract, each library with a connection of its own, as tabs have.
import "fake-indexeddb/auto";
import { describe, expect, it } from "vitest";
import { createIndexedDbLibrary } from "../../src/storage/indexed-db-library.ts";
import { createIndexedDbStore } from "../../src/storage/indexed-db-store.ts";
import { storyLibraryContract } from "../contracts/story-library.ts";
import { must } from "./must.ts";
import { countingDeps, emptyStory } from "./sample-story.ts";

let places = 0;

describe("the library in IndexedDB", () => {
  storyLibraryContract(() => {
    places += 1;
    const name = `place-${places}`;
    return () => createIndexedDbStore({ name });
  });

  it("finds its stories again under the app's own database name", async () => {
    const { key } = must(await createIndexedDbLibrary(countingDeps()).create(emptyStory));
    expect(must(await createIndexedDbLibrary(countingDeps()).list()).map((entry) => entry.key)).toEqual([key]);
  });
});
