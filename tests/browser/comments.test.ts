// Comments in a real browser: words marked in a field and on the sheet, by keys and by mouse, found again after the text
// was changed, kept when their card goes and when the page is closed.
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { axeFindings } from "../helpers/axe.ts";
import { type OpenApp, openApp } from "../helpers/chromium.ts";
import { workOf } from "../helpers/journey/hands.ts";
import { storyOpen } from "../helpers/journey/library-steps.ts";
import { printSheet } from "../helpers/journey/sheet-steps.ts";
import { pdfContainsText } from "../helpers/pdf.ts";

let app: OpenApp;

beforeAll(async () => {
  app = await openApp({ from: "file" });
  await app.page.getByRole("button", { name: "記入例", exact: true }).click();
  await storyOpen(app.page);
});

afterAll(async () => {
  await app.close();
});

const panel = () => app.page.getByRole("region", { name: "コメント" });
const card = (name: string) => workOf(app.page).getByRole("textbox", { name, exact: true });
const thread = (words: string) => panel().locator("[data-thread]").filter({ hasText: words });
const focusedValue = () => app.page.evaluate(() => (document.activeElement as HTMLTextAreaElement | null)?.value);

/** Marks words in the field that has the focus. */
const markWords = (page: Page, words: string) =>
  page.evaluate((wanted) => {
    const field = document.activeElement as HTMLTextAreaElement;
    const at = field.value.indexOf(wanted);
    field.setSelectionRange(at, at + wanted.length);
  }, words);

const markedWords = () =>
  app.page.evaluate(() => {
    const field = document.activeElement as HTMLTextAreaElement;
    return field.value.slice(field.selectionStart, field.selectionEnd);
  });

describe("comments", () => {
  it("are written on words of a card by keys alone, and the person is back in the card", async () => {
    const { page } = app;
    await card("② 1.").click();
    const text = (await focusedValue()) ?? "";
    const words = text.slice(2, 8);
    await markWords(page, words);
    await page.keyboard.press("Alt+c");
    await panel().getByRole("textbox", { name: "新しいコメント" }).waitFor();
    await page.keyboard.insertText("誰が、いつまでに？");
    await panel().getByRole("textbox", { name: "お名前" }).fill("佐藤 <img src=x>");
    await panel().getByRole("textbox", { name: "新しいコメント" }).focus();
    await page.keyboard.press("Control+Enter");
    await thread("誰が、いつまでに？").getByText(`「${words}」`).waitFor();
    await expect.poll(focusedValue).toBe(text);
    expect(await axeFindings(page)).toEqual([]);
  });

  it("lead to their words, and find them after the text was changed around them", async () => {
    const { page } = app;
    const words = await app.page.evaluate(() => document.querySelector("blockquote")?.textContent?.slice(1, -1));
    await page.keyboard.press("Home");
    await page.keyboard.insertText("まずはじめに、");
    await thread("誰が").getByRole("button", { name: "② 1. へ移る" }).click();
    await expect.poll(markedWords).toBe(words);
  });

  it("show their words in the card too, in the very lines the card has", async () => {
    const { page } = app;
    await page.getByRole("main").focus();
    const quote = await page.evaluate(() => document.querySelector("blockquote")?.textContent?.slice(1, -1));
    const painted = workOf(page).locator("mark").first();
    await expect.poll(() => painted.textContent()).toBe(quote);
    const [under, field] = await painted.evaluate((mark) => {
      const sizeOf = (element: Element | null | undefined) =>
        element && { width: element.clientWidth, height: element.scrollHeight };
      return [sizeOf(mark.parentElement), sizeOf(mark.parentElement?.nextElementSibling)];
    });
    expect(under).toEqual(field);
    expect(await axeFindings(page)).toEqual([]);
  });

  it("are written by mouse on words marked on the sheet, where those words are marked from then on", async () => {
    const { page } = app;
    await page.keyboard.press("Alt+4");
    const vision = workOf(page).locator('[data-text-place][data-slot^="card:"]').first();
    const box = await vision.boundingBox();
    if (!box) throw new Error("the vision is not on the sheet");
    await page.mouse.move(box.x + 4, box.y + box.height / 2);
    await page.mouse.down();
    await page.mouse.move(box.x + box.width * 0.6, box.y + box.height / 2, { steps: 5 });
    await page.mouse.up();
    await page.getByRole("button", { name: "コメントを付ける" }).filter({ visible: true }).last().click();
    const writing = panel().getByRole("region", { name: "新しいコメント" });
    await writing.getByText("要回答", { exact: true }).click();
    await panel().getByRole("textbox", { name: "新しいコメント" }).fill("これは市民の言葉ですか");
    await panel().getByRole("button", { name: "コメントする" }).click();
    await thread("これは市民の言葉ですか").waitFor();
    await expect.poll(() => page.evaluate(() => CSS.highlights.get("commented")?.size)).toBe(2);
    await workOf(page).getByRole("button", { name: "未対応のコメント 1件" }).first().waitFor();
    expect(await axeFindings(page)).toEqual([]);
  });

  it("are printed with the sheet as numbered notes, when that is wanted", async () => {
    const { page } = app;
    expect((await printSheet(page)).pages).toHaveLength(1);
    await workOf(page).getByText("コメントも印刷").click();
    const { pages } = await printSheet(page);
    const [sheet, ...notes] = pages;
    expect(sheet && pdfContainsText([sheet], "※1")).toBe(true);
    expect(pdfContainsText(notes, "※2")).toBe(true);
    expect(pdfContainsText(notes, "これは市民の言葉ですか")).toBe(true);
  });

  it("stay when their card is removed, with the words they were about, and after the page was closed", async () => {
    const { page } = app;
    await page.keyboard.press("Alt+1");
    await card("② 1.").click();
    await page.keyboard.press("Control+Shift+K");
    await panel().getByRole("heading", { name: "元の場所がなくなったコメント" }).waitFor();
    await page.reload();
    await storyOpen(page);
    await thread("誰が、いつまでに？").getByText("② 1. にありました").waitFor();
    await thread("これは市民の言葉ですか").waitFor();
    await page.keyboard.press("Alt+Shift+M");
    const list = page.getByRole("dialog", { name: "コメント一覧" });
    await list.getByRole("heading", { name: "回答を待っているもの" }).waitFor();
    expect(await axeFindings(page)).toEqual([]);
  });
});
