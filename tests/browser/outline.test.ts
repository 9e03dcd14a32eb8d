// The outline in a real browser, the file opened from disk: a small story drafted by keyboard alone, with an input
// method, links and reasons included, and found again after closing.
import type { Page } from "playwright-core";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { axeFindings } from "../helpers/axe.ts";
import { type OpenApp, openApp } from "../helpers/chromium.ts";
import { type Ime, openIme } from "../helpers/ime.ts";

let app: OpenApp;
let page: Page;
let ime: Ime;
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
  ime = await openIme(page);
});

afterEach(async () => {
  await app.close();
  expect(errors).toEqual([]);
});

const keys = async (...pressed: readonly string[]) => {
  for (const key of pressed) await page.keyboard.press(key);
};

/** What has the focus: its accessible name as the app wrote it, or its words. */
const focused = () =>
  page.evaluate(() => {
    const element = document.activeElement;
    const named = element?.getAttribute("aria-labelledby");
    const words = named ? document.getElementById(named)?.textContent : element?.textContent;
    return element?.getAttribute("aria-label") ?? words ?? "";
  });

/** Presses Tab until what has the focus is called that. */
async function tabTo(name: RegExp, key = "Tab") {
  const passed: string[] = [];
  for (let stops = 0; stops < 40; stops += 1) {
    await page.keyboard.press(key);
    const now = await focused();
    if (name.test(now)) return;
    passed.push(now);
  }
  throw new Error(`${name} is not reached by ${key}; passed: ${passed.join(" | ")}`);
}

/** The outline as it is read: a line per row and per link. */
const outline = () =>
  page.evaluate(() =>
    [...document.querySelectorAll('[data-row^="card:"], [data-link]')].map((line) => {
      const text = line.querySelector("textarea")?.value ?? "";
      const target = line.querySelector("button[aria-label$='へ移る']")?.textContent?.trim() ?? "";
      const name = line.getAttribute("data-row") === null ? "" : line.querySelector("textarea")?.ariaLabel;
      return line.hasAttribute("data-link") ? `${target}／${text}` : `${name} ${text}`;
    }),
  );

async function blankSheet() {
  await tabTo(/^白紙$/);
  await keys("Enter");
  await page.locator("[data-row]").first().waitFor();
  await tabTo(/最初のカードを書く/);
}

const field = () => page.locator("textarea:focus");

describe("a story drafted by keyboard alone", () => {
  it("has every card, link and reason, and is there again after the browser was closed", async () => {
    await blankSheet();
    await keys("Enter");
    // Enter and Tab choose and confirm conversions; neither adds or moves a card.
    await ime.compose("うみ");
    await ime.press("Tab");
    await ime.compose("海辺で");
    await ime.confirm("海辺で", "Enter");
    await ime.type("くらす", "暮らす");
    await keys("Enter", "Tab");
    await ime.type("こうみん", "公民連携");
    expect(await field().inputValue()).toBe("公民連携");
    // The reason of the link that Tab made stands under the card: out of the text, then to it.
    await keys("Escape");
    await tabTo(/理由$/);
    await ime.type("ひとが", "人が集うから");
    await keys("Enter", "Enter");
    await ime.type("えき", "駅前");
    await keys("Enter", "Tab");
    await ime.type("ちょうせん", "挑戦できる組織");
    await keys("Control+Enter");
    await ime.type("まかせる", "任せる");
    await keys("Enter");
    await ime.type("まなぶ", "学ぶ");
    // A state without a theme, reached by arrows, and its link chosen from the list.
    await keys("Escape", "ArrowDown", "ArrowDown", "Enter");
    await ime.type("できている", "失敗を話せている");
    await keys("Alt+l");
    await page.getByRole("dialog").waitFor();
    await ime.type("ちょう", "挑戦");
    await keys("Enter");
    await ime.type("はなせる", "話せる職場が挑戦を生む");
    await keys("Enter");
    await page.getByRole("dialog").waitFor({ state: "detached" });
    const drafted = [
      "① ありたい姿 海辺で暮らす",
      "② 1. 公民連携",
      "→ ① ありたい姿 海辺で暮らす／人が集うから",
      "② 2. 駅前",
      "→ ① ありたい姿 海辺で暮らす／",
      "③ 組織づくり 1. 挑戦できる組織",
      "→ ② 2. 駅前／",
      "③ 組織づくり 1. ア 任せる",
      "③ 組織づくり 1. イ 学ぶ",
      "④-3 フェーズ3 失敗を話せている",
      "→ ③ 組織づくり 1. 挑戦できる組織／話せる職場が挑戦を生む",
    ];
    expect((await outline()).map((line) => line.replace(/\u00a0/g, " "))).toEqual(
      drafted.map((line) => expect.stringContaining(line.replace(/／$/, "／"))),
    );
    expect(await axeFindings(page)).toEqual([]);
    await page.getByText("保存済み").waitFor();
    await page.reload();
    await page.locator('[data-row^="card:"]').first().waitFor();
    expect(await outline()).toEqual(drafted);
  });
});

