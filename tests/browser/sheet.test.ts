// The sheet as a view in a real browser: what is drawn is what was reckoned, and texts are written where they stand.
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import * as fc from "fast-check";
import type { Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { papers } from "../../src/domain/sheet/paper.ts";
import type { Story } from "../../src/domain/story.ts";
import { writeStoryFile } from "../../src/exchange/json/story-file.ts";
import { axeFindings } from "../helpers/axe.ts";
import { type OpenApp, openApp } from "../helpers/chromium.ts";
import { openIme } from "../helpers/ime.ts";
import { handsOn, workOf } from "../helpers/journey/hands.ts";
import { importJson, storyOpen } from "../helpers/journey/library-steps.ts";
import { goToSheet } from "../helpers/journey/sheet-steps.ts";
import { storyArbitrary } from "../helpers/random-story.ts";
import { defaultTemplate, StoryBuilder } from "../helpers/story-builder.ts";

let folder: string;
let app: OpenApp;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "story-sheet-view-"));
});

afterEach(async () => {
  await app.close();
});

afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
});

async function openExample(): Promise<void> {
  app = await openApp({ from: "file" });
  await app.page.getByRole("button", { name: "記入例", exact: true }).click();
  await storyOpen(app.page);
  await goToSheet(await handsOn(app.page), "a3");
}

async function openStory(story: Story): Promise<void> {
  app = await openApp({ from: "file" });
  const path = join(folder, `${story.id}.json`);
  await writeFile(path, writeStoryFile(story, "2026-01-15T00:00:00.000Z"));
  await importJson(app.page, path);
}

/** The text on the page, and the field that lies over the one being written. */
const text = (page: Page, words: string) => workOf(page).locator("[data-slot]").filter({ hasText: words }).first();
const field = (page: Page) => page.locator("textarea[data-slot-field]");
const focusedText = (page: Page) => page.evaluate(() => document.activeElement?.textContent ?? "");

/** How far below its text area each page's content reaches, in millimetres; nothing when all is well. */
async function spilling(page: Page): Promise<readonly string[]> {
  return workOf(page)
    .locator("[data-paper]")
    .evaluateAll(
      (pages, papers) =>
        pages.flatMap((element, i) => {
          const paper = papers[element.getAttribute("data-paper") === "a4" ? "a4" : "a3"];
          const box = element.getBoundingClientRect();
          const perMm = box.width / paper.widthMm;
          const limit = box.bottom - paper.marginBottomMm * perMm;
          const content = element.querySelector("[data-content]")?.getBoundingClientRect();
          const over = ((content?.bottom ?? Number.NaN) - limit) / perMm;
          return over <= 0.05 ? [] : [`page ${i + 1} reaches ${over.toFixed(2)} mm too far`];
        }),
      papers,
    );
}

describe("the pages on the screen", () => {
  it("are no higher than was reckoned, whatever letters are in the texts", async () => {
    for (const seed of [1, 2, 3]) {
      const [story] = fc.sample(storyArbitrary({ cards: 90, template: defaultTemplate }), { numRuns: 1, seed });
      await openStory(story as Story);
      const hands = await handsOn(app.page);
      for (const paper of ["a3", "a4"] as const) {
        await goToSheet(hands, paper);
        expect(await spilling(app.page), `seed ${seed} on ${paper}`).toEqual([]);
      }
      if (seed < 3) await app.close();
    }
  });

  it("stay cut as they are at every zoom, and are told apart for a screen reader", async () => {
    const builder = new StoryBuilder();
    for (let i = 0; i < 80; i += 1)
      builder.card(i % 2 === 0 ? "strategy" : "initiative", `${i}番 ${"長い文。".repeat(30)}`);
    await openStory(builder.story);
    await goToSheet(await handsOn(app.page), "a3");
    const page = app.page;
    const words = () => workOf(page).locator("[data-paper]").allTextContents();
    const before = await words();
    expect(before.length).toBeGreaterThan(1);
    await workOf(page).getByRole("button", { name: "実寸" }).click();
    expect(await words()).toEqual(before);
    expect(await spilling(page)).toEqual([]);
    await workOf(page).getByRole("button", { name: "ページ全体" }).click();
    expect(await words()).toEqual(before);
    const names = await workOf(page).getByRole("region", { name: /枚目/ }).all();
    expect(names).toHaveLength(before.length);
    expect(await axeFindings(page)).toEqual([]);
  });
});

