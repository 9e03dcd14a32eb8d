// The main job, end to end, by hand: a whole story typed into the built file through its interface, closed without a
// save, opened again, looked at in every view, printed, exported, deleted for good and imported. Nothing but keys,
// mouse and an input method is used; what the story then holds is read from the file the app exports.
//
// JOURNEY_STORY=<path of a starter file (JSON)> types that file instead of the two kept here.
// JOURNEY_PICTURES=<folder> keeps pictures of the views, and the PDFs, of each journey there.

import { readFileSync } from "node:fs";
import { mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createStory } from "../../src/domain/story.ts";
import { writeStoryFile } from "../../src/exchange/json/story-file.ts";
import { axeFindings } from "../helpers/axe.ts";
import { type OpenApp, openApp, removeProfile } from "../helpers/chromium.ts";
import { type Draft, readDraft, shortened, titleOf } from "../helpers/journey/draft.ts";
import { exportJson, type SavedFile, withoutSaveDialog } from "../helpers/journey/file-steps.ts";
import { type Hands, handsOn } from "../helpers/journey/hands.ts";
import { deleteStory, importJson, startBlank, storyOpen } from "../helpers/journey/library-steps.ts";
import { textsMissing, wordsInPdf, wordsInView, wordsOnSheet } from "../helpers/journey/looking.ts";
import { goToMatrix } from "../helpers/journey/matrix-steps.ts";
import { goToOutline } from "../helpers/journey/outline-steps.ts";
import { keepBytes, keepPicture } from "../helpers/journey/pictures.ts";
import { plainStory } from "../helpers/journey/plain-story.ts";
import { goToSheet, printSheet } from "../helpers/journey/sheet-steps.ts";
import { typeStory } from "../helpers/journey/type-story.ts";
import { textsOfMatrix, textsOfOutline, textsOfSheet } from "../helpers/journey/wanted-texts.ts";
import { readJson, templatePaths } from "../helpers/template-files.ts";

const builtIn = templatePaths.map(readJson);
const madeUp = readJson("tests/fixtures/four-phase-template.json");
const templateId = (file: unknown): unknown => (file as { template?: { id: unknown } }).template?.id;
const draftAt = (file: unknown): Draft => readDraft(file, [...builtIn, madeUp]);
const isBuiltIn = ({ template }: Draft): boolean => template.id !== templateId(madeUp);

const brought = process.env.JOURNEY_STORY;
const journeys: readonly (readonly [string, Draft])[] = brought
  ? [[basename(brought, ".json"), draftAt(JSON.parse(readFileSync(brought, "utf8")))]]
  : [
      ["the worked example on the method's own template", draftAt(readJson("templates/kinyurei.json"))],
      [
        "a story on a template of four phases that the app does not know",
        draftAt(readJson("tests/fixtures/four-phase-story.json")),
      ],
    ];

/** Typing takes as long as it takes; on a machine that does other things besides, several times that. */
const typingTime = 300_000;

/** Opens an empty story: a blank sheet, or a file that holds nothing but a template. */
async function beginEmpty(app: OpenApp, draft: Draft, folder: string): Promise<void> {
  if (isBuiltIn(draft)) return startBlank(app.page);
  const path = join(folder, "empty.json");
  await writeFile(path, writeStoryFile(createStory("s_000001", draft.template), "2031-08-19T00:00:00.000Z"));
  await importJson(app.page, path);
}

/** A page without a save dialog, whose errors are noted. */
const watching = (failures: string[]) => async (page: Page) => {
  page.on("pageerror", (error) => failures.push(error.message));
  await withoutSaveDialog(page);
};

/** Only the view and the panel scroll; the header with the way home must stay. */
const scrollsAway = (page: Page): Promise<boolean> =>
  page.evaluate(() => document.documentElement.scrollHeight > window.innerHeight);

