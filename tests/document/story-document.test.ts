import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { typingPause } from "../../src/document/history.ts";
import { StoryDocument } from "../../src/document/story-document.ts";
import type { ChangeSet } from "../../src/domain/change-set.ts";
import { createStory } from "../../src/domain/story.ts";
import { actsArbitrary, inputOf } from "../helpers/random-commands.ts";
import { countingDeps, defaultTemplate } from "../helpers/story-builder.ts";

const place = { stageId: "vision", groupId: null, themeId: null, parentId: null };

function open(stepMs = 100) {
  const deps = countingDeps(stepMs);
  const document = new StoryDocument(createStory(deps.newId("s"), defaultTemplate), { deps, author: () => "研究生" });
  const heard: ChangeSet[] = [];
  document.subscribe(({ changeSet }) => heard.push(changeSet));
  const card = (text = "") => {
    const added = document.run("addCard", { place, text });
    if (!added.ok) throw new Error(added.error.code);
    return added.value;
  };
  const type = (id: string, text: string) => document.run("writeCardText", { id, text }, { typing: `${id}.text` });
  return { deps, document, heard, card, type, text: (id: string) => document.read().cards[id]?.text };
}

describe("undo and redo", () => {
  it("treat a run of typing in one field as one step", () => {
    const { document, card, type, text } = open();
    const id = card();
    for (const t of ["人", "人が", "人がつ", "人がつどう"]) type(id, t);
    document.undo();
    expect(text(id)).toBe("");
    document.redo();
    expect(text(id)).toBe("人がつどう");
  });

  it("start a new step after a pause, in another field, and after leaving the field", () => {
    const { deps, document, card, type, text } = open();
    const [a, b] = [card(), card()];
    type(a, "1");
    deps.advance(typingPause);
    type(a, "12");
    type(b, "x");
    document.settle();
    type(b, "xy");
    const seen: unknown[] = [];
    for (let i = 0; i < 4; i += 1) {
      seen.push([text(a), text(b)]);
      document.undo();
    }
    expect(seen).toEqual([
      ["12", "xy"],
      ["12", "x"],
      ["12", ""],
      ["1", ""],
    ]);
  });

  it("leave no empty step behind when what was typed was taken back", () => {
    const { document, card, type, text } = open();
    const id = card("start");
    type(id, "starts");
    type(id, "start");
    expect(document.undo()).toBe("addCard");
    expect(text(id)).toBeUndefined();
  });

  it("forget what was undone as soon as something new is done", () => {
    const { document, card } = open();
    card("a");
    document.undo();
    card("b");
    expect(document.canRedo).toBe(false);
    expect(document.redo()).toBeNull();
  });

  it("go back to the beginning and forth to the end, whatever was done", () => {
    fc.assert(
      fc.property(actsArbitrary(), (acts) => {
        const { document, heard } = open(typingPause * 2);
        const start = document.read();
        for (const act of acts) document.run(act.name, inputOf(act, document.read()));
        const end = document.read();
        const count = heard.length;
        while (document.canUndo) document.undo();
        expect(document.read()).toEqual(start);
        while (document.canRedo) document.redo();
        expect(document.read()).toEqual(end);
        expect(heard.length).toBe(count * 3);
      }),
      { numRuns: 150 },
    );
  });

  it("do not touch what came from another tab", () => {
    const { heard, card, text } = open();
    const other = open();
    const id = card("mine");
    const [change] = heard;
    expect(other.document.apply({ ...(change as ChangeSet), source: "tab" })).toEqual({ ok: true, value: null });
    expect(other.document.canUndo).toBe(false);
    expect(other.text(id)).toBe("mine");
    expect(text(id)).toBe("mine");
  });

  it("refuse a change set that is out of step and keep the story", () => {
    const { document, heard, card } = open();
    const id = card("here");
    const before = document.read();
    expect(document.apply(heard[0] as ChangeSet)).toEqual({
      ok: false,
      error: { code: "record-exists", table: "cards", id },
    });
    expect(document.read()).toBe(before);
  });
});

describe("listeners", () => {
  it("hear every change once, with the story it led to, who did it and when", () => {
    const { document, heard, card, type } = open();
    const id = card("a");
    type(id, "ab");
    document.undo();
    document.redo();
    expect(heard.map(({ label, source, author }) => `${label} ${source} ${author}`)).toEqual([
      "addCard command 研究生",
      "writeCardText command 研究生",
      "writeCardText undo 研究生",
      "writeCardText redo 研究生",
    ]);
  });

  it("hear nothing of a refusal or of a command that changes nothing", () => {
    const { document, heard, card, type } = open();
    const id = card("a");
    type(id, "a");
    document.run("removeCard", { id: "c_gone00" });
    expect(heard.map(({ label }) => label)).toEqual(["addCard"]);
    expect(document.undo()).toBe("addCard");
  });
});

describe("revisions", () => {
  it("follow one another, and undo does not unmark them", () => {
    const { document, card } = open();
    const first = document.markRevision("start", "");
    card("a");
    const second = document.markRevision("round", "第4回");
    expect(second.parentIds).toEqual([first.id]);
    while (document.canUndo) document.undo();
    expect(Object.keys(document.read().revisions).sort()).toEqual([first.id, second.id].sort());
  });
});

describe("a hand-out", () => {
  const slip = { mode: "review", receiver: "山田様", purpose: "", sender: "", until: "", leftOut: [] } as const;
  const handOutTo = (document: StoryDocument) => document.handOut({ ...slip, leftOut: [] });

  it("whose file never came to be leaves nothing behind, nor can undo bring it back", () => {
    const { document, card, heard } = open();
    document.markRevision("start", "");
    card("a");
    const before = document.read();
    document.takeBackHandOut(handOutTo(document));
    const after = document.read();
    expect([after.handOuts, after.revisions, after.cards]).toEqual([before.handOuts, before.revisions, before.cards]);
    expect(after.trail).toMatchObject(before.trail);
    expect(after.trail[0]?.touched.handOuts).toEqual({});
    expect(heard.slice(-2).map(({ label }) => label)).toEqual(["handOut", "handOut"]);
    expect(document.canRedo).toBe(false);
    document.undo();
    expect(document.read().cards).toEqual({});
    expect(document.read().handOuts).toEqual({});
  });

  it("that is taken back after something was marked leaves the mark, which may be in somebody's file", () => {
    const { document } = open();
    const handOut = handOutTo(document);
    const next = document.markRevision("file", "");
    document.takeBackHandOut(handOut);
    expect(document.read().handOuts).toEqual({});
    expect(Object.keys(document.read().revisions).sort()).toEqual([handOut.revisionId, next.id].sort());
    const once = document.read();
    document.takeBackHandOut(handOut);
    expect(document.read()).toBe(once);
  });
});
