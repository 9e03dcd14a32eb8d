// One sheet, three people, three browsers, from disk: A hands out, to B a copy to work on with the names left out, to C a
// page to comment on. A goes on writing meanwhile. What comes back, all at once and in any order, finds its way in.
import { readFile } from "node:fs/promises";
import { basename, join } from "node:path";
import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import { exportJson } from "../helpers/journey/file-steps.ts";
import { importJson } from "../helpers/journey/library-steps.ts";
import { people } from "../helpers/people.ts";

const { folder, person } = people();

/** Hands the open sheet out by keys and answers the file. */
async function handOut(page: Page, receiver: string, choices: readonly (string | RegExp)[]): Promise<string> {
  await page.keyboard.press("Alt+Shift+H");
  const dialog = page.getByRole("dialog", { name: "控えを配付する" });
  await dialog.getByLabel(/渡す相手/).fill(receiver);
  for (const name of choices) {
    const choice = dialog.getByRole("checkbox", { name }).or(dialog.getByRole("radio", { name }));
    await choice.focus();
    await page.keyboard.press("Space");
  }
  const coming = page.waitForEvent("download");
  await dialog.getByRole("button", { name: "書き出す", exact: true }).click();
  const download = await coming;
  const path = join(folder(), download.suggestedFilename());
  await download.saveAs(path);
  await page.getByText("配付の記録を見る").first().waitFor();
  return path;
}

const field = (page: Page, name: string) => page.getByRole("main").getByRole("textbox", { name, exact: true });
const panel = (page: Page) => page.getByRole("region", { name: "コメント", exact: true });
const thread = (page: Page, words: string) => panel(page).locator("[data-thread]").filter({ hasText: words });

async function writeAtEnd(page: Page, name: string, words: string): Promise<void> {
  await field(page, name).click();
  await page.keyboard.press("Control+End");
  await page.keyboard.insertText(words);
  await page.keyboard.press("Escape");
}

/** Lets files go over the window, as from the desktop. */
async function dropFiles(page: Page, paths: readonly string[]): Promise<void> {
  const files = await Promise.all(
    paths.map(async (path) => ({ name: basename(path), text: await readFile(path, "utf8") })),
  );
  await page.evaluate((given) => {
    const dataTransfer = new DataTransfer();
    for (const { name, text } of given) dataTransfer.items.add(new File([text], name));
    document.body.dispatchEvent(new DragEvent("drop", { dataTransfer, bubbles: true, cancelable: true }));
  }, files);
}

/** Pastes a text beside all fields, as out of a mail. */
const pasteMail = (page: Page, mail: string) =>
  page.evaluate((text) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/plain", text);
    document.body.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
  }, mail);

/** What a mail program makes of a text in a reply: quoted, broken at 60 letters, in full-width letters. */
const mangled = (text: string): string =>
  text
    .split("\n")
    .flatMap((line) => line.match(/.{1,60}/gu) ?? [""])
    .map((line) => `> ${line.replace(/[!-~]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) + 0xfee0))}`)
    .join("\r\n");

