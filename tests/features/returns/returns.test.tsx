// Taking returns in as a person meets it: what each would bring is seen before, one press takes it in, one takes it back.
import { createEvent, fireEvent, screen, waitFor, within } from "@testing-library/react";
import { beforeEach, describe, expect, it } from "vitest";
import type { ReturnContents } from "../../../src/domain/returns/return-contents.ts";
import type { Story } from "../../../src/domain/story.ts";
import { writeHandOutPage } from "../../../src/exchange/html/hand-out-page.ts";
import { writeStoryFile } from "../../../src/exchange/json/story-file.ts";
import { lockText } from "../../../src/exchange/locked/lock.ts";
import { writeReturnFile, writeReturnText } from "../../../src/exchange/return/return-file.ts";
import { closeInbox } from "../../../src/features/comments/comments-view.ts";
import { dropReturns } from "../../../src/state/returns-at-hand.ts";
import type { StoryLibrary } from "../../../src/storage/story-library.ts";
import { axeFaults } from "../../helpers/axe-in-dom.ts";
import { Copy } from "../../helpers/copies.ts";
import { workedExample } from "../../helpers/hand-outs.ts";
import { freshBrowser, type MountedApp, mountApp, testLibrary } from "../../helpers/mount-app.tsx";
import { blockWords, handOutTo, Reviewer } from "../../helpers/returns.ts";

const at = "2026-04-01T00:00:00.000Z";
const { team, copy } = handOutTo(new Copy(workedExample(), "o").file(), "市長室");
const cardId = Object.values(team.cards).find(({ stageId }) => stageId === "strategy")?.id ?? "";
let library: StoryLibrary;
let key = "";

beforeEach(async () => {
  freshBrowser();
  // Both live outside the tree, as long as the window does.
  dropReturns();
  closeInbox();
  library = testLibrary();
  key = await keep(team);
});

async function keep(story: Story): Promise<string> {
  const created = await library.create(story);
  if (!created.ok) throw new Error(created.error.code);
  return created.value.key;
}

async function storedTexts(): Promise<readonly string[]> {
  const opened = await library.open(key);
  return opened.ok ? Object.values(opened.value.story.remarks).map(({ text }) => text) : [];
}

const reviewer = (name = "山田", ids = "y") => new Reviewer(copy, { name, id: `au_${ids}000000` }, ids);

/** A return with one comment on the sheet and one on a card. */
function sent(name = "山田", ids = "y"): ReturnContents {
  const person = reviewer(name, ids);
  person.say(`${name}${ids}の感想`);
  person.say(`${name}${ids}の質問`, { kind: "card", cardId }, "question");
  return person.send();
}

const file = (contents: ReturnContents, name = "返送.json"): File => new File([writeReturnFile(contents, at)], name);

async function mail(contents: ReturnContents): Promise<string> {
  const text = await writeReturnText(contents, "お返しします。", blockWords);
  return text.ok ? text.value : "";
}

function drop(...files: readonly File[]): void {
  const event = createEvent.drop(document.body);
  Object.defineProperty(event, "dataTransfer", { value: { types: ["Files"], files } });
  fireEvent(document.body, event);
}

function paste(text: string): void {
  const event = createEvent.paste(document.body);
  Object.defineProperty(event, "clipboardData", { value: { files: [], getData: () => text } });
  fireEvent(document.body, event);
}

const openSheet = () => mountApp(library, `/story/${key}`);
const page = () => screen.findByRole("dialog", { name: "返送を取り込む" });
const row = async (name: string) => within(await page()).findByRole("listitem", { name });
const isGone = () => waitFor(() => expect(screen.queryByRole("dialog", { name: "返送を取り込む" })).toBeNull());
const takeIn = async ({ user }: MountedApp, count: number) =>
  user.click(await within(await page()).findByRole("button", { name: `${count}件の返送を取り込む` }));

