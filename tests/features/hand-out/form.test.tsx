// The form to hand out a copy, and the look at what its receiver will see: nothing typed is lost on the way.

import { webcrypto } from "node:crypto";
import { act, createEvent, fireEvent, screen, waitFor, within } from "@testing-library/react";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { handedOut } from "../../../src/features/hand-out/hand-out-state.ts";
import { axeFaults } from "../../helpers/axe-in-dom.ts";
import { FileOnDisk } from "../../helpers/file-on-disk.ts";
import { freshBrowser } from "../../helpers/mount-app.tsx";
import { diskAnswers, openExample, suggested, telling, writeTellingWords } from "./hand-out-app.tsx";

beforeEach(() => {
  freshBrowser();
  handedOut();
  suggested.length = 0;
  vi.stubGlobal("crypto", webcrypto);
});
afterEach(() => {
  Reflect.deleteProperty(window, "showSaveFilePicker");
  vi.unstubAllGlobals();
});

describe("the form to hand out", () => {
  it("asks first to whom, and puts the cursor there", async () => {
    diskAnswers(new FileOnDisk());
    const app = await openExample();
    const dialog = await app.openForm();
    await app.write(/目的/, "意見");
    await app.press("書き出す");
    expect(await screen.findByText(/^渡す相手を書いてください/)).toBeVisible();
    expect(screen.getByRole("textbox", { name: /渡す相手/ })).toHaveFocus();
    expect(suggested).toEqual([]);
    expect(await axeFaults(dialog)).toEqual([]);
  });

  it.each(["5/31", "来週", "令和8年2月30日", "2026-13-01"])("does not guess a day: %s", async (typed) => {
    diskAnswers(new FileOnDisk());
    const app = await openExample("hakushi");
    await app.openForm();
    await app.write(/渡す相手/, "山田様");
    await app.write(/返送の期限/, typed);
    await app.press("書き出す");
    expect(await screen.findByText(/^日付として読み取れません/)).toBeVisible();
    expect(suggested).toEqual([]);
  });

  it("says when the day has passed, and takes it all the same", async () => {
    const app = await openExample("hakushi");
    const dialog = await app.openForm();
    await app.write(/返送の期限/, "2026/3/1");
    expect(dialog).toHaveTextContent("令和8年3月1日（もう過ぎた日です）");
  });

  it("offers next time what was left out and to whom it went, even when there was nothing of it then", async () => {
    diskAnswers(new FileOnDisk());
    const app = await openExample();
    await app.openForm();
    await app.write(/渡す相手/, "第2回研究会");
    await app.tick("名前　3人");
    await app.press("書き出す");
    await screen.findByText(/返送を押してください/);
    writeTellingWords(app.document);
    await app.openForm();
    expect(screen.getByRole("checkbox", { name: "名前　3人" })).toBeChecked();
    expect(screen.getByRole("checkbox", { name: "コメント　1件" })).toBeChecked();
    expect(screen.getByRole("checkbox", { name: /^段：②/ })).not.toBeChecked();
    await app.press("第2回研究会");
    expect(screen.getByRole("textbox", { name: /渡す相手/ })).toHaveValue("第2回研究会");
  });

  it("says how much is left, and what goes without having been ticked", async () => {
    const app = await openExample();
    const dialog = await app.openForm();
    const { links, cards } = app.document.read();
    const all = Object.values(cards).filter(({ parentId }) => parentId === null).length;
    expect(dialog).toHaveTextContent(`カード ${all}枚、つながり ${Object.keys(links).length}本`);
    expect(dialog).not.toHaveTextContent("一緒になくなるもの");
    await app.tick(/^段：② /);
    const lost = Object.values(links).filter(({ meansId, endId }) =>
      [meansId, endId].some((id) => cards[id]?.stageId === "strategy"),
    );
    expect(lost.length).toBeGreaterThan(0);
    expect(dialog).toHaveTextContent(`カード ${all - 4}枚`);
    expect(dialog).toHaveTextContent(`一緒になくなるもの：つながり ${lost.length}本、コメント 0件`);
  });

  it("shows where a name is still written, leads there, and keeps what was filled in", async () => {
    const app = await openExample();
    writeTellingWords(app.document);
    const dialog = await app.openForm();
    await app.write(/渡す相手/, telling.name);
    expect(within(dialog).queryByText(/本文に名前が残っています/)).toBeNull();
    await app.tick("名前　3人");
    expect(await screen.findByText(/^本文に名前が残っています（1か所）/)).toBeVisible();
    await app.press(/^▽.*（課長会議は月曜、潮田みず…）に「潮田 みずき」$/);
    await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
    const { selection, story } = app.open.session.store.getState();
    expect(story.cards[selection?.id ?? ""]?.text).toContain(telling.card);
    await app.openForm();
    expect(screen.getByRole("textbox", { name: /渡す相手/ })).toHaveValue(telling.name);
    expect(screen.getByRole("checkbox", { name: "名前　3人" })).toBeChecked();
  });

  it("says why there is no page to hand out, and no passphrase, where the browser has neither", async () => {
    vi.stubGlobal("crypto", { getRandomValues: webcrypto.getRandomValues.bind(webcrypto) });
    const app = await openExample("hakushi");
    const dialog = await app.openForm();
    expect(screen.getByRole("radio", { name: /HTML/ })).toBeDisabled();
    expect(screen.getByRole("radio", { name: /JSON/ })).toBeChecked();
    expect(dialog).toHaveTextContent("このページは1つのファイルではないため、いまは選べません");
    expect(screen.getByRole("checkbox", { name: "合言葉で保護する" })).toBeDisabled();
    expect(dialog).toHaveTextContent("このページでは保護できません");
  });

  it("is not offered where the story is only looked at", async () => {
    const app = await openExample("hakushi");
    act(() => app.open.session.actions.setLocked(true));
    await app.press("メニュー");
    await screen.findByRole("menuitem", { name: "JSON を書き出す…" });
    expect(screen.queryByRole("menuitem", { name: "配付する…" })).toBeNull();
    await app.user.keyboard("{Escape}{Alt>}{Shift>}h{/Shift}{/Alt}");
    expect(screen.queryByRole("dialog")).toBeNull();
  });

  it("does not wait for somebody who left the story and came back", async () => {
    const app = await openExample("hakushi");
    await app.openForm();
    await act(() => app.workspace.goToLibrary());
    await act(() => app.workspace.open(app.open.key));
    await screen.findByRole("button", { name: "ファイルに保存" });
    expect(screen.queryByRole("dialog")).toBeNull();
  });
});

