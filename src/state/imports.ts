// What a person wants to open, from being dropped until it is accepted or put away: files and pasted text of any kind.
// Their bytes stay here until then, and nothing stored is touched before. Returns go on to `returns-at-hand.ts`.
import { create } from "zustand";
import { err, ok, type Result } from "../base/result.ts";
import { maxFileBytes } from "../exchange/json/story-file.ts";
import { type UnlockError, unlock } from "../exchange/locked/lock.ts";
import type { ReadError } from "../exchange/read-error.ts";
import { type Received, readReceived } from "../exchange/received.ts";
import { addReturns, type NewReturn, useReturnsAtHand } from "./returns-at-hand.ts";

/** Why something cannot be opened. */
export type ImportError = ReadError | { readonly code: "unreadable-file" };

/** One thing that was in a file or a text, as far as it has been read. */
export interface ImportItem {
  readonly id: number;
  /** The file's name; null for pasted text. */
  readonly name: string | null;
  readonly source: File | string;
  /** null: still being read. */
  readonly outcome: Result<Received, ImportError> | null;
}

interface Imports {
  readonly items: readonly ImportItem[];
}

/** What is at hand; empty when there is nothing. */
export const useImports = create<Imports>(() => ({ items: [] }));

let lastId = 0;

/** Reads files, one after the other. What was at hand and already read is put away. */
export function importFiles(files: readonly File[]): Promise<void> {
  return readAll(files.map((file) => newItem(file.name, file)));
}

/** Reads what was given as text. */
export function importText(text: string): Promise<void> {
  return readAll([newItem(null, text)]);
}

/** Puts it all away, whatever was read. Given which, only if no others have taken their place. */
export function dropImports(items?: readonly ImportItem[]): void {
  useImports.setState((state) => (items && items[0]?.id !== state.items[0]?.id ? state : { items: [] }));
}

/** Puts those away, but for what still waits for its passphrase. What came meanwhile stays. */
export function dropSettled(settled: readonly ImportItem[]): void {
  const ids = new Set(settled.map(({ id }) => id));
  useImports.setState(({ items }) => ({ items: items.filter((each) => isLockedItem(each) || !ids.has(each.id)) }));
}

/** True for a protected file that waits for its passphrase. */
export const isLockedItem = ({ outcome }: ImportItem): boolean =>
  outcome?.ok === true && outcome.value.kind === "locked";

const isReturn = ({ outcome }: ImportItem): boolean => outcome?.ok === true && outcome.value.kind === "return";

/** Larger ones take long enough that the person is told what is going on. In bytes. */
const slowBytes = 1024 * 1024;

/** The items there is something to say about; none while small files are being read, or when all are returns. */
export function shownImports({ items }: Imports): readonly ImportItem[] {
  const others = items.filter((item) => !isReturn(item));
  const isShown = others.some(({ outcome, source }) => outcome !== null || sizeOf(source) > slowBytes);
  return isShown ? others : none;
}

const none: readonly ImportItem[] = [];

const sizeOf = (source: File | string): number => (typeof source === "string" ? source.length : source.size);

const newItem = (name: string | null, source: File | string): ImportItem => {
  lastId += 1;
  return { id: lastId, name, source, outcome: null };
};

async function readAll(items: readonly ImportItem[]): Promise<void> {
  // What nobody has been able to look at yet is not put away by what comes after it.
  useImports.setState(({ items: before }) => ({
    items: before.some(({ outcome }) => outcome === null) ? [...before, ...items] : items,
  }));
  for (const item of items) settle(item, await readSource(item.source));
  handOverReturns();
}

/** Puts what was inside in the place of an item, unless it was put away meanwhile. */
function settle(item: ImportItem, outcomes: readonly NonNullable<ImportItem["outcome"]>[]): void {
  const inside = outcomes.map((outcome, i) => ({ ...(i === 0 ? item : newItem(item.name, item.source)), outcome }));
  useImports.setState(({ items }) => ({ items: items.flatMap((each) => (each.id === item.id ? inside : [each])) }));
}

/** Returns have a screen of their own. What could not be read is told there too, unless something else is asked first. */
function handOverReturns(): void {
  const { items } = useImports.getState();
  if (items.some(({ outcome }) => outcome === null)) return;
  const hasReturns = items.some(isReturn) || useReturnsAtHand.getState().items.length > 0;
  const rest = items.filter((item) => !isReturn(item));
  const isAllOver = rest.every(({ outcome }) => outcome?.ok === false);
  if (!hasReturns) return;
  useImports.setState({ items: isAllOver ? [] : rest });
  addReturns(
    items.flatMap(({ name, outcome }): readonly NewReturn[] => {
      if (outcome?.ok && outcome.value.kind === "return") return [{ name, read: ok(outcome.value.received) }];
      return outcome?.ok === false && isAllOver ? [{ name, read: outcome }] : [];
    }),
  );
}

async function readSource(source: File | string): Promise<readonly NonNullable<ImportItem["outcome"]>[]> {
  if (typeof source === "string") return readReceived(source);
  // Looked at before the bytes are fetched: a film dropped by mistake must not fill the memory.
  if (source.size > maxFileBytes) return [err({ code: "too-large", bytes: source.size, limit: maxFileBytes })];
  try {
    return await readReceived(new Uint8Array(await source.arrayBuffer()));
  } catch {
    // A folder, or a file that was moved away after it was dropped.
    return [err({ code: "unreadable-file" })];
  }
}

/**
 * Unlocks a protected item: what is inside takes its place. The same passphrase is tried on the others. Answers why it
 * does not open, or null; what is damaged beyond opening becomes an item that says so.
 */
export async function unlockImport(id: number, passphrase: string): Promise<UnlockError["code"] | null> {
  const item = useImports.getState().items.find((each) => each.id === id);
  const failed = item ? await tryToUnlock(item, passphrase) : null;
  if (failed === null) {
    for (const other of useImports.getState().items.filter(isLockedItem)) await tryToUnlock(other, passphrase);
  }
  handOverReturns();
  return failed;
}

async function tryToUnlock(item: ImportItem, passphrase: string): Promise<UnlockError["code"] | null> {
  if (!item.outcome?.ok || item.outcome.value.kind !== "locked") return null;
  const unlocked = await unlock(item.outcome.value.locked, passphrase);
  if (unlocked.ok) settle(item, await readReceived(unlocked.value));
  else if (unlocked.error.code === "damaged") settle(item, [err({ code: "damaged" })]);
  else return unlocked.error.code;
  return null;
}
