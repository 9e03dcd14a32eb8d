// A story presented: what the room sees and hears, and what the speaker's keys do.
import { act, screen, waitFor, within } from "@testing-library/react";
import userEvent, { type UserEvent } from "@testing-library/user-event";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { PresentOverlay } from "../../../src/features/present/PresentOverlay.tsx";
import { startPresenting } from "../../../src/features/present/present-orders.ts";
import { closeShow } from "../../../src/features/present/present-state.ts";
import { type OpenStory, openStory } from "../open-story.tsx";

let opened: OpenStory;
let user: UserEvent;

const slide = () => within(screen.getByRole("article"));
const isUp = async (text: string) => {
  await waitFor(() => expect(slide().getByText(text)).toBeVisible());
};

beforeEach(async () => {
  user = userEvent.setup();
  opened = openStory(<PresentOverlay />, (builder) => {
    const v = builder.card("vision", "海のまち");
    const s = builder.card("strategy", "小さく試す");
    builder.run("linkCards", { meansId: s, endId: v, reason: "続けられるから" });
    builder.card("strategy", "何を試すか", { parentId: s });
    const c = builder.card("capability", "出向く職員", { groupId: "people" });
    builder.run("linkCards", { meansId: c, endId: s });
  });
  await act(async () => startPresenting(opened.session));
});

afterEach(() => act(async () => closeShow()));

describe("on the screen", () => {
  it("each step says its stage, its text and elements, what it serves and why", async () => {
    await user.keyboard("{ArrowRight}");
    await isUp("小さく試す");
    expect(slide().getByRole("heading", { name: "戦略的取組" })).toBeVisible();
    expect(slide().getByText("何を試すか")).toBeVisible();
    expect(slide().getByText(/海のまち を実現する/)).toBeVisible();
    expect(slide().getByText(/続けられるから/)).toBeVisible();
    expect(await screen.findByText("2 / 3")).toBeVisible();
    const stage = within(screen.getByRole("list", { name: "段の並び" })).getByText("戦略");
    expect(stage.closest("li")).toHaveAttribute("aria-current", "step");
  });

  it("each step is read aloud as it comes up", async () => {
    await user.keyboard("{PageDown}");
    await waitFor(() => {
      const said = screen.getAllByRole("status").map(({ textContent }) => textContent);
      expect(said.join()).toMatch(/3枚中 2枚目[\s\S]*小さく試す[\s\S]*なぜなら 続けられるから/);
    });
  });

  it("the clicker and the keys lead on, back, to the ends and to a number", async () => {
    await user.keyboard("{PageDown}{PageDown}");
    await isUp("出向く職員");
    await user.keyboard("{PageUp}");
    await isUp("小さく試す");
    await user.keyboard("{End}");
    await isUp("出向く職員");
    await user.keyboard("1{Enter}");
    await isUp("海のまち");
  });

  it("a click on the right half goes on", async () => {
    await user.click(screen.getByRole("article"));
    await isUp("小さく試す");
  });

  it("Enter on a button presses that button and does not go on", async () => {
    screen.getByRole("button", { name: "メモ" }).focus();
    await user.keyboard("{Enter}");
    expect(await screen.findByLabelText("① ありたい姿 で話すこと")).toBeVisible();
    await isUp("海のまち");
  });

  it("a card that is left out meanwhile is not shown", async () => {
    await act(async () => {
      opened.session.actions.run("hideStep", { cardId: opened.idOf("小さく試す"), isHidden: true });
    });
    await user.keyboard("{ArrowRight}");
    await isUp("出向く職員");
    expect(await screen.findByText("2 / 2")).toBeVisible();
  });
});

describe("leaving", () => {
  it("by Esc ends it with the card last shown in hand", async () => {
    await user.keyboard("{ArrowRight}{Escape}");
    await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
    const id = opened.idOf("小さく試す");
    await waitFor(() => expect(opened.session.store.getState().selection).toEqual({ kind: "card", id }));
  });

  it("by Esc from the notes first goes back to the slide", async () => {
    await user.keyboard("m");
    const note = await screen.findByLabelText("① ありたい姿 で話すこと");
    await user.click(note);
    await user.keyboard("間をおく 1{Escape}");
    expect(note).not.toHaveFocus();
    expect(await screen.findByRole("dialog")).toBeVisible();
    const notes = Object.values(opened.session.store.getState().story.steps).map((step) => step.note);
    expect(notes).toContain("間をおく 1");
  });
});

it("when the browser blocks the speaker's window that is said, and the notes are there instead", async () => {
  const open = vi.spyOn(window, "open").mockReturnValue(null);
  await user.keyboard("w");
  expect(await screen.findByRole("alert")).toHaveTextContent(/開けませんでした/);
  expect(screen.getByLabelText("① ありたい姿 で話すこと")).toBeVisible();
  open.mockRestore();
});
