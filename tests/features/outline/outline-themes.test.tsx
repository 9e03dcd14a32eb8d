import { act, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it } from "vitest";
import { Outline } from "../../../src/features/outline/Outline.tsx";
import { openStory } from "../open-story.tsx";

// By label and text, not by role: working out every role of a long outline takes seconds.
const names = (label: string | RegExp) => screen.getAllByLabelText(label, { selector: "textarea" });
const invitation = () => screen.getByLabelText("テーマを足す", { selector: "textarea" });
const headings = (text: string) => screen.queryAllByText(text, { selector: "h3 *, h4 *" });

describe("themes in the outline", () => {
  it("begin in an invitation, by keyboard, and then every phase asks for each of them", async () => {
    const { session, undo } = openStory(<Outline />);
    const first = invitation();
    await userEvent.type(first, "市民協働");
    expect(document.activeElement).toBe(first);
    expect(Object.values(session.store.getState().story.themes).map((theme) => theme.name)).toEqual(["市民協働"]);
    expect(headings("テーマ1 市民協働")).toHaveLength(3);
    await userEvent.type(invitation(), "負担軽減");
    expect(headings("テーマ2 負担軽減")).toHaveLength(3);
    await undo();
    expect(headings("テーマ2 負担軽減")).toHaveLength(0);
  });

  it("are renamed in place, in every phase at once", async () => {
    openStory(<Outline />, (builder) => builder.run("addTheme", { name: "協働" }));
    const [first] = names("テーマ1");
    await userEvent.type(first as HTMLElement, "のまち");
    for (const field of names("テーマ1")) expect(field).toHaveValue("協働のまち");
  });

  it("move by Alt+↑↓ with their cards, and go by Delete on their row, leaving their cards without a theme", async () => {
    const { session, texts } = openStory(<Outline />, (builder) => {
      const a = builder.run("addTheme", { name: "A" });
      const b = builder.run("addTheme", { name: "B" });
      builder.card("phase3", "状態a", { themeId: a });
      builder.card("phase3", "状態b", { themeId: b });
    });
    const [, second] = names(/^テーマ[12]$/);
    await act(async () => (second as HTMLElement).focus());
    await userEvent.keyboard("{Alt>}{ArrowUp}{/Alt}");
    expect(texts("phase3")).toEqual(["状態b", "状態a"]);
    expect(document.activeElement).toHaveValue("B");
    await userEvent.keyboard("{Escape}{Delete}");
    expect(texts("phase3")).toEqual(["状態a", "状態b"]);
    expect(session.store.getState().notice?.notice).toEqual({ kind: "theme-removed", cards: 1 });
    const phase = screen.getByRole("region", { name: /フェーズ3/ });
    expect(within(phase).getByRole("heading", { name: "テーマ未定" })).toBeVisible();
  });

  it("show no list of cards without a theme while there are none", () => {
    openStory(<Outline />, (builder) => builder.run("addTheme", { name: "A" }));
    expect(screen.queryByText("テーマ未定")).toBeNull();
  });
});
