import { fireEvent } from "@testing-library/react";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { canConnectFile, canSaveToFile, chooseHandle, pickFiles, saveFile } from "../../src/platform/file-picker.ts";
import { FileOnDisk } from "../helpers/file-on-disk.ts";

// Taken over, because jsdom and Node each have their own kind of byte array.
const bytes = Uint8Array.from(new TextEncoder().encode("変革ストーリー"));
const kinds = [{ description: "JSON", accept: { "application/json": [".json"] } }] as const;

function givePicker(picker: () => Promise<unknown>, name = "showSaveFilePicker") {
  Object.defineProperty(window, name, { value: picker, configurable: true });
}

beforeEach(() => {
  // jsdom has neither; both are the browser's, not ours.
  URL.createObjectURL = vi.fn(() => "blob:x");
  URL.revokeObjectURL = vi.fn();
});

afterEach(() => {
  Reflect.deleteProperty(window, "showSaveFilePicker");
  Reflect.deleteProperty(window, "showOpenFilePicker");
  vi.restoreAllMocks();
});

describe("saving to a new file", () => {
  test("gives the handle back, so that the next save needs no question", async () => {
    const disk = new FileOnDisk("story.json");
    givePicker(async () => disk.handle);
    expect(canSaveToFile()).toBe(true);
    const outcome = await saveFile({ name: "story.json", kinds, bytes: async () => bytes });
    expect(outcome).toMatchObject({ kind: "saved", name: "story.json" });
    expect(disk.bytes).toEqual(bytes);
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

describe("choosing a file to work with", () => {
  test("gives its handle and leaves its contents alone", async () => {
    const disk = new FileOnDisk();
    disk.put("同僚の内容");
    givePicker(async () => disk.handle);
    expect(canConnectFile()).toBe(false);
    givePicker(async () => [disk.handle], "showOpenFilePicker");
    expect(canConnectFile()).toBe(true);
    expect(await chooseHandle(kinds)).toMatchObject({ kind: "chosen", handle: { name: disk.name } });
    expect(disk.text).toBe("同僚の内容");
  });

  test.each([
    ["AbortError", { kind: "cancelled" }],
    ["SecurityError", { kind: "failed", reason: "denied" }],
  ])("says what became of it: %s", async (error, outcome) => {
    givePicker(async () => {
      throw new DOMException("", error);
    }, "showOpenFilePicker");
    expect(await chooseHandle(kinds)).toMatchObject(outcome);
  });
});
