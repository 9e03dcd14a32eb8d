// The open story's file, which others may write too: what was found in it, and what a save would do to it. It is looked
// at again and again while the story is open. It only reads; nothing goes into the file or the story from here.
import { createStore, type StoreApi } from "zustand/vanilla";
import type { Story } from "../../domain/story.ts";
import { type FileNews, type FileStanding, fileStanding, mayReplace } from "../../exchange/json/file-standing.ts";
import { maxFileBytes } from "../../exchange/json/story-file.ts";
import {
  askFilePermission,
  type Failed,
  type FileStamp,
  filePermission,
  lookIntoFile,
  readStamp,
  type SavedFileHandle,
  sameStamp,
} from "../../platform/file-handle.ts";
import { onLookAgain } from "../../platform/file-watch.ts";
import { clearSessionMark, hasSessionMark, setSessionMark } from "../../platform/session-marks.ts";
import type { Workspace } from "../../state/workspace.ts";
import type { OpenStory } from "../../state/workspace-state.ts";
import { type FileNote, markOf, readFileNote } from "./file-note.ts";

const lookEveryMs = 20_000;

/** none: there is no file, or nothing to be done about it; asleep: the browser wants to be asked first. */
export type Watch = "none" | "watching" | "asleep";

/** Something in the file that the story does not know; the mark tells these contents from later ones. */
export interface Found {
  readonly mark: string;
  readonly news: FileNews;
}

/** A save that did not take place, because of what the file holds now. */
export interface Question {
  readonly standing: Exclude<FileStanding, { kind: "known" }>;
  readonly mark: string;
}

export interface FolderState {
  /** The file's name; null: there is none. */
  readonly name: string | null;
  readonly watch: Watch;
  readonly found: Found | null;
  readonly question: Question | null;
  /** The contents the person put away, or handed to the merge. */
  readonly putAway: string | null;
  /** The person does not want to hear, in this window, that nobody watches. */
  readonly isQuiet: boolean;
  /** Once the story holds this, it is to be saved: a save led to the merge. */
  readonly saveOnce: Story | null;
}

const folders = new WeakMap<OpenStory, FolderFile>();

/** The file of an open story, the same one every time. It lives as long as the story is open. */
export function folderOf(workspace: Workspace, open: OpenStory): FolderFile {
  const known = folders.get(open);
  if (known) return known;
  const folder = new FolderFile(workspace, open);
  folders.set(open, folder);
  return folder;
}

export class FolderFile {
  readonly store: StoreApi<FolderState>;
  readonly #workspace: Workspace;
  readonly #open: OpenStory;
  /** What the file looked like when its contents were last known. */
  #seen: FileStamp | null = null;
  #busy = 0;
  #writes = 0;
  /** The save under way, and whether another waits for its turn. */
  #turn: Promise<unknown> = Promise.resolve();
  #isNextWaiting = false;

