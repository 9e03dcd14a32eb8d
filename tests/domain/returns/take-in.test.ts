// What reviewers send back arrives whole, once, and beside what is there: nobody's words are overwritten.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { StoryDocument } from "../../../src/document/story-document.ts";
import { redacted } from "../../../src/domain/hand-out/redact.ts";
import type { Remark } from "../../../src/domain/records/remark.ts";
import { type Author, storyAnchor } from "../../../src/domain/records/thread.ts";
import { collectReturn, parseReturn, type ReturnContents } from "../../../src/domain/returns/return-contents.ts";
import { intakes } from "../../../src/domain/returns/take-in.ts";
import type { Story } from "../../../src/domain/story.ts";
import { firstCopy, ownDeps } from "../../helpers/copies.ts";

const now = "2026-06-01T00:00:00.000Z";
const mayor: Author = { name: "山田", id: "au_mayor0" };
const otherYamada: Author = { name: "山田", id: "au_other0" };

/** The team's story with one card and one comment of its own, and a copy of it given to somebody. */
function given() {
  const team = firstCopy();
  const added = team.document.run("addCard", {
    place: { stageId: "vision", groupId: null, themeId: null, parentId: null },
    text: "誰もが通える図書館のある町",
  });
  const cardId = added.ok ? added.value : "";
  const by = { name: "事務局", id: "au_team00" };
  const started = team.document.run("startThread", {
    kind: "question",
    anchor: storyAnchor,
    text: "ここまでどうでしょう",
    by,
  });
  const threadId = started.ok ? started.value : "";
  const handOut = team.document.handOut({
    mode: "review",
    receiver: "山田様",
    purpose: "",
    sender: "事務局",
    until: "",
    leftOut: [],
  });
  const copy = redacted(team.story, handOut);
  return { team, cardId, threadId, handOut, copy };
}

/** A reviewer with that copy in hand. */
function reviewer(copy: Story, by: Author, name: string) {
  const document = new StoryDocument(copy, { deps: ownDeps(name, Date.UTC(2026, 4, 1)), author: () => by.name });
  return {
    document,
    say(text: string, cardId: string | null = null): string {
      const anchor = cardId === null ? storyAnchor : { ...storyAnchor, target: "card" as const, cardId };
      const done = document.run("startThread", { kind: "thought", anchor, text, by });
      return done.ok ? done.value : "";
    },
    reply(threadId: string, text: string): string {
      const done = document.run("addRemark", { threadId, text, by });
      return done.ok ? done.value : "";
    },
    edit: (id: string, text: string) => document.run("editRemark", { id, text, by }),
    send(): ReturnContents {
      const contents = collectReturn(document.read(), by, "2026-05-20T00:00:00.000Z");
      if (!contents) throw new Error("not a hand-out");
      return contents;
    },
  };
}

const texts = (story: Story): readonly string[] =>
  Object.values(story.remarks)
    .map(({ text }) => text)
    .sort();

describe("a return", () => {
  it("holds what was written since the copy was handed out, and nothing of the rest", () => {
    const { copy, cardId, threadId } = given();
    const mine = reviewer(copy, mayor, "m");
    mine.say("町より地域では", cardId);
    mine.reply(threadId, "よいと思います");
    const { comments, ...head } = mine.send();
    expect(comments.flatMap(({ remarks }) => remarks.map(({ text }) => text)).sort()).toEqual([
      "よいと思います",
      "町より地域では",
    ]);
    expect(head).toMatchObject({ storyId: copy.id, handOutId: copy.handOutId, author: "山田", authorId: mayor.id });
    expect(JSON.stringify(comments)).not.toContain("ここまでどうでしょう");
  });

  it("is none for a sheet that was never handed out", () => {
    expect(collectReturn(given().team.story, mayor, now)).toBeNull();
  });

  it("knows one's own words when the trail was cut away", () => {
    const { copy, threadId } = given();
    const mine = reviewer(copy, mayor, "m");
    mine.reply(threadId, "よいと思います");
    const cut = collectReturn({ ...mine.document.read(), trail: [] }, mayor, now);
    expect(cut?.comments.flatMap(({ remarks }) => remarks.map(({ text }) => text))).toEqual(["よいと思います"]);
  });
});

