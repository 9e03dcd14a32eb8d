// What features offer to somebody who may only comment, and while a copy is looked at before it is given away.
import { describe, expect, it } from "vitest";
import { features } from "../../src/app/features.ts";
import { type Action, type Feature, forPreview, forReview, slots } from "../../src/state/feature.ts";

const nothing = () => null;
const act = (id: string, writes?: true): Action => ({ id, label: "app.undo", run: nothing, ...(writes && { writes }) });
const whole: Feature = {
  id: "whole",
  inReview: "all",
  Banner: nothing,
  Status: nothing,
  useActions: () => [act("read"), act("write", true)],
  keyHints: [
    { keys: "↑", label: "app.undo" },
    { keys: "Enter", label: "app.undo", writes: true },
  ],
};

describe("in a review", () => {
  it("there is neither an action nor a key that writes", () => {
    const [offered] = forReview([whole]);
    expect(offered?.useActions?.().map(({ id }) => id)).toEqual(["read"]);
    expect(offered?.keyHints?.map(({ keys }) => keys)).toEqual(["↑"]);
    expect(offered?.Banner).toBe(nothing);
  });

  it("of a feature there are only the slots it names, and nothing of one that names none", () => {
    const [offered] = forReview([{ ...whole, inReview: ["Banner"] }]);
    expect(slots.filter((slot) => offered?.[slot] !== undefined && slot !== "keyHints")).toEqual(["Banner"]);
    expect(offered?.keyHints).toEqual([]);
    expect(forReview([{ ...whole, inReview: [] }])).toEqual([]);
  });

  it("every view of the app is there", () => {
    const ids = (all: readonly Feature[]) => all.flatMap(({ id, view }) => (view ? [id] : []));
    expect(ids(forReview(features))).toEqual(ids(features));
  });
});

describe("while a copy is looked at that nobody has yet", () => {
  it("of what carries a sheet out or in only the keys are left, and they do nothing", () => {
    const [offered] = forPreview([{ ...whole, notInPreview: true }]);
    expect(slots.filter((slot) => offered?.[slot] !== undefined)).toEqual(["useActions"]);
    expect(offered?.useActions?.().map(({ id, disabled }) => [id, disabled])).toEqual([
      ["read", true],
      ["write", true],
    ]);
    expect(forPreview([whole])).toEqual([whole]);
  });
});
