import { act, fireEvent, screen, within } from "@testing-library/react";
import userEvent, { type UserEvent } from "@testing-library/user-event";
import { beforeEach, describe, expect, it } from "vitest";
import { Matrix } from "../../../src/features/matrix/Matrix.tsx";
import { useLinkRequest } from "../../../src/state/link-request.ts";
import { type OpenStory, openStory } from "../open-story.tsx";

let opened: OpenStory;
let user: UserEvent;

const field = (text: string) => screen.getByDisplayValue<HTMLTextAreaElement>(text);
const caret = (element: HTMLTextAreaElement, at: number) =>
  act(async () => {
    element.focus();
    element.setSelectionRange(at, at);
  });
const focused = () => (document.activeElement as HTMLTextAreaElement).value;
const themes = () => {
  const { story, index } = opened.session.store.getState();
  return index.themeIds.map((id) => story.themes[id]?.name);
};
/** The cards of a stage with the name of their theme. */
const placed = (stageId: string) => {
  const { story, index } = opened.session.store.getState();
  return (index.cardIdsByStage.get(stageId) ?? []).map((id) => {
    const card = story.cards[id];
    return `${story.themes[card?.themeId ?? ""]?.name ?? "-"}: ${card?.text}`;
  });
};

beforeEach(() => {
  user = userEvent.setup();
  opened = openStory(<Matrix />, (builder) => {
    const [relief, together] = ["負担軽減", "協働"].map((name) => builder.run("addTheme", { name }));
    const place = { themeId: relief as string };
    const far = builder.card("phase3", "支える体制がある", place);
    const near = builder.card("phase2", "チームで対応できる", place);
    builder.run("linkCards", { meansId: near, endId: far });
    builder.card("phase1", "方向性が共有されている", place);
    builder.card("phase3", "最適な分担に合意している", { themeId: together as string });
  });
});

describe("the matrix lays themes and phases side by side", () => {
  it("as a table with a heading for every theme and phase, read from the far future to the near", () => {
    const [head, ...rows] = screen.getAllByRole("row");
    expect(
      within(head!)
        .getAllByRole("columnheader")
        .map((cell) => cell.textContent),
    ).toEqual(["テーマ", expect.stringMatching(/^④-3/), expect.stringMatching(/^④-2/), expect.stringMatching(/^④-1/)]);
    expect(rows).toHaveLength(3);
    expect(within(rows[0]!).getAllByRole("cell")).toHaveLength(3);
  });

  it("and names the card each card serves", () => {
    expect(screen.getByText("→ ④-3 1.")).toBeVisible();
  });

  it("shows cards of no theme in a row of their own, so that none is out of sight", async () => {
    expect(screen.queryByText("テーマ未定")).toBeNull();
    await act(async () => {
      const place = { stageId: "phase2", groupId: null, themeId: null, parentId: null };
      opened.session.actions.run("addCard", { place, text: "どこにもない" });
    });
    const row = screen.getByRole("row", { name: /テーマ未定/ });
    expect(within(row).getByDisplayValue("どこにもない")).toBeVisible();
  });

  it("changes nothing while another tab writes", async () => {
    await act(async () => opened.session.actions.setLocked(true));
    await user.type(field("チームで対応できる"), "x");
    expect(opened.texts("phase2")).toEqual(["チームで対応できる"]);
    expect(screen.getAllByRole("row")).toHaveLength(3);
  });
});

describe("an empty cell is an invitation", () => {
  const invitation = () => screen.getByRole<HTMLTextAreaElement>("textbox", { name: /^協働 ④-2/ });

  it("that becomes a card of its theme and phase with the first letter", async () => {
    expect(invitation().placeholder).not.toBe("");
    await user.type(invitation(), "選べている");
    expect(placed("phase2")).toEqual(["負担軽減: チームで対応できる", "協働: 選べている"]);
    expect(opened.session.store.getState().selection).toEqual({ kind: "card", id: opened.idOf("選べている") });
    await opened.undo();
    expect(opened.texts("phase2")).toEqual(["チームで対応できる", "選"]);
  });

  it("and stays the same field while an input method composes in it", () => {
    const start = invitation();
    act(() => start.focus());
    fireEvent.compositionStart(start);
    fireEvent.input(start, { target: { value: "え" }, isComposing: true });
    fireEvent.input(start, { target: { value: "えら" }, isComposing: true });
    expect(start).toBeInTheDocument();
    expect(start).toHaveFocus();
    expect(placed("phase2")).toContain("協働: えら");
  });

  it("leaves no card behind when nothing is written", async () => {
    await user.click(invitation());
    await user.tab();
    expect(placed("phase2")).toHaveLength(1);
  });
});

