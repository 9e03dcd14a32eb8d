// Comments of copies edited apart come together whole: nobody's words are lost, and hardly ever is anybody asked.
import { describe, expect, it } from "vitest";
import { StoryDocument } from "../../../src/document/story-document.ts";
import { applyChanges } from "../../../src/domain/change-set.ts";
import { mergeOutcome, mergeSteps } from "../../../src/domain/merge/outcome.ts";
import { type Author, storyAnchor } from "../../../src/domain/records/thread.ts";
import { sealed } from "../../../src/domain/seal.ts";
import type { Story } from "../../../src/domain/story.ts";
import { StoryBuilder } from "../../helpers/story-builder.ts";

const sato = { name: "佐藤", id: "au_sato" };
const suzuki = { name: "鈴木", id: "au_suzuki" };

const builder = new StoryBuilder();
const cardId = builder.card("vision", "海辺の町");
const common = builder.run("startThread", { kind: "question", anchor: storyAnchor, text: "誰の町？", by: sato });
const base = sealed(builder.story);
let ids = 0;

/** The story as that person's copy has it after `work`. */
function copy({ name }: Author, work: (document: StoryDocument) => void): Story {
  const newId = (prefix: string) => `${prefix}_copy${String(++ids).padStart(6, "0")}`;
  const document = new StoryDocument(base, { deps: { ...builder.deps, newId }, author: () => name });
  work(document);
  document.markRevision("file", "");
  return document.read();
}

function merged(mine: Story, theirs: Story, asked: readonly string[] = []): Story {
  const steps = mergeSteps(mine, [{ story: theirs, decide: () => new Map() }]);
  expect(steps.flatMap(({ plan }) => plan.conflicts.map(({ key }) => key))).toEqual(asked);
  const outcome = mergeOutcome(mine, steps, "", "", builder.deps);
  const next = applyChanges(mine, outcome?.changes ?? []);
  if (!next.ok) throw new Error(next.error.code);
  return next.value;
}

const words = (story: Story) =>
  Object.values(story.remarks)
    .map(({ author, text }) => `${author}: ${text}`)
    .sort();

const comment = (by: Author) => (document: StoryDocument) => {
  document.run("startThread", { kind: "thought", anchor: storyAnchor, text: "新しい考え", by });
  document.run("addRemark", { threadId: common, text: "返事", by });
};

describe("comments of two copies", () => {
  it("are all there, whichever copy takes the other in", () => {
    const [mine, theirs] = [copy(sato, comment(sato)), copy(suzuki, comment(suzuki))];
    const all = ["佐藤: 新しい考え", "佐藤: 誰の町？", "佐藤: 返事", "鈴木: 新しい考え", "鈴木: 返事"];
    expect(words(merged(mine, theirs))).toEqual(all.sort());
    expect(words(merged(theirs, mine))).toEqual(all.sort());
    expect(Object.keys(merged(mine, theirs).threads)).toHaveLength(3);
  });

  it("stay on their link when both copies drew it, which one id is then given to", () => {
    const endId = cardId;
    const withLink = (by: Author) =>
      copy(by, (document) => {
        const added = document.run("addMeans", { endId, stageId: "strategy" });
        if (!added.ok) throw new Error(added.error.code);
      });
    const drawn = sealed(withLink(sato));
    const meansId = Object.values(drawn.links)[0]?.meansId ?? "";
    // Both begin with the two cards and no link between them, and each draws it.
    const bare = new StoryDocument(drawn, { deps: builder.deps, author: () => "" });
    bare.run("unlinkCards", { id: Object.keys(drawn.links)[0] ?? "" });
    bare.markRevision("file", "");
    const draw = (by: Author, says: string) => {
      const newId = (prefix: string) => `${prefix}_draw${String(++ids).padStart(6, "0")}`;
      const document = new StoryDocument(bare.read(), { deps: { ...builder.deps, newId }, author: () => by.name });
      const linked = document.run("linkCards", { meansId, endId, reason: "" });
      const linkId = linked.ok ? Object.keys(document.read().links)[0]! : "";
      const anchor = { ...storyAnchor, target: "link" as const, cardId: meansId, linkId };
      document.run("startThread", { kind: "thought", anchor, text: says, by });
      document.markRevision("file", "");
      return document.read();
    };
    const [mine, theirs] = [draw(sato, "前から要る"), draw(suzuki, "理由は？")];
    for (const both of [merged(mine, theirs), merged(theirs, mine)]) {
      const [link, ...more] = Object.keys(both.links);
      expect(more).toEqual([]);
      const on = Object.values(both.threads).flatMap(({ linkId }) => (linkId === null ? [] : [linkId]));
      expect(on).toEqual([link, link]);
    }
  });

  it("stay when the other copy has removed the card they are about", () => {
    const mine = copy(sato, comment(sato));
    const theirs = copy(suzuki, (document) => document.run("removeCard", { id: cardId }));
    const both = merged(mine, theirs);
    expect(both.cards).toEqual({});
    expect(words(both)).toEqual(words(mine));
  });

  it("are asked about only when somebody replied to what was taken back, and until then the reply stays", () => {
    const mine = copy(sato, (document) => document.run("removeThread", { id: common, by: sato }));
    const theirs = copy(suzuki, (document) =>
      document.run("addRemark", { threadId: common, text: "返事", by: suzuki }),
    );
    const both = merged(mine, theirs, [`threads/${common}`]);
    expect(words(both)).toContain("鈴木: 返事");
    expect(Object.values(both.remarks).every(({ threadId }) => both.threads[threadId] !== undefined)).toBe(true);
  });
});
