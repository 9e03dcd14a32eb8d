// The reviewer's side in a real browser, from a file, in a profile that never saw the app: comment by mouse and by keys,
// send back as a file and as a text, nothing editable, a protected page, small windows.
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { ReturnContents } from "../../src/domain/returns/return-contents.ts";
import { writeHandOutPage } from "../../src/exchange/html/hand-out-page.ts";
import { readReceived } from "../../src/exchange/received.ts";
import { axeFindings } from "../helpers/axe.ts";
import { builtAppPath, type OpenApp, openApp } from "../helpers/chromium.ts";
import { handedOut, islandOf, workedExample } from "../helpers/hand-outs.ts";
import { workOf } from "../helpers/journey/hands.ts";

let folder: string;
const open: OpenApp[] = [];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "story-sheet-review-"));
});
afterAll(async () => {
  for (const app of open) await app.close();
  await rm(folder, { recursive: true });
});

/** Opens a page with that island by double-click, where nobody can answer the browser's own dialog for saving. */
async function openPage(island: string, viewport = { width: 1366, height: 768 }): Promise<Page> {
  const file = join(folder, `${open.length}.html`);
  await writeFile(file, writeHandOutPage(await readFile(builtAppPath(), "utf8"), island, "沼川市の10年（山田市長様）"));
  const app = await openApp({
    from: "file",
    file,
    viewport,
    prepare: async (page) => {
      await page.addInitScript(() => Reflect.deleteProperty(window, "showSaveFilePicker"));
    },
  });
  open.push(app);
  return app.page;
}

const banner = (page: Page) => page.getByRole("region", { name: "ご意見をお聞かせください" });
const panel = (page: Page) => page.getByRole("region", { name: "コメント" });
const thread = (page: Page, words: string) => panel(page).locator("[data-thread]").filter({ hasText: words });
const card = (page: Page, name: string) => workOf(page).getByRole("textbox", { name, exact: true });

/** The cards' texts a view shows, by their place. */
const wordsOf = (page: Page) =>
  workOf(page).evaluate((main) =>
    [...main.querySelectorAll<HTMLElement>('[data-text-place$=".text"]')]
      .map((element) => [
        element.dataset.textPlace,
        element instanceof HTMLTextAreaElement ? element.value : element.textContent,
      ])
      .sort(),
  );

async function contentsOf(text: string): Promise<ReturnContents> {
  const [outcome] = await readReceived(text);
  if (!outcome?.ok || outcome.value.kind !== "return") throw new Error("this is no return");
  return outcome.value.received.contents;
}

