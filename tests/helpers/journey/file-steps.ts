// What a person does with files: saves the open story to one, which the browser downloads.
import { mkdtemp, readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { readStoryFile, type StoryContents } from "../../../src/exchange/json/story-file.ts";

export interface SavedFile {
  readonly path: string;
  readonly name: string;
  readonly contents: StoryContents;
}

/** Saves the open story to a file (Ctrl+S) in `folder`, and reads it the way the app reads what somebody sends. */
export async function exportJson(page: Page, folder: string): Promise<SavedFile> {
  const coming = page.waitForEvent("download");
  await page.keyboard.press("Control+s");
  const download = await coming;
  // A download that nobody moves goes with the browser.
  const path = join(await mkdtemp(join(folder, "file-")), download.suggestedFilename());
  await download.saveAs(path);
  const read = readStoryFile(new Uint8Array(await readFile(path)));
  if (!read.ok) throw new Error(`the file just saved cannot be read: ${JSON.stringify(read.error)}`);
  return { path, name: download.suggestedFilename(), contents: read.value };
}

/** A browser without a save dialog, as most are: saving is a download there, which a test can get hold of. */
export const withoutSaveDialog = (page: Page): Promise<unknown> =>
  page.addInitScript(() => {
    Reflect.deleteProperty(window, "showSaveFilePicker");
  });
