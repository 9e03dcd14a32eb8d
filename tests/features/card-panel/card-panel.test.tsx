import { act, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, describe, expect, it } from "vitest";
import { CardPanel } from "../../../src/features/card-panel/CardPanel.tsx";
import { closeLinkRequest, useLinkRequest } from "../../../src/state/link-request.ts";
import type { StoryBuilder } from "../../helpers/story-builder.ts";
import { type OpenStory, openStory } from "../open-story.tsx";

function story(builder: StoryBuilder) {
  const vision = builder.card("vision", "海辺の町");
  const strategy = builder.card("strategy", "公民連携");
  builder.run("linkCards", { meansId: strategy, endId: vision, reason: "人が集う", assumption: "港が残る" });
  const capability = builder.card("capability", "挑戦できる", { groupId: "organisation" });
  builder.run("linkCards", { meansId: capability, endId: strategy });
  builder.card("capability", "学ぶ時間", { groupId: "organisation", parentId: capability });
  const initiative = builder.card("initiative", "朝の15分");
  builder.run("writeCardField", { id: initiative, fieldId: "aim", text: "話せる職場" });
  builder.run("addTheme", { name: "協働" });
  builder.run("addPerson", { name: "山田" });
}

async function show(text: string): Promise<OpenStory> {
  const opened = openStory(<CardPanel />, story);
  await select(opened, text);
  return opened;
}

const select = ({ session, idOf }: OpenStory, text: string) =>
  act(async () => session.actions.select({ kind: "card", id: idOf(text) }));
const box = (name: string) => screen.getByRole("textbox", { name });
const cardOf = ({ session, idOf }: OpenStory, text: string) => session.store.getState().story.cards[idOf(text)];

async function choose(label: string, choice: string) {
  await userEvent.click(screen.getByRole("button", { name: new RegExp(label) }));
  await userEvent.click(screen.getByRole("option", { name: choice }));
}

afterEach(() => closeLinkRequest());

