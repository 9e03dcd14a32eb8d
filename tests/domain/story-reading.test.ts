// A story is read from any data at all without harm to the data, to the program, or to the texts in it.
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { note, recordName, shownValue } from "../../src/domain/reading-notes.ts";
import { derivedId, fieldSchemas, onlyId } from "../../src/domain/record-reading.ts";
import { parseStory } from "../../src/domain/story-reading.ts";
import { tableNames } from "../../src/domain/tables.ts";
import { sampleStory } from "../fixtures/sample-story.ts";
import { smallTemplate } from "../fixtures/small-template.ts";
import { storyArbitrary } from "../helpers/random-story.ts";

/** A story as the `story` part of a file. */
const asData = (story: typeof sampleStory) => ({
  ...story,
  ...Object.fromEntries(tableNames.map((table) => [table, Object.values(story[table])])),
});

const frozen = <T>(value: T): T => {
  if (typeof value === "object" && value !== null) for (const inside of Object.values(value)) frozen(inside);
  return Object.freeze(value);
};

describe("reading a story", () => {
  it("gives back any sound story as it was", () => {
    fc.assert(
      fc.property(storyArbitrary(), (story) => {
        expect(parseStory(asData(story))).toEqual({ ok: true, value: { story, repairs: [], rejected: [] } });
      }),
      { numRuns: 100 },
    );
  });

  it("leaves what it was given untouched, even where it puts things right", () => {
    const data = frozen({
      ...asData(sampleStory),
      cards: [
        ...Object.values(sampleStory.cards),
        { id: "c_odd1", stageId: "phase9", text: "半\ud800分", personIds: ["p_9999"], parentId: "c_odd1" },
      ],
    });
    expect(parseStory(data)).toMatchObject({ ok: true });
  });

  it.each([undefined, null, true, 0, Number.NaN, "", "{}", [], {}, new Date(0), () => 1])(
    "finds no story in %s",
    (value) => {
      expect(parseStory(value)).toEqual({ ok: false, error: { code: "nothing-inside" } });
    },
  );

  it("reads a story that is but a template: everything else is empty and listed", () => {
    const read = parseStory({ id: "s_empty", template: smallTemplate });
    expect(read).toMatchObject({ ok: true, value: { story: { id: "s_empty", cards: {}, about: { about: {} } } } });
    expect(read.ok && read.value.repairs.map(({ code, path }) => `${code} ${path}`)).toEqual([
      "table-missing themes",
      "table-missing cards",
      "table-missing links",
      "table-missing people",
      "table-missing steps",
      "table-missing threads",
      "table-missing remarks",
      "table-missing decisions",
      "table-missing handOuts",
      "table-missing returns",
      "table-missing revisions",
      "about-missing about",
    ]);
  });

  it("puts a new frame's horizon to that of the template", () => {
    expect(parseStory({ id: "s_empty", template: smallTemplate })).toMatchObject({
      value: { story: { about: { about: { horizonYears: smallTemplate.horizonYears } } } },
    });
  });
});

describe("an id made up for a record without a usable one", () => {
  it("is the same at every reading and passes as an id", () => {
    const taken = () => false;
    expect(derivedId("cards", { text: "書きかけ" }, taken)).toBe(derivedId("cards", { text: "書きかけ" }, taken));
    expect(derivedId("cards", { text: "書きかけ" }, taken)).toMatch(/^c_[0-9a-f]{8}$/);
  });

  it("is another for another record, and never one that is taken", () => {
    const first = derivedId("cards", { text: "一" }, () => false);
    expect(derivedId("cards", { text: "二" }, () => false)).not.toBe(first);
    expect(derivedId("cards", { text: "一" }, (id) => id === first)).not.toBe(first);
  });
});

describe("two records of one id", () => {
  it("never push out a third that stands further down under the id made up for the second", () => {
    const [first] = Object.values(sampleStory.themes);
    const second = { ...first, name: "二つ目" };
    const third = { ...first, name: "三つ目", id: derivedId("themes", second, () => false) };
    const read = parseStory({ ...asData(sampleStory), themes: [first, second, third] });
    if (!read.ok) throw new Error(read.error.code);
    expect(read.value.story.themes[third.id]).toEqual(third);
    expect(Object.values(read.value.story.themes).map((theme) => theme.name)).toContain("二つ目");
  });
});

describe("what reading knows of the record types", () => {
  it("is the fields of every one of them, from its schema: a record type added later is read without a change here", () => {
    for (const table of tableNames) {
      const fields = fieldSchemas(table).map(([field]) => field);
      expect(fields).toContain("id");
      for (const record of Object.values(sampleStory[table]))
        expect(Object.keys(record).sort()).toEqual([...fields].sort());
    }
  });

  it("is which table holds one record only", () => {
    expect(tableNames.filter((table) => onlyId(table) !== null)).toEqual(["about"]);
  });
});

describe("a note", () => {
  it("shows a text as it is, and anything else as JSON", () => {
    expect(["文", 1, null, ["a"], { a: 1 }, undefined].map(shownValue)).toEqual([
      "文",
      "1",
      "null",
      '["a"]',
      '{"a":1}',
      "",
    ]);
  });

  it("names a record by the beginning of its text, cut between letters", () => {
    expect(recordName({ text: " \n ", name: "𠮷".repeat(50) })).toBe(`${"𠮷".repeat(40)}…`);
    expect(recordName({ reason: "近いから" })).toBe("近いから");
    expect(recordName({ id: "c_0001", text: 5 })).toBe("");
  });

  it("has every part, so that a sentence can be made of it", () => {
    expect(note("about-missing", {})).toEqual({
      code: "about-missing",
      path: "",
      table: null,
      id: null,
      name: "",
      old: "",
      now: "",
    });
  });
});
