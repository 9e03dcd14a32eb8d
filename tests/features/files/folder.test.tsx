// The story's file in a folder that others write to as well: what the person sees of it, and what is never overwritten.
import { act, fireEvent, screen, waitFor, within } from "@testing-library/react";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { Story } from "../../../src/domain/story.ts";
import { aboutOf } from "../../../src/domain/story.ts";
import { readStoryFile, writeStoryFile } from "../../../src/exchange/json/story-file.ts";
import { dropMerge } from "../../../src/features/merge/merge-session.ts";
import type { StoryLibrary } from "../../../src/storage/story-library.ts";
import { Copy, firstCopy, ownDeps } from "../../helpers/copies.ts";
import { FileOnDisk } from "../../helpers/file-on-disk.ts";
import { freshBrowser, type MountedApp, mountApp, shelve, testLibrary } from "../../helpers/mount-app.tsx";

const savedAt = "2026-03-31T06:00:00.000Z";
let disk: FileOnDisk;
let library: StoryLibrary;
let key = "";

beforeEach(async () => {
  freshBrowser();
  sessionStorage.clear();
  disk = new FileOnDisk();
  Object.assign(window, {
    showSaveFilePicker: async () => disk.handle,
    showOpenFilePicker: async () => [disk.handle],
  });
  library = keepingHandles(testLibrary());
  await dropMerge(library);
  key = await shelve(library, "kinyurei", "市の案");
});
afterEach(() => {
  Reflect.deleteProperty(window, "showSaveFilePicker");
  Reflect.deleteProperty(window, "showOpenFilePicker");
  vi.restoreAllMocks();
});

/** A library that keeps handles, as a browser's database does; the one in memory can only keep what can be copied. */
function keepingHandles(kept: StoryLibrary): StoryLibrary {
  const handles = new Map<string, unknown>();
  const note = kept.noteSavedToFile.bind(kept);
  return Object.assign(kept, {
    noteSavedToFile: (story: string, at: string, handle?: unknown) => {
      if (handle !== undefined) handles.set(story, handle);
      return note(story, at);
    },
    fileHandle: async (story: string) => ({ ok: true, value: handles.get(story) ?? null }) as const,
  });
}

/** Opens the sheet and saves it to the file for the first time. */
async function savedApp(): Promise<MountedApp> {
  const app = await mountApp(library, `/story/${key}`);
  await save(app);
  await screen.findByText(/「案.json」に保存し/);
  noticesGone();
  return app;
}

const save = ({ user }: MountedApp) => user.keyboard("{Control>}s{/Control}");
const comeBack = () => act(async () => void fireEvent.focus(window));
const inFile = (): Story => {
  const read = readStoryFile(disk.bytes);
  if (!read.ok) throw new Error(read.error.code);
  return read.value.story;
};
const titleInFile = () => aboutOf(inFile()).title;

/** The person reads the notices and puts them away, so that the next one is a new one. */
function noticesGone(): void {
  const notices = screen.getByRole("region", { name: "お知らせ" });
  for (const close of within(notices).getAllByRole("button", { name: "閉じる" })) fireEvent.click(close);
}

/** A colleague opens the file at their place, changes a card and saves. */
function colleagueSaves(name = "佐藤"): void {
  const copy = new Copy(inFile(), name, ownDeps("sato"));
  const [card] = Object.values(copy.story.cards);
  copy.document.run("writeCardText", { id: card!.id, text: `${name}の案` });
  disk.put(writeStoryFile(copy.file(), savedAt));
}

const question = () => screen.findByRole("alertdialog");
const button = (name: string) => screen.findByRole("button", { name });
const newsTitle = "フォルダーのファイルに、このシートにない変更があります。";

/** Applies the merge that is on the screen. */
async function applyMerge({ user }: MountedApp): Promise<void> {
  const merging = await screen.findByRole("dialog", { name: "控えを合わせる" });
  await user.click(await within(merging).findByRole("button", { name: "合わせる" }));
  await waitFor(() => expect(screen.queryByRole("dialog", { name: "控えを合わせる" })).toBeNull());
}

