// The key-value store in IndexedDB, one object store for everything.
// A write is handed over whole and committed at once, because a page that is being closed gets no second turn; it counts
// as done only when the transaction is, on disk (durability "strict": the laptop may die too).
import { promisifyRequest, type UseStore } from "idb-keyval";
import type { Batch, KeyValueStore, NamedValue, WriteOutcome } from "./key-value-store.ts";
import { StoreUnavailable } from "./storage-error.ts";

/** All pages opened from disk share one set of databases, so the name has to be ours alone. */
export const databaseName = "henkaku-story-sheet";
const objectStoreName = "records";

export interface IndexedDbOptions {
  readonly name?: string;
  /** How long opening may take, in ms: some browsers never answer, and a person would look at an empty page for ever. */
  readonly openLimit?: number;
}

/** The store in that database. It is opened at the first call; failing calls may be repeated later. */
export function createIndexedDbStore({
  name = databaseName,
  openLimit = 10_000,
}: IndexedDbOptions = {}): KeyValueStore {
  const use = openingStore(name, openLimit);
  return {
    get: (key) => use("readonly", (records) => promisifyRequest<unknown>(records.get(key))),
    entries: (prefix) =>
      use("readonly", (records) => readRange(records, prefix)).catch(() => readOneByOne(use, prefix)),
    names: (prefix) =>
      use("readonly", async (records) =>
        (await promisifyRequest<IDBValidKey[]>(records.getAllKeys(under(prefix)))).map(String),
      ),
    write: (batch) => use("readwrite", (records) => writeBatch(records, batch)),
  };
}

async function readRange(records: IDBObjectStore, prefix: string): Promise<readonly NamedValue[]> {
  const [names, values] = await Promise.all([
    promisifyRequest<IDBValidKey[]>(records.getAllKeys(under(prefix))),
    promisifyRequest<unknown[]>(records.getAll(under(prefix))),
  ]);
  return names.map((name, i): NamedValue => [String(name), values[i]]);
}

/** A single value the browser lost (large ones are files of their own) fails the whole range; the others are read so. */
async function readOneByOne(use: UseStore, prefix: string): Promise<readonly NamedValue[]> {
  const names = await use("readonly", (records) => promisifyRequest<IDBValidKey[]>(records.getAllKeys(under(prefix))));
  const read = async (name: IDBValidKey): Promise<NamedValue> => {
    const value = use("readonly", (records) => promisifyRequest<unknown>(records.get(name))).catch(() => undefined);
    return [String(name), await value];
  };
  return Promise.all(names.map(read));
}

const under = (prefix: string): IDBKeyRange => IDBKeyRange.bound(prefix, `${prefix}\uffff`);

function writeBatch(records: IDBObjectStore, batch: Batch): Promise<WriteOutcome> {
  const { remove = [], removeUnder = [], add = [], set = [], see = [] } = batch;
  const { transaction } = records;
  const done = promisifyRequest(transaction);
  let taken = false;
  const seen: unknown[] = [];
  try {
    for (const [i, name] of see.entries()) {
      const request = records.get(name);
      request.onsuccess = () => {
        seen[i] = request.result;
      };
    }
    for (const name of remove) records.delete(name);
    for (const prefix of removeUnder) records.delete(under(prefix));
    for (const [name, value] of add) {
      records.add(value, name).onerror = (event) => {
        taken ||= (event.target as IDBRequest).error?.name === "ConstraintError";
      };
    }
    for (const [name, value] of set) records.put(value, name);
    // Not left to the browser, which would wait for the answers to come back to a page that may be gone by then.
    transaction.commit();
  } catch (cause) {
    done.catch(() => {});
    transaction.abort();
    return Promise.reject(cause);
  }
  return done.then(
    () => ({ written: true, seen }),
    (cause: unknown) => {
      if (taken) return { written: false, seen: [] };
      throw cause ?? transaction.error ?? new Error("the transaction was given up");
    },
  );
}

/** Like idb-keyval's own `createStore`, but with strict durability, a limit on opening, and a second try. */
function openingStore(name: string, openLimit: number): UseStore {
  let opening: Promise<IDBDatabase> | undefined;
  const forget = () => {
    opening = undefined;
  };
  const open = (): Promise<IDBDatabase> => {
    opening ??= openDatabase(name, openLimit, forget);
    opening.catch(forget);
    return opening;
  };
  return async (mode, callback) => {
    const database = await open();
    let transaction: IDBTransaction;
    try {
      transaction = database.transaction(objectStoreName, mode, { durability: "strict" });
    } catch {
      // The browser closed the connection under us (site data cleared, another version waiting): once more from anew.
      forget();
      transaction = (await open()).transaction(objectStoreName, mode, { durability: "strict" });
    }
    return callback(transaction.objectStore(objectStoreName));
  };
}

function openDatabase(name: string, limit: number, onClosed: () => void): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const fail = (cause: unknown) =>
      reject(new StoreUnavailable(cause instanceof Error ? `${cause.name}: ${cause.message}` : String(cause)));
    let late = false;
    const timer = setTimeout(() => {
      late = true;
      fail("the database does not answer");
    }, limit);
    try {
      const request = indexedDB.open(name);
      request.onupgradeneeded = () => request.result.createObjectStore(objectStoreName);
      request.onerror = () => {
        clearTimeout(timer);
        fail(request.error);
      };
      request.onsuccess = () => {
        clearTimeout(timer);
        const database = request.result;
        // Nobody holds this connection any more; left open it would keep others from the database.
        if (late) database.close();
        database.onclose = onClosed;
        // Otherwise a person clearing the site's data, or a later version, would wait for this tab for ever.
        database.onversionchange = () => {
          database.close();
          onClosed();
        };
        resolve(database);
      };
    } catch (cause) {
      clearTimeout(timer);
      fail(cause);
    }
  });
}