describe("taking returns in", () => {
  it("adds what each brought, beside what the team and the others said, as one step to undo", () => {
    const { team, copy, cardId, threadId } = given();
    const [a, b] = [reviewer(copy, mayor, "m"), reviewer(copy, otherYamada, "n")];
    a.say("町より地域では", cardId);
    b.say("図書館に限らなくても", cardId);
    b.reply(threadId, "よいと思います");
    const before = team.story;
    const done = team.document.run("takeInReturns", { returns: [a.send(), b.send()] });
    expect(done).toEqual({ ok: true, value: 3 });
    expect(texts(team.story)).toEqual(
      ["ここまでどうでしょう", "よいと思います", "図書館に限らなくても", "町より地域では"].sort(),
    );
    expect(
      Object.values(team.story.returns)
        .map(({ remarkCount }) => remarkCount)
        .sort(),
    ).toEqual([1, 2]);
    team.document.undo();
    expect({ ...team.story, trail: [] }).toEqual({ ...before, trail: [] });
  });

  it("twice changes nothing the second time, in whatever order they come", () => {
    const act = fc.record({
      who: fc.nat(2),
      what: fc.constantFrom("say", "reply", "edit", "send"),
      text: fc.string({ minLength: 1, unit: "grapheme" }).filter((text) => text.trim() !== ""),
    });
    fc.assert(
      fc.property(fc.array(act, { maxLength: 30 }), fc.infiniteStream(fc.nat(97)), (acts, picks) => {
        const { team, copy, threadId, cardId } = given();
        const people = [mayor, otherYamada, { name: "佐藤", id: null }].map((by, i) =>
          reviewer(copy, by, "xyz"[i] ?? ""),
        );
        const said: string[][] = [[], [], []];
        const sent: ReturnContents[] = [];
        const all = new Set<string>();
        for (const { who, what, text } of acts) {
          const person = people[who]!;
          if (what === "say") person.say(text, cardId);
          if (what === "reply") said[who]?.push(person.reply(threadId, text));
          const [mine] = said[who] ?? [];
          if (what === "edit" && mine !== undefined && who < 2) person.edit(mine, text);
          if (what === "send") sent.push(person.send());
        }
        sent.push(...people.map((person) => person.send()));
        for (const { comments } of sent)
          for (const { remarks } of comments) for (const { text } of remarks) all.add(text);
        const shuffled = sent
          .map((each) => [picks.next().value, each] as const)
          .sort(([x], [y]) => Number(x) - Number(y))
          .map(([, each]) => each);
        for (const each of shuffled) team.document.run("takeInReturns", { returns: [each] });
        const whole = team.story;
        // Nothing of anybody's words is lost, the wordings they gave up included.
        const there = Object.values(whole.remarks).flatMap(({ text, earlier }) => [text, ...earlier]);
        for (const text of all) expect(there).toContain(text);
        // The last wording of each is the one that is shown, in whatever order the returns came.
        for (const person of people) {
          for (const { remarks } of person.send().comments) {
            for (const { id, text } of remarks) expect(whole.remarks[id]?.text).toBe(text);
          }
        }
        expect(team.document.run("takeInReturns", { returns: shuffled })).toEqual({ ok: true, value: 0 });
        expect(team.story).toBe(whole);
        expect(intakes(whole, shuffled, now).items.every(({ kind }) => kind === "known")).toBe(true);
      }),
      { numRuns: 150 },
    );
  });

  it("all at once comes to the same as one after the other", () => {
    const { team, copy, cardId, threadId } = given();
    const mine = reviewer(copy, mayor, "m");
    const id = mine.reply(threadId, "一つ目の言葉");
    const first = mine.send();
    mine.edit(id, "二つ目の言葉");
    mine.say("もう一つ", cardId);
    const second = mine.send();
    const { items, changes } = intakes(team.story, [first, second], now);
    expect(items.map(({ fresh, changed }) => [fresh.length, changed.length])).toEqual([
      [1, 0],
      [1, 1],
    ]);
    expect(changes).toHaveLength(5);
    team.document.run("takeInReturns", { returns: [first, second] });
    expect(team.story.remarks[id]).toMatchObject({ text: "二つ目の言葉", earlier: ["一つ目の言葉"] });
  });

  it("tells what is there already from what only comes twice among those at hand", () => {
    const { team, copy } = given();
    const mine = reviewer(copy, mayor, "m");
    mine.say("よい");
    const sent = mine.send();
    const repeats = (story: Story) =>
      intakes(story, [sent, sent], now).items.map((item) => [item.kind, item.isRepeated]);
    expect(repeats(team.story)).toEqual([
      ["new", false],
      ["known", true],
    ]);
    team.document.run("takeInReturns", { returns: [sent] });
    expect(repeats(team.story)).toEqual([
      ["known", false],
      ["known", false],
    ]);
  });

  it("keeps the newer words when an older return comes late", () => {
    const { team, copy, threadId } = given();
    const mine = reviewer(copy, mayor, "m");
    const id = mine.reply(threadId, "一つ目の言葉");
    const first = mine.send();
    mine.edit(id, "二つ目の言葉");
    const second = mine.send();
    team.document.run("takeInReturns", { returns: [second] });
    team.document.run("takeInReturns", { returns: [first] });
    expect(team.story.remarks[id]).toMatchObject({ text: "二つ目の言葉", earlier: ["一つ目の言葉"] });
  });

  it("brings a thread back that the team has taken out since, with the reply to it", () => {
    const { team, copy, threadId } = given();
    const mine = reviewer(copy, mayor, "m");
    mine.reply(threadId, "よいと思います");
    team.document.run("removeThread", { id: threadId, by: { name: "事務局", id: "au_team00" } });
    team.document.run("takeInReturns", { returns: [mine.send()] });
    expect(team.story.threads[threadId]).toBeDefined();
    expect(texts(team.story)).toEqual(["よいと思います"]);
  });

  it("takes nothing from another story's return, and says so", () => {
    const { team, copy } = given();
    const mine = reviewer(copy, mayor, "m");
    mine.say("よその話");
    const foreign = { ...mine.send(), storyId: "s_other0" };
    expect(intakes(team.story, [foreign], now)).toMatchObject({ items: [{ kind: "other-story" }], changes: [] });
  });

  it("counts an answer without a word: that somebody has nothing to add is an answer too", () => {
    const { team, copy } = given();
    const empty = reviewer(copy, mayor, "m").send();
    team.document.run("takeInReturns", { returns: [empty] });
    expect(Object.values(team.story.returns)).toMatchObject([{ author: "山田", remarkCount: 0 }]);
  });

  it("finds its places, and says how many it does not, when the story has changed since", () => {
    const { team, copy, cardId } = given();
    const mine = reviewer(copy, mayor, "m");
    mine.say("町より地域では", cardId);
    mine.say("全体によい");
    const sent = mine.send();
    expect(intakes(team.story, [sent], now).items[0]?.orphans).toBe(0);
    team.document.run("removeCard", { id: cardId });
    expect(intakes(team.story, [sent], now).items[0]).toMatchObject({ orphans: 1, fresh: [{}, {}] });
  });

  it.each([
    ["ahead", "2031-01-01T00:00:00.000Z"],
    ["behind", "2019-01-01T00:00:00.000Z"],
    [null, "2026-05-31T23:00:00.000Z"],
  ] as const)("says that the sender's clock is %s, and takes the comments all the same", (clock, time) => {
    const { team, copy } = given();
    const mine = reviewer(copy, mayor, "m");
    mine.say("よい");
    expect(intakes(team.story, [{ ...mine.send(), time }], now).items[0]).toMatchObject({ clock, fresh: [{}] });
  });

  it("never puts somebody's words in the place of another's, though a file gives them one id", () => {
    const { team, copy, threadId } = given();
    const mine = reviewer(copy, mayor, "m");
    mine.reply(threadId, "本物の言葉");
    const sent = mine.send();
    team.document.run("takeInReturns", { returns: [sent] });
    const forged = withRemarks(sent, (remark) => ({ ...remark, authorId: otherYamada.id, text: "すり替えた言葉" }));
    team.document.run("takeInReturns", { returns: [forged] });
    team.document.run("takeInReturns", { returns: [forged] });
    expect(texts(team.story)).toEqual(["ここまでどうでしょう", "すり替えた言葉", "本物の言葉"].sort());
  });

  it("takes 10,000 comments", () => {
    const { team, copy, cardId } = given();
    const mine = reviewer(copy, mayor, "m");
    mine.say("型", cardId);
    const sent = mine.send();
    const [pattern] = sent.comments;
    const comments = Array.from({ length: 10_000 }, (_, i) => ({
      thread: { ...pattern!.thread, id: `th_${String(i).padStart(8, "0")}` },
      remarks: pattern!.remarks.map((remark) => ({
        ...remark,
        id: `rm_${String(i).padStart(8, "0")}`,
        threadId: `th_${String(i).padStart(8, "0")}`,
      })),
    }));
    expect(team.document.run("takeInReturns", { returns: [{ ...sent, comments }] })).toEqual({
      ok: true,
      value: 10_000,
    });
  });
});

