// Several tabs of one browser in one test: a disk, locks and channels they share, and a clock that is turned by hand.
// A tab can be hidden, hang, crash or be closed, as real ones are. What is typed in each is kept account of.
import { StoryDocument } from "../../src/document/story-document.ts";
import type { HeldLock } from "../../src/platform/locks.ts";
import { type Autosave, startAutosave } from "../../src/storage/autosave.ts";
import { KeyValueLibrary } from "../../src/storage/key-value-library.ts";
import { createMemoryStore } from "../../src/storage/memory-store.ts";
import type { SaveState } from "../../src/storage/save-state.ts";
import type { StoryLibrary } from "../../src/storage/story-library.ts";
import type { Surroundings } from "../../src/storage/surroundings.ts";
import { MortalStore } from "./mortal-store.ts";
import { must } from "./must.ts";
import { cardAdded, cardWritten, countingDeps, emptyStory } from "./sample-story.ts";

/** Lets everything that needs no clock come to an end. */
export const settle = async (): Promise<void> => {
  for (let turn = 0; turn < 4; turn += 1) await new Promise((resolve) => setImmediate(resolve));
};

interface Waiting {
  readonly tab: Tab;
  readonly give: (lock: HeldLock) => void;
}
interface Holder {
  readonly tab: Tab;
  readonly end: (how: "released" | "taken") => void;
}

export class Browser {
  readonly disk = createMemoryStore();
  readonly deps = countingDeps();
  readonly tabs: Tab[] = [];
  key = "";
  /** False: a browser without Web Locks. */
  hasLocks = true;
  readonly #holders = new Map<string, Holder>();
  readonly #queues = new Map<string, Waiting[]>();
  #edits = 0;

  /** The library as the next start of the program finds it. */
  library = (store = new MortalStore(this.disk)): StoryLibrary => new KeyValueLibrary({ ...this.deps, store });

  async begin(): Promise<this> {
    this.key = must(await this.library().create(emptyStory)).key;
    return this;
  }

  async open(): Promise<Tab> {
    const tab = new Tab(this);
    this.tabs.push(tab);
    await tab.start();
    return tab;
  }

  /** An id that no card has had yet. */
  newCardId(): string {
    this.#edits += 1;
    return `c_${String(this.#edits).padStart(4, "0")}`;
  }

  /** The clock goes on; what falls due in every tab happens in its order. */
  async pass(milliseconds: number): Promise<void> {
    await settle();
    for (let left = milliseconds; left > 0; ) {
      const next = Math.min(left, ...this.tabs.map((tab) => tab.nextDue));
      this.deps.tick(next);
      left -= next;
      for (const tab of this.tabs) tab.pass(next);
      await settle();
    }
  }

