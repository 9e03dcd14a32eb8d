// A page that was handed out: what is in it, its lock, and where the copy in it is kept. It is kept under its hand-out's
// id, so that opening the file again leads back to what was written into it, and two files from two people never meet.
import { err, ok, type Result } from "../base/result.ts";
import type { Story } from "../domain/story.ts";
import type { Locked } from "../exchange/locked/envelope.ts";
import { type UnlockError, unlock } from "../exchange/locked/lock.ts";
import { readReceived } from "../exchange/received.ts";
import { keepSettings } from "../platform/local-settings.ts";
import type { StorageError } from "../storage/storage-error.ts";
import type { StoryKey, StoryLibrary } from "../storage/story-library.ts";
import type { Screen } from "./workspace-state.ts";

/** What the page needs of the workspace it is shown in. */
export interface GivenHost {
  readonly library: () => StoryLibrary;
  /** From now on everything is gone with the page. */
  readonly keepInMemory: () => void;
  readonly show: (screen: Screen) => void;
  readonly open: (key: StoryKey) => Promise<void>;
}

export class GivenPage {
  readonly #host: GivenHost;
  #passphrase: string | null = null;

  constructor(host: GivenHost) {
    this.#host = host;
  }

  /** The passphrase the page was unlocked with: what is returned is protected by it too. null: it is not protected. */
  get passphrase(): string | null {
    return this.#passphrase;
  }

  /** Shows what the page came with: the copy, the question for its passphrase, or why it cannot be read. */
  async start(text: string): Promise<void> {
    const [outcome] = await readReceived(text);
    if (outcome?.ok && outcome.value.kind === "locked") this.#host.show(outcome.value);
    else if (outcome?.ok && outcome.value.kind === "story") await this.#open(outcome.value.contents.story);
    else {
      const error = outcome && !outcome.ok ? outcome.error : ({ code: "nothing-inside" } as const);
      this.#host.show({ kind: "unreadable", error });
    }
  }

  /** Unlocks the page. `keeps`: what is written may stay in this browser; otherwise it is gone with the page. */
  async unlock(locked: Locked, passphrase: string, keeps: boolean): Promise<Result<null, UnlockError>> {
    const unlocked = await unlock(locked, passphrase);
    if (!unlocked.ok) return unlocked;
    this.#passphrase = passphrase;
    keepSettings(keeps);
    if (!keeps) this.#host.keepInMemory();
    await this.start(unlocked.value);
    return ok(null);
  }

  /** Opens the copy: the one begun here before, with all that was written into it. */
  async #open(story: Story): Promise<void> {
    const key = await givenKey(this.#host.library(), story);
    if (key.ok) return this.#host.open(key.value);
    // A full disk or a closed database must not keep anybody from reading what they were given.
    this.#host.keepInMemory();
    const again = await givenKey(this.#host.library(), story);
    if (again.ok) await this.#host.open(again.value);
  }
}

/** The key of the copy in that library; it is put there when it is not there yet, and taken out of the bin. */
async function givenKey(library: StoryLibrary, story: Story): Promise<Result<StoryKey, StorageError>> {
  const { id, handOutId } = story;
  if (handOutId === null) {
    const created = await library.create(story);
    return created.ok ? ok(created.value.key) : created;
  }
  const key = `${id}.${handOutId}`;
  const opened = await library.open(key);
  if (opened.ok) {
    const restored = opened.value.entry.binnedAt === null ? ok(null) : await library.restore(key);
    return restored.ok ? ok(key) : restored;
  }
  if (opened.error.code !== "missing") return err(opened.error);
  const created = await library.create(story, { copyId: handOutId });
  return created.ok ? ok(key) : created;
}
