// A page that was handed out and shows no story yet: protected, or of which nothing can be read.
import { screen, waitFor, within } from "@testing-library/react";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { unlock } from "../../src/exchange/locked/lock.ts";
import { readReceived } from "../../src/exchange/received.ts";
import { returnKind } from "../../src/exchange/return/return-file.ts";
import { setPreferences } from "../../src/state/preferences.ts";
import { axeFaults } from "../helpers/axe-in-dom.ts";
import { handedOut, islandOf, workedExample } from "../helpers/hand-outs.ts";
import { freshBrowser, mountApp, testLibrary } from "../helpers/mount-app.tsx";

const passphrase = "さくら2026";
const protectedPage = () => islandOf(handedOut(workedExample()), passphrase, "去年の研修の場所");
const island = await protectedPage();

beforeEach(() => {
  freshBrowser();
  document.title = "沼川市の10年（確認用）";
});
afterEach(() => vi.unstubAllGlobals());

const field = () => screen.findByLabelText("合言葉");
const open = () => screen.getByRole("button", { name: "開く" });

describe("a protected page", () => {
  it("says what it is, gives the hint, and opens for the passphrase as a person types it in Japanese", async () => {
    const { user } = await mountApp(testLibrary(), "", island);
    expect(await screen.findByRole("heading", { level: 1, name: "沼川市の10年（確認用）" })).toBeVisible();
    expect(screen.getByText("ヒント：去年の研修の場所")).toBeVisible();
    expect(await field()).toHaveFocus();
    // In a hidden field the browser shuts the input method off.
    expect(await field()).toHaveAttribute("type", "text");
    expect(await axeFaults(document.body)).toEqual([]);
    await user.keyboard("さくら２０２６ {Enter}");
    expect(await screen.findByRole("heading", { level: 1, name: "沼川市の10年" })).toBeVisible();
  });

  it.each([
    ["", "合言葉を入力してください。"],
    ["　 ", "合言葉を入力してください。"],
    ["さくら2025", /合言葉が違います。/],
  ])("for “%s” says what is wrong, keeps what was typed and opens nothing", async (typed, words) => {
    const { user, stored } = await mountApp(testLibrary(), "", island);
    if (typed !== "") await user.type(await field(), typed);
    await user.click(open());
    expect(await screen.findByText(words)).toBeVisible();
    const input = await field();
    expect(input).toHaveValue(typed);
    await waitFor(() => expect(input).toHaveFocus());
    expect(input).toBeInvalid();
    expect(await stored()).toEqual([]);
    expect(await axeFaults(document.body)).toEqual([]);
    await user.type(input, "x");
    expect(screen.queryByText(words)).toBeNull();
  });

  it("hides what is typed when somebody looks on", async () => {
    const { user } = await mountApp(testLibrary(), "", island);
    await user.click(await screen.findByRole("checkbox", { name: "入力した文字を見せる" }));
    expect(await field()).toHaveAttribute("type", "password");
  });

  it("keeps the comments for the next time", async () => {
    const { user, stored } = await mountApp(testLibrary(), "", island);
    expect(await screen.findByRole("checkbox", { name: /この端末に残す/ })).toBeChecked();
    await user.type(await field(), `${passphrase}{Enter}`);
    await screen.findByRole("heading", { level: 1, name: "沼川市の10年" });
    expect(await stored()).toHaveLength(1);
  });

  it("on a shared PC leaves nothing behind: no sheet, no name, no setting", async () => {
    localStorage.clear();
    const { user, stored } = await mountApp(testLibrary(), "", await protectedPage());
    await user.click(await screen.findByRole("checkbox", { name: /この端末に残す/ }));
    await user.type(await field(), `${passphrase}{Enter}`);
    await screen.findByRole("heading", { level: 1, name: "沼川市の10年" });
    expect(screen.getByText(/コメントはこの端末に残りません/)).toBeVisible();
    await user.click((await screen.findAllByRole("button", { name: "コメントを付ける" }))[0] as HTMLElement);
    await user.type(await screen.findByRole("textbox", { name: "お名前" }), "山田");
    await user.type(await screen.findByRole("textbox", { name: "新しいコメント" }), "残らない言葉");
    await user.click(screen.getByRole("button", { name: "コメントする" }));
    await screen.findByText("残らない言葉");
    expect(await stored()).toEqual([]);
    expect({ ...localStorage }).toEqual({});
    const leaving = new Event("beforeunload", { cancelable: true });
    window.dispatchEvent(leaving);
    expect(leaving.defaultPrevented).toBe(true);
  });

  it("sends back what is locked with the same passphrase, and not a word of it in the open", async () => {
    setPreferences({ author: "山田" });
    const { user } = await mountApp(testLibrary(), "", await protectedPage());
    await user.type(await field(), `${passphrase}{Enter}`);
    await screen.findByRole("heading", { level: 1, name: "沼川市の10年" });
    await user.click((await screen.findAllByRole("button", { name: "コメントを付ける" }))[0] as HTMLElement);
    await user.type(await screen.findByRole("textbox", { name: "新しいコメント" }), "ここだけの話");
    await user.click(screen.getByRole("button", { name: "コメントする" }));
    await user.click(await screen.findByRole("button", { name: /^返送する/ }));
    const dialog = within(await screen.findByRole("dialog", { name: "返送する" }));
    expect(dialog.getByText(/同じ合言葉で保護されます/)).toBeVisible();
    await user.click(dialog.getByRole("button", { name: "メールに貼る文にする" }));
    const { value } = await screen.findByRole<HTMLTextAreaElement>("textbox", { name: "メールに貼る文" });
    expect(value).not.toContain("ここだけの話");
    const [outcome] = await readReceived(`> ${value.replaceAll("\n", "\n> ")}`);
    if (!outcome?.ok || outcome.value.kind !== "locked") throw new Error("the return is not locked");
    expect(outcome.value.locked.holds).toBe(returnKind);
    const text = await unlock(outcome.value.locked, passphrase);
    expect(text.ok && text.value).toContain("ここだけの話");
    await user.keyboard("{Escape}");
  });

  it("says how to open it where the browser withholds its cryptography", async () => {
    vi.stubGlobal("crypto", { getRandomValues: crypto.getRandomValues.bind(crypto) });
    await mountApp(testLibrary(), "", island);
    expect(await screen.findByRole("alert")).toHaveTextContent(/この端末に保存してから、ダブルクリックで/);
  });

  it("speaks English too", async () => {
    const { user } = await mountApp(testLibrary(), "", island);
    await user.click(await screen.findByRole("radio", { name: "English" }));
    await user.type(await screen.findByLabelText("Passphrase"), "wrong{Enter}");
    expect(await screen.findByText(/This is not the passphrase/)).toBeVisible();
    expect(await axeFaults(document.body)).toEqual([]);
  });
});

describe("a page of which nothing can be read", () => {
  it.each([
    ["cut off", (text: string) => text.slice(0, 300), /途中で終わっています/],
    ["damaged", (text: string) => text.replace(/"data": "..../, '"data": "AAAA'), /途中で壊れています/],
    ["empty", () => "", /./],
    ["of a newer format", () => '{"kind":"henkaku-story-sheet/story","format":999}', /新しい/],
  ])("says so, and what to do: %s", async (_, spoil, words) => {
    const { stored } = await mountApp(testLibrary(), "", spoil(island));
    expect(await screen.findByRole("heading", { level: 1, name: "このファイルは開けません" })).toBeVisible();
    expect(screen.getByRole("alert")).toHaveTextContent(words);
    expect(screen.getByText(/もう一度送ってもらってください/, { selector: "p:not([role])" })).toBeVisible();
    expect(await stored()).toEqual([]);
    expect(await axeFaults(document.body)).toEqual([]);
  });
});