describe("keys of the matrix", () => {
  it.each([
    ["{ArrowRight}", 8, "チームで対応できる"],
    ["{ArrowLeft}", 0, "負担軽減"],
    ["{ArrowDown}", 8, "最適な分担に合意している"],
    ["{Enter}", 3, "最適な分担に合意している"],
  ])("%s at the edge of a text goes to the next cell", async (key, at, expected) => {
    await caret(field("支える体制がある"), at);
    await user.keyboard(key);
    expect(focused()).toBe(expected);
  });

  it("stay in a text as long as there are letters in that direction", async () => {
    await caret(field("支える体制がある"), 3);
    await user.keyboard("{ArrowRight}");
    expect(focused()).toBe("支える体制がある");
  });

  it("Shift+Enter writes a new line; Enter never does", async () => {
    await caret(field("方向性が共有されている"), 11);
    await user.keyboard("{Shift>}{Enter}{/Shift}2行目{Enter}");
    expect(opened.texts("phase1")).toEqual(["方向性が共有されている\n2行目"]);
  });

  it("Ctrl+Enter puts another card into the same cell, numbered on", async () => {
    await caret(field("支える体制がある"), 0);
    await user.keyboard("{Control>}{Enter}{/Control}");
    await user.keyboard("もう一つ");
    expect(placed("phase3")).toEqual([
      "負担軽減: 支える体制がある",
      "負担軽減: もう一つ",
      "協働: 最適な分担に合意している",
    ]);
    expect(screen.getByText("1-2.")).toBeInTheDocument();
  });

  it("Alt and an arrow moves the card to the next phase or theme, and the caret with it", async () => {
    await caret(field("方向性が共有されている"), 0);
    await user.keyboard("{Alt>}{ArrowDown}{/Alt}");
    expect(placed("phase1")).toEqual(["協働: 方向性が共有されている"]);
    expect(focused()).toBe("方向性が共有されている");
    await user.keyboard("{Alt>}{ArrowLeft}{/Alt}");
    expect(placed("phase2")).toEqual(["負担軽減: チームで対応できる", "協働: 方向性が共有されている"]);
    expect(focused()).toBe("方向性が共有されている");
  });

  it("says how many links a move to another phase has untied", async () => {
    await caret(field("チームで対応できる"), 0);
    await user.keyboard("{Alt>}{ArrowRight}{/Alt}");
    expect(opened.session.store.getState().notice?.notice).toEqual({ kind: "links-removed", count: 1 });
    await opened.undo();
    expect(opened.links()).toEqual(["チームで対応できる → 支える体制がある"]);
  });

  it("Backspace removes a card only when it is empty", async () => {
    await caret(field("方向性が共有されている"), 0);
    await user.keyboard("{Backspace}");
    expect(opened.texts("phase1")).toHaveLength(1);
    await user.clear(field("方向性が共有されている"));
    await user.keyboard("{Backspace}");
    expect(opened.texts("phase1")).toEqual([]);
  });

  it("Alt+L asks what the card should be linked to", async () => {
    await caret(field("チームで対応できる"), 0);
    fireEvent.keyDown(field("チームで対応できる"), { key: "l", code: "KeyL", altKey: true });
    expect(useLinkRequest.getState().request).toEqual({ cardId: opened.idOf("チームで対応できる"), side: "ends" });
  });

  it("Esc leaves the cells, so that Tab is no trap", async () => {
    await caret(field("支える体制がある"), 0);
    await user.keyboard("{Escape}");
    expect(screen.getByRole("region", { name: /テーマ/ })).toHaveFocus();
  });

  it.each(["Enter", "ArrowDown", "Escape", "Backspace"])(
    "%s during a conversion belongs to the input method",
    (key) => {
      const cell = field("支える体制がある");
      act(() => cell.focus());
      const before = opened.session.store.getState().story;
      fireEvent.compositionStart(cell);
      fireEvent.keyDown(cell, { key, isComposing: true, keyCode: 229 });
      expect(cell).toHaveFocus();
      expect(opened.session.store.getState().story).toBe(before);
    },
  );
});

describe("themes", () => {
  it("begin with the first letter in the last row, which stays the same field", async () => {
    const start = screen.getByRole("textbox", { name: "テーマ3の名前" });
    await user.type(start, "育成");
    expect(themes()).toEqual(["負担軽減", "協働", "育成"]);
    expect(start).toHaveFocus();
    expect(screen.getByRole("textbox", { name: "テーマ4の名前" })).toBeVisible();
  });

  it("are renamed in place and moved with Alt and an arrow, the caret with them", async () => {
    const name = screen.getByRole<HTMLTextAreaElement>("textbox", { name: "テーマ2の名前" });
    await user.type(name, "する");
    await user.keyboard("{Alt>}{ArrowUp}{/Alt}");
    expect(themes()).toEqual(["協働する", "負担軽減"]);
    expect(focused()).toBe("協働する");
  });

  it("leave their cards behind when they are taken away, and undo brings them back", async () => {
    await user.click(screen.getByRole("button", { name: /テーマ「協働」を外す/ }));
    expect(placed("phase3")).toEqual(["負担軽減: 支える体制がある", "-: 最適な分担に合意している"]);
    await opened.undo();
    expect(placed("phase3")).toEqual(["負担軽減: 支える体制がある", "協働: 最適な分担に合意している"]);
  });
});