it("brings home what B wrote and what C remarked on, and takes nothing away that neither was given", async () => {
  const a = await person();
  await a.getByRole("button", { name: "記入例", exact: true }).click();
  await a.getByRole("button", { name: "ファイルに保存" }).waitFor();
  const forB = await handOut(a, "企画課 佐藤様", [/^手を入れてもらう/, /^JSON/, /^名前/]);
  const forC = await handOut(a, "山田市長", [/^読んでコメント/, /^HTML/]);

  const b = await person();
  await importJson(b, forB);
  await writeAtEnd(b, "② 2.", "（企画課で見直し）");
  const fromB = await exportJson(b, folder());
  expect(JSON.stringify(fromB.contents.story)).not.toContain("潮田");

  const c = await person(forC);
  const commented = field(c, "② 1.");
  await commented.scrollIntoViewIfNeeded();
  const box = await commented.boundingBox();
  if (!box) throw new Error("the card is not in sight");
  await c.mouse.move(box.x + 4, box.y + 12);
  await c.mouse.down();
  await c.mouse.move(box.x + 170, box.y + 12, { steps: 5 });
  await c.mouse.up();
  const quote = await commented.evaluate((area: HTMLTextAreaElement) =>
    area.value.slice(area.selectionStart, area.selectionEnd),
  );
  await c.locator("body > div").getByRole("button", { name: "コメントを付ける" }).last().click();
  await panel(c).getByRole("textbox", { name: "新しいコメント" }).fill("誰が担うのでしょう");
  await panel(c).getByRole("button", { name: "「山田市長」とする" }).click();
  await panel(c).getByRole("button", { name: "コメントする" }).click();
  await thread(c, "誰が担うのでしょう").getByText(`「${quote}」`).waitFor();
  // By keys alone: into a card and a comment on it as a whole.
  await field(c, "① ありたい姿").focus();
  await c.keyboard.press("Alt+c");
  await panel(c).getByRole("textbox", { name: "新しいコメント" }).waitFor();
  await c.keyboard.insertText("よい言葉です");
  await c.keyboard.press("Control+Enter");
  await thread(c, "よい言葉です").waitFor();
  await c.getByRole("button", { name: /^返送する/ }).click();
  const returning = c.getByRole("dialog", { name: "返送する" });
  await returning.getByRole("button", { name: "メールに貼る文にする" }).click();
  const mail = await returning.getByRole("textbox", { name: "メールに貼る文" }).inputValue();
  await returning.getByRole("button", { name: "戻る" }).click();
  const coming = c.waitForEvent("download");
  await returning.getByRole("button", { name: "ファイルにする" }).click();
  const download = await coming;
  const fromC = join(folder(), download.suggestedFilename());
  await download.saveAs(fromC);

  // Meanwhile A has written before and after the words C remarked on.
  await field(a, "② 1.").click();
  await a.keyboard.press("Control+Home");
  await a.keyboard.insertText("まず、");
  await a.keyboard.press("Escape");
  await writeAtEnd(a, "② 1.", "令和9年度から始める。");

  await dropFiles(a, [fromC, fromB.path]);
  await a.getByText("ほかに返送が1件あります", { exact: false }).waitFor();
  await a.getByRole("button", { name: "いま開いているシートに合わせる" }).click();
  const merging = a.getByRole("dialog", { name: "控えを合わせる" });
  await merging.getByText("選ぶところはありません", { exact: false }).waitFor();
  await merging.getByRole("button", { name: "合わせる", exact: true }).click();
  const returns = a.getByRole("dialog", { name: "返送を取り込む" });
  await returns.getByText("新しい 2件").waitFor();
  await returns.getByRole("button", { name: "1件の返送を取り込む" }).click();
  await a.getByRole("button", { name: "コメント一覧を見る" }).waitFor();

  // The same, out of a mail that went through everything, is all there already.
  await pasteMail(a, `お世話になっております。\n\n${mangled(mail)}\n\n山田`);
  await returns.getByText("すべて取り込み済みです").waitFor();
  await returns
    .getByRole("button", { name: /閉じる/ })
    .last()
    .click();

  await a.getByRole("main").focus();
  await a.keyboard.press("Alt+m");
  const onWords = thread(a, "誰が担うのでしょう");
  await onWords.getByText(`「${quote}」`).waitFor();
  await onWords.getByRole("button", { name: /② 1\./ }).click();
  await expect
    .poll(() =>
      field(a, "② 1.").evaluate((area: HTMLTextAreaElement) =>
        area.value.slice(area.selectionStart, area.selectionEnd),
      ),
    )
    .toBe(quote);

  const { story } = (await exportJson(a, folder())).contents;
  const texts = Object.values(story.cards).map(({ text }) => text);
  expect(texts.some((text) => text.endsWith("（企画課で見直し）"))).toBe(true);
  expect(texts.some((text) => text.startsWith("まず、") && text.endsWith("令和9年度から始める。"))).toBe(true);
  expect(Object.values(story.people).some(({ name }) => name.includes("潮田"))).toBe(true);
  expect(Object.values(story.cards).some(({ personIds }) => personIds.length > 0)).toBe(true);
  expect(
    Object.values(story.remarks)
      .map(({ author, text }) => `${author}：${text}`)
      .sort(),
  ).toEqual(["山田市長：よい言葉です", "山田市長：誰が担うのでしょう"]);
  expect(Object.values(story.returns)).toMatchObject([{ author: "山田市長", remarkCount: 2 }]);
  expect(Object.values(story.handOuts)).toHaveLength(2);
});
