// The app with a story in it that has something of everything one may want to leave out, and a disk to hand out to.
import { act, screen } from "@testing-library/react";
import { expect, vi } from "vitest";
import type { StoryDocument } from "../../../src/document/story-document.ts";
import { makeAnchor } from "../../../src/domain/anchoring/make-anchor.ts";
import type { HandOut } from "../../../src/domain/records/hand-out.ts";
import type { OpenStory } from "../../../src/state/workspace-state.ts";
import { FileOnDisk } from "../../helpers/file-on-disk.ts";
import { type MountedApp, mountApp, shelve, testLibrary } from "../../helpers/mount-app.tsx";

/** Words that stand in one place each, by the part they belong to. */
export const telling = {
  name: "潮田 みずき",
  card: "課長会議は月曜",
  comment: "人事には見せないで",
  note: "ここは早口で",
} as const;

export interface HandOutApp extends MountedApp {
  readonly open: OpenStory;
  readonly document: StoryDocument;
  /** What was handed out so far. */
  readonly handOuts: () => readonly HandOut[];
  /** Opens the form by its shortcut. */
  readonly openForm: () => Promise<HTMLElement>;
  readonly press: (name: string | RegExp) => Promise<void>;
  readonly tick: (name: string | RegExp) => Promise<void>;
  readonly write: (field: string | RegExp, text: string) => Promise<void>;
}

/** The worked example, with a comment, a speaker's note and a card that names somebody in its text. */
export async function openExample(starter = "kinyurei"): Promise<HandOutApp> {
  const library = testLibrary();
  const key = await shelve(library, starter);
  const app = await mountApp(library, `/story/${key}`);
  const { user, workspace } = app;
  await screen.findByRole("button", { name: "ファイルに保存" });
  const { screen: shown } = workspace.store.getState();
  if (shown.kind !== "story") throw new Error("no story is open");
  const { document } = shown.open;
  return {
    ...app,
    open: shown.open,
    document,
    handOuts: () => Object.values(document.read().handOuts),
    async openForm() {
      await user.keyboard("{Alt>}{Shift>}h{/Shift}{/Alt}");
      return screen.findByRole("dialog", { name: "控えを配付する" });
    },
    press: async (name) => user.click(await screen.findByRole("button", { name })),
    tick: async (name) => user.click(await screen.findByRole("checkbox", { name })),
    async write(field, text) {
      const input = await screen.findByRole("textbox", { name: field });
      await user.clear(input);
      await user.type(input, text);
    },
  };
}

/** Puts the telling words in: a comment, a note, and a card of the drift whose text names somebody. */
export function writeTellingWords(document: StoryDocument): void {
  act(() => {
    const by = { name: telling.name, id: null };
    const anchor = makeAnchor(document.read(), { kind: "story" }, "");
    if (!anchor) throw new Error("no anchor");
    const [card] = Object.values(document.read().cards).filter(({ stageId }) => stageId === "initiative");
    const done = [
      document.run("startThread", { kind: "thought", anchor, text: telling.comment, by: { ...by, id: "au_test01" } }),
      document.run("writeStepNote", { cardId: card?.id ?? "", text: telling.note }),
      document.run("addCard", {
        place: { stageId: "drift", groupId: "inside", themeId: null, parentId: null },
        text: `${telling.card}、${telling.name.replace(" ", "")}さんが仕切る`,
      }),
    ];
    expect(done.map(({ ok }) => ok)).toEqual([true, true, true]);
  });
}

/** Lets the browser's dialog answer with that file, or with "cancel". */
export function diskAnswers(file: FileOnDisk | null): FileOnDisk {
  const picker = vi.fn(async (options: { suggestedName: string }) => {
    if (!file) throw new DOMException("cancelled", "AbortError");
    suggested.push(options.suggestedName);
    return file.handle;
  });
  Object.assign(window, { showSaveFilePicker: picker });
  return file ?? new FileOnDisk();
}

/** The names the dialog was opened with. */
export const suggested: string[] = [];

/** A head as the build writes it: only such a page can be passed on. */
export const builtHead = `<meta http-equiv="Content-Security-Policy" content="default-src 'none'" data-app />
<script type="text/plain" data-app>the app</script>`;