  request(tab: Tab, name: string, queue: boolean, signal?: AbortSignal): Promise<HeldLock | null> {
    if (!this.#holders.has(name)) return Promise.resolve(this.#give(tab, name));
    if (!queue) return Promise.resolve(null);
    return new Promise((resolve) => {
      const waiting: Waiting = { tab, give: resolve };
      const queued = [...(this.#queues.get(name) ?? []), waiting];
      this.#queues.set(name, queued);
      signal?.addEventListener("abort", () => {
        this.#queues.set(
          name,
          (this.#queues.get(name) ?? []).filter((other) => other !== waiting),
        );
        resolve(null);
      });
    });
  }

  take(tab: Tab, name: string): HeldLock {
    const holder = this.#holders.get(name);
    if (holder) holder.tab.whenAwake(() => holder.end("taken"));
    return this.#give(tab, name);
  }

  forget(tab: Tab): void {
    for (const [name, queue] of this.#queues) {
      this.#queues.set(
        name,
        queue.filter((waiting) => waiting.tab !== tab),
      );
    }
    for (const [name, holder] of this.#holders) if (holder.tab === tab) this.#free(name, holder);
  }

  post(from: Tab, name: string, message: unknown): void {
    // As data, the way a browser does it.
    const data: unknown = structuredClone(message);
    for (const tab of this.tabs) if (tab !== from) tab.hear(name, data);
  }

  #give(tab: Tab, name: string): HeldLock {
    let end: Holder["end"] = () => {};
    const ended = new Promise<"released" | "taken">((resolve) => {
      end = resolve;
    });
    const holder: Holder = { tab, end };
    this.#holders.set(name, holder);
    return { scope: "browser", ended, release: () => this.#free(name, holder) };
  }

  #free(name: string, holder: Holder): void {
    holder.end("released");
    if (this.#holders.get(name) !== holder) return;
    this.#holders.delete(name);
    const [next, ...rest] = this.#queues.get(name) ?? [];
    this.#queues.set(name, rest);
    next?.give(this.#give(next.tab, name));
  }
}

interface Timer {
  left: number;
  readonly action: () => void;
}

export class Tab {
  readonly browser: Browser;
  readonly store: MortalStore;
  readonly library: StoryLibrary;
  readonly rescued: string[] = [];
  readonly states: SaveState[] = [];
  /** Cards typed in this tab, and those of them that it has called saved. */
  readonly typed: string[] = [];
  readonly acknowledged = new Set<string>();
  isGone = false;
  #isHanging = false;
  #late: (() => void)[] = [];
  #timers: Timer[] = [];
  readonly #leaving = new Set<() => void>();
  readonly #returning = new Set<() => void>();
  readonly #hearers = new Map<string, (data: unknown) => void>();
  #document: StoryDocument | null = null;
  #autosave: Autosave | null = null;

  constructor(browser: Browser) {
    this.browser = browser;
    this.store = new MortalStore(browser.disk);
    this.library = browser.library(this.store);
  }

  async start(): Promise<void> {
    const opened = must(await this.library.open(this.browser.key));
    const document = new StoryDocument(opened.story, { deps: this.browser.deps, author: () => "" });
    this.#document = document;
    this.#autosave = startAutosave({
      document,
      library: this.library,
      opened,
      surroundings: this.surroundings(),
      onState: (state) => {
        this.states.push(state);
        if (state.kind === "saved" && !this.isGone) for (const id of this.typed) this.acknowledged.add(id);
      },
      onRescued: (copy) => this.rescued.push(copy),
    });
    await settle();
  }

  get document(): StoryDocument {
    return this.#document!;
  }
  get autosave(): Autosave {
    return this.#autosave!;
  }
  get state(): SaveState {
    return this.autosave.state;
  }
  get canType(): boolean {
    return !this.isGone && !this.#isHanging && this.state.kind !== "following" && this.state.kind !== "stopped";
  }

  /** Adds a card, as a person who may. */
  type(words = "書いた"): void {
    if (!this.canType) return;
    const id = this.browser.newCardId();
    this.typed.push(id);
    must(this.document.apply(cardAdded(id, words)));
  }

  /** Writes on in a card that is there. */
  write(id: string, words: string): void {
    must(this.document.apply(cardWritten(this.document.read(), id, words)));
  }

  hide(): void {
    if (!this.isGone) for (const listener of [...this.#leaving]) listener();
  }
  show(): void {
    if (!this.isGone) for (const listener of [...this.#returning]) listener();
  }

  /** The tab does nothing any more until `wake`: what it should do piles up. */
  hang(): void {
    this.#isHanging = true;
  }

  async wake(): Promise<void> {
    this.#isHanging = false;
    for (const action of this.#late.splice(0)) action();
    await settle();
  }

  /** SIGKILL. */
  async kill(): Promise<void> {
    this.isGone = true;
    this.store.dieAfter(0, "nothing written");
    this.#silence();
    await settle();
  }

  /** Closes the tab as a person does. */
  async close(): Promise<void> {
    this.hide();
    await settle();
    await this.kill();
  }

  whenAwake(action: () => void): void {
    if (this.#isHanging) this.#late.push(action);
    else action();
  }

  hear(name: string, data: unknown): void {
    const hearer = this.#hearers.get(name);
    if (hearer) queueMicrotask(() => this.whenAwake(() => hearer(data)));
  }

  get nextDue(): number {
    return Math.max(1, Math.min(...this.#timers.map(({ left }) => left), Number.POSITIVE_INFINITY));
  }

  pass(milliseconds: number): void {
    for (const timer of this.#timers) timer.left -= milliseconds;
    const due = this.#timers.filter(({ left }) => left <= 0);
    this.#timers = this.#timers.filter(({ left }) => left > 0);
    for (const { action } of due) this.whenAwake(action);
  }

  #silence(): void {
    this.#timers = [];
    this.#late = [];
    this.#hearers.clear();
    this.#leaving.clear();
    this.#returning.clear();
    this.browser.forget(this);
  }

  /** What a program in this tab has around it. */
  surroundings(): Surroundings {
    const { browser } = this;
    const listen = (listeners: Set<() => void>) => (listener: () => void) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    };
    const ofPage = (): HeldLock => ({ scope: "page", release() {}, ended: Promise.resolve("released") });
    return {
      now: browser.deps.now,
      timers: {
        after: (left, action) => {
          const timer = { left, action };
          this.#timers.push(timer);
          return () => {
            this.#timers = this.#timers.filter((other) => other !== timer);
          };
        },
      },
      onPageLeaving: listen(this.#leaving),
      onPageReturning: listen(this.#returning),
      acquireLockNow: async (name) => (browser.hasLocks ? browser.request(this, name, false) : ofPage()),
      acquireLock: async (name, signal) => (browser.hasLocks ? browser.request(this, name, true, signal) : ofPage()),
      takeLock: async (name) => (browser.hasLocks ? browser.take(this, name) : null),
      openChannel: (name, parse, onMessage) => {
        this.#hearers.set(name, (data) => {
          const message = parse(data);
          if (message !== undefined) onMessage(message);
        });
        return { post: (message) => browser.post(this, name, message), close: () => this.#hearers.delete(name) };
      },
    };
  }
}
