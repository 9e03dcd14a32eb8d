// Keeps an open story saved: the one writing tab saves every change, all other tabs follow it live.
// It never writes before it has the right to and the story is loaded, and says "saved" only after the library did.
import type { Result } from "../base/result.ts";
import type { DocumentEvent, StoryDocument } from "../document/story-document.ts";
import { storyFormat } from "../domain/migrations.ts";
import type { Channel } from "../platform/channel.ts";
import { Mirror } from "./mirror.ts";
import { type Batch, SaveQueue } from "./save-queue.ts";
import { loadingState, type SaveEvent, type SaveState, saveStateAfter } from "./save-state.ts";
import type { StorageError } from "./storage-error.ts";
import type { OpenedStory, Saved, StoryKey, StoryLibrary } from "./story-library.ts";
import { browserSurroundings, type Surroundings } from "./surroundings.ts";
import { parseMessage, type SealedMessage, sealMessage, type TabMessage } from "./tab-messages.ts";
import { Upkeep } from "./upkeep.ts";
import { type Release, WritingRight } from "./writing-right.ts";

export interface AutosaveOptions {
  readonly document: Pick<StoryDocument, "read" | "subscribe" | "apply" | "replace">;
  readonly library: StoryLibrary;
  /** What the library answered when the story was opened; `document` holds its story. */
  readonly opened: Pick<OpenedStory, "key" | "sequence">;
  /** Called with every new state, the first time before `startAutosave` returns. */
  readonly onState: (state: SaveState) => void;
  /** How many saves the story shown has seen, whenever that changes. Told before the state that goes with it. */
  readonly onSequence?: (sequence: number) => void;
  /** Changes that could not go into the story, because another tab had gone on writing it, are in this new copy. */
  readonly onRescued?: (copy: StoryKey) => void;
  readonly surroundings?: Surroundings;
}

export interface Autosave {
  readonly state: SaveState;
  /** Saves everything now; false when something is still only in memory. */
  flush(): Promise<boolean>;
  /** Asks the writing tab to let go, and takes over when it does not answer; false when that cannot be done. */
  takeOver(): Promise<boolean>;
  /** Saves, gives the right to write back and ends. What could not be saved is lost then: `flush` tells before. */
  stop(): Promise<void>;
}

/** Starts keeping the story saved. */
export const startAutosave = (options: AutosaveOptions): Autosave => new Keeping(options);

/** How long the tab asked to let go has for its last save, in ms; it may hang, and a person wants to go on. */
export const letGoTime = 3_000;

/** No retry can help these; the story has to be opened again, or exported. */
const isFinal = ({ code }: StorageError): boolean => ["newer-format", "missing", "not-open"].includes(code);

class Keeping implements Autosave {
  readonly #options: AutosaveOptions;
  readonly #around: Surroundings;
  readonly #key: StoryKey;
  readonly #queue: SaveQueue;
  readonly #mirror: Mirror;
  readonly #right: WritingRight;
  readonly #upkeep: Upkeep;
  readonly #channel: Channel<SealedMessage>;
  readonly #stopListening: readonly (() => void)[];
  readonly #begun: Promise<void>;
  #state: SaveState = loadingState;
  /** Gives the right to write back; null in a tab that has not got it. */
  #release: Release | null = null;
  /** Ends the wait for the right. */
  #waiting = new AbortController();
  #onWriting: (() => void)[] = [];
  /** What other tabs say, and what changes who writes, is dealt with one after the other. */
  #inbox: Promise<void> = Promise.resolve();
  #isEnded = false;