describe("returns for the open sheet", () => {
  it("are shown with what each would bring, and nothing is in the sheet before the person says so", async () => {
    const app = await openSheet();
    drop(file(sent()), file(sent("佐藤", "s"), "佐藤.json"));
    expect(await row("山田")).toHaveTextContent("新しい 2件");
    expect(await row("佐藤")).toHaveTextContent("へ配付した控え");
    expect(await row("佐藤")).toHaveTextContent("佐藤.json");
    expect(await page()).toHaveTextContent("いま開いている「沼川市の10年」への返送");
    await app.user.click(within(await row("佐藤")).getByRole("button", { name: "内容を見る（2件）" }));
    expect(await row("佐藤")).toHaveTextContent(/要回答② 1\.「まちの実験」で.+新しい佐藤sの質問/);
    expect(await storedTexts()).toEqual([]);
    expect(await axeFaults(document.body)).toEqual([]);
  });

  it("come in as one step, with a word about it and the way to the comments; undo takes all of it back", async () => {
    const app = await openSheet();
    drop(file(sent()), file(sent("佐藤", "s")));
    await takeIn(app, 2);
    await isGone();
    expect(await screen.findByText(/2件の返送を取り込みました（新しいコメント 4件、書き直し 0件）/)).toBeVisible();
    const backups = await library.backups(key);
    expect(backups.ok && backups.value.map(({ reason }) => reason)).toContain("before-import");
    await app.user.click(screen.getByRole("button", { name: "コメント一覧を見る" }));
    const inbox = await screen.findByRole("dialog", { name: "コメント一覧" });
    expect(await within(inbox).findByText("佐藤sの質問")).toBeVisible();
    await app.user.click(within(inbox).getByRole("button", { name: "閉じる" }));
    await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
    await app.user.keyboard("{Control>}z{/Control}");
    expect(await screen.findByText("元に戻しました：返送の取り込み")).toBeInTheDocument();
    await waitFor(async () => expect(await storedTexts()).toEqual([]));
  });

  it("that were taken in before bring nothing, and say so", async () => {
    const app = await openSheet();
    drop(file(sent()));
    await takeIn(app, 1);
    await isGone();
    drop(file(sent()));
    expect(await row("山田")).toHaveTextContent("すべて取り込み済みです");
    expect(within(await page()).getByRole("button", { name: "取り込むものはありません" })).toBeDisabled();
    await app.user.click(within(await page()).getByRole("button", { name: "閉じる" }));
    await isGone();
    await waitFor(async () => expect(await storedTexts()).toHaveLength(2));
  });

  it("dropped twice at once come in once", async () => {
    const app = await openSheet();
    drop(file(sent()), file(sent(), "もう一度.json"));
    const rows = await within(await page()).findAllByRole("listitem", { name: "山田" });
    expect(rows.map((each) => /新しい 2件|上にあるものと同じ返送/.exec(each.textContent ?? "")?.[0])).toEqual([
      "新しい 2件",
      "上にあるものと同じ返送",
    ]);
    // What the first would have brought, the second brings once the first is unticked.
    await app.user.click(within(rows[0]!).getByRole("checkbox"));
    expect(await within(rows[1]!).findByText("新しい 2件")).toBeVisible();
    await takeIn(app, 1);
    await waitFor(async () => expect(await storedTexts()).toHaveLength(2));
  });

  it("from two people of one name are told apart, here and among the comments", async () => {
    const app = await openSheet();
    drop(file(sent("山田", "a")), file(sent("山田", "b")));
    expect(await row("山田（1）")).toHaveTextContent("新しい 2件");
    expect(await row("山田（2）")).toHaveTextContent("新しい 2件");
    await takeIn(app, 2);
    await app.user.click(await screen.findByRole("button", { name: "コメント一覧を見る" }));
    const inbox = await screen.findByRole("dialog", { name: "コメント一覧" });
    await app.user.click(within(inbox).getByRole("radio", { name: "人ごと" }));
    expect(await within(inbox).findByRole("heading", { name: "山田（1）" })).toBeVisible();
    expect(within(inbox).getByRole("heading", { name: "山田（2）" })).toBeVisible();
  });

  it("come in only as far as they are ticked; the others stay on the screen", async () => {
    const app = await openSheet();
    drop(file(sent()), file(sent("佐藤", "s")));
    await app.user.click(await within(await page()).findByRole("checkbox", { name: "この返送を取り込む：佐藤" }));
    await takeIn(app, 1);
    await waitFor(async () => expect(await storedTexts()).toHaveLength(2));
    expect(await row("佐藤")).toHaveTextContent("新しい 2件");
    expect(within(await page()).queryByRole("listitem", { name: "山田" })).toBeNull();
  });

  it("that word a comment anew show what was and what is; the old words stay with it", async () => {
    const person = reviewer();
    const threadId = person.say("市民とは誰か");
    const first = person.send();
    person.reword(threadId, "住民とは誰か");
    const app = await openSheet();
    drop(file(first), file(person.send(), "2回目.json"));
    const [, second] = await within(await page()).findAllByRole("listitem", { name: "山田" });
    expect(second).toHaveTextContent("書き直し 1件");
    await app.user.click(within(second!).getByRole("button", { name: "内容を見る（1件）" }));
    expect(second!.querySelector("del")).toHaveTextContent("市民");
    expect(second!.querySelector("ins")).toHaveTextContent("住民");
    await takeIn(app, 2);
    await app.user.click(await screen.findByRole("button", { name: "コメント一覧を見る" }));
    const inbox = await screen.findByRole("dialog", { name: "コメント一覧" });
    expect(await within(inbox).findByText("住民とは誰か")).toBeVisible();
    await app.user.click(within(inbox).getByText("前の文（1）"));
    expect(within(inbox).getByText("市民とは誰か")).toBeInTheDocument();
  });

  it("are added to those on the screen, whether they come as a file or are pasted", async () => {
    await openSheet();
    drop(file(sent()));
    await row("山田");
    paste(await mail(sent("佐藤", "s")));
    expect(await row("佐藤")).toHaveTextContent("新しい 2件");
    expect(await row("山田")).toBeVisible();
    expect(await page()).toHaveTextContent("返送 2件");
  });

  it("are put away by Escape without a question, and nothing was changed", async () => {
    const app = await openSheet();
    drop(file(sent()));
    await row("山田");
    await app.user.keyboard("{Escape}");
    await isGone();
    expect(await storedTexts()).toEqual([]);
  });

  it("without a word are noted as an answer", async () => {
    const app = await openSheet();
    drop(file(reviewer().send()));
    expect(await row("山田")).toHaveTextContent("返事があったことだけを記録します");
    await takeIn(app, 1);
    await isGone();
    await waitFor(async () => {
      const opened = await library.open(key);
      expect(opened.ok && Object.values(opened.value.story.returns)).toMatchObject([
        { author: "山田", remarkCount: 0 },
      ]);
    });
  });

  it("cannot be taken in where the sheet is only read, and the person is told where", async () => {
    await openSheet();
    const other = await openSheet();
    drop(file(sent()));
    const pages = await screen.findAllByRole("dialog", { name: "返送を取り込む" });
    const readOnly = pages.find((each) => within(each).queryByText(/別の画面で編集中/) !== null);
    expect(readOnly).toBeDefined();
    expect(within(readOnly!).getByRole("button", { name: "1件の返送を取り込む" })).toBeDisabled();
    await other.close();
  });
});

