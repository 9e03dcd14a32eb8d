import { act, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it } from "vitest";
import { axeFaults } from "../../helpers/axe-in-dom.ts";
import { smallStory } from "../chain-stories.ts";
import { openMap } from "./open-map.tsx";

const user = userEvent;

/** Opens the conditions and ticks those. */
async function filterBy(...conditions: readonly string[]) {
  await user.click(screen.getByRole("button", { name: /^絞り込み/ }));
  const form = await screen.findByRole("dialog", { name: "表示するカードを絞り込む" });
  for (const name of conditions) await user.click(within(form).getByRole("checkbox", { name }));
  await user.keyboard("{Escape}");
}

describe("the map shows what was asked for", () => {
  it("with how many of how many cards these are, no empty places, and a way back to all", async () => {
    const { keys, cards } = openMap();
    expect(screen.getAllByText(/どうなる？|どんな/).length).toBeGreaterThan(0);
    await filterBy("② 戦略", "③ 組織・人");
    expect(await screen.findByText("3 / 4 枚だけ表示しています")).toBeVisible();
    expect(cards()).toEqual(["公民連携", "駅前", "目的の共有"]);
    expect(document.querySelector(".react-flow__node-vacancy")).toBeNull();
    expect(await screen.findByRole("button", { name: "絞り込み（条件2つ）" })).toBeVisible();
    await user.click(screen.getByRole("button", { name: "すべて表示" }));
    expect(cards()).toHaveLength(4);
    expect(keys).toHaveFocus();
    expect(await screen.findByRole("button", { name: "絞り込み" })).toBeVisible();
  });

  it("by theme and by person, those of no theme and of nobody too", async () => {
    const { cards } = openMap((builder) => {
      smallStory(builder);
      const theme = builder.run("addTheme", { name: "協働" });
      const kenta = builder.run("addPerson", { name: "健太", affiliation: "" });
      const state = builder.card("phase3", "頼り合える", { themeId: theme });
      builder.card("phase3", "まだ分けていない");
      builder.run("assignPeople", { id: state, personIds: [kenta] });
    });
    await filterBy("協働");
    expect(cards()).toEqual(["頼り合える"]);
    await filterBy("協働", "テーマ未定");
    expect(cards()).toEqual(["まだ分けていない"]);
    await filterBy("担当がまだいない");
    expect(cards()).toEqual(["まだ分けていない"]);
    await filterBy("健太", "担当がまだいない");
    expect(await screen.findByText("条件に合うカードはありません（全 6 枚）")).toBeVisible();
    expect(cards()).toEqual([]);
  });

  it("by what is missing: links without a reason, cards without links", async () => {
    const { cards } = openMap();
    await filterBy("理由のないつながりがあるカードだけ");
    expect(cards()).toEqual(["公民連携", "目的の共有"]);
    await filterBy("理由のないつながりがあるカードだけ", "つながりが足りないカードだけ");
    expect(cards()).toEqual(["駅前", "目的の共有"]);
  });

  it("and never takes away what is being written or was just added", async () => {
    const { keys, take, cards } = openMap();
    await filterBy("理由のないつながりがあるカードだけ");
    await user.click(keys);
    take("目的の共有");
    await user.keyboard("r{Enter}");
    await user.type(await screen.findByRole("textbox", { name: "理由" }), "力が合わさるから");
    expect(cards()).toEqual(["公民連携", "目的の共有"]);
    await user.keyboard("{Escape}{ArrowRight}n");
    expect(await screen.findByRole("textbox", { name: "③ 組織づくり 2." })).toHaveFocus();
    await user.keyboard("新しい{Escape}");
    expect(cards()).toContain("新しい");
  });

  it("and both ends of a link that is taken in hand, so that it can be read and written", async () => {
    const { keys, take, cards, session, idOf } = openMap();
    await filterBy("② 戦略");
    await user.click(keys);
    take("公民連携");
    expect(cards()).toEqual(["公民連携", "駅前"]);
    await user.keyboard("r");
    expect(cards()).toEqual(["豊かな海辺", "公民連携", "駅前"]);
    await user.keyboard("{Enter}");
    const reason = await screen.findByRole("textbox", { name: "理由" });
    expect(reason).toHaveFocus();
    await user.keyboard("。{Escape}{ArrowRight}");
    expect(session.store.getState().selection).toEqual({ kind: "card", id: idOf("公民連携") });
    expect(cards()).toEqual(["公民連携", "駅前"]);
  });

  it("with conditions that are reached and ticked by keyboard, and that the accessibility checker has no fault with", async () => {
    openMap();
    const button = screen.getByRole("button", { name: "絞り込み" });
    act(() => button.focus());
    await user.keyboard("{Enter}");
    const form = await screen.findByRole("dialog", { name: "表示するカードを絞り込む" });
    expect(await axeFaults(form)).toEqual([]);
    await user.tab();
    expect(await screen.findByRole("checkbox", { name: "① ありたい姿" })).toHaveFocus();
    await user.keyboard(" {Escape}");
    expect(await screen.findByText("1 / 4 枚だけ表示しています")).toBeVisible();
    await waitFor(() => expect(button).toHaveFocus());
    await user.keyboard("{Enter}");
    await user.click(await screen.findByRole("button", { name: "条件をすべて外す" }));
    expect(screen.queryByText(/枚だけ表示/)).toBeNull();
  });
});
