// A copy somebody opened in a text editor: what they did there must not pass for an old state of ours.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { planMerge } from "../../src/domain/merge/plan.ts";
import { withOutsideEdits } from "../../src/domain/outside-edits.ts";
import type { Story } from "../../src/domain/story.ts";
import { type Copy, contentOf, firstCopy } from "../helpers/copies.ts";

const time = "2026-04-02T00:00:00.000Z";

function written(text = "駅前に人が集う"): { readonly copy: Copy; readonly id: string } {
  const copy = firstCopy();
  const place = { stageId: "vision", groupId: null, themeId: null, parentId: null };
  const added = copy.document.run("addCard", { place, text });
  if (!added.ok) throw new Error(added.error.code);
  return { copy, id: added.value };
}

const withText = (story: Story, id: string, text: string): Story => ({
  ...story,
  cards: { ...story.cards, [id]: { ...story.cards[id]!, text } },
});

describe("a copy of our own state", () => {
  it("is the same copy when nobody touched it, also after we went on", () => {
    const { copy, id } = written();
    const file = copy.file();
    copy.document.run("writeCardText", { id, text: "その後の案" });
    expect(withOutsideEdits(copy.story, file, time)).toBe(file);
  });

  it("is new to a merge when a text was altered in it by hand, and only that text is", () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (mine, theirs) => {
        fc.pre(theirs !== "駅前に人が集う");
        const { copy, id } = written();
        const file = withText(copy.file(), id, theirs);
        copy.document.run("writeAbout", { title: mine });
        expect(planMerge(copy.story, file).isKnown).toBe(true);
        const plan = planMerge(copy.story, withOutsideEdits(copy.story, file, time));
        expect(plan.isKnown).toBe(false);
        expect([...plan.alone.theirs, ...plan.conflicts].map((each) => each.id)).toEqual([id]);
        copy.takeIn([withOutsideEdits(copy.story, file, time)]);
        expect(copy.story.cards[id]?.text).toBe(theirs);
      }),
      { numRuns: 50 },
    );
  });

  it("is known after it was merged, however often it is looked at", () => {
    const { copy, id } = written();
    const file = withText(copy.file(), id, "手で直した案");
    copy.takeIn([withOutsideEdits(copy.story, file, time)]);
    expect(planMerge(copy.story, withOutsideEdits(copy.story, file, time)).isKnown).toBe(true);
  });

  it("tells a card taken out by hand and one put in by hand", () => {
    const { copy, id } = written();
    const file = copy.file();
    const { [id]: card, ...rest } = file.cards;
    const edited: Story = { ...file, cards: { ...rest, c_byhand1: { ...card!, id: "c_byhand1", text: "手で足した" } } };
    copy.takeIn([withOutsideEdits(copy.story, edited, time)]);
    expect(Object.values(copy.story.cards).map(({ text }) => text)).toEqual(["手で足した"]);
  });
});

describe("a copy that cannot be led back", () => {
  it("is left to the merge when we do not know its state", () => {
    const { copy, id } = written();
    const stranger = written().copy.file();
    expect(withOutsideEdits(copy.story, stranger, time)).toBe(stranger);
    expect(id).not.toBe("");
  });

  it("loses its marks when our own trail was cut away, so that it is compared side by side", () => {
    const { copy, id } = written();
    const file = withText(copy.file(), id, "手で直した案");
    const cut = { ...copy.story, trail: [{ since: "r_elsewhere1", until: null, touched: {} }] };
    const told = withOutsideEdits(cut, file, time);
    const plan = planMerge(cut, told);
    expect([plan.base, plan.isKnown]).toEqual([null, false]);
    expect(contentOf(told)).toEqual(contentOf(file));
  });
});
