import { act, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it } from "vitest";
import { Outline } from "../../../src/features/outline/Outline.tsx";
import { openStory } from "../open-story.tsx";

describe("while another tab writes", () => {
  it("everything can be read and walked through, and nothing changes", async () => {
    const { session, focus } = openStory(<Outline />, (builder) => {
      const vision = builder.card("vision", "V");
      const a = builder.card("strategy", "A");
      builder.run("linkCards", { meansId: a, endId: vision, reason: "理由" });
    });
    await act(async () => session.actions.setLocked(true));
    const before = session.store.getState().story;
    await focus("A");
    await userEvent.keyboard("x{Enter}{Tab}{Alt>}{ArrowUp}{/Alt}{Control>}{Enter}{/Control}{Escape}{Delete}{ArrowUp}");
    expect(session.store.getState().story).toBe(before);
    // Nobody is told of keys that do nothing here.
    expect(screen.queryByText(/次のカード/)).toBeNull();
    expect(screen.getByDisplayValue("理由")).toHaveAttribute("readonly");
    expect(screen.queryByRole("button", { name: "削除" })).toBeNull();
    expect(screen.queryByRole("textbox", { name: /最初のカードを書く|テーマを足す/ })).toBeNull();
  });
});
