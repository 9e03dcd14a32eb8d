// A newer program has used this browser's profile, or uses it now: this one says so and writes nothing at all.
import type { Page } from "playwright-core";
import { afterEach, beforeEach, expect, it } from "vitest";
import { type OpenApp, openApp } from "../helpers/chromium.ts";

let app: OpenApp;
let page: Page;

beforeEach(async () => {
  app = await openApp({ from: "file" });
  page = app.page;
  await page.getByRole("button", { name: "白紙" }).click();
  await page.getByRole("main").locator("textarea").first().click();
  await page.keyboard.insertText("前から");
  await page.locator('[data-saving="saved"]').waitFor();
});
afterEach(() => app.close());

/** Changes a record as a newer program would have left it. */
const leaveAsNewer = (what: "layout" | "head") =>
  page.evaluate(
    (which) =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open("henkaku-story-sheet");
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const records = opening.result.transaction("records", "readwrite").objectStore("records");
          const names = records.getAllKeys();
          names.onsuccess = () => {
            const head = names.result.map(String).find((name) => name.endsWith("/head")) ?? "";
            if (which === "layout") records.put({ layout: 2 }, "layout");
            else records.put({ layout: 1, format: 99, snapshot: 1, sequence: 9, writer: "w_newer" }, head);
          };
          records.transaction.oncomplete = () => {
            opening.result.close();
            resolve();
          };
          records.transaction.onabort = () => reject(records.transaction.error);
        };
      }),
    what,
  );

const everythingStored = () =>
  page.evaluate(
    () =>
      new Promise<string>((resolve, reject) => {
        const opening = indexedDB.open("henkaku-story-sheet");
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const records = opening.result.transaction("records").objectStore("records");
          const [names, values] = [records.getAllKeys(), records.getAll()];
          records.transaction.oncomplete = () => {
            opening.result.close();
            resolve(JSON.stringify(names.result.map((name, i) => [name, values.result[i]])));
          };
        };
      }),
  );

it("a profile arranged by a newer program is not written, and the person is told", async () => {
  await leaveAsNewer("layout");
  const before = await everythingStored();
  await page.reload();
  await page.getByText("新しい", { exact: false }).first().waitFor();
  const starter = page.getByRole("button", { name: "白紙" });
  if (await starter.isVisible()) await starter.click();
  await page.getByText("新しい", { exact: false }).first().waitFor();
  expect(await everythingStored()).toBe(before);
});

it("an open story that a newer program has written meanwhile is only shown, with the way to a file beside it", async () => {
  await leaveAsNewer("head");
  const before = await everythingStored();
  await page.keyboard.insertText("、その後");
  await page.locator('[data-saving="failed"]').waitFor();
  const banner = page.getByRole("alert").filter({ hasText: "変更を保存できていません" });
  await banner.getByRole("button", { name: "ファイルに保存" }).waitFor();
  // Nothing more can be typed, and nothing typed is gone.
  await page.keyboard.insertText("入らない");
  expect(await page.getByRole("main").locator("textarea").first().inputValue()).toBe("前から、その後");
  expect(await everythingStored()).toBe(before);
});
