// The speaker's timer tells the truth about every moment that is passed in.
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { freshTimer, hasBegun, spent, startTimer, timeLeft, toggleTimer } from "../../../src/features/present/timer.ts";

const minute = 60_000;
const started = startTimer(freshTimer, 1_000);
const left = (ms: number) => timeLeft(started, 7, 1_000 + ms);

describe("seven minutes", () => {
  it.each([
    [0, { isOver: false, text: "7:00" }],
    [1, { isOver: false, text: "7:00" }],
    [1_000, { isOver: false, text: "6:59" }],
    [minute, { isOver: false, text: "6:00" }],
    [7 * minute - 1, { isOver: false, text: "0:01" }],
    [7 * minute, { isOver: false, text: "0:00" }],
    [7 * minute + 999, { isOver: false, text: "0:00" }],
    [7 * minute + 1_000, { isOver: true, text: "0:01" }],
    [9 * minute + 5_000, { isOver: true, text: "2:05" }],
  ])("after %i ms show what is left, then what is over", (ms, shown) => {
    expect(left(ms)).toEqual(shown);
  });

  it("have not begun before the first step", () => {
    expect(hasBegun(freshTimer)).toBe(false);
    expect(timeLeft(freshTimer, 7, 99 * minute)).toEqual({ isOver: false, text: "7:00" });
  });
});

describe("a timer that is stopped", () => {
  it("stands still, and goes on from there", () => {
    const stopped = toggleTimer(started, 1_000 + minute);
    expect(hasBegun(stopped)).toBe(true);
    expect(timeLeft(stopped, 7, 50 * minute).text).toBe("6:00");
    const going = toggleTimer(stopped, 50 * minute);
    expect(timeLeft(going, 7, 51 * minute).text).toBe("5:00");
  });

  it("counts exactly the time it was going, whenever it was stopped and started", () => {
    fc.assert(
      fc.property(fc.array(fc.nat(100_000), { maxLength: 20 }), (waits) => {
        let [timer, now, going] = [freshTimer, 0, 0];
        waits.forEach((wait, i) => {
          timer = toggleTimer(timer, now);
          now += wait;
          if (i % 2 === 0) going += wait;
        });
        expect(spent(timer, now)).toBe(going);
      }),
    );
  });

  it("is not set back by a clock that is put back", () => {
    expect(spent(started, 0)).toBe(0);
  });
});
