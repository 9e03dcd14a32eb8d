// A story library in memory: for tests, and for a browser that forbids storing. Then the app must say so at once and
// ask for files: everything in it is gone with the page.
import { KeyValueLibrary, type LibraryOptions } from "./key-value-library.ts";
import { createMemoryStore } from "./memory-store.ts";
import type { StoryLibrary } from "./story-library.ts";

/** An empty library that lasts as long as the page. */
export const createMemoryLibrary = (deps: Pick<LibraryOptions, "now" | "newId">): StoryLibrary =>
  new KeyValueLibrary({ ...deps, store: createMemoryStore() });
