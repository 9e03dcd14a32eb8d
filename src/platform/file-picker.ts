// Files from and to the person's disk: the browser's pickers where there are any, an input or a download elsewhere.
// It must never say "saved" before the bytes were read back from the disk and found equal.
import { errorName, type Failed, type FileStamp, failure, type SavedFileHandle, writeToHandle } from "./file-handle.ts";

/** What a picker offers: a name for it, and per media type the file endings, for example `.json`. */
export interface FileKind {
  readonly description: string;
  readonly accept: Readonly<Record<`${string}/${string}`, readonly `.${string}`[]>>;
}

export type SaveOutcome =
  | { readonly kind: "saved"; readonly handle: SavedFileHandle; readonly name: string; readonly stamp: FileStamp }
  /** Handed to the browser, which does not tell whether it arrived. */
  | { readonly kind: "downloaded"; readonly name: string }
  | { readonly kind: "cancelled" }
  | Failed;

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
  showOpenFilePicker?(options: { types: readonly FileKind[] }): Promise<readonly SavedFileHandle[]>;
}

const pickerWindow = (): PickerWindow => window as unknown as PickerWindow;

/** True where a saved file can be remembered and written again; elsewhere every save is a download. */
export const canSaveToFile = (): boolean => typeof pickerWindow().showSaveFilePicker === "function";

/** True where a file that is there already can be chosen, remembered and written again. */
export const canConnectFile = (): boolean => canSaveToFile() && typeof pickerWindow().showOpenFilePicker === "function";

/** Asks for a place and writes there, or downloads where the browser has no save picker. Never throws. */
export async function saveFile(request: SaveRequest): Promise<SaveOutcome> {
  const picker = pickerWindow();
  try {
    if (!picker.showSaveFilePicker) return await downloadFile(request);
    const handle = await picker.showSaveFilePicker({ suggestedName: request.name, types: request.kinds });
    const written = await writeToHandle(handle, await bytesOf(request));
    return written.kind === "saved" ? { ...written, handle, name: handle.name } : written;
  } catch (error) {
    if (errorName(error) === "AbortError") return { kind: "cancelled" };
    // Policies of an office can forbid the picker alone; a download is then still possible.
    if (errorName(error) === "SecurityError") return downloadFile(request).catch(failure);
    return failure(error);
  }
}

/** A file that was chosen to be worked with, `cancelled`, or why it cannot be. */
export type ChosenHandle =
  | { readonly kind: "chosen"; readonly handle: SavedFileHandle }
  | { readonly kind: "cancelled" }
  | Failed;

/**
 * Lets the person choose a file that is there already, to be read and later written. Only where `canConnectFile` says
 * so, and from a click. Unlike the save picker it leaves the file's contents alone. Never throws.
 */
export async function chooseHandle(kinds: readonly FileKind[]): Promise<ChosenHandle> {
  try {
    const [handle] = (await pickerWindow().showOpenFilePicker?.({ types: kinds })) ?? [];
    return handle ? { kind: "chosen", handle } : { kind: "cancelled" };
  } catch (error) {
    return errorName(error) === "AbortError" ? { kind: "cancelled" } : failure(error);
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

const bytesOf = async ({ bytes }: SaveRequest): Promise<Uint8Array<ArrayBuffer>> =>
  typeof bytes === "function" ? bytes() : bytes;
