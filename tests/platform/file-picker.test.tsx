import { fireEvent } from "@testing-library/react";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import {
  canSaveToFile,
  pickFiles,
  type SavedFileHandle,
  saveFile,
  type WriteFailure,
  writeToHandle,
} from "../../src/platform/file-picker.ts";

// Taken over, because jsdom and Node each have their own kind of byte array.
const bytes = Uint8Array.from(new TextEncoder().encode("変革ストーリー"));
const kinds = [{ description: "JSON", accept: { "application/json": [".json"] } }] as const;

interface Disk {
  content: Uint8Array;
  readonly permissions: PermissionState[];
  failOn?: "createWritable" | "write" | "close";
  error?: DOMException;
  keepsOnly?: number;
}

/** A file on a disk that behaves as the browser's: nothing changes before `close`, and every step may fail. */
function handleOn(disk: Disk): SavedFileHandle {
  const failAt = (step: Disk["failOn"]) => {
    if (disk.failOn === step) throw disk.error ?? new Error("broken");
  };
  const ask = async (): Promise<PermissionState> => disk.permissions.shift() ?? "granted";
  return {
    kind: "file",
    name: "story.json",
    isSameEntry: async () => false,
    queryPermission: ask,
    requestPermission: ask,
    getFile: async () => new File([disk.content.slice()], "story.json"),
    async createWritable() {
      failAt("createWritable");
      let written: Uint8Array = new Uint8Array();
      return Object.assign(new WritableStream(), {
        async write(data: unknown) {
          failAt("write");
          if (!ArrayBuffer.isView(data)) throw new TypeError("only bytes are written");
          written = new Uint8Array(data.buffer.slice(0, disk.keepsOnly ?? data.byteLength));
        },
        async close() {
          failAt("close");
          disk.content = written;
        },
        async abort() {},
        async seek() {},
        async truncate() {},
      });
    },
  };
}

const emptyDisk = (more: Partial<Disk> = {}): Disk => ({ content: new Uint8Array(), permissions: [], ...more });

function givePicker(picker: () => Promise<SavedFileHandle>) {
  Object.defineProperty(window, "showSaveFilePicker", { value: picker, configurable: true });
}

beforeEach(() => {
  // jsdom has neither; both are the browser's, not ours.
  URL.createObjectURL = vi.fn(() => "blob:x");
  URL.revokeObjectURL = vi.fn();
});

afterEach(() => {
  Reflect.deleteProperty(window, "showSaveFilePicker");
  vi.restoreAllMocks();
});

describe("saving to a file chosen earlier", () => {
  test("is called saved when the disk gives back every byte", async () => {
    const disk = emptyDisk({ permissions: ["prompt", "granted"] });
    expect(await writeToHandle(handleOn(disk), bytes)).toEqual({ kind: "saved" });
    expect(disk.content).toEqual(bytes);
  });

  test.each<[string, Partial<Disk>, WriteFailure]>([
    ["the person refuses", { permissions: ["prompt", "denied"] }, "denied"],
    [
      "the file was deleted or moved",
      { failOn: "createWritable", error: new DOMException("", "NotFoundError") },
      "gone",
    ],
    ["the disk is full while writing", { failOn: "write", error: new DOMException("", "QuotaExceededError") }, "full"],
    ["the disk is full at the end", { failOn: "close", error: new DOMException("", "QuotaExceededError") }, "full"],
    [
      "the file became read-only",
      { failOn: "createWritable", error: new DOMException("", "NoModificationAllowedError") },
      "denied",
    ],
    ["a shared folder keeps only half", { keepsOnly: 5 }, "unverified"],
    ["something else breaks", { failOn: "close", error: new DOMException("odd", "OddError") }, "unknown"],
  ])("is never called saved when %s", async (_what, trouble, reason) => {
    expect(await writeToHandle(handleOn(emptyDisk(trouble)), bytes)).toMatchObject({ kind: "failed", reason });
  });

  test("that fails half-way leaves what the file held before", async () => {
    const disk = emptyDisk({ content: bytes, failOn: "write" });
    await writeToHandle(handleOn(disk), new Uint8Array([1, 2, 3]));
    expect(disk.content).toEqual(bytes);
  });
});

describe("saving to a new file", () => {
  test("gives the handle back, so that the next save needs no question", async () => {
    const disk = emptyDisk();
    givePicker(async () => handleOn(disk));
    expect(canSaveToFile()).toBe(true);
    const outcome = await saveFile({ name: "story.json", kinds, bytes: async () => bytes });
    expect(outcome).toMatchObject({ kind: "saved", name: "story.json" });
    expect(disk.content).toEqual(bytes);
  });

  test("says so when the person closes the picker", async () => {
    givePicker(async () => {
      throw new DOMException("", "AbortError");
    });
    expect(await saveFile({ name: "story.json", kinds, bytes })).toEqual({ kind: "cancelled" });
  });

  test.each(["there is no picker", "the office forbids the picker"])("becomes a download where %s", async (why) => {
    if (why !== "there is no picker") {
      givePicker(async () => {
        throw new DOMException("", "SecurityError");
      });
    }
    const downloads: string[] = [];
    vi.spyOn(HTMLAnchorElement.prototype, "click").mockImplementation(function (this: HTMLAnchorElement) {
      downloads.push(`${this.download} ${this.href}`);
    });
    expect(await saveFile({ name: "物語.json", kinds, bytes })).toEqual({ kind: "downloaded", name: "物語.json" });
    expect(downloads).toEqual(["物語.json blob:x"]);
    expect(document.querySelector("a")).toBeNull();
  });

  test("fails with words when the bytes cannot be made", async () => {
    const outcome = await saveFile({ name: "a.json", kinds, bytes: () => Promise.reject(new Error("no memory")) });
    expect(outcome).toEqual({ kind: "failed", reason: "unknown", detail: "no memory" });
  });
});

describe("choosing files", () => {
  const openInput = () => {
    const input = document.querySelector<HTMLInputElement>("input[type=file]");
    if (!input) throw new Error("no file input");
    return input;
  };

  test("gives the chosen files and leaves nothing on the page", async () => {
    const picked = pickFiles([".json", ".html"], true);
    const input = openInput();
    expect(input.accept).toBe(".json,.html");
    expect(input.multiple).toBe(true);
    const file = new File([bytes], "a.json");
    fireEvent.change(input, { target: { files: [file] } });
    expect(await picked).toEqual([file]);
    expect(document.querySelector("input")).toBeNull();
  });

  test("gives none when the person thinks better of it", async () => {
    const picked = pickFiles([".json"]);
    fireEvent(openInput(), new Event("cancel"));
    expect(await picked).toEqual([]);
  });
});
