import { act, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it } from "vitest";
import { setPreferences, usePreferences } from "../../../src/state/preferences.ts";
import { openMap } from "./open-map.tsx";

const press = (keys: string) => userEvent.keyboard(keys);

describe("cards are written on the map", () => {
  it("by Enter, which opens the text in place; Esc ends it and gives the keys back", async () => {
    const { keys, take, texts, undo } = openMap();
    take("公民連携");
    await press("{Enter}");
    const field = await screen.findByRole("textbox", { name: "② 1." });
    expect(field).toHaveFocus();
    await press("を進める{Escape}");
    expect(keys).toHaveFocus();
    expect(screen.queryByRole("textbox", { name: "② 1." })).toBeNull();
    expect(texts("strategy")).toEqual(["公民連携を進める", "駅前"]);
    await undo();
    expect(texts("strategy")).toEqual(["公民連携", "駅前"]);
  });

  it("by N below the one in hand and by Shift+N as one that serves it, the cursor in it at once", async () => {
    const { take, texts, links } = openMap();
    take("公民連携");
    await press("n");
    expect(await screen.findByRole("textbox", { name: "② 2." })).toHaveFocus();
    await press("広場{Escape}");
    expect(texts("strategy")).toEqual(["公民連携", "広場", "駅前"]);
    await press("{Shift>}N{/Shift}");
    await screen.findByRole("textbox", { name: "③ 組織づくり 2." });
    await press("話し合う{Escape}");
    expect(links()).toContain("話し合う → 広場");
  });

  it("are removed by Delete with a word about it, and undo brings them back with their links", async () => {
    const { take, texts, links, session, undo, said } = openMap();
    const before = links();
    take("公民連携");
    await press("{Delete}");
    expect(texts("strategy")).toEqual(["駅前"]);
    expect(session.store.getState().notice?.notice).toEqual({ kind: "card-removed", elements: 0, links: 2 });
    expect(said()).toContain("駅前");
    await undo();
    expect(texts("strategy")).toEqual(["公民連携", "駅前"]);
    expect(new Set(links())).toEqual(new Set(before));
    expect(await screen.findByText("人が集うから")).toBeInTheDocument();
  });

  it("go to another place among their neighbours, or to the next stage, by Alt and an arrow", async () => {
    const { take, texts } = openMap();
    take("駅前");
    await press("{Alt>}{ArrowUp}{/Alt}");
    expect(texts("strategy")).toEqual(["駅前", "公民連携"]);
    await press("{Alt>}{ArrowRight}{/Alt}");
    expect(texts("strategy")).toEqual(["公民連携"]);
    expect(texts("capability")).toContain("駅前");
  });

  it("are shown as they were arranged by hand, also while the map showed them with fewer crossings", async () => {
    setPreferences({ mapOrder: "fewest-crossings" });
    const { take, texts } = openMap();
    take("駅前");
    await press("{Alt>}{ArrowUp}{/Alt}");
    expect(texts("strategy")).toEqual(["駅前", "公民連携"]);
    expect(usePreferences.getState().mapOrder).toBe("kept");
  });

  it("cannot be changed while another window writes", async () => {
    const { take, texts, session } = openMap();
    take("公民連携");
    act(() => session.actions.setLocked(true));
    await press("{Enter}n{Delete}");
    expect(screen.queryByRole("textbox", { name: /②/ })).toBeNull();
    expect(texts("strategy")).toEqual(["公民連携", "駅前"]);
  });
});

describe("links are made and written on the map", () => {
  it("by L, which asks what the card serves, and by Shift+L, which asks what serves it", async () => {
    const { keys, take, links } = openMap();
    take("駅前");
    await press("l");
    const picker = await screen.findByRole("dialog", { name: "② 2.「駅前」は何のため？" });
    await userEvent.type(within(picker).getByRole("combobox"), "海辺{Enter}");
    expect(links()).toContain("駅前 → 豊かな海辺");
    await press("{Enter}");
    await waitFor(() => expect(keys).toHaveFocus());
    await press("{Shift>}L{/Shift}");
    expect(await screen.findByRole("dialog", { name: "② 2.「駅前」を支えるものは？" })).toBeVisible();
  });

  it("in place: R and Enter open the reason, Tab leads to the assumption, Esc ends", async () => {
    const { keys, take, session } = openMap();
    take("目的の共有");
    await press("r{Enter}");
    expect(await screen.findByRole("textbox", { name: "理由" })).toHaveFocus();
    await press("同じ方を向くから");
    await userEvent.tab();
    expect(await screen.findByRole("textbox", { name: "前提" })).toHaveFocus();
    await press("話す時間がある{Escape}");
    expect(keys).toHaveFocus();
    const written = Object.values(session.store.getState().story.links).find(
      ({ reason }) => reason === "同じ方を向くから",
    );
    expect(written?.assumption).toBe("話す時間がある");
  });

  it("are taken away by Delete on the link, and the card at its beginning is in hand again", async () => {
    const { take, links, said } = openMap();
    take("公民連携");
    await press("r{Delete}");
    expect(links()).toEqual(["目的の共有 → 公民連携"]);
    expect(said()).toContain("② 1. 公民連携");
  });
});
