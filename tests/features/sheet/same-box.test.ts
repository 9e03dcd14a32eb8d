import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { keepSame } from "../../../src/features/sheet/same-box.ts";

// Boxes have no field of that name; in an object literal it would be no field at all.
const plain = fc.jsonValue().filter((value) => !JSON.stringify(value).includes("__proto__"));

describe("keeping what has not changed", () => {
  it("hands back the old value when nothing differs, so that nothing is drawn again", () => {
    const before = { a: [{ b: 1 }, { b: 2 }], c: { d: "x" } };
    expect(keepSame(before, structuredClone(before))).toBe(before);
  });

  it("keeps the parts beside a change", () => {
    const before = [{ b: 1 }, { b: 2 }];
    const after = keepSame(before, [{ b: 1 }, { b: 3 }, { b: 4 }]);
    expect(after).toEqual([{ b: 1 }, { b: 3 }, { b: 4 }]);
    expect(after[0]).toBe(before[0]);
  });

  it("never says anything but the new value", () => {
    fc.assert(
      fc.property(plain, plain, (before, next) => {
        expect(keepSame<unknown>(before, structuredClone(next))).toEqual(next);
      }),
    );
  });

  it("tells an empty list from an empty record, and a shorter list from a longer one", () => {
    expect(keepSame<unknown>({}, [])).toEqual([]);
    expect(keepSame([1, 2], [1])).toEqual([1]);
    expect(keepSame<unknown>({ a: 1, b: 2 }, { a: 1 })).toEqual({ a: 1 });
  });
});
