// A key-value store in memory: for tests, and for browsers that forbid storing, where the app then says so.
// It keeps copies, as a database does; otherwise a value changed later would change what was "stored".
import type { Batch, KeyValueStore, NamedValue, WriteOutcome } from "./key-value-store.ts";

/** An empty store that lasts as long as the page. */
export function createMemoryStore(): KeyValueStore {
  const valuesByName = new Map<string, unknown>();
  const namesUnder = (prefix: string): string[] =>
    [...valuesByName.keys()].filter((name) => name.startsWith(prefix)).sort();

  const write = ({ remove = [], removeUnder = [], add = [], set = [], see = [] }: Batch): WriteOutcome => {
    const values = [...add, ...set].map(([name, value]) => [name, structuredClone(value)] as const);
    const removed = new Set([...remove, ...removeUnder.flatMap(namesUnder)]);
    if (add.some(([name]) => valuesByName.has(name) && !removed.has(name))) return { written: false, seen: [] };
    const seen = see.map((name) => structuredClone(valuesByName.get(name)));
    for (const name of removed) valuesByName.delete(name);
    for (const [name, value] of values) valuesByName.set(name, value);
    return { written: true, seen };
  };

  return {
    get: async (name) => structuredClone(valuesByName.get(name)),
    entries: async (prefix) =>
      namesUnder(prefix).map((name): NamedValue => [name, structuredClone(valuesByName.get(name))]),
    names: async (prefix) => namesUnder(prefix),
    write: async (batch) => write(batch),
  };
}
