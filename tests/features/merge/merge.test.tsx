// Taking copies in as a person meets it: what is offered for which file, what is asked, what is kept when one leaves.
import { createEvent, fireEvent, screen, waitFor, within } from "@testing-library/react";
import { beforeEach, describe, expect, it } from "vitest";
import type { Story } from "../../../src/domain/story.ts";
import { writeStoryFile } from "../../../src/exchange/json/story-file.ts";
import { dropMerge, useMergeSession } from "../../../src/features/merge/merge-session.ts";
import { closeRecords } from "../../../src/features/merge/records-dialog.ts";
import type { StoryLibrary } from "../../../src/storage/story-library.ts";
import { Copy } from "../../helpers/copies.ts";
import { freshBrowser, mountApp, shelve, testLibrary } from "../../helpers/mount-app.tsx";

const savedAt = "2026-03-31T06:00:00.000Z";
let library: StoryLibrary;
let key = "";

beforeEach(async () => {
  freshBrowser();
  library = testLibrary();
  // Both live outside the tree, as long as the window does.
  closeRecords();
  await dropMerge(library);
  const first = await shelve(library, "kinyurei");
  const opened = await library.open(first);
  if (!opened.ok) throw new Error(opened.error.code);
  // The same sheet again, marked, as when it was opened from a file.
  const created = await library.create(new Copy(opened.value.story, "o").file());
  if (!created.ok) throw new Error(created.error.code);
  key = created.value.key;
});

async function storedStory(): Promise<Story> {
  const opened = await library.open(key);
  if (!opened.ok) throw new Error(opened.error.code);
  return opened.value.story;
}

const [oldText, newTitle] = ["変革ストーリーシート（記入例）", "相手の題"];

/** What somebody at home made of the sheet. */
async function theirs(words = newTitle, name = "b"): Promise<Story> {
  const copy = new Copy(await storedStory(), name);
  title(copy, words);
  return copy.file();
}

const title = (copy: Copy, text: string) => copy.document.run("writeAbout", { title: text });

const drop = (...stories: readonly Story[]) => dropTexts(...stories.map((story) => writeStoryFile(story, savedAt)));

function dropTexts(...texts: readonly string[]): void {
  const files = texts.map((text, i) => new File([text], `${i + 1}.json`));
  const event = createEvent.drop(document.body);
  Object.defineProperty(event, "dataTransfer", { value: { types: ["Files"], files } });
  fireEvent(document.body, event);
}

const offer = () => screen.findByRole("button", { name: "いま開いているシートに合わせる" });
const merging = () => screen.findByRole("dialog", { name: "控えを合わせる" });

/** Opens the sheet, writes another title here, drops the copies on it and begins the merge. */
async function begin(mine: string | null, ...copies: readonly Story[]) {
  if (mine !== null) {
    const copy = new Copy(await storedStory(), "m");
    title(copy, mine);
    await library.replace(key, copy.story);
  }
  const app = await mountApp(library, `/story/${key}`);
  drop(...copies);
  await app.user.click(await offer());
  return { app, dialog: await merging() };
}

