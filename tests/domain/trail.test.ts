import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { StoryDocument } from "../../src/document/story-document.ts";
import { sealed } from "../../src/domain/seal.ts";
import { createStory, type Story } from "../../src/domain/story.ts";
import { tableNames } from "../../src/domain/tables.ts";
import { isTouched, keptSegments, openSegment, rewound, type Touched, touchedSince } from "../../src/domain/trail.ts";
import { readStoryFile, writeStoryFile } from "../../src/exchange/json/story-file.ts";
import { actsArbitrary, inputOf, type RandomAct } from "../helpers/random-commands.ts";
import { countingDeps, defaultTemplate } from "../helpers/story-builder.ts";

const place = { stageId: "vision", groupId: null, themeId: null, parentId: null };

function open(author = "佐藤") {
  const deps = countingDeps();
  const document = new StoryDocument(createStory("s_000001", defaultTemplate), { deps, author: () => author });
  document.markRevision("start", "");
  const card = (text = "") => {
    const added = document.run("addCard", { place, text });
    if (!added.ok) throw new Error(added.error.code);
    return added.value;
  };
  const write = (id: string, text: string) => document.run("writeCardText", { id, text });
  const touched = (): Touched => openSegment(document.read().trail)?.touched ?? {};
  return { document, card, write, touched };
}

const perform = (document: StoryDocument, acts: readonly RandomAct[]) => {
  for (const act of acts) document.run(act.name, inputOf(act, document.read()));
};

/** The tables without the marks, which are never taken back. */
const content = (story: Pick<Story, (typeof tableNames)[number]>) =>
  Object.fromEntries(tableNames.filter((table) => table !== "revisions").map((table) => [table, story[table]]));

describe("the trail", () => {
  it("keeps what a text was before the first of many edits, and who touched it last", () => {
    const { document, card, write, touched } = open();
    const id = card("駅前に人がいる");
    document.markRevision("file", "");
    write(id, "駅前に人が集う");
    write(id, "駅前で人が出会う");
    expect(touched().cards?.[id]?.fields.text).toMatchObject({ from: "駅前に人がいる", author: "佐藤" });
    expect(Object.keys(touched().cards?.[id]?.fields ?? {})).toEqual(["text"]);
  });

  it("does not forget a value that was put back by hand", () => {
    const { document, card, write, touched } = open();
    const id = card("初め");
    document.markRevision("file", "");
    write(id, "途中");
    write(id, "初め");
    expect(touched().cards?.[id]?.fields.text?.from).toBe("初め");
  });

  it("nor when what was written after that is undone", () => {
    const { document, card, write, touched } = open();
    const id = card("初め");
    document.markRevision("file", "");
    for (const text of ["途中", "初め", "思いつき"]) write(id, text);
    document.undo();
    expect(document.read().cards[id]?.text).toBe("初め");
    expect(touched().cards?.[id]?.fields.text).toMatchObject({ from: "初め", isPutBack: true });
  });

  it("knows nothing of what was only done and undone", () => {
    const { document, card, write } = open();
    const id = card("初め");
    document.markRevision("file", "");
    write(id, "途中");
    document.run("removeCard", { id });
    card("別");
    for (let i = 0; i < 3; i += 1) document.undo();
    expect(isTouched(document.read().trail)).toBe(false);
  });

  it("keeps a removed card whole, and nothing of a card that was added and removed again", () => {
    const { document, card, write, touched } = open();
    const id = card("残す");
    document.markRevision("file", "");
    write(id, "残すつもり");
    document.run("removeCard", { id });
    const other = card("すぐ消す");
    document.run("removeCard", { id: other });
    expect(Object.keys(touched().cards ?? {})).toEqual([id]);
    expect(touched().cards?.[id]?.whole?.from).toMatchObject({ text: "残す" });
  });

  it("leads back to every marked state, however much was done since", () => {
    fc.assert(
      fc.property(fc.array(actsArbitrary(12), { minLength: 1, maxLength: 5 }), fc.boolean(), (stretches, undoes) => {
        const { document } = open();
        const marked: (readonly [string, Story])[] = [];
        for (const acts of stretches) {
          const revision = document.markRevision("file", "");
          marked.push([revision.id, document.read()]);
          perform(document, acts);
          if (undoes) document.undo();
        }
        const story = document.read();
        for (const [id, then] of marked) {
          const since = touchedSince(story.trail, id);
          expect(since).not.toBeNull();
          expect(content(rewound(story, since ?? {}))).toEqual(content(then));
        }
      }),
      { numRuns: 150 },
    );
  });

  it("is the same after the file was written and read", () => {
    fc.assert(
      fc.property(actsArbitrary(20), actsArbitrary(20), (before, after) => {
        const { document } = open();
        perform(document, before);
        document.markRevision("file", "");
        perform(document, after);
        const story = document.read();
        const read = readStoryFile(writeStoryFile(story, "2026-01-15T00:00:00.000Z"));
        expect(read).toMatchObject({ ok: true, value: { repairs: [], rejected: [], checksumMatches: true } });
        expect(read.ok && read.value.story).toEqual(story);
      }),
      { numRuns: 60 },
    );
  });

  it("stays short: the oldest stretches go, and then it does not reach back to them", () => {
    const { document, card } = open();
    const [first] = Object.keys(document.read().revisions);
    const revisions = Array.from({ length: keptSegments + 5 }, () => {
      card("一歩");
      return document.markRevision("file", "").id;
    });
    const { trail } = document.read();
    expect(trail).toHaveLength(keptSegments + 1);
    expect(touchedSince(trail, first ?? "")).toBeNull();
    expect(touchedSince(trail, revisions.at(-2) ?? "")).not.toBeNull();
  });
});

