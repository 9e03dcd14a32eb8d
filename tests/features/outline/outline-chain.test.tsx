// What the map shows of the chain can be read and done in the outline too, by keyboard and by ear.
import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it } from "vitest";
import { Outline } from "../../../src/features/outline/Outline.tsx";
import { useLinkRequest } from "../../../src/state/link-request.ts";
import { axeFaults } from "../../helpers/axe-in-dom.ts";
import type { StoryBuilder } from "../../helpers/story-builder.ts";
import { circularStory } from "../chain-stories.ts";
import { openStory } from "../open-story.tsx";

function chain(builder: StoryBuilder) {
  const vision = builder.card("vision", "豊かな海辺");
  const a = builder.card("strategy", "公民連携");
  const b = builder.card("strategy", "駅前");
  builder.run("linkCards", { meansId: a, endId: vision, reason: "人が集うから", assumption: "店が続く" });
  builder.run("linkCards", { meansId: b, endId: vision });
}

const item = (text: string) => screen.getByDisplayValue(text).closest<HTMLElement>("[data-item]")!;

describe("the chain in the outline", () => {
  it("names what serves a card on one line; of the row in hand each name says why and leads there", async () => {
    const { focus } = openStory(<Outline />, chain);
    await focus("公民連携");
    expect(item("豊かな海辺")).toHaveTextContent("支えるもの：② 1.、② 2.");
    expect(within(item("豊かな海辺")).queryByRole("button", { name: /へ移る/ })).toBeNull();
    await focus("豊かな海辺");
    const first = screen.getByRole("button", { name: "② 1. 公民連携 へ移る（理由：人が集うから）" });
    expect(first).toBeVisible();
    expect(item("豊かな海辺")).toHaveTextContent("支えるもの：② 1.、② 2.");
    await userEvent.keyboard("{Escape}");
    await userEvent.tab();
    for (let stops = 0; stops < 6 && document.activeElement !== first; stops += 1) await userEvent.tab();
    expect(first).toHaveFocus();
    await userEvent.click(screen.getByRole("button", { name: "② 2. 駅前 へ移る（理由はまだありません）" }));
    expect(document.activeElement).toHaveValue("駅前");
  });

  it("shows an assumption under its reason, and takes a first one when it is asked for", async () => {
    const { focus, session, undo } = openStory(<Outline />, chain);
    expect(screen.getByLabelText("② 1. が ① ありたい姿 を実現する前提")).toHaveValue("店が続く");
    const name = "② 2. が ① ありたい姿 を実現する前提";
    expect(screen.queryByLabelText(name)).toBeNull();
    await focus("駅前");
    await userEvent.click(screen.getByRole("button", { name: "① ありたい姿 とのつながりに前提を書く" }));
    expect(screen.getByLabelText(name)).toHaveFocus();
    await userEvent.keyboard("電車が走る{Enter}");
    expect(screen.getByLabelText("② 2.")).toHaveFocus();
    expect(screen.getByLabelText(name)).toHaveValue("電車が走る");
    expect(Object.values(session.store.getState().story.links).map(({ assumption }) => assumption)).toContain(
      "電車が走る",
    );
    await undo();
    expect(screen.queryByLabelText(name)).toBeNull();
  });

  it("leaves no empty field behind when an assumption is asked for and not written", async () => {
    const { focus } = openStory(<Outline />, chain);
    await focus("駅前");
    await userEvent.click(screen.getByRole("button", { name: "① ありたい姿 とのつながりに前提を書く" }));
    await userEvent.keyboard("{Escape}");
    expect(document.activeElement).toHaveAccessibleName("② 2. 駅前");
    expect(screen.queryByLabelText("② 2. が ① ありたい姿 を実現する前提")).toBeNull();
  });

  it("marks links that go round in a circle, with words for who does not see the mark", () => {
    openStory(<Outline />, circularStory);
    for (const text of ["豊かな海辺", "公民連携"]) {
      expect(item(text)).toHaveTextContent("↻");
      expect(item(text)).toHaveTextContent("つながりが輪になっています");
    }
    expect(item("目的の共有")).not.toHaveTextContent("↻");
  });

  it("says that nothing serves a card on purpose, and why", () => {
    openStory(<Outline />, (builder) => {
      const id = builder.card("strategy", "駅前");
      builder.run("writeNoLink", { id, side: "noMeans", because: "来年度に考える" });
    });
    expect(item("駅前")).toHaveTextContent("意図的に支えるものを置かない ／ 理由: 来年度に考える");
  });

  it("asks what a card serves by L and what serves it by Shift+L", async () => {
    const { focus, idOf } = openStory(<Outline />, chain);
    await focus("駅前");
    await userEvent.keyboard("{Escape}l");
    expect(useLinkRequest.getState().request).toEqual({ cardId: idOf("駅前"), side: "ends" });
    await userEvent.keyboard("{Shift>}L{/Shift}");
    expect(useLinkRequest.getState().request).toEqual({ cardId: idOf("駅前"), side: "means" });
  });

  it("has no fault the accessibility checker knows of", async () => {
    const { focus } = openStory(<Outline />, circularStory);
    await focus("公民連携");
    expect(await axeFaults(document.body)).toEqual([]);
  });
});
