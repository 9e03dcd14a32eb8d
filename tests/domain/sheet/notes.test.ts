// Open comments as numbered notes: every one has its number, and stands at the card it is about.
import { expect, it } from "vitest";
import { makeAnchor } from "../../../src/domain/anchoring/make-anchor.ts";
import { storyAnchor } from "../../../src/domain/records/thread.ts";
import { sheetNotes } from "../../../src/domain/sheet/notes.ts";
import { indexStory } from "../../../src/domain/story-index.ts";
import { StoryBuilder } from "../../helpers/story-builder.ts";

it("numbers what is open in the order of the sheet, and leaves out what is dealt with", () => {
  const builder = new StoryBuilder();
  const vision = builder.card("vision", "海辺の町");
  const strategy = builder.card("strategy", "朝市をひらく");
  const gone = builder.card("strategy", "夜市");
  const by = { name: "佐藤", id: null };
  const begin = (cardId: string | null, text: string) => {
    const anchor = cardId === null ? storyAnchor : makeAnchor(builder.story, { kind: "card", cardId }, "");
    return builder.run("startThread", { kind: "thought", anchor: anchor ?? storyAnchor, text, by });
  };
  begin(gone, "夜は");
  begin(strategy, "何時から");
  begin(strategy, "どこで");
  begin(vision, "よい");
  begin(null, "全体");
  builder.run("resolveThread", { id: begin(vision, "誤字"), by });
  builder.run("removeCard", { id: gone });
  const notes = sheetNotes(builder.story, indexStory(builder.story));
  expect(notes.threads.map(({ remarks }) => remarks[0]?.text)).toEqual(["全体", "よい", "何時から", "どこで", "夜は"]);
  expect([...notes.numbersByCard]).toEqual([
    [vision, [2]],
    [strategy, [3, 4]],
  ]);
});
