// The reviewer's side: a copy opened by somebody who never saw the app, commented on, and sent back.
import { screen, waitFor, within } from "@testing-library/react";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { HandOut } from "../../../src/domain/records/hand-out.ts";
import { storyAnchor } from "../../../src/domain/records/thread.ts";
import { type Received, readReceived } from "../../../src/exchange/received.ts";
import { closeReturn } from "../../../src/features/review/return-dialog.ts";
import { closeCommentRequest } from "../../../src/state/comment-request.ts";
import { setPreferences, usePreferences } from "../../../src/state/preferences.ts";
import { axeFaults } from "../../helpers/axe-in-dom.ts";
import { handedOut, islandOf, workedExample } from "../../helpers/hand-outs.ts";
import { freshBrowser, type MountedApp, mountApp, testLibrary } from "../../helpers/mount-app.tsx";
import { StoryBuilder } from "../../helpers/story-builder.ts";

beforeEach(() => {
  freshBrowser();
  closeReturn();
  closeCommentRequest();
});

const openCopy = async (slip: Partial<HandOut> = {}, story = workedExample()): Promise<MountedApp> => {
  const app = await mountApp(testLibrary(), "", await islandOf(handedOut(story, slip)));
  await screen.findByRole("region", { name: /ご意見を|控えです/ });
  return app;
};

const banner = () => screen.getByRole("region", { name: /ご意見を|控えです/ });
const sendButton = () => within(banner()).getByRole("button", { name: /^返送する/ });

async function comment(user: MountedApp["user"], words: string): Promise<void> {
  await openComposer(user, words);
  await user.click(screen.getByRole("button", { name: "コメントする" }));
  await screen.findByText(words, { selector: "p" });
}

const openComposer = async (user: MountedApp["user"], words: string) => {
  await user.click(screen.getAllByRole("button", { name: "コメントを付ける" })[0] as HTMLElement);
  await user.type(await screen.findByRole("textbox", { name: "新しいコメント" }), words);
};

const openDialog = async (user: MountedApp["user"]) => {
  await user.click(sendButton());
  return within(await screen.findByRole("dialog", { name: "返送する" }));
};

async function mailText(user: MountedApp["user"]): Promise<string> {
  const dialog = await openDialog(user);
  await user.click(dialog.getByRole("button", { name: "メールに貼る文にする" }));
  return (await screen.findByRole<HTMLTextAreaElement>("textbox", { name: "メールに貼る文" })).value;
}

const receive = async (text: string): Promise<Received> => {
  const [outcome] = await readReceived(text);
  if (!outcome?.ok) throw new Error(outcome?.error.code);
  return outcome.value;
};

const returned = async (text: string) => {
  const received = await receive(text);
  if (received.kind !== "return") throw new Error(received.kind);
  return received.received.contents;
};

