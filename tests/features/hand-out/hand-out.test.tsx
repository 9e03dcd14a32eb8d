// Handing out as somebody does it: what is in the file, what is not in it anywhere, and what is noted in the story.

import { webcrypto } from "node:crypto";
import { act, screen, waitFor } from "@testing-library/react";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { readIsland } from "../../../src/exchange/html/hand-out-page.ts";
import { readStoryFile } from "../../../src/exchange/json/story-file.ts";
import { readLocked } from "../../../src/exchange/locked/envelope.ts";
import { unlock } from "../../../src/exchange/locked/lock.ts";
import { handedOut } from "../../../src/features/hand-out/hand-out-state.ts";
import { usePreferences } from "../../../src/state/preferences.ts";
import { FileOnDisk } from "../../helpers/file-on-disk.ts";
import { freshBrowser } from "../../helpers/mount-app.tsx";
import { builtHead, diskAnswers, openExample, suggested, telling, writeTellingWords } from "./hand-out-app.tsx";

const head = document.head.innerHTML;

beforeEach(() => {
  freshBrowser();
  handedOut();
  suggested.length = 0;
  vi.stubGlobal("crypto", webcrypto);
});
afterEach(() => {
  Reflect.deleteProperty(window, "showSaveFilePicker");
  document.head.innerHTML = head;
  vi.unstubAllGlobals();
});

const storyIn = (text: string) => {
  const read = readStoryFile(text);
  if (!read.ok) throw new Error(read.error.code);
  expect(read.value.repairs).toEqual([]);
  return read.value.story;
};

