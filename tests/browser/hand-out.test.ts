// One file for somebody without the app: handed out from disk with parts left out, looked through to the byte, and opened
// by double-click in another browser, where nothing of what was left out is and nothing can be written over.
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import { readIsland } from "../../src/exchange/html/hand-out-page.ts";
import { readStoryFile } from "../../src/exchange/json/story-file.ts";
import { axeFindings } from "../helpers/axe.ts";
import { builtAppPath } from "../helpers/chromium.ts";
import { exportJson } from "../helpers/journey/file-steps.ts";
import { people } from "../helpers/people.ts";

const { folder, person } = people();

async function openForm(page: Page): Promise<void> {
  await page.keyboard.press("Alt+Shift+H");
  await page.getByRole("dialog", { name: "控えを配付する" }).waitFor();
}

async function tick(page: Page, name: string | RegExp): Promise<void> {
  await page.getByRole("checkbox", { name }).focus();
  await page.keyboard.press("Space");
}

/** Presses "write" and answers the file that comes down. */
async function handOut(page: Page): Promise<string> {
  const coming = page.waitForEvent("download");
  await page.getByRole("button", { name: "書き出す", exact: true }).click();
  const download = await coming;
  const path = join(folder(), download.suggestedFilename());
  await download.saveAs(path);
  await page.getByText("配付の記録を見る").waitFor();
  return path;
}

/** Of the worked example: a name, a card of the drift, a reason on a link to it. */
const leftOut = ["潮田", "浜野", "人口は2015年", "橋・学校・下水道"];

async function beginExample(page: Page): Promise<void> {
  await page
    .getByRole("button", { name: /記入例/ })
    .first()
    .click();
  await page.getByRole("button", { name: "ファイルに保存" }).waitFor();
}

it("is a page that shows the rest and cannot be written over, with nothing that was left out anywhere in it", async () => {
  const a = await person();
  await beginExample(a);
  await openForm(a);
  await a.getByLabel(/渡す相手/).fill("山田様");
  await a.getByLabel(/返送の期限/).fill("令和20年5月31日");
  await tick(a, /^名前/);
  await tick(a, /^段：▽/);
  expect(await axeFindings(a)).toEqual([]);

  await a.getByRole("button", { name: "相手に見える画面を確かめる" }).click();
  await a.getByRole("button", { name: "配付に戻る" }).waitFor();
  expect(await axeFindings(a)).toEqual([]);
  await a.getByRole("button", { name: "配付に戻る" }).click();
  await a.getByRole("dialog", { name: "控えを配付する" }).waitFor();
  expect(await a.getByLabel(/渡す相手/).inputValue()).toBe("山田様");

  const path = await handOut(a);
  expect(path).toMatch(/_確認用_山田様_\d{4}-\d\d-\d\d\.html$/);
  const html = await readFile(path, "utf8");
  const island = readIsland(html);
  const read = readStoryFile(island.ok ? island.value : "");
  if (!read.ok) throw new Error(read.error.code);
  expect([read.value.repairs, read.value.rejected]).toEqual([[], []]);
  // The app brings the worked example along, as it was delivered: the words are to be nowhere but there.
  const delivered = await readFile(builtAppPath(), "utf8");
  for (const word of leftOut) expect([word, html.split(word).length]).toEqual([word, delivered.split(word).length]);
  for (const word of leftOut) expect(island.ok && island.value).not.toContain(word);

  const b = await person(path);
  await b.getByRole("heading", { name: "変革ストーリーシート（記入例）" }).waitFor();
  await b.waitForFunction(() =>
    Array.from(document.querySelectorAll("textarea"), ({ value }) => value).some((text) => text.startsWith("海のそば")),
  );
  const card = b.getByRole("main").locator("textarea").first();
  const before = await card.inputValue();
  await card.click();
  await b.keyboard.press("End");
  await b.keyboard.type("書き足し");
  await b.keyboard.press("Delete");
  expect(await card.inputValue()).toBe(before);
  for (const view of ["アウトライン", "マトリクス", "シート", "マップ"]) {
    await b.getByText(view, { exact: true }).first().click();
    const shown = await b.evaluate(() =>
      [
        document.body.innerText,
        ...Array.from(document.querySelectorAll("textarea, input"), (each) => (each as HTMLInputElement).value),
      ].join("\n"),
    );
    for (const word of leftOut) expect(shown).not.toContain(word);
    expect(shown).not.toContain("書き足し");
  }

  await openForm(a);
  await a.getByRole("button", { name: "配付の記録…" }).click();
  const records = a.getByRole("dialog", { name: "配付の記録" });
  await records.getByText("まだ返っていません").waitFor();
  expect(await axeFindings(a)).toEqual([]);
  await a.keyboard.press("Escape");
  await records.waitFor({ state: "detached" });

  const kept = await exportJson(a, folder());
  const [record] = Object.values(kept.contents.story.handOuts);
  expect(record).toMatchObject({ receiver: "山田様", until: "2038-05-31", mode: "review" });
  expect(read.value.story.handOutId).toBe(record?.id);
});

it("under a passphrase shows and holds nothing before it is said, and can be handed on from the page it came in", async () => {
  const a = await person();
  await beginExample(a);
  await openForm(a);
  await a.getByLabel(/渡す相手/).fill("山田様");
  await a.getByRole("radio", { name: /手を入れてもらう/ }).check({ force: true });
  await tick(a, "合言葉で保護する");
  await a.getByLabel("合言葉", { exact: true }).fill("さくらの咲くころに");
  const path = await handOut(a);
  const island = readIsland(await readFile(path, "utf8"));
  for (const word of ["みなと台", "海のそば", "山田"]) expect(island.ok && island.value).not.toContain(word);

  const b = await person(path);
  await b.getByLabel("合言葉", { exact: true }).fill("さくらの咲くころに");
  await b.keyboard.press("Enter");
  await b.getByRole("heading", { name: "変革ストーリーシート（記入例）" }).waitFor();
  await openForm(b);
  await b.getByLabel(/渡す相手/).fill("議会事務局");
  // What came protected goes on protected unless somebody says otherwise.
  expect(await b.getByRole("checkbox", { name: "合言葉で保護する" }).isChecked()).toBe(true);
  await tick(b, "合言葉で保護する");
  const second = await handOut(b);
  const passedOn = readIsland(await readFile(second, "utf8"));
  const read = readStoryFile(passedOn.ok ? passedOn.value : "");
  expect(read.ok && Object.values(read.value.story.handOuts).map(({ receiver }) => receiver)).toEqual(["議会事務局"]);
});
