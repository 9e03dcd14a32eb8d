// What goes back from a copy: what was written into it, signed, and nothing of what was there before.
import { describe, expect, it } from "vitest";
import { StoryDocument } from "../../../src/document/story-document.ts";
import { storyAnchor } from "../../../src/domain/records/thread.ts";
import { collectReturn } from "../../../src/domain/returns/return-contents.ts";
import type { Story } from "../../../src/domain/story.ts";
import { ownDeps } from "../../helpers/copies.ts";
import { handedOut } from "../../helpers/hand-outs.ts";
import { StoryBuilder } from "../../helpers/story-builder.ts";

const time = "2026-05-20T00:00:00.000Z";
const nameless = { name: "", id: "au_yamada1" };
const team = { name: "佐藤", id: "au_sato01" };

/** A copy with a question of the team in it. */
function asked(): { readonly document: StoryDocument; readonly threadId: string } {
  const builder = new StoryBuilder();
  const start = { kind: "question", anchor: storyAnchor, text: "伝わりますか", by: team } as const;
  const threadId = builder.run("startThread", start);
  return { document: open(handedOut(builder.story)), threadId };
}

const open = (story: Story) => new StoryDocument(story, { deps: ownDeps("y"), author: () => "" });

const saidIn = (document: StoryDocument, name: string) =>
  collectReturn(document.read(), { ...nameless, name }, time)?.comments.map(({ thread, remarks }) => [
    thread.author,
    remarks.map(({ author, text }) => `${author}：${text}`),
  ]);

describe("a return", () => {
  it("holds a reply with the thread it answers, and not what was said there before", () => {
    const { document, threadId } = asked();
    document.run("addRemark", { threadId, text: "はい", by: { ...nameless, name: "山田" } });
    expect(saidIn(document, "山田")).toEqual([["佐藤", ["山田：はい"]]]);
  });

  it("signs what was written before a name was given, and nobody else's words", () => {
    const { document, threadId } = asked();
    document.run("startThread", { kind: "thought", anchor: storyAnchor, text: "一つめ", by: nameless });
    document.run("addRemark", { threadId, text: "二つめ", by: { name: "", id: "au_other01" } });
    document.run("addRemark", { threadId, text: "三つめ", by: { ...nameless, name: "旧姓" } });
    expect(saidIn(document, "山田")).toEqual([
      ["佐藤", ["：二つめ", "旧姓：三つめ"]],
      ["山田", ["山田：一つめ"]],
    ]);
  });

  it("of a copy nobody wrote into is empty, and of the team's own story there is none", () => {
    expect(saidIn(asked().document, "山田")).toEqual([]);
    expect(collectReturn(new StoryBuilder().story, nameless, time)).toBeNull();
  });
});
