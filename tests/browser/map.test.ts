// The map in a real browser, the file opened from disk: written in, linked, rearranged and read, by mouse and by keys.
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Locator, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { writeStoryFile } from "../../src/exchange/json/story-file.ts";
import { axeFindings } from "../helpers/axe.ts";
import { type OpenApp, openApp } from "../helpers/chromium.ts";
import { type Ime, openIme } from "../helpers/ime.ts";
import { importJson } from "../helpers/journey/library-steps.ts";
import { StoryBuilder } from "../helpers/story-builder.ts";

let folder: string;
let app: OpenApp;
let page: Page;
let ime: Ime;
const errors: string[] = [];

/** Two strategies for one vision, a capability for the first, and two themes with a state each. */
function smallStory() {
  const builder = new StoryBuilder();
  const place = (stageId: string, more: { groupId?: string; themeId?: string } = {}) => ({
    stageId,
    groupId: more.groupId ?? null,
    themeId: more.themeId ?? null,
    parentId: null,
  });
  const add = (text: string, at: ReturnType<typeof place>) => builder.run("addCard", { place: at, text });
  const vision = add("海辺の暮らしを楽しめるまち", place("vision"));
  const first = add("困りごとを一緒に試す", place("strategy"));
  const second = add("公共施設を使い合う", place("strategy"));
  const capability = add("課の壁を越えて組める組織", place("capability", { groupId: "organisation" }));
  const [meet, dare] = ["対話", "挑戦"].map((name) => builder.run("addTheme", { name }));
  add("対話の場が根づいている", place("phase3", { themeId: meet ?? "" }));
  add("失敗を話せている", place("phase3", { themeId: dare ?? "" }));
  builder.run("linkCards", { meansId: first, endId: vision, reason: "試した人がまちに残るから" });
  builder.run("linkCards", { meansId: capability, endId: first });
  return { story: builder.story, second };
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "story-map-"));
});

beforeEach(async () => {
  errors.length = 0;
  app = await openApp({
    from: "file",
    // The view goes where it is sent at once: what is clicked next is where it is seen.
    reducedMotion: "reduce",
    prepare: (opened) => {
      opened.on("pageerror", (error) => errors.push(error.message));
      opened.on("console", (message) => {
        if (message.type() === "error") errors.push(message.text());
      });
    },
  });
  page = app.page;
  ime = await openIme(page);
  const path = join(folder, "small.json");
  await writeFile(path, writeStoryFile(smallStory().story, "2026-01-15T00:00:00.000Z"));
  await importJson(page, path);
  await page.keyboard.press("Alt+3");
  await list().waitFor();
  await card("海辺の暮らし").waitFor();
});

afterEach(async () => {
  await app.close();
  expect(errors).toEqual([]);
});

afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
});

const list = () => page.getByRole("listbox", { name: "マップのカード" });
const card = (text: string): Locator => page.locator(".react-flow__node-card").filter({ hasText: text });
const said = () => list().locator('[role="option"]').innerText();
const field = () => page.locator(".react-flow__node textarea:focus");
const keys = async (...pressed: readonly string[]) => {
  for (const key of pressed) await page.keyboard.press(key);
};
const numberOf = (text: string) => card(text).locator("p").first().innerText();

async function boxOf(locator: Locator) {
  const box = await locator.boundingBox();
  if (!box) throw new Error("it is not on the screen");
  return box;
}

/** Waits until it has come to rest on the screen: the map moves there. */
async function still(locator: Locator) {
  let last = "";
  await expect
    .poll(async () => {
      const now = JSON.stringify(await boxOf(locator));
      const isStill = now === last;
      last = now;
      return isStill;
    })
    .toBe(true);
}

/** Moves the mouse from one point to another as a hand does, without letting go. */
async function drag(from: { x: number; y: number }, to: { x: number; y: number }) {
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(from.x + 8, from.y + 8, { steps: 2 });
  await page.mouse.move(to.x, to.y, { steps: 8 });
}

/** Takes a card in hand by a click on its text. */
async function take(text: string) {
  await card(text).locator("p").nth(1).click();
  await expect.poll(said).toContain(text);
}

