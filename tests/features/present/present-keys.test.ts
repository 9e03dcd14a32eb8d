// Which key leads where while presenting; what belongs to an input method or to the browser is left alone.
import { describe, expect, it } from "vitest";
import { presentOrder } from "../../../src/features/present/present-keys.ts";
import type { KeyPress } from "../../../src/state/shortcuts.ts";

const press = (key: string, more: Partial<KeyPress> = {}): KeyPress => ({
  key,
  code: "",
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  isComposing: false,
  keyCode: 0,
  ...more,
});
const kind = (key: string, typed = "") => presentOrder(press(key), typed)?.kind;

describe("a key while presenting", () => {
  it.each([
    ["next", ["ArrowRight", "ArrowDown", " ", "PageDown", "Enter", "n", "N", "ｎ"]],
    ["back", ["ArrowLeft", "ArrowUp", "PageUp", "Backspace", "p"]],
    ["first", ["Home"]],
    ["last", ["End"]],
    ["blank", ["b", ".", "B"]],
    ["timer", ["t"]],
    ["leave", ["Escape"]],
    [undefined, ["x", "Tab", "F5", "Shift", "constructor", "Delete"]],
  ] as const)("%s: %j", (order, keys) => {
    for (const key of keys) expect(kind(key), key).toBe(order);
  });

  it.each([{ isComposing: true }, { keyCode: 229 }, { ctrlKey: true }, { metaKey: true }, { altKey: true }])(
    "with %j is somebody else's",
    (more) => {
      for (const key of ["Enter", "ArrowRight", "1", "p"]) expect(presentOrder(press(key, more), "1")).toBeNull();
    },
  );
});

describe("the number of a step", () => {
  it("is typed digit by digit, in full or half width, and taken back the same way", () => {
    expect(presentOrder(press("1"), "")).toEqual({ kind: "typed", typed: "1" });
    expect(presentOrder(press("２"), "1")).toEqual({ kind: "typed", typed: "12" });
    expect(presentOrder(press("Backspace"), "12")).toEqual({ kind: "typed", typed: "1" });
  });

  it("is gone to with Enter and forgotten with Esc, which then does not end the presentation", () => {
    expect(presentOrder(press("Enter"), "12")).toEqual({ kind: "jump", number: 12 });
    expect(kind("Escape", "12")).toBe("forget");
  });
});
