// The cases people meet, one by one: what is simply taken, what is asked, and what each answer leads to.
import { describe, expect, it } from "vitest";
import type { CommandInput, CommandName, CommandOutcome } from "../../../src/domain/commands.ts";
import type { RecordId } from "../../../src/domain/ids.ts";
import { type Conflict, planMerge } from "../../../src/domain/merge/plan.ts";
import type { Decision } from "../../../src/domain/merge/resolve.ts";
import type { Side } from "../../../src/domain/merge/sides.ts";
import { storyAnchor } from "../../../src/domain/records/thread.ts";
import { createStory, type Story } from "../../../src/domain/story.ts";
import { keptSegments } from "../../../src/domain/trail.ts";
import { Copy, contentOf, firstCopy } from "../../helpers/copies.ts";
import { defaultTemplate } from "../../helpers/story-builder.ts";

function run<N extends CommandName>(copy: Copy, name: N, input: CommandInput<N>): CommandOutcome<N> {
  const answer = copy.document.run(name, input);
  if (!answer.ok) throw new Error(`${name}: ${answer.error.code}`);
  return answer.value;
}

const addCard = (copy: Copy, stageId: string, text: string): RecordId =>
  run(copy, "addCard", { place: { stageId, groupId: null, themeId: null, parentId: null }, text });
const write = (copy: Copy, id: RecordId, text: string) => run(copy, "writeCardText", { id, text });

/** A vision and a strategy that serves it, in three hands. */
function three() {
  const first = firstCopy();
  const vision = addCard(first, "vision", "駅前に人が集う");
  const strategy = addCard(first, "strategy", "空き家を貸し出す");
  const link = run(first, "linkCards", { meansId: strategy, endId: vision, reason: "場所ができる" });
  const base = first.file();
  return { base, vision, strategy, link, a: new Copy(base, "a"), b: new Copy(base, "b"), c: new Copy(base, "c") };
}

const kinds = (conflicts: readonly Conflict[]) => conflicts.map(({ kind, key }) => `${kind} ${key}`);
const take = (side: Side) => () => ({ take: side });

describe("what only one of two people touched", () => {
  it("is simply there, without a question", () => {
    const { a, b, vision, strategy } = three();
    write(a, vision, "駅前に毎日人が集う");
    run(b, "writeNoLink", { id: strategy, side: "noMeans", because: "まず自分たちで始める" });
    const added = addCard(b, "strategy", "朝市を開く");
    expect(planMerge(a.story, b.file()).conflicts).toEqual([]);
    const { cards } = a.takeIn([b.file()]).story;
    expect([cards[vision]?.text, cards[strategy]?.noMeans, cards[added]?.text]).toEqual([
      "駅前に毎日人が集う",
      "まず自分たちで始める",
      "朝市を開く",
    ]);
  });

  it("is asked about neither when both wrote the same", () => {
    const { a, b, vision } = three();
    for (const copy of [a, b]) write(copy, vision, "駅前に毎日人が集う");
    expect(planMerge(a.story, b.file()).conflicts).toEqual([]);
  });
});

describe("a text both changed", () => {
  it("is asked about with what it was, who changed it and when", () => {
    const { a, b, vision } = three();
    write(a, vision, "自分の案");
    write(b, vision, "相手の案");
    const [conflict] = planMerge(a.story, b.file()).conflicts;
    expect(conflict).toMatchObject({
      kind: "field",
      unit: "text",
      base: { text: "駅前に人が集う" },
      values: { mine: { text: "自分の案" }, theirs: { text: "相手の案" } },
      touch: { mine: { author: "a" }, theirs: { author: "b" } },
    });
  });

  it.each<[string, Decision]>([
    ["自分の案", { take: "mine" }],
    ["相手の案", { take: "theirs" }],
    ["二人の案", { anew: "二人の案" }],
  ])("becomes what was chosen: %s, and the record of it keeps both", (expected, decision) => {
    const { a, b, vision } = three();
    write(a, vision, "自分の案");
    write(b, vision, "相手の案");
    a.takeIn([b.file()], () => decision);
    expect(a.story.cards[vision]?.text).toBe(expected);
    const [record] = Object.values(a.story.decisions);
    expect(record).toMatchObject({
      recordId: vision,
      unit: "text",
      label: "自分の案",
      anew: "anew" in decision ? decision.anew : "",
    });
    expect([record?.mine, record?.theirs].map((json) => JSON.parse(json ?? "").text)).toEqual(["自分の案", "相手の案"]);
    expect(a.story.revisions[record?.revisionId ?? ""]).toMatchObject({ kind: "merge", author: "a" });
  });

  it("counts as changed by whoever put the old words back on purpose", () => {
    const { a, b, vision } = three();
    write(a, vision, "試しの案");
    a.file();
    write(a, vision, "駅前に人が集う");
    write(b, vision, "相手の案");
    expect(kinds(planMerge(a.story, b.file()).conflicts)).toEqual([`field cards/${vision}/text`]);
  });
});