describe("a copy given for review", () => {
  it("takes a comment by Ctrl+Enter from the name as well, which comes after the words", async () => {
    const { user } = await openCopy();
    await openComposer(user, "誰と試すのか");
    await user.tab();
    await user.keyboard("花子{Control>}{Enter}{/Control}");
    expect(await screen.findByText("誰と試すのか", { selector: "p" })).toBeVisible();
    expect(usePreferences.getState().author).toBe("花子");
  });

  it("says at once from whom to whom, for what, until when, and what to do", async () => {
    await openCopy();
    for (const words of [
      "総務課 佐藤から山田市長へ",
      "ご意見をお聞かせください",
      "部内で話し合う前に、ご意見をください。",
      "返送の期限：令和8年5月31日（あと60日）",
      /本文は変えられません/,
      /コメントの付け方/,
    ]) {
      expect(within(banner()).getByText(words)).toBeVisible();
    }
    expect(screen.getByRole("heading", { level: 1, name: "沼川市の10年" })).toBeVisible();
    expect(await axeFaults(document.body)).toEqual([]);
  });

  it.each([
    ["2026-04-01", "今日まで"],
    ["2026-04-02", "あと1日"],
    ["2026-03-29", "3日過ぎています"],
  ])("that should be back on %s says: %s", async (until, left) => {
    await openCopy({ until });
    expect(within(banner()).getByText(new RegExp(left))).toBeVisible();
  });

  it("says only what the sender wrote", async () => {
    await openCopy({ sender: "", receiver: " ", purpose: "", until: "" });
    expect(banner()).not.toHaveTextContent(/から|期限|undefined|NaN/);
    expect(sendButton()).toBeEnabled();
  });

  it("shows the comments the first time, and later what the person chose", async () => {
    const library = testLibrary();
    const island = await islandOf(handedOut(workedExample()));
    const first = await mountApp(library, "", island);
    await first.user.click(await screen.findByRole("button", { name: "コメントを閉じる" }));
    await first.close();
    await mountApp(library, "", island);
    await screen.findByRole("region", { name: "ご意見をお聞かせください" });
    expect(usePreferences.getState().commentsOpen).toBe(false);
  });

  it("folds its explanation to a line and stays folded", async () => {
    const library = testLibrary();
    const island = await islandOf(handedOut(workedExample()));
    const first = await mountApp(library, "", island);
    await first.user.click(await screen.findByRole("button", { name: "説明をたたむ" }));
    expect(banner()).not.toHaveTextContent("本文は変えられません");
    await first.close();
    await mountApp(library, "", island);
    expect(await screen.findByRole("button", { name: "説明を開く" })).toBeVisible();
    expect(sendButton()).toBeVisible();
  });

  it("offers nothing that would change the sheet, in any view", async () => {
    const { user } = await openCopy();
    for (const digit of ["1", "2", "4"]) {
      await user.keyboard(`{Alt>}${digit}{/Alt}`);
      for (const field of screen.queryAllByRole("textbox")) expect(field).toHaveAttribute("readonly");
      expect(screen.queryByPlaceholderText(/？/)).toBeNull();
      expect(screen.queryByRole("button", { name: /削除|外す|つなぐ|足す|ファイルに保存|一覧へ/ })).toBeNull();
    }
    await user.click(screen.getByRole("button", { name: "メニュー" }));
    const items = (await screen.findAllByRole("menuitem")).map(({ textContent }) => textContent ?? "");
    expect(items.join()).toContain("返送する");
    expect(items.join()).not.toMatch(/開く…|合わせる|配付|ファイルに|書き出|発表の準備/);
  });

  it("of an empty sheet asks no question of whoever may not answer", async () => {
    const { user } = await openCopy({}, new StoryBuilder().story);
    for (const digit of ["1", "2", "4"]) {
      await user.keyboard(`{Alt>}${digit}{/Alt}`);
      await waitFor(() => expect(screen.getByRole("main")).not.toHaveTextContent(/？/));
    }
  });

  it("keeps every word although a person types into all of it", async () => {
    const { user, workspace } = await openCopy();
    const { screen: shown } = workspace.store.getState();
    if (shown.kind !== "story") throw new Error(shown.kind);
    const before = shown.open.document.read();
    await user.click(screen.getByRole("textbox", { name: "② 1." }));
    await user.keyboard(
      "x{Enter}{Tab}{Delete}{Backspace}{Alt>}{ArrowUp}{/Alt}{Control>}{Enter}x{/Control}{Escape}{Delete}",
    );
    await user.keyboard("{Control>}{Shift>}K{/Shift}z{/Control}{Alt>}l{/Alt}{Alt>}s{/Alt}");
    expect(shown.open.document.read()).toBe(before);
  });

  it("leaves what becomes of others' comments to the team", async () => {
    const builder = new StoryBuilder();
    builder.card("vision", "誰もが語れるまち");
    const by = { name: "佐藤", id: "au_sato01" };
    builder.run("startThread", { kind: "question", anchor: storyAnchor, text: "伝わりますか", by });
    const { user } = await openCopy({}, builder.story);
    const thread = (await screen.findByText("伝わりますか")).closest("li[data-thread]") as HTMLElement;
    thread.focus();
    expect(within(thread).queryByRole("button", { name: /対応済み/ })).toBeNull();
    expect(within(thread).queryByRole("radio")).toBeNull();
    await user.click(within(thread).getByRole("button", { name: "返信する" }));
    await user.keyboard("はい{Control>}{Enter}{/Control}");
    await waitFor(() => expect(sendButton()).toHaveAccessibleName("返送する（未返送 1件）"));
    await comment(user, "自分のもの");
    const own = screen.getByText("自分のもの").closest("li[data-thread]") as HTMLElement;
    expect(within(own).getByRole("button", { name: "対応済みにする" })).toBeVisible();
  });

  it("lets words be marked by keys in a text that is only read, and commented on", async () => {
    const { user } = await openCopy();
    await user.click(screen.getByRole("textbox", { name: "② 1." }));
    const field = document.activeElement as HTMLTextAreaElement;
    await user.keyboard("{Home}{ArrowRight}{Shift>}{ArrowRight}{/Shift}");
    const marked = field.value.slice(field.selectionStart, field.selectionEnd);
    expect(marked.length).toBeGreaterThan(1);
    await user.keyboard("{Alt>}c{/Alt}");
    await screen.findByRole("textbox", { name: "新しいコメント" });
    expect(screen.getByText(`「${marked}」`)).toBeVisible();
  });
});

