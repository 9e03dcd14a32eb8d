// A file of the person's own that is read and written again without asking where: looked into, and overwritten only
// while it is still what was looked at. It must never say "saved" before the bytes were read back and found equal.

/** A handle that outlives the page when kept in IndexedDB; TypeScript does not know its permission methods yet. */
export interface SavedFileHandle extends FileSystemFileHandle {
  queryPermission?(descriptor: PermissionWish): Promise<PermissionState>;
  requestPermission?(descriptor: PermissionWish): Promise<PermissionState>;
}

interface PermissionWish {
  readonly mode: "read" | "readwrite";
}

/** What tells without reading that a file was written since: the disk's own note of it. Clocks of servers may be odd. */
export interface FileStamp {
  readonly lastModified: number;
  readonly size: number;
}

/**
 * denied: no permission; gone: moved or deleted; full: no room; changed: somebody else is writing it, or has just done
 * so; unverified: the disk gave back something else.
 */
export type FileFailure = "denied" | "gone" | "full" | "changed" | "unverified" | "unknown";

export interface Failed {
  readonly kind: "failed";
  readonly reason: FileFailure;
  readonly detail: string;
}

export type WriteOutcome = { readonly kind: "saved"; readonly stamp: FileStamp } | Failed;

export type FileLook =
  | { readonly kind: "read"; readonly bytes: Uint8Array<ArrayBuffer>; readonly stamp: FileStamp }
  /** Not fetched: it is larger than was allowed. */
  | { readonly kind: "too-large"; readonly stamp: FileStamp }
  | Failed;

export const sameStamp = (a: FileStamp | null, b: FileStamp | null): boolean =>
  a !== null && b !== null && a.lastModified === b.lastModified && a.size === b.size;

/** True for what has the shape of a handle. It comes out of the database, where other pages write too. */
export const isFileHandle = (value: unknown): value is SavedFileHandle =>
  typeof value === "object" &&
  value !== null &&
  "createWritable" in value &&
  typeof value.createWritable === "function" &&
  "getFile" in value &&
  typeof value.getFile === "function" &&
  "name" in value &&
  typeof value.name === "string";

/** What the page may do with the file now, without asking anybody. */
export async function filePermission(handle: SavedFileHandle, mode: PermissionWish["mode"]): Promise<PermissionState> {
  try {
    return (await handle.queryPermission?.({ mode })) ?? "granted";
  } catch {
    return "denied";
  }
}

/** Has the browser ask for the permission, if it has to. Only from a click or key; otherwise it stays as it was. */
export async function askFilePermission(
  handle: SavedFileHandle,
  mode: PermissionWish["mode"],
): Promise<PermissionState> {
  const now = await filePermission(handle, mode);
  if (now === "granted") return now;
  try {
    return (await handle.requestPermission?.({ mode })) ?? now;
  } catch {
    return now;
  }
}

/** The file's stamp, without reading it. Never throws. */
export async function readStamp(handle: SavedFileHandle): Promise<FileStamp | Failed> {
  try {
    return stampOf(await handle.getFile());
  } catch (error) {
    return failure(error);
  }
}

/** Reads the file, unless it is larger than `maxBytes`. The stamp belongs to these very bytes. Never throws. */
export async function lookIntoFile(handle: SavedFileHandle, maxBytes: number): Promise<FileLook> {
  try {
    const file = await handle.getFile();
    const stamp = stampOf(file);
    if (file.size > maxBytes) return { kind: "too-large", stamp };
    // The browser refuses to read what was written after `getFile`: half of one state and half of another.
    return { kind: "read", bytes: new Uint8Array(await file.arrayBuffer()), stamp };
  } catch (error) {
    return failure(error);
  }
}

/**
 * Writes to a file chosen earlier, after asking for the permission again if need be, and reads it back.
 * Given `unchangedSince`, nothing is overwritten once the file is no longer of that stamp: the outcome is `changed`.
 * Call it directly from a click: otherwise the browser may not ask, and the outcome is `denied`. Never throws.
 */
export async function writeToHandle(
  handle: SavedFileHandle,
  bytes: Uint8Array<ArrayBuffer>,
  unchangedSince?: FileStamp,
): Promise<WriteOutcome> {
  try {
    if ((await askFilePermission(handle, "readwrite")) !== "granted") return failed("denied", handle.name);
    const stream = await handle.createWritable();
    // Nothing of the old file is touched before `close`, which puts the new one in its place in one go: a failure until
    // then, and a window closed in the middle, leaves it whole.
    try {
      await stream.write(bytes);
      // As late as can be. What remains is the moment between this look and the end of `close`, and a server that tells
      // of another's save only seconds later: the browser knows no lock that other computers would heed. Whoever wrote
      // in that moment still has everything in their own browser, and the look after it tells them.
      if (unchangedSince && !sameStamp(stampOf(await handle.getFile()), unchangedSince)) {
        await stream.abort().catch(() => {});
        return failed("changed", handle.name);
      }
    } catch (error) {
      await stream.abort().catch(() => {});
      throw error;
    }
    await stream.close();
    return await readBack(handle, bytes);
  } catch (error) {
    return failure(error);
  }
}

async function readBack(handle: SavedFileHandle, bytes: Uint8Array): Promise<WriteOutcome> {
  const file = await handle.getFile();
  const written = new Uint8Array(await file.arrayBuffer());
  return equalBytes(written, bytes)
    ? { kind: "saved", stamp: stampOf(file) }
    : failed("unverified", `${written.length} / ${bytes.length}`);
}

const stampOf = ({ lastModified, size }: File): FileStamp => ({ lastModified, size });

const equalBytes = (a: Uint8Array, b: Uint8Array): boolean =>
  a.length === b.length && a.every((byte, index) => byte === b[index]);

const failed = (reason: FileFailure, detail: string): Failed => ({ kind: "failed", reason, detail });

/** By its name: a DOMException is not an Error everywhere. */
export const errorName = (error: unknown): string =>
  typeof error === "object" && error !== null && "name" in error ? String(error.name) : "";

const reasons: Readonly<Record<string, FileFailure>> = {
  NotAllowedError: "denied",
  SecurityError: "denied",
  // Also what the browser says of a file that another page is writing: it cannot be told apart from a read-only one.
  NoModificationAllowedError: "denied",
  NotFoundError: "gone",
  QuotaExceededError: "full",
  NotReadableError: "changed",
};

/** What an error of the browser's file functions means to a person. */
export const failure = (error: unknown): Failed =>
  failed(reasons[errorName(error)] ?? "unknown", error instanceof Error ? error.message : String(error));
