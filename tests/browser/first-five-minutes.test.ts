// The first five minutes and the laptop that dies, on the built file, both ways people open it: begin, type, close
// without saving by hand, open again; export, delete, import; another language; nothing for axe to find anywhere.
import { mkdtemp, readFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Page } from "playwright-core";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { axeFindings } from "../helpers/axe.ts";
import { builtAppPath, launchChromium, type RunningChromium, removeProfile } from "../helpers/chromium.ts";
import { openIme } from "../helpers/ime.ts";
import { type StaticServer, serveFile } from "../helpers/static-server.ts";

let userDataDir: string;
let app: RunningChromium | undefined;
let server: StaticServer | undefined;
let errors: string[];

beforeEach(async () => {
  userDataDir = await mkdtemp(join(tmpdir(), "story-sheet-five-"));
  errors = [];
});
afterEach(async () => {
  await closeApp();
  await server?.close();
  server = undefined;
  await removeProfile(userDataDir);
});

interface Start {
  readonly from: "file" | "served";
  readonly prepare?: (page: Page) => Promise<unknown>;
}

/** Opens the app in this test's browser profile; served, it is the same address every time, as in daily use. */
async function start({ from, prepare }: Start): Promise<Page> {
  if (from === "served") server ??= await serveFile(builtAppPath());
  app = await launchChromium({ userDataDir });
  const page = app.context.pages()[0] ?? (await app.context.newPage());
  page.on("pageerror", (error) => errors.push(error.message));
  await prepare?.(page);
  await page.goto(server?.url ?? pathToFileURL(builtAppPath()).href);
  return page;
}

async function closeApp(): Promise<void> {
  await app?.close();
  app = undefined;
}

/** Without the browser's own dialog, which nobody could answer here, files go to the downloads. */
const withoutDialog = (page: Page): Promise<unknown> =>
  page.addInitScript(() => Reflect.deleteProperty(window, "showSaveFilePicker"));

const beginBlank = async (page: Page): Promise<void> => {
  await page.getByRole("button", { name: "白紙" }).click();
  await page.getByRole("navigation", { name: "表示の切り替え" }).waitFor();
};

const saved = (page: Page) => page.getByText(/^保存済み \d+:\d\d$/).waitFor();

const textOfCards = (page: Page): Promise<string[]> =>
  page
    .getByRole("main")
    .locator("textarea")
    .evaluateAll((fields) => fields.map((field) => (field as HTMLTextAreaElement).value).filter((text) => text !== ""));

describe.each(["file", "served"] as const)("the first five minutes, opened as %s", (from) => {
  it("from 白紙 to the third card by keyboard, with an input method, and every letter is there after closing", async () => {
    const page = await start({ from });
    await beginBlank(page);
    const ime = await openIme(page);
    await ime.type("まち", "街");
    await page.keyboard.type("の誰もが役割を持てる ※①〜⑨ ﾊﾝｶｸ");
    await page.keyboard.press("Enter");
    await page.keyboard.press("Tab");
    await page.keyboard.type("空き店舗を若い世代に開く");
    // Closed at once, in the middle of it: nothing was saved by hand, nor was a save waited for.
    await closeApp();
    const again = await start({ from });
    await again.getByRole("navigation", { name: "表示の切り替え" }).waitFor();
    expect(await textOfCards(again)).toEqual(["街の誰もが役割を持てる ※①〜⑨ ﾊﾝｶｸ", "空き店舗を若い世代に開く"]);
    expect(errors).toEqual([]);
  });

  it("exported, deleted for good and imported, it is the same story", async () => {
    const page = await start({ from, prepare: withoutDialog });
    await page.getByRole("button", { name: "記入例" }).click();
    await page.getByRole("navigation", { name: "表示の切り替え" }).waitFor();
    const download = page.waitForEvent("download");
    await page.keyboard.press("Control+s");
    const path = await (await download).path();
    const before = JSON.parse(await readFile(path, "utf8"));
    await page.getByRole("button", { name: "シートの一覧へ" }).click();
    await page.getByRole("button", { name: /の操作$/ }).click();
    await page.getByRole("menuitem", { name: "ごみ箱に入れる" }).click();
    await page.getByText("ごみ箱（1）").click();
    await page.getByRole("button", { name: /完全に消す$/ }).click();
    await page.getByRole("alertdialog").getByRole("button", { name: "完全に消す" }).click();
    await page.getByText("まだシートはありません").waitFor();
    const chosen = page.waitForEvent("filechooser");
    await page.getByRole("button", { name: "ファイルを選ぶ…" }).click();
    await (await chosen).setFiles(path);
    await page.getByRole("button", { name: "新しい控えとして開く" }).click();
    await page.getByRole("navigation", { name: "表示の切り替え" }).waitFor();
    const second = page.waitForEvent("download");
    await page.keyboard.press("Control+s");
    const after = JSON.parse(await readFile(await (await second).path(), "utf8"));
    expect(after.story).toEqual(before.story);
    expect(errors).toEqual([]);
  });

  it("in English when one prefers it, and still so the next time", async () => {
    const page = await start({ from });
    await page.getByText("English").click();
    expect(await page.getByRole("heading", { level: 1 }).textContent()).toBe("Story of Change Sheet");
    expect(await page.locator("html").getAttribute("lang")).toBe("en");
    await closeApp();
    const again = await start({ from });
    await again.getByRole("heading", { level: 1, name: "Story of Change Sheet" }).waitFor();
    expect(await again.getByRole("button", { name: "Blank sheet" }).isVisible()).toBe(true);
  });
});

