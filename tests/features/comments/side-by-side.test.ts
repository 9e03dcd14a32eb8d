// The table of who said what where: no remark is left out of it, and none stands in two cells.
import { describe, expect, it } from "vitest";
import { makeAnchor, type Spot } from "../../../src/domain/anchoring/make-anchor.ts";
import { authorKey } from "../../../src/domain/authors.ts";
import { storyAnchor } from "../../../src/domain/records/thread.ts";
import { indexStory } from "../../../src/domain/story-index.ts";
import { listThreads } from "../../../src/domain/thread-list.ts";
import { saidCounts, sideBySide } from "../../../src/features/comments/side-by-side.ts";
import { StoryBuilder } from "../../helpers/story-builder.ts";

const first = { name: "山田", id: "au_one000" };
const second = { name: "山田", id: "au_two000" };
const key = ({ name, id }: typeof first) => authorKey({ author: name, authorId: id });

function say(builder: StoryBuilder, spot: Spot, text: string, by = first): string {
  const anchor = makeAnchor(builder.story, spot, "") ?? storyAnchor;
  return builder.run("startThread", { kind: "thought", anchor, text, by });
}

function rowsOf(builder: StoryBuilder) {
  const rows = sideBySide(listThreads(builder.story, indexStory(builder.story)));
  const textsIn = (row: (typeof rows)[number], by: typeof first) =>
    (row.cells.get(key(by)) ?? []).map(({ remark, isReply }) => `${isReply ? "↳" : ""}${remark.text}`);
  return { rows, table: rows.map((row) => [row.key, textsIn(row, first), textsIn(row, second)]) };
}

describe("reviewers side by side", () => {
  it("has a row for the sheet, one for each card in its order, and one for what lost its place", () => {
    const builder = new StoryBuilder();
    const vision = builder.card("vision", "海辺の町");
    const strategy = builder.card("strategy", "朝市をひらく");
    say(builder, { kind: "quote", recordId: strategy, field: "text", start: 0, end: 2 }, "朝は早い");
    say(builder, { kind: "card", cardId: vision }, "町か市か", second);
    const whole = say(builder, { kind: "story" }, "よい");
    builder.run("addRemark", { threadId: whole, text: "そう思う", by: second });
    say(builder, { kind: "card", cardId: strategy }, "続くか", second);
    expect(rowsOf(builder).table).toEqual([
      ["story", ["よい"], ["↳そう思う"]],
      [vision, [], ["町か市か"]],
      [strategy, ["朝は早い"], ["続くか"]],
    ]);
    builder.run("removeCard", { id: vision });
    const { rows, table } = rowsOf(builder);
    expect(table.at(-1)).toEqual(["orphans", [], ["町か市か"]]);
    expect([...saidCounts(rows)].sort()).toEqual([
      [key(first), 2],
      [key(second), 3],
    ]);
  });
});