  constructor(options: AutosaveOptions) {
    const { surroundings: around = browserSurroundings, document, library, opened } = options;
    const { key } = opened;
    this.#options = options;
    this.#around = around;
    this.#key = key;
    this.#queue = new SaveQueue({
      timers: around.timers,
      save: (batch) => this.#save(batch),
      onSent: () => this.#tell({ kind: "sent", unsaved: this.#queue.unsaved }),
      onSaved: (saved, batch) => this.#onSaved(saved, batch),
      onFailed: (error) => this.#onFailed(error),
    });
    this.#mirror = new Mirror(opened.sequence, {
      document,
      library,
      key,
      now: around.now,
      onSequence: options.onSequence ?? (() => {}),
      onFailed: (error) => this.#halt(error),
    });
    this.#right = new WritingRight(key, around, () => this.#onTaken());
    this.#upkeep = new Upkeep({
      timers: around.timers,
      run: () => library.upkeep(key),
      isTyping: () => this.#queue.unsaved > 0,
      onDone: (error) => (error && isFinal(error) ? this.#halt(error) : this.#tell({ kind: "upkeep", error })),
    });
    this.#channel = around.openChannel<SealedMessage>(`henkaku-story-sheet/story/${key}`, parseMessage, (sealed) => {
      void this.#next(() => this.#hear(sealed.message));
    });
    this.#stopListening = [
      document.subscribe((event) => this.#onChange(event)),
      around.onPageLeaving(() => this.#queue.sendNow()),
      around.onPageReturning(() => void this.#lookAgain()),
    ];
    options.onState(this.#state);
    this.#begun = this.#begin();
  }

  get state(): SaveState {
    return this.#state;
  }

  async flush(): Promise<boolean> {
    await this.#begun;
    await this.#inbox;
    return this.#queue.flush();
  }

  takeOver(): Promise<boolean> {
    if (this.#release) return Promise.resolve(true);
    return new Promise((resolve) => {
      const cancel = this.#around.timers.after(letGoTime, () => {
        void this.#takeByForce().then((taken) => {
          if (!taken) resolve(false);
        });
      });
      this.#onWriting.push(() => {
        cancel();
        resolve(true);
      });
      this.#post({ kind: "let-go" });
    });
  }

  async stop(): Promise<void> {
    for (const stop of this.#stopListening) stop();
    await this.flush();
    this.#isEnded = true;
    this.#queue.hold();
    this.#waiting.abort();
    await this.#upkeep.stop();
    const release = this.#release;
    this.#release = null;
    await release?.();
    this.#right.close();
    this.#channel.close();
  }

  async #begin(): Promise<void> {
    // A page that is refused any locks still keeps its story; the library's own guard is then all there is.
    const release = await this.#right.claimNow().catch(() => async () => {});
    if (release) await this.#write(release);
    else await this.#next(() => this.#follow());
  }

  /** Shows what another tab writes, until the right to write is free. */
  async #follow(): Promise<void> {
    this.#tell({ kind: "following" });
    // Typed before it was known who writes.
    if (this.#queue.unsaved > 0 && !(await this.#showStored())) return;
    this.#queueForRight();
  }

  #queueForRight(): void {
    this.#waiting.abort();
    if (this.#isEnded) return;
    const waiting = new AbortController();
    this.#waiting = waiting;
    void this.#right.claim(waiting.signal).then(
      (release) => {
        if (release && (waiting.signal.aborted || this.#release)) return release();
        return release ? this.#write(release) : undefined;
      },
      // Refused any locks: then only the person's wish to take over brings this tab to write.
      () => {},
    );
  }

  async #takeByForce(): Promise<boolean> {
    if (this.#release || this.#isEnded) return false;
    const release = await this.#right.take().catch(() => null);
    if (!release) return false;
    this.#waiting.abort();
    await this.#write(release);
    return this.#release !== null;
  }

  /** Begins to write, on top of what is stored now. */
  #write(release: Release): Promise<void> {
    if (this.#isEnded) return release();
    this.#release = release;
    // In turn: what the writing tab said last is taken in before, and nothing of it after.
    return this.#next(async () => {
      if (this.#release !== release) return;
      const current = await this.#options.library.isCurrent(this.#key);
      if (!current.ok && isFinal(current.error)) return this.#halt(current.error);
      if (current.ok && !current.value && !(await this.#showStored())) return;
      if (this.#release !== release) return;
      this.#goOnWriting();
      // Whatever opening had to work around is put right by the first tab that may write.
      this.#upkeep.runNow();
    });
  }

  #goOnWriting(): void {
    this.#queue.release();
    this.#tell({ kind: "writing", unsaved: this.#queue.unsaved });
    for (const tell of this.#onWriting.splice(0)) tell();
  }

  #save({ changeSets, whole }: Batch): Promise<Result<Saved, StorageError>> {
    const { library, document } = this.#options;
    const story = document.read();
    return whole ? library.replace(this.#key, story) : library.append(this.#key, changeSets, story);
  }

  #onSaved(saved: Saved, { changeSets }: Batch): void {
    const { sequence, at, whole, upkeepDue } = saved;
    this.#mirror.saved(sequence);
    this.#post(whole ? { kind: "reload" } : { kind: "saved", sequence, changeSets });
    this.#tell({ kind: "acknowledged", at, unsaved: this.#queue.unsaved });
    if (upkeepDue) this.#upkeep.runSoon();
  }

  /** Answers whether it may be tried again. */
  #onFailed(error: StorageError): boolean {
    if (isFinal(error)) this.#halt(error);
    else if (error.code === "out-of-step") void this.#next(() => this.#stepAside());
    else {
      this.#tell({ kind: "failed", error, unsaved: this.#queue.unsaved });
      return true;
    }
    return false;
  }

  #onChange({ changeSet }: DocumentEvent): void {
    if (this.#mirror.isBusy) return;
    this.#queue.add(changeSet.changes.length === 0 ? null : changeSet);
    this.#tell({ kind: "edited", unsaved: this.#queue.unsaved });
    if (this.#state.kind === "following") {
      void this.#next(async () => {
        if (this.#state.kind === "following" && this.#queue.unsaved > 0) await this.#showStored();
      });
    }
  }

  async #hear(message: TabMessage): Promise<void> {
    if (message.kind === "newer-format") {
      return this.#halt({ code: "newer-format", format: message.format, supported: storyFormat });
    }
    if (message.kind === "let-go") return this.#release ? this.#letGo() : this.#queueBehind();
    // Two tabs that both write can only be told apart by the library, which refuses one of them.
    if (this.#state.kind !== "following" || this.#release) return;
    // What is unsaved here has to be kept as it was written; then the story is loaded anyway.
    if (this.#queue.unsaved > 0) return;
    if (message.kind === "saved") await this.#mirror.takeIn(message.sequence, message.changeSets);
    else await this.#mirror.reload();
  }

  /** Another follower wants to write: it comes first. */
  #queueBehind(): void {
    if (this.#state.kind === "following" && this.#onWriting.length === 0) this.#queueForRight();
  }

  async #letGo(): Promise<void> {
    const release = this.#release;
    if (!release || !(await this.#queue.flush())) return;
    // Another letter may have come in meanwhile; then the person here is still at work.
    if (this.#queue.unsaved > 0) return;
    this.#release = null;
    this.#queue.hold();
    this.#tell({ kind: "following" });
    await this.#upkeep.pause();
    await release();
    this.#queueForRight();
  }

  /** After the page was away: a newer program may have come in between, or a disk with room again. */
  async #lookAgain(): Promise<void> {
    if (!this.#release) return;
    if (this.#state.kind === "failed") this.#queue.sendNow();
    const current = await this.#options.library.isCurrent(this.#key);
    if (!current.ok && isFinal(current.error)) this.#halt(current.error);
    else if (current.ok && !current.value) void this.#next(() => this.#stepAside());
  }

  /** The right was taken away by force, because this tab did not answer. */
  #onTaken(): void {
    this.#release = null;
    this.#queue.hold();
    this.#tell({ kind: "following" });
    void this.#next(async () => {
      // Whatever is still on its way is either stored by now or has to be rescued.
      await this.#queue.settled();
      if (this.#release === null && (await this.#showStored())) this.#queueForRight();
    });
  }

  /** Another tab has written although this one had the right: its work stands, ours goes into a copy. */
  async #stepAside(): Promise<void> {
    if (!this.#release) return;
    this.#queue.hold();
    await this.#queue.settled();
    if (await this.#showStored()) this.#goOnWriting();
  }

  /** Shows what is stored, after keeping what cannot go into it any more; false when either fails. */
  async #showStored(): Promise<boolean> {
    // Nothing may be typed from here on: it would be on top of a story that is about to be gone.
    this.#tell({ kind: "following" });
    return (await this.#rescue()) && (await this.#mirror.reload());
  }

  /** Keeps what is unsaved as a new copy of the story. */
  async #rescue(): Promise<boolean> {
    const { library, document, onRescued } = this.#options;
    if (this.#queue.unsaved === 0) return true;
    const created = await library.create(document.read(), { rescuedFrom: this.#key });
    if (!created.ok) {
      this.#halt(created.error);
      return false;
    }
    this.#queue.clear();
    onRescued?.(created.value.key);
    return true;
  }

  #next(step: () => Promise<void> | void): Promise<void> {
    this.#inbox = this.#inbox.then(() => (this.#isEnded ? undefined : step()));
    return this.#inbox;
  }

  #halt(error: StorageError): void {
    this.#queue.hold();
    this.#tell({ kind: "stopped", error, unsaved: this.#queue.unsaved });
  }

  #post(message: TabMessage): void {
    this.#channel.post(sealMessage(message));
  }

  #tell(event: SaveEvent): void {
    const next = saveStateAfter(this.#state, event);
    if (next === this.#state) return;
    this.#state = next;
    this.#options.onState(next);
  }
}