describe("a file dropped on an open sheet", () => {
  it("of another sheet cannot be merged, and the person is told why", async () => {
    await mountApp(library, `/story/${key}`);
    drop({ ...(await theirs()), id: "s_another1" });
    const dialog = await screen.findByRole("dialog", { name: "ファイルの中身" });
    expect(await within(dialog).findByText(/別のシートのファイルなので/)).toBeVisible();
    expect(within(dialog).queryByRole("button", { name: /合わせる/ })).toBeNull();
    expect(within(dialog).getByRole("button", { name: "新しい控えとして開く" })).toBeEnabled();
  });

  it("among files of other sheets is not merged behind anybody's back", async () => {
    await mountApp(library, `/story/${key}`);
    const copy = await theirs();
    drop(copy, { ...copy, id: "s_another1" });
    expect(await screen.findByText(/別のシートのファイルが混じっています/)).toBeVisible();
    expect(screen.queryByRole("button", { name: "いま開いているシートに合わせる" })).toBeNull();
  });

  it("with what only the other changed is merged without a choice, as one step", async () => {
    const { app, dialog } = await begin(null, await theirs());
    expect(dialog).toHaveTextContent("選ぶところはありません");
    expect(await storedStory()).toMatchObject({ about: { about: { title: oldText } } });
    await app.user.click(within(dialog).getByRole("button", { name: "合わせる" }));
    expect(await screen.findByText(/控えを合わせました（そのまま取り入れた変更 1件、選んだところ 0件）/)).toBeVisible();
    await waitFor(() => expect(document.title).toContain(newTitle));
    await app.user.click(screen.getAllByRole("button", { name: /元に戻す/ }).at(-1)!);
    await waitFor(() => expect(document.title).toContain(oldText));
  });

  it("that was taken in before has nothing new, and says so", async () => {
    const { dialog } = await begin(null, await storedStory());
    expect(dialog).toHaveTextContent("すべてこのシートに入っています");
    expect(within(dialog).queryByRole("button", { name: "合わせる" })).toBeNull();
    expect(within(dialog).getByRole("button", { name: "閉じる" })).toBeEnabled();
  });

  it("that was edited in a text editor brings what was done to it, though it says it is the state we know", async () => {
    const text = writeStoryFile(await storedStory(), savedAt).replace(oldText, "手で直した題");
    const app = await mountApp(library, `/story/${key}`);
    dropTexts(text);
    await app.user.click(await offer());
    await app.user.click(within(await merging()).getByRole("button", { name: "合わせる" }));
    await waitFor(() => expect(document.title).toContain("手で直した題"));
  });

  it("whose list of versions was cut away is compared side by side, and that is said", async () => {
    const { dialog } = await begin(null, { ...(await theirs()), revisions: {}, trail: [] });
    expect(dialog).toHaveTextContent("もとの版が共通していません");
    expect(within(dialog).getByRole("article", { name: "表題" })).toBeVisible();
  });
});

describe("what both changed", () => {
  it("shows before, mine and theirs, and becomes what is written anew; the record keeps both", async () => {
    const { app, dialog } = await begin("自分の題", await theirs());
    const question = within(dialog).getByRole("article", { name: "表題" });
    expect(question).toHaveTextContent(oldText);
    expect(question).toHaveTextContent("自分の題");
    expect(question).toHaveTextContent(newTitle);
    expect(within(dialog).getByRole("button", { name: "合わせる" })).toBeDisabled();
    await app.user.click(within(question).getByRole("radio", { name: "書き直す" }));
    const field = await within(question).findByRole("textbox", { name: "書き直した内容" });
    await app.user.clear(field);
    await app.user.type(field, "二人の題");
    expect(dialog).toHaveTextContent("選ぶところ：1件中1件が済みました");
    await app.user.click(within(dialog).getByRole("button", { name: "合わせる" }));
    await waitFor(() => expect(document.title).toContain("二人の題"));

    await app.user.keyboard("{Control>}k{/Control}");
    await app.user.type(await screen.findByRole("combobox"), "合わせた記録");
    await app.user.keyboard("{Enter}");
    const record = await screen.findByRole("dialog", { name: "合わせた記録" });
    for (const words of ["表題：書き直しました", "自分の題", newTitle, "二人の題"])
      expect(record).toHaveTextContent(words);
  });

  it("can be left and taken up again after the window was closed, with every choice", async () => {
    const { app, dialog } = await begin("自分の題", await theirs());
    await app.user.click(within(dialog).getByRole("radio", { name: "相手の内容にする" }));
    await app.user.click(within(dialog).getByRole("button", { name: "あとで続ける" }));
    expect(await screen.findByText(/合わせる作業が途中です/)).toBeVisible();
    await app.close();
    useMergeSession.setState({ key: null, copies: [], decided: new Map(), isOpen: false });
    const again = await mountApp(library, `/story/${key}`);
    await again.user.click(await screen.findByRole("button", { name: "続ける" }));
    expect(await merging()).toHaveTextContent("選ぶところ：1件中1件が済みました");
    await again.user.click(within(await merging()).getByRole("button", { name: "合わせる" }));
    await waitFor(() => expect(document.title).toContain(newTitle));
    expect(await library.workNotes(key)).toEqual({ ok: true, value: {} });
  });

  it("by two copies is asked for each, one after the other", async () => {
    const { app, dialog } = await begin(null, await theirs(), await theirs("三人目の題", "c"));
    const questions = await within(dialog).findAllByRole("article", { name: "表題" });
    expect(questions).toHaveLength(1);
    await app.user.click(within(dialog).getByRole("radio", { name: "相手の内容にする" }));
    await app.user.click(within(dialog).getByRole("button", { name: "合わせる" }));
    await waitFor(() => expect(document.title).toContain("三人目の題"));
  });
});
