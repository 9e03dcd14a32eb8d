// Comments as a person meets them beside a view: written, answered, resolved, found, kept.
import { act, screen, waitFor, within } from "@testing-library/react";
import userEvent, { type UserEvent } from "@testing-library/user-event";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { makeAnchor, type Spot } from "../../../src/domain/anchoring/make-anchor.ts";
import { storyAnchor, type ThreadKind } from "../../../src/domain/records/thread.ts";
import { closeInbox } from "../../../src/features/comments/comments-view.ts";
import { commentsFeature } from "../../../src/features/comments/feature.ts";
import { Outline } from "../../../src/features/outline/Outline.tsx";
import { useCommentRequest } from "../../../src/state/comment-request.ts";
import type { Action } from "../../../src/state/feature.ts";
import { setPreferences, usePreferences } from "../../../src/state/preferences.ts";
import type { StoryBuilder } from "../../helpers/story-builder.ts";
import { openStory } from "../open-story.tsx";

let actions: readonly Action[] = [];
let user: UserEvent;

/** The outline with the comments beside it, as the shell shows them. */
function Shell() {
  actions = commentsFeature.useActions?.() ?? [];
  const isOpen = usePreferences((preferences) => preferences.commentsOpen);
  const { Panel, Overlay } = commentsFeature;
  return (
    <>
      <main tabIndex={-1}>
        <Outline />
      </main>
      {isOpen && Panel && <Panel />}
      {Overlay && <Overlay />}
    </>
  );
}

function town(builder: StoryBuilder) {
  builder.card("vision", "海辺の町で暮らす");
  builder.card("strategy", "朝市をひらく");
}

const mayor = { name: "市長", id: "au_mayor" };
const alumna = { name: "マネ友", id: "au_alumna" };

/** Begins a thread on that spot as somebody else. */
function remark(builder: StoryBuilder, spot: Spot, text: string, kind: ThreadKind = "thought", by = mayor): string {
  const anchor = makeAnchor(builder.story, spot, "② 1.") ?? storyAnchor;
  return builder.run("startThread", { kind, anchor, text, by });
}

const run = (id: string) => act(async () => actions.find((action) => action.id === id)?.run());
const panel = () => screen.getByRole("region", { name: "コメント" });
const writing = () => screen.findByRole("textbox", { name: "新しいコメント" });
const threads = () => [...panel().querySelectorAll<HTMLElement>("[data-thread]")];
const threadWith = async (words: string) => {
  const said = await within(panel()).findByText(words);
  return within(said.closest<HTMLElement>("[data-thread]") as HTMLElement);
};

beforeEach(() => {
  user = userEvent.setup();
  setPreferences({ commentsOpen: true, author: "佐藤", authorId: "au_sato00" });
});

afterEach(() => {
  act(() => {
    setPreferences({ commentsOpen: false, author: "", authorId: null });
    useCommentRequest.setState({ spot: null, shownId: null, asked: 0 });
    closeInbox();
  });
});

