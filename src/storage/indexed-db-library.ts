// The story library in this browser's IndexedDB: where stories are kept in daily use.
import { createIndexedDbStore, type IndexedDbOptions } from "./indexed-db-store.ts";
import { KeyValueLibrary, type LibraryOptions } from "./key-value-library.ts";
import type { StoryLibrary, Usage } from "./story-library.ts";

/** The library in the database of that name (the app's own unless told otherwise). Opens nothing before the first call. */
export const createIndexedDbLibrary = (
  deps: Pick<LibraryOptions, "now" | "newId">,
  options: IndexedDbOptions = {},
): StoryLibrary => new KeyValueLibrary({ ...deps, store: createIndexedDbStore(options), estimate: estimateRoom });

async function estimateRoom(): Promise<Usage["browser"]> {
  // Pages the browser does not trust (http without a certificate) are not told.
  const manager = (globalThis.navigator as { storage?: StorageManager } | undefined)?.storage;
  const { usage, quota } = (await manager?.estimate().catch(() => undefined)) ?? {};
  return usage === undefined || quota === undefined ? null : { used: usage, quota };
}
