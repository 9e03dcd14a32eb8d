import { describe, expect, it } from "vitest";
import { type Area, type Direction, nearestArea } from "../../../src/features/sheet/nearest.ts";

const area = (left: number, top: number, width = 100, height = 20): Area => ({
  left,
  top,
  right: left + width,
  bottom: top + height,
});

// Two columns of three lines, and a wide line below them.
const lines = [area(0, 0), area(0, 30), area(0, 60), area(200, 0), area(200, 30), area(200, 60), area(0, 100, 300)];

describe("walking by arrow keys", () => {
  it.each<[from: number, direction: Direction, to: number]>([
    [0, "down", 1],
    [2, "up", 1],
    [1, "right", 4],
    [4, "left", 1],
    [5, "down", 6],
    [6, "up", 2],
    [3, "up", -1],
    [0, "left", -1],
    [6, "down", -1],
  ])("from text %i %s leads to %i", (from, direction, to) => {
    const start = lines[from] as Area;
    const others = lines.map((each, i) => (i === from ? area(-9999, -9999, 0, 0) : each));
    const found = nearestArea(start, others, direction);
    expect(found === from ? -1 : found).toBe(to);
  });

  it("prefers what lies straight ahead, however far, to what lies near but aside", () => {
    expect(nearestArea(area(200, 0), [area(0, 25), area(200, 500)], "down")).toBe(1);
    expect(nearestArea(area(200, 0), [area(0, 25)], "down")).toBe(0);
  });
});
