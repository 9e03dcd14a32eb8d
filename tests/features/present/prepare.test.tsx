// Preparing a presentation: the order, what is left out, the notes and the time, and the way back from each.
import { act, screen, within } from "@testing-library/react";
import userEvent, { type UserEvent } from "@testing-library/user-event";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { PresentOverlay } from "../../../src/features/present/PresentOverlay.tsx";
import { closeShow, openPreparing } from "../../../src/features/present/present-state.ts";
import { setPreferences, usePreferences } from "../../../src/state/preferences.ts";
import { type OpenStory, openStory } from "../open-story.tsx";

let opened: OpenStory;
let user: UserEvent;

const rows = () => within(screen.getByRole("list", { name: "発表の順" })).getAllByRole("listitem");
const order = () =>
  rows().map(
    (row) =>
      /[VSC]\d?$/.exec(
        row
          .querySelector("div")
          ?.textContent?.replace(/話す|飛ばす/g, "")
          .trim() ?? "",
      )?.[0],
  );

beforeEach(async () => {
  user = userEvent.setup();
  setPreferences({ presentMinutes: 7, handoutNotes: false });
  opened = openStory(<PresentOverlay />, (builder) => {
    const v = builder.card("vision", "V");
    const s = builder.card("strategy", "S");
    builder.run("linkCards", { meansId: s, endId: v });
    const c = builder.card("capability", "C", { groupId: "people" });
    builder.run("linkCards", { meansId: c, endId: s });
  });
  await act(async () => openPreparing());
});

afterEach(() => act(async () => closeShow()));

describe("the list of steps", () => {
  it("shows the walk along the chain before anything is arranged", () => {
    expect(order()).toEqual(["V", "S", "C"]);
    expect(screen.queryByRole("button", { name: /標準の順に戻す/ })).toBeNull();
  });

  it("is reordered by buttons, says so, and is put back by undo in one step", async () => {
    await user.click(screen.getByRole("button", { name: "② 1. を一つ前へ" }));
    expect(order()).toEqual(["S", "V", "C"]);
    expect(screen.getByText("② 1. を一つ前へ移しました。")).toBeInTheDocument();
    await opened.undo();
    expect(order()).toEqual(["V", "S", "C"]);
    expect(opened.session.store.getState().story.steps).toEqual({});
  });

  it("is reordered by Alt and the arrows from wherever the cursor is in a row, which keeps it", async () => {
    const note = screen.getByLabelText("② 1. で話すこと");
    await user.click(note);
    await user.keyboard("{Alt>}{ArrowDown}{/Alt}");
    expect(order()).toEqual(["V", "C", "S"]);
    expect(note).toHaveFocus();
    await user.keyboard("{Alt>}{ArrowDown}{/Alt}");
    expect(screen.getByText("これ以上は動かせません。")).toBeInTheDocument();
  });

  it("leaves a step out and takes it in again", async () => {
    await user.click(screen.getByRole("button", { name: "② 1. を発表で飛ばす" }));
    const button = await screen.findByRole("button", { name: "② 1. を発表で飛ばす", pressed: true });
    expect(rows().map((row) => row.querySelector("div > span")?.textContent)).toEqual(["1", "–", "2"]);
    await user.click(button);
    expect(await screen.findByRole("button", { name: "② 1. を発表で飛ばす", pressed: false })).toBeVisible();
  });

  it("takes a note, which one undo takes back with all it brought along", async () => {
    const note = screen.getByLabelText("② 1. で話すこと");
    await user.type(note, "間をおく");
    expect(note).toHaveValue("間をおく");
    await opened.undo();
    expect(note).toHaveValue("");
    expect(opened.session.store.getState().story.steps).toEqual({});
  });

  it("goes back to the usual order without losing a note", async () => {
    await user.type(screen.getByLabelText("② 1. で話すこと"), "ゆっくり");
    await user.click(screen.getByRole("button", { name: "② 1. を一つ前へ" }));
    await user.click(await screen.findByRole("button", { name: /標準の順に戻す/ }));
    expect(order()).toEqual(["V", "S", "C"]);
    expect(screen.getByLabelText("② 1. で話すこと")).toHaveValue("ゆっくり");
  });
});

describe("the time", () => {
  it("is kept as a preference when it makes sense, and said to be wrong when not", async () => {
    const field = screen.getByLabelText("持ち時間（分）");
    await user.clear(field);
    await user.type(field, "１０");
    expect(usePreferences.getState().presentMinutes).toBe(10);
    await user.clear(field);
    expect(await screen.findByText(/前の値を残しています/)).toBeVisible();
    expect(usePreferences.getState().presentMinutes).toBe(10);
  });
});