const withRemarks = (contents: ReturnContents, change: (remark: Remark) => Remark): ReturnContents => ({
  ...contents,
  comments: contents.comments.map(({ thread, remarks }) => ({ thread, remarks: remarks.map(change) })),
});

describe("reading a return", () => {
  it("gives back what was sent", () => {
    const { copy, cardId } = given();
    const mine = reviewer(copy, { name: "<script>alert(1)</script>", id: "au_script" }, "m");
    mine.say("※ ①〜⑨ <img src=x>", cardId);
    const { comments, ...head } = JSON.parse(JSON.stringify(mine.send())) as ReturnContents;
    expect(parseReturn(head, comments)).toEqual({
      ok: true,
      value: { contents: { ...head, comments }, repairs: [], rejected: [] },
    });
  });

  it.each([
    ["nothing", undefined],
    ["a text", "返送"],
    ["no story", { handOutId: "ho_0000", revisionId: "r_0000" }],
    [
      "an id that is none",
      {
        storyId: "__proto__",
        handOutId: "ho_0000",
        revisionId: "r_0000",
        title: "",
        author: "",
        authorId: null,
        time: now,
      },
    ],
  ])("refuses a head that is %s", (_, head) => {
    expect(parseReturn(head, [])).toEqual({ ok: false, error: { code: "nothing-inside" } });
  });

  it("loses one comment to a bad comment, and lists it", () => {
    const { copy, cardId } = given();
    const mine = reviewer(copy, mayor, "m");
    mine.say("一つ目", cardId);
    mine.say("二つ目", cardId);
    const { comments, ...head } = mine.send();
    const read = parseReturn(head, [
      42,
      comments[0],
      { thread: comments[1]?.thread, remarks: [{ text: 7 }, null] },
      null,
    ]);
    expect(read.ok && read.value.contents.comments.map(({ remarks }) => remarks.map(({ text }) => text))).toEqual([
      ["一つ目"],
      ["7"],
    ]);
    expect(read.ok && read.value.rejected.length).toBe(3);
    expect(read.ok && read.value.repairs.length).toBeGreaterThan(0);
  });
});
