import { act, screen, waitFor, within } from "@testing-library/react";
import { beforeEach, describe, expect, it } from "vitest";
import { freshBrowser, type MountedApp, mountApp, shelve, testLibrary } from "../../helpers/mount-app.tsx";

beforeEach(freshBrowser);

/** The list with the worked example in it. */
async function withExample(): Promise<MountedApp> {
  const library = testLibrary();
  await shelve(library, "kinyurei");
  const app = await mountApp(library, "/library");
  await screen.findByRole("button", { name: exampleTitle });
  return app;
}

const exampleTitle = "変革ストーリーシート（記入例）";

async function choose(app: MountedApp, title: string, action: string): Promise<void> {
  await app.user.click(screen.getByRole("button", { name: `「${title}」の操作` }));
  await app.user.click(await screen.findByRole("menuitem", { name: action }));
}

const listed = () => within(screen.getByRole("region", { name: "最近のシート" })).queryAllByRole("listitem");

describe("the list of sheets", () => {
  it("says whose each sheet is, how much is in it and whether it is in a file", async () => {
    await withExample();
    const facts = screen.getByRole("button", { name: exampleTitle });
    expect(facts).toHaveAccessibleDescription(/みなと台市/);
    expect(facts).toHaveAccessibleDescription(/令和7年度 \(2025\)/);
    expect(facts).toHaveAccessibleDescription(/カード\d+枚/);
    expect(facts).toHaveAccessibleDescription(/ファイルには未保存/);
  });

  it("opens a sheet where it was left", async () => {
    const { user } = await withExample();
    await user.click(screen.getByRole("button", { name: exampleTitle }));
    expect(await screen.findByRole("heading", { level: 1, name: exampleTitle })).toBeVisible();
  });

  it("duplicates a sheet under a title of its own", async () => {
    const app = await withExample();
    await choose(app, exampleTitle, "複製する");
    expect(await screen.findByRole("button", { name: `${exampleTitle}の複製` })).toBeVisible();
    expect(listed()).toHaveLength(2);
  });

  it("renames a sheet without opening it, and Enter is enough", async () => {
    const app = await withExample();
    await choose(app, exampleTitle, "題名を変える…");
    const field = await screen.findByRole("textbox", { name: "題名" });
    await app.user.clear(field);
    await app.user.type(field, "第4回の案{Enter}");
    expect(await screen.findByRole("button", { name: "第4回の案" })).toBeVisible();
    expect(screen.queryByRole("dialog")).toBeNull();
  });
});

describe("the bin", () => {
  it("takes a sheet out of the list and gives it back at once", async () => {
    const app = await withExample();
    await choose(app, exampleTitle, "ごみ箱に入れる");
    await waitFor(() => expect(listed()).toHaveLength(0));
    await app.user.click(screen.getByRole("button", { name: "元に戻す" }));
    expect(await screen.findByRole("button", { name: exampleTitle })).toBeVisible();
  });

  it("gives a sheet back later, too", async () => {
    const app = await withExample();
    await choose(app, exampleTitle, "ごみ箱に入れる");
    await app.user.click(await screen.findByText("ごみ箱（1）"));
    await app.user.click(screen.getByRole("button", { name: `「${exampleTitle}」を一覧に戻す` }));
    expect(await screen.findByRole("button", { name: exampleTitle })).toBeVisible();
    expect(screen.queryByText(/^ごみ箱/)).toBeNull();
  });

  it("deletes for good only after asking, and Enter does not", async () => {
    const app = await withExample();
    await choose(app, exampleTitle, "ごみ箱に入れる");
    await app.user.click(await screen.findByText("ごみ箱（1）"));
    await app.user.click(screen.getByRole("button", { name: `「${exampleTitle}」を完全に消す` }));
    const question = await screen.findByRole("alertdialog", { name: "完全に消しますか？" });
    expect(question).toHaveTextContent("元には戻せません");
    await app.user.keyboard("{Enter}");
    expect(screen.queryByRole("alertdialog")).toBeNull();
    expect(await app.stored()).toHaveLength(1);
    await app.user.click(screen.getByRole("button", { name: `「${exampleTitle}」を完全に消す` }));
    await app.user.click(await screen.findByRole("button", { name: "完全に消す" }));
    await waitFor(async () => expect(await app.stored()).toHaveLength(0));
  });

  it("keeps a link to a sheet in it from opening that sheet behind the person's back", async () => {
    const app = await withExample();
    const [key] = await app.stored();
    await choose(app, exampleTitle, "ごみ箱に入れる");
    await waitFor(() => expect(listed()).toHaveLength(0));
    await act(() => app.workspace.open(key ?? ""));
    expect(await screen.findByText(/そのシートはごみ箱にあります/)).toBeVisible();
  });
});

describe("backups", () => {
  it("are put back with the present backed up first", async () => {
    const library = testLibrary();
    const key = await shelve(library, "hakushi", "はじめの題");
    await library.backUp(key, "regular");
    const app = await mountApp(library, "/library");
    await screen.findByRole("button", { name: "はじめの題" });
    await choose(app, "はじめの題", "題名を変える…");
    await app.user.type(await screen.findByRole("textbox", { name: "題名" }), "、直した{Enter}");
    await screen.findByRole("button", { name: "はじめの題、直した" });
    await choose(app, "はじめの題、直した", "バックアップ…");
    const dialog = await screen.findByRole("dialog", { name: "「はじめの題、直した」のバックアップ" });
    const row = (await within(dialog).findAllByRole("button", { name: /：この状態に戻す$/ }))[0];
    await app.user.click(row!);
    await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
    const backups = await library.backups(key);
    expect(backups.ok && backups.value.some(({ reason }) => reason === "before-restore")).toBe(true);
    expect(await screen.findByRole("button", { name: "はじめの題" })).toBeVisible();
  });
});

describe("the other language", () => {
  it("is one click away on the first screen, and the page says which language it is in", async () => {
    const { user } = await mountApp();
    await user.click(screen.getByRole("radio", { name: "English" }));
    expect(await screen.findByRole("heading", { level: 1, name: "Story of Change Sheet" })).toBeVisible();
    expect(await screen.findByRole("button", { name: "Blank sheet" })).toBeVisible();
    expect(document.documentElement.lang).toBe("en");
    expect(document.title).toBe("Story of Change Sheet");
  });
});