describe("what happened to a return on its way", () => {
  const damaged = async () => {
    const lines = (await mail(sent())).split("\n");
    const at = lines.findIndex((line) => line.startsWith("[1/2:"));
    return lines.toSpliced(at + 1, 1).join("\n");
  };
  it.each<[string, () => Promise<readonly File[]> | readonly File[], RegExp, RegExp]>([
    [
      "a piece is missing",
      async () => [new File([await damaged()], "mail.txt")],
      /新しい 1件/,
      /2件のうち 1 件目が読めません（残りの1件は取り込めます）。送り直して/,
    ],
    [
      "it was edited by hand",
      () => [new File([writeReturnFile(sent(), at).replace("山田yの感想", "別の感想")], "a.json")],
      /新しい 2件/,
      /書き換えられたか、一部が壊れています/,
    ],
    [
      "a comment in it is none",
      () => [file({ ...sent(), comments: [...sent().comments, 42 as never] })],
      /新しい 2件/,
      /読めなかったところが1か所あります/,
    ],
    [
      "the sender's clock is ahead",
      () => [file({ ...sent(), time: "2031-01-01T00:00:00.000Z" })],
      /新しい 2件/,
      /時計がずれているようです（進んでいます）/,
    ],
    [
      "the sender's clock is behind",
      () => [file({ ...sent(), time: "2001-01-01T00:00:00.000Z" })],
      /新しい 2件/,
      /時計がずれているようです（配付より前/,
    ],
    [
      "its hand-out is not on record",
      () => [file({ ...sent(), handOutId: "ho_unknown1" })],
      /新しい 2件/,
      /この配付の記録は手元にありません/,
    ],
  ])("is said in its row, and what is there can be taken in: %s", async (_, make, result, words) => {
    const app = await openSheet();
    drop(...(await make()));
    expect(await row("山田")).toHaveTextContent(result);
    expect(await row("山田")).toHaveTextContent(words);
    await takeIn(app, 1);
    await waitFor(async () => expect((await storedTexts()).length).toBeGreaterThan(0));
  });

  it("is said again when it was taken in, with whom to ask", async () => {
    const app = await openSheet();
    paste(await damaged());
    await row("山田");
    await takeIn(app, 1);
    expect(await screen.findByText(/山田 の返送は一部が読めませんでした。送り直してもらってください/)).toBeVisible();
  });

  it("costs no comment whose card is gone: it is counted, and kept with its words", async () => {
    const cards = Object.fromEntries(Object.entries(team.cards).filter(([id]) => id !== cardId));
    const links = Object.fromEntries(
      Object.entries(team.links).filter(([, { meansId, endId }]) => meansId !== cardId && endId !== cardId),
    );
    key = await keep({ ...team, cards, links });
    await openSheet();
    drop(file(sent()));
    expect(await row("山田")).toHaveTextContent("場所が見つからないもの 1件");
  });

  it("shows a name with a script in it as letters", async () => {
    const name = "<script>alert(1)</script>";
    await openSheet();
    drop(file(sent(name)));
    expect(await row(name)).toHaveTextContent("新しい 2件");
    expect(document.querySelector("li script")).toBeNull();
  });

  it("that cannot be read at all stands beside the others with the reason", async () => {
    await openSheet();
    drop(
      new File(["来週の会議の件です。"], "メモ.txt"),
      file(sent()),
      new File([writeReturnFile(sent("佐藤", "s"), at).slice(0, 900)], "途中.json"),
      new File([writeReturnFile(sent("鈴木", "z"), at).replace('"format": 1', '"format": 9')], "新しい.json"),
    );
    await row("山田");
    const sheet = await page();
    expect(within(sheet).getByRole("heading", { name: "読めなかったもの" })).toBeVisible();
    expect(sheet).toHaveTextContent("変革ストーリーシートのファイルでも、返送の文でもありません");
    expect(sheet).toHaveTextContent(/途中\.jsonこのファイルは \d+ 行目の途中で終わっています/);
    expect(sheet).toHaveTextContent("より新しい版のアプリで作られています");
    expect(within(sheet).getByRole("button", { name: "1件の返送を取り込む" })).toBeEnabled();
  });
});

