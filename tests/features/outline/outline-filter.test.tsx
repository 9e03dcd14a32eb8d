import { act, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it } from "vitest";
import { type CardFilter, noFilter } from "../../../src/domain/card-filter.ts";
import { Outline } from "../../../src/features/outline/Outline.tsx";
import { setCardFilter } from "../../../src/state/card-filter.ts";
import type { StoryBuilder } from "../../helpers/story-builder.ts";
import { type OpenStory, openStory } from "../open-story.tsx";

function smallStory(builder: StoryBuilder) {
  const vision = builder.card("vision", "豊かな海辺");
  const a = builder.card("strategy", "公民連携");
  builder.card("strategy", "駅前");
  builder.run("linkCards", { meansId: a, endId: vision });
  builder.card("capability", "目的の共有", { groupId: "organisation" });
  builder.card("capability", "学び", { groupId: "people" });
}

const open = () => openStory(<Outline />, smallStory);
const filter = ({ session }: OpenStory, conditions: Partial<CardFilter>) =>
  act(() => setCardFilter(session, { ...noFilter, ...conditions }));

/** The texts of the rows in their order; an invitation is an empty one. */
const rows = () => [...document.querySelectorAll<HTMLTextAreaElement>("[data-row] textarea")].map(({ value }) => value);
const headings = () => screen.getAllByRole("heading").map(({ textContent }) => textContent);

describe("the outline shows what was asked for", () => {
  it("with how many these are, without empty stages and invitations, and all again by one press", async () => {
    open();
    await userEvent.click(screen.getByRole("button", { name: "絞り込み" }));
    const form = await screen.findByRole("dialog", { name: "表示するカードを絞り込む" });
    await userEvent.click(within(form).getByRole("checkbox", { name: "③ 組織・人" }));
    await userEvent.keyboard("{Escape}");
    expect(await screen.findByText("2 / 5 枚だけ表示しています")).toBeVisible();
    expect(rows()).toEqual(["目的の共有", "学び"]);
    await waitFor(() => expect(screen.getByRole("button", { name: "絞り込み（条件1つ）" })).toHaveFocus());
    await userEvent.click(screen.getByRole("button", { name: "すべて表示" }));
    expect(rows()).toEqual(expect.arrayContaining(["豊かな海辺", "公民連携", "駅前", "目的の共有", "学び", ""]));
    expect(document.activeElement).toHaveAttribute("data-row");
  });

  it("keeps the names of groups and the numbers of cards as they are in the whole", () => {
    const opened = open();
    filter(opened, { personIds: new Set([null]), stageIds: new Set(["capability", "strategy"]) });
    expect(headings()).toEqual(["②戦略的取組2枚", "③組織づくり・人づくりのあるべき姿2枚", "組織づくり", "人づくり"]);
    filter(opened, { onlyUnlinked: true, stageIds: new Set(["strategy"]) });
    expect(screen.getByLabelText("② 2.")).toHaveValue("駅前");
  });

  it("and what is written there stays while it is in hand, and goes when one moves on", async () => {
    const opened = open();
    filter(opened, { onlyWithoutReason: true });
    expect(rows()).toEqual(["豊かな海辺", "公民連携"]);
    await userEvent.click(screen.getByLabelText("② 1."));
    await userEvent.type(screen.getByLabelText("② 1. が ① ありたい姿 を実現する理由"), "人が集うから");
    expect(rows()).toEqual(["豊かな海辺", "公民連携"]);
    await opened.focus("駅前");
    expect(rows()).toEqual(["駅前"]);
    expect(document.activeElement).toHaveValue("駅前");
  });

  it("keeps every card that is added, and brings any card that is asked for", async () => {
    const opened = open();
    filter(opened, { onlyWithoutReason: true });
    await userEvent.click(screen.getByLabelText("② 1."));
    await userEvent.keyboard("{Enter}一枚目{Enter}二枚目");
    expect(rows()).toEqual(["豊かな海辺", "公民連携", "一枚目", "二枚目"]);
    await opened.focus("学び");
    expect(rows()).toEqual(["豊かな海辺", "公民連携", "一枚目", "二枚目", "学び"]);
    expect(document.activeElement).toHaveValue("学び");
  });

  it("says when nothing fits, and can still be reached by Tab", async () => {
    const opened = open();
    filter(opened, { stageIds: new Set(["initiative"]) });
    expect(await screen.findByText("条件に合うカードはありません（全 5 枚）")).toBeVisible();
    expect(rows()).toEqual([]);
    await userEvent.tab();
    await userEvent.tab();
    expect(await screen.findByRole("button", { name: "すべて表示" })).toHaveFocus();
    await userEvent.keyboard("{Enter}");
    expect(rows()).toContain("豊かな海辺");
    expect(document.activeElement).toHaveAttribute("data-row");
  });
});
