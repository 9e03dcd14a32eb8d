// What comes back from the log or from another tab is taken in only when a story could really have changed that way.
import * as v from "valibot";
import { describe, expect, it } from "vitest";
import { type ChangeSet, recordChanges } from "../../src/domain/change-set.ts";
import { changeSetSchema, parseChangeSets } from "../../src/domain/change-set-schema.ts";
import { createCard } from "../../src/domain/records/card.ts";
import { createLink } from "../../src/domain/records/link.ts";
import { after, cardAdded, cardWritten, changeSetOf, emptyStory, titled } from "../storage/sample-story.ts";

const place = { stageId: "goal", groupId: null, themeId: null, parentId: null };
const card = createCard("c_0001", place, "a0", "①〜⑨ ※ 全角と half");
const story = after(emptyStory, cardAdded("c_0001", "前"));

const change = (fields: unknown, more: object = {}): unknown => ({
  ...changeSetOf([]),
  changes: [{ kind: "change", table: "cards", id: "c_0001", fields, ...more }],
});
const whole = (kind: string, more: object): unknown => ({
  ...changeSetOf([]),
  changes: [{ kind, table: "cards", id: "c_0001", record: card, ...more }],
});

describe("a change set that was stored comes back to the letter", () => {
  const sets: Record<string, ChangeSet> = {
    "a card added": cardAdded("c_0001", "\u{20BB7}野家 ㈱ \ud800 (a lone half of a pair)"),
    "a card removed": changeSetOf([{ kind: "remove", table: "cards", id: "c_0001", record: card }]),
    "a text written": cardWritten(story, "c_0001", "後"),
    "the frame": titled(story, "表題"),
    "a field of the template filled in, another emptied": changeSetOf([
      {
        kind: "change",
        table: "cards",
        id: "c_0001",
        fields: { "fields.aim": { from: null, to: "狙い" }, "fields.outcome": { from: "成果", to: null } },
      },
    ]),
    "several tables at once": changeSetOf(
      recordChanges(story, (draft) => {
        draft.cards.c_0002 = { ...createCard("c_0002", place, "a1"), personIds: [] };
        draft.links.l_0001 = createLink("l_0001", "c_0002", "c_0001");
        const first = draft.cards.c_0001;
        if (first) first.personIds = ["p_0001"];
      }),
    ),
    "an undo": changeSetOf([], { source: "undo" }),
  };
  it.each(Object.entries(sets))("%s", (_name, set) => {
    const read = parseChangeSets(JSON.parse(JSON.stringify([set])));
    expect(read).toEqual({ ok: true, value: [set] });
  });
});

describe("what no story could have done is turned away", () => {
  const bad: Record<string, unknown> = {
    nothing: undefined,
    null: null,
    "a word": "changes",
    "a list": [],
    "no time": { ...changeSetOf([]), time: undefined },
    "a time in words": { ...changeSetOf([]), time: "昨日" },
    "an unknown source": { ...changeSetOf([]), source: "server" },
    "a key too many": { ...changeSetOf([]), more: 1 },
    "changes that are no list": { ...changeSetOf([]), changes: {} },
    "a change that is null": { ...changeSetOf([]), changes: [null] },
    "an unknown kind": whole("replace", {}),
    "a kind from Object": whole("constructor", {}),
    "an unknown table": whole("add", { table: "votes" }),
    "a table from Object": whole("add", { table: "__proto__" }),
    "an id that is not the record's": whole("add", { id: "c_0002" }),
    "an id against the pattern": whole("add", { id: "__proto__", record: { ...card, id: "__proto__" } }),
    "a record of another table": whole("add", { record: createLink("c_0001", "c_0002", "c_0003") }),
    "a record with a field too many": whole("add", { record: { ...card, colour: "red" } }),
    "a record with a field missing": whole("add", { record: { ...card, text: undefined } }),
    "a removed record that is none": whole("remove", { record: {} }),
    "fields that are a list": change([]),
    "fields that are null": change(null),
    "a field no card has": change({ colour: { from: "", to: "red" } }),
    "a field of Object": change({ toString: { from: "", to: "" } }),
    "the prototype": change(JSON.parse('{"__proto__": {"from": "", "to": ""}}')),
    "another id": change({ id: { from: "c_0001", to: "c_0002" } }),
    "a number for a text": change({ text: { from: "", to: 1 } }),
    "null for a text": change({ text: { from: "", to: null } }),
    "from missing": change({ text: { to: "後" } }),
    "to missing": change({ text: { from: "前" } }),
    "more than from and to": change({ text: { from: "", to: "", by: "x" } }),
    "a whole field map at once": change({ fields: { from: {}, to: {} } }),
    "an entry of a field that is no map": change({ "text.a": { from: null, to: "" } }),
    "an entry named like the prototype": change({ "fields.__proto__": { from: null, to: "" } }),
    "an entry named constructor": change({ "fields.constructor": { from: null, to: "" } }),
    "an entry with a dot in its name": change({ "fields.a.b": { from: null, to: "" } }),
    "a number in a field map": change({ "fields.aim": { from: null, to: 3 } }),
    "an order key against the pattern": change({ order: { from: "a0", to: "0 0" } }),
    "people that are not ids": change({ personIds: { from: [], to: ["山田"] } }),
    "a change of an id against the pattern": change({ text: { from: "", to: "" } }, { id: "c_" }),
    "a change of the frame under another id": change({ title: { from: "", to: "" } }, { table: "about" }),
  };
  it.each(Object.entries(bad))("%s", (_name, input) => {
    expect(v.is(changeSetSchema, input)).toBe(false);
    expect(parseChangeSets([input]).ok).toBe(false);
  });
});

it("one bad change set turns the whole list away: half of an edit is no edit", () => {
  const read = parseChangeSets([cardAdded("c_0001"), { ...cardAdded("c_0002"), source: "?" }]);
  expect(read.ok).toBe(false);
});
