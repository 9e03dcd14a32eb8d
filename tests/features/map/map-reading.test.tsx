import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it } from "vitest";
import { setPreferences } from "../../../src/state/preferences.ts";
import { axeFaults } from "../../helpers/axe-in-dom.ts";
import { circularStory } from "../chain-stories.ts";
import { openMap } from "./open-map.tsx";

const press = (keys: string) => userEvent.keyboard(keys);

describe("the map without eyes", () => {
  it("is a list whose entry is the card in hand, with its stage, its text and all its links", async () => {
    const { keys, said } = openMap();
    expect(keys).toHaveTextContent("まだ何も選んでいません");
    expect(keys).toHaveAccessibleDescription(/矢印キー/);
    await press("{ArrowRight}");
    expect(said()).toContain("10年後の地域のありたい姿 ① ありたい姿 豊かな海辺");
    expect(said()).toContain("支えるもの1：② 1.「公民連携」、人が集うから。");
    await press("{ArrowRight}");
    expect(said()).toContain("② 1. 公民連携");
    expect(said()).toContain("つながる先1：① ありたい姿「豊かな海辺」、人が集うから。");
    expect(said()).toContain("支えるもの1：③ 組織づくり 1.「目的の共有」、理由はまだありません。");
    await press("{ArrowDown}");
    expect(said()).toContain("駅前");
    expect(said()).toContain("つながる先はまだありません。");
  });

  it("walks the chain by the arrows that lie that way, in either direction of the map", async () => {
    setPreferences({ mapDirection: "rows" });
    const { said } = openMap();
    await press("{ArrowDown}{ArrowDown}");
    expect(said()).toContain("公民連携");
    await press("{ArrowDown}");
    expect(said()).toContain("目的の共有");
    await press("{ArrowUp}{ArrowUp}");
    expect(said()).toContain("豊かな海辺");
  });

  it("goes to a card's links by R and says both ends, the reason and the assumption", async () => {
    const { said, session, take } = openMap();
    take("公民連携");
    await press("r");
    expect(said()).toBe(
      "つながり。② 1.「公民連携」から① ありたい姿「豊かな海辺」へ。理由：人が集うから。前提：店が続く",
    );
    await press("{ArrowRight}");
    expect(said()).toContain("② 1. 公民連携");
    await press("{Escape}");
    expect(session.store.getState().selection).toBeNull();
  });

  it("opens a card's elements by E, walks into them, and folds them away again", async () => {
    const { said, take } = openMap();
    take("目的の共有");
    expect(screen.queryByText("語り合う")).toBeNull();
    await press("e");
    expect(await screen.findByText("語り合う")).toBeInTheDocument();
    await press("{ArrowDown}");
    expect(said()).toContain("語り合う");
    await press("e");
    expect(said()).toContain("③ 組織づくり 1. 目的の共有");
    expect(screen.queryByText("語り合う")).toBeNull();
  });

  it("says that links go round in a circle", async () => {
    const { said, take } = openMap(circularStory);
    take("公民連携");
    expect(said()).toContain("つながりが輪になっています。");
    take("駅前");
    expect(said()).not.toContain("輪");
  });

  it("says what is left unlinked on purpose, and why", async () => {
    const { said, take } = openMap((builder) => {
      const id = builder.card("strategy", "駅前");
      builder.run("writeNoLink", { id, side: "noMeans", because: "来年度に考える" });
    });
    take("駅前");
    expect(said()).toContain("あえてつながない理由：来年度に考える");
  });

  it("has no fault the accessibility checker knows of", async () => {
    const { take } = openMap();
    take("公民連携");
    expect(await axeFaults(document.body)).toEqual([]);
  });
});
