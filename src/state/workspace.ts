// Which screen is up, and how one gets from one to the other: opening, beginning, taking in and leaving stories.
// It must never let go of a story while something typed into it is not kept, unless the person said so.
import { createStore, type StoreApi } from "zustand/vanilla";
import { err, ok, type Result } from "../base/result.ts";
import { StoryDocument } from "../document/story-document.ts";
import type { Deps, RecordId } from "../domain/ids.ts";
import { sealed } from "../domain/seal.ts";
import type { Starter } from "../domain/starter.ts";
import { starterToStory } from "../domain/starter-to-story.ts";
import type { Story } from "../domain/story.ts";
import type { Template } from "../domain/template.ts";
import { isTouched } from "../domain/trail.ts";
import { onAddressChange, pushAddress, readAddress, replaceAddress } from "../platform/address.ts";
import type { StorageError } from "../storage/storage-error.ts";
import type { OpenedStory, StoryKey, StoryLibrary } from "../storage/story-library.ts";
import { GivenPage } from "./given-page.ts";
import { readLastOpen, writeLastOpen } from "./last-open.ts";
import type { StartSaving } from "./saving.ts";
import { openSession } from "./story-store.ts";
import { type Place, parseAddress, placeToAddress } from "./workspace-address.ts";
import { type OpenElsewhere, type OpenStory, ownStory, type Problem, type WorkspaceState } from "./workspace-state.ts";

export interface WorkspaceOptions {
  readonly library: StoryLibrary;
  /** Takes the place of `library` when this browser does not let the page keep anything. */
  readonly memoryLibrary: () => StoryLibrary;
  /** What this page was handed out with, as text; null when it is the app itself. */
  readonly given?: string | null;
  readonly deps: Deps;
  /** How the person signs. */
  readonly author: () => string;
  readonly starters: readonly Starter[];
  readonly templates: readonly Template[];
  readonly startSaving: (library: StoryLibrary, keptIn: WorkspaceState["keptIn"]) => StartSaving;
}

type Answer<E = StorageError> = Promise<Result<null, E>>;

export class Workspace {
  readonly store: StoreApi<WorkspaceState> = createStore<WorkspaceState>(() => ({
    screen: { kind: "loading" },
    viewId: null,
    problem: null,
    storiesVersion: 0,
    leavingFor: null,
    isGiven: false,
    behindPreview: null,
    keptIn: "browser",
  }));
  /** The page itself, when it was handed out. */
  readonly given = new GivenPage({
    library: () => this.#library,
    keepInMemory: () => this.#keepInMemory(),
    show: (screen) => this.store.setState({ screen }),
    open: (key) => this.#openGiven(key),
  });
  readonly #options: WorkspaceOptions;
  #library: StoryLibrary;
  #wanted: Place = { kind: "start" };
  #moving: Promise<void> = Promise.resolve();
  #isEnded = false;

  constructor(options: WorkspaceOptions) {
    this.#options = options;
    this.#library = options.library;
  }

  get library(): StoryLibrary {
    return this.#library;
  }
  get starters(): readonly Starter[] {
    return this.#options.starters;
  }

  /** The present moment, ISO 8601 in UTC. */
  now(): string {
    return this.#options.deps.now();
  }

  /** Goes where the address says, or where the person was last, and follows the back button until the answer is called. */
  async start(): Promise<() => void> {
    const list = await this.#library.list();
    if (!list.ok && list.error.code === "unavailable") {
      this.#keepInMemory();
    }
    const { given = null } = this.#options;
    this.store.setState({ isGiven: given !== null });
    await (given === null ? this.#go(parseAddress(readAddress()), replaceAddress) : this.given.start(given));
    const unfollow = onAddressChange((address) => void this.#follow(parseAddress(address)));
    return () => {
      this.#isEnded = true;
      unfollow();
    };
  }

  #keepInMemory(): void {
    this.#library = this.#options.memoryLibrary();
    this.store.setState({ keptIn: "memory" });
  }

  #openGiven(key: StoryKey): Promise<void> {
    const wanted = parseAddress(readAddress());
    return this.#go({ kind: "story", key, viewId: wanted.kind === "story" ? wanted.viewId : null }, replaceAddress);
  }

  /** Shows a copy of the open story as whoever gets it would see it. Nothing of what is done there is kept. */
  async preview(copy: Story): Promise<void> {
    const { screen, behindPreview } = this.store.getState();
    if (screen.kind !== "story" || behindPreview) return;
    screen.open.session.actions.settle();
    const library = this.#options.memoryLibrary();
    const created = await library.create(copy);
    if (!created.ok) return;
    const open = await this.#take(created.value, library);
    this.store.setState({ screen: { kind: "story", open }, behindPreview: screen.open });
  }

