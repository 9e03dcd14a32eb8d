// The disk is full: the app says so where it cannot be overlooked, keeps every letter in the window, offers the file
// beside it, and goes on saving by itself as soon as there is room.
import { readFile } from "node:fs/promises";
import type { CDPSession, Page } from "playwright-core";
import { afterEach, beforeEach, expect, it } from "vitest";
import { type OpenApp, openApp } from "../helpers/chromium.ts";

let app: OpenApp;
let disk: CDPSession;

beforeEach(async () => {
  // Only an address with an origin of its own can be given a small disk.
  app = await openApp({
    from: "served",
    async prepare(page) {
      // Without the browser's own dialog, which nobody could answer here, files go to the downloads.
      await page.addInitScript(() => Reflect.deleteProperty(window, "showSaveFilePicker"));
    },
  });
  disk = await app.context.newCDPSession(app.page);
  await setRoom(90_000);
});
afterEach(async () => {
  await app.close();
});

const setRoom = (quotaSize?: number) =>
  disk.send("Storage.overrideQuotaForOrigin", {
    origin: new URL(app.url).origin,
    ...(quotaSize === undefined ? {} : { quotaSize }),
  });

const saving = (page: Page, state: "saved" | "failed") => page.locator(`[data-saving="${state}"]`).waitFor();
const cardTexts = (page: Page): Promise<string[]> =>
  page
    .getByRole("main")
    .locator("textarea")
    .evaluateAll((all) => all.map((field) => (field as HTMLTextAreaElement).value).filter((text) => text !== ""));

/** Chance letters: text that repeats itself would be packed together on the disk. */
const unpackable = (letters: number): string =>
  Array.from({ length: letters }, () => Math.floor(Math.random() * 36).toString(36)).join("");

async function beginWith(page: Page, text: string): Promise<void> {
  await page.getByRole("button", { name: "白紙" }).click();
  await page.getByRole("main").locator("textarea").first().click();
  await page.keyboard.insertText(text);
  await saving(page, "saved");
}

/** Adds long cards until nothing more fits. */
async function fillTheDisk(page: Page): Promise<void> {
  for (let cards = 0; cards < 20; cards += 1) {
    await page.keyboard.press("Enter");
    await page.keyboard.insertText(unpackable(12_000));
    await page.locator('[data-saving="saved"], [data-saving="failed"]').waitFor();
    if (await page.locator('[data-saving="failed"]').isVisible()) return;
  }
  throw new Error("the disk was never full");
}

it("a full disk is said at once, with the file beside it, and nothing typed is lost when there is room again", async () => {
  const { page } = app;
  await beginWith(page, "前に書いた。");
  await fillTheDisk(page);
  const banner = page.getByRole("alert").filter({ hasText: "保存場所がいっぱい" });
  await banner.waitFor();
  await page.keyboard.press("Enter");
  await page.keyboard.insertText("まだ書ける。");
  const written = await cardTexts(page);
  expect([written[0], written.at(-1)]).toEqual(["前に書いた。", "まだ書ける。"]);

  const download = page.waitForEvent("download");
  await banner.getByRole("button", { name: "ファイルに保存" }).click();
  const file = await readFile(await (await download).path(), "utf8");
  for (const text of written) expect(file).toContain(text);

  await setRoom();
  // By itself, without anyone pressing a button.
  await saving(page, "saved");
  await banner.waitFor({ state: "detached" });
  await page.reload();
  await page.getByRole("main").locator("textarea").first().waitFor();
  expect(await cardTexts(page)).toEqual(written);
});

it("when the window is closed on a full disk, the browser asks first, and everything saved before is there", async () => {
  const { page } = app;
  await beginWith(page, "前に書いた。");
  await fillTheDisk(page);
  const asked = page.waitForEvent("dialog");
  await page.close({ runBeforeUnload: true });
  const question = await asked;
  expect(question.type()).toBe("beforeunload");
  await question.accept();
  const again = await app.context.newPage();
  await again.goto(app.url);
  await again.getByRole("main").locator("textarea").first().waitFor();
  expect((await cardTexts(again))[0]).toBe("前に書いた。");
});
