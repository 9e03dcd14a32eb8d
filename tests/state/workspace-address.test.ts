import { describe, expect, it } from "vitest";
import { type Place, parseAddress, placeToAddress } from "../../src/state/workspace-address.ts";

const key = "s_abc123.cp_def456";

describe("an address leads where it says", () => {
  it.each<[string, Place]>([
    ["", { kind: "start" }],
    ["/", { kind: "start" }],
    ["/library", { kind: "library" }],
    ["library", { kind: "library" }],
    ["/library/", { kind: "library" }],
    [`/story/${key}`, { kind: "story", key, viewId: null }],
    [`/story/${key}/matrix`, { kind: "story", key, viewId: "matrix" }],
    [`/story/${key}/matrix/`, { kind: "story", key, viewId: "matrix" }],
  ])("%s", (address, place) => {
    expect(parseAddress(address)).toEqual(place);
  });

  it.each([
    "/story",
    "/story/",
    "/story/__proto__.constructor",
    "/story/s_abc123",
    "/story/s_abc123.cp_def456.x_yyyy",
    `/story/${key}/matrix/more`,
    "/library/x",
    "main",
    "/%%%",
    "/story/../../etc",
  ])("nonsense is the start and not an error: %s", (address) => {
    expect(parseAddress(address)).toEqual({ kind: "start" });
  });

  it("a view that cannot be one is left out, and the story still opens", () => {
    expect(parseAddress(`/story/${key}/<script>`)).toEqual({ kind: "story", key, viewId: null });
  });

  it.each<Place>([{ kind: "start" }, { kind: "library" }, { kind: "story", key, viewId: "sheet" }])(
    "there and back: $kind",
    (place) => {
      expect(parseAddress(placeToAddress(place))).toEqual(place);
    },
  );
});
