// The text beside the views in a real browser: by keys alone, where it scrolls, and with nothing for axe to find.
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { axeFindings } from "../helpers/axe.ts";
import { type OpenApp, openApp } from "../helpers/chromium.ts";
import { storyOpen } from "../helpers/journey/library-steps.ts";

let app: OpenApp;

beforeAll(async () => {
  app = await openApp({ from: "file" });
  await app.page.getByRole("button", { name: "記入例", exact: true }).click();
  await storyOpen(app.page);
});

afterAll(async () => {
  await app.close();
});

const textOf = () => app.page.getByRole("region", { name: "文章で読む" });
const focusedName = () => app.page.evaluate(() => document.activeElement?.textContent);
const writtenInFocus = () => app.page.evaluate(() => (document.activeElement as HTMLTextAreaElement | null)?.value);

describe("the text beside the outline", () => {
  it("is read, walked through and left by keys alone", async () => {
    const { keyboard } = app.page;
    await app.page.getByRole("textbox", { name: "② 1.", exact: true }).click();
    await keyboard.press("Alt+r");
    await textOf().waitFor();
    await expect.poll(focusedName).toBe("文章で読む");
    await textOf().getByRole("heading", { level: 3 }).first().getByText("② 戦略的取組").waitFor();
    expect(await axeFindings(app.page)).toEqual([]);
    await textOf().getByRole("button", { name: "③ 組織づくり 2.", exact: true }).first().focus();
    await keyboard.press("Enter");
    await textOf().getByText("を形にするには").first().waitFor();
    await expect.poll(focusedName).toBe("③ 組織づくり 2.");
    await keyboard.press("Escape");
    await expect.poll(writtenInFocus).toContain("課の壁を越えたチーム");
  });

  it("brings the card in hand into view within the whole, and the page stays where it is", async () => {
    await textOf().getByText("全体", { exact: true }).click();
    await app.page.getByRole("textbox", { name: "① ありたい姿", exact: true }).click();
    const marked = textOf().locator("[aria-current]");
    await expect.poll(() => marked.textContent()).toMatch(/^① ありたい姿/);
    await app.page.getByRole("textbox", { name: "② 4.", exact: true }).click();
    await expect.poll(() => marked.textContent()).toMatch(/^② 4\./);
    await expect.poll(() => inSight()).toBe(true);
    expect(await app.page.evaluate(() => window.scrollY)).toBe(0);
  });
});

/** Whether the marked paragraph begins within the box it scrolls in. */
const inSight = () =>
  textOf()
    .locator("[aria-current]")
    .evaluate((marked) => {
      const top = marked.getBoundingClientRect().top;
      const head = marked.closest('[role="region"]')?.getBoundingClientRect();
      return head !== undefined && top >= head.top && top < head.bottom;
    });