describe("writing a comment", () => {
  it("begins at the card in hand, and leads back to it", async () => {
    const opened = openStory(<Shell />, town);
    await user.click(screen.getByRole("textbox", { name: "② 1." }));
    await run("comments.add");
    expect(await writing()).toHaveFocus();
    expect(await screen.findByRole("heading", { name: "② 1. について" })).toBeVisible();
    await user.keyboard("何曜日に？{Enter}続くように{Control>}{Enter}{/Control}");
    const thread = await threadWith("何曜日に？ 続くように");
    expect(thread.getByText("佐藤")).toBeVisible();
    expect(await screen.findByText("コメントを付けました。")).toBeVisible();
    await waitFor(() => expect(screen.getByRole("textbox", { name: "② 1." })).toHaveFocus());
    expect(Object.values(opened.session.store.getState().story.remarks)[0]?.text).toBe("何曜日に？\n続くように");
  });

  it("is about the words that were marked in the field", async () => {
    openStory(<Shell />, town);
    const field = screen.getByRole<HTMLTextAreaElement>("textbox", { name: "① ありたい姿" });
    await user.click(field);
    field.setSelectionRange(0, 4);
    await run("comments.add");
    await writing();
    expect(within(panel()).getByText("「海辺の町」")).toBeVisible();
  });

  it("asks for the name once and kindly, and goes on without one", async () => {
    setPreferences({ author: "", authorId: null });
    openStory(<Shell />, town);
    await run("comments.add");
    await user.type(await writing(), "よいですね");
    await user.click(within(panel()).getByRole("button", { name: "コメントする" }));
    expect((await threadWith("よいですね")).getByText("（お名前なし）")).toBeVisible();
    await run("comments.add");
    await user.type(await screen.findByRole("textbox", { name: "お名前" }), "鈴木");
    await user.type(await writing(), "応援します");
    await user.click(within(panel()).getByRole("button", { name: "コメントする" }));
    expect((await threadWith("応援します")).getByText("鈴木")).toBeVisible();
    await run("comments.add");
    await writing();
    expect(screen.queryByRole("textbox", { name: "お名前" })).toBeNull();
  });

  it("loses no letter when it is put off", async () => {
    openStory(<Shell />, town);
    await run("comments.add");
    await user.type(await writing(), "書きかけ");
    await user.keyboard("{Escape}");
    expect(screen.queryByRole("textbox", { name: "新しいコメント" })).toBeNull();
    await run("comments.add");
    expect(await writing()).toHaveValue("書きかけ");
    await user.clear(await writing());
  });

  it("is taken back by undo as one step", async () => {
    const opened = openStory(<Shell />, town);
    await run("comments.add");
    await user.type(await writing(), "取り消す");
    await user.click(within(panel()).getByRole("button", { name: "コメントする" }));
    await threadWith("取り消す");
    await opened.undo();
    expect(threads()).toEqual([]);
    await opened.redo();
    expect(threads()).toHaveLength(1);
  });
});

