import { screen, within } from "@testing-library/react";
import { beforeEach, describe, expect, it } from "vitest";
import { freshBrowser, mountApp, testLibrary } from "../helpers/mount-app.tsx";

beforeEach(freshBrowser);

describe("the first five minutes", () => {
  it("offer a blank sheet and an example, and nothing to dismiss", async () => {
    await mountApp();
    expect(await screen.findByRole("heading", { level: 1, name: "変革ストーリーシート" })).toBeVisible();
    const start = screen.getByRole("region", { name: "新しく始める" });
    expect(within(start).getByRole("button", { name: "白紙" })).toHaveAccessibleDescription(/最初の問い/);
    expect(within(start).getByRole("button", { name: "記入例" })).toBeVisible();
    expect(screen.queryByRole("dialog")).toBeNull();
  });

  it("lead from 白紙 straight into the first question", async () => {
    const { user } = await mountApp();
    await user.click(screen.getByRole("button", { name: "白紙" }));
    expect(await screen.findByRole("heading", { level: 1, name: "無題のシート" })).toBeVisible();
    expect(document.activeElement?.tagName).toBe("TEXTAREA");
  });

  it("keep what was typed without saving by hand: closing and opening shows the same", async () => {
    const library = testLibrary();
    const first = await mountApp(library);
    await first.user.click(screen.getByRole("button", { name: "白紙" }));
    await screen.findByRole("heading", { level: 1, name: "無題のシート" });
    await first.user.keyboard("誰もが役割を持てるまち");
    await first.close();
    await mountApp(library);
    expect(await screen.findByDisplayValue("誰もが役割を持てるまち")).toBeVisible();
  });
});