describe("a look at the receiver's screen", () => {
  it("shows the copy, keeps nothing of what is done there, and leads back to the form as it was", async () => {
    const app = await openExample();
    const before = app.document.read();
    await app.openForm();
    await app.write(/渡す相手/, "山田様");
    await app.write(/返送の期限/, "5/31");
    await app.tick("名前　3人");
    await app.tick(/^段：▽/);
    await app.tick("合言葉で保護する");
    await app.write("合言葉", "さくらの咲くころに");
    await app.press("相手に見える画面を確かめる");
    expect(await screen.findByText("相手に見える画面です。ここで書いたものは残りません。")).toBeVisible();
    await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
    expect(screen.queryByDisplayValue(/^人口は2015年/)).toBeNull();
    expect(screen.getByDisplayValue(/^海のそばの暮らし/)).toHaveAttribute("readonly");
    await app.press("配付に戻る");
    await screen.findByRole("dialog", { name: "控えを配付する" });
    expect(screen.getByRole("textbox", { name: /渡す相手/ })).toHaveValue("山田様");
    expect(screen.getByRole("textbox", { name: /返送の期限/ })).toHaveValue("5/31");
    expect(screen.getByRole("checkbox", { name: "名前　3人" })).toBeChecked();
    expect(screen.getByRole("checkbox", { name: /^段：▽/ })).toBeChecked();
    expect(screen.getByRole("textbox", { name: "合言葉" })).toHaveValue("さくらの咲くころに");
    expect(app.document.read()).toBe(before);
    expect(await app.stored()).toHaveLength(1);
  });

  it("of a copy to work on takes neither it out nor another one in: it has no number yet", async () => {
    const disk = diskAnswers(new FileOnDisk());
    const app = await openExample("hakushi");
    await app.openForm();
    await app.user.click(screen.getByRole("radio", { name: /手を入れてもらう/ }));
    await app.press("相手に見える画面を確かめる");
    await screen.findByRole("button", { name: "配付に戻る" });
    expect(screen.queryByRole("button", { name: "ファイルに保存" })).toBeNull();
    // The browser must not save the page, nor open what is dropped in its place.
    const save = new KeyboardEvent("keydown", {
      key: "s",
      code: "KeyS",
      ctrlKey: true,
      bubbles: true,
      cancelable: true,
    });
    document.body.dispatchEvent(save);
    expect(save.defaultPrevented).toBe(true);
    const drop = createEvent.drop(document.body);
    Object.assign(drop, { dataTransfer: { types: ["Files"], files: [new File(["{}"], "a.json")] } });
    fireEvent(document.body, drop);
    expect(drop.defaultPrevented).toBe(true);
    expect(suggested).toEqual([]);
    expect(disk.text).toBe("");
    await app.press("配付に戻る");
    await screen.findByRole("dialog", { name: "控えを配付する" });
    expect(screen.queryByText("a.json")).toBeNull();
  });
});
