import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it } from "vitest";
import { Outline } from "../../../src/features/outline/Outline.tsx";
import { useLinkRequest } from "../../../src/state/link-request.ts";
import type { StoryBuilder } from "../../helpers/story-builder.ts";
import { openStory } from "../open-story.tsx";

function linked(builder: StoryBuilder) {
  const vision = builder.card("vision", "豊かな海辺");
  const a = builder.card("strategy", "公民連携");
  builder.run("linkCards", { meansId: a, endId: vision });
  builder.card("strategy", "駅前");
}

describe("links are text under the card", () => {
  it("names the end and what the card does for it, and takes the reason in place, as one step", async () => {
    const { focus, session, undo } = openStory(<Outline />, linked);
    expect(screen.getByLabelText("① ありたい姿 豊かな海辺 へ移る")).toBeVisible();
    expect(screen.getByText("を実現する")).toBeVisible();
    await focus("公民連携");
    const reason = screen.getByLabelText("② 1. が ① ありたい姿 を実現する理由");
    expect(reason).toHaveAttribute("placeholder", "この取組が進むと、なぜありたい姿に近づく？");
    await userEvent.type(reason, "人が集まる{Shift>}{Enter}{/Shift}から");
    const link = () => Object.values(session.store.getState().story.links)[0];
    expect(link()?.reason).toBe("人が集まる\nから");
    expect(session.store.getState().selection).toEqual({ kind: "link", id: link()?.id });
    await undo();
    expect(link()?.reason).toBe("");
  });

  it("is reached by Escape and Tab, and left by Enter for the text and by Escape for the row", async () => {
    const { focus } = openStory(<Outline />, linked);
    await focus("公民連携");
    await userEvent.keyboard("{Escape}");
    const reason = screen.getByLabelText(/理由$/);
    for (let stops = 0; stops < 6 && document.activeElement !== reason; stops += 1) await userEvent.tab();
    expect(reason).toHaveFocus();
    await userEvent.keyboard("なぜなら{Enter}");
    expect(screen.getByLabelText("② 1.")).toHaveFocus();
    reason.focus();
    await userEvent.keyboard("{Escape}");
    expect(document.activeElement).toHaveAccessibleName("② 1. 公民連携");
  });

  it("goes to the end, and can be taken away with the focus kept on the row", async () => {
    const { focus, links } = openStory(<Outline />, linked);
    await userEvent.click(screen.getByLabelText(/豊かな海辺 へ移る/));
    expect(document.activeElement).toHaveValue("豊かな海辺");
    await focus("公民連携");
    await userEvent.click(screen.getByLabelText("① ありたい姿 とのつながりを外す"));
    expect(links()).toEqual([]);
    expect(document.activeElement).toHaveAccessibleName("② 1. 公民連携");
    expect(screen.getByRole("status")).toHaveTextContent("つながりを外しました");
  });

  it("follows the words of the card it points to", async () => {
    const { focus } = openStory(<Outline />, linked);
    await focus("豊かな海辺");
    await userEvent.keyboard("の町");
    expect(screen.getByLabelText("① ありたい姿 豊かな海辺の町 へ移る")).toBeVisible();
  });

  it("says when a card deliberately serves nothing, and why", () => {
    openStory(<Outline />, (builder) => {
      const id = builder.card("strategy", "A");
      builder.run("writeNoLink", { id, side: "noEnds", because: "土台だから" });
    });
    expect(screen.getByText(/意図的につながない/)).toHaveTextContent("理由: 土台だから");
  });

  it("L on a row, and the button of the row in hand, ask which card to link", async () => {
    const { focus, idOf } = openStory(<Outline />, linked);
    await focus("駅前");
    await userEvent.keyboard("L{Escape}");
    expect(useLinkRequest.getState().request).toBeNull();
    await userEvent.keyboard("l");
    expect(useLinkRequest.getState().request).toEqual({ cardId: idOf("駅前L"), side: "ends" });
    useLinkRequest.setState({ request: null });
    const row = document.activeElement as HTMLElement;
    await userEvent.click(within(row).getByRole("button", { name: "つなぐ" }));
    expect(useLinkRequest.getState().request).toEqual({ cardId: idOf("駅前L"), side: "ends" });
    useLinkRequest.setState({ request: null });
  });
});