  constructor(workspace: Workspace, open: OpenStory) {
    this.#workspace = workspace;
    this.#open = open;
    this.store = createStore<FolderState>(() => ({
      name: null,
      watch: "none",
      found: null,
      question: null,
      putAway: null,
      isQuiet: hasSessionMark(this.#quietMark),
      saveOnce: null,
    }));
  }

  /** Watches the file until the answer is called. */
  watch(): () => void {
    void this.look();
    return onLookAgain(() => void this.look(), lookEveryMs);
  }

  /** How the file is reached; null: there is none. */
  async note(): Promise<FileNote | null> {
    return readFileNote(this.#workspace.library, this.#open.key);
  }

  /** Looks whether the file was changed under us. While something else is at it, it does nothing. */
  async look(): Promise<void> {
    if (this.#busy === 0) await this.hold(() => this.#look());
  }

  async #look(): Promise<void> {
    const writes = this.#writes;
    // Read anew: another window of this story may have saved to another file.
    const note = await this.note();
    if (!note) return this.#tell({ name: null, watch: "none", found: null });
    const { handle, written } = note;
    const permission = await filePermission(handle, "read");
    const watch: Watch = permission === "granted" ? "watching" : permission === "prompt" ? "asleep" : "none";
    this.#tell({ name: handle.name, watch });
    if (watch !== "watching") return;
    const stamp = await readStamp(handle);
    // Out of reach for now, as a laptop on its way home: saving tells, the watch does not nag.
    if ("kind" in stamp || sameStamp(stamp, this.#seen)) return;
    if (written && sameStamp(stamp, written.stamp)) return this.#setOurs(stamp);
    const look = await lookIntoFile(handle, maxFileBytes);
    // Being written this very moment, by somebody or from here: the next look will see it whole.
    if (look.kind === "failed" || writes !== this.#writes) return;
    if (look.kind === "read" && markOf(look.bytes) === written?.mark) return this.#setOurs(look.stamp);
    this.#seen = look.stamp;
    const standing = look.kind === "read" ? fileStanding(this.#open.document.read(), look.bytes) : null;
    const isNews = look.kind === "read" && standing?.kind === "news";
    this.store.setState({ found: isNews ? { mark: markOf(look.bytes), news: standing.news } : null });
  }

  #setOurs(stamp: FileStamp): void {
    this.#seen = stamp;
    this.#tell({ found: null });
  }

  /** Nobody is told of what is as it was: most looks find nothing. */
  #tell(state: Partial<FolderState>): void {
    const now = this.store.getState();
    if (Object.entries(state).some(([key, value]) => now[key as keyof FolderState] !== value))
      this.store.setState(state);
  }

  /** Runs `work` with no look in between. */
  async hold<T>(work: () => Promise<T>): Promise<T> {
    this.#busy += 1;
    try {
      return await work();
    } finally {
      this.#busy -= 1;
    }
  }

  /**
   * Runs a save when the one before it is through: two at once would each take the other for somebody else's. `joined`:
   * one waits already, which will save what this would have.
   */
  async inTurn<T>(save: () => Promise<T>): Promise<T | Joined> {
    if (this.#isNextWaiting) return { kind: "joined" };
    this.#isNextWaiting = true;
    const mine = this.#turn.then(() => {
      this.#isNextWaiting = false;
      return save();
    });
    this.#turn = mine.catch(() => {});
    return mine;
  }

  /**
   * Whether the file may be written over now: its stamp if it may, why it cannot be read, or `asked` when the person
   * has to decide first. `replacing` is the mark of contents they have decided to give up.
   */
  async check({ handle, written }: FileNote, replacing: string | null): Promise<Free | Asked | Failed> {
    const look = await lookIntoFile(handle, maxFileBytes);
    if (look.kind === "failed") return look;
    const { stamp } = look;
    if (look.kind === "too-large") {
      const error = { code: "too-large", bytes: stamp.size, limit: maxFileBytes } as const;
      return this.#ask(handle, { standing: { kind: "unreadable", error }, mark: "" });
    }
    const mark = markOf(look.bytes);
    // Our own last words: nothing of anybody else's in them, also when we have since gone back to an older state.
    if (mark === written?.mark) return { kind: "free", stamp };
    const standing = fileStanding(this.#open.document.read(), look.bytes);
    if (standing.kind === "known" || (mark === replacing && mayReplace(standing))) return { kind: "free", stamp };
    if (standing.kind === "news") {
      this.#seen = stamp;
      this.store.setState({ found: { mark, news: standing.news } });
    }
    return this.#ask(handle, { standing, mark });
  }

  #ask({ name }: SavedFileHandle, question: Question): Asked {
    this.store.setState({ name, question, saveOnce: null });
    return { kind: "asked" };
  }

  /** The file holds what was written here: nothing is left to ask. */
  noteWritten({ name }: SavedFileHandle, stamp: FileStamp): void {
    this.#writes += 1;
    this.#seen = stamp;
    this.store.setState({ name, watch: "watching", found: null, question: null, saveOnce: null });
  }

  /** Forgets what was seen, so that the next look reads another file. */
  forget(): void {
    this.#seen = null;
    this.store.setState({ found: null, putAway: null, question: null, saveOnce: null });
  }

  dropQuestion(): void {
    this.store.setState({ question: null });
  }

  putAway(mark: string): void {
    this.store.setState({ putAway: mark });
  }

  /** Have the story saved as soon as it holds that state; null: no more. */
  saveOnceHeld(story: Story | null): void {
    this.store.setState({ saveOnce: story });
  }

  /** Says no more that nobody watches, in this window. */
  beQuiet(): void {
    setSessionMark(this.#quietMark);
    this.store.setState({ isQuiet: true });
  }

  /** Has the browser ask whether the file may be watched, from a click. False when it may not. */
  async wake(mode: "read" | "readwrite"): Promise<boolean> {
    const note = await this.note();
    if (!note || (await askFilePermission(note.handle, mode)) !== "granted") return false;
    clearSessionMark(this.#quietMark);
    this.store.setState({ isQuiet: false });
    await this.look();
    return true;
  }

  get #quietMark(): string {
    return `folder-quiet ${this.#open.key}`;
  }
}

export interface Free {
  readonly kind: "free";
  readonly stamp: FileStamp;
}

export interface Asked {
  readonly kind: "asked";
}

export interface Joined {
  readonly kind: "joined";
}
