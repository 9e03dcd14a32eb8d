// Where a presentation stands after each order: the speaker never loses the place, and nothing is passed unseen.
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { ShowOrder } from "../../../src/features/present/present-keys.ts";
import { obey, placeIn, type Show, screenSeen, startShow } from "../../../src/features/present/show.ts";

const cards = ["a", "b", "c"];
const after = (orders: readonly ShowOrder["kind"][], begin: Show = startShow(cards)): Show =>
  orders.reduce((show, kind) => obey(show, { kind } as ShowOrder, cards, 5_000), begin);

describe("going through the walk", () => {
  it.each<[readonly ShowOrder["kind"][], string]>([
    [["next"], "b"],
    [["next", "next", "next", "next"], "c"],
    [["next", "back"], "a"],
    [["back"], "a"],
    [["last"], "c"],
    [["last", "first"], "a"],
  ])("%j ends at %s", (orders, cardId) => {
    expect(after(orders).cardId).toBe(cardId);
  });

  it.each([
    [2, "b"],
    [0, "a"],
    [99, "c"],
  ])("jumps to number %i, or as near as there is", (number, cardId) => {
    expect(obey(startShow(cards), { kind: "jump", number }, cards, 0).cardId).toBe(cardId);
  });

  it("shows all screens of a long step before the next one, and its last one on the way back", () => {
    const long = { ...startShow(cards), screens: 3 };
    const second = after(["next"], long);
    expect([second.cardId, screenSeen(second)]).toEqual(["a", 1]);
    const back = { ...after(["next", "next", "next", "back"], long), screens: 3 };
    expect([back.cardId, screenSeen(back)]).toEqual(["a", 2]);
  });

  it("brings the slide back first when the screen is dark", () => {
    const dark = after(["next", "blank"]);
    expect(dark.isBlank).toBe(true);
    const light = after(["next"], dark);
    expect([light.isBlank, light.cardId]).toEqual([false, "b"]);
  });

  it("starts the timer with the first step forward, not with a jump or a step back", () => {
    expect(after(["last", "back", "first"]).timer.startedAt).toBeNull();
    expect(after(["next"]).timer.startedAt).toBe(5_000);
  });

  it("leaves a timer the speaker has stopped alone", () => {
    const stopped = after(["next", "timer"]);
    expect(after(["next"], { ...stopped, timer: { startedAt: null, spentBefore: 9 } }).timer).toEqual({
      startedAt: null,
      spentBefore: 9,
    });
  });
});

describe("while the walk changes", () => {
  it("stays at its card wherever that is moved", () => {
    const at = after(["next"]);
    expect(placeIn(at, ["b", "a", "c"])).toBe(0);
    expect(obey(at, { kind: "next" }, ["c", "b", "a"], 0).cardId).toBe("a");
  });

  it("goes to the neighbour when the card goes, and shows nothing when none is left", () => {
    const at = after(["last"]);
    expect(placeIn(at, ["a", "b"])).toBe(1);
    expect(placeIn(at, [])).toBe(-1);
    expect(obey(at, { kind: "next" }, [], 0).cardId).toBe("c");
  });

  it("is always at a card of the walk, whatever is asked for", () => {
    const kinds = ["next", "back", "first", "last", "blank", "timer", "forget"] as const;
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...kinds)), fc.integer({ min: 1, max: 5 }), (orders, screens) => {
        const end = orders.reduce<Show>(
          (show, kind) => ({ ...obey(show, { kind } as ShowOrder, cards, 0), screens }),
          startShow(cards),
        );
        expect(cards).toContain(end.cardId);
        expect(screenSeen(end)).toBeGreaterThanOrEqual(0);
        expect(screenSeen(end)).toBeLessThan(screens);
      }),
    );
  });
});
