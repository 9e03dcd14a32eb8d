import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it } from "vitest";
import { Outline } from "../../../src/features/outline/Outline.tsx";
import type { StoryBuilder } from "../../helpers/story-builder.ts";
import { openStory } from "../open-story.tsx";

const field = (): HTMLTextAreaElement => {
  const active = document.activeElement;
  if (!(active instanceof HTMLTextAreaElement)) throw new Error(`the cursor is in no text but in ${active?.outerHTML}`);
  return active;
};

const question = (text: RegExp) => screen.getByPlaceholderText(text);

/** ① V ← ② A ← ③ O1 (two elements), ② B. */
function smallStory(builder: StoryBuilder) {
  const vision = builder.card("vision", "V");
  const a = builder.card("strategy", "A");
  const b = builder.card("strategy", "B");
  builder.run("linkCards", { meansId: a, endId: vision, reason: "だから" });
  builder.run("linkCards", { meansId: b, endId: vision });
  const o = builder.card("capability", "O1", { groupId: "organisation" });
  builder.run("linkCards", { meansId: o, endId: a });
  builder.card("capability", "ア1", { groupId: "organisation", parentId: o });
  builder.card("capability", "イ1", { groupId: "organisation", parentId: o });
}

describe("an empty story invites to be written", () => {
  it("asks every stage's and group's question, and the first letter makes the first card in the same field", async () => {
    const { texts, session } = openStory(<Outline />);
    const first = question(/どんな毎日を送っていてほしい/);
    expect(question(/暮らし、経済/)).toBeVisible();
    expect(question(/職員の数、働き方/)).toBeVisible();
    await userEvent.type(first, "誰もが");
    expect(document.activeElement).toBe(first);
    expect(texts("vision")).toEqual(["誰もが"]);
    expect(session.store.getState().selection).toMatchObject({ kind: "card" });
  });

  it("takes the first card back in one step, leaving the cursor where it was to write anew", async () => {
    const { texts, undo } = openStory(<Outline />);
    const first = question(/どんな毎日を送っていてほしい/);
    await userEvent.type(first, "誰もが");
    await undo();
    expect(texts("vision")).toEqual([]);
    expect(document.activeElement).toBe(first);
    expect(first).toHaveValue("");
    await userEvent.type(first, "次");
    expect(texts("vision")).toEqual(["次"]);
  });

  it("goes from the vision by Enter and Tab to a linked card whose question stands there in grey", async () => {
    const { texts, links } = openStory(<Outline />);
    await userEvent.type(question(/どんな毎日を送っていてほしい/), "V{Enter}");
    expect(texts("vision")).toEqual(["V", ""]);
    await userEvent.keyboard("{Tab}");
    expect(texts("vision")).toEqual(["V"]);
    expect(field()).toHaveAttribute("placeholder", expect.stringContaining("市はどこに力を集める"));
    await userEvent.keyboard("S");
    expect(links()).toEqual(["S → V"]);
    expect(screen.getByRole("status")).toHaveTextContent("② 1. になりました。① ありたい姿 を実現するカードです");
  });
});

describe("the keys in a text", () => {
  it("Enter adds a card below that serves the same end, and Shift+Enter starts a line", async () => {
    const { texts, links, focus } = openStory(<Outline />, smallStory);
    await focus("A");
    await userEvent.keyboard("{Enter}A2{Shift>}{Enter}{/Shift}続き");
    expect(texts("strategy")).toEqual(["A", "A2\n続き", "B"]);
    expect(links()).toContain("A2\n続き → V");
  });

  it("Tab and Shift+Tab take a card a stage deeper and back, the cursor staying where it was in its text", async () => {
    const { texts, links, focus } = openStory(<Outline />, smallStory);
    await focus("B");
    field().setSelectionRange(0, 0);
    await userEvent.keyboard("{Tab}x");
    expect(texts("capability")).toContain("xB");
    expect(links()).toContain("xB → A");
    await userEvent.keyboard("{Shift>}{Tab}{/Shift}y");
    expect(texts("strategy")).toEqual(["A", "xyB"]);
  });

  it("Tab at the last stage says why it cannot, and the cursor stays", async () => {
    const { focus, session } = openStory(<Outline />, (builder) => builder.card("initiative", "I"));
    await focus("I");
    await userEvent.keyboard("{Tab}!");
    expect(field()).toHaveValue("I!");
    expect(session.store.getState().notice?.notice).toEqual({ kind: "refused", refusal: { code: "nothing-deeper" } });
  });

  it("Alt+↑↓ moves the card, and the cursor goes with it", async () => {
    const { texts, focus } = openStory(<Outline />, smallStory);
    await focus("B");
    await userEvent.keyboard("{Alt>}{ArrowUp}{/Alt}!");
    expect(texts("strategy")).toEqual(["B!", "A"]);
    await userEvent.keyboard("{Alt>}{ArrowDown}{/Alt}?");
    expect(texts("strategy")).toEqual(["A", "B!?"]);
  });

  it("Ctrl+Enter adds an element, and Enter in it the next one", async () => {
    const { focus, session, idOf } = openStory(<Outline />, smallStory);
    await focus("O1");
    await userEvent.keyboard("{Control>}{Enter}{/Control}ウ1{Enter}エ1");
    const elements = session.store.getState().index.elementIdsByCard.get(idOf("O1")) ?? [];
    expect(elements.map((id) => session.store.getState().story.cards[id]?.text)).toEqual(["ア1", "イ1", "ウ1", "エ1"]);
    expect(screen.getByLabelText("③ 組織づくり 1. エ")).toHaveFocus();
  });

  it("Ctrl+Enter where the stage has no elements says so and loses nothing", async () => {
    const { focus, session } = openStory(<Outline />, smallStory);
    await focus("V");
    await userEvent.keyboard("{Control>}{Enter}{/Control}!");
    expect(field()).toHaveValue("V!");
    expect(session.store.getState().notice?.notice).toMatchObject({ refusal: { code: "no-elements-here" } });
  });

  it("↑ and ↓ at the edge of a text go to the neighbouring card, elements included, in the same column", async () => {
    const { focus } = openStory(<Outline />, (builder) => {
      builder.card("vision", "一行目\n二行目の終わり");
      builder.card("strategy", "短い");
    });
    await focus("短い");
    field().setSelectionRange(1, 1);
    await userEvent.keyboard("{ArrowUp}");
    expect(field().placeholder).toContain("働き方");
    await userEvent.keyboard("{ArrowUp}{ArrowUp}");
    expect(field()).toHaveValue("一行目\n二行目の終わり");
    expect(field().selectionStart).toBe(4);
    await userEvent.keyboard("{ArrowDown}");
    expect(field().placeholder).toContain("暮らし、経済");
  });

  it("↓ inside a text of several lines stays in it", async () => {
    const { focus } = openStory(<Outline />, (builder) => builder.card("vision", "一\n二\n三"));
    await focus("一\n二\n三");
    field().setSelectionRange(0, 0);
    await userEvent.keyboard("{ArrowDown}");
    expect(field()).toHaveValue("一\n二\n三");
    field().setSelectionRange(2, 2);
    await userEvent.keyboard("{ArrowUp}");
    expect(field()).toHaveValue("一\n二\n三");
  });
});

