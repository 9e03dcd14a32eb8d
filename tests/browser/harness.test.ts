// The tools the browser tests stand on, tried on small pages: what they report has to be true before it can judge the app.

import type { Page } from "playwright-core";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { axeFindings } from "../helpers/axe.ts";
import { launchChromium, type RunningChromium, removeProfile } from "../helpers/chromium.ts";
import { openIme } from "../helpers/ime.ts";
import { pdfContainsText, printToPdf, readPdf } from "../helpers/pdf.ts";
import { serveText } from "../helpers/static-server.ts";

let browser: RunningChromium;
let page: Page;

beforeAll(async () => {
  browser = await launchChromium();
});

beforeEach(async () => {
  page = await browser.context.newPage();
});

afterAll(async () => {
  await browser.close();
});

describe("a printed PDF", () => {
  const letters = "沼津市変革① ア〜ｱｲｳ㈱髙﨑※・‘引用’—～ー日月年";

  it("has the page size of the stylesheet, and every letter in its size, whatever the line breaks", async () => {
    await page.setContent(`<!doctype html><html lang="ja"><style>
      @page { size: A3 landscape; margin: 10mm }
      * { font-family: sans-serif; margin: 0 }
      .narrow { width: 30mm; font-size: 9pt } h1 { font-size: 20pt } .print { display: none }
      @media print { .print { display: block } }
    </style><h1>沼津市の<b>変革</b></h1><p class="narrow">${letters}</p><p class="print">紙にだけ憂鬱な薔薇</p></html>`);
    const pages = await readPdf(await printToPdf(page));
    expect(pages).toHaveLength(1);
    expect(pages[0]?.widthMm).toBeCloseTo(420, 0);
    expect(pages[0]?.heightMm).toBeCloseTo(297, 0);
    expect(pdfContainsText(pages, letters)).toBe(true);
    expect(pdfContainsText(pages, "沼津市の変革")).toBe(true);
    expect(pdfContainsText(pages, "紙にだけ憂鬱な薔薇")).toBe(true);
    expect(pdfContainsText(pages, letters.replace("①", "1"))).toBe(false);
    const sizes = pages[0]?.items.map((item) => Math.round(item.fontSizePt * 10) / 10) ?? [];
    expect(Math.max(...sizes)).toBe(20);
    expect(Math.min(...sizes)).toBe(9);
    for (const item of pages[0]?.items ?? []) {
      expect(item.xMm).toBeGreaterThanOrEqual(9.9);
      expect(item.yMm).toBeGreaterThan(10);
      expect(item.yMm).toBeLessThan(60);
    }
  });
});

describe("the input method", () => {
  it("lets the page see composition, keys as 229, and the confirmed text once", async () => {
    await page.setContent(`<textarea></textarea>`);
    await page.evaluate(() => {
      const heard: string[] = [];
      const area = document.querySelector("textarea");
      for (const type of ["keydown", "keyup", "compositionstart", "compositionend"]) {
        area?.addEventListener(type, (event) => {
          heard.push(
            event instanceof KeyboardEvent
              ? `${type} ${event.code} ${event.keyCode} ${event.isComposing}`
              : `${type} ${event instanceof CompositionEvent ? event.data : ""}`,
          );
        });
      }
      Object.assign(window, { heard });
      area?.focus();
    });
    const ime = await openIme(page);
    await ime.compose("へんか");
    await ime.press("Tab");
    await ime.press("Enter");
    expect(await page.locator("textarea").inputValue()).toBe("へんか");
    await ime.confirm("変化");
    expect(await page.locator("textarea").inputValue()).toBe("変化");
    await ime.compose("す");
    await ime.cancel();
    await ime.type("かく", "革");
    expect(await page.locator("textarea").inputValue()).toBe("変化革");
    const heard = await page.evaluate(() => (window as unknown as { heard: string[] }).heard);
    expect(heard).toContain("keydown Tab 229 true");
    expect(heard).toContain("keydown Enter 229 true");
    expect(heard.filter((line) => line.startsWith("compositionend"))).toEqual([
      "compositionend 変化",
      "compositionend ",
      "compositionend 革",
    ]);
    await page.keyboard.press("Enter");
    expect(await page.locator("textarea").inputValue()).toBe("変化革\n");
  });
});

describe("the accessibility check", () => {
  it("finds nothing on a sound page and names what is wrong on a bad one", async () => {
    const sound = `<!doctype html><html lang="ja"><title>題</title><main><h1>見出し</h1><button>保存</button></main></html>`;
    await page.setContent(sound);
    expect(await axeFindings(page)).toEqual([]);
    await page.setContent(sound.replace("保存", ""));
    expect(await axeFindings(page)).toEqual([expect.stringMatching(/^button-name \(critical\): .+ — at button: /)]);
  });
});

describe("a browser that is killed", () => {
  it("leaves its profile, and what was stored is there after the next start", async () => {
    const server = await serveText("<!doctype html><title>kept</title>");
    const first = await launchChromium();
    try {
      const tab = first.context.pages()[0] ?? (await first.context.newPage());
      await tab.goto(server.url);
      await tab.evaluate(
        () =>
          new Promise<void>((resolve, reject) => {
            const opening = indexedDB.open("kept", 1);
            opening.onupgradeneeded = () => opening.result.createObjectStore("words");
            opening.onerror = () => reject(opening.error);
            opening.onsuccess = () => {
              const writing = opening.result.transaction("words", "readwrite");
              writing.objectStore("words").put("残る", "word");
              writing.oncomplete = () => resolve();
            };
          }),
      );
      await first.kill();
      const second = await launchChromium({ userDataDir: first.userDataDir });
      const again = second.context.pages()[0] ?? (await second.context.newPage());
      await again.goto(server.url);
      const word = await again.evaluate(
        () =>
          new Promise((resolve, reject) => {
            const opening = indexedDB.open("kept", 1);
            opening.onerror = () => reject(opening.error);
            opening.onsuccess = () => {
              const reading = opening.result.transaction("words").objectStore("words").get("word");
              reading.onsuccess = () => resolve(reading.result);
              reading.onerror = () => reject(reading.error);
            };
          }),
      );
      expect(word).toBe("残る");
      await second.close();
    } finally {
      await server.close();
      await removeProfile(first.userDataDir);
    }
  });
});
