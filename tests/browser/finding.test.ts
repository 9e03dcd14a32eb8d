// Finding and filtering in a real browser, the file opened from disk: what is asked for in one view holds in the other.
import type { Page } from "playwright-core";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { axeFindings } from "../helpers/axe.ts";
import { type OpenApp, openApp } from "../helpers/chromium.ts";
import { openIme } from "../helpers/ime.ts";
import { storyOpen } from "../helpers/journey/library-steps.ts";

let app: OpenApp;
let page: Page;
const errors: string[] = [];

beforeEach(async () => {
  errors.length = 0;
  app = await openApp({
    from: "file",
    prepare: (opened) => {
      opened.on("pageerror", (error) => errors.push(error.message));
      opened.on("console", (message) => {
        if (message.type() === "error") errors.push(message.text());
      });
    },
  });
  page = app.page;
  await page.getByRole("button", { name: "記入例", exact: true }).click();
  await storyOpen(page);
});

afterEach(async () => {
  await app.close();
  expect(errors).toEqual([]);
});

const mapKeys = () => page.getByRole("listbox", { name: "マップのカード" });
const search = () => page.getByRole("searchbox", { name: "カードを探す" });
const line = () => page.getByText(/枚だけ表示しています/);

async function showMap() {
  await page.keyboard.press("Alt+3");
  await page.locator(".react-flow__pane").waitFor();
}

/** How many different lines the controls above the map stand on. */
const toolbarLines = () =>
  page.getByRole("region", { name: "マップの見せ方" }).evaluate((toolbar) => {
    const middles = [...toolbar.children].map((child) => {
      const { top, height } = child.getBoundingClientRect();
      return Math.round((top + height / 2) / 10);
    });
    return new Set(middles).size;
  });

describe("cards are found", () => {
  it("on the map by Ctrl+F and an input method, whose Enter ends the word and leads nowhere yet", async () => {
    await showMap();
    expect(await toolbarLines()).toBe(1);
    await page.keyboard.press("Control+f");
    await page.locator('input[type="search"]:focus').waitFor();
    const ime = await openIme(page);
    await ime.compose("みなと");
    await ime.confirm("港", "Enter");
    await page.getByText(/^\d+件$/).waitFor();
    expect(await mapKeys().innerText()).toContain("まだ何も選んでいません");
    await page.keyboard.press("Enter");
    await mapKeys().getByText("港").waitFor();
    const found = page.locator(".react-flow__node-card [data-match][data-selected]");
    await found.waitFor();
    expect(await found.innerText()).toContain("港");
    expect(await toolbarLines()).toBe(1);
    expect(await axeFindings(page)).toEqual([]);
    await page.keyboard.press("Escape");
    expect(await search().inputValue()).toBe("");
    expect(await page.evaluate(() => document.activeElement?.getAttribute("aria-label"))).toBe("マップのカード");
  });
});

describe("a filter", () => {
  it("is set by keyboard in the outline, holds on the map, and is taken away there", async () => {
    await page.getByRole("button", { name: "絞り込み" }).focus();
    await page.keyboard.press("Enter");
    await page.getByRole("dialog", { name: "表示するカードを絞り込む" }).waitFor();
    await page.keyboard.press("Tab");
    await page.keyboard.press("Space");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Space");
    expect(await axeFindings(page, { within: '[role="dialog"]' })).toEqual([]);
    await page.keyboard.press("Escape");
    await line().waitFor();
    const shown = Number.parseInt(await line().innerText(), 10);
    expect(await page.locator('[data-row^="card:"]').count()).toBe(shown);
    expect(await axeFindings(page)).toEqual([]);
    await showMap();
    await line().waitFor();
    await expect.poll(() => page.locator(".react-flow__node-card").count()).toBe(shown);
    await page.getByRole("button", { name: "すべて表示" }).click();
    await line().waitFor({ state: "hidden" });
    await page.keyboard.press("Alt+1");
    await expect.poll(() => page.locator('[data-row^="card:"]').count()).toBeGreaterThan(shown);
  });
});