describe("the panel of a card", () => {
  it("says in one sentence what it is for while nothing is in hand", () => {
    openStory(<CardPanel />, story);
    expect(screen.getByText("カードかつながりを選ぶと、ここに詳しく出ます。")).toBeVisible();
  });

  it("takes the text and every field with its question, each as one step", async () => {
    const opened = await show("朝の15分");
    expect(box("狙い")).toHaveValue("話せる職場");
    expect(box("いつまでに")).toHaveAttribute("placeholder", "最初の一歩はいつ？ 振り返るのはいつ？");
    await userEvent.type(box("得たい成果"), "声が{Enter}届く");
    await userEvent.type(box("狙い"), "をつくる");
    await userEvent.type(box("文"), "から");
    expect(cardOf(opened, "朝の15分から")?.fields).toEqual({ aim: "話せる職場をつくる", outcome: "声が\n届く" });
    await opened.undo();
    await opened.undo();
    expect(cardOf(opened, "朝の15分")?.fields).toMatchObject({ aim: "話せる職場", outcome: "声が\n届く" });
  });

  it("moves the card to another stage and tells how many links did not fit there", async () => {
    const opened = await show("公民連携");
    await choose("段", "④-1 フェーズ1");
    expect(opened.texts("phase1")).toEqual(["公民連携"]);
    expect(opened.session.store.getState().notice?.notice).toEqual({ kind: "links-removed", count: 2 });
    await choose("テーマ", "1. 協働");
    expect(cardOf(opened, "公民連携")?.themeId).toMatch(/^t_/);
    await choose("テーマ", "テーマ未定");
    expect(cardOf(opened, "公民連携")?.themeId).toBeNull();
  });

  it("moves the card to another group", async () => {
    const opened = await show("挑戦できる");
    await choose("区分", "人づくり");
    expect(cardOf(opened, "挑戦できる")?.groupId).toBe("people");
  });

  it("keeps what was written for another stage in sight until it is cleared", async () => {
    const opened = await show("朝の15分");
    await choose("段", "② 戦略");
    expect(screen.getByRole("heading", { name: "この段にない項目" })).toBeVisible();
    expect(box("狙い")).toHaveValue("話せる職場");
    await userEvent.clear(box("狙い"));
    expect(cardOf(opened, "朝の15分")?.fields).toEqual({});
    expect(screen.queryByRole("heading", { name: "この段にない項目" })).toBeNull();
  });

  it("shows links both ways with reason and assumption, to be written, followed and taken away", async () => {
    const opened = await show("公民連携");
    expect(box("① ありたい姿 とつながる理由")).toHaveValue("人が集う");
    expect(box("① ありたい姿 とつながる前提")).toHaveValue("港が残る");
    await userEvent.type(box("③ 組織づくり 1. とつながる理由"), "失敗を許す");
    expect(Object.values(opened.session.store.getState().story.links)[1]?.reason).toBe("失敗を許す");
    await userEvent.click(screen.getByRole("button", { name: "① ありたい姿 とのつながりを外す" }));
    expect(opened.links()).toEqual(["挑戦できる → 公民連携"]);
    await userEvent.click(screen.getByRole("button", { name: /^③ 組織づくり 1. 挑戦できる/ }));
    expect(opened.session.store.getState().focusCardId).toBe(opened.idOf("挑戦できる"));
  });

  it("asks for further links on either side", async () => {
    const opened = await show("公民連携");
    const cardId = opened.idOf("公民連携");
    await userEvent.click(screen.getByRole("button", { name: "目的につなぐ" }));
    expect(useLinkRequest.getState().request).toEqual({ cardId, side: "ends" });
    await userEvent.click(screen.getByRole("button", { name: "支えるものをつなぐ" }));
    expect(useLinkRequest.getState().request).toEqual({ cardId, side: "means" });
  });

  it("takes a deliberate absence of links with its reason, on either side, and back", async () => {
    const opened = await show("朝の15分");
    await userEvent.click(screen.getByRole("checkbox", { name: "意図的にどこにもつながない" }));
    await userEvent.type(box("その理由"), "土台だから");
    expect(cardOf(opened, "朝の15分")?.noEnds).toBe("土台だから");
    await userEvent.click(screen.getByRole("checkbox", { name: "意図的にどこにもつながない" }));
    expect(cardOf(opened, "朝の15分")?.noEnds).toBeNull();
    await select(opened, "挑戦できる");
    await userEvent.click(screen.getByRole("checkbox", { name: "意図的に支えるものを置かない" }));
    expect(cardOf(opened, "挑戦できる")?.noMeans).toBe("");
  });

  it("offers no links on a side the method has none for", async () => {
    await show("海辺の町");
    expect(screen.queryByRole("heading", { name: "何のため（目的）" })).toBeNull();
    expect(screen.getByRole("heading", { name: "これを支えるもの（手段）" })).toBeVisible();
  });

  it("adds, writes and removes elements, and makes one a card of its own", async () => {
    const opened = await show("挑戦できる");
    await userEvent.click(screen.getByRole("button", { name: "要素を足す" }));
    await userEvent.type(box("③ 組織づくり 1. イ"), "任せる");
    await userEvent.click(screen.getByRole("button", { name: "③ 組織づくり 1. ア を削除" }));
    expect(opened.idOf("任せる")).toBeTruthy();
    await select(opened, "任せる");
    await userEvent.click(screen.getByRole("button", { name: "独立したカードにする" }));
    expect(opened.texts("capability")).toEqual(["挑戦できる", "任せる"]);
  });

  it("names who looks after it, people not known yet included", async () => {
    const opened = await show("公民連携");
    await userEvent.click(screen.getByRole("checkbox", { name: "山田" }));
    await userEvent.type(box("担当を足す（名前）"), "鈴木{Enter}");
    const { people } = opened.session.store.getState().story;
    expect(cardOf(opened, "公民連携")?.personIds.map((id) => people[id]?.name)).toEqual(["山田", "鈴木"]);
    await userEvent.click(screen.getByRole("checkbox", { name: "山田" }));
    expect(cardOf(opened, "公民連携")?.personIds.map((id) => people[id]?.name)).toEqual(["鈴木"]);
  });

  it("removes the card with what hangs on it, says so, and asks for the cursor in the next card", async () => {
    const opened = await show("挑戦できる");
    const next = opened.idOf("朝の15分");
    await userEvent.click(screen.getByRole("button", { name: "カードを削除" }));
    expect(opened.texts("capability")).toEqual([]);
    expect(opened.session.store.getState()).toMatchObject({
      focusCardId: next,
      notice: { notice: { kind: "card-removed", elements: 1, links: 1 } },
    });
  });

  it("goes back to the card by Escape, from a field and from a choice, but not out of an open list", async () => {
    const opened = await show("公民連携");
    await userEvent.click(screen.getByRole("button", { name: /段/ }));
    await userEvent.keyboard("{Escape}");
    expect(screen.queryByRole("listbox")).toBeNull();
    expect(opened.session.store.getState().focusCardId).toBeNull();
    await userEvent.click(box("文"));
    await userEvent.keyboard("{Escape}");
    expect(opened.session.store.getState().focusCardId).toBe(opened.idOf("公民連携"));
  });

  it("shows everything and changes nothing while the story may only be read", async () => {
    const opened = await show("公民連携");
    await act(async () => opened.session.actions.setLocked(true));
    for (const field of screen.getAllByRole("textbox")) expect(field).toHaveAttribute("readonly");
    expect(screen.queryByRole("button", { name: /削除|外す|つなぐ|足す/ })).toBeNull();
    expect(screen.queryAllByRole("checkbox")).toEqual([]);
  });
});

describe("the panel of a link", () => {
  it("shows both ends, what the one does for the other, reason and assumption, and takes the link away", async () => {
    const opened = openStory(<CardPanel />, story);
    const [link] = Object.values(opened.session.store.getState().story.links);
    await act(async () => opened.session.actions.select({ kind: "link", id: link?.id ?? "" }));
    const panel = screen.getByRole("article", { name: "つながり" });
    expect(panel).toHaveTextContent("② 1. 公民連携が、次を実現する ↓① ありたい姿 海辺の町");
    await userEvent.type(box("理由"), "から");
    expect(Object.values(opened.session.store.getState().story.links)[0]?.reason).toBe("人が集うから");
    await userEvent.click(within(panel).getByRole("button", { name: "このつながりを外す" }));
    expect(opened.links()).toEqual(["挑戦できる → 公民連携"]);
    expect(opened.session.store.getState().focusCardId).toBe(opened.idOf("公民連携"));
  });
});
