// The same story in two windows of a real browser, opened from disk and served: one writes, the other looks on live,
// and takes over when the first is closed, crashes, hangs or is asked.
import type { Page } from "playwright-core";
import { afterEach, describe, expect, it } from "vitest";
import { type OpenApp, openApp } from "../helpers/chromium.ts";

const faults: string[] = [];
let app: OpenApp | undefined;

afterEach(async () => {
  await app?.close();
  app = undefined;
  expect(faults.splice(0)).toEqual([]);
});

const watch = (page: Page) => {
  page.on("pageerror", (error) => faults.push(error.message));
};
const fields = (page: Page) => page.getByRole("main").locator("textarea");
const isIn = (page: Page, kind: string) => page.locator(`[data-saving="${kind}"]`).waitFor();
const shows = (page: Page, text: string) =>
  page.waitForFunction((wanted) => {
    const all = document.querySelectorAll<HTMLTextAreaElement>("main textarea");
    return Array.from(all, (field) => field.value).includes(wanted);
  }, text);

async function write(page: Page, text: string): Promise<void> {
  await fields(page).first().click();
  await page.keyboard.press("Control+A");
  await page.keyboard.insertText(text);
}

/** A sheet begun in one window, and the same one opened in a second. */
async function twoWindows(from: "file" | "served"): Promise<readonly [Page, Page]> {
  app = await openApp({ from, prepare: watch });
  const first = app.page;
  await first.getByRole("button", { name: "白紙" }).click();
  await fields(first).first().waitFor();
  await write(first, "一つめ");
  await isIn(first, "saved");
  return [first, await secondWindow(first)];
}

async function secondWindow(first: Page): Promise<Page> {
  const page = await first.context().newPage();
  watch(page);
  await page.goto(first.url());
  await page.locator("[data-saving]").waitFor();
  return page;
}

const takeOver = (page: Page) => page.getByRole("button", { name: "この画面で編集する" });

describe.each(["file", "served"] as const)("the second window, opened as %s", (from) => {
  it("says that it only looks on, follows live, and takes over by its button and back", async () => {
    const [first, second] = await twoWindows(from);
    await isIn(second, "following");
    await second.getByText("このシートは別の画面で編集中です", { exact: false }).waitFor();
    await shows(second, "一つめ");
    await fields(second).first().click();
    await second.keyboard.insertText("入らない");
    await write(first, "二つめ");
    await shows(second, "二つめ");

    await takeOver(second).click();
    await isIn(second, "saved");
    await isIn(first, "following");
    await write(second, "三つめ");
    await shows(first, "三つめ");

    await takeOver(first).click();
    await isIn(first, "saved");
    await write(first, "四つめ");
    await shows(second, "四つめ");
  });
});

it("what is typed and not saved yet is there when the other window takes over at once", async () => {
  const [first, second] = await twoWindows("file");
  await isIn(second, "following");
  await write(first, "まだ保存前");
  await takeOver(second).click();
  await isIn(second, "saved");
  await shows(second, "まだ保存前");
  await second.reload();
  await shows(second, "まだ保存前");
});

it("when the first window is closed the second writes, and a reload of it does not make it a follower", async () => {
  const [first, second] = await twoWindows("file");
  await isIn(second, "following");
  await first.close();
  await isIn(second, "saved");
  await write(second, "引き継いだ");
  await isIn(second, "saved");
  await second.reload();
  await isIn(second, "saved");
  await shows(second, "引き継いだ");
  expect(await takeOver(second).count()).toBe(0);
});

it("when the first window crashes the second writes, with all that was saved", async () => {
  const [first, second] = await twoWindows("served");
  await isIn(second, "following");
  await write(first, "落ちる前");
  await shows(second, "落ちる前");
  const session = await first.context().newCDPSession(first);
  const crashed = first.waitForEvent("crash");
  session.send("Page.crash").catch(() => {});
  await crashed;
  await isIn(second, "saved");
  await write(second, "落ちたあと");
  await isIn(second, "saved");
  await second.reload();
  await shows(second, "落ちたあと");
  await first.close();
});

it("a window the browser has frozen loses its turn when the other one asks, and then looks on", async () => {
  const [first, second] = await twoWindows("file");
  await isIn(second, "following");
  await write(first, "凍る直前");
  const session = await first.context().newCDPSession(first);
  await session.send("Page.setWebLifecycleState", { state: "frozen" });
  await takeOver(second).click();
  await isIn(second, "saved");
  await shows(second, "凍る直前");
  await write(second, "続き");
  await isIn(second, "saved");
  await session.send("Page.setWebLifecycleState", { state: "active" });
  await isIn(first, "following");
  await shows(first, "続き");
});