describe("a card one removed", () => {
  it("goes with its links when the other left it alone", () => {
    const { a, b, strategy, link } = three();
    run(b, "removeCard", { id: strategy });
    const { cards, links } = a.takeIn([b.file()]).story;
    expect([cards[strategy], links[link]]).toEqual([undefined, undefined]);
  });

  it.each<[string, (copy: Copy, card: RecordId, vision: RecordId) => void]>([
    ["wrote in it", (copy, card) => write(copy, card, "空き家を直して貸し出す")],
    ["linked it", (copy, card) => run(copy, "linkCards", { meansId: card, endId: addCard(copy, "vision", "祭り") })],
    [
      "said why",
      (copy, _, vision) => {
        const [link] = Object.values(copy.story.links).filter(({ endId }) => endId === vision);
        run(copy, "writeLink", { id: link?.id ?? "", field: "reason", text: "人が住むから" });
      },
    ],
  ])("is one question when the other %s, and all that went with it comes back", (_, work) => {
    for (const remover of ["mine", "theirs"] as const) {
      const { a, b, strategy, vision, link } = three();
      const [gone, kept] = remover === "mine" ? [a, b] : [b, a];
      run(gone, "removeCard", { id: strategy });
      work(kept, strategy, vision);
      const file = b.file();
      expect(kinds(planMerge(a.story, file).conflicts)).toEqual([`removal cards/${strategy}`]);
      a.takeIn([file], take(remover === "mine" ? "theirs" : "mine"));
      expect(a.story.cards[strategy]).toEqual(kept.story.cards[strategy]);
      expect(a.story.links[link]).toEqual(kept.story.links[link]);
    }
  });

  it("goes when that is decided, and the links put on it meanwhile are told", () => {
    const { a, b, strategy } = three();
    run(b, "removeCard", { id: strategy });
    const festival = addCard(a, "vision", "祭り");
    run(a, "linkCards", { meansId: strategy, endId: festival });
    a.takeIn([b.file()], take("theirs"));
    expect(a.story.cards[strategy]).toBeUndefined();
    expect(Object.values(a.story.links)).toEqual([]);
    expect(a.story.cards[festival]?.text).toBe("祭り");
  });
});

describe("places and links", () => {
  it("a card moved by both to different places is one question about its place", () => {
    const { a, b, strategy } = three();
    for (const [copy, stageId] of [
      [a, "vision"],
      [b, "phase3"],
    ] as const) {
      run(copy, "moveCard", {
        id: strategy,
        place: { stageId, groupId: null, themeId: null, parentId: null },
        position: { after: null },
      });
    }
    expect(kinds(planMerge(a.story, b.file()).conflicts)).toEqual([`field cards/${strategy}/place`]);
  });

  it("the same link drawn by both becomes one, and only its reason is asked about", () => {
    const { base, vision } = three();
    const first = new Copy(base, "f");
    const market = addCard(first, "strategy", "朝市を開く");
    const shared = first.file();
    const [a, b] = [new Copy(shared, "a"), new Copy(shared, "b")];
    for (const copy of [a, b]) {
      run(copy, "linkCards", { meansId: market, endId: vision, reason: `${copy.name}の理由` });
    }
    const plan = planMerge(a.story, b.file());
    expect(plan.conflicts).toHaveLength(1);
    expect(plan.conflicts[0]).toMatchObject({ kind: "field", unit: "reason", base: null });
    const { links } = a.takeIn([b.file()], take("theirs")).story;
    expect(Object.values(links).filter(({ meansId }) => meansId === market)).toMatchObject([{ reason: "bの理由" }]);
  });
});