interface Picked {
  readonly suggestedName: string;
}

const stubPicker = (pick: (options: Picked) => Promise<unknown>) => Object.assign(window, { showSaveFilePicker: pick });

/** A file on a disk, as far as saving uses it. */
function savingHandle(name: string, onWritten: (bytes: Uint8Array) => void) {
  let kept = new Uint8Array();
  return {
    name,
    queryPermission: async () => "granted",
    createWritable: async () => ({
      write: async (bytes: Uint8Array) => {
        kept = new Uint8Array(bytes);
        onWritten(kept);
      },
      close: async () => {},
      abort: async () => {},
    }),
    getFile: async () => new Blob([kept]),
  };
}

afterEach(() => {
  Reflect.deleteProperty(window, "showSaveFilePicker");
  vi.restoreAllMocks();
});

describe("sending back", () => {
  it("asks who sends it, offers the name the copy is made out to, and gives it with every comment", async () => {
    const { user } = await openCopy();
    await comment(user, "誰のための言葉ですか");
    expect(sendButton()).toHaveAccessibleName("返送する（未返送 1件）");
    const dialog = await openDialog(user);
    expect(dialog.getByText(/総務課 佐藤あて/)).toBeVisible();
    expect(dialog.getByText("誰のための言葉ですか")).toBeVisible();
    await user.click(dialog.getByRole("button", { name: "メールに貼る文にする" }));
    expect(await dialog.findByText("お名前を入力してください。")).toBeVisible();
    expect(dialog.getByRole("textbox", { name: /お名前/ })).toHaveFocus();
    await user.click(dialog.getByRole("button", { name: "「山田市長」とする" }));
    expect(await axeFaults(document.body)).toEqual([]);
    await user.click(dialog.getByRole("button", { name: "メールに貼る文にする" }));
    const { value } = await screen.findByRole<HTMLTextAreaElement>("textbox", { name: "メールに貼る文" });
    expect(value).toMatch(
      /^「沼川市の10年」へのご意見（山田市長）\n令和8年4月1日　コメント 1件\n\n1．.+〔感想・考え〕\n誰のための言葉ですか/,
    );
    const { author, comments } = await returned(value);
    expect(author).toBe("山田市長");
    // Written before the name was given, and signed with it all the same.
    expect(comments.map(({ thread, remarks }) => [thread.author, remarks.map(({ text }) => text)])).toEqual([
      ["山田市長", ["誰のための言葉ですか"]],
    ]);
    expect(await axeFaults(document.body)).toEqual([]);
  });

  it("counts as done only once it was copied; what is written or reworded afterwards counts anew", async () => {
    setPreferences({ author: "山田" });
    const { user } = await openCopy();
    await comment(user, "一つめ");
    await mailText(user);
    await user.keyboard("{Escape}");
    await waitFor(() => expect(sendButton()).toHaveAccessibleName("返送する（未返送 1件）"));
    const text = await mailText(user);
    await user.click(screen.getByRole("button", { name: "コピーする" }));
    expect(await screen.findByText(/^コピーしました。/)).toBeVisible();
    expect(await navigator.clipboard.readText()).toBe(text);
    await user.keyboard("{Escape}");
    await waitFor(() => expect(sendButton()).toHaveAccessibleName("返送する"));
    expect(within(banner()).getByText(/^返送を作った日時：今日/)).toBeVisible();
    await user.click(screen.getByRole("button", { name: "書き直す" }));
    await user.type(await screen.findByRole("textbox", { name: "自分の発言を書き直す" }), "（改）");
    await user.click(screen.getByRole("button", { name: "書き直しを保存" }));
    await waitFor(() => expect(sendButton()).toHaveAccessibleName("返送する（未返送 1件）"));
    await comment(user, "二つめ");
    await waitFor(() => expect(sendButton()).toHaveAccessibleName("返送する（未返送 2件）"));
    const { comments } = await returned(await mailText(user));
    expect(comments.flatMap(({ remarks }) => remarks.map(({ text: said }) => said))).toEqual([
      "一つめ（改）",
      "二つめ",
    ]);
  });

  it("shows the text to be copied by hand where the browser does not copy", async () => {
    setPreferences({ author: "山田" });
    const { user } = await openCopy();
    vi.spyOn(navigator.clipboard, "writeText").mockRejectedValue(new Error("denied"));
    Object.assign(document, { execCommand: () => false });
    await mailText(user);
    await user.click(screen.getByRole("button", { name: "コピーする" }));
    expect(await screen.findByText(/Ctrl\+C でコピー/)).toBeVisible();
    const field = screen.getByRole<HTMLTextAreaElement>("textbox", { name: "メールに貼る文" });
    expect(field.selectionEnd - field.selectionStart).toBe(field.value.length);
  });

  it("writes a small file, named after the sheet, the person and the day, and says where it goes", async () => {
    setPreferences({ author: "山田" });
    const { user } = await openCopy();
    await comment(user, "一つめ");
    const written: { name: string; bytes: Uint8Array }[] = [];
    stubPicker(async ({ suggestedName }) =>
      savingHandle(suggestedName, (bytes) => written.push({ name: suggestedName, bytes })),
    );
    const dialog = await openDialog(user);
    await user.click(dialog.getByRole("button", { name: "ファイルにする" }));
    expect(await screen.findByText(/を作りました。総務課 佐藤あてのメールに/)).toBeVisible();
    expect(written.map(({ name }) => name)).toEqual(["返送_沼川市の10年_山田_2026-04-01.json"]);
    const contents = await returned(new TextDecoder().decode(written[0]?.bytes));
    expect(contents.comments[0]?.remarks[0]?.text).toBe("一つめ");
    await user.click(screen.getByText("閉じる", { selector: "footer *" }));
    await waitFor(() => expect(sendButton()).toHaveAccessibleName("返送する"));
  });

  it.each<[string, string, RegExp]>([
    ["AbortError", "is asked again when they change their mind", /返送するコメント/],
    ["NotAllowedError", "is told when the disk refuses", /ファイルを作れませんでした/],
  ])("after %s a person %s, and nothing counts as done", async (name, _, words) => {
    setPreferences({ author: "山田" });
    const { user } = await openCopy();
    await comment(user, "一つめ");
    stubPicker(async () => {
      throw new DOMException(name, name);
    });
    const dialog = await openDialog(user);
    await user.click(dialog.getByRole("button", { name: "ファイルにする" }));
    expect(await dialog.findByText(words)).toBeVisible();
    await user.keyboard("{Escape}");
    await waitFor(() => expect(sendButton()).toHaveAccessibleName("返送する（未返送 1件）"));
  });

  it("is possible without a comment, and says so", async () => {
    setPreferences({ author: "山田" });
    const { user } = await openCopy();
    expect(sendButton()).toHaveAccessibleName("返送する");
    const dialog = await openDialog(user);
    expect(dialog.getByText(/意見なし/)).toBeVisible();
    await user.click(dialog.getByRole("button", { name: "メールに貼る文にする" }));
    const { value } = await screen.findByRole<HTMLTextAreaElement>("textbox", { name: "メールに貼る文" });
    expect(value).toContain("意見なし");
    expect((await returned(value)).comments).toEqual([]);
  });

  it("tells that the file is there where a screen reader was listening already", async () => {
    setPreferences({ author: "山田" });
    const { user } = await openCopy();
    const dialog = await openDialog(user);
    const status = dialog.getByRole("status");
    expect(status).toBeEmptyDOMElement();
    await user.click(dialog.getByRole("button", { name: "ファイルにする" }));
    await waitFor(() => expect(status).toHaveTextContent(/返送_沼川市の10年_山田_.*\.json/));
    expect(status).toBeInTheDocument();
  });

  it("is the way out when the disk is full; saving a story file is nobody's task here", async () => {
    const library = testLibrary();
    vi.spyOn(library, "append").mockResolvedValue({ ok: false, error: { code: "quota-exceeded" } });
    setPreferences({ author: "山田" });
    const { user } = await mountApp(library, "", await islandOf(handedOut(workedExample())));
    await screen.findByRole("region", { name: /ご意見を/ });
    await comment(user, "保存できない所で");
    expect(await screen.findByText(/閉じる前に「返送する」で送ってください/, {}, { timeout: 5000 })).toBeVisible();
    expect(screen.queryByText(/ファイルに保存/)).toBeNull();
    expect((await returned(await mailText(user))).comments).toHaveLength(1);
  });

  it("is what Ctrl+S does: the browser's own saving would leave the comments out", async () => {
    const { user } = await openCopy();
    await user.keyboard("{Control>}s{/Control}");
    expect(await screen.findByRole("dialog", { name: "返送する" })).toBeVisible();
  });

  it("warns that a comment still being written does not go along", async () => {
    const { user } = await openCopy();
    await openComposer(user, "まだ途中");
    const dialog = await openDialog(user);
    expect(dialog.getByText(/書きかけのコメントがあります/)).toBeVisible();
  });

  it("is there again when the page is opened the next day, half-written as it was left", async () => {
    const library = testLibrary();
    const island = await islandOf(handedOut(workedExample()));
    const first = await mountApp(library, "", island);
    await openComposer(first.user, "まだ途中");
    await first.close();
    const again = await mountApp(library, "", island);
    expect(await screen.findByRole("textbox", { name: "新しいコメント" })).toHaveValue("まだ途中");
    await again.user.click(screen.getByRole("button", { name: "コメントする" }));
    await again.close();
    await mountApp(library, "", island);
    expect(await screen.findByText("まだ途中")).toBeVisible();
    expect(screen.queryByRole("textbox", { name: "新しいコメント" })).toBeNull();
  });

  it("is asked about before it is lost, where nothing may stay on the machine", async () => {
    const app = await mountApp(testLibrary(), "", await islandOf(handedOut(workedExample()), "合言葉です"));
    await app.user.type(await screen.findByLabelText("合言葉"), "合言葉です");
    await app.user.click(screen.getByRole("checkbox", { name: /この端末に残す/ }));
    await app.user.click(screen.getByRole("button", { name: "開く" }));
    await screen.findByRole("region", { name: /ご意見を/ });
    await openComposer(app.user, "まだ途中");
    const leaving = new Event("beforeunload", { cancelable: true });
    window.dispatchEvent(leaving);
    expect(leaving.defaultPrevented).toBe(true);
  });
});

describe("a copy to work on", () => {
  it("says whose it is and how it goes back, and can be written in", async () => {
    const { user } = await openCopy({ mode: "copy" });
    expect(within(banner()).getByText(/できたファイルを総務課 佐藤に返してください/)).toBeVisible();
    expect(screen.getByRole("button", { name: "ファイルに保存" })).toBeVisible();
    expect(screen.queryByRole("button", { name: "シートの一覧へ" })).toBeNull();
    await user.click(screen.getByRole("textbox", { name: "② 1." }));
    await user.keyboard("！");
    expect(screen.getAllByDisplayValue(/！$/).length).toBeGreaterThan(0);
  });
});
