import { act, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, describe, expect, it, vi } from "vitest";
import { narrationFeature } from "../../../src/features/narration/feature.ts";
import type { Action } from "../../../src/state/feature.ts";
import { setPreferences, usePreferences } from "../../../src/state/preferences.ts";
import type { StoryBuilder } from "../../helpers/story-builder.ts";
import { type OpenStory, openStory } from "../open-story.tsx";

let actions: readonly Action[] = [];

/** The panel as the shell shows it, beside something else that can hold the focus. */
function Shell() {
  actions = narrationFeature.useActions?.() ?? [];
  const isOpen = usePreferences((preferences) => preferences.narrationOpen);
  const Panel = narrationFeature.Panel;
  return (
    <>
      <main tabIndex={-1} aria-label="アウトライン" />
      {isOpen && Panel && <Panel />}
    </>
  );
}

function chain(builder: StoryBuilder) {
  builder.run("writeAbout", { title: "みなと市のシート" });
  const vision = builder.card("vision", "海辺の町");
  const strategy = builder.card("strategy", "公民連携");
  const capability = builder.card("capability", "挑戦できる", { groupId: "organisation" });
  builder.run("linkCards", { meansId: strategy, endId: vision, reason: "人が集う。" });
  builder.run("linkCards", { meansId: capability, endId: strategy });
}

async function open(build: (builder: StoryBuilder) => void = chain): Promise<OpenStory> {
  setPreferences({ narrationOpen: true });
  return openStory(<Shell />, build);
}

const region = () => screen.getByRole("region", { name: "文章で読む" });
const paragraphs = () => [...region().querySelectorAll("p:not([role]), li")].map((element) => element.textContent);
const headings = () =>
  within(region())
    .getAllByRole("heading", { level: 3 })
    .map((heading) => heading.textContent);
const select = ({ session, idOf }: OpenStory, text: string) =>
  act(async () => session.actions.select({ kind: "card", id: idOf(text) }));
const toggle = () => act(async () => actions[0]?.run());

afterEach(() => {
  act(() => setPreferences({ narrationOpen: false }));
  vi.restoreAllMocks();
});

describe("the chain in words", () => {
  it("is the whole story, from the vision down, while nothing is in hand", async () => {
    await open();
    expect(headings()).toEqual(["① 10年後の地域のありたい姿", "② 戦略的取組", "③ 組織づくり・人づくりのあるべき姿"]);
    expect(paragraphs()).toEqual([
      "① ありたい姿「海辺の町」を実現するには、② 1.「公民連携」が要る。なぜなら、人が集うからである。",
      "② 1.「公民連携」を動かすには、③ 組織づくり 1.「挑戦できる」が要る。その理由は、まだ書かれていない。",
      "③ 組織づくり 1.「挑戦できる」を形にするものは、まだつながっていない。",
      "④-3 フェーズ3、④-2 フェーズ2、④-1 フェーズ1、取組は、まだ書かれていない。",
    ]);
  });

  it("begins with the card in hand and follows it, down or up the chain", async () => {
    const opened = await open();
    await select(opened, "公民連携");
    await waitFor(() => expect(headings()[0]).toBe("② 戦略的取組"));
    await userEvent.click(screen.getByRole("radio", { name: "ストーリー" }));
    expect(paragraphs()).toEqual([
      "② 1.「公民連携」は、① ありたい姿「海辺の町」を実現する。なぜなら、人が集うからである。",
    ]);
    await select(opened, "挑戦できる");
    await waitFor(() => expect(headings()[0]).toBe("③ 組織づくり・人づくりのあるべき姿"));
  });

  it("begins with the means of the link in hand", async () => {
    const { session } = await open();
    const [link] = Object.values(session.store.getState().story.links);
    await act(async () => session.actions.select({ kind: "link", id: link?.id ?? "" }));
    await waitFor(() => expect(headings()[0]).toBe("② 戦略的取組"));
  });

  it("says what was typed a moment ago", async () => {
    const { session, idOf } = await open();
    await act(async () => {
      session.actions.run("writeCardText", { id: idOf("公民連携"), text: "公民連携の卓" });
    });
    await waitFor(() => expect(paragraphs()[0]).toContain("② 1.「公民連携の卓」が要る。"));
  });

  it("selects the card whose name is pressed, and the focus stays in the text", async () => {
    const { session, idOf } = await open();
    await userEvent.click(within(region()).getAllByRole("button", { name: "③ 組織づくり 1." })[0] as HTMLElement);
    expect(session.store.getState().selection).toEqual({ kind: "card", id: idOf("挑戦できる") });
    await waitFor(() => expect(headings()[0]).toBe("③ 組織づくり・人づくりのあるべき姿"));
    await waitFor(() => expect(document.activeElement).toHaveTextContent("③ 組織づくり 1."));
  });

  it("can be read as a whole with a card in hand, whose paragraph is then marked", async () => {
    const opened = await open();
    await select(opened, "公民連携");
    await userEvent.click(screen.getByRole("radio", { name: "全体" }));
    await waitFor(() => expect(headings()[0]).toBe("① 10年後の地域のありたい姿"));
    const marked = region().querySelectorAll("[aria-current]");
    expect(marked).toHaveLength(1);
    expect(marked[0]).toHaveTextContent(/^② 1.「公民連携」を動かすには/);
  });

  it("invites to write while there is no card", async () => {
    await open(() => {});
    expect(region()).toHaveTextContent("まだカードがありません。カードを書くと、ここで文章として読めます。");
    expect(screen.queryByRole("radio")).toBeNull();
  });
});

