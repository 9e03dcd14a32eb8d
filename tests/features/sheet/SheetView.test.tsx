// The sheet without a layout (jsdom has none): what is said where, and what writing in a place does to the story.
import { act, screen, within } from "@testing-library/react";
import userEvent, { type UserEvent } from "@testing-library/user-event";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { aboutOf } from "../../../src/domain/story.ts";
import { SheetView } from "../../../src/features/sheet/SheetView.tsx";
import { setPreferences } from "../../../src/state/preferences.ts";
import { I18n } from "../../../src/ui/I18n.tsx";
import { type OpenStory, openStory } from "../open-story.tsx";

// A whole sheet is a large page for jsdom; on a busy machine a test of it takes longer than others.
vi.setConfig({ testTimeout: 20_000 });

let opened: OpenStory;
let user: UserEvent;

beforeEach(() => {
  setPreferences({ paper: "a3" });
  user = userEvent.setup({ pointerEventsCheck: 0 });
  opened = openStory(<SheetView />, (builder) => {
    builder.run("writeAbout", { title: "みなと台の話", fiscalYear: 2022, date: "2022-08-19" });
    builder.card("vision", "海のまち");
    builder.card("drift", "空き家が増える", { groupId: "outside" });
    const id = builder.card("initiative", "対話の時間を設ける");
    builder.run("writeCardField", { id, fieldId: "aim", text: "違う意見に出会う" });
  });
});

const state = () => opened.session.store.getState();
// By their words and not by their role: a sheet has so many of them that asking each for its role takes seconds.
const field = () => document.querySelector("textarea");
const place = (words: string) => screen.getByText(words, { selector: "[role='button']" });
const emptyPlace = (question: RegExp) => screen.getByLabelText(question, { selector: "[role='button']" });

describe("the sheet reads as a document", () => {
  it("with the title, the stages and their groups as headings", () => {
    expect(screen.getByText("みなと台の話").closest("h2")).not.toBeNull();
    expect(screen.getByText("成り行きの未来").closest("h3")).not.toBeNull();
    expect(screen.getByText("市役所外").closest("h4")).not.toBeNull();
    expect(screen.getByLabelText("1枚目（全1枚）")).toBeInTheDocument();
  });

  it("with year and day as an office writes them, and the matrix as a table", () => {
    expect(screen.getByText("令和4年度 (2022)")).toBeInTheDocument();
    expect(screen.getByText("令和4年8月19日")).toBeInTheDocument();
    const table = screen.getByLabelText("④ テーマ×フェーズの目標状態", { selector: "[role='table']" });
    expect(table.querySelectorAll("[role='columnheader']")).toHaveLength(4);
  });

  it("with what a stage does for the one above it", () => {
    expect(screen.getByText("① ありたい姿を実現する")).toBeInTheDocument();
  });
});