describe("reading comments", () => {
  it("is in the order of the sheet, the story first, and what lost its place last with its old words", async () => {
    const opened = openStory(<Shell />, (builder) => {
      town(builder);
      const [vision = "", strategy = ""] = Object.keys(builder.story.cards);
      const gone = builder.card("strategy", "夜市もひらく");
      remark(builder, { kind: "quote", recordId: gone, field: "text", start: 0, end: 2 }, "夜は誰が？");
      remark(builder, { kind: "card", cardId: strategy }, "朝は何時から？");
      remark(builder, { kind: "card", cardId: vision }, "よい町");
      remark(builder, { kind: "story" }, "全体に読みやすい");
      builder.run("removeCard", { id: gone });
    });
    expect(threads().map((thread) => thread.querySelector("ul")?.textContent?.replace(/^.*\d\d:\d\d/, ""))).toEqual([
      expect.stringContaining("全体に読みやすい"),
      expect.stringContaining("よい町"),
      expect.stringContaining("朝は何時から？"),
      expect.stringContaining("夜は誰が？"),
    ]);
    const orphans = screen.getByRole("heading", { name: "元の場所がなくなったコメント" }).closest("section");
    expect(orphans).toHaveTextContent("② 1. にありました");
    expect(orphans).toHaveTextContent("「夜市」");
    expect(opened.texts("strategy")).toEqual(["朝市をひらく"]);
  });

  it("says when the words were altered since, and marks what became of them", async () => {
    const opened = openStory(<Shell />, (builder) => {
      town(builder);
      const [vision = ""] = Object.keys(builder.story.cards);
      remark(builder, { kind: "quote", recordId: vision, field: "text", start: 0, end: 4 }, "どの海？");
    });
    const id = opened.idOf("海辺の町で暮らす");
    await act(async () => {
      opened.session.actions.run("writeCardText", { id, text: "海辺のまちで暮らす" });
    });
    expect(await within(panel()).findByText("コメントの後で、言葉が書き直されています。")).toBeVisible();
    await user.click(within(panel()).getByRole("button", { name: "① ありたい姿 へ移る" }));
    const field = screen.getByRole<HTMLTextAreaElement>("textbox", { name: "① ありたい姿" });
    await waitFor(() => expect(field).toHaveFocus());
    await waitFor(() => expect(field.value.slice(field.selectionStart, field.selectionEnd)).toContain("海辺の"));
  });

  it("takes names and words as text, whatever stands in them, and tells of a clock that runs ahead", async () => {
    openStory(<Shell />, (builder) => {
      town(builder);
      remark(builder, { kind: "story" }, "<b>太字</b>", "thought", {
        name: "<img src=x onerror=alert(1)>",
        id: "au_evil",
      });
      const [id = ""] = Object.keys(builder.story.remarks);
      const remarks = { [id]: { ...builder.story.remarks[id]!, time: "2999-01-01T00:00:00.000Z" } };
      builder.story = { ...builder.story, remarks };
    });
    const thread = await threadWith("<b>太字</b>");
    expect(thread.getByText("<img src=x onerror=alert(1)>")).toBeVisible();
    expect(thread.getByText("日付が未来です")).toBeVisible();
    expect(panel().querySelector("img, b")).toBeNull();
  });

  it("can be narrowed to a kind or a person, and to what is open", async () => {
    openStory(<Shell />, (builder) => {
      town(builder);
      remark(builder, { kind: "story" }, "いつ始める？", "question");
      remark(builder, { kind: "story" }, "目のつけどころがよい", "praise", alumna);
      const done = remark(builder, { kind: "story" }, "誤字があります", "thought");
      builder.run("resolveThread", { id: done, by: alumna });
    });
    expect(threads()).toHaveLength(2);
    await user.click(within(panel()).getByRole("button", { name: /種類/ }));
    await user.click(await screen.findByRole("option", { name: "よいところ" }));
    await waitFor(() => expect(threads()).toHaveLength(1));
    expect(threads()[0]).toHaveTextContent("目のつけどころがよい");
    await user.click(within(panel()).getByRole("button", { name: /種類/ }));
    await user.click(await screen.findByRole("option", { name: "すべての種類" }));
    await user.click(within(panel()).getByRole("radio", { name: "すべて" }));
    await waitFor(() => expect(threads()).toHaveLength(3));
    expect((await threadWith("誤字があります")).getByText(/マネ友さんが .* に対応済みにしました/)).toBeVisible();
  });
});