describe("saving over what a colleague saved", () => {
  it("is not done: it says whose it is, and after the merge both are in the file", async () => {
    const app = await savedApp();
    colleagueSaves();
    const theirs = disk.text;
    await rename(app, "わたしの題");
    await save(app);
    const dialog = await question();
    expect(dialog).toHaveAccessibleName("フォルダーのファイルのほうが新しくなっています");
    expect(dialog).toHaveTextContent(/「案.json」：佐藤さんが.*に保存（カード1枚）。/);
    expect(dialog).toHaveTextContent("まだ何も書き込んでいません");
    expect(within(dialog).queryByRole("button", { name: /上書き/ })).toBeNull();
    expect(disk.text).toBe(theirs);
    await app.user.keyboard("{Enter}");
    await applyMerge(app);
    expect(await screen.findByText(/「案.json」に保存し/)).toBeVisible();
    expect(titleInFile()).toBe("わたしの題");
    expect(Object.values(inFile().cards).map(({ text }) => text)).toContain("佐藤の案");
  });

  it("writes nothing when the person thinks better of it", async () => {
    const app = await savedApp();
    colleagueSaves();
    const theirs = disk.text;
    await save(app);
    await question();
    await app.user.keyboard("{Escape}");
    await waitFor(() => expect(screen.queryByRole("alertdialog")).toBeNull());
    expect(disk.text).toBe(theirs);
    expect(await screen.findByText(newsTitle)).toBeVisible();
  });

  it("is not done either when the colleague's save comes in the very moment of ours", async () => {
    const app = await savedApp();
    const before = disk.text;
    disk.beforeClose = () => {
      if (disk.text === before) colleagueSaves();
    };
    await rename(app, "わたしの題");
    await save(app);
    expect(await question()).toHaveAccessibleName("フォルダーのファイルのほうが新しくなっています");
    expect(Object.values(inFile().cards).map(({ text }) => text)).toContain("佐藤の案");
  });

  it("goes elsewhere when that is wanted, and from then on there", async () => {
    const app = await savedApp();
    colleagueSaves();
    const [theirs, shared] = [disk.text, disk];
    await save(app);
    disk = new FileOnDisk("別.json");
    await app.user.click(within(await question()).getByRole("button", { name: "別の場所に保存する" }));
    expect(await screen.findByText(/「別.json」に保存し/)).toBeVisible();
    expect(shared.text).toBe(theirs);
    await rename(app, "続き");
    await save(app);
    await waitFor(() => expect(titleInFile()).toBe("続き"));
    expect(screen.queryByText(newsTitle)).toBeNull();
  });

  it("is done without a word while the file holds only what came from here", async () => {
    const app = await savedApp();
    for (const title of ["二度目", "三度目"]) {
      await rename(app, title);
      await save(app);
      await waitFor(() => expect(titleInFile()).toBe(title));
    }
    expect(screen.queryByRole("alertdialog")).toBeNull();
  });
});

describe("what was saved from a window that only looks on", () => {
  it("pressed again and again is done one after the other, and none takes another for somebody else's", async () => {
    const app = await savedApp();
    let writes = 0;
    disk.beforeClose = () => {
      writes += 1;
    };
    const { screen: shown } = app.workspace.store.getState();
    if (shown.kind !== "story") throw new Error("no sheet is open");
    for (let i = 1; i <= 12; i += 1) {
      act(() => void shown.open.session.actions.run("writeAbout", { title: `題${i}` }));
      fireEvent.keyDown(document.body, { key: "s", code: "KeyS", ctrlKey: true });
    }
    await waitFor(() => expect(titleInFile()).toBe("題12"));
    await screen.findAllByText(/「案.json」に保存し/);
    expect(screen.queryByText(/保存できませんでした/)).toBeNull();
    expect(writes).toBeLessThan(3);
  });

  it("carries no mark of its own, and is known all the same", async () => {
    const app = await savedApp();
    await rename(app, "見ているだけの画面から");
    const { screen: shown } = app.workspace.store.getState();
    if (shown.kind !== "story") throw new Error("no story");
    const { setLocked } = shown.open.session.actions;
    act(() => setLocked(true));
    await save(app);
    await waitFor(() => expect(titleInFile()).toBe("見ているだけの画面から"));
    act(() => setLocked(false));
    await comeBack();
    expect(screen.queryByText(newsTitle)).toBeNull();
    await rename(app, "書ける画面から");
    await save(app);
    await waitFor(() => expect(titleInFile()).toBe("書ける画面から"));
  });
});