describe("returns for a sheet that is not open", () => {
  it("lead to the sheet in this browser, and are shown there with what they would bring", async () => {
    const app = await mountApp(library, "/library");
    drop(file(sent()));
    expect(await row("山田")).toHaveTextContent("コメント 2件");
    await app.user.click(await within(await page()).findByRole("button", { name: "「沼川市の10年」を開いて取り込む" }));
    await waitFor(() => expect(app.workspace.store.getState().screen.kind).toBe("story"));
    expect(await row("山田")).toHaveTextContent("新しい 2件");
    await takeIn(app, 1);
    await isGone();
    await waitFor(async () => expect(await storedTexts()).toHaveLength(2));
  });

  it("offer each copy of the sheet with its age, and none in the bin or given for review", async () => {
    await keep(team);
    await keep(copy);
    const binned = await keep(team);
    await library.bin(binned);
    await mountApp(library, "/library");
    drop(file(sent()));
    const offers = await within(await page()).findAllByRole("button", { name: /「沼川市の10年」（変更 .+）を開いて/ });
    expect(offers).toHaveLength(2);
    expect(await page()).toHaveTextContent("このシートの控えが2件あります");
  });

  it("say what to do when the sheet is not in this browser, and wait until its file was opened", async () => {
    library = testLibrary();
    const app = await mountApp(library, "/library");
    drop(file(sent()));
    expect(await within(await page()).findByText(/このシートはこのブラウザーにありません/)).toBeVisible();
    drop(new File([writeStoryFile(team, at)], "sheet.json"));
    await app.user.click(await screen.findByRole("button", { name: "新しい控えとして開く" }));
    expect(await row("山田")).toHaveTextContent("新しい 2件");
  });

  it("say that the sheet is in the bin when that is where it is", async () => {
    await library.bin(key);
    await mountApp(library, "/library");
    drop(file(sent()));
    expect(await within(await page()).findByText(/このシートはごみ箱にあります/)).toBeVisible();
    expect(screen.queryByText(/このブラウザーにありません/)).toBeNull();
  });

  it("stand apart from those for the open sheet, and nothing of them goes into it", async () => {
    const app = await openSheet();
    drop(file(sent()), file({ ...sent("佐藤", "s"), storyId: "s_another1", title: "よその計画" }));
    expect(await page()).toHaveTextContent("別のシート「よその計画」への返送");
    await takeIn(app, 1);
    await waitFor(async () => expect(await storedTexts()).toEqual(["山田yの感想", "山田yの質問"]));
    expect(await row("佐藤")).toHaveTextContent("コメント 2件");
  });
});