describe("answering", () => {
  const asked = (builder: StoryBuilder) => {
    town(builder);
    const [vision = ""] = Object.keys(builder.story.cards);
    remark(builder, { kind: "card", cardId: vision }, "いつ始める？", "question");
  };

  it("stands under the comment, and the badge on the card goes when it is resolved", async () => {
    openStory(<Shell />, asked);
    const badge = screen.getByRole("button", { name: "未対応のコメント 1件" });
    const thread = await threadWith("いつ始める？");
    await user.click(thread.getByRole("button", { name: "返信する" }));
    await user.type(await thread.findByRole("textbox", { name: "市長さんのコメントへの返信" }), "来年度の春から");
    await user.keyboard("{Control>}{Enter}{/Control}");
    expect(await thread.findByText("来年度の春から")).toBeVisible();
    await waitFor(() => expect(thread.getByRole("button", { name: "返信する" })).toHaveFocus());
    await user.click(thread.getByRole("button", { name: "対応済みにする" }));
    await waitFor(() => expect(badge).not.toBeInTheDocument());
    await user.click(await thread.findByRole("button", { name: "未対応に戻す" }));
    expect(await screen.findByRole("button", { name: "未対応のコメント 1件" })).toBeVisible();
  });

  it("does not move from under the mouse when another one is left for it", async () => {
    openStory(<Shell />, (builder) => {
      town(builder);
      for (const text of ["一つ目", "二つ目"]) remark(builder, { kind: "story" }, text);
    });
    const [first, second] = [await threadWith("一つ目"), await threadWith("二つ目")];
    await user.click(first.getByText("一つ目"));
    const kinds = await first.findByRole("radiogroup", { name: "種類" });
    await user.click(second.getByText("二つ目"));
    expect(await second.findByRole("radiogroup", { name: "種類" })).toBeVisible();
    expect(kinds).toBeInTheDocument();
  });

  it("lets everybody change their own words only", async () => {
    openStory(<Shell />, asked);
    const thread = await threadWith("いつ始める？");
    expect(thread.queryByRole("button", { name: "書き直す" })).toBeNull();
    await user.click(thread.getByRole("button", { name: "返信する" }));
    await user.keyboard("春から{Control>}{Enter}{/Control}");
    await user.click(await thread.findByRole("button", { name: "書き直す" }));
    const field = await thread.findByRole("textbox", { name: "自分の発言を書き直す" });
    expect(field).toHaveFocus();
    await user.clear(field);
    await user.type(field, "四月から");
    await user.click(thread.getByRole("button", { name: "書き直しを保存" }));
    expect(await thread.findByText("四月から")).toBeVisible();
    expect(thread.getByText("書き直しあり")).toBeVisible();
    await user.click(thread.getByRole("button", { name: "削除" }));
    await waitFor(() => expect(thread.queryByText("四月から")).toBeNull());
    expect(within(panel()).getByRole("heading", { name: "コメント" })).toHaveFocus();
  });

  it("is reached from the badge on the card", async () => {
    setPreferences({ commentsOpen: false });
    openStory(<Shell />, asked);
    await user.click(screen.getByRole("button", { name: "未対応のコメント 1件" }));
    await waitFor(() => expect(threads()[0]).toHaveFocus());
    await user.keyboard("{Escape}");
    await waitFor(() => expect(screen.getByRole("textbox", { name: "① ありたい姿" })).toHaveFocus());
  });
});

describe("the list of all comments", () => {
  it("stands over everything, by state, person or place, and is answered where it stands", async () => {
    openStory(<Shell />, (builder) => {
      town(builder);
      remark(builder, { kind: "story" }, "いつ始める？", "question");
      remark(builder, { kind: "story" }, "よい着眼", "praise", alumna);
    });
    await run("comments.all");
    const list = within(await screen.findByRole("dialog", { name: "コメント一覧" }));
    expect(list.getByRole("heading", { name: "回答を待っているもの" })).toBeVisible();
    await user.click(list.getByRole("radio", { name: "人ごと" }));
    expect(await list.findByRole("heading", { name: "マネ友" })).toBeVisible();
    await user.click(list.getAllByRole("button", { name: "対応済みにする" })[0] as HTMLElement);
    await waitFor(() => expect(list.getAllByRole("button", { name: "対応済みにする" })).toHaveLength(1));
  });

  it("of hundreds of comments shows the first, and more when asked", async () => {
    openStory(<Shell />, (builder) => {
      town(builder);
      for (let i = 0; i < 130; i += 1) remark(builder, { kind: "story" }, `その${i}`);
    });
    expect(threads()).toHaveLength(100);
    await user.click(within(panel()).getByRole("button", { name: "続きを表示（残り 30件）" }));
    await waitFor(() => expect(threads()).toHaveLength(130));
  });
});

it("typing in a card renders no comment and no badge of another card anew", async () => {
  const opened = openStory(<Shell />, (builder) => {
    town(builder);
    const [vision = ""] = Object.keys(builder.story.cards);
    remark(builder, { kind: "card", cardId: vision }, "いつ始める？");
  });
  const before = threads()[0];
  const changes: MutationRecord[] = [];
  const watch = new MutationObserver((records) => changes.push(...records));
  watch.observe(panel(), { subtree: true, childList: true, characterData: true, attributes: true });
  await act(async () => {
    opened.session.actions.run("writeCardText", { id: opened.idOf("朝市をひらく"), text: "朝市を毎月ひらく" });
  });
  await screen.findByDisplayValue("朝市を毎月ひらく");
  watch.disconnect();
  expect(changes).toEqual([]);
  expect(threads()[0]).toBe(before);
});
