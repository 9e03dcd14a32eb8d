import { act, screen } from "@testing-library/react";
import { beforeEach, describe, expect, it } from "vitest";
import { usePreferences } from "../../../src/state/preferences.ts";
import { freshBrowser, type MountedApp, mountApp, shelve, testLibrary } from "../../helpers/mount-app.tsx";

beforeEach(freshBrowser);

async function openPreferences(): Promise<MountedApp> {
  const library = testLibrary();
  const key = await shelve(library, "hakushi", "わたしの案");
  const app = await mountApp(library, `/story/${key}`);
  await app.user.click(await screen.findByRole("button", { name: "メニュー" }));
  await app.user.click(await screen.findByRole("menuitem", { name: /^設定/ }));
  await screen.findByRole("dialog", { name: "設定" });
  return app;
}

describe("the preferences", () => {
  it("change the language at once, the page's own language with it, and not the sheet", async () => {
    const { user } = await openPreferences();
    await user.click(screen.getByRole("radio", { name: "English" }));
    expect(await screen.findByRole("dialog", { name: "Preferences" })).toBeVisible();
    expect(document.documentElement.lang).toBe("en");
    expect(document.title).toContain("わたしの案");
  });

  it("show what a year looks like before it is chosen", async () => {
    const { user } = await openPreferences();
    expect(await screen.findByText(/令和4年7月21日/)).toBeVisible();
    await user.click(screen.getByRole("radio", { name: "西暦" }));
    expect(await screen.findByText(/2022年7月21日/)).toBeVisible();
  });

  it("take a name to the letter, and Ctrl+Z in it does not touch the sheet", async () => {
    const { user, workspace } = await openPreferences();
    const { screen: up } = workspace.store.getState();
    if (up.kind !== "story") throw new Error("no story");
    const place = { stageId: "vision", groupId: null, themeId: null, parentId: null };
    act(() => void up.open.session.actions.run("addCard", { place }));
    await user.type(screen.getByRole("textbox", { name: "あなたの名前" }), "沼津 花子");
    await user.keyboard("{Control>}z{/Control}");
    expect(usePreferences.getState().author).toBe("沼津 花子");
    expect(up.open.document.canUndo).toBe(true);
  });
});
