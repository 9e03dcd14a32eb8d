// Two people at two computers save the same sheet to the same file. All but the browser's save dialog is real: the
// dialog's answer is a file of the browser's private disk. That disk belongs to one browser, so the bytes are carried
// from one person's to the other's, as the folder's server would.
import type { Page } from "playwright-core";
import { afterEach, expect, it } from "vitest";
import { readStoryFile } from "../../src/exchange/json/story-file.ts";
import { axeFindings } from "../helpers/axe.ts";
import { type OpenApp, openApp } from "../helpers/chromium.ts";
import { startBlank, storyOpen } from "../helpers/journey/library-steps.ts";

const apps: OpenApp[] = [];
const faults: string[] = [];

afterEach(async () => {
  await Promise.all(apps.splice(0).map((app) => app.close()));
  expect(faults.splice(0)).toEqual([]);
});

/** Somebody at a computer of their own, where the dialogs always answer with 案.json. */
async function person(): Promise<Page> {
  const app = await openApp({
    from: "served",
    prepare: async (page) => {
      page.on("pageerror", (error) => faults.push(error.message));
      await page.addInitScript(() => {
        const file = async () =>
          (await navigator.storage.getDirectory()).getFileHandle(sessionStorage.getItem("answer") ?? "案.json", {
            create: true,
          });
        Object.assign(window, { showSaveFilePicker: file, showOpenFilePicker: async () => [await file()] });
      });
    },
  });
  apps.push(app);
  return app.page;
}

const readDisk = (page: Page, name = "案.json"): Promise<string> =>
  page.evaluate(async (wanted) => {
    const folder = await navigator.storage.getDirectory();
    return (await (await folder.getFileHandle(wanted)).getFile()).text();
  }, name);

/** Somebody else's save arrives in the folder. */
const writeDisk = (page: Page, text: string): Promise<void> =>
  page.evaluate(async (contents) => {
    const folder = await navigator.storage.getDirectory();
    const stream = await (await folder.getFileHandle("案.json", { create: true })).createWritable();
    await stream.write(contents);
    await stream.close();
  }, text);

const fields = (page: Page) => page.getByRole("main").locator("textarea");
const textsOn = (page: Page) =>
  fields(page).evaluateAll((all) => all.map((each) => (each as HTMLTextAreaElement).value).filter((text) => text));

async function rewrite(page: Page, before: string, after: string): Promise<void> {
  const at = await fields(page).evaluateAll(
    (all, wanted) => all.findIndex((each) => (each as HTMLTextAreaElement).value === wanted),
    before,
  );
  await fields(page).nth(at).click();
  await page.keyboard.press("Control+A");
  await page.keyboard.insertText(after);
}

const save = (page: Page) => page.keyboard.press("Control+s");
const savedNotice = (page: Page) => page.getByText("「案.json」に保存し、書いたとおりであることを確かめました。");
const news = (page: Page) => page.getByText("フォルダーのファイルに、このシートにない変更があります。");
const question = (page: Page) => page.getByRole("alertdialog");
const mergeScreen = (page: Page) => page.getByRole("dialog", { name: "控えを合わせる" });
/** As when the person comes back to the window from another one. */
const comeBack = (page: Page) => page.evaluate(() => void window.dispatchEvent(new Event("focus")));

const cardsIn = (text: string): readonly string[] => {
  const read = readStoryFile(text);
  if (!read.ok) throw new Error(read.error.code);
  return Object.values(read.value.story.cards)
    .map((card) => card.text)
    .sort();
};

/** A begins a sheet and saves it to the folder; B opens it there and connects with it. */
async function twoPeople(): Promise<readonly [Page, Page]> {
  const a = await person();
  await startBlank(a);
  await fields(a).first().click();
  await a.keyboard.insertText("駅前に人が集う");
  await a.keyboard.press("Enter");
  await a.keyboard.insertText("空き家に若者が住む");
  await save(a);
  await savedNotice(a).waitFor();
  const b = await person();
  const text = await readDisk(a);
  await writeDisk(b, text);
  await b.evaluate((contents) => {
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File([contents], "案.json", { type: "application/json" }));
    document.body.dispatchEvent(new DragEvent("drop", { dataTransfer, bubbles: true, cancelable: true }));
  }, text);
  await b.getByRole("button", { name: "新しい控えとして開く" }).click();
  await storyOpen(b);
  await b.getByRole("button", { name: "メニュー" }).click();
  await b.getByRole("menuitem", { name: "フォルダーにあるファイルとつなぐ…" }).click();
  await b.getByText("「案.json」とつなぎました", { exact: false }).waitFor();
  return [a, b];
}

/** B writes and saves, and the folder's server brings it to A. */
async function bSaves(a: Page, b: Page, after: string): Promise<void> {
  await rewrite(b, "空き家に若者が住む", after);
  await save(b);
  await savedNotice(b).waitFor();
  expect(await question(b).count()).toBe(0);
  await writeDisk(a, await readDisk(b));
}

const putNoticesAway = async (page: Page) => {
  const close = page.getByRole("region", { name: "お知らせ" }).getByRole("button", { name: "閉じる" });
  while ((await close.count()) > 0) await close.first().click();
};

