// The files a person wants to open, from being dropped until they are accepted or put away.
// Their bytes stay here until then, and nothing stored is touched before.
import { create } from "zustand";
import type { Result } from "../base/result.ts";
import { maxFileBytes, readStoryFile, type StoryContents } from "../exchange/json/story-file.ts";
import type { ReadError } from "../exchange/read-error.ts";

/** One file, as far as it has been read. */
export interface ImportItem {
  readonly id: number;
  /** The file's name; null for pasted text. */
  readonly name: string | null;
  readonly source: File | string;
  /** null: still being read. */
  readonly outcome: Result<StoryContents, ReadError | { readonly code: "unreadable-file" }> | null;
}

interface Imports {
  readonly items: readonly ImportItem[];
}

/** The files at hand; empty when there are none. */
export const useImports = create<Imports>(() => ({ items: [] }));

let lastId = 0;

/** Reads files, one after the other. Those at hand before are put away. */
export function importFiles(files: readonly File[]): Promise<void> {
  return readAll(files.map((file) => newItem(file.name, file)));
}

/** Reads a story file given as text. */
export function importText(text: string): Promise<void> {
  return readAll([newItem(null, text)]);
}

/** Puts the files away, whatever was read. Given which, only if no others have taken their place. */
export function dropImports(items?: readonly ImportItem[]): void {
  useImports.setState((state) => (items && items[0]?.id !== state.items[0]?.id ? state : { items: [] }));
}

/** True when a text says of itself to be a file of this app; whether it is whole is for reading to say. */
export const looksLikeStoryFile = (text: string): boolean =>
  /^\s*\{/.test(text) && text.slice(0, 2000).includes("henkaku-story-sheet/");

function newItem(name: string | null, source: File | string): ImportItem {
  lastId += 1;
  return { id: lastId, name, source, outcome: null };
}

async function readAll(items: readonly ImportItem[]): Promise<void> {
  useImports.setState({ items });
  for (const item of items) {
    const outcome = await readSource(item.source);
    useImports.setState((state) => ({
      items: state.items.map((each) => (each.id === item.id ? { ...each, outcome } : each)),
    }));
  }
}

async function readSource(source: File | string): Promise<NonNullable<ImportItem["outcome"]>> {
  if (typeof source === "string") return readStoryFile(source);
  // Looked at before the bytes are fetched: a film dropped by mistake must not fill the memory.
  if (source.size > maxFileBytes) {
    return { ok: false, error: { code: "too-large", bytes: source.size, limit: maxFileBytes } };
  }
  try {
    return readStoryFile(new Uint8Array(await source.arrayBuffer()));
  } catch {
    // A folder, or a file that was moved away after it was dropped.
    return { ok: false, error: { code: "unreadable-file" } };
  }
}
