// A starter file is written by hand: every slip in it gets its own answer, and none gets through half.
import { describe, expect, it } from "vitest";
import { parseStarter, type Starter, starterFaults } from "../../src/domain/starter.ts";
import { defaultTemplate } from "../helpers/story-builder.ts";

/** The smallest sound starter, with some of its story replaced. */
const file = (story: object = {}, rest: object = {}): unknown => ({
  kind: "starter",
  id: "small",
  templateId: "henkaku-story-sheet",
  name: { ja: "小", en: "Small" },
  description: { ja: "", en: "" },
  story: { about: {}, people: [], themes: [], cards: [], ...story },
  ...rest,
});

const sound = (value: unknown): Starter => {
  const read = parseStarter(value);
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  return read.value;
};

const vision = { key: "v", stage: "vision", text: "海" };

describe("reading a starter", () => {
  it("fills in what a short file leaves out", () => {
    expect(sound(file({ cards: [vision] }))).toMatchObject({
      rank: 100,
      story: {
        cards: [
          { group: null, theme: null, fields: {}, people: [], serves: [], elements: [], noEnds: null, noMeans: null },
        ],
      },
    });
  });

  it("keeps every letter of a text", () => {
    const text = "  ①〜⑨ ﾊﾝｶｸ “ ” 「100 周年」\n※  ";
    expect(sound(file({ cards: [{ ...vision, text }] })).story.cards[0]?.text).toBe(text);
  });

  it.each([
    ["no object", null],
    ["a list", []],
    ["another kind", file({}, { kind: "template" })],
    ["an id that could be a key of every object", file({}, { id: "constructor" })],
    ["an unknown entry", file({}, { colour: "red" })],
    ["a frame with an id", file({ about: { id: "other" } })],
    ["a frame with an unknown entry", file({ about: { mayor: "x" } })],
    ["a frame with a year as text", file({ about: { fiscalYear: "2025" } })],
    ["a frame with a date that is none", file({ about: { date: "2025-13-40" } })],
    ["a card without a key", file({ cards: [{ stage: "vision", text: "" }] })],
    ["a card without a text", file({ cards: [{ key: "v", stage: "vision" }] })],
    ["a card with a text that is a number", file({ cards: [{ ...vision, text: 3 }] })],
    ["an element of an element", file({ cards: [{ ...vision, elements: [{ text: "", elements: [] }] }] })],
    ["a link without an end", file({ cards: [{ ...vision, serves: [{ reason: "x" }] }] })],
  ])("refuses %s and says where", (_name, value) => {
    const read = parseStarter(value);
    expect(read.ok).toBe(false);
    if (!read.ok) expect(new Set(read.error.map(({ kind }) => kind))).toEqual(new Set(["shape"]));
  });

  it.each([
    ["a card's key twice", { cards: [vision, vision] }, { kind: "key-twice", at: "v" }],
    [
      "an element's key that a card has",
      { cards: [vision, { key: "d", stage: "drift", text: "", elements: [{ key: "v", text: "" }] }] },
      { kind: "key-twice", at: "v" },
    ],
    ["a theme's key twice", { themes: [1, 2].map(() => ({ key: "t", name: "" })) }, { kind: "key-twice", at: "t" }],
    [
      "an unknown theme",
      { cards: [{ key: "p", stage: "phase1", text: "", theme: "t" }] },
      { kind: "unknown-theme", at: "p", key: "t" },
    ],
    ["an unknown person", { cards: [{ ...vision, people: ["x"] }] }, { kind: "unknown-person", at: "v", key: "x" }],
    [
      "a link to nowhere",
      { cards: [{ key: "s", stage: "strategy", text: "", serves: [{ end: "v" }] }] },
      { kind: "unknown-card", at: "s", key: "v" },
    ],
    [
      "a link of an element to nowhere",
      { cards: [{ key: "s", stage: "strategy", text: "", elements: [{ text: "", serves: [{ end: "v" }] }] }] },
      { kind: "unknown-card", at: "s/1", key: "v" },
    ],
    [
      "the same link twice",
      { cards: [vision, { key: "s", stage: "strategy", text: "", serves: [{ end: "v" }, { end: "v" }] }] },
      { kind: "link-twice", at: "s", key: "v" },
    ],
  ])("refuses %s", (_name, story, fault) => {
    expect(parseStarter(file(story))).toEqual({ ok: false, error: [fault] });
  });
});

describe("a starter beside its template", () => {
  it("has nothing to say about one that fits", () => {
    const starter = sound(
      file({ cards: [vision, { key: "s", stage: "strategy", text: "", serves: [{ end: "v" }], elements: [] }] }),
    );
    expect(starterFaults(starter, defaultTemplate)).toEqual([]);
  });

  it("does not fit another template at all", () => {
    const starter = sound(file({ cards: [vision] }, { templateId: "another" }));
    expect(starterFaults(starter, defaultTemplate)).toEqual([{ kind: "unknown-template", at: "another" }]);
  });

  it.each([
    ["an unknown stage", { key: "x", stage: "dream", text: "" }, { kind: "unknown-stage", at: "x", id: "dream" }],
    [
      "an unknown group",
      { key: "x", stage: "drift", group: "above", text: "" },
      { kind: "unknown-group", at: "x", id: "above" },
    ],
    [
      "a theme where there are none",
      { key: "x", stage: "drift", theme: "t", text: "" },
      { kind: "not-themed", at: "x" },
    ],
    [
      "an unknown field",
      { key: "x", stage: "drift", text: "", fields: { aim: "…" } },
      { kind: "unknown-field", at: "x", id: "aim" },
    ],
    [
      "an unknown field of an element",
      { key: "x", stage: "drift", text: "", elements: [{ key: "y", text: "", fields: { aim: "…" } }] },
      { kind: "unknown-field", at: "y", id: "aim" },
    ],
    [
      "elements where there are none",
      { key: "x", stage: "phase1", text: "", elements: [{ text: "" }] },
      { kind: "no-elements-here", at: "x" },
    ],
    [
      "a link the method does not know",
      { key: "x", stage: "initiative", text: "", serves: [{ end: "v" }] },
      { kind: "link-not-allowed", at: "x", key: "v" },
    ],
  ])("is told of %s", (_name, card, fault) => {
    const starter = sound(file({ themes: [{ key: "t", name: "" }], cards: [vision, card] }));
    expect(starterFaults(starter, defaultTemplate)).toEqual([fault]);
  });
});
