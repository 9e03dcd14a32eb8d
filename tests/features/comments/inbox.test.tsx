// The reviewers side by side, as somebody sees who goes through what came back: compared at a glance, answered in the thread.
import { act, screen, waitFor, within } from "@testing-library/react";
import userEvent, { type UserEvent } from "@testing-library/user-event";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { makeAnchor, type Spot } from "../../../src/domain/anchoring/make-anchor.ts";
import { storyAnchor, type ThreadKind } from "../../../src/domain/records/thread.ts";
import { CommentsOverlay } from "../../../src/features/comments/CommentsOverlay.tsx";
import { closeInbox, openInbox } from "../../../src/features/comments/comments-view.ts";
import { useCommentRequest } from "../../../src/state/comment-request.ts";
import { setPreferences } from "../../../src/state/preferences.ts";
import { axeFaults } from "../../helpers/axe-in-dom.ts";
import type { StoryBuilder } from "../../helpers/story-builder.ts";
import { openStory } from "../open-story.tsx";

let user: UserEvent;

beforeEach(() => {
  user = userEvent.setup();
  setPreferences({ author: "事務局", authorId: "au_team00" });
});

afterEach(() => {
  act(() => {
    setPreferences({ author: "", authorId: null });
    useCommentRequest.setState({ spot: null, shownId: null, asked: 0 });
    closeInbox();
  });
});

const yamada = { name: "山田", id: "au_yamada" };
const otherYamada = { name: "山田", id: "au_zzzzzz" };
const nameless = { name: "", id: "au_nobody" };

function say(builder: StoryBuilder, spot: Spot, text: string, by = yamada, kind: ThreadKind = "thought"): string {
  const anchor = makeAnchor(builder.story, spot, "") ?? storyAnchor;
  return builder.run("startThread", { kind, anchor, text, by });
}

function reviewed(builder: StoryBuilder) {
  const vision = builder.card("vision", "海辺の町で暮らす");
  const strategy = builder.card("strategy", "朝市をひらく");
  const gone = builder.card("strategy", "夜市をひらく");
  const whole = say(builder, { kind: "story" }, "筋が通っている", yamada, "praise");
  say(builder, { kind: "card", cardId: vision }, "町か市か", otherYamada, "question");
  say(builder, { kind: "quote", recordId: strategy, field: "text", start: 0, end: 2 }, "朝は早い", nameless);
  say(builder, { kind: "card", cardId: gone }, "夜は暗い");
  builder.run("addRemark", { threadId: whole, text: "ありがとうございます", by: { name: "事務局", id: "au_team00" } });
  builder.run("removeCard", { id: gone });
}

async function besideTable() {
  openStory(<CommentsOverlay />, reviewed);
  act(openInbox);
  const inbox = await screen.findByRole("dialog", { name: "コメント一覧" });
  await user.click(within(inbox).getByRole("radio", { name: "人を横に並べる" }));
  return { inbox, table: await within(inbox).findByRole("table") };
}

describe("reviewers side by side", () => {
  it("have a column each, two of one name told apart, and a row for each place in the order of the sheet", async () => {
    const { inbox, table } = await besideTable();
    expect(
      within(table)
        .getAllByRole("columnheader")
        .map(({ textContent }) => textContent),
    ).toEqual(["場所", "（お名前なし） 1件", "山田（1） 2件", "山田（2） 1件", "事務局 1件"]);
    expect(
      within(table)
        .getAllByRole("rowheader")
        .map(({ textContent }) => textContent),
    ).toEqual(["シート全体", "① ありたい姿海辺の町で暮らす", "② 1.朝市をひらく", "元の場所がなくなったコメント"]);
    const cells = within(within(table).getByRole("row", { name: /シート全体/ })).getAllByRole("cell");
    expect(cells.map(({ textContent }) => textContent)).toEqual([
      "",
      "よいところ 筋が通っている",
      "",
      "返信 ありがとうございます",
    ]);
    expect(await axeFaults(inbox)).toEqual([]);
  });

  it("can be narrowed like the list: to a kind, to a person", async () => {
    const { inbox, table } = await besideTable();
    await user.click(within(inbox).getByRole("button", { name: /すべての種類/ }));
    await user.click(await screen.findByRole("option", { name: "要回答" }));
    await waitFor(() => expect(within(table).getAllByRole("row")).toHaveLength(2));
    expect(within(table).getByRole("columnheader", { name: "山田（2） 1件" })).toBeVisible();
  });

  it("lead from a comment to its thread by keyboard, where it is answered", async () => {
    const { inbox, table } = await besideTable();
    act(() =>
      within(table)
        .getByRole("button", { name: /町か市か/ })
        .focus(),
    );
    await user.keyboard("{Enter}");
    await waitFor(() => expect(document.activeElement).toHaveAttribute("data-thread"));
    const thread = document.activeElement as HTMLElement;
    expect(thread).toHaveTextContent("町か市か");
    expect(thread).toHaveTextContent("山田（2）");
    await user.click(within(thread).getByRole("button", { name: "返信する" }));
    await user.type(
      await within(thread).findByRole("textbox", { name: "山田（2）さんのコメントへの返信" }),
      "市です{Control>}{Enter}{/Control}",
    );
    expect(await within(thread).findByText("市です")).toBeVisible();
    await user.click(within(inbox).getByRole("radio", { name: "人を横に並べる" }));
    expect(await within(inbox).findByRole("columnheader", { name: "事務局 2件" })).toBeVisible();
  });
});