  /** Goes back from the preview to the story itself. */
  async endPreview(): Promise<void> {
    const { screen, behindPreview } = this.store.getState();
    if (screen.kind !== "story" || !behindPreview) return;
    this.store.setState({ screen: { kind: "story", open: behindPreview }, behindPreview: null });
    screen.open.session.close();
    await screen.open.saving.stop();
  }

  /** Opens a story, in the view that was up last. */
  open(key: StoryKey): Promise<void> {
    return this.#go({ kind: "story", key, viewId: this.store.getState().viewId }, pushAddress);
  }

  goToLibrary(): Promise<void> {
    return this.#go({ kind: "library" }, pushAddress);
  }

  /** Brings a view of the open story to the front. */
  showView(viewId: string): void {
    this.store.setState({ viewId });
    const place = this.#placeNow();
    if (place.kind === "story") pushAddress(placeToAddress(place));
  }

  /** Makes a new story of a starter, keeps it and opens it. */
  async begin(starter: Starter): Answer {
    const template = this.#options.templates.find(({ id }) => id === starter.templateId);
    if (!template) throw new Error(`the starter ${starter.id} came without its template`);
    const { deps, author } = this.#options;
    const document = new StoryDocument(starterToStory(starter, template, deps), { deps, author });
    // The state all copies of this story have in common, so that two of them can later be brought together.
    document.markRevision("start", "");
    return this.openCopy(document.read());
  }

  /** Keeps a story as a new copy and opens it. */
  async openCopy(story: Story): Answer {
    const kept = await this.keepCopy(story);
    if (!kept.ok) return kept;
    await this.open(kept.value);
    return ok(null);
  }

  /** Keeps a story as a new copy beside the others. */
  async keepCopy(story: Story): Promise<Result<StoryKey, StorageError>> {
    // Whoever else opens the same file has the same base then, and the two can be merged later.
    const created = await this.#library.create(sealed(story));
    this.storiesChanged();
    return created.ok ? ok(created.value.key) : err(created.error);
  }