describe("a second window", () => {
  it("opens the story from the address of the first, in the same view", async () => {
    const page = await start({ from: "file" });
    await beginBlank(page);
    await page.keyboard.type("ひとつのまち");
    await page.keyboard.press("Alt+2");
    await saved(page);
    const second = await page.context().newPage();
    await second.goto(page.url());
    await second.locator("[aria-current=page]", { hasText: "マトリクス" }).waitFor();
    await second.keyboard.press("Alt+1");
    expect(await textOfCards(second)).toEqual(["ひとつのまち"]);
  });

  it("shows what the first one does as it happens, and takes the writing over when asked to", async () => {
    const page = await start({ from: "file" });
    await beginBlank(page);
    await page.keyboard.type("はじめ");
    const second = await page.context().newPage();
    await second.goto(page.url());
    await second.getByText("このシートは別の画面で編集中です").waitFor();
    await page.keyboard.type("、つづき");
    await expect.poll(() => textOfCards(second)).toEqual(["はじめ、つづき"]);
    await second.getByRole("button", { name: "この画面で編集する" }).click();
    await page.getByText("このシートは別の画面で編集中です").waitFor();
    await second.getByText("このシートは別の画面で編集中です").waitFor({ state: "detached" });
    const field = second.getByRole("main").locator("textarea").first();
    await field.focus();
    await second.keyboard.press("End");
    await second.keyboard.type("、引き取り");
    await expect.poll(() => textOfCards(page)).toEqual(["はじめ、つづき、引き取り"]);
  });
});

