// What a team does to its walk: nothing but what was meant may change, and everything can be taken back.
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { applyChanges, reverseChanges } from "../../../src/domain/change-set.ts";
import { hideStep, moveStep, resetSteps, writeStepNote } from "../../../src/domain/commands/steps.ts";
import { defaultWalk } from "../../../src/domain/default-walk.ts";
import type { Story } from "../../../src/domain/story.ts";
import { indexStory } from "../../../src/domain/story-index.ts";
import { walkOf } from "../../../src/domain/walk.ts";
import { storyArbitrary } from "../../helpers/random-story.ts";
import { countingDeps, StoryBuilder } from "../../helpers/story-builder.ts";

const walk = (story: Story) => walkOf(story, indexStory(story));
const order = (story: Story) => walk(story).map(({ cardId }) => cardId);
const shown = (story: Story) => walk(story).map(({ cardId, isHidden }) => [cardId, isHidden]);
const noteOf = (story: Story, id: string) =>
  story.steps[walk(story).find(({ cardId }) => cardId === id)?.stepId ?? ""]?.note ?? "";

const deps = countingDeps();
type Answer = ReturnType<typeof moveStep>;

/** The story after a command that must succeed; that it can be taken back to the letter is checked on the way. */
function after(story: Story, answer: Answer): Story {
  if (!answer.ok) throw new Error(answer.error.code);
  const next = applyChanges(story, answer.value.changes);
  if (!next.ok) throw new Error(next.error.code);
  const back = applyChanges(next.value, reverseChanges(answer.value.changes));
  expect(back.ok && back.value.steps).toEqual(story.steps);
  return next.value;
}

/** Stories with at least one card, and numbers to pick cards of the walk by. */
const cases = fc
  .tuple(storyArbitrary(), fc.nat(997), fc.nat(997), fc.string())
  .filter(([story]) => order(story).length > 0)
  .map(([story, a, b, text]) => {
    const ids = order(story);
    return { story, ids, one: ids[a % ids.length] ?? "", other: ids[b % ids.length] ?? "", text };
  });

describe("moving a step", () => {
  it("puts it right after the other one and leaves all others in their order", () => {
    fc.assert(
      fc.property(cases, ({ story, ids, one, other }) => {
        const next = after(story, moveStep(story, { cardId: one, after: other }, deps));
        const rest = ids.filter((id) => id !== one);
        const slot = one === other ? ids.indexOf(one) : rest.indexOf(other) + 1;
        expect(order(next)).toEqual([...rest.slice(0, slot), one, ...rest.slice(slot)]);
        const first = after(next, moveStep(next, { cardId: one, after: null }, deps));
        expect(order(first)).toEqual([one, ...rest]);
      }),
    );
  });

  it("hides, shows and writes nothing", () => {
    fc.assert(
      fc.property(cases, ({ story, ids, one, other }) => {
        const next = after(story, moveStep(story, { cardId: one, after: other }, deps));
        expect(new Map(walk(next).map((s) => [s.cardId, s.isHidden]))).toEqual(
          new Map(walk(story).map((s) => [s.cardId, s.isHidden])),
        );
        for (const id of ids) expect(noteOf(next, id)).toBe(noteOf(story, id));
      }),
    );
  });
});

describe("hiding a step", () => {
  it("hides that one only, changes no order, and showing it again is as if nothing had been", () => {
    fc.assert(
      fc.property(cases, ({ story, one }) => {
        const hidden = after(story, hideStep(story, { cardId: one, isHidden: true }, deps));
        expect(shown(hidden)).toEqual(shown(story).map(([id, was]) => [id, id === one ? true : was]));
        const back = after(hidden, hideStep(hidden, { cardId: one, isHidden: false }, deps));
        expect(shown(back)).toEqual(shown(story).map(([id, was]) => [id, id === one ? false : was]));
      }),
    );
  });
});

describe("a speaker's note", () => {
  it("is kept to the letter and moves nothing", () => {
    fc.assert(
      fc.property(cases, ({ story, one, text }) => {
        const next = after(story, writeStepNote(story, { cardId: one, text }, deps));
        expect(noteOf(next, one)).toBe(text);
        expect(shown(next)).toEqual(shown(story));
      }),
    );
  });
});

describe("going back to the default walk", () => {
  it("undoes order and hiding, and loses no note", () => {
    fc.assert(
      fc.property(cases, ({ story, ids }) => {
        const next = after(story, resetSteps(story));
        expect(shown(next)).toEqual(defaultWalk(story, indexStory(story)).map((id) => [id, false]));
        for (const id of ids.filter((each) => noteOf(story, each) !== "")) {
          expect(noteOf(next, id)).toBe(noteOf(story, id));
        }
      }),
    );
  });

  it("leaves no record behind where nothing was noted", () => {
    const builder = new StoryBuilder();
    const cardId = builder.card("vision", "V");
    builder.run("hideStep", { cardId, isHidden: true });
    builder.run("resetSteps", undefined);
    expect(builder.story.steps).toEqual({});
  });
});

describe("the first arrangement", () => {
  it("turns the whole computed walk into records", () => {
    const builder = new StoryBuilder();
    const [v, s] = [builder.card("vision", "V"), builder.card("strategy", "S")];
    builder.run("moveStep", { cardId: s, after: null });
    expect(Object.values(builder.story.steps).map(({ cardId }) => cardId)).toEqual([v, s]);
  });

  it("makes no records when there is nothing to change", () => {
    const builder = new StoryBuilder();
    const [v, s] = [builder.card("vision", "V"), builder.card("strategy", "S")];
    builder.run("moveStep", { cardId: s, after: v });
    builder.run("hideStep", { cardId: s, isHidden: false });
    builder.run("writeStepNote", { cardId: s, text: "" });
    expect(builder.story.steps).toEqual({});
  });

  it.each(["c_none00", "element"])("is refused for %s, which is no card of its own", (which) => {
    const builder = new StoryBuilder();
    const s = builder.card("strategy", "S");
    const element = builder.card("strategy", "要素", { parentId: s });
    const cardId = which === "element" ? element : which;
    const refusal = { code: "record-missing", id: cardId };
    expect(builder.refusal("hideStep", { cardId, isHidden: true })).toEqual(refusal);
    expect(builder.refusal("writeStepNote", { cardId, text: "メモ" })).toEqual(refusal);
    expect(builder.refusal("moveStep", { cardId, after: null })).toEqual(refusal);
    expect(builder.refusal("moveStep", { cardId: s, after: cardId })).toEqual(refusal);
  });
});
