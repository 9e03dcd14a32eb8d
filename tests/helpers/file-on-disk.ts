// A file on a disk, seen through a handle that behaves as the browser's: nothing changes before `close`, a file written
// after it was looked up cannot be read from that look, and every step may fail.
import type { SavedFileHandle } from "../../src/platform/file-handle.ts";

type Step = "getFile" | "createWritable" | "write" | "close";

export class FileOnDisk {
  readonly name: string;
  bytes: Uint8Array = new Uint8Array();
  lastModified = 1;
  /** How often the contents were fetched; looking at the stamp alone costs nothing. */
  reads = 0;
  permission: PermissionState = "granted";
  /** What the person answers when the browser asks. */
  answer: PermissionState = "granted";
  asked: string[] = [];
  failOn: Step | null = null;
  error: DOMException | Error = new Error("broken");
  /** A disk that keeps only so many bytes of what is written. */
  keepsOnly = Number.POSITIVE_INFINITY;
  /** What happens between the writing and the end of it. */
  beforeClose: () => void = () => {};

  constructor(name = "案.json") {
    this.name = name;
  }

  /** Somebody writes the file from another computer. */
  put(contents: string | Uint8Array): void {
    // Taken over, because jsdom and Node each have their own kind of byte array.
    this.bytes = Uint8Array.from(typeof contents === "string" ? new TextEncoder().encode(contents) : contents);
    this.lastModified += 1000;
  }

  get text(): string {
    return new TextDecoder().decode(this.bytes);
  }

  get handle(): SavedFileHandle {
    return {
      kind: "file",
      name: this.name,
      isSameEntry: async () => false,
      queryPermission: async () => this.permission,
      requestPermission: async ({ mode }) => {
        this.asked.push(mode);
        this.permission = this.answer;
        return this.permission;
      },
      getFile: async () => this.#file(),
      createWritable: async () => this.#writable(),
    };
  }

  #failAt(step: Step): void {
    if (this.failOn === step) throw this.error;
  }

  #file(): File {
    this.#failAt("getFile");
    const { bytes, lastModified } = this;
    const file = new File([bytes.slice()], this.name, { lastModified });
    return Object.assign(file, {
      arrayBuffer: async () => {
        this.reads += 1;
        if (lastModified !== this.lastModified) throw new DOMException("changed", "NotReadableError");
        return bytes.slice().buffer;
      },
    });
  }

  #writable(): FileSystemWritableFileStream {
    this.#failAt("createWritable");
    let written: Uint8Array = new Uint8Array();
    return Object.assign(new WritableStream(), {
      write: async (data: unknown) => {
        this.#failAt("write");
        if (!ArrayBuffer.isView(data)) throw new TypeError("only bytes are written");
        written = new Uint8Array(data.buffer.slice(0, Math.min(this.keepsOnly, data.byteLength)));
        this.beforeClose();
      },
      close: async () => {
        this.#failAt("close");
        this.put(written);
      },
      abort: async () => {},
      seek: async () => {},
      truncate: async () => {},
    });
  }
}
