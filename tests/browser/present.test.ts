// Seven minutes on stage, in a real browser from file://: read from the back row, led by a clicker, with the speaker's own
// window, and taken home on paper.
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from "vitest";
import { writeStoryFile } from "../../src/exchange/json/story-file.ts";
import { axeFindings } from "../helpers/axe.ts";
import { type OpenApp, openApp } from "../helpers/chromium.ts";
import { dialogClosed } from "../helpers/journey/hands.ts";
import { importJson } from "../helpers/journey/library-steps.ts";
import { textsMissing, wordsInPdf } from "../helpers/journey/looking.ts";
import { printToPdf, readPdf } from "../helpers/pdf.ts";
import { StoryBuilder } from "../helpers/story-builder.ts";

const sentence = "市民とともに考え、小さく試し、続けるものを選んで育てていける市役所になっている。";
const reason = "職員が地域に出て初めて、制度の側から見えていなかった困りごとに気づけるから。";

/** A chain of seven cards: short ones, one of 120 letters with elements and a reason, one far too long for a screen. */
function storyToPresent() {
  const builder = new StoryBuilder();
  builder.run("writeAbout", { title: "海のまちの話", municipality: "みなと台市", round: "第6回" });
  const themeId = builder.run("addTheme", { name: "市民との協働" });
  const vision = builder.card("vision", "海のそばの暮らしを、みんなで続けていけるまち");
  const drift = builder.card("drift", "人口は195,633人から100,930人に減る", { groupId: "outside" });
  const strategy = builder.card("strategy", sentence.repeat(4).slice(0, 120));
  for (const text of ["年に20件を試す", "半分は市民の持ち込み"]) builder.card("strategy", text, { parentId: strategy });
  const capability = builder.card("capability", `長い話${sentence.repeat(20)}おわり`, { groupId: "people" });
  const phase = builder.card("phase3", "対話の場が4地区で続いている", { themeId });
  const initiative = builder.card("initiative", "まちの縁側を開く");
  builder.card("initiative", "どこにもつながらない取組");
  const links = [
    [strategy, vision],
    [strategy, drift],
    [capability, strategy],
    [phase, capability],
  ] as const;
  for (const [meansId, endId] of links) builder.run("linkCards", { meansId, endId, reason });
  builder.run("writeStepNote", { cardId: initiative, text: "実物の写真を見せる" });
  builder.run("hideStep", { cardId: phase, isHidden: true });
  return builder.story;
}

const story = storyToPresent();
const hidden = Object.values(story.steps).find(({ isHidden }) => isHidden)?.cardId;
const shownTexts = Object.values(story.cards)
  .filter(({ id }) => id !== hidden)
  .map(({ text }) => text);

let folder: string;
let app: OpenApp;
let page: Page;
let requests: string[];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "story-sheet-present-"));
});

afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
});

beforeEach(async () => {
  requests = [];
  app = await openApp({
    from: "file",
    viewport: { width: 1024, height: 768 },
    // A slide that is still arriving is not where it will be.
    reducedMotion: "reduce",
    prepare: async (opened) => {
      opened.context().on("request", (request) => requests.push(request.url()));
      await opened.addInitScript(() => {
        // The browser's dialog would stand there for ever; the pages are taken while it is "open".
        window.print = () => window.dispatchEvent(new Event("beforeprint"));
      });
    },
  });
  page = app.page;
  const path = join(folder, "story.json");
  await writeFile(path, writeStoryFile(story, "2026-01-15T00:00:00.000Z"));
  await importJson(page, path);
});

afterEach(() => app.close());

const place = (number: number) => page.getByRole("dialog").getByText(`${number} / 6`, { exact: true });

/** The step on the screen: its letters, which of them can be seen, how large its text is, and what sticks out. */
const look = () =>
  page.getByRole("article").evaluate((article) => {
    const frame = article.lastElementChild?.getBoundingClientRect() ?? new DOMRect();
    const walker = document.createTreeWalker(article.lastElementChild ?? article, NodeFilter.SHOW_TEXT);
    const seen: boolean[] = [];
    let text = "";
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      for (const [i, letter] of [...(node.textContent ?? "")].entries()) {
        const range = document.createRange();
        range.setStart(node, i);
        range.setEnd(node, i + 1);
        const { left, right, top, bottom } = range.getBoundingClientRect();
        const isInside =
          left >= frame.left - 1 && right <= frame.right + 1 && top >= frame.top - 1 && bottom <= frame.bottom + 1;
        text += letter;
        seen.push(isInside || letter.trim() === "");
      }
    }
    const dialog = document.querySelector('[role="dialog"]') ?? document.body;
    const sizes = [...(article.lastElementChild?.querySelectorAll("p, li") ?? [])].map((element) =>
      Number.parseFloat(getComputedStyle(element).fontSize),
    );
    const overflows = dialog.scrollWidth > dialog.clientWidth || dialog.scrollHeight > dialog.clientHeight;
    return { text, seen, textSize: sizes[0] ?? 0, smallest: Math.min(...sizes), overflows };
  });

