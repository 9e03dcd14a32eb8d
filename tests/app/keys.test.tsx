import { fireEvent, screen, within } from "@testing-library/react";
import { beforeEach, describe, expect, it } from "vitest";
import { freshBrowser, type MountedApp, mountApp, shelve, testLibrary } from "../helpers/mount-app.tsx";

beforeEach(freshBrowser);

async function openBlank(): Promise<MountedApp & { readonly field: HTMLTextAreaElement }> {
  const library = testLibrary();
  const key = await shelve(library, "hakushi", "案");
  const app = await mountApp(library, `/story/${key}/outline`);
  await screen.findByRole("navigation", { name: "表示の切り替え" });
  return { ...app, field: document.querySelector("textarea")! };
}

const current = () => document.querySelector('[aria-current="page"]')?.textContent;

describe("keys that work wherever the cursor is", () => {
  it.each([
    ["{Alt>}2{/Alt}", "マトリクス"],
    ["{Alt>}3{/Alt}", "マップ"],
    ["{Alt>}4{/Alt}", "シート"],
    ["{Alt>}1{/Alt}", "アウトライン"],
  ])("%s shows %s, also from within a text", async (keys, view) => {
    const { user, field } = await openBlank();
    await user.click(field);
    await user.keyboard(keys);
    expect(current()).toBe(view);
  });

  it("a digit alone shows a view only when nobody is writing", async () => {
    const { user, field } = await openBlank();
    await user.type(field, "2");
    expect(current()).toBe("アウトライン");
    expect(field).toHaveValue("2");
    screen.getByRole("main").focus();
    await user.keyboard("2");
    expect(current()).toBe("マトリクス");
  });

  it("Ctrl+Z inside a text takes back what was done to the story, Ctrl+Shift+Z and Ctrl+Y do it again", async () => {
    const { user, field, workspace } = await openBlank();
    const up = workspace.store.getState().screen;
    if (up.kind !== "story") throw new Error("no story");
    const texts = () => Object.values(up.open.document.read().cards).map(({ text }) => text);
    await user.type(field, "ありたい姿");
    expect(texts()).toEqual(["ありたい姿"]);
    // Two steps: the card, then what was written in it.
    await user.keyboard("{Control>}z{/Control}{Control>}z{/Control}");
    expect(texts()).toEqual([]);
    await user.keyboard("{Control>}{Shift>}z{/Shift}{/Control}{Control>}y{/Control}");
    expect(texts()).toEqual(["ありたい姿"]);
  });

  it("Ctrl+Z during a conversion belongs to the input method", async () => {
    const { user, field, workspace } = await openBlank();
    const up = workspace.store.getState().screen;
    if (up.kind !== "story") throw new Error("no story");
    await user.type(field, "あ");
    const pressed = fireEvent.keyDown(document.activeElement!, {
      key: "z",
      code: "KeyZ",
      ctrlKey: true,
      isComposing: true,
    });
    expect(pressed).toBe(true);
    expect(up.open.document.canRedo).toBe(false);
  });

  it("a view behind a dialog is not changed", async () => {
    const { user } = await openBlank();
    await user.keyboard("{F1}");
    await screen.findByRole("dialog");
    await user.keyboard("{Alt>}2{/Alt}");
    await user.keyboard("{Escape}");
    expect(current()).toBe("アウトライン");
  });
});

describe("changing the view", () => {
  it("keeps the keyboard in the work instead of sending it to the top of the page", async () => {
    const { user, field } = await openBlank();
    await user.type(field, "あ");
    await user.keyboard("{Alt>}2{/Alt}");
    await new Promise(requestAnimationFrame);
    expect(await screen.findByRole("main")).toContainElement(document.activeElement as HTMLElement);
    await user.keyboard("{Alt>}1{/Alt}");
    await new Promise(requestAnimationFrame);
    expect((document.activeElement as HTMLTextAreaElement).value).toBe("あ");
  });

  it("by the buttons leaves the focus on the button", async () => {
    const { user } = await openBlank();
    await user.click(screen.getByRole("button", { name: "マトリクス" }));
    expect(await screen.findByRole("button", { name: "マトリクス" })).toHaveFocus();
  });
});

describe("the header", () => {
  it("stands still while somebody writes, but for the state of saving", async () => {
    const { user, field } = await openBlank();
    await user.type(field, "あ");
    await screen.findByText(/^保存済み \d/);
    const changes: string[] = [];
    const observer = new MutationObserver((records) => {
      for (const { target } of records) changes.push(target.textContent ?? "");
    });
    observer.observe(document.querySelector("header")!, {
      subtree: true,
      childList: true,
      characterData: true,
      attributes: true,
    });
    await user.type(document.activeElement!, "いうえお");
    observer.disconnect();
    expect(changes.filter((text) => !/保存済み|保存中/.test(text))).toEqual([]);
  });
});

describe("what was removed", () => {
  it("comes back by the button beside the words that say so", async () => {
    const { user, field, workspace } = await openBlank();
    const up = workspace.store.getState().screen;
    if (up.kind !== "story") throw new Error("no story");
    await user.type(field, "消される");
    await user.keyboard("{Control>}{Shift>}k{/Shift}{/Control}");
    await user.click(
      await within(screen.getByRole("region", { name: "お知らせ" })).findByRole("button", { name: "元に戻す" }),
    );
    expect(Object.values(up.open.document.read().cards).map(({ text }) => text)).toEqual(["消される"]);
  });
});
