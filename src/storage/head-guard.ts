// Watches the head of a story: is what this program believes to be stored still there, and still its own to write?
// Web Locks keep other tabs out; this is for browsers without them, for cleared site data, and for newer programs.
import { err, ok, type Result } from "../base/result.ts";
import type { KeyValueStore } from "./key-value-store.ts";
import { deletedName, headName } from "./record-names.ts";
import type { StorageError } from "./storage-error.ts";
import { type HeadRecord, layoutFormat, parseHead } from "./stored-records.ts";
import type { StoryKey } from "./story-library.ts";

export class HeadGuard {
  readonly #writer: string;
  readonly #format: number;
  /** As this program found or left it; null: there is none yet. */
  #head: HeadRecord | null;
  /** What has to be read for `refusal`. */
  readonly watched: readonly string[];

  /** `writer` names this program start; `format` is the highest story format it knows. */
  constructor(key: StoryKey, writer: string, format: number, found: HeadRecord | null) {
    this.#writer = writer;
    this.#format = format;
    this.#head = found;
    this.watched = [headName(key), deletedName(key)];
  }

  /** The head that goes with a save. */
  headFor(snapshot: number, sequence: number): HeadRecord {
    return { layout: layoutFormat, format: this.#format, snapshot, sequence, writer: this.#writer };
  }

  /** That head is stored now. */
  wrote(head: HeadRecord): void {
    this.#head = head;
  }

  /**
   * Why nothing may be written on top of what stands under the watched names; null: nothing is against it.
   * vanished: somebody cleared the browser's data, and what is in memory is all there is.
   */
  refusal([stored, deleted]: readonly unknown[]): StorageError | "vanished" | null {
    if (deleted !== undefined) return { code: "missing", what: "story" };
    const parsed = parseHead(stored, this.#format);
    if (!parsed.ok) return parsed.error;
    const head = parsed.value;
    const known = this.#head;
    if (head === null) return known === null ? null : "vanished";
    if (head.writer === this.#writer) return null;
    const asFound =
      head.writer === known?.writer && head.sequence === known.sequence && head.snapshot === known.snapshot;
    return asFound ? null : { code: "out-of-step" };
  }

  /** The same, asked of the store; rejects when the store does. */
  async check(store: KeyValueStore): Promise<Result<null, StorageError>> {
    const refused = this.refusal(await Promise.all(this.watched.map((name) => store.get(name))));
    return refused === null || refused === "vanished" ? ok(null) : err(refused);
  }
}
