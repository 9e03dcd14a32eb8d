// The whole app in jsdom over a real library in memory, with a clock and ids of its own: what a person sees and does.
// Closing and mounting again on the same library is closing the browser and opening it again.
import { act, configure, render } from "@testing-library/react";
import userEvent, { type UserEvent } from "@testing-library/user-event";
import { afterEach, vi } from "vitest";
import { App } from "../../src/app/App.tsx";
import { forgetFailure } from "../../src/app/failure.ts";
import type { Deps } from "../../src/domain/ids.ts";
import { starterToStory } from "../../src/domain/starter-to-story.ts";
import { aboutOf } from "../../src/domain/story.ts";
import { closeDialogs } from "../../src/features/palette/palette-dialogs.ts";
import { closePreferences } from "../../src/features/preferences/preferences-dialog.ts";
import { keepSettings } from "../../src/platform/local-settings.ts";
import { builtInStarters, builtInTemplates } from "../../src/state/built-in-templates.ts";
import { dropImports } from "../../src/state/imports.ts";
import { setPreferences } from "../../src/state/preferences.ts";
import { dropReturns } from "../../src/state/returns-at-hand.ts";
import { startSavingIn } from "../../src/state/start-saving.ts";
import { Workspace } from "../../src/state/workspace.ts";
import { createMemoryLibrary } from "../../src/storage/memory-library.ts";
import type { StoryKey, StoryLibrary } from "../../src/storage/story-library.ts";

export interface MountedApp {
  readonly workspace: Workspace;
  readonly library: StoryLibrary;
  readonly user: UserEvent;
  /** The story as it is stored at this moment. */
  readonly stored: () => Promise<readonly string[]>;
  /** Closes the page, as a person does. */
  readonly close: () => Promise<void>;
}

// A whole app in jsdom on a busy machine: what is waited for comes, but not always within a second.
configure({ asyncUtilTimeout: 10_000 });
vi.setConfig({ testTimeout: 30_000 });

let made = 0;

// A workspace that is not stopped goes on following the address, and would lead the next test's app away.
const running = new Set<() => void>();
afterEach(() => {
  for (const stop of running) stop();
  running.clear();
});

/** Ids that never repeat within a run, and a clock that goes on a little with every look. */
export function testDeps(start = "2026-04-01T00:30:00.000Z"): Deps {
  let looks = 0;
  return {
    newId: (prefix) => {
      made += 1;
      return `${prefix}_${String(made).padStart(6, "0")}`;
    },
    now: () => {
      looks += 1;
      return new Date(Date.parse(start) + looks * 10).toISOString();
    },
  };
}

/** An empty library in memory. */
export const testLibrary = (): StoryLibrary => createMemoryLibrary(testDeps());

/** Puts the starter of that id into the library, under another title when one is given; answers its key. */
export async function shelve(library: StoryLibrary, starterId: string, title?: string): Promise<StoryKey> {
  const starter = builtInStarters.find(({ id }) => id === starterId)!;
  const template = builtInTemplates.find(({ id }) => id === starter.templateId)!;
  const story = starterToStory(starter, template, testDeps());
  const about = { ...aboutOf(story), ...(title !== undefined && { title }) };
  const created = await library.create({ ...story, about: { about } });
  if (!created.ok) throw new Error(created.error.code);
  return created.value.key;
}

/** A browser nobody has used the app in: no settings, no address. */
export function freshBrowser(): void {
  localStorage.clear();
  history.replaceState(null, "", "#");
  keepSettings(true);
  forgetFailure();
  // Dialogs live outside the tree, so that any screen can ask for them.
  closePreferences();
  closeDialogs();
  dropImports();
  dropReturns();
  setPreferences({
    locale: "ja",
    dates: "era",
    author: "",
    paper: "a3",
    panelOpen: true,
    commentsOpen: false,
    authorId: null,
  });
  localStorage.clear();
}

/** Opens the app on `library`, at `address` when one is given; `given`: the data the page was handed out with. */
export async function mountApp(
  library: StoryLibrary = testLibrary(),
  address?: string,
  given: string | null = null,
): Promise<MountedApp> {
  if (address !== undefined) history.replaceState(null, "", `#${address}`);
  const deps = testDeps();
  const workspace = new Workspace({
    library,
    memoryLibrary: testLibrary,
    given,
    deps,
    author: () => "",
    starters: builtInStarters,
    templates: builtInTemplates,
    startSaving: (kept, keptIn) => startSavingIn(kept, { isLasting: keptIn === "browser" }),
  });
  const page = render(<App workspace={workspace} />);
  const stop = await act(() => workspace.start());
  running.add(stop);
  return {
    workspace,
    library,
    user: userEvent.setup(),
    async stored() {
      const list = await library.list();
      return list.ok ? list.value.map((entry) => entry.key) : [];
    },
    async close() {
      await act(async () => {
        const { screen } = workspace.store.getState();
        // A closed page lets go of the story's lock; otherwise the next one could only look on.
        if (screen.kind === "story") await screen.open.saving.stop();
      });
      stop();
      page.unmount();
    },
  };
}
