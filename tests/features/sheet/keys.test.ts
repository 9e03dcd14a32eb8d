import { describe, expect, it } from "vitest";
import type { Slot } from "../../../src/domain/sheet/slot.ts";
import { orderOfKey } from "../../../src/features/sheet/editor-keys.ts";
import { orderOnSheet } from "../../../src/features/sheet/sheet-keys.ts";

const press = (key: string, more: Partial<Parameters<typeof orderOfKey>[0]> = {}) => ({
  key,
  shiftKey: false,
  altKey: false,
  ctrlKey: false,
  metaKey: false,
  repeat: false,
  ...more,
});

const card: Slot = { kind: "card", id: "c_0001" };
const place = { stageId: "strategy", groupId: null, themeId: null, parentId: null };
const empty: Slot = { kind: "new-card", place, after: null };
const title: Slot = { kind: "frame", field: "title" };
const aim: Slot = { kind: "field", id: "c_0001", fieldId: "aim" };

describe("keys while a text is written", () => {
  it.each([
    ["Escape puts the pen down", press("Escape"), card, false, false, { kind: "stop" }],
    ["Tab goes on to the next text", press("Tab"), card, false, false, { kind: "beside", by: 1 }],
    ["Shift+Tab goes back", press("Tab", { shiftKey: true }), aim, false, false, { kind: "beside", by: -1 }],
    ["Enter in a card adds one below", press("Enter"), card, false, false, { kind: "below" }],
    ["Enter in an empty card stops a list", press("Enter"), card, true, false, { kind: "stop" }],
    ["Enter in an empty place adds nothing", press("Enter"), empty, true, false, { kind: "stop" }],
    ["Enter in a place for a few words is the end of them", press("Enter"), title, false, true, { kind: "stop" }],
    ["Enter in a long field starts a line", press("Enter"), aim, false, false, null],
    ["Backspace in an empty card removes it", press("Backspace"), card, true, false, { kind: "remove" }],
    ["Backspace held down does not", press("Backspace", { repeat: true }), card, true, false, null],
    ["Backspace in a text takes a letter", press("Backspace"), card, false, false, null],
    ["Backspace in an empty field takes nothing", press("Backspace"), aim, true, false, null],
    ["Alt+↑ moves the card", press("ArrowUp", { altKey: true }), card, false, false, { kind: "shift", by: -1 }],
    ["Alt+↓ in a field moves nothing", press("ArrowDown", { altKey: true }), aim, false, false, null],
    ["Ctrl+Enter is somebody else's", press("Enter", { ctrlKey: true }), card, false, false, null],
    ["letters are letters", press("a"), card, false, false, null],
  ] as const)("%s", (_title, key, slot, isEmpty, isOneLine, order) => {
    expect(orderOfKey(key, { slot, isEmpty, isOneLine })).toEqual(order);
  });
});

describe("keys while nothing is written", () => {
  it.each([
    ["Enter edits the text one stands on", press("Enter"), true, { kind: "edit" }],
    ["F2 too", press("F2"), true, { kind: "edit" }],
    ["but not where there is none", press("Enter"), false, null],
    ["arrows walk", press("ArrowLeft"), true, { kind: "walk", towards: "left" }],
    ["and scroll the page where no text has the focus", press("ArrowDown"), false, null],
    ["Delete removes the card", press("Delete"), true, { kind: "remove" }],
    ["+ enlarges", press("+"), true, { kind: "zoom", to: "in" }],
    ["+ in full width does too", press("＋"), false, { kind: "zoom", to: "in" }],
    ["- shrinks", press("-"), false, { kind: "zoom", to: "out" }],
    ["0 is the real size", press("0"), true, { kind: "zoom", to: "full" }],
    ["w fits the width, in capitals too", press("W"), false, { kind: "zoom", to: "width" }],
    ["Ctrl++ stays the browser's", press("+", { ctrlKey: true }), true, null],
    ["Alt+↓ moves the card", press("ArrowDown", { altKey: true }), true, { kind: "shift", by: 1 }],
    ["Alt+1 belongs to the shell", press("1", { altKey: true }), true, null],
  ] as const)("%s", (_title, key, isOnText, order) => {
    expect(orderOnSheet(key, isOnText)).toEqual(order);
  });
});
