// Three people, three browsers, one sheet: A saves it to a file, B and C open it at home, all three write; back at the
// office both files are dropped on A's window. From disk, as it is handed out.
import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import { axeFindings } from "../helpers/axe.ts";
import { exportJson } from "../helpers/journey/file-steps.ts";
import { importJson, startBlank } from "../helpers/journey/library-steps.ts";
import { people } from "../helpers/people.ts";

const { folder, person } = people();

const fields = (page: Page) => page.getByRole("main").locator("textarea");
const texts = (page: Page) => fields(page).evaluateAll((all) => all.map((each) => (each as HTMLTextAreaElement).value));
const shows = (page: Page, text: string) =>
  page.waitForFunction(
    (wanted) =>
      Array.from(document.querySelectorAll<HTMLTextAreaElement>("main textarea"), (each) => each.value).includes(
        wanted,
      ),
    text,
  );

/** Writes over the text of the card that says `before`. */
async function rewrite(page: Page, before: string, after: string): Promise<void> {
  await fields(page)
    .nth((await texts(page)).indexOf(before))
    .click();
  await page.keyboard.press("Control+A");
  await page.keyboard.insertText(after);
}

/** Lets files go over the window, as from the desktop. */
async function dropFiles(page: Page, paths: readonly string[]): Promise<void> {
  const files = await Promise.all(
    paths.map(async (path) => ({ name: basename(path), text: await readFile(path, "utf8") })),
  );
  await page.evaluate((given) => {
    const dataTransfer = new DataTransfer();
    for (const { name, text } of given) dataTransfer.items.add(new File([text], name, { type: "application/json" }));
    document.body.dispatchEvent(new DragEvent("drop", { dataTransfer, bubbles: true, cancelable: true }));
  }, files);
}

it("brings three copies together: nothing is lost, what two wrote is asked once, and it is one step back", async () => {
  const a = await person();
  await startBlank(a);
  await fields(a).first().click();
  await a.keyboard.insertText("駅前に人が集う");
  await a.keyboard.press("Enter");
  await a.keyboard.insertText("空き家に若者が住む");
  const handedOut = await exportJson(a, folder());

  const [b, c] = await Promise.all([person(), person()]);
  for (const page of [b, c]) await importJson(page, handedOut.path);
  await rewrite(b, "駅前に人が集う", "駅前に毎朝人が集う");
  await rewrite(c, "空き家に若者が住む", "空き家に若者と家族が住む");
  await rewrite(a, "駅前に人が集う", "駅前で人が出会う");
  const back = await Promise.all([b, c].map((page) => exportJson(page, folder())));

  await dropFiles(
    a,
    back.map(({ path }) => path),
  );
  const offer = a.getByRole("button", { name: "いま開いているシートに合わせる" });
  await offer.waitFor();
  await a.keyboard.press("Enter");
  await a.getByText("選ぶところ：1件中0件が済みました").waitFor();
  expect(await axeFindings(a)).toEqual([]);

  // A closed window loses nothing of it.
  await a.keyboard.press("Escape");
  await a.getByText("合わせる作業が途中です", { exact: false }).waitFor();
  await a.reload();
  await a.getByRole("button", { name: "続ける" }).focus();
  await a.keyboard.press("Enter");
  await a.getByRole("button", { name: "まだ選んでいないところへ" }).focus();
  await a.keyboard.press("Enter");
  await a.keyboard.press("ArrowRight");
  await a.getByText("選ぶところ：1件中1件が済みました").waitFor();
  await a.getByRole("button", { name: "合わせる", exact: true }).focus();
  await a.keyboard.press("Enter");

  await a.getByText("控えを合わせました", { exact: false }).waitFor();
  await shows(a, "駅前に毎朝人が集う");
  await shows(a, "空き家に若者と家族が住む");
  await a.getByRole("main").focus();
  await a.keyboard.press("Control+z");
  await shows(a, "駅前で人が出会う");
  await shows(a, "空き家に若者が住む");
  await a.keyboard.press("Control+Shift+z");
  await shows(a, "駅前に毎朝人が集う");

  const merged = await exportJson(a, folder());
  expect(Object.values(merged.contents.story.decisions)).toMatchObject([
    { taken: "theirs", label: "駅前で人が出会う" },
  ]);
  expect(merged.contents.repairs).toEqual([]);
});