describe("the cursor", () => {
  it("stays where it was in the text when its card goes a stage deeper, comes back or moves", async () => {
    await blankSheet();
    await keys("Enter");
    await page.keyboard.insertText("まち");
    await keys("Enter", "Tab");
    await page.keyboard.insertText("一");
    await keys("Enter");
    await page.keyboard.insertText("二の文");
    await keys("ArrowLeft", "Tab");
    expect(await focused()).toBe("③ 組織づくり 1.");
    await page.keyboard.insertText("長い");
    expect(await field().inputValue()).toBe("二の長い文");
    await keys("Shift+Tab", "Alt+ArrowUp");
    expect(await focused()).toBe("② 1.");
    await page.keyboard.insertText("い");
    expect(await field().inputValue()).toBe("二の長いい文");
    await keys("Control+z", "Control+z");
    expect(await focused()).toBe("② 2.");
  });

  it("walks wrapped lines as they are seen, then on to the neighbouring card, and back", async () => {
    await blankSheet();
    await keys("Enter");
    await page.keyboard.insertText("長い文をいくつもの行に分けて書く。".repeat(12));
    await keys("Enter");
    await page.keyboard.insertText("次");
    await keys("ArrowUp");
    expect(await field().inputValue()).toMatch(/^長い文/);
    await keys("ArrowUp");
    expect(await field().inputValue()).toMatch(/^長い文/);
    for (let lines = 0; lines < 12 && !(await field().inputValue()).startsWith("次"); lines += 1)
      await keys("ArrowDown");
    expect(await field().inputValue()).toBe("次");
  });

  it("goes to the card's details by Alt+Enter, comes back by Escape, and is not caught in the outline", async () => {
    await blankSheet();
    await keys("Enter");
    await page.keyboard.insertText("まち");
    await keys("Alt+Enter");
    const panel = page.getByRole("complementary");
    expect(await panel.locator("textarea:focus").inputValue()).toBe("まち");
    await page.keyboard.insertText("づくり");
    await keys("Escape");
    expect(await focused()).toBe("① ありたい姿");
    expect(await field().inputValue()).toBe("まちづくり");
    await keys("Escape");
    await tabTo(/^文$/);
    await tabTo(/^① ありたい姿 まちづくり$/, "Shift+Tab");
    await keys("Delete");
    expect(await focused()).toBe("① ありたい姿 最初のカードを書く");
    await keys("Control+z");
    expect(await field().inputValue()).toBe("まちづくり");
  });
});

describe("a very large paste", () => {
  it("is kept to the last letter without holding up the page", async () => {
    await blankSheet();
    await keys("Enter");
    await page.keyboard.insertText("前");
    await page.evaluate((text) => {
      const data = new DataTransfer();
      data.setData("text/plain", text);
      const paste = new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true });
      document.activeElement?.dispatchEvent(paste);
    }, "改革を語る。\n".repeat(60_000));
    const note = page.getByText("420001字の長い文です").first();
    await note.waitFor();
    await page.getByText("保存済み").waitFor();
    await page.reload();
    await note.waitFor();
  });
});
