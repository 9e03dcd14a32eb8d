// Keeps what a journey looked like, for a person to look at: only when JOURNEY_PICTURES names a folder.
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Page } from "playwright-core";

const folder = process.env.JOURNEY_PICTURES;

/** Writes the bytes into the folder, if there is one. */
export async function keepBytes(name: string, bytes: Uint8Array): Promise<void> {
  if (folder === undefined) return;
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, name), bytes);
}

/** Takes a picture of the window as it is, and one of a window high enough for everything in it. */
export async function keepPicture(page: Page, name: string): Promise<void> {
  if (folder === undefined) return;
  await keepBytes(`${name}.png`, await page.screenshot());
  const before = page.viewportSize() ?? { width: 1366, height: 768 };
  const height = await page.evaluate(() => {
    const tallest = [...document.querySelectorAll("main, main *")].map((each) => each.scrollHeight);
    return Math.min(Math.max(...tallest) + 200, 8000);
  });
  await page.setViewportSize({ width: before.width, height });
  await keepBytes(`${name}-whole.png`, await page.screenshot());
  await page.setViewportSize(before);
}