describe("a page given for review, opened by somebody who never saw the app", () => {
  let page: Page;

  it("says whose it is and what to do, in Japanese, with the comments beside it", async () => {
    page = await openPage(await islandOf(handedOut(workedExample())));
    await banner(page).getByText("総務課 佐藤から山田市長へ").waitFor();
    await banner(page).getByText("返送の期限：令和8年5月31日").waitFor();
    await panel(page).waitFor();
    expect(await page.getByRole("button", { name: "シートの一覧へ" }).count()).toBe(0);
    expect(await page.getByRole("button", { name: "ファイルに保存" }).count()).toBe(0);
  });

  it("takes a comment on words marked by mouse in a card", async () => {
    const field = card(page, "② 2.");
    await field.scrollIntoViewIfNeeded();
    const box = await field.boundingBox();
    if (!box) throw new Error("the card is not in sight");
    await page.mouse.move(box.x + 8, box.y + 12);
    await page.mouse.down();
    await page.mouse.move(box.x + 140, box.y + 12, { steps: 5 });
    await page.mouse.up();
    const words = await field.evaluate((area: HTMLTextAreaElement) =>
      area.value.slice(area.selectionStart, area.selectionEnd),
    );
    expect(words.length).toBeGreaterThan(3);
    await page.locator("body > div").getByRole("button", { name: "コメントを付ける" }).last().click();
    await panel(page).getByRole("textbox", { name: "新しいコメント" }).fill("半分で足りますか");
    await panel(page).getByRole("button", { name: "「山田市長」とする" }).click();
    await panel(page).getByRole("button", { name: "コメントする" }).click();
    await thread(page, "半分で足りますか").getByText(`「${words}」`).waitFor();
  });

  it("takes a comment by keys alone, on words, and on a card of the sheet", async () => {
    await page.locator("main").focus();
    // The filter, the cards, into the first one's text, and down to the first of the strategies.
    for (const key of ["Tab", "Tab", "Home", "Enter"]) await page.keyboard.press(key);
    const isThere = () => card(page, "② 1.").evaluate((field) => field === document.activeElement);
    for (let i = 0; i < 40 && !(await isThere()); i += 1) await page.keyboard.press("ArrowDown");
    expect(await isThere()).toBe(true);
    await page.keyboard.press("Home");
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("Shift+ArrowRight");
    await page.keyboard.press("Alt+c");
    await panel(page).getByRole("textbox", { name: "新しいコメント" }).waitFor();
    await page.keyboard.insertText("誰と試すのか");
    await page.keyboard.press("Control+Enter");
    await thread(page, "誰と試すのか").getByText("「まちの」").waitFor();
    await page.keyboard.press("Alt+4");
    const slot = workOf(page).locator('[data-slot^="card:"]').first();
    await slot.focus();
    await page.keyboard.press("Alt+c");
    await panel(page).getByText("① ありたい姿 について").waitFor();
    await page.keyboard.insertText("よい言葉です");
    await page.keyboard.press("Control+Enter");
    await thread(page, "よい言葉です").waitFor();
    await page.keyboard.press("Alt+3");
    await workOf(page).locator("[data-map-keys]").focus();
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Alt+c");
    await panel(page)
      .getByText(/^[①▽].* について$/)
      .waitFor();
    await page.keyboard.insertText("地図でも分かります");
    await page.keyboard.press("Control+Enter");
    await thread(page, "地図でも分かります").waitFor();
    await banner(page).getByRole("button", { name: "返送する（未返送 4件）" }).waitFor();
  });

  it("lets nothing be changed by typing in any view, and has no fault of access in any", async () => {
    for (const digit of ["1", "2", "3", "4"]) {
      await page.keyboard.press(`Alt+${digit}`);
      await page.locator("main").focus();
      const before = await wordsOf(page);
      const spots = workOf(page).locator('textarea, [data-slot^="card:"], [data-map-keys]');
      await spots.first().focus();
      for (const key of [
        "x",
        "Enter",
        "y",
        "Delete",
        "Backspace",
        "Tab",
        "z",
        "Alt+ArrowDown",
        "Control+Enter",
        "n",
        "Escape",
      ]) {
        await page.keyboard.press(key);
      }
      expect(await wordsOf(page)).toEqual(before);
      expect(await axeFindings(page)).toEqual([]);
    }
  });

  it("keeps the comments when the page is loaded again, and gives them back as a file and as a text", async () => {
    await page.reload();
    await thread(page, "半分で足りますか").waitFor();
    await banner(page).getByRole("button", { name: "返送する（未返送 4件）" }).click();
    const dialog = page.getByRole("dialog", { name: "返送する" });
    await dialog.getByText("返送するコメント 4件").waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await dialog.getByRole("button", { name: "メールに貼る文にする" }).click();
    const text = await dialog.getByRole("textbox", { name: "メールに貼る文" }).inputValue();
    expect(await axeFindings(page)).toEqual([]);
    await dialog.getByRole("button", { name: "戻る" }).click();
    const download = page.waitForEvent("download");
    await dialog.getByRole("button", { name: "ファイルにする" }).click();
    const file = await download;
    expect(file.suggestedFilename()).toMatch(/^返送_沼川市の10年_山田市長_\d{4}-\d\d-\d\d\.json$/);
    const fromText = await contentsOf(text);
    const fromFile = await contentsOf(await readFile(await file.path(), "utf8"));
    expect({ ...fromText, time: "" }).toEqual({ ...fromFile, time: "" });
    expect(fromFile.comments.map(({ remarks }) => remarks[0]?.text)).toEqual([
      "半分で足りますか",
      "誰と試すのか",
      "よい言葉です",
      "地図でも分かります",
    ]);
    expect(new Set(fromFile.comments.map(({ thread: { author } }) => author))).toEqual(new Set(["山田市長"]));
    await dialog.getByRole("button", { name: "閉じる" }).last().click();
    await banner(page)
      .getByText(/返送を作った日時：今日/)
      .waitFor();
    await banner(page).getByRole("button", { name: "返送する", exact: true }).waitFor();
  });
});