describe.each(journeys)("a story typed in whole: %s", (name, draft) => {
  let folder = "";
  let app: OpenApp;
  let hands: Hands;
  let typed: SavedFile;
  const failures: string[] = [];

  const open = async (): Promise<void> => {
    app = await openApp({ from: "file", userDataDir: join(folder, "profile"), prepare: watching(failures) });
    hands = await handsOn(app.page);
  };

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "story-sheet-journey-"));
    await open();
    await beginEmpty(app, draft, folder);
    await typeStory(hands, draft);
    typed = await exportJson(app.page, folder);
  }, typingTime);

  afterAll(async () => {
    await app.close();
    await removeProfile(folder);
  });

  it("is held to the letter", () => {
    expect(plainStory(typed.contents.story)).toEqual(plainStory(draft.story));
    expect(typed.contents).toMatchObject({ checksumMatches: true, repairs: [], rejected: [] });
    expect(typed.name).toMatch(/\.json$/);
  });

  it("is there to the letter after the browser was closed and opened again", async () => {
    await app.close();
    await open();
    await storyOpen(app.page);
    const again = await exportJson(app.page, folder);
    expect(again.contents.story).toEqual(typed.contents.story);
  });

  it("shows every text in every view, and the accessibility check finds nothing in them", async () => {
    const { page } = app;
    const look = async (view: string) => {
      expect(await axeFindings(page)).toEqual([]);
      expect(await scrollsAway(page)).toBe(false);
      await keepPicture(page, `${name}-${view}`);
    };
    await goToOutline(hands);
    await expect.poll(async () => textsMissing([await wordsInView(page)], textsOfOutline(draft))).toEqual([]);
    await look("outline");
    await goToMatrix(hands);
    expect(textsMissing([await wordsInView(page)], textsOfMatrix(draft))).toEqual([]);
    await look("matrix");
    for (const paper of ["a3", "a4"] as const) {
      await goToSheet(hands, paper);
      expect(textsMissing(await wordsOnSheet(page), textsOfSheet(draft, paper))).toEqual([]);
      await look(`sheet-${paper}`);
    }
  });

  it.each([
    ["a3", 420],
    ["a4", 210],
  ] as const)("prints on %s with every letter, on as many pages as were announced", async (paper, widthMm) => {
    const announced = await goToSheet(hands, paper);
    const { pages, bytes } = await printSheet(app.page);
    await keepBytes(`${name}-${paper}.pdf`, bytes);
    expect(pages).toHaveLength(announced.pages);
    for (const page of pages) {
      expect(page.widthMm).toBeCloseTo(widthMm, 0);
      expect(page.heightMm).toBeCloseTo(297, 0);
    }
    expect(textsMissing(wordsInPdf(pages), textsOfSheet(draft, paper))).toEqual([]);
    const sizes = pages.flatMap(({ items }) => items.map(({ fontSizePt }) => fontSizePt));
    expect(Math.min(...sizes)).toBeGreaterThan(7.95);
  });

  it("comes back whole from its file after it was deleted for good", async () => {
    await deleteStory(app.page, titleOf(draft));
    const said = await importJson(app.page, typed.path);
    expect(said).toContain("直したところ、読めなかったところはありません。");
    const again = await exportJson(app.page, folder);
    expect(plainStory(again.contents.story)).toEqual(plainStory(draft.story));
    expect(failures).toEqual([]);
  });
});

describe.runIf(brought === undefined)("a story typed into the app from a server", () => {
  it(
    "is held to the letter, kept over a reload, and printed",
    async () => {
      const folder = await mkdtemp(join(tmpdir(), "story-sheet-journey-"));
      const failures: string[] = [];
      const app = await openApp({ from: "served", prepare: watching(failures) });
      try {
        const draft = shortened(draftAt(readJson("templates/kinyurei.json")), 3);
        const hands = await handsOn(app.page);
        await startBlank(app.page);
        await typeStory(hands, draft);
        await app.page.reload();
        await storyOpen(app.page);
        const { contents } = await exportJson(app.page, folder);
        expect(plainStory(contents.story)).toEqual(plainStory(draft.story));
        const announced = await goToSheet(hands, "a4");
        const { pages } = await printSheet(app.page);
        expect(pages).toHaveLength(announced.pages);
        expect(textsMissing(wordsInPdf(pages), textsOfSheet(draft, "a4"))).toEqual([]);
        expect(failures).toEqual([]);
      } finally {
        await app.close();
        await removeProfile(folder);
      }
    },
    typingTime,
  );
});
