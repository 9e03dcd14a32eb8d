import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it } from "vitest";
import { Outline } from "../../../src/features/outline/Outline.tsx";
import { openStory } from "../open-story.tsx";

const list = "・公民連携\r\n・駅前整備\n\n　※ スマートシティ";

describe("pasting several lines", () => {
  it("keeps them as they are in one card, and offers to make one card of each, in one step", async () => {
    const { texts, focus, undo } = openStory(<Outline />, (builder) => builder.card("strategy", ""));
    await focus("");
    await userEvent.paste(list);
    const kept = "・公民連携\n・駅前整備\n\n　※ スマートシティ";
    expect(texts("strategy")).toEqual([kept]);
    await userEvent.click(screen.getByText("3行をカードに分ける"));
    expect(texts("strategy")).toEqual(["・公民連携", "・駅前整備", "　※ スマートシティ"]);
    expect(screen.getByRole("status")).toHaveTextContent("3枚のカードに分けました");
    expect(screen.queryByText(/カードに分ける/, { selector: "button" })).toBeNull();
    await undo();
    expect(texts("strategy")).toEqual([kept]);
  });

  it("leaves them alone when the person says so, or goes on elsewhere", async () => {
    const { texts, focus } = openStory(<Outline />, (builder) => builder.card("strategy", ""));
    await focus("");
    await userEvent.paste(list);
    await userEvent.click(screen.getByText("このまま1枚にする"));
    expect(screen.queryByText(/カードに分ける/, { selector: "button" })).toBeNull();
    expect(texts("strategy")).toHaveLength(1);
  });

  it("offers nothing for one line", async () => {
    const { focus } = openStory(<Outline />, (builder) => builder.card("strategy", ""));
    await focus("");
    await userEvent.paste("一行だけ\n");
    expect(screen.queryByText(/カードに分ける/, { selector: "button" })).toBeNull();
  });

  it("works in an invitation too, where the paste makes the card", async () => {
    const { texts } = openStory(<Outline />);
    screen.getByPlaceholderText(/どんな毎日を送っていてほしい/).focus();
    await userEvent.paste("一\n二");
    await userEvent.click(screen.getByText("2行をカードに分ける"));
    expect(texts("vision")).toEqual(["一", "二"]);
  });

  it("loses no letter of a megabyte", async () => {
    const { texts, focus } = openStory(<Outline />, (builder) => builder.card("strategy", ""));
    await focus("");
    const huge = "改革を語る。".repeat(170_000);
    await userEvent.paste(huge);
    expect(texts("strategy")).toEqual([huge]);
  });
});