describe("a protected page", () => {
  it("opens for its passphrase only, and leaves nothing on a shared PC", async () => {
    const island = await islandOf(handedOut(workedExample()), "さくら2026", "去年の研修の場所");
    expect(island).not.toContain("まちの実験");
    const page = await openPage(island);
    await page.getByText("ヒント：去年の研修の場所").waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await page.keyboard.insertText("ちがう");
    await page.keyboard.press("Enter");
    await page.getByText(/合言葉が違います/).waitFor();
    await page.keyboard.insertText("さくら２０２６");
    await page.getByText("この画面に書いたコメントを、この端末に残す").click();
    await page.getByRole("button", { name: "開く" }).click();
    await banner(page)
      .getByText(/この端末に残りません/)
      .waitFor();
    expect(await page.evaluate(() => ({ ...localStorage }))).toEqual({});
    await page.reload();
    await page.getByLabel("合言葉", { exact: true }).waitFor();
  });
});

describe("in two windows, with much that was asked for", () => {
  it("the sheet stays in sight, and either window can be the one to comment in", async () => {
    const purpose = "ご意見をください。\n".repeat(60);
    const first = await openPage(await islandOf(handedOut(workedExample(), { purpose })));
    await expect.poll(() => card(first, "① ありたい姿").isVisible()).toBe(true);
    expect((await card(first, "① ありたい姿").boundingBox())?.y).toBeLessThan(500);
    const second = await first.context().newPage();
    await second.goto(first.url().replace(/#.*/, ""));
    await second.getByText("そちらで付けたコメントは、ここにもそのまま出ます", { exact: false }).waitFor();
    await second.getByRole("button", { name: "この画面でコメントする" }).click();
    await first.getByRole("button", { name: "この画面でコメントする" }).waitFor();
    await second.locator("main").focus();
    await second.keyboard.press("Alt+c");
    await panel(second).getByRole("textbox", { name: "新しいコメント" }).waitFor();
    await second.keyboard.insertText("二つ目の画面から");
    await second.keyboard.press("Control+Enter");
    await thread(first, "二つ目の画面から").waitFor();
  });
});

describe("in a small window", () => {
  it.each([
    ["at 400 %", { width: 341, height: 192 }],
    ["on a phone", { width: 390, height: 844 }],
  ])("everything is reached without scrolling sideways %s", async (_, viewport) => {
    const page = await openPage(await islandOf(handedOut(workedExample())), viewport);
    await banner(page).getByRole("button", { name: "返送する" }).click();
    const dialog = page.getByRole("dialog", { name: "返送する" });
    await dialog.getByRole("textbox", { name: /お名前/ }).fill("山田");
    await dialog.getByRole("button", { name: "メールに貼る文にする" }).click();
    await dialog.getByRole("button", { name: "コピーする" }).waitFor();
    await page.keyboard.press("Escape");
    await banner(page).waitFor();
    const [wide, window] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
    expect(wide).toBeLessThanOrEqual(window ?? 0);
  });
});
