import { act, fireEvent, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, describe, expect, it } from "vitest";
import { LinkPicker } from "../../../src/features/links/LinkPicker.tsx";
import { closeLinkRequest, type LinkSide, requestLink } from "../../../src/state/link-request.ts";
import type { StoryBuilder } from "../../helpers/story-builder.ts";
import { type OpenStory, openStory } from "../open-story.tsx";

function story(builder: StoryBuilder) {
  const vision = builder.card("vision", "海辺の町");
  builder.card("drift", "バスの減便", { groupId: "outside" });
  const strategy = builder.card("strategy", "公民連携");
  builder.run("linkCards", { meansId: strategy, endId: vision });
  builder.card("capability", "挑戦できる", { groupId: "organisation" });
}

async function pick(text: string, side: LinkSide = "ends"): Promise<OpenStory> {
  const opened = openStory(
    <>
      <button type="button">前にいた所</button>
      <LinkPicker />
    </>,
    story,
  );
  screen.getByRole("button", { name: "前にいた所" }).focus();
  await act(async () => requestLink(opened.idOf(text), side));
  return opened;
}

const search = () => screen.getByRole("combobox", { name: "カードを探す" });
const options = () => screen.getAllByRole("option").map((option) => option.textContent);

afterEach(() => act(() => closeLinkRequest()));

describe("choosing whom a card serves", () => {
  it("goes by keyboard alone: type, Enter, write the reason, Enter, and the focus is back where it was", async () => {
    const { links, session } = await pick("挑戦できる");
    expect(search()).toHaveFocus();
    await userEvent.keyboard("こうみん");
    expect(screen.queryAllByRole("option")).toHaveLength(0);
    await userEvent.clear(search());
    await userEvent.keyboard("公民{Enter}");
    expect(links()).toContain("挑戦できる → 公民連携");
    const reason = screen.getByRole("textbox", { name: "理由" });
    expect(reason).toHaveFocus();
    expect(reason).toHaveAttribute("placeholder", "取組のどの場面でこれが要る？ なければ、何につまずく？");
    expect(await screen.findByRole("dialog", { name: "つながりました" })).toBeVisible();
    expect(await screen.findByRole("status")).toHaveTextContent(
      "③ 組織づくり 1.「挑戦できる」が② 1.「公民連携」を動かす",
    );
    await userEvent.keyboard("企業と組むには失敗を許せること{Enter}");
    expect(screen.queryByRole("dialog")).toBeNull();
    const [, made] = Object.values(session.store.getState().story.links);
    expect(made?.reason).toBe("企業と組むには失敗を許せること");
    await waitFor(() => expect(screen.getByRole("button", { name: "前にいた所" })).toHaveFocus());
  });

  it("walks the list by arrows; a card that may not be linked says why and does nothing", async () => {
    const { links } = await pick("公民連携");
    expect(options()).toEqual(["① ありたい姿 海辺の町この2枚は、もうつながっています。", "▽ 市役所外 バスの減便"]);
    expect(search()).toHaveAttribute("aria-activedescendant", screen.getAllByRole("option")[1]?.id);
    await userEvent.keyboard("{ArrowUp}");
    expect(search()).toHaveAttribute("aria-activedescendant", screen.getAllByRole("option")[0]?.id);
    await userEvent.keyboard("{Enter}");
    expect(links()).toHaveLength(1);
    await userEvent.keyboard("{ArrowUp}{Enter}");
    expect(links()).toContain("公民連携 → バスの減便");
  });

  it("explains a stage the method does not tie to this one when it is looked for", async () => {
    await pick("挑戦できる");
    await userEvent.keyboard("海辺");
    expect(options()).toEqual([
      "① ありたい姿 海辺の町「③ 組織・人」から「① ありたい姿」へのつながりは、このシートのひな形にありません。",
    ]);
  });

  it("turns round to what serves the card, and can add a new card that does", async () => {
    const { links, texts, session } = await pick("公民連携");
    await userEvent.click(screen.getByRole("radio", { name: "何で支える？（手段を選ぶ）" }));
    expect(options()).toEqual(["③ 組織づくり 1. 挑戦できる", "＋ ③ 組織・人 に新しいカードを足して支える"]);
    await userEvent.click(screen.getAllByRole("option")[1] as HTMLElement);
    expect(screen.queryByRole("dialog")).toBeNull();
    expect(texts("capability")).toEqual(["挑戦できる", ""]);
    expect(links()).toContain(" → 公民連携");
    await act(() => new Promise<void>((resolve) => requestAnimationFrame(() => resolve())));
    expect(session.store.getState().focusCardId).toBe(session.store.getState().selection?.id);
  });

  it("begins with the means where a card can serve nothing", async () => {
    await pick("海辺の町");
    expect(await screen.findByRole("radio", { name: "何で支える？（手段を選ぶ）" })).toBeChecked();
  });

  it("links one after the other", async () => {
    const { links } = await pick("挑戦できる");
    await userEvent.keyboard("{Enter}");
    await userEvent.click(screen.getByRole("button", { name: "ほかの相手にもつなぐ" }));
    await userEvent.keyboard("公民{Enter}");
    expect(links()).toEqual(["公民連携 → 海辺の町", "挑戦できる → バスの減便", "挑戦できる → 公民連携"]);
  });

  it("keeps what was written of the reason when Escape closes it", async () => {
    const { session } = await pick("挑戦できる");
    await userEvent.keyboard("{Enter}途中まで{Escape}");
    expect(screen.queryByRole("dialog")).toBeNull();
    expect(Object.values(session.store.getState().story.links)[1]?.reason).toBe("途中まで");
  });

  it("Enter that ends a conversion in the search chooses nothing", async () => {
    const { links } = await pick("挑戦できる");
    fireEvent.compositionStart(search());
    fireEvent.keyDown(search(), { key: "Enter", isComposing: true, keyCode: 229 });
    fireEvent.compositionEnd(search(), { data: "公民" });
    fireEvent.keyDown(search(), { key: "Enter", keyCode: 13 });
    expect(links()).toHaveLength(1);
  });

  it("closes by itself when the card is undone away or the story may only be read", async () => {
    const opened = await pick("挑戦できる");
    expect(within(screen.getByRole("dialog")).getByRole("heading")).toHaveTextContent("は何のため？");
    await act(async () => opened.session.actions.setLocked(true));
    expect(screen.queryByRole("dialog")).toBeNull();
  });
});
