// The sheet on paper, as "Save as PDF" gives it: page sizes, type sizes, every letter, and what happens when it is too much.
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { type PaperName, papers } from "../../src/domain/sheet/paper.ts";
import { indexStory } from "../../src/domain/story-index.ts";
import { writeStoryFile } from "../../src/exchange/json/story-file.ts";
import { type OpenApp, openApp } from "../helpers/chromium.ts";
import { type Draft, readDraft } from "../helpers/journey/draft.ts";
import { type Hands, handsOn, openDialog, workOf } from "../helpers/journey/hands.ts";
import { importJson, storyOpen } from "../helpers/journey/library-steps.ts";
import { textsMissing, wordsInPdf } from "../helpers/journey/looking.ts";
import { goToSheet, type Printed, printSheet } from "../helpers/journey/sheet-steps.ts";
import { textsOfSheet } from "../helpers/journey/wanted-texts.ts";
import type { PdfPage } from "../helpers/pdf.ts";
import { StoryBuilder } from "../helpers/story-builder.ts";
import { readJson, templatePaths } from "../helpers/template-files.ts";

let folder: string;
let app: OpenApp;
let hands: Hands;

declare global {
  interface Window {
    /** How often the app has asked the browser to print. */
    prints: number;
  }
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "story-sheet-print-"));
});

afterEach(async () => {
  await app.close();
});

afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
});

/** Opens the app on its first screen. */
async function open(): Promise<void> {
  app = await openApp({
    from: "file",
    prepare: async (page) => {
      // The browser's dialog would stand there for ever; that it was asked for is all there is to see.
      await page.addInitScript(() => {
        window.prints = 0;
        window.print = () => {
          window.prints += 1;
          window.dispatchEvent(new Event("beforeprint"));
          window.dispatchEvent(new Event("afterprint"));
        };
      });
    },
  });
  hands = await handsOn(app.page);
}

/** Opens the app with that story in it, taken in from a file. */
async function openStory({ story }: Pick<Draft, "story">): Promise<void> {
  await open();
  const path = join(folder, `${story.id}.json`);
  await writeFile(path, writeStoryFile(story, "2026-01-15T00:00:00.000Z"));
  await importJson(app.page, path);
}

const draftOf = ({ story }: StoryBuilder): Pick<Draft, "story" | "index" | "template"> => ({
  story,
  index: indexStory(story),
  template: story.template,
});

/** What may not be on any print, whatever the story, as sentences. */
function faults(pages: readonly PdfPage[], name: PaperName): readonly string[] {
  const paper = papers[name];
  return pages.flatMap((page, i) => {
    const where = `page ${i + 1}`;
    const found: string[] = [];
    if (Math.round(page.widthMm) !== paper.widthMm || Math.round(page.heightMm) !== paper.heightMm) {
      found.push(`${where} is ${page.widthMm} × ${page.heightMm} mm`);
    }
    for (const { text, fontSizePt, xMm, yMm, widthMm } of page.items) {
      if (fontSizePt < 8) found.push(`${where}: "${text}" is set at ${fontSizePt} points`);
      if (xMm < paper.marginSideMm - 1 || xMm + widthMm > paper.widthMm - paper.marginSideMm + 1) {
        found.push(`${where}: "${text}" stands in the margin`);
      }
      if (yMm < paper.marginTopMm || yMm > paper.heightMm - 4) found.push(`${where}: "${text}" is cut off`);
    }
    if (page.items.length < 3) found.push(`${where} is empty`);
    return found;
  });
}

/** The lowest baseline of the text above the foot of a page. */
const lowest = ({ items }: PdfPage, name: PaperName): number => {
  const { heightMm, marginBottomMm } = papers[name];
  const foot = heightMm - marginBottomMm + 0.5;
  return Math.max(...items.filter(({ yMm }) => yMm < foot).map(({ yMm }) => yMm));
};

const print = async (paper: PaperName): Promise<Printed & { readonly announced: number }> => {
  const { pages } = await goToSheet(hands, paper);
  return { ...(await printSheet(app.page)), announced: pages };
};

const exampleDraft = readDraft(
  readJson("templates/kinyurei.json"),
  templatePaths.map((path) => readJson(path)),
);

describe("the worked example, printed", () => {
  it.each(["a3", "a4"] as const)("has every letter, readable, inside the margins, on %s", async (name) => {
    await open();
    await app.page.getByRole("button", { name: "記入例", exact: true }).click();
    await storyOpen(app.page);
    const { pages, announced } = await print(name);
    expect(faults(pages, name)).toEqual([]);
    expect(pages).toHaveLength(announced);
    if (name === "a3") expect(pages).toHaveLength(1);
    expect(textsMissing(wordsInPdf(pages), textsOfSheet(exampleDraft, name))).toEqual([]);
    pages.forEach((page, i) => {
      const text = page.text.replace(/\s/gu, "");
      for (const words of [
        "令和7年度",
        "みなと台市（架空）",
        "変革ストーリーシート（記入例）",
        "第6回",
        "最終版",
        "令和8年1月15日",
      ]) {
        expect(text, `page ${i + 1}`).toContain(words);
      }
      expect(text.endsWith(`変革ストーリーシート${i + 1}/${pages.length}`), `the foot of page ${i + 1}`).toBe(true);
    });
  });

  it("is the sheet also when the outline is in front, without the shell around it", async () => {
    await open();
    await app.page.getByRole("button", { name: "記入例", exact: true }).click();
    await storyOpen(app.page);
    await hands.press("Alt+1");
    await workOf(app.page).locator("textarea").first().waitFor();
    const { pages } = await printSheet(app.page);
    expect(faults(pages, "a3")).toEqual([]);
    expect(pages).toHaveLength(1);
    expect(pages[0]?.text).not.toContain("ファイルに保存");
    expect(textsMissing(wordsInPdf(pages), textsOfSheet(exampleDraft, "a3"))).toEqual([]);
    await hands.press("Control+p");
    expect(await app.page.evaluate(() => window.prints)).toBe(1);
  });
});