describe("copying", () => {
  it("puts what is read into the clipboard as plain text under the story's title, and says so", async () => {
    const user = userEvent.setup();
    const opened = await open();
    await select(opened, "公民連携");
    await user.click(screen.getByRole("radio", { name: "ストーリー" }));
    await user.click(screen.getByRole("button", { name: "文字としてコピー" }));
    expect(await screen.findByText("コピーしました。")).toBeVisible();
    expect(await navigator.clipboard.readText()).toBe(
      "みなと市のシート（ストーリー）\n\n■ ② 戦略的取組\n② 1.「公民連携」は、① ありたい姿「海辺の町」を実現する。なぜなら、人が集うからである。\n",
    );
  });

  it("says what to do when the browser refuses", async () => {
    const user = userEvent.setup();
    await open();
    vi.spyOn(navigator.clipboard, "writeText").mockRejectedValue(new Error("refused"));
    Object.assign(document, { execCommand: () => false });
    await user.click(screen.getByRole("button", { name: "文字としてコピー" }));
    expect(await screen.findByText(/^コピーできませんでした。/)).toBeVisible();
  });
});

describe("opening and closing", () => {
  it("leads into the text, and Escape back to the card", async () => {
    setPreferences({ narrationOpen: false });
    const opened = openStory(<Shell />, chain);
    await select(opened, "公民連携");
    await toggle();
    await waitFor(() => expect(screen.getByRole("heading", { name: "文章で読む" })).toHaveFocus());
    await userEvent.keyboard("{Escape}");
    expect(opened.session.store.getState().focusCardId).toBe(opened.idOf("公民連携"));
  });

  it("closed by its own button, it gives the focus back to the view", async () => {
    await open();
    await userEvent.click(screen.getByRole("button", { name: "文章を閉じる" }));
    expect(screen.queryByRole("region")).toBeNull();
    expect(screen.getByRole("main")).toHaveFocus();
  });

  it("closed by the key from elsewhere, it leaves the cursor where it is", async () => {
    const opened = await open();
    await select(opened, "公民連携");
    await toggle();
    expect(screen.queryByRole("region")).toBeNull();
    expect(opened.session.store.getState().focusCardId).toBeNull();
  });
});
