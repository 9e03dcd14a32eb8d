// What people do with comments: what one wrote nobody else changes, and everything can be taken back.
import { describe, expect, it } from "vitest";
import { StoryDocument } from "../../../src/document/story-document.ts";
import { makeAnchor } from "../../../src/domain/anchoring/make-anchor.ts";
import { storyAnchor } from "../../../src/domain/records/thread.ts";
import type { Story } from "../../../src/domain/story.ts";
import { parseStory } from "../../../src/domain/story-reading.ts";
import { tableNames } from "../../../src/domain/tables.ts";
import { StoryBuilder } from "../../helpers/story-builder.ts";

const sato = { name: "佐藤", id: "au_sato" };
/** Another person of the same name. */
const otherSato = { name: "佐藤", id: "au_othersato" };

function begun() {
  const builder = new StoryBuilder();
  const cardId = builder.card("vision", "海辺の町で暮らす");
  const anchor = makeAnchor(builder.story, { kind: "card", cardId }, "①") ?? storyAnchor;
  const threadId = builder.run("startThread", { kind: "question", anchor, text: "誰の町ですか", by: sato });
  return { builder, cardId, threadId };
}

const remarks = ({ remarks }: Story) => Object.values(remarks).map(({ author, text }) => `${author}: ${text}`);

describe("a comment", () => {
  it("is one step: thread and first words come and go together", () => {
    const { builder, threadId } = begun();
    const document = new StoryDocument(builder.story, { deps: builder.deps, author: () => "" });
    document.run("startThread", { kind: "praise", anchor: storyAnchor, text: "よい", by: sato });
    document.undo();
    expect(Object.keys(document.read().threads)).toEqual([threadId]);
    expect(remarks(document.read())).toEqual(["佐藤: 誰の町ですか"]);
    document.redo();
    expect(remarks(document.read())).toEqual(["佐藤: 誰の町ですか", "佐藤: よい"]);
  });

  it.each(["", "  \n　"])("without a word in it (%j) is not begun", (text) => {
    const { builder, threadId } = begun();
    expect(builder.refusal("startThread", { kind: "thought", anchor: storyAnchor, text, by: sato }).code).toBe(
      "bad-value",
    );
    expect(builder.refusal("addRemark", { threadId, text, by: sato }).code).toBe("bad-value");
  });

  it("is answered by anybody, to the letter", () => {
    const { builder, threadId } = begun();
    builder.run("addRemark", { threadId, text: " ※ 市民の\n<b>町</b> ", by: otherSato });
    expect(remarks(builder.story)).toEqual(["佐藤: 誰の町ですか", "佐藤:  ※ 市民の\n<b>町</b> "]);
  });

  it("is resolved by somebody at some time, and opened again as if it never was", () => {
    const { builder, threadId } = begun();
    const open = builder.story.threads[threadId];
    builder.run("resolveThread", { id: threadId, by: otherSato });
    expect(builder.story.threads[threadId]).toMatchObject({ isResolved: true, resolvedBy: "佐藤" });
    const resolved = builder.story;
    builder.run("resolveThread", { id: threadId, by: sato });
    expect(builder.story).toEqual(resolved);
    builder.run("reopenThread", { id: threadId });
    expect(builder.story.threads[threadId]).toEqual(open);
  });

  it("may turn out to want something else", () => {
    const { builder, threadId } = begun();
    builder.run("changeThreadKind", { id: threadId, kind: "thought" });
    expect(builder.story.threads[threadId]?.kind).toBe("thought");
  });
});

describe("what a person wrote", () => {
  it("is changed by that person only, with the time of it; a name alone does not make one that person", () => {
    const { builder } = begun();
    const [id = ""] = Object.keys(builder.story.remarks);
    expect(builder.refusal("editRemark", { id, text: "×", by: otherSato }).code).toBe("not-own");
    expect(builder.refusal("removeRemark", { id, by: { name: "佐藤", id: null } }).code).toBe("not-own");
    builder.run("editRemark", { id, text: "誰の町でしょう", by: sato });
    expect(builder.story.remarks[id]).toMatchObject({ text: "誰の町でしょう", editedAt: expect.any(String) });
  });

  it("goes with its thread when it was the last word there", () => {
    const { builder, threadId } = begun();
    const reply = builder.run("addRemark", { threadId, text: "みんなの", by: otherSato });
    const [first = ""] = Object.keys(builder.story.remarks);
    builder.run("removeRemark", { id: first, by: sato });
    expect(remarks(builder.story)).toEqual(["佐藤: みんなの"]);
    expect(builder.story.threads[threadId]).toBeDefined();
    builder.run("removeRemark", { id: reply, by: otherSato });
    expect(builder.story.threads).toEqual({});
  });

  it("cannot be thrown away by whoever began the thread", () => {
    const { builder, threadId } = begun();
    const reply = builder.run("addRemark", { threadId, text: "みんなの", by: otherSato });
    expect(builder.refusal("removeThread", { id: threadId, by: sato }).code).toBe("not-own");
    builder.run("removeRemark", { id: reply, by: otherSato });
    builder.run("removeThread", { id: threadId, by: sato });
    expect([builder.story.threads, builder.story.remarks]).toEqual([{}, {}]);
  });
});

describe("a comment whose card is removed", () => {
  it("stays, and undoing the removal gives it its place back", () => {
    const { builder, cardId, threadId } = begun();
    const document = new StoryDocument(builder.story, { deps: builder.deps, author: () => "" });
    document.run("removeCard", { id: cardId });
    expect(document.read().threads[threadId]).toEqual(builder.story.threads[threadId]);
    document.undo();
    expect(document.read()).toEqual(builder.story);
  });

  it("stays when the story is read from a file", () => {
    const { builder, cardId } = begun();
    builder.run("removeCard", { id: cardId });
    expect(reread(builder.story)).toEqual({ story: builder.story, codes: [] });
  });

  it("even its thread may be lost from a file: the words are kept, as a comment on the story", () => {
    const { builder, threadId } = begun();
    const { story, codes } = reread({ ...builder.story, threads: {} });
    expect(codes).toEqual(["thread-restored"]);
    expect(story.threads[threadId]).toMatchObject({ target: "story", author: "佐藤" });
    expect(remarks(story)).toEqual(["佐藤: 誰の町ですか"]);
  });
});

function reread(story: Story) {
  const tables = Object.fromEntries(tableNames.map((table) => [table, Object.values(story[table])]));
  const read = parseStory({ ...story, ...tables });
  if (!read.ok) throw new Error(read.error.code);
  return { story: read.value.story, codes: read.value.repairs.map(({ code }) => code) };
}
