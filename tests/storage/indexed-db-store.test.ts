// The store in IndexedDB does all of a write or none of it, and says so when the browser will not let it.
import "fake-indexeddb/auto";
import { IDBObjectStore as FakeObjectStore, IDBFactory } from "fake-indexeddb";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { createIndexedDbStore } from "../../src/storage/indexed-db-store.ts";
import { createMemoryStore } from "../../src/storage/memory-store.ts";
import { StoreUnavailable, storageErrorOf } from "../../src/storage/storage-error.ts";

beforeEach(() => {
  vi.stubGlobal("indexedDB", new IDBFactory());
});

afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
  vi.useRealTimers();
});

describe.each([
  ["in memory", createMemoryStore],
  ["in IndexedDB", () => createIndexedDbStore({ name: "test" })],
])("a store %s", (_where, create) => {
  it("gives back what was stored, by name and in order", async () => {
    const store = create();
    await store.write({
      set: [
        ["b/2", "二"],
        ["b/1", { text: "\ud800" }],
        ["c", null],
        ["b", 0],
      ],
    });
    expect(await store.entries("b/")).toEqual([
      ["b/1", { text: "\ud800" }],
      ["b/2", "二"],
    ]);
    expect(await store.names("")).toEqual(["b", "b/1", "b/2", "c"]);
    expect(await store.get("c")).toBeNull();
    expect(await store.get("d")).toBeUndefined();
  });

  it("adds nothing where a name is taken, and then changes nothing else either", async () => {
    const store = create();
    await store.write({
      set: [
        ["a", 1],
        ["z", 1],
      ],
    });
    const outcome = await store.write({
      remove: ["z"],
      add: [
        ["b", 2],
        ["a", 2],
      ],
      set: [["c", 2]],
      see: ["a"],
    });
    expect(outcome).toEqual({ written: false, seen: [] });
    expect(await store.entries("")).toEqual([
      ["a", 1],
      ["z", 1],
    ]);
  });

  it("may add under a name that the same write removes", async () => {
    const store = create();
    await store.write({
      set: [
        ["a/1", 1],
        ["a/2", 1],
        ["b", 1],
      ],
    });
    const outcome = await store.write({ removeUnder: ["a/"], remove: ["b"], add: [["a/1", 2]] });
    expect(outcome.written).toBe(true);
    expect(await store.entries("")).toEqual([["a/1", 2]]);
  });

  it("shows what stood there before the write", async () => {
    const store = create();
    await store.write({ set: [["a", 1]] });
    const outcome = await store.write({ remove: ["a"], set: [["b", 2]], see: ["a", "b"] });
    expect(outcome.seen).toHaveLength(2);
    expect([outcome.seen[0], outcome.seen[1]]).toEqual([1, undefined]);
  });

  it("a value that cannot be stored fails the whole write", async () => {
    const store = create();
    await expect(
      store.write({
        set: [
          ["a", 1],
          ["b", () => 1],
        ],
      }),
    ).rejects.toMatchObject({ name: "DataCloneError" });
    expect(await store.entries("")).toEqual([]);
    await store.write({ set: [["a", 1]] });
    expect(await store.get("a")).toBe(1);
  });

  it("keeps its own copy: what is changed later in memory is not changed in the store", async () => {
    const store = create();
    const value = { text: "前" };
    await store.write({ set: [["a", value]] });
    value.text = "後";
    expect(await store.get("a")).toEqual({ text: "前" });
  });

  it("is on its way as soon as the call returns, and writes keep their order", async () => {
    const store = create();
    await store.get("opens it");
    const writes = [1, 2, 3].map((value) => store.write({ set: [["a", value]], see: ["a"] }));
    expect((await Promise.all(writes)).map(({ seen }) => seen[0])).toEqual([undefined, 1, 2]);
  });
});

describe("when the browser does not play along", () => {
  it("a browser without a database is told apart from an empty one", async () => {
    vi.stubGlobal("indexedDB", undefined);
    const failure = await createIndexedDbStore()
      .get("a")
      .catch((cause: unknown) => cause);
    expect(failure).toBeInstanceOf(StoreUnavailable);
    expect(storageErrorOf(failure).code).toBe("unavailable");
  });

  it("a database that cannot be opened is unavailable, and is tried again at the next call", async () => {
    const broken = new IDBFactory();
    const open = vi.spyOn(broken, "open").mockImplementationOnce(() => {
      throw new DOMException("private window", "SecurityError");
    });
    vi.stubGlobal("indexedDB", broken);
    const store = createIndexedDbStore({ name: "test" });
    await expect(store.get("a")).rejects.toMatchObject({ message: "SecurityError: private window" });
    await store.write({ set: [["a", 1]] });
    expect(await store.get("a")).toBe(1);
    expect(open).toHaveBeenCalledTimes(2);
  });

  it("a database that never answers is given up after a while, not waited for with an empty page", async () => {
    vi.useFakeTimers();
    const silent = new IDBFactory();
    vi.spyOn(silent, "open").mockImplementation(() => ({}) as never);
    vi.stubGlobal("indexedDB", silent);
    const answer = createIndexedDbStore({ name: "test", openLimit: 5_000 }).get("a");
    const failed = expect(answer).rejects.toBeInstanceOf(StoreUnavailable);
    await vi.advanceTimersByTimeAsync(5_000);
    await failed;
  });

  it("goes on after the browser closed the connection", async () => {
    const store = createIndexedDbStore({ name: "test" });
    await store.write({ set: [["a", 1]] });
    // What clearing the site's data or a later version does: everybody else has to let go.
    await new Promise((resolve, reject) => {
      const request = indexedDB.deleteDatabase("test");
      request.onsuccess = resolve;
      request.onerror = reject;
    });
    await store.write({ set: [["a", 2]] });
    expect(await store.get("a")).toBe(2);
  });

  it("one value the browser cannot read any more does not hide the others", async () => {
    const store = createIndexedDbStore({ name: "test" });
    await store.write({
      set: [
        ["a/1", 1],
        ["a/2", 2],
        ["a/3", 3],
      ],
    });
    vi.spyOn(FakeObjectStore.prototype, "getAll").mockImplementation(() => {
      throw new DOMException("Failed to read large IndexedDB value", "DataError");
    });
    const get = FakeObjectStore.prototype.get;
    vi.spyOn(FakeObjectStore.prototype, "get").mockImplementation(function (this: IDBObjectStore, key) {
      if (key === "a/2") throw new DOMException("Failed to read large IndexedDB value", "DataError");
      return get.call(this, key);
    });
    expect(await store.entries("a/")).toEqual([
      ["a/1", 1],
      ["a/2", undefined],
      ["a/3", 3],
    ]);
  });
});