describe("writing on the sheet", () => {
  it("happens exactly where the text stands, the caret where one clicked", async () => {
    await openExample();
    const { page } = app;
    await workOf(page).getByRole("button", { name: "実寸" }).click();
    const place = text(page, "バスの減便で");
    await place.scrollIntoViewIfNeeded();
    const before = await place.boundingBox();
    await place.click({ position: { x: 30, y: 5 } });
    const over = await field(page).boundingBox();
    for (const side of ["x", "y", "width", "height"] as const) {
      expect(over?.[side], side).toBeCloseTo(before?.[side] ?? Number.NaN, 0);
    }
    expect(await field(page).evaluate((element: HTMLTextAreaElement) => element.selectionStart)).toBeGreaterThan(0);
    const ime = await openIme(page);
    await ime.type("あさ", "朝の");
    const written = await field(page).inputValue();
    expect(written).toContain("朝の");
    expect(await axeFindings(page)).toEqual([]);
    await page.keyboard.press("Escape");
    expect(await focusedText(page)).toBe(written);
    expect(await spilling(page)).toEqual([]);
  });

  it("goes from text to text by a click, also when the page is laid out anew in between", async () => {
    await openExample();
    const { page } = app;
    await text(page, "バスの減便で").click();
    await page.keyboard.type("長くなった話。".repeat(60));
    const other = text(page, "公共施設を「持つ」から");
    const id = await other.getAttribute("data-slot");
    await other.click();
    expect(await field(page).getAttribute("data-slot-field")).toBe(id);
    await page.keyboard.press("Escape");
    await page.keyboard.press("Control+z");
    await expect.poll(() => text(page, "長くなった話").count()).toBe(0);
  });

  it("is large enough to read on a page that is shown small", async () => {
    await openExample();
    const { page } = app;
    await workOf(page).getByRole("button", { name: "ページ全体" }).click();
    await text(page, "バスの減便で").click();
    const heights = await field(page).evaluate((element) => ({
      shown: element.getBoundingClientRect().height,
      line: Number.parseFloat(getComputedStyle(element).lineHeight),
    }));
    expect(heights.shown).toBeGreaterThan(14);
    await page.keyboard.press("End");
    await page.keyboard.type("。");
    await page.keyboard.press("Escape");
    expect(await focusedText(page)).toMatch(/。$/);
  });

  it("goes on with Enter: the next card is there with its first composed letter, and nothing before", async () => {
    await openExample();
    const { page } = app;
    const cards = () => workOf(page).locator('[data-slot^="card:"]').count();
    const before = await cards();
    await text(page, "外国人住民が増えても").click();
    await page.keyboard.press("Enter");
    expect(await cards()).toBe(before);
    const ime = await openIme(page);
    await ime.compose("あたら");
    expect(await cards()).toBe(before + 1);
    await ime.press("Enter");
    await ime.confirm("新しい心配");
    expect(await field(page).inputValue()).toBe("新しい心配");
    await page.keyboard.press("Enter");
    await page.keyboard.press("Escape");
    expect(await cards()).toBe(before + 1);
    expect(await text(page, "新しい心配").count()).toBe(1);
  });

  it("takes an empty place at its word: its question gives way to the card", async () => {
    app = await openApp({ from: "file" });
    const { page } = app;
    await page.getByRole("button", { name: "白紙", exact: true }).click();
    await storyOpen(page);
    await goToSheet(await handsOn(page), "a3");
    expect(await axeFindings(page)).toEqual([]);
    await workOf(page)
      .getByRole("button", { name: /^空欄：10年後、このまちの人に/ })
      .click();
    const ime = await openIme(page);
    await ime.type("うみ", "海のまち");
    await page.keyboard.press("Tab");
    await page.keyboard.type("総合計画より");
    await page.keyboard.press("Escape");
    expect(await workOf(page).getByText("海のまち", { exact: true }).isVisible()).toBe(true);
    expect(await workOf(page).getByText("総合計画より", { exact: true }).isVisible()).toBe(true);
    await page.keyboard.press("Alt+1");
    await expect.poll(() => workOf(page).locator("textarea").first().inputValue()).toBe("海のまち");
  });

  it("is taken back by undo under the pen, and the field closes when its card is gone", async () => {
    await openExample();
    const { page } = app;
    await text(page, "外国人住民が増えても").click();
    await page.keyboard.press("Enter");
    await page.keyboard.type("x");
    await page.keyboard.press("Control+z");
    await page.keyboard.press("Control+z");
    await field(page).waitFor({ state: "detached" });
    expect(await text(page, "外国人住民が増えても").count()).toBe(1);
  });
});

describe("walking over the sheet by keyboard", () => {
  it("follows the arrows as the eye would, and edits what one stands on", async () => {
    await openExample();
    const { page } = app;
    await text(page, "採用試験の受験者が").focus();
    await page.keyboard.press("ArrowDown");
    expect(await focusedText(page)).toMatch(/^新しい仕事は/);
    await page.keyboard.press("ArrowLeft");
    expect(await focusedText(page)).not.toMatch(/^新しい仕事は/);
    await page.keyboard.press("ArrowRight");
    expect(await focusedText(page)).toMatch(/^(採用試験|新しい仕事|予算も人も)/);
    await page.keyboard.press("Home");
    await page.keyboard.press("F2");
    expect(await field(page).count()).toBe(1);
    await page.keyboard.press("Tab");
    expect(await field(page).count()).toBe(1);
    await page.keyboard.press("Escape");
    expect(await field(page).count()).toBe(0);
    await page.keyboard.press("-");
    expect(await workOf(page).locator("output").textContent()).toMatch(/^\d+%$/);
  });
});
