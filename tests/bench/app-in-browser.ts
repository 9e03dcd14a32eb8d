// The built app in Chromium with stories of several sizes in its library, brought there the way a person does it.
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { translate } from "../../src/i18n/translate.ts";
import { openApp } from "../helpers/chromium.ts";

export interface SeededProfile {
  readonly userDataDir: string;
  /** What stands in the address after `#` for the story of that size, shown in that view. */
  address(size: number, viewId: string): string;
}

/** The address of the list of stories. */
export const libraryAddress = "/library";

/** A browser profile in `folder` in which the app keeps these stories, by size. */
export async function seedProfile(folder: string, files: ReadonlyMap<number, string>): Promise<SeededProfile> {
  const userDataDir = join(folder, "profile");
  const app = await openApp({ from: "file", userDataDir });
  const keys = new Map<number, string>();
  try {
    for (const [size, text] of files) {
      const path = join(folder, `${size}.json`);
      await writeFile(path, text);
      keys.set(size, await importFile(app.page, path));
    }
  } finally {
    await app.close();
  }
  return { userDataDir, address: (size, viewId) => `/story/${keys.get(size)}/${viewId}` };
}

/** Opens a file from the list of stories and goes back there; answers the key of the story it became. */
async function importFile(page: Page, path: string): Promise<string> {
  const choosing = page.waitForEvent("filechooser");
  await page.getByRole("button", { name: translate("ja", "library.open.choose") }).click();
  await (await choosing).setFiles(path);
  await page.getByRole("button", { name: translate("ja", "library.import.accept"), exact: true }).click();
  await page.waitForURL(/#\/story\//);
  const [, , key = ""] = new URL(page.url()).hash.split("/");
  await page.evaluate((address) => {
    location.hash = address;
  }, libraryAddress);
  await page.getByRole("button", { name: translate("ja", "library.open.choose") }).waitFor();
  return key;
}