it("every step is readable at 1024 × 768 by a clicker alone, and no letter of the longest is cut off", async () => {
  await page.keyboard.press("Alt+p");
  await place(1).waitFor();
  const told: string[] = [];
  const seen = new Map<string, boolean[]>();
  for (let screens = 0; screens < 20; screens += 1) {
    const step = await look();
    expect(step.overflows, step.text).toBe(false);
    expect(step.smallest, step.text).toBeGreaterThanOrEqual(24);
    if (!step.text.includes("長い話")) expect(step.textSize, step.text).toBeGreaterThanOrEqual(32);
    if (!told.includes(step.text)) told.push(step.text);
    const before = seen.get(step.text) ?? [];
    seen.set(
      step.text,
      step.seen.map((isSeen, i) => isSeen || (before[i] ?? false)),
    );
    if (step.text.includes("どこにもつながらない")) break;
    await page.keyboard.press("PageDown");
  }
  for (const [text, letters] of seen) expect([...text].filter((_, i) => !letters[i]).join(""), text).toBe("");
  expect(told).toHaveLength(6);
  expect(textsMissing(told, shownTexts)).toEqual([]);
  expect(told.join()).not.toContain("対話の場が4地区");
  expect(await axeFindings(page)).toEqual([]);
  // At 400 % zoom nothing has to be scrolled sideways either.
  await page.setViewportSize({ width: 320, height: 256 });
  expect((await look()).overflows).toBe(false);
  await page.keyboard.press("Escape");
  await dialogClosed(page);
});

it("the speaker's own window shows what comes next, leads, keeps notes, and goes with the presentation", async () => {
  await page.keyboard.press("Alt+p");
  await place(1).waitFor();
  const opening = page.context().waitForEvent("page");
  await page.keyboard.press("w");
  const speaker = await opening;
  await speaker.getByRole("heading", { name: "次" }).waitFor();
  expect(speaker.url()).toBe("about:blank");
  await speaker.keyboard.press("PageDown");
  await place(2).waitFor();
  const note = speaker.getByRole("region", { name: "メモ" }).getByRole("textbox");
  await note.fill("ここで間をおく");
  await speaker.keyboard.press("Escape");
  await speaker.keyboard.press("3");
  await speaker.keyboard.press("Enter");
  await place(3).waitFor();
  await speaker.keyboard.press("ArrowLeft");
  expect(await note.inputValue()).toBe("ここで間をおく");
  expect(await axeFindings(speaker)).toEqual([]);
  const styled = await speaker.evaluate(() => getComputedStyle(document.body).margin);
  expect(styled).toBe("0px");

  await speaker.close();
  await page.getByRole("timer").waitFor();
  const again = page.context().waitForEvent("page");
  await page.keyboard.press("w");
  const second = await again;
  await second.getByRole("heading", { name: "次" }).waitFor();
  const closed = second.waitForEvent("close");
  await second.getByRole("button", { name: "発表を終える" }).click();
  await closed;
  await dialogClosed(page);
  expect(requests.filter((url) => !url.startsWith("file:") && url !== "about:blank")).toEqual([]);
});

it("the order is arranged by the mouse, and the handout has every step shown, on A4, in at least 9 points", async () => {
  await page.keyboard.press("Alt+Shift+p");
  const list = page.getByRole("dialog").getByRole("list", { name: "発表の順" });
  const row = (text: string) => list.getByRole("listitem").filter({ hasText: text });
  await row("どこにもつながらない")
    .locator("[draggable]")
    .dragTo(row("海のそば"), { targetPosition: { x: 60, y: 4 } });
  await list.getByRole("listitem").first().filter({ hasText: "どこにもつながらない" }).waitFor();
  expect(await axeFindings(page)).toEqual([]);
  await page.getByText("配付資料にメモも載せる").click();
  await page.getByRole("button", { name: "配付資料を印刷する" }).click();
  const pages = await readPdf(await printToPdf(page));
  expect(textsMissing(wordsInPdf(pages), [...shownTexts, reason, "実物の写真を見せる", "海のまちの話"])).toEqual([]);
  const words = wordsInPdf(pages).join("");
  expect(words).not.toContain("対話の場が4地区");
  expect(words.indexOf("どこにもつながらない")).toBeLessThan(words.indexOf("海のそば"));
  pages.forEach((each, i) => {
    expect([Math.round(each.widthMm), Math.round(each.heightMm)]).toEqual([210, 297]);
    expect(Math.min(...each.items.map(({ fontSizePt }) => fontSizePt))).toBeGreaterThanOrEqual(8.99);
    expect(each.text.replace(/\s/g, "")).toContain(`${i + 1}/${pages.length}`);
  });
});
