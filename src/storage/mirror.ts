// Makes the document show what is stored: the saves of the writing tab one by one, or the whole story anew.
// Changes it makes itself are not to be saved again; `isBusy` tells them from a person's.
import type { StoryDocument } from "../document/story-document.ts";
import type { ChangeSet } from "../domain/change-set.ts";
import type { StorageError } from "./storage-error.ts";
import type { OpenedStory, StoryKey, StoryLibrary } from "./story-library.ts";

export interface MirrorOptions {
  readonly document: Pick<StoryDocument, "apply" | "replace">;
  readonly library: StoryLibrary;
  readonly key: StoryKey;
  readonly now: () => string;
  /** How many saves the document has seen, whenever that changes. */
  readonly onSequence: (sequence: number) => void;
  /** The stored story cannot be read. */
  readonly onFailed: (error: StorageError) => void;
}

export class Mirror {
  readonly #options: MirrorOptions;
  /** How many saves the document has seen. */
  #sequence: number;
  #isBusy = false;

  constructor(sequence: number, options: MirrorOptions) {
    this.#sequence = sequence;
    this.#options = options;
  }

  /** True while the document is being changed from here. */
  get isBusy(): boolean {
    return this.#isBusy;
  }

  /** This tab has saved what the document shows. */
  saved(sequence: number): void {
    this.#seen(sequence);
  }

  /** Takes in another tab's save; what was missed, or does not fit, is made good by loading the story. */
  async takeIn(sequence: number, changeSets: readonly ChangeSet[]): Promise<void> {
    if (sequence <= this.#sequence) return;
    const fits =
      sequence === this.#sequence + 1 &&
      changeSets.every((set) => this.#busily(() => this.#options.document.apply({ ...set, source: "tab" })).ok);
    if (fits) this.#seen(sequence);
    else await this.reload();
  }

  /** Shows the stored story; false when it cannot be read. */
  async reload(): Promise<boolean> {
    const opened = await this.#options.library.open(this.#options.key);
    if (opened.ok) this.show(opened.value, "reload");
    else this.#options.onFailed(opened.error);
    return opened.ok;
  }

  /** Shows a story that was just opened. */
  show({ story, sequence }: OpenedStory, label: string): void {
    const { document, now } = this.#options;
    this.#seen(sequence);
    this.#busily(() => document.replace(story, { label, author: "", time: now(), source: "tab", changes: [] }));
  }

  #seen(sequence: number): void {
    this.#sequence = sequence;
    this.#options.onSequence(sequence);
  }

  #busily<T>(change: () => T): T {
    this.#isBusy = true;
    try {
      return change();
    } finally {
      this.#isBusy = false;
    }
  }
}