describe("files of all kinds dropped together", () => {
  const html = `<!doctype html><html lang="ja" data-app=""><head data-app=""><title>x</title><script data-app="">0</script></head><body></body></html>`;

  it("get one answer each, in any order: what has to be asked comes first, the returns after it", async () => {
    const app = await openSheet();
    drop(
      file(sent()),
      new File(["これは違う"], "メモ.txt"),
      new File([writeStoryFile({ ...team, id: "s_another1" }, at)], "別.json"),
      new File([await mail(sent("佐藤", "s"))], "mail.txt"),
    );
    const dialog = await screen.findByRole("dialog", { name: "2件のファイルの中身" });
    expect(dialog).toHaveTextContent("ほかに返送が2件あります");
    expect(dialog).toHaveTextContent("これは文章のファイルです");
    await app.user.click(within(dialog).getByRole("button", { name: "やめる" }));
    expect(await row("山田")).toHaveTextContent("新しい 2件");
    expect(await row("佐藤")).toHaveTextContent("新しい 2件");
  });

  it("may be protected: the passphrase opens all it fits, and a return inside goes where returns go", async () => {
    const lock = async (contents: ReturnContents) => {
      const locked = await lockText(writeReturnFile(contents, at), "himitsu", "henkaku-story-sheet/return", "いつもの");
      return new File([locked.ok ? locked.value : ""], `${contents.author}.json`);
    };
    const app = await openSheet();
    drop(await lock(sent()), await lock(sent("佐藤", "s")));
    const dialog = await screen.findByRole("dialog", { name: "2件のファイルの中身" });
    const [field] = await within(dialog).findAllByLabelText("合言葉");
    expect(dialog).toHaveTextContent("ヒント：いつもの");
    await app.user.type(field!, "chigau{Enter}");
    expect(await within(dialog).findByText(/合言葉が違います/, {}, { timeout: 20_000 })).toBeVisible();
    await app.user.clear(field!);
    await app.user.type(field!, "himitsu{Enter}");
    expect(await row("山田")).toHaveTextContent("新しい 2件");
    expect(await row("佐藤")).toHaveTextContent("新しい 2件");
    expect(screen.queryByRole("dialog", { name: /ファイルの中身/ })).toBeNull();
  });

  it("may be the page that was handed out: as it was, there is nothing in it, and how comments come is said", async () => {
    await openSheet();
    drop(new File([writeHandOutPage(html, writeStoryFile(copy, at), "確認用")], "確認用.html"));
    expect(await screen.findByText(/相手が書いたコメントは、このファイルには入りません/)).toBeVisible();
    expect(screen.queryByRole("button", { name: "いま開いているシートに合わせる" })).toBeNull();
    expect(screen.getByRole("button", { name: "新しい控えとして開く" })).toBeEnabled();
  });

  it("may be a copy somebody worked on: it is offered for merging", async () => {
    const given = handOutTo(team, "福祉課の皆さま", "copy");
    key = await keep(given.team);
    await openSheet();
    const worked = new Copy(given.copy, "w");
    worked.document.run("writeAbout", { title: "相手の題" });
    drop(new File([writeHandOutPage(html, writeStoryFile(worked.story, at), "x")], "控え.html"));
    expect(await screen.findByRole("button", { name: "いま開いているシートに合わせる" })).toBeEnabled();
    expect(screen.getByText("「福祉課の皆さま」に配付した控え")).toBeVisible();
  });

  it("leave the returns waiting under a merge: Escape puts away the merge on top, and not them", async () => {
    const worked = new Copy(team, "w");
    worked.document.run("writeAbout", { title: "相手の題" });
    const app = await openSheet();
    drop(file(sent()), new File([writeStoryFile(worked.file(), at)], "控え.json"));
    const contents = await screen.findByRole("region", { name: "ファイルの中身" });
    expect(contents, "scrolls by the arrow keys").toHaveAttribute("tabindex", "0");
    await app.user.click(screen.getByRole("button", { name: "いま開いているシートに合わせる" }));
    await screen.findByRole("dialog", { name: "控えを合わせる" });
    await app.user.keyboard("{Escape}");
    expect(await row("山田")).toHaveTextContent("新しい 2件");
    expect(screen.queryByRole("dialog", { name: "控えを合わせる" })).toBeNull();
    await app.user.keyboard("{Escape}");
    await waitFor(() => expect(screen.queryByRole("dialog", { name: "返送を取り込む" })).toBeNull());
    expect(await screen.findByText(/合わせる作業が途中です/)).toBeVisible();
  });
});