describe("a made-up method with four phases and other stages", () => {
  it.each(["a3", "a4"] as const)("prints by its own layout on %s", async (name) => {
    const draft = readDraft(readJson("tests/fixtures/four-phase-story.json"), [
      readJson("tests/fixtures/four-phase-template.json"),
    ]);
    await openStory(draft);
    const { pages, announced } = await print(name);
    expect(faults(pages, name)).toEqual([]);
    expect(pages).toHaveLength(announced);
    expect(textsMissing(wordsInPdf(pages), textsOfSheet(draft, name))).toEqual([]);
    for (const stage of draft.template.stages) expect(wordsInPdf(pages).join("")).toContain(stage.name.ja);
  });
});

describe("a blank sheet", () => {
  it("prints as a form to fill in by hand: headings and empty boxes, no questions", async () => {
    await open();
    await app.page.getByRole("button", { name: "白紙", exact: true }).click();
    await storyOpen(app.page);
    const { pages } = await print("a3");
    expect(faults(pages, "a3")).toEqual([]);
    expect(pages).toHaveLength(1);
    const text = wordsInPdf(pages).join("");
    for (const stage of exampleDraft.template.stages) {
      expect(text.replace(/\s/gu, "")).toContain(stage.name.ja);
      expect(text).not.toContain(stage.question.ja.slice(0, 8));
    }
    expect(text).not.toContain("？");
    expect(lowest(pages[0] as PdfPage, "a3")).toBeGreaterThan(200);
  });
});

describe("a story far too long for one page", () => {
  const sentence = "市民とともに考え、小さく試し、続けるものを選んで育てていける市役所になっている。";
  const places = [
    ["vision", null],
    ["drift", "outside"],
    ["drift", "inside"],
    ["strategy", null],
    ["capability", "organisation"],
    ["capability", "people"],
    ["phase3", null],
    ["phase2", null],
    ["phase1", null],
    ["initiative", null],
    ["one-year", "state"],
  ] as const;

  function longStory(cards: number, letters: number): StoryBuilder {
    const builder = new StoryBuilder();
    builder.run("writeAbout", { title: "長い話", municipality: "みなと台市", fiscalYear: 2025, version: "下書き" });
    const themes = ["負担の軽減", "市民との協働"].map((name) => builder.run("addTheme", { name }));
    for (let i = 0; i < cards; i += 1) {
      const [stageId, groupId] = places[i % places.length] ?? ["vision", null];
      const themeId = stageId.startsWith("phase") ? (themes[Math.floor(i / places.length) % 2] ?? null) : null;
      builder.card(stageId, `${i + 1}番 ${sentence.repeat(10).slice(0, letters)}`, { groupId, themeId });
    }
    return builder;
  }

  it("says so before it prints, and goes on over further pages at 8 points with 150 long cards", async () => {
    const draft = draftOf(longStory(150, 150)) as Draft;
    await openStory(draft);
    const { pages, announced } = await print("a3");
    expect(announced).toBeGreaterThan(1);
    expect(await workOf(app.page).getByText("1枚に収まりません").isVisible()).toBe(true);
    expect(await workOf(app.page).getByText(`8ポイントで${announced}枚になります`).isVisible()).toBe(true);
    expect(faults(pages, "a3")).toEqual([]);
    expect(pages).toHaveLength(announced);
    expect(textsMissing(wordsInPdf(pages), textsOfSheet(draft, "a3"))).toEqual([]);
    pages.slice(1).forEach((page, i) => {
      for (const words of ["令和7年度", "みなと台市", "長い話", "下書き", `${i + 2} / ${pages.length}`]) {
        expect(page.text, `page ${i + 2}`).toContain(words);
      }
    });
    await hands.press("Control+p");
    await openDialog(app.page).getByText(`8ポイントで${announced}枚になります`).waitFor();
    expect(await app.page.evaluate(() => window.prints)).toBe(0);
    await openDialog(app.page)
      .getByRole("button", { name: `${announced}枚で印刷する` })
      .click();
    expect(await app.page.evaluate(() => window.prints)).toBe(1);
  });

  it.each(["a3", "a4"] as const)(
    "cuts a text of 20,000 letters between its lines, and loses none, on %s",
    async (name) => {
      const builder = longStory(11, 30);
      // No two pieces are alike: one that is missing is noticed.
      const numbers = Array.from({ length: 4000 }, (_, i) => String(i).padStart(5, "0")).join("");
      builder.card("strategy", numbers);
      const draft = draftOf(builder) as Draft;
      await openStory(draft);
      const { pages, announced } = await print(name);
      expect(faults(pages, name)).toEqual([]);
      expect(pages.length).toBeGreaterThan(2);
      expect(pages).toHaveLength(announced);
      expect(wordsInPdf(pages).join("")).toContain("（続き）");
      const missing = textsMissing(wordsInPdf(pages), textsOfSheet(draft, name));
      expect(missing.map((text) => text.slice(0, 40))).toEqual([]);
    },
  );

  it("fills its pages and leaves none nearly empty in the middle", async () => {
    const draft = draftOf(longStory(300, 80)) as Draft;
    await openStory(draft);
    const { pages } = await print("a4");
    expect(faults(pages, "a4")).toEqual([]);
    for (const page of pages.slice(0, -1)) expect(lowest(page, "a4")).toBeGreaterThan(150);
  });
});