  /** Gives a story that is not open another title. */
  renameStory(key: StoryKey, title: string): Answer<StorageError | OpenElsewhere> {
    return this.#aside(key, async ({ session, saving }) => {
      session.actions.run("writeAbout", { title });
      const kept = await saving.flush();
      const { error } = saving.store.getState();
      return kept || !error ? ok(null) : err(error);
    });
  }

  /** Marks the state of a story that is not open before it is given away: whoever gets it then shares a base with it. */
  markState(key: StoryKey): Answer<StorageError | OpenElsewhere> {
    return this.#aside(key, async ({ document, saving }) => {
      if (isTouched(document.read().trail)) document.markRevision("file", "");
      await saving.flush();
      return ok(null);
    });
  }

  /** Puts a backup in the place of a story that is not open; what was there is backed up first. */
  restoreBackup(key: StoryKey, backupId: RecordId): Answer<StorageError | OpenElsewhere> {
    return this.#aside(key, async () => {
      const restored = await this.#library.restoreBackup(key, backupId);
      return restored.ok ? ok(null) : restored;
    });
  }

  /** Says that the list of stories may have changed. */
  storiesChanged(): void {
    this.store.setState(({ storiesVersion }) => ({ storiesVersion: storiesVersion + 1 }));
  }

  forgetProblem(): void {
    this.store.setState({ problem: null });
  }

  /** Answers the question whether to leave although something is not saved. */
  async leaveAnyway(leave: boolean): Promise<void> {
    const { leavingFor } = this.store.getState();
    this.store.setState({ leavingFor: null });
    if (leave && leavingFor) await this.#go(leavingFor, pushAddress, true);
  }

  // The back button and links change the address first; going there is then up to us.
  #follow(place: Place): Promise<void> {
    const now = this.#placeNow();
    if (placeToAddress(place) === placeToAddress(now)) return Promise.resolve();
    if (place.kind === "story" && now.kind === "story" && place.key === now.key) {
      this.store.setState({ viewId: place.viewId });
      return Promise.resolve();
    }
    return this.#go(place, replaceAddress);
  }

  // One move after the other, and only the last one asked for: two stories must never be opened across each other.
  #go(place: Place, name: (address: string) => void, evenUnsaved = false): Promise<void> {
    this.#wanted = place;
    this.#moving = this.#moving.then(async () => {
      if (this.#wanted !== place) return;
      if (!(await this.#leave(evenUnsaved))) {
        this.store.setState({ leavingFor: place });
        replaceAddress(placeToAddress(this.#placeNow()));
        return;
      }
      await this.#arrive(place);
      // The address belongs to the page: one that is gone must not lead its successor to a story of its own.
      if (this.#isEnded) return;
      name(placeToAddress(this.#placeNow()));
    });
    return this.#moving;
  }

  /** Lets go of the open story, if there is one; false when something in it is not saved. */
  async #leave(evenUnsaved: boolean): Promise<boolean> {
    await this.endPreview();
    const { screen } = this.store.getState();
    if (screen.kind !== "story") return true;
    const { saving, session } = screen.open;
    session.actions.settle();
    if (!(await saving.flush()) && !evenUnsaved) return false;
    this.store.setState({ screen: { kind: "loading" } });
    session.close();
    await saving.stop();
    return true;
  }

  async #arrive(place: Place): Promise<void> {
    const target = place.kind === "start" ? await this.#lastPlace() : place;
    if (target.kind !== "story") return this.#showLibrary(null);
    this.store.setState({ screen: { kind: "loading" } });
    const opened = await this.#library.open(target.key);
    if (!opened.ok) {
      const title = await this.#titleOf(target.key);
      // Who only wanted to go on where they were is not told about a story that is long gone.
      const isStale = place.kind === "start" && opened.error.code === "missing";
      this.#showLibrary(isStale ? null : { kind: "failed", key: target.key, title, error: opened.error });
    } else if (opened.value.entry.binnedAt !== null) {
      this.#showLibrary({ kind: "binned", key: target.key, title: opened.value.entry.title });
    } else {
      const open = await this.#take(opened.value);
      this.store.setState({ screen: { kind: "story", open }, viewId: target.viewId, problem: null });
      this.#noteLastOpen(open.key);
    }
  }

  /** Takes a story in hand: its document, its session and its keeping. */
  async #take(opened: OpenedStory, library: StoryLibrary = this.#library): Promise<OpenStory> {
    const { deps, author, startSaving } = this.#options;
    const keptIn = library === this.#library ? this.store.getState().keptIn : "memory";
    const document = new StoryDocument(opened.story, { deps, author });
    const session = openSession(document);
    const saving = startSaving(library, keptIn)(opened, session);
    await saving.ready;
    return { key: opened.key, document, session, saving, opened };
  }

  /** Works on a stored story without showing it; not while another window has it open. */
  async #aside(key: StoryKey, work: (story: OpenStory) => Answer): Answer<StorageError | OpenElsewhere> {
    const opened = await this.#library.open(key);
    if (!opened.ok) return opened;
    const story = await this.#take(opened.value);
    const isElsewhere = story.saving.store.getState().kind === "following";
    const answer = isElsewhere ? err({ code: "open-elsewhere" } as const) : await work(story);
    story.session.close();
    await story.saving.stop();
    this.storiesChanged();
    return answer;
  }

  #showLibrary(problem: Problem | null): void {
    this.store.setState(({ storiesVersion }) => ({
      screen: { kind: "library" },
      problem,
      storiesVersion: storiesVersion + 1,
    }));
    if (!problem) this.#noteLastOpen(null);
  }

  // Whoever looks into a page they were given is not led there when they next open the app.
  #noteLastOpen(key: StoryKey | null): void {
    if (!this.store.getState().isGiven) writeLastOpen(key);
  }

  /** Where the person was last. */
  async #lastPlace(): Promise<Place> {
    const last = readLastOpen();
    if (last === null) return { kind: "library" };
    const list = await this.#library.list();
    const kept = list.ok ? list.value.filter(({ binnedAt }) => binnedAt === null) : [];
    // Nothing is known of the last visit after a power cut: then the story changed last is the one.
    const entry = kept.find(({ key }) => key === last) ?? kept.find(({ given }) => given?.mode !== "review");
    return entry ? { kind: "story", key: entry.key, viewId: null } : { kind: "library" };
  }

  #placeNow(): Place {
    const { viewId } = this.store.getState();
    const open = ownStory(this.store.getState());
    return open ? { kind: "story", key: open.key, viewId } : { kind: "library" };
  }

  async #titleOf(key: StoryKey): Promise<string> {
    const list = await this.#library.list();
    return (list.ok && list.value.find((entry) => entry.key === key)?.title) || "";
  }
}