describe("a file that holds something else by now", () => {
  const another = () => writeStoryFile({ ...firstCopy().story, id: "s_another1" }, savedAt);

  it.each<[string, () => string, RegExp]>([
    ["another sheet", another, /いま別のシート「無題のシート」が入っています。上書きはしません/],
    [
      "a newer version",
      () => disk.text.replace(/"format": \d+/, '"format": 9999'),
      /より新しい版のアプリで作られています.*上書きはしません/,
    ],
    ["a web page", () => "<!doctype html><p>x", /ほかの人の大事なファイルかもしれない/],
    ["another program's data", () => "{}", /ほかの人の大事なファイルかもしれない/],
  ])("%s: it is said and never overwritten", async (_what, contents, words) => {
    const app = await savedApp();
    disk.put(contents());
    const before = disk.text;
    await save(app);
    const dialog = await question();
    expect(dialog).toHaveTextContent(words);
    expect(within(dialog).queryByRole("button", { name: /上書き|書き込む/ })).toBeNull();
    await waitFor(() => expect(within(dialog).getByRole("button", { name: "別の場所に保存する" })).toHaveFocus());
    await app.user.click(within(dialog).getByRole("button", { name: "やめる" }));
    expect(disk.text).toBe(before);
  });

  it("half of a save that is under way: looking again finds it whole", async () => {
    const app = await savedApp();
    const whole = disk.text;
    disk.put(whole.slice(0, 900));
    await save(app);
    expect(await question()).toHaveTextContent(/保存している途中かもしれません。上書きすると/);
    disk.put(whole);
    await app.user.click(await button("もう一度確かめる"));
    expect(await screen.findByText(/「案.json」に保存し/)).toBeVisible();
  });

  it("half of a save that never ended is overwritten once the person says so, and only these very contents", async () => {
    const app = await savedApp();
    disk.put(disk.text.slice(0, 900));
    await save(app);
    await question();
    disk.put(disk.text.slice(0, 800));
    await app.user.click(await button("上書きする"));
    await app.user.click(within(await question()).getByRole("button", { name: "上書きする" }));
    expect(await screen.findByText(/「案.json」に保存し/)).toBeVisible();
    expect(titleInFile()).toBe("市の案");
  });

  it("nothing at all is filled on a word", async () => {
    const app = await savedApp();
    disk.put("");
    await save(app);
    await app.user.click(await button("ここに書き込む"));
    expect(await screen.findByText(/「案.json」に保存し/)).toBeVisible();
    expect(titleInFile()).toBe("市の案");
  });

  it.each<[string, Partial<FileOnDisk>, RegExp]>([
    [
      "it is gone",
      { failOn: "getFile", error: new DOMException("", "NotFoundError") },
      /前のファイルが移動したか、消えています/,
    ],
    [
      "it cannot be read just now",
      { failOn: "getFile", error: new DOMException("", "NotReadableError") },
      /いまは読み取れないファイルです/,
    ],
    ["it may not be written", { permission: "prompt", answer: "denied" }, /書き込みが許可されていません/],
  ])("%s: it is said, with another place beside it", async (_what, trouble, words) => {
    const app = await savedApp();
    Object.assign(disk, trouble);
    await save(app);
    expect(await screen.findByText(words)).toBeVisible();
    expect(await button("別の場所に保存する")).toBeVisible();
  });
});

describe("a colleague's save while the sheet is open", () => {
  it("shows on coming back: whose, when, how much; merged and saved, both are one", async () => {
    const app = await savedApp();
    colleagueSaves();
    await comeBack();
    expect(await screen.findByText(newsTitle)).toBeVisible();
    expect(screen.getByText(/「案.json」：佐藤さんが.*に保存（カード1枚）。/)).toBeVisible();
    await app.user.click(await button("合わせる"));
    await applyMerge(app);
    await waitFor(() => expect(screen.queryByText(newsTitle)).toBeNull());
    await save(app);
    await waitFor(() => expect(Object.keys(inFile().revisions).length).toBeGreaterThan(2));
    expect(screen.queryByRole("alertdialog")).toBeNull();
    await comeBack();
    expect(screen.queryByText(newsTitle)).toBeNull();
  });

  it("is there at once when the sheet is opened in the morning", async () => {
    const app = await savedApp();
    await app.close();
    colleagueSaves("");
    await mountApp(library, `/story/${key}`);
    expect(await screen.findByText(/「案.json」：ほかの人が.*に保存（カード1枚）。/)).toBeVisible();
  });

  it("can be put away, until they save again", async () => {
    const app = await savedApp();
    colleagueSaves();
    await comeBack();
    await app.user.click(await button("あとで"));
    await waitFor(() => expect(screen.queryByText(newsTitle)).toBeNull());
    await comeBack();
    expect(screen.queryByText(newsTitle)).toBeNull();
    colleagueSaves("鈴木");
    await comeBack();
    expect(await screen.findByText(newsTitle)).toBeVisible();
  });

  it("says nothing of what was saved from here, and does not even read it", async () => {
    const app = await savedApp();
    await rename(app, "二度目");
    await save(app);
    await waitFor(() => expect(titleInFile()).toBe("二度目"));
    const reads = disk.reads;
    await comeBack();
    await comeBack();
    expect(disk.reads).toBe(reads);
    expect(screen.queryByText(newsTitle)).toBeNull();
  });

  it("shows in a window that only looks on, without a button that writes", async () => {
    const { workspace } = await savedApp();
    const { screen: shown } = workspace.store.getState();
    if (shown.kind !== "story") throw new Error("no story");
    act(() => shown.open.session.actions.setLocked(true));
    colleagueSaves();
    await comeBack();
    expect(await screen.findByText("合わせるのは、このシートを編集している画面でできます。")).toBeVisible();
    expect(screen.queryByRole("button", { name: "合わせる" })).toBeNull();
  });
});

