import { describe, expect, it } from "vitest";
import { isChord, type KeyPress, mayRun, shortcutOf } from "../../src/state/shortcuts.ts";

const press = (key: string, rest: Partial<KeyPress> = {}): KeyPress => ({
  key,
  code: "",
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  isComposing: false,
  keyCode: 0,
  ...rest,
});

const ctrl = { ctrlKey: true };
const alt = { altKey: true };
const shift = { shiftKey: true };

describe("a key press stands for the shortcut a person means", () => {
  it.each<[string, KeyPress, string | null]>([
    ["Ctrl+Z", press("z", { ...ctrl, code: "KeyZ" }), "Ctrl+Z"],
    ["Ctrl+Shift+Z", press("Z", { ...ctrl, ...shift, code: "KeyZ" }), "Ctrl+Shift+Z"],
    ["Ctrl+Z with caps lock", press("Z", { ...ctrl, code: "KeyZ" }), "Ctrl+Z"],
    ["the Mac's command key", press("z", { metaKey: true, code: "KeyZ" }), "Ctrl+Z"],
    ["Ctrl+Z on a Dvorak keyboard, where Z is elsewhere", press("z", { ...ctrl, code: "Slash" }), "Ctrl+Z"],
    ["Ctrl+Z while the keyboard writes kana", press("つ", { ...ctrl, code: "KeyZ" }), "Ctrl+Z"],
    ["Ctrl+S in full-width mode", press("ｓ", { ...ctrl, code: "KeyS" }), "Ctrl+S"],
    ["Alt+1", press("1", { ...alt, code: "Digit1" }), "Alt+1"],
    ["Option+1 on a Mac, which types ¡", press("¡", { ...alt, code: "Digit1" }), "Alt+1"],
    ["Alt+4 while the keyboard writes kana", press("う", { ...alt, code: "Digit4" }), "Alt+4"],
    ["a digit alone", press("2", { code: "Digit2" }), "2"],
    ["a digit of the number pad", press("2", { code: "Numpad2" }), "2"],
    ["a full-width digit", press("２", { code: "Digit2" }), "2"],
    ["? on an American keyboard", press("?", { ...shift, code: "Slash" }), "?"],
    ["? on a German keyboard", press("?", { ...shift, code: "Minus" }), "?"],
    ["a full-width ？", press("？", { ...shift, code: "Slash" }), "?"],
    ["F1", press("F1", { code: "F1" }), "F1"],
    ["a letter", press("a", { code: "KeyA" }), "A"],
    ["Enter is no shortcut", press("Enter"), null],
    ["Alt+Enter", press("Enter", alt), "Alt+Enter"],
    ["Ctrl+Enter belongs to the views", press("Enter", ctrl), null],
    ["Alt+Enter", press("Enter", alt), "Alt+Enter"],
    ["an arrow is no shortcut", press("ArrowUp", alt), null],
    ["Alt+Enter that ends a conversion", press("Enter", { ...alt, keyCode: 229 }), null],
    ["Ctrl alone", press("Control", ctrl), null],
    ["Space", press(" "), null],
    ["AltGr+Q types @ on a German keyboard", press("@", { ...ctrl, ...alt, code: "KeyQ" }), null],
    ["a key of a conversion", press("z", { ...ctrl, code: "KeyZ", isComposing: true }), null],
    ["a key an input method keeps", press("Process", { ...ctrl, code: "KeyZ" }), null],
    ["a key reported as 229", press("z", { ...ctrl, code: "KeyZ", keyCode: 229 }), null],
    ["? during a conversion", press("？", { ...shift, isComposing: true }), null],
  ])("%s", (_, pressed, shortcut) => {
    expect(shortcutOf(pressed)).toBe(shortcut);
  });
});

describe("a letter is never taken out of a text for a shortcut", () => {
  it.each(["?", "1", "A", "/"])("%s runs on the page only", (shortcut) => {
    expect(mayRun(shortcut, "page")).toBe(true);
    expect(mayRun(shortcut, "text")).toBe(false);
    expect(mayRun(shortcut, "list")).toBe(false);
  });

  it.each(["Ctrl+Z", "Ctrl+Shift+Z", "Alt+1", "F1"])("%s runs everywhere", (shortcut) => {
    expect(isChord(shortcut)).toBe(true);
    expect(mayRun(shortcut, "text")).toBe(true);
    expect(mayRun(shortcut, "list")).toBe(true);
  });
});
