// Files from and to the person's disk: the browser's pickers where there are any, an input or a download elsewhere.
// It must never say "saved" before the bytes were read back from the disk and found equal.

/** A handle that outlives the page when kept in IndexedDB; TypeScript does not know its permission methods yet. */
export interface SavedFileHandle extends FileSystemFileHandle {
  queryPermission?(descriptor: { mode: "read" | "readwrite" }): Promise<PermissionState>;
  requestPermission?(descriptor: { mode: "read" | "readwrite" }): Promise<PermissionState>;
}

/** What a picker offers: a name for it, and per media type the file endings, for example `.json`. */
export interface FileKind {
  readonly description: string;
  readonly accept: Readonly<Record<`${string}/${string}`, readonly `.${string}`[]>>;
}

/** denied: no permission; gone: moved or deleted; full: no room; unverified: the disk gave back something else. */
export type WriteFailure = "denied" | "gone" | "full" | "unverified" | "unknown";

export type WriteOutcome =
  | { readonly kind: "saved" }
  | { readonly kind: "failed"; readonly reason: WriteFailure; readonly detail: string };

export type SaveOutcome =
  | { readonly kind: "saved"; readonly handle: SavedFileHandle; readonly name: string }
  /** Handed to the browser, which does not tell whether it arrived. */
  | { readonly kind: "downloaded"; readonly name: string }
  | { readonly kind: "cancelled" }
  | { readonly kind: "failed"; readonly reason: WriteFailure; readonly detail: string };

export interface SaveRequest {
  readonly name: string;
  readonly kinds: readonly FileKind[];
  /** A function when the bytes take time: the picker has to open at once after the click, or the browser refuses it. */
  readonly bytes: Uint8Array<ArrayBuffer> | (() => Promise<Uint8Array<ArrayBuffer>>);
}

interface SavePickerOptions {
  suggestedName: string;
  types: readonly FileKind[];
}

interface PickerWindow {
  showSaveFilePicker?(options: SavePickerOptions): Promise<SavedFileHandle>;
}

const pickerWindow = (): PickerWindow => window as unknown as PickerWindow;

/** True where a saved file can be remembered and written again; elsewhere every save is a download. */
export const canSaveToFile = (): boolean => typeof pickerWindow().showSaveFilePicker === "function";

/** Asks for a place and writes there, or downloads where the browser has no save picker. Never throws. */
export async function saveFile(request: SaveRequest): Promise<SaveOutcome> {
  const picker = pickerWindow();
  try {
    if (!picker.showSaveFilePicker) return await downloadFile(request);
    const handle = await picker.showSaveFilePicker({ suggestedName: request.name, types: request.kinds });
    const written = await writeToHandle(handle, await bytesOf(request));
    return written.kind === "saved" ? { kind: "saved", handle, name: handle.name } : written;
  } catch (error) {
    if (nameOf(error) === "AbortError") return { kind: "cancelled" };
    // Policies of an office can forbid the picker alone; a download is then still possible.
    if (nameOf(error) === "SecurityError") return downloadFile(request).catch(failure);
    return failure(error);
  }
}

/**
 * Writes to a file chosen earlier, after asking for the permission again if need be, and reads it back.
 * Call it directly from a click: otherwise the browser may not ask, and the outcome is `denied`. Never throws.
 */
export async function writeToHandle(handle: SavedFileHandle, bytes: Uint8Array<ArrayBuffer>): Promise<WriteOutcome> {
  try {
    if (!(await mayWrite(handle))) return { kind: "failed", reason: "denied", detail: handle.name };
    const stream = await handle.createWritable();
    // Nothing of the old file is touched before `close`: a failure until then leaves it whole.
    await stream.write(bytes).catch(async (error: unknown) => {
      await stream.abort().catch(() => {});
      throw error;
    });
    await stream.close();
    const written = new Uint8Array(await (await handle.getFile()).arrayBuffer());
    return equalBytes(written, bytes)
      ? { kind: "saved" }
      : { kind: "failed", reason: "unverified", detail: `${written.length} / ${bytes.length}` };
  } catch (error) {
    return failure(error);
  }
}

/** Lets the person choose files; empty when cancelled. `endings` filters the list, for example `[".json"]`. */
export function pickFiles(endings: readonly string[], multiple = false): Promise<readonly File[]> {
  return new Promise((resolve) => {
    const input = document.createElement("input");
    input.type = "file";
    input.accept = endings.join(",");
    input.multiple = multiple;
    // Outside the page some browsers drop the element, and its answer with it, before the person has chosen.
    input.hidden = true;
    const finish = () => {
      input.remove();
      resolve([...(input.files ?? [])]);
    };
    input.addEventListener("change", finish, { once: true });
    input.addEventListener("cancel", finish, { once: true });
    document.body.append(input);
    input.click();
  });
}

async function downloadFile(request: SaveRequest): Promise<SaveOutcome> {
  const type = Object.keys(request.kinds[0]?.accept ?? {})[0] ?? "application/octet-stream";
  const url = URL.createObjectURL(new Blob([await bytesOf(request)], { type }));
  const anchor = document.createElement("a");
  anchor.href = url;
  anchor.download = request.name;
  document.body.append(anchor);
  anchor.click();
  anchor.remove();
  // The browser reads the address after the click; taken away at once, the download would be empty.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
  return { kind: "downloaded", name: request.name };
}

async function mayWrite(handle: SavedFileHandle): Promise<boolean> {
  const mode = { mode: "readwrite" } as const;
  if (!handle.queryPermission || !handle.requestPermission) return true;
  if ((await handle.queryPermission(mode)) === "granted") return true;
  return (await handle.requestPermission(mode)) === "granted";
}

const bytesOf = async ({ bytes }: SaveRequest): Promise<Uint8Array<ArrayBuffer>> =>
  typeof bytes === "function" ? bytes() : bytes;

const equalBytes = (a: Uint8Array, b: Uint8Array): boolean =>
  a.length === b.length && a.every((byte, index) => byte === b[index]);

/** By its name: a DOMException is not an Error everywhere. */
const nameOf = (error: unknown): string =>
  typeof error === "object" && error !== null && "name" in error ? String(error.name) : "";

function failure(error: unknown): { kind: "failed"; reason: WriteFailure; detail: string } {
  const reasons: Readonly<Record<string, WriteFailure>> = {
    NotAllowedError: "denied",
    SecurityError: "denied",
    NoModificationAllowedError: "denied",
    NotFoundError: "gone",
    QuotaExceededError: "full",
  };
  return {
    kind: "failed",
    reason: reasons[nameOf(error)] ?? "unknown",
    detail: error instanceof Error ? error.message : String(error),
  };
}