describe("removing", () => {
  it("Backspace takes away an empty card and goes up; undo brings it back with the cursor in it", async () => {
    const { texts, focus, undo } = openStory(<Outline />, smallStory);
    await focus("A");
    await userEvent.keyboard("{Enter}");
    await userEvent.keyboard("{Backspace}");
    expect(texts("strategy")).toEqual(["A", "B"]);
    expect(field()).toHaveValue("A");
    await undo();
    expect(texts("strategy")).toEqual(["A", "", "B"]);
    expect(field()).toHaveValue("");
  });

  it("Backspace never takes a card that still holds something, nor goes on eating while held down", async () => {
    const { texts, focus, session, idOf } = openStory(<Outline />, smallStory);
    await focus("B");
    await userEvent.keyboard("{Backspace>5/}");
    expect(texts("strategy")).toEqual(["A", ""]);
    await focus("O1");
    await userEvent.keyboard("{Backspace}{Backspace}");
    await userEvent.keyboard("{Backspace}{Backspace}");
    expect(session.store.getState().story.cards[idOf("ア1")]?.parentId).not.toBeNull();
    expect(texts("capability")).toEqual([""]);
    await focus("A");
    await userEvent.keyboard("{Backspace}");
    await userEvent.keyboard("{Backspace}");
    // Its link has a reason: that is text, too.
    expect(texts("strategy")).toEqual(["", ""]);
  });

  it("Delete on a row removes the card and the focus goes to the next one, then to the one before", async () => {
    const { texts, focus, session, undo } = openStory(<Outline />, smallStory);
    await focus("A");
    await userEvent.keyboard("{Escape}{Delete}");
    expect(texts("strategy")).toEqual(["B"]);
    expect(document.activeElement).toHaveAccessibleName("② 1. B");
    expect(session.store.getState().notice?.notice).toEqual({ kind: "card-removed", elements: 0, links: 2 });
    await userEvent.keyboard("{Delete}");
    expect(texts("strategy")).toEqual([]);
    expect(document.activeElement).toHaveAccessibleName(/^② 戦略 最初のカードを書く/);
    await undo();
    await undo();
    expect(texts("strategy")).toEqual(["A", "B"]);
    expect(field()).toHaveValue("A");
  });
});

describe("rows", () => {
  it("Escape leaves the text for the row; arrows walk, Enter and F2 write again, Tab goes on as everywhere", async () => {
    const { focus } = openStory(
      <>
        <Outline />
        <button type="button">after</button>
      </>,
      (builder) => {
        builder.card("vision", "V");
        builder.card("strategy", "A");
      },
    );
    await focus("A");
    await userEvent.keyboard("{Escape}");
    expect(document.activeElement).toHaveAccessibleName("② 1. A");
    await userEvent.keyboard("{Home}");
    expect(document.activeElement).toHaveAccessibleName("① ありたい姿 V");
    await userEvent.keyboard("{F2}");
    expect(field()).toHaveValue("V");
    await userEvent.keyboard("{Escape}{ArrowDown}{ArrowDown}{ArrowDown}{Enter}");
    expect(field()).toHaveValue("A");
    await userEvent.keyboard("{Escape}");
    // The row's own buttons come first, then the rest of the page.
    await userEvent.tab();
    await userEvent.tab();
    await userEvent.tab();
    await userEvent.tab();
    expect(screen.getByText("after")).toHaveFocus();
    await userEvent.tab({ shift: true });
    await userEvent.tab({ shift: true });
    await userEvent.tab({ shift: true });
    await userEvent.tab({ shift: true });
    expect(document.activeElement).toHaveAccessibleName("② 1. A");
  });

  it("explains itself on the first row, and the whole outline is one stop of the Tab key", () => {
    openStory(<Outline />, smallStory);
    const stops = [...document.querySelectorAll<HTMLElement>("[data-row]")].filter((row) => row.tabIndex === 0);
    expect(stops).toHaveLength(1);
    expect(stops[0]).toHaveAccessibleDescription(/Enter で文を書く/);
  });
});
