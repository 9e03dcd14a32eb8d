import { describe, expect, it } from "vitest";
import { mm, papers } from "../../../src/domain/sheet/paper.ts";
import { deskMargin, scaleOf, zoomStep } from "../../../src/features/sheet/zoom.ts";

describe("the size of a page on the screen", () => {
  const room = { width: 1000, height: 600 };

  it("fills the width, or shows the whole page, whichever is asked for", () => {
    const wide = scaleOf("width", papers.a3, room);
    expect(mm(papers.a3.widthMm) * wide).toBeCloseTo(room.width - 2 * deskMargin);
    const whole = scaleOf("page", papers.a4, room);
    expect(mm(papers.a4.heightMm) * whole).toBeCloseTo(room.height - 2 * deskMargin);
    expect(scaleOf(1.5, papers.a4, room)).toBe(1.5);
  });

  it("never vanishes in a small window nor outgrows a large one", () => {
    expect(scaleOf("page", papers.a3, { width: 60, height: 50 })).toBe(0.25);
    expect(scaleOf("page", papers.a4, { width: 20_000, height: 9000 })).toBe(4);
    expect(scaleOf("width", papers.a4, { width: 20_000, height: 9000 })).toBe(1.4);
  });

  it("goes up and down by steps and back to where it was", () => {
    expect(zoomStep(0.6, 1)).toBe(0.67);
    expect(zoomStep(0.6, -1)).toBe(0.5);
    expect(zoomStep(1, 1)).toBe(1.25);
    expect(zoomStep(zoomStep(1, 1), -1)).toBe(1);
    expect(zoomStep(4, 1)).toBe(4);
    expect(zoomStep(0.25, -1)).toBe(0.25);
  });
});
