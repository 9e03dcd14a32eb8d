// What goes wrong at a desk, on the built file: the wrong file let go over the window, a word left half converted, a
// power cut in the middle of a long sentence. Nothing that was there may be lost, and the person is told what happened.
import { mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Locator, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { type OpenApp, openApp, removeProfile } from "../helpers/chromium.ts";
import { type Ime, openIme } from "../helpers/ime.ts";
import { dialogClosed, openDialog, workOf } from "../helpers/journey/hands.ts";
import { startBlank, storyOpen } from "../helpers/journey/library-steps.ts";

let folder: string;
let app: OpenApp;
const failures: string[] = [];

const open = (): Promise<OpenApp> =>
  openApp({
    from: "file",
    userDataDir: join(folder, "profile"),
    prepare: (page) => {
      page.on("pageerror", (error) => failures.push(error.message));
    },
  });

async function begin(): Promise<void> {
  folder = await mkdtemp(join(tmpdir(), "story-sheet-mishap-"));
  app = await open();
  await startBlank(app.page);
}

async function end(): Promise<void> {
  await app.close();
  await removeProfile(folder);
}

afterEach(() => {
  expect(failures.splice(0)).toEqual([]);
});

const firstText = (page: Page): Locator => workOf(page).locator("textarea").first();

async function afterOpeningAgain(): Promise<string> {
  app = await open();
  await storyOpen(app.page);
  return firstText(app.page).inputValue();
}

/** Lets a file go over the window as a person does, from outside of the browser. */
async function drop(page: Page, file: string): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const data = { items: [], files: [file], dragOperationsMask: 1 };
  for (const type of ["dragEnter", "dragOver", "drop"] as const) {
    await session.send("Input.dispatchDragEvent", { type, x: 300, y: 300, data });
  }
}

describe("a wrong file let go over a story", () => {
  const kept = (name: string) => join(import.meta.dirname, "../fixtures/broken", name);
  const written = (name: string, text: string) => async (): Promise<string> => {
    await writeFile(join(folder, name), text);
    return join(folder, name);
  };

  beforeAll(async () => {
    await begin();
    await app.page.keyboard.insertText("大切な文");
  });
  afterAll(end);

  it.each<[string, () => Promise<string> | string, RegExp]>([
    ["a picture", () => kept("picture.png"), /これは画像のファイルです/],
    ["a PDF", () => kept("sheet.pdf"), /これは PDF です/],
    ["a workbook", () => kept("workbook.xlsx"), /Excel/],
    ["a file another program saved in another encoding", () => kept("shift-jis.json"), /文字コード/],
    ["a web page", written("page.html", "<!doctype html><p>議事録</p>"), /これは Web ページ/],
    ["a note", written("memo.txt", "会議のメモ\n二行目"), /開けません/],
    ["another program's data", written("other.json", '{"a":1}'), /変革ストーリーシートのファイルではありません/],
    ["an empty file", written("empty.json", ""), /このファイルは空です/],
    ["a folder", () => folder, /フォルダー/],
  ])("%s: says what it is and leaves the story as it was", async (_, file, words) => {
    const { page } = app;
    const address = page.url();
    await drop(page, await file());
    await openDialog(page).getByText("今あるシートには何もしていません。").waitFor();
    expect(await openDialog(page).innerText()).toMatch(words);
    await page.keyboard.press("Enter");
    await dialogClosed(page);
    expect(await firstText(page).inputValue()).toBe("大切な文");
    expect(page.url()).toBe(address);
  });
});

describe("a word left half converted", () => {
  let ime: Ime;
  beforeEach(async () => {
    await begin();
    ime = await openIme(app.page);
    await app.page.keyboard.insertText("まちの");
    for (const reading of ["へ", "へん", "へんか"]) await ime.compose(reading);
  });
  afterEach(end);

  it("is there as far as it was written when the window is closed", async () => {
    await app.close();
    expect(await afterOpeningAgain()).toBe("まちのへんか");
  });

  it("stays in its card when another one is clicked, and nothing of it gets into that one", async () => {
    const other = workOf(app.page).locator("textarea").nth(2);
    await other.click();
    await app.page.keyboard.insertText("別");
    expect(await firstText(app.page).inputValue()).toBe("まちのへんか");
    expect(await other.inputValue()).toBe("別");
  });

  it("is not torn by the keys that choose among conversions", async () => {
    for (const key of ["Tab", "ArrowDown", "Enter", "Escape", "Space"] as const) await ime.press(key);
    expect(await workOf(app.page).locator('[data-row^="card:"]').count()).toBe(1);
    await ime.confirm("変化");
    expect(await firstText(app.page).inputValue()).toBe("まちの変化");
  });

  it("is there once, and is gone on with, after the window was left for another and come back to", async () => {
    const { page } = app;
    const other = await app.context.newPage();
    await other.goto("about:blank");
    await other.bringToFront();
    await page.bringToFront();
    await firstText(page).focus();
    await page.keyboard.insertText("を");
    expect(await firstText(page).inputValue()).toBe("まちのへんかを");
    await app.close();
    expect(await afterOpeningAgain()).toBe("まちのへんかを");
  });
});

describe("a power cut in the middle of a long sentence", () => {
  beforeEach(begin);
  afterEach(end);

  it("costs its end at most, not all of it, although nobody paused while typing", async () => {
    const cut = Date.now() + 4000;
    while (Date.now() < cut) await app.page.keyboard.press("a");
    await app.kill();
    expect(await afterOpeningAgain()).toMatch(/^a{10,}$/);
  });
});