it("what B saved shows at A's on coming back; merged and saved, the file holds both, and B is told in turn", async () => {
  const [a, b] = await twoPeople();
  await putNoticesAway(a);
  await bSaves(a, b, "空き家に若者と家族が住む");
  await rewrite(a, "駅前に人が集う", "駅前に毎朝人が集う");
  await comeBack(a);
  await news(a).waitFor();
  await a.getByText(/「案.json」：ほかの人が今日 .*に保存（カード1枚）。/).waitFor();
  expect(await axeFindings(a)).toEqual([]);
  await a.getByRole("button", { name: "合わせる", exact: true }).click();
  await mergeScreen(a).getByRole("button", { name: "合わせる", exact: true }).click();
  await mergeScreen(a).waitFor({ state: "detached" });
  await news(a).waitFor({ state: "detached" });
  expect(cardsIn(await readDisk(a))).toContain("駅前に人が集う");
  await putNoticesAway(a);
  await save(a);
  await savedNotice(a).waitFor();
  expect(cardsIn(await readDisk(a))).toEqual(["空き家に若者と家族が住む", "駅前に毎朝人が集う"]);
  await comeBack(a);
  expect(await news(a).count()).toBe(0);

  await writeDisk(b, await readDisk(a));
  await comeBack(b);
  await news(b).waitFor();
  await b.getByRole("button", { name: "合わせる", exact: true }).click();
  await mergeScreen(b).getByRole("button", { name: "合わせる", exact: true }).click();
  await expect.poll(() => textsOn(b)).toEqual(await textsOn(a));
});

it("A's save over what B saved is not done: asked, merged, and then saved by itself", async () => {
  const [a, b] = await twoPeople();
  await putNoticesAway(a);
  await bSaves(a, b, "空き家に若者と家族が住む");
  await rewrite(a, "駅前に人が集う", "駅前に毎朝人が集う");
  await save(a);
  await question(a).getByText("フォルダーのファイルのほうが新しくなっています").waitFor();
  expect(await axeFindings(a)).toEqual([]);
  expect(await readDisk(a)).toBe(await readDisk(b));
  await a.keyboard.press("Enter");
  await mergeScreen(a).getByRole("button", { name: "合わせる", exact: true }).click();
  await savedNotice(a).waitFor();
  expect(cardsIn(await readDisk(a))).toEqual(["空き家に若者と家族が住む", "駅前に毎朝人が集う"]);
});

it("a save of B's that comes between A's look and the end of A's save is not overwritten", async () => {
  const [a, b] = await twoPeople();
  await putNoticesAway(a);
  await rewrite(b, "空き家に若者が住む", "空き家に若者と家族が住む");
  await save(b);
  await savedNotice(b).waitFor();
  const theirs = await readDisk(b);
  // The real stream, but at the end of the writing the folder's server brings B's file first.
  await a.evaluate((contents) => {
    const write = FileSystemWritableFileStream.prototype.write;
    FileSystemWritableFileStream.prototype.write = async function (data) {
      await write.call(this, data);
      FileSystemWritableFileStream.prototype.write = write;
      const handle = await (await navigator.storage.getDirectory()).getFileHandle("案.json");
      const stream = await handle.createWritable();
      await stream.write(contents);
      await stream.close();
    };
  }, theirs);
  await rewrite(a, "駅前に人が集う", "駅前に毎朝人が集う");
  await save(a);
  await question(a).getByText("フォルダーのファイルのほうが新しくなっています").waitFor();
  expect(await readDisk(a)).toBe(theirs);
});

it.each([
  ["another program's file", '{"name":"x"}', "上書きはしません"],
  ["half of a save", '{\n "kind": "henkaku-story-sheet/story",\n "for', "保存している途中かもしれません"],
  ["nothing", "", "空になっています"],
])(
  "%s in its place is not overwritten unasked, and the sheet can be saved elsewhere",
  async (_what, contents, words) => {
    const a = await person();
    await startBlank(a);
    await fields(a).first().click();
    await a.keyboard.insertText("駅前に人が集う");
    await save(a);
    await savedNotice(a).waitFor();
    await writeDisk(a, contents);
    await rewrite(a, "駅前に人が集う", "駅前に毎朝人が集う");
    await save(a);
    await question(a).getByText(words, { exact: false }).waitFor();
    expect(await readDisk(a)).toBe(contents);
    await a.evaluate(() => sessionStorage.setItem("answer", "別.json"));
    await question(a).getByRole("button", { name: "別の場所に保存する" }).click();
    await a.getByText("「別.json」に保存し", { exact: false }).waitFor();
    expect(await readDisk(a)).toBe(contents);
    expect(cardsIn(await readDisk(a, "別.json"))).toEqual(["駅前に毎朝人が集う"]);
  },
);

it("says so when the file is gone, and does not make it anew", async () => {
  const a = await person();
  await startBlank(a);
  await save(a);
  await savedNotice(a).waitFor();
  await a.evaluate(async () => (await navigator.storage.getDirectory()).removeEntry("案.json"));
  await save(a);
  await a.getByText("前のファイルが移動したか、消えています", { exact: false }).waitFor();
  const names = await a.evaluate(async () => {
    const folder = (await navigator.storage.getDirectory()) as unknown as AsyncIterable<[string, unknown]>;
    const all: string[] = [];
    for await (const [name] of folder) all.push(name);
    return all;
  });
  expect(names).toEqual([]);
});

it("what B saved overnight shows at once when A opens the sheet in the morning; a window that only looks on gets no button that writes", async () => {
  const [a, b] = await twoPeople();
  await bSaves(a, b, "空き家に若者と家族が住む");
  await a.reload();
  await news(a).waitFor();
  // A second window only looks on: it is told too, but nothing there writes.
  const second = await a.context().newPage();
  await second.goto(a.url());
  await second.getByText("合わせるのは、このシートを編集している画面でできます。").waitFor();
  expect(await second.getByRole("button", { name: "合わせる", exact: true }).count()).toBe(0);
  await second.close();
});