describe("writing in a place", () => {
  it("changes the card there and everywhere, and takes it in hand", async () => {
    await user.click(place("空き家が増える"));
    expect(field()).toHaveValue("空き家が増える");
    expect(state().selection).toEqual({ kind: "card", id: opened.idOf("空き家が増える") });
    await user.keyboard("、しかも急に");
    expect(opened.texts("drift")).toEqual(["空き家が増える、しかも急に"]);
    await user.keyboard("{Escape}");
    expect(field()).toBeNull();
    expect(place("空き家が増える、しかも急に")).toHaveFocus();
  });

  it("changes a field of the card", async () => {
    await user.click(place("違う意見に出会う"));
    await user.keyboard("{Enter}そして聞く");
    expect(state().story.cards[opened.idOf("対話の時間を設ける")]?.fields.aim).toBe("違う意見に出会う\nそして聞く");
  });

  it("makes a card of an empty place, in its group", async () => {
    await user.click(emptyPlace(/^空欄：.*職員の数、働き方/));
    await user.keyboard("人手が足りない");
    const card = state().story.cards[opened.idOf("人手が足りない")];
    expect(card).toMatchObject({ stageId: "drift", groupId: "inside" });
    await opened.undo();
    expect(field()).not.toHaveValue("人手が足りない");
  });

  it("makes a theme where there is none, and then a state in it", async () => {
    await user.click(emptyPlace(/^空欄：③を実現していく/));
    await user.keyboard("協働{Enter}");
    expect(state().index.themeIds.map((id) => state().story.themes[id]?.name)).toEqual(["協働"]);
    await user.click(emptyPlace(/^空欄：いちばん近い段階で/));
    await user.keyboard("場がある");
    expect(state().story.cards[opened.idOf("場がある")]).toMatchObject({ themeId: state().index.themeIds[0] });
  });

  it("goes on below with Enter and to the next text with Tab", async () => {
    await user.click(place("空き家が増える"));
    await user.keyboard("{Enter}店が減る{Tab}");
    expect(opened.texts("drift")).toEqual(["空き家が増える", "店が減る"]);
    expect(field()?.getAttribute("aria-label")).toMatch(/成り行き/);
    expect(field()).toHaveValue("");
    await user.keyboard("{Shift>}{Tab}{/Shift}");
    expect(field()).toHaveValue("店が減る");
  });

  it("removes an emptied card with Backspace and goes back to the text before", async () => {
    await user.click(place("空き家が増える"));
    await user.keyboard("{Enter}x{Backspace}{Backspace}");
    expect(opened.texts("drift")).toEqual(["空き家が増える"]);
    expect(field()).toHaveValue("空き家が増える");
  });

  it("adds one more by the mouse, below the last", async () => {
    const group = screen.getByText("市役所外").closest("h4")?.parentElement as HTMLElement;
    await user.click(within(group).getByLabelText("ここに1枚加える"));
    await user.keyboard("店が減る");
    expect(opened.texts("drift")).toEqual(["空き家が増える", "店が減る"]);
  });
});

describe("the frame of the sheet", () => {
  it("takes a year in any of the ways it is written", async () => {
    await user.click(place("令和4年度 (2022)"));
    await user.clear(field() as HTMLTextAreaElement);
    await user.keyboard("R5{Enter}");
    expect(aboutOf(state().story).fiscalYear).toBe(2023);
    expect(place("令和5年度 (2023)")).toHaveFocus();
  });

  it("keeps the day it had when what was typed is none, and says so", async () => {
    await user.click(place("令和4年8月19日"));
    await user.clear(field() as HTMLTextAreaElement);
    await user.keyboard("令和4年8月");
    expect(screen.getByText(/日付として読めません/)).toBeInTheDocument();
    await user.keyboard("{Escape}");
    expect(aboutOf(state().story).date).toBe("2022-08-19");
  });

  it("takes a title to the letter", async () => {
    await user.click(place("みなと台の話"));
    await user.keyboard("　～① ㈱");
    expect(aboutOf(state().story).title).toBe("みなと台の話　～① ㈱");
  });
});

describe("the card in hand", () => {
  it("gets the focus when another part of the app asks for it, and stays unwritten until Enter", async () => {
    await opened.focus("対話の時間を設ける");
    expect(place("対話の時間を設ける")).toHaveFocus();
    expect(field()).toBeNull();
    expect(state().focusCardId).toBeNull();
    await user.keyboard("{Enter}");
    expect(field()).toHaveValue("対話の時間を設ける");
  });

  it("is removed with Delete, and the person is told", async () => {
    await opened.focus("空き家が増える");
    await user.keyboard("{Delete}");
    expect(opened.texts("drift")).toEqual([]);
    expect(state().notice?.notice).toEqual({ kind: "card-removed", elements: 0, links: 0 });
  });
});

describe("a story that another tab writes", () => {
  it("is shown without anything to write in", async () => {
    await act(async () => opened.session.actions.setLocked(true));
    expect(screen.getByText("海のまち")).not.toHaveAttribute("role");
    await user.click(screen.getByText("海のまち"));
    expect(field()).toBeNull();
  });
});

describe("in English", () => {
  it("the sheet says its own words in English and leaves the person's as they are", () => {
    openStory(
      <I18n locale="en" era="western">
        <SheetView />
      </I18n>,
      (builder) => void builder.card("vision", "海のまち"),
    );
    expect(screen.getByText("The region we want in ten years")).toBeInTheDocument();
    expect(screen.getAllByText("海のまち")).toHaveLength(2);
  });
});