describe("a browser that wants to be asked again after a reload", () => {
  async function asleepApp() {
    const app = await savedApp();
    await app.close();
    disk.permission = "prompt";
    colleagueSaves();
    return mountApp(library, `/story/${key}`);
  }

  it("is not asked before the person wants it; then the file is watched again", async () => {
    const app = await asleepApp();
    const wake = await button("見張りを再開する");
    expect(disk.asked).toEqual([]);
    expect(screen.queryByText(newsTitle)).toBeNull();
    await app.user.click(wake);
    expect(await screen.findByText(newsTitle)).toBeVisible();
    expect(screen.queryByRole("button", { name: "見張りを再開する" })).toBeNull();
  });

  it("can be left alone for as long as this window is there", async () => {
    const app = await asleepApp();
    const banner = (await screen.findByText(/いまは分かりません/)).closest<HTMLElement>("[role=status]")!;
    await app.user.click(within(banner).getByRole("button", { name: "閉じる" }));
    await waitFor(() => expect(screen.queryByText(/いまは分かりません/)).toBeNull());
    await app.close();
    await mountApp(library, `/story/${key}`);
    await button("ファイルに保存");
    expect(screen.queryByText(/いまは分かりません/)).toBeNull();
  });

  it("that says no is not asked again", async () => {
    const app = await asleepApp();
    disk.answer = "denied";
    await app.user.click(await button("見張りを再開する"));
    expect(await screen.findByText(/許可されなかったので、見張っていません/)).toBeVisible();
    expect(screen.queryByText(/いまは分かりません/)).toBeNull();
  });
});

describe("connecting with a file that is there already", () => {
  const connect = async (app: MountedApp) => {
    await app.user.click(await button("メニュー"));
    await app.user.click(await screen.findByRole("menuitem", { name: /フォルダーにあるファイルとつなぐ/ }));
  };

  it("writes nothing, shows what is new in it, and saving writes there from then on", async () => {
    const opened = await library.open(key);
    if (!opened.ok) throw new Error(opened.error.code);
    const created = await library.create(new Copy(opened.value.story, "o", ownDeps("o")).file());
    if (!created.ok) throw new Error(created.error.code);
    key = created.value.key;
    disk.put(writeStoryFile(created.value.story, savedAt));
    colleagueSaves();
    const before = disk.text;
    const app = await mountApp(library, `/story/${key}`);
    await connect(app);
    expect(await screen.findByText(/「案.json」とつなぎました/)).toBeVisible();
    expect(await screen.findByText(newsTitle)).toBeVisible();
    expect(disk.text).toBe(before);
    await app.user.click(await button("合わせる"));
    await applyMerge(app);
    await save(app);
    await waitFor(() => expect(disk.text).not.toBe(before));
  });

  it.each<[string, () => string, RegExp]>([
    [
      "another sheet's",
      () => writeStoryFile({ ...firstCopy().story, id: "s_another1" }, savedAt),
      /別のシート（無題のシート）のファイルなので、つなぎませんでした/,
    ],
    ["not one of ours", () => "<!doctype html>", /つなげるファイルではありませんでした/],
  ])("is refused when the file is %s", async (_what, contents, words) => {
    disk.put(contents());
    const app = await mountApp(library, `/story/${key}`);
    await connect(app);
    expect(await screen.findByText(words)).toBeVisible();
    const kept = await library.fileHandle(key);
    expect(kept.ok && kept.value).toBeNull();
  });

  it("is not offered where no file can be written twice", async () => {
    Reflect.deleteProperty(window, "showSaveFilePicker");
    const app = await mountApp(library, `/story/${key}`);
    await app.user.click(await button("メニュー"));
    expect(screen.queryByRole("menuitem", { name: /つなぐ/ })).toBeNull();
  });
});

/** Gives the open sheet another title, as its dialog does. */
async function rename({ workspace }: MountedApp, title: string): Promise<void> {
  const { screen: shown } = workspace.store.getState();
  if (shown.kind !== "story") throw new Error("no story is open");
  await act(async () => void shown.open.session.actions.run("writeAbout", { title }));
}
