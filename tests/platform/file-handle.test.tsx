import { describe, expect, test } from "vitest";
import {
  askFilePermission,
  type FileFailure,
  isFileHandle,
  lookIntoFile,
  readStamp,
  writeToHandle,
} from "../../src/platform/file-handle.ts";
import { FileOnDisk } from "../helpers/file-on-disk.ts";

// Taken over, because jsdom and Node each have their own kind of byte array.
const bytes = Uint8Array.from(new TextEncoder().encode("変革ストーリー"));

function diskWith(more: Partial<FileOnDisk> = {}): FileOnDisk {
  const disk = new FileOnDisk();
  disk.put("前の内容");
  return Object.assign(disk, more);
}

describe("saving to a file chosen earlier", () => {
  test("is called saved when the disk gives back every byte", async () => {
    const disk = diskWith({ permission: "prompt" });
    const outcome = await writeToHandle(disk.handle, bytes);
    expect(outcome).toEqual({ kind: "saved", stamp: { lastModified: disk.lastModified, size: bytes.length } });
    expect(disk.bytes).toEqual(bytes);
  });

  test.each<[string, Partial<FileOnDisk>, FileFailure]>([
    ["the person refuses", { permission: "prompt", answer: "denied" }, "denied"],
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
    expect(await writeToHandle(diskWith(trouble).handle, bytes)).toMatchObject({ kind: "failed", reason });
  });

  test("that fails half-way leaves what the file held before", async () => {
    const disk = diskWith({ failOn: "write" });
    await writeToHandle(disk.handle, bytes);
    expect(disk.text).toBe("前の内容");
  });

  test("leaves alone what somebody wrote since the file was looked into", async () => {
    const disk = diskWith();
    const look = await lookIntoFile(disk.handle, 1000);
    disk.put("同僚の内容");
    expect(await writeToHandle(disk.handle, bytes, look.kind === "read" ? look.stamp : undefined)).toMatchObject({
      kind: "failed",
      reason: "changed",
    });
    expect(disk.text).toBe("同僚の内容");
  });

  test("leaves alone what somebody wrote while the bytes were on their way", async () => {
    const disk = diskWith();
    const stamp = await readStamp(disk.handle);
    disk.beforeClose = () => disk.put("同僚の内容");
    if ("kind" in stamp) throw new Error(stamp.reason);
    expect(await writeToHandle(disk.handle, bytes, stamp)).toMatchObject({ kind: "failed", reason: "changed" });
    expect(disk.text).toBe("同僚の内容");
  });
});

describe("looking into a file", () => {
  test("gives its bytes and the stamp that belongs to them", async () => {
    const disk = diskWith();
    expect(await lookIntoFile(disk.handle, 1000)).toEqual({
      kind: "read",
      bytes: disk.bytes,
      stamp: { lastModified: disk.lastModified, size: disk.bytes.length },
    });
  });

  test("never fetches what is larger than allowed", async () => {
    const disk = diskWith();
    expect(await lookIntoFile(disk.handle, 3)).toMatchObject({ kind: "too-large" });
    expect(disk.reads).toBe(0);
  });

  test.each<[string, DOMException, FileFailure]>([
    ["it is gone", new DOMException("", "NotFoundError"), "gone"],
    ["the permission ended", new DOMException("", "NotAllowedError"), "denied"],
    ["somebody is writing it", new DOMException("", "NotReadableError"), "changed"],
  ])("says when %s", async (_what, error, reason) => {
    const disk = diskWith({ failOn: "getFile", error });
    expect(await lookIntoFile(disk.handle, 1000)).toMatchObject({ kind: "failed", reason });
    expect(await readStamp(disk.handle)).toMatchObject({ kind: "failed", reason });
  });
});

describe("the permission for a file", () => {
  test("is not asked for again while it stands", async () => {
    const disk = diskWith();
    expect(await askFilePermission(disk.handle, "readwrite")).toBe("granted");
    expect(disk.asked).toEqual([]);
  });

  test("stays as it was when the browser asks nobody without a click", async () => {
    const disk = diskWith({ permission: "prompt" });
    const handle = Object.assign(disk.handle, {
      requestPermission: async () => {
        throw new DOMException("", "SecurityError");
      },
    });
    expect(await askFilePermission(handle, "read")).toBe("prompt");
  });
});

test.each([null, "案.json", {}, { name: "案.json" }, { name: 1, getFile: () => {}, createWritable: () => {} }])(
  "what another page left in the place of a handle is not taken for one: %o",
  (value) => {
    expect(isFileHandle(value)).toBe(false);
  },
);
