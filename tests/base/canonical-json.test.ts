// Equal values have equal texts: duplicates are found however a record was written down.
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { canonicalJson } from "../../src/base/canonical-json.ts";

const reversed = (value: unknown): unknown => {
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return value.map(reversed);
  return Object.fromEntries(
    Object.entries(value)
      .map(([key, inside]) => [key, reversed(inside)] as const)
      .reverse(),
  );
};

describe("the one form of a JSON value", () => {
  it("does not depend on the order of keys, and holds the whole value", () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(canonicalJson(reversed(value))).toBe(canonicalJson(value));
        expect(JSON.parse(canonicalJson(value) ?? "")).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
  });

  it.each<readonly [unknown, string]>([
    [{ b: 1, a: [true, null, "あ\n"] }, '{"a":[true,null,"あ\\n"],"b":1}'],
    [{ "10": 1, "9": 2, "": 3 }, '{"":3,"10":1,"9":2}'],
    [{ a: undefined, b: -0 }, '{"b":0}'],
    [undefined, "null"],
  ])("of %o is %s", (value, text) => {
    expect(canonicalJson(value)).toBe(text);
  });

  it("is given up, not a crash, for a value nested without end", () => {
    expect(canonicalJson(JSON.parse("[".repeat(50_000) + "]".repeat(50_000)))).toBeNull();
  });
});
