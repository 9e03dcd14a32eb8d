// The map's picture and its print as a real browser makes them: the file that arrives, and the paper that comes out.
import { readFile } from "node:fs/promises";
import type { Locator, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { axeFindings } from "../helpers/axe.ts";
import { type OpenApp, openApp } from "../helpers/chromium.ts";
import { readDraft } from "../helpers/journey/draft.ts";
import { dialogClosed, openDialog } from "../helpers/journey/hands.ts";
import { storyOpen } from "../helpers/journey/library-steps.ts";
import { textsMissing, wordsInPdf } from "../helpers/journey/looking.ts";
import { mapTexts } from "../helpers/map-texts.ts";
import { printToPdf, readPdf } from "../helpers/pdf.ts";
import { readJson, templatePaths } from "../helpers/template-files.ts";

const example = readDraft(
  readJson("templates/kinyurei.json"),
  templatePaths.map((path) => readJson(path)),
).story;

let app: OpenApp;

beforeAll(async () => {
  app = await openApp({
    from: "file",
    prepare: async (page) => {
      await page.addInitScript(() => {
        // A download, since nobody is there to answer the dialog; and a print dialog that stays until the PDF is made.
        Reflect.deleteProperty(window, "showSaveFilePicker");
        window.print = () => {};
      });
    },
  });
  await app.page.getByRole("button", { name: "記入例", exact: true }).click();
  await storyOpen(app.page);
});

afterAll(async () => {
  await app.close();
});

async function choose(page: Page, action: string): Promise<Locator> {
  await page.getByRole("button", { name: "メニュー" }).click();
  await page.getByRole("menuitem", { name: action }).click();
  await openDialog(page).waitFor();
  return openDialog(page);
}

/** Saves the picture in that format, and answers its bytes. */
async function save(page: Page, format: "SVG" | "PNG"): Promise<Buffer> {
  const dialog = await choose(page, "マップを画像で保存…");
  await dialog.locator("label").filter({ hasText: format }).click();
  const download = page.waitForEvent("download");
  await dialog.getByRole("button", { name: "保存する" }).click();
  const arrived = await download;
  expect(arrived.suggestedFilename()).toMatch(format === "SVG" ? /\.svg$/ : /\.png$/);
  return readFile(await arrived.path());
}

describe("the worked example's map", () => {
  it("arrives as an SVG with every text in it, and as a PNG of twice its size that is not blank", async () => {
    const svg = (await save(app.page, "SVG")).toString("utf8");
    const { name, size, texts } = await app.page.evaluate((source) => {
      const { documentElement } = new DOMParser().parseFromString(source, "image/svg+xml");
      return {
        name: documentElement.localName,
        size: ["width", "height"].map((side) => Number(documentElement.getAttribute(side))),
        texts: [...documentElement.querySelectorAll("text")].map((text) => text.textContent ?? ""),
      };
    }, svg);
    expect(name).toBe("svg");
    expect(textsMissing(texts, mapTexts(example))).toEqual([]);
    const png = await save(app.page, "PNG");
    // The size stands in the first chunk of every PNG.
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual(size.map((side) => side * 2));
    expect(await inkIn(app.page, png)).toBeGreaterThan(0.02);
  });

  it("prints on A3 sheets, every text on one of them in type of more than six points", async () => {
    const dialog = await choose(app.page, "マップを印刷…");
    expect(await axeFindings(app.page)).toEqual([]);
    const said = (await dialog.getByRole("status").textContent()) ?? "";
    await dialog.getByRole("button", { name: "印刷する" }).click();
    await dialogClosed(app.page);
    const pages = await readPdf(await printToPdf(app.page));
    expect(said).toContain(`A3横${pages.length}枚`);
    expect(textsMissing(wordsInPdf(pages), mapTexts(example))).toEqual([]);
    pages.forEach((page, i) => {
      expect([page.widthMm, page.heightMm].map(Math.round)).toEqual([420, 297]);
      expect(page.text).toContain(`${i + 1} / ${pages.length}`);
      expect(page.text).toContain("みなと台市（架空）");
      expect(Math.min(...page.items.map(({ fontSizePt }) => fontSizePt))).toBeGreaterThan(6);
    });
  });
});

/** The share of a picture's points that are not white. */
async function inkIn(page: Page, png: Buffer): Promise<number> {
  return page.evaluate(
    async (source) => {
      const image = new Image();
      image.src = source;
      await image.decode();
      const canvas = document.createElement("canvas");
      [canvas.width, canvas.height] = [800, 400];
      const context = canvas.getContext("2d");
      if (!context) return 0;
      context.drawImage(image, 0, 0, canvas.width, canvas.height);
      const { data } = context.getImageData(0, 0, canvas.width, canvas.height);
      let inked = 0;
      for (let i = 0; i < data.length; i += 4) if ((data[i] ?? 255) < 245) inked += 1;
      return inked / (data.length / 4);
    },
    `data:image/png;base64,${png.toString("base64")}`,
  );
}