describe("saving to a file of one's own", () => {
  // Real files of the browser's private disk stand in for those chosen in the dialog, which no test can answer.
  const withPrivateDisk = (page: Page): Promise<unknown> =>
    page.addInitScript(() => {
      Object.assign(window, {
        showSaveFilePicker: async () => {
          const folder = (await navigator.storage.getDirectory()) as FileSystemDirectoryHandle & {
            keys(): AsyncIterable<string>;
          };
          let files = 0;
          for await (const _ of folder.keys()) files += 1;
          return folder.getFileHandle(`${files + 1}.json`, { create: true });
        },
      });
    });
  const filesOnDisk = (page: Page): Promise<Record<string, string>> =>
    page.evaluate(async () => {
      const texts: Record<string, string> = {};
      const folder = (await navigator.storage.getDirectory()) as unknown as AsyncIterable<
        [string, FileSystemFileHandle]
      >;
      for await (const [name, handle] of folder) texts[name] = await (await handle.getFile()).text();
      return texts;
    });
  const fileSaved = (page: Page) => page.getByText(/^ファイルへの保存：今日 \d+:\d\d$/).waitFor();

  it("asks where once and writes to the same file from then on, also after closing", async () => {
    const page = await start({ from: "served", prepare: withPrivateDisk });
    await beginBlank(page);
    await page.keyboard.type("はじめの案");
    await page.keyboard.press("Control+s");
    await fileSaved(page);
    await page.keyboard.type("、つづき");
    await page.keyboard.press("Control+s");
    await fileSaved(page);
    await closeApp();
    const again = await start({ from: "served", prepare: withPrivateDisk });
    await fileSaved(again);
    await again.getByRole("main").locator("textarea").first().focus();
    await again.keyboard.press("End");
    await again.keyboard.type("、翌朝");
    await again.getByText(/（変更あり）$/).waitFor();
    await again.keyboard.press("Control+s");
    await fileSaved(again);
    const files = await filesOnDisk(again);
    expect(Object.keys(files)).toEqual(["1.json"]);
    expect(files["1.json"]).toContain("はじめの案、つづき、翌朝");
  });

  it("leaves that file alone when a copy is exported to give away", async () => {
    const page = await start({ from: "served", prepare: withPrivateDisk });
    await beginBlank(page);
    await page.keyboard.press("Control+s");
    await fileSaved(page);
    await page.getByRole("button", { name: "メニュー" }).click();
    await page.getByRole("menuitem", { name: /^JSON を書き出す/ }).click();
    await page.getByText(/「2.json」に保存し/).waitFor();
    await page.getByRole("main").locator("textarea").first().focus();
    await page.keyboard.type("その後");
    await page.getByText(/（変更あり）$/).waitFor();
    await page.keyboard.press("Control+s");
    await fileSaved(page);
    const files = await filesOnDisk(page);
    expect(files["1.json"]).toContain("その後");
    expect(files["2.json"]).not.toContain("その後");
  });
});

describe("what a screen reader and a checker find", () => {
  it("is sound on the first screen, in its dialogs, in a story and on the error screen", async () => {
    const page = await start({ from: "file", prepare: withoutDialog });
    const sound = async (where: string) => expect(await axeFindings(page), where).toEqual([]);
    await page.getByText("ほかのひな形").click();
    await sound("first screen");
    await page.keyboard.press("?");
    await page.getByRole("dialog").waitFor();
    await sound("shortcut help");
    await page.keyboard.press("Escape");
    await page.getByRole("button", { name: "記入例" }).click();
    await page.getByRole("navigation", { name: "表示の切り替え" }).waitFor();
    await sound("story");
    for (const [keys, name] of [
      ["Control+k", "palette"],
      ["Control+,", "preferences"],
      ["F1", "help"],
    ] as const) {
      await page.keyboard.press(keys);
      await page.getByRole("dialog").waitFor();
      await sound(name);
      await page.keyboard.press("Escape");
      await page.getByRole("dialog").waitFor({ state: "detached" });
    }
    await page.getByRole("button", { name: "メニュー" }).click();
    await sound("menu");
    await page.keyboard.press("Escape");
    await page.getByRole("button", { name: "シートの一覧へ" }).click();
    await page.getByRole("button", { name: /の操作$/ }).click();
    await page.getByRole("menuitem", { name: "ごみ箱に入れる" }).click();
    await page.getByText("ごみ箱（1）").click();
    await sound("bin");
    await page.getByRole("button", { name: "ごみ箱を空にする…" }).click();
    await sound("question");
    await page.getByRole("button", { name: "やめる" }).click();
    await page.evaluate(() => void setTimeout(() => Promise.reject(new Error("tried"))));
    await page.getByRole("heading", { name: "うまく動かなくなりました" }).waitFor();
    await sound("error screen");
    await page.getByRole("button", { name: /シートの一覧へ/ }).click();
    await page.getByRole("button", { name: "白紙" }).waitFor();
  });

  it("stays whole at 400 % zoom: nothing is cut off at the side", async () => {
    const page = await start({ from: "file" });
    await page.getByRole("button", { name: "記入例" }).click();
    await page.getByRole("navigation", { name: "表示の切り替え" }).waitFor();
    await page.setViewportSize({ width: 341, height: 192 });
    const overflow = () =>
      page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    expect(await overflow()).toBe(0);
    await page.getByRole("button", { name: "シートの一覧へ" }).click();
    await page.getByRole("button", { name: "白紙" }).waitFor();
    expect(await overflow()).toBe(0);
  });
});