describe("walking by arrow keys", () => {
  it("follows the links and says each card whole, with what it serves and why", async () => {
    await list().focus();
    await keys("ArrowRight");
    await expect
      .poll(said)
      .toMatch(
        /ありたい姿.*海辺の暮らしを楽しめるまち.*支えるもの1：② 1\.「困りごとを一緒に試す」、試した人がまちに残るから/,
      );
    await keys("ArrowRight");
    await expect
      .poll(said)
      .toMatch(
        /② 1\. 困りごとを一緒に試す つながる先1：.*支えるもの1：③ 組織づくり 1\.「課の壁を越えて組める組織」、理由はまだありません/,
      );
    await keys("ArrowDown");
    await expect.poll(said).toMatch(/② 2\. 公共施設を使い合う つながる先はまだありません。/);
    await keys("ArrowUp", "r");
    await expect
      .poll(said)
      .toMatch(/^つながり。② 1\.「困りごとを一緒に試す」から① ありたい姿「海辺の暮らしを楽しめるまち」へ。/);
    expect(await axeFindings(page)).toEqual([]);
  });
});

describe("a text written in its place", () => {
  it("takes conversions whole, grows downwards and leaves the card where it is", async () => {
    await take("困りごとを一緒に試す");
    const before = await boxOf(card("困りごとを一緒に試す"));
    const below = await boxOf(card("公共施設を使い合う"));
    await keys("Enter");
    await field().waitFor();
    await ime.compose("まち");
    await ime.press("Tab");
    await ime.confirm("。町の人と", "Enter");
    await page.keyboard.insertText(`、職員と、企業と、学校と、${"何度でも".repeat(20)}`);
    const written = page.locator(".react-flow__node-card").filter({ has: page.locator("textarea") });
    await expect.poll(async () => (await boxOf(written)).height).toBeGreaterThan(before.height + 40);
    const after = await boxOf(written);
    expect([after.x, after.y].map(Math.round)).toEqual([before.x, before.y].map(Math.round));
    await expect.poll(async () => (await boxOf(card("公共施設を使い合う"))).y).toBeGreaterThan(below.y + 40);
    await keys("Escape");
    await expect.poll(said).toContain("困りごとを一緒に試す。町の人と、職員と");
    expect(await list().evaluate((element) => element === document.activeElement)).toBe(true);
    const [own, next] = [await boxOf(card("町の人と")), await boxOf(card("公共施設を使い合う"))];
    expect(next.y).toBeGreaterThanOrEqual(own.y + own.height);
  });

  it("begins in an empty place, whose question becomes the first card", async () => {
    await page.locator(".react-flow__node-vacancy").first().locator("button").click();
    await ime.type("こうれいか", "高齢化が進む");
    await keys("Escape");
    await expect.poll(said).toContain("高齢化が進む");
  });
});

describe("links", () => {
  it("are drawn from a card's side; where one may not end it says why, where it may the reason is written at once", async () => {
    await take("公共施設を使い合う");
    const handle = await boxOf(card("公共施設を使い合う").locator(".react-flow__handle").first());
    const from = { x: handle.x + handle.width / 2, y: handle.y + handle.height / 2 };
    const wrong = await boxOf(card("課の壁を越えて"));
    await drag(from, { x: wrong.x + 40, y: wrong.y + 20 });
    await page.getByText(/このシートのひな形にありません/).waitFor();
    const right = await boxOf(card("海辺の暮らし"));
    await page.mouse.move(right.x + 60, right.y + 40, { steps: 8 });
    await page.getByText("ここで放すとつながります").waitFor();
    await page.mouse.up();
    await page.locator("textarea:focus").waitFor();
    await ime.type("つかう", "集まる場所が残るから");
    await keys("Escape");
    await expect.poll(said).toMatch(/つながり。② 2\..*から① ありたい姿.*集まる場所が残るから/);
    expect(await axeFindings(page)).toEqual([]);
    await keys("Delete");
    await expect.poll(said).toMatch(/② 2\. 公共施設を使い合う つながる先はまだありません。/);
    await keys("Control+z");
    await take("公共施設を使い合う");
    await expect.poll(said).toContain("つながる先1：");
  });

  it("are made by keyboard alone: L, the other card, the reason", async () => {
    await take("公共施設を使い合う");
    await keys("l");
    await page.getByRole("dialog").waitFor();
    await ime.type("うみべ", "海辺");
    await keys("Enter");
    await ime.type("あつまる", "集まれるから");
    await keys("Enter");
    await page.getByRole("dialog").waitFor({ state: "detached" });
    await expect.poll(said).toMatch(/つながる先1：① ありたい姿「海辺の暮らしを楽しめるまち」、集まれるから/);
  });

  it("are taken in hand by a click on the line, where nothing is said on it yet", async () => {
    const [end, means] = [await boxOf(card("困りごとを一緒に")), await boxOf(card("課の壁を越えて"))];
    await page.mouse.click(
      (end.x + end.width + means.x) / 2,
      (end.y + end.height / 2 + means.y + means.height / 2) / 2,
    );
    await expect.poll(said).toMatch(/^つながり。③ 組織づくり 1\./);
    await page.getByRole("button", { name: "理由を書く" }).click();
    await ime.type("くめる", "組めば早いから");
    await keys("Escape");
    await expect.poll(said).toContain("組めば早いから");
    await page.locator(".react-flow__node-words").filter({ hasText: "組めば早いから" }).waitFor();
  });
});