describe("a damaged trail", () => {
  const file = () => {
    const { document, card, write } = open();
    const id = card("初め");
    document.markRevision("file", "");
    write(id, "後");
    return JSON.parse(writeStoryFile(document.read(), "2026-01-15T00:00:00.000Z"));
  };
  type Damage = (trail: { touched: { cards: Record<string, { fields: Record<string, unknown> }> } }[]) => unknown;

  it.each<[string, Damage]>([
    ["a field no card has", (trail) => (Object.values(trail[1]!.touched.cards)[0]!.fields.nothing = {})],
    ["a value of another kind", (trail) => (Object.values(trail[1]!.touched.cards)[0]!.fields.text = { from: 3 })],
    ["a table there is none of", (trail) => Object.assign(trail[1]!.touched, { cats: {} })],
    ["no list of touched things", (trail) => Object.assign(trail[1]!, { touched: 7 })],
    ["a second open end", (trail) => trail.push(trail[1]!)],
  ])("costs no letter of the story, and is told: %s", (_, damage) => {
    const given = file();
    damage(given.story.trail);
    const read = readStoryFile(JSON.stringify(given));
    if (!read.ok) throw new Error(read.error.code);
    expect(read.value.repairs.map(({ code }) => code)).toEqual(["trail-left-out"]);
    expect(Object.values(read.value.story.cards).map(({ text }) => text)).toEqual(["後"]);
  });
});

describe("sealing", () => {
  it("gives two people who open one file the same revision, and does it once", () => {
    const { document, card } = open();
    card("まだ印のない変更");
    const text = writeStoryFile(document.read(), "2026-01-15T00:00:00.000Z");
    const [a, b] = [readStoryFile(text), readStoryFile(text)];
    if (!a.ok || !b.ok) throw new Error("unreadable");
    const once = sealed(a.value.story);
    expect(Object.keys(once.revisions)).toEqual(Object.keys(sealed(b.value.story).revisions));
    expect(Object.keys(once.revisions)).toHaveLength(2);
    expect(sealed(once)).toBe(once);
  });
});
