import { act, createEvent, fireEvent, screen, waitFor, within } from "@testing-library/react";
import { beforeEach, describe, expect, it } from "vitest";
import { storyFileBytes } from "../../../src/state/story-export.ts";
import type { StoryLibrary } from "../../../src/storage/story-library.ts";
import { freshBrowser, mountApp, shelve, testLibrary } from "../../helpers/mount-app.tsx";

beforeEach(freshBrowser);

const savedAt = "2026-03-31T06:00:00.000Z";

/** The text of the file of a stored story. */
async function fileText(library: StoryLibrary, key: string): Promise<string> {
  const opened = await library.open(key);
  if (!opened.ok) throw new Error(opened.error.code);
  return new TextDecoder().decode(storyFileBytes(opened.value.story, savedAt));
}

async function exampleFile(): Promise<string> {
  const library = testLibrary();
  return fileText(library, await shelve(library, "kinyurei"));
}

const named = (text: string, name: string) => new File([text], name, { type: "application/json" });

/** Lets files go over the window, as from the desktop. */
function drop(files: readonly File[]): void {
  const event = createEvent.drop(document.body);
  Object.defineProperty(event, "dataTransfer", { value: { types: ["Files"], files } });
  fireEvent(document.body, event);
}

function paste(text: string): void {
  const event = createEvent.paste(document.body);
  Object.defineProperty(event, "clipboardData", { value: { files: [], getData: () => text } });
  fireEvent(document.body, event);
}

describe("a file dropped on the window", () => {
  it("shows what is inside before anything is kept, and opens as a new copy when accepted", async () => {
    const app = await mountApp();
    drop([named(await exampleFile(), "最終版.json")]);
    const dialog = await screen.findByRole("dialog", { name: "ファイルの中身" });
    expect(await within(dialog).findByRole("heading", { name: "変革ストーリーシート（記入例）" })).toBeVisible();
    expect(dialog).toHaveTextContent("最終版.json");
    expect(dialog).toHaveTextContent(/カード60枚・つながり\d+本/);
    expect(within(dialog).getByRole("row", { name: /② 戦略的取組 4/ })).toBeVisible();
    expect(dialog).toHaveTextContent("直したところ、読めなかったところはありません");
    expect(await app.stored()).toHaveLength(0);
    await app.user.click(within(dialog).getByRole("button", { name: "新しい控えとして開く" }));
    await waitFor(() => expect(document.title).toContain("記入例"));
    expect(await app.stored()).toHaveLength(1);
  });

  it("can be put away again, and nothing is kept", async () => {
    const app = await mountApp();
    drop([named(await exampleFile(), "a.json")]);
    await app.user.click(await screen.findByRole("button", { name: "やめる" }));
    expect(screen.queryByRole("dialog")).toBeNull();
    expect(await app.stored()).toHaveLength(0);
  });

  it("is added beside the copy that is there, which the person is told", async () => {
    const library = testLibrary();
    const key = await shelve(library, "kinyurei");
    const app = await mountApp(library, "/library");
    drop([named(await fileText(library, key), "a.json")]);
    expect(await screen.findByText(/もう1件あります/)).toBeVisible();
    await app.user.click(screen.getByRole("button", { name: "新しい控えとして開く" }));
    // The dialog goes as soon as the screen changes; the story is there when it shows.
    await waitFor(() => expect(app.workspace.store.getState().screen.kind).toBe("story"));
    expect(screen.queryByRole("dialog")).toBeNull();
    expect(await app.stored()).toHaveLength(2);
    expect(await app.stored()).toContain(key);
  });

  it("lists every repair and everything that could not be taken in", async () => {
    await mountApp();
    const file = JSON.parse(await exampleFile());
    file.story.cards[3].order = "!!";
    file.story.links.push(42);
    drop([named(JSON.stringify(file), "手で直した.json")]);
    const dialog = await screen.findByRole("dialog");
    expect(await within(dialog).findByText("読み込めなかったところ（1）")).toBeVisible();
    const repairs = within(dialog).getByRole("list", { name: /読み込むときに直したところ/ });
    expect(within(repairs).getAllByRole("listitem")).toHaveLength(1);
    expect(dialog).toHaveTextContent(/変更されて|書き換え|手で/);
  });
});

describe("a file that cannot be opened", () => {
  it.each([
    ["an empty file", "", /空です/],
    ["half a file", '{"kind":"henkaku-story-sheet/story","format":1,"story":{', /途中で終わっています/],
    ["another program's data", '{"hello":1}', /変革ストーリーシートのファイルではありません/],
    ["a web page", "<!doctype html><p>x", /Web ページ/],
    ["a letter", "お世話になっております。", /文章のファイルです.+返送の文でもありません/],
    [
      "a return without its beginning and end",
      "[2/3:abcdefg:00000000:AAAA]",
      /どのシートへの返送か分かりません（コメント \d+件は無事です）/,
    ],
    [
      "a return that says of no sheet",
      '{"kind":"henkaku-story-sheet/return","format":1,"return":{}}',
      /返送のファイルですが/,
    ],
  ])("says what is wrong and that nothing was touched: %s", async (_, text, sentence) => {
    const library = testLibrary();
    await shelve(library, "hakushi", "大事な案");
    const app = await mountApp(library, "/library");
    drop([named(text, "x.json")]);
    const dialog = await screen.findByRole("dialog");
    const alert = await within(dialog).findByRole("alert");
    expect(alert).toHaveTextContent(sentence);
    expect(alert).toHaveTextContent("今あるシートには何もしていません");
    expect(within(dialog).queryByRole("button", { name: /新しい控え/ })).toBeNull();
    await app.user.click(within(dialog).getAllByRole("button", { name: "閉じる" })[0]!);
    expect(await screen.findByRole("button", { name: "大事な案" })).toBeVisible();
    expect(await app.stored()).toHaveLength(1);
  });
});

describe("several files at once", () => {
  it("give one result each, and those that can be read are added to the list", async () => {
    const app = await mountApp();
    const text = await exampleFile();
    drop([named(text, "佐藤.json"), named("これは違う", "メモ.txt"), named(text, "鈴木.json")]);
    const dialog = await screen.findByRole("dialog", { name: "3件のファイルの中身" });
    await app.user.click(await within(dialog).findByRole("button", { name: "読めた2件を控えに加える" }));
    await waitFor(async () => expect(await app.stored()).toHaveLength(2));
    expect(await screen.findByText("2件を新しい控えとして加えました。")).toBeVisible();
    expect(await screen.findByRole("region", { name: "最近のシート" })).toBeVisible();
  });
});

describe("text pasted from a mail", () => {
  it("is opened like a file", async () => {
    await mountApp();
    paste(await exampleFile());
    const dialog = await screen.findByRole("dialog");
    expect(await within(dialog).findByRole("button", { name: "新しい控えとして開く" })).toBeVisible();
    expect(dialog).toHaveTextContent("貼り付けた文字");
  });

  it("that is no such file is said to be none", async () => {
    await mountApp();
    paste("お世話になっております。");
    expect(await screen.findByText("貼り付けた文字は、このアプリのファイルではないようです。")).toBeInTheDocument();
    expect(screen.queryByRole("dialog")).toBeNull();
  });

  it("stays in the text field when somebody is writing", async () => {
    const library = testLibrary();
    const key = await shelve(library, "hakushi");
    const app = await mountApp(library, `/story/${key}`);
    const text = await exampleFile();
    await act(async () => document.querySelector("textarea")?.focus());
    await app.user.paste(text.slice(0, 60));
    expect(screen.queryByRole("dialog")).toBeNull();
  });
});
