// What was stored of a person's preferences is taken entry by entry; one that makes no sense costs only itself.
import { expect, it } from "vitest";
import { parsePreferences } from "../../src/state/preferences.ts";

it.each([
  [10, 10],
  [180, 180],
  [0, 7],
  [181, 7],
  [1.5, 7],
  ["10", 7],
  [undefined, 7],
])("a presentation stored as %j minutes takes %i", (presentMinutes, minutes) => {
  expect(parsePreferences({ locale: "en", presentMinutes })).toMatchObject({ locale: "en", presentMinutes: minutes });
});

it.each([null, 7, "x", []])("out of %j come the usual ones", (stored) => {
  expect(parsePreferences(stored)).toMatchObject({ locale: "ja", presentMinutes: 7, handoutNotes: false });
});

it.each([
  [true, true],
  ["yes", false],
  [undefined, false],
])("the text beside the views stored as %j is open: %j", (narrationOpen, isOpen) => {
  expect(parsePreferences({ narrationOpen })).toMatchObject({ narrationOpen: isOpen });
});