describe("copies that share no state", () => {
  const cutAway = (story: Story): Story => ({ ...story, revisions: {}, trail: [] });

  it("are compared two-way: what differs is asked, what only one has stays", () => {
    const { a, b, vision } = three();
    write(a, vision, "自分の案");
    const mine = addCard(a, "strategy", "自分だけ");
    const theirs = addCard(b, "strategy", "相手だけ");
    const file = cutAway(b.file());
    const plan = planMerge(a.story, file);
    expect(plan.base).toBeNull();
    expect(kinds(plan.conflicts)).toEqual([`field cards/${vision}/text`]);
    const { cards } = a.takeIn([file]).story;
    expect([cards[mine]?.text, cards[theirs]?.text, cards[vision]?.text]).toEqual(["自分だけ", "相手だけ", "自分の案"]);
  });

  it("still know their base when only the list of revisions was cut away, or one's trail has become too short", () => {
    const { a, b, base, vision } = three();
    write(b, vision, "相手の案");
    expect(planMerge(a.story, { ...b.file(), revisions: {} }).base).not.toBeNull();
    for (let i = 0; i < keptSegments + 3; i += 1) {
      addCard(a, "strategy", `${i}`);
      a.file();
    }
    expect(planMerge(a.story, b.file()).base).toBe(Object.keys(base.revisions).at(-1));
    expect(planMerge(a.story, b.file()).conflicts).toEqual([]);
  });

  it("a clock that is wrong by years changes neither the base nor the outcome", () => {
    const { base, vision } = three();
    const results = [Date.UTC(1999, 0, 1), Date.UTC(2026, 3, 1), Date.UTC(2050, 0, 1)].map((start) => {
      let ms = start;
      let ids = 0;
      const deps = {
        newId: (prefix: string) => `${prefix}_z${String(++ids).padStart(5, "0")}`,
        now: () => {
          ms += 1000;
          return new Date(ms).toISOString();
        },
      };
      const a = new Copy(base, "a");
      const b = new Copy(base, "b", deps);
      write(b, vision, "相手の案");
      b.file();
      write(b, vision, "相手の次の案");
      return contentOf(a.takeIn([b.file()]).story);
    });
    expect(results[0]).toEqual(results[1]);
    expect(results[2]).toEqual(results[1]);
  });
});

describe("a file edited by hand", () => {
  it("is compared by what it says, also where its trail says nothing", () => {
    const { a, b, vision } = three();
    const file = b.file();
    const edited = { ...file, cards: { ...file.cards, [vision]: { ...file.cards[vision]!, text: "手で直した" } } };
    expect(planMerge(a.story, edited).conflicts).toEqual([]);
    expect(a.takeIn([edited]).story.cards[vision]?.text).toBe("手で直した");
  });

  it("on another template keeps ours, and says so", () => {
    const { a, b } = three();
    const file = { ...b.file(), template: { ...defaultTemplate, version: 99 } };
    const plan = planMerge(a.story, file);
    expect(plan.isOtherTemplate).toBe(true);
    expect(a.takeIn([file]).story.template).toEqual(createStory("s_000001", defaultTemplate).template);
  });
});

describe("comments", () => {
  const by = (copy: Copy) => ({ name: copy.name, id: null });

  /** A question everybody has, asked before the copies were handed out. */
  function commented() {
    const first = new Copy(three().base, "f");
    const by = { name: "座長", id: "au_000001" };
    const thread = run(first, "startThread", { kind: "question", anchor: storyAnchor, text: "誰が進めますか", by });
    const base = first.file();
    return { by, thread, a: new Copy(base, "a"), b: new Copy(base, "b") };
  }

  it("and replies of both are all there, without a question", () => {
    const { a, b, thread } = commented();
    for (const copy of [a, b]) {
      run(copy, "addRemark", { threadId: thread, text: `${copy.name}の返事`, by: by(copy) });
      run(copy, "startThread", { kind: "thought", anchor: storyAnchor, text: `${copy.name}の感想`, by: by(copy) });
    }
    expect(planMerge(a.story, b.file()).conflicts).toEqual([]);
    const { threads, remarks } = a.takeIn([b.file()]).story;
    expect([Object.keys(threads).length, Object.keys(remarks).length]).toEqual([3, 5]);
  });

  it("that both resolved are one question, not three", () => {
    const { a, b, thread } = commented();
    for (const copy of [a, b]) run(copy, "resolveThread", { id: thread, by: by(copy) });
    expect(kinds(planMerge(a.story, b.file()).conflicts)).toEqual([`field threads/${thread}/resolution`]);
  });

  it("that one took back and the other answered are asked about, and come back whole", () => {
    const { a, b, thread, by: chair } = commented();
    const [own] = Object.keys(a.story.remarks);
    run(a, "removeRemark", { id: own ?? "", by: chair });
    run(b, "addRemark", { threadId: thread, text: "私が進めます", by: by(b) });
    const file = b.file();
    expect(kinds(planMerge(a.story, file).conflicts)).toEqual([`removal threads/${thread}`]);
    expect(Object.values(a.takeIn([file], take("theirs")).story.remarks).map(({ text }) => text)).toEqual([
      "誰が進めますか",
      "私が進めます",
    ]);
  });
});
