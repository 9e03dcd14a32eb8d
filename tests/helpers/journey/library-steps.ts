// What a person does on the first screen: begin with a blank sheet, take a file in, put a story away for good.
import type { Page } from "playwright-core";
import { dialogClosed, openDialog } from "./hands.ts";

/** Waits until a story is open, in whichever view it was left. */
export const storyOpen = (page: Page): Promise<void> => page.locator("main#main").waitFor();

/** Begins with the blank sheet of the app's own method. */
export async function startBlank(page: Page): Promise<void> {
  await page.getByRole("button", { name: "白紙", exact: true }).click();
  await storyOpen(page);
}

/** Goes back to the list of sheets. */
export async function goToLibrary(page: Page): Promise<void> {
  await page.getByRole("button", { name: "シートの一覧へ" }).click();
  await page.getByRole("heading", { name: "最近のシート" }).waitFor();
}

/** Opens a sheet from the list. */
export async function openFromLibrary(page: Page, title: string): Promise<void> {
  await page.getByRole("button", { name: title, exact: true }).click();
  await storyOpen(page);
}

/** Takes a file in by the file dialog, reads what the app says is in it, and opens it. Answers the app's words. */
export async function importJson(page: Page, path: string): Promise<string> {
  const chooser = page.waitForEvent("filechooser");
  await page.getByRole("button", { name: "ファイルを選ぶ…" }).click();
  await (await chooser).setFiles(path);
  const accept = openDialog(page).getByRole("button", { name: "新しい控えとして開く" });
  await accept.waitFor();
  const said = await openDialog(page).innerText();
  await accept.click();
  await dialogClosed(page);
  await storyOpen(page);
  return said;
}

/** Puts a story into the bin and deletes it there for good. Ends on the list of sheets, which is then empty. */
export async function deleteStory(page: Page, title: string): Promise<void> {
  await goToLibrary(page);
  await page.getByRole("button", { name: `「${title}」の操作` }).click();
  await page.getByRole("menuitem", { name: "ごみ箱に入れる" }).click();
  await page.getByText("ごみ箱（1）").click();
  await page.getByRole("button", { name: `「${title}」を完全に消す` }).click();
  await openDialog(page).getByRole("button", { name: "完全に消す", exact: true }).click();
  await dialogClosed(page);
  await page.getByText("ごみ箱（1）").waitFor({ state: "detached" });
  await page.getByText("まだシートはありません").waitFor();
}