describe("a copy that is handed out", () => {
  it("holds nothing of what was left out, and what it holds is what is noted", async () => {
    const file = diskAnswers(new FileOnDisk());
    const app = await openExample();
    writeTellingWords(app.document);
    const dialog = await app.openForm();
    expect(screen.getByRole("checkbox", { name: "コメント　1件" })).toBeChecked();
    expect(screen.getByRole("checkbox", { name: /^発表のメモと順番/ })).toBeChecked();
    expect(dialog).toHaveTextContent("変更の足あと、合わせたときの記録、ほかの人への配付の記録は、いつも入りません。");
    await app.write(/渡す相手/, "山田様");
    await app.write(/目的/, "ご意見をいただくため");
    await app.write(/返送の期限/, "R8.5.31");
    expect(dialog).toHaveTextContent("令和8年5月31日");
    await app.tick("名前　3人");
    await app.tick(/^段：▽ 成り行きの未来/);
    await app.press("書き出す");
    expect(await screen.findByText(/開いてコメントし、返送を押してください/)).toBeVisible();
    expect(screen.queryByRole("dialog")).toBeNull();

    for (const word of [...Object.values(telling), "潮田", "浜野", "人口は2015年"])
      expect(file.text).not.toContain(word);
    const copy = storyIn(file.text);
    const [handOut] = app.handOuts();
    expect(app.handOuts()).toHaveLength(1);
    expect(handOut).toMatchObject({
      mode: "review",
      receiver: "山田様",
      purpose: "ご意見をいただくため",
      sender: "みなと台市（架空）",
      until: "2026-05-31",
    });
    expect([...(handOut?.leftOut ?? [])].sort()).toEqual(["comments", "notes", "people", "stage:drift"]);
    expect(copy.handOutId).toBe(handOut?.id);
    expect(copy.handOuts[handOut?.id ?? ""]).toMatchObject({ revisionId: handOut?.revisionId, receiver: "山田様" });
    expect(app.document.read().revisions[handOut?.revisionId ?? ""]).toMatchObject({
      kind: "hand-out",
      label: "山田様",
    });
    expect(Object.values(copy.cards).some(({ text }) => text.startsWith("海のそばの暮らし"))).toBe(true);
    expect(suggested).toEqual([
      "変革ストーリーシート_みなと台市（架空）_令和7年度_第6回_最終版_確認用_山田様_2026-04-01.json",
    ]);
  });

  it("and is cancelled at the last moment leaves no record, and the form as it was filled in", async () => {
    const app = await openExample();
    const before = app.document.read();
    diskAnswers(null);
    await app.openForm();
    await app.write(/渡す相手/, "山田様");
    await app.press("書き出す");
    await waitFor(() => expect(screen.queryByText("書き出しています…")).toBeNull());
    expect(app.document.read()).toBe(before);
    expect(screen.getByRole("textbox", { name: /渡す相手/ })).toHaveValue("山田様");
    expect(screen.queryByText(/伝えましょう/)).toBeNull();
  });

  it("and cannot be written leaves no record, and the reason is told", async () => {
    const app = await openExample();
    const before = app.document.read();
    const file = diskAnswers(new FileOnDisk());
    file.failOn = "close";
    file.error = new DOMException("full", "QuotaExceededError");
    await app.openForm();
    await app.write(/渡す相手/, "山田様");
    await app.press("書き出す");
    const said = "書き出せませんでした（保存先の空きが足りません）。配付の記録には残していません。";
    expect(await screen.findByText(said)).toBeVisible();
    expect(app.handOuts()).toEqual([]);
    expect(app.document.read().revisions).toEqual(before.revisions);
    file.failOn = null;
    await app.press("書き出す");
    await screen.findByText(/返送を押してください/);
    expect(app.handOuts()).toHaveLength(1);
  });

  it("while another window takes the story over is neither written nor noted, and that is told", async () => {
    const app = await openExample();
    const file = new FileOnDisk();
    Object.assign(window, {
      showSaveFilePicker: async () => {
        act(() => app.open.session.actions.setLocked(true));
        return file.handle;
      },
    });
    await app.openForm();
    await app.write(/渡す相手/, "山田様");
    await app.press("書き出す");
    expect(await screen.findByText(/別の画面で編集中になったため、書き出していません/)).toBeVisible();
    expect([file.text, app.handOuts()]).toEqual(["", []]);
  });

  it("as a page is the app with the copy in it; to work on, it is told to be sent back", async () => {
    document.head.innerHTML = builtHead;
    const file = diskAnswers(new FileOnDisk("案.html"));
    const app = await openExample();
    await app.openForm();
    await app.write(/渡す相手/, "第2回研究会");
    await app.user.click(screen.getByRole("radio", { name: /手を入れてもらう/ }));
    expect(screen.getByRole("radio", { name: /HTML/ })).toBeChecked();
    await app.press("書き出す");
    expect(await screen.findByText(/手を入れたら、ファイルに保存して送り返してください/)).toBeVisible();
    expect(file.text).toContain("<title>変革ストーリーシート（記入例）（編集用）</title>");
    expect(file.text).toContain(">the app</script>");
    const island = readIsland(file.text);
    expect(storyIn(island.ok ? island.value : "").handOutId).toBe(app.handOuts()[0]?.id);
    expect(suggested[0]).toMatch(/_編集用_第2回研究会_2026-04-01\.html$/);
  });

  it("under a passphrase gives away no word, not even in its title, and opens with it alone", async () => {
    document.head.innerHTML = builtHead;
    const file = diskAnswers(new FileOnDisk("案.html"));
    const app = await openExample();
    await app.openForm();
    await app.write(/渡す相手/, "山田様");
    await app.tick("合言葉で保護する");
    await app.press("書き出す");
    expect(await screen.findByText("合言葉を書いてください。")).toBeVisible();
    expect(screen.getByRole("textbox", { name: "合言葉" })).toHaveFocus();
    await app.write("合言葉", "さくら");
    expect(screen.getByRole("dialog")).toHaveTextContent("8文字以上をお勧めします");
    await app.write("合言葉", "さくらの咲くころに");
    expect(screen.getByRole("dialog")).not.toHaveTextContent("8文字以上をお勧めします");
    await app.press("書き出す");
    expect(await screen.findByText(/合言葉は、別の方法で伝えましょう/)).toBeVisible();
    for (const word of ["記入例", "山田", "海のそば", "さくら"]) expect(file.text).not.toContain(word);
    const island = readIsland(file.text);
    const locked = readLocked(JSON.parse(island.ok ? island.value : ""));
    if (!locked.ok) throw new Error(locked.error.code);
    expect(await unlock(locked.value, "さくらの散るころに")).toEqual({
      ok: false,
      error: { code: "wrong-passphrase" },
    });
    const text = await unlock(locked.value, "さくらの咲くころに");
    expect(storyIn(text.ok ? text.value : "").handOutId).toBe(app.handOuts()[0]?.id);
  });

  it("carries the name of whoever never gave one, and it is known from then on", async () => {
    diskAnswers(new FileOnDisk());
    const app = await openExample();
    await app.openForm();
    await app.write(/渡す相手/, "山田様");
    await app.write(/渡す人/, "みなと台市（架空） 潮田");
    await app.press("書き出す");
    await screen.findByText(/返送を押してください/);
    expect(usePreferences.getState().author).toBe("潮田");
    await app.openForm();
    expect(screen.getByRole("textbox", { name: /渡す人/ })).toHaveValue("みなと台市（架空） 潮田");
  });
});
