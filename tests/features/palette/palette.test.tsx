import { screen, waitFor, within } from "@testing-library/react";
import { beforeEach, describe, expect, it } from "vitest";
import { freshBrowser, type MountedApp, mountApp, shelve, testLibrary } from "../../helpers/mount-app.tsx";

beforeEach(freshBrowser);

async function openExample(view = "outline"): Promise<MountedApp> {
  const library = testLibrary();
  const key = await shelve(library, "kinyurei");
  const app = await mountApp(library, `/story/${key}/${view}`);
  await screen.findByRole("navigation", { name: "表示の切り替え" });
  return app;
}

const focusedText = () => (document.activeElement as HTMLTextAreaElement).value;

describe("Ctrl+K", () => {
  it("finds a command by a part of its name and runs it", async () => {
    const { user } = await openExample();
    await user.keyboard("{Control>}k{/Control}");
    await screen.findByRole("dialog", { name: "操作とカードを探す" });
    await user.keyboard("設定{Enter}");
    expect(await screen.findByRole("dialog", { name: "設定" })).toBeVisible();
  });

  it("jumps to a card by its words, however they are written", async () => {
    const { user } = await openExample();
    await user.keyboard("{Control>}k{/Control}");
    await screen.findByRole("dialog", { name: "操作とカードを探す" });
    await user.keyboard("ﾊﾞｽの減便");
    await user.click(await screen.findByRole("menuitem", { name: /バスの減便/ }));
    await waitFor(() => expect(focusedText()).toContain("バスの減便"));
  });

  it("goes to the first view when the one that is up does not show the card", async () => {
    const { user } = await openExample("matrix");
    await user.keyboard("{Control>}k{/Control}");
    await screen.findByRole("dialog", { name: "操作とカードを探す" });
    await user.keyboard("バスの減便");
    await user.click(await screen.findByRole("menuitem", { name: /バスの減便/ }));
    await waitFor(() => expect(focusedText()).toContain("バスの減便"));
    expect(await screen.findByRole("button", { name: "アウトライン" })).toHaveAttribute("aria-current", "page");
  });
});

describe("?", () => {
  it("lists the keys of the app and of each view", async () => {
    const { user } = await openExample();
    (document.activeElement as HTMLElement).blur();
    await user.keyboard("?");
    const dialog = await screen.findByRole("dialog", { name: "ショートカットの一覧" });
    expect(within(dialog).getByRole("heading", { name: "どこでも" })).toBeVisible();
    expect(within(dialog).getByRole("heading", { name: "マトリクス" })).toBeVisible();
    expect(dialog).toHaveTextContent("「シート」を表示するAlt+4または4");
    expect(dialog).toHaveTextContent("やり直すCtrl+Shift+ZまたはCtrl+Y");
  });

  it("is a letter like any other while somebody writes; F1 helps there", async () => {
    const { user } = await openExample();
    const card = screen.getByDisplayValue(/バスの減便/);
    await user.type(card, "?");
    expect(screen.queryByRole("dialog")).toBeNull();
    expect(focusedText()).toMatch(/\?$/);
    await user.keyboard("{F1}");
    expect(await screen.findByRole("dialog", { name: "ショートカットの一覧" })).toBeVisible();
  });

  it("helps on the first screen, too", async () => {
    const { user } = await mountApp();
    await user.keyboard("?");
    expect(await screen.findByRole("dialog", { name: "ショートカットの一覧" })).toBeVisible();
  });
});