describe("dragging a card", () => {
  it("puts it in another order, shown before it is let go, and undo puts it back", async () => {
    const [first, second] = [await boxOf(card("困りごとを一緒に")), await boxOf(card("公共施設を使い合う"))];
    expect(await numberOf("困りごとを一緒に")).toBe("② 1.");
    await drag({ x: first.x + 80, y: first.y + 40 }, { x: second.x + 80, y: second.y + second.height - 4 });
    await page.locator('[class*="dropMark"]').waitFor();
    await page.mouse.up();
    await expect.poll(() => numberOf("困りごとを一緒に")).toBe("② 2.");
    await keys("Control+z");
    await expect.poll(() => numberOf("困りごとを一緒に")).toBe("② 1.");
    await take("困りごとを一緒に");
    await keys("Alt+ArrowDown");
    await expect.poll(() => numberOf("困りごとを一緒に")).toBe("② 2.");
  });

  it("takes it to another theme", async () => {
    await page.setViewportSize({ width: 1366, height: 1100 });
    await take("課の壁を越えて");
    await keys("ArrowRight", " ");
    await expect.poll(said).toContain("対話の場が根づいている");
    await still(card("対話の場が"));
    const [from, to] = [await boxOf(card("対話の場が")), await boxOf(card("失敗を話せて"))];
    await drag({ x: from.x + 80, y: from.y + 40 }, { x: to.x + 80, y: to.y + 10 });
    await page.mouse.up();
    await expect.poll(() => numberOf("対話の場が")).toBe("④-3 2-1.");
  });
});

describe("far away, where the map is painted", () => {
  it("cards are taken in hand by a click and written after a double click", async () => {
    await page.getByRole("button", { name: "全体" }).click();
    await expect.poll(() => page.locator(".react-flow__node").count()).toBe(0);
    const surface = await boxOf(page.locator(".react-flow__pane"));
    // The vision stands in the first column; the map is as high as its columns, and they begin at the top.
    const spot = await page.evaluate(() => {
      const moved = document.querySelector<HTMLElement>(".react-flow__viewport")?.style.transform ?? "";
      const [x = 0, y = 0, zoom = 1] = [...moved.matchAll(/-?[\d.]+/g)].map(([number]) => Number(number));
      return { x, y, zoom };
    });
    let found = "";
    for (let down = 40; down < 900 && !found.includes("海辺"); down += 25) {
      await page.mouse.click(surface.x + spot.x + 100 * spot.zoom, surface.y + spot.y + down * spot.zoom);
      found = await said();
    }
    expect(found).toContain("海辺の暮らしを楽しめるまち");
    await keys("Enter");
    await field().waitFor();
    expect(await field().inputValue()).toBe("海辺の暮らしを楽しめるまち");
  });

  it("and in rows, nothing is in the way of a screen reader", async () => {
    await page.getByRole("radio", { name: "縦" }).check({ force: true });
    await list().focus();
    await keys("ArrowDown", "ArrowDown");
    await expect.poll(said).toContain("困りごとを一緒に試す");
    expect(await axeFindings(page)).toEqual([]);
  });
});
