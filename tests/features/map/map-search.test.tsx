import { act, fireEvent, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it } from "vitest";
import { noFilter } from "../../../src/domain/card-filter.ts";
import { useMapState } from "../../../src/features/map/map-state.ts";
import { setCardFilter } from "../../../src/state/card-filter.ts";
import { openMap } from "./open-map.tsx";

const press = (keys: string) => userEvent.keyboard(keys);
const field = () => screen.getByRole("searchbox", { name: "カードを探す" });
const ringed = () => [...document.querySelectorAll('[data-match] [class*="_text_"]')].map((text) => text.textContent);

describe("cards are looked for on the map", () => {
  it("by /, ringed while one types, and gone through by Enter and Shift+Enter, round and round", async () => {
    const { said } = openMap();
    await press("/");
    expect(field()).toHaveFocus();
    await press("2");
    expect(await screen.findByText("2件")).toBeVisible();
    expect(ringed()).toEqual(["公民連携", "駅前"]);
    await press("{Enter}");
    expect(said()).toContain("公民連携");
    expect(screen.getByText("2件中1件目 ② 1. 公民連携")).toBeInTheDocument();
    await press("{Enter}");
    expect(screen.getByText("2件中2件目 ② 2. 駅前")).toBeInTheDocument();
    await press("{Enter}");
    expect(said()).toContain("公民連携");
    await press("{Shift>}{Enter}{/Shift}");
    expect(said()).toContain("駅前");
    expect(field()).toHaveFocus();
  });

  it("and left by Esc: the rings go, the card stays in hand, the keys are the map's again", async () => {
    const { keys, said } = openMap();
    await press("/駅{Enter}{Escape}");
    expect(keys).toHaveFocus();
    expect(field()).toHaveValue("");
    expect(ringed()).toEqual([]);
    expect(useMapState.getState().matches).toBeNull();
    expect(said()).toContain("駅前");
  });

  it("by what is in an element or in a reason, though neither is to be seen on the card", async () => {
    openMap();
    await press("/語リ合ウ");
    expect(await screen.findByText("1件")).toBeVisible();
    expect(ringed()).toEqual(["目的の共有"]);
    await userEvent.clear(field());
    await press("集う");
    await screen.findByText("1件");
    expect(ringed()).toEqual(["公民連携"]);
  });

  it("or are not there, or are only left out by the filter, which is said", async () => {
    const { session } = openMap();
    await press("/ない言葉");
    expect(await screen.findByText("見つかりません")).toBeVisible();
    act(() => setCardFilter(session, { ...noFilter, stageIds: new Set(["vision"]) }));
    await userEvent.clear(field());
    await press("駅前");
    expect(await screen.findByText("絞り込みの外に1件")).toBeVisible();
  });

  it("by Ctrl+F too; pressed again in the field it is the browser's own", async () => {
    openMap();
    expect(fireEvent.keyDown(document.body, { key: "f", code: "KeyF", ctrlKey: true })).toBe(false);
    expect(field()).toHaveFocus();
    expect(fireEvent.keyDown(field(), { key: "f", code: "KeyF", ctrlKey: true })).toBe(true);
  });

  it("without an Enter of the input method leading anywhere", async () => {
    const { session } = openMap();
    await press("/2");
    await screen.findByText("2件");
    fireEvent.compositionStart(field());
    fireEvent.keyDown(field(), { key: "Enter", keyCode: 229, isComposing: true });
    fireEvent.compositionEnd(field());
    fireEvent.keyDown(field(), { key: "Enter", keyCode: 13 });
    expect(session.store.getState().selection).toBeNull();
    fireEvent.keyUp(field(), { key: "Enter" });
    fireEvent.keyDown(field(), { key: "Enter", keyCode: 13 });
    expect(session.store.getState().selection).not.toBeNull();
  });

  it("by mouse: arrows beside the number lead on and back", async () => {
    const { said } = openMap();
    await userEvent.type(field(), "2");
    await userEvent.click(await screen.findByRole("button", { name: "次へ（Enter）" }));
    expect(said()).toContain("公民連携");
    await userEvent.click(screen.getByRole("button", { name: "前へ（Shift+Enter）" }));
    expect(said()).toContain("駅前");
  });
});
