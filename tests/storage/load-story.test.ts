// A story is opened out of whatever is left of it: nothing missing goes untold, nothing damaged stops the rest.
import fc from "fast-check";
import { beforeEach, describe, expect, it } from "vitest";
import type { ChangeSet } from "../../src/domain/change-set.ts";
import { storyFormat } from "../../src/domain/migrations.ts";
import { createLink } from "../../src/domain/records/link.ts";
import type { Story } from "../../src/domain/story.ts";
import { readStoryFile } from "../../src/exchange/json/story-file.ts";
import { KeyValueLibrary } from "../../src/storage/key-value-library.ts";
import type { KeyValueStore, NamedValue } from "../../src/storage/key-value-store.ts";
import { createMemoryStore } from "../../src/storage/memory-store.ts";
import { backupsOf, headName, logName, snapshotName, storyOf } from "../../src/storage/record-names.ts";
import { logRecord, type SnapshotRecord } from "../../src/storage/stored-records.ts";
import type { Loss, OpenedStory } from "../../src/storage/story-library.ts";
import { must } from "./must.ts";
import { after, cardAdded, cardWritten, changeSetOf, countingDeps, emptyStory } from "./sample-story.ts";

let store: KeyValueStore;
let deps: ReturnType<typeof countingDeps>;
let key: string;
/** The story after each save; the sequence of the first is 1. */
let saves: Story[];

const library = () => new KeyValueLibrary({ ...deps, store });
const open = (): Promise<OpenedStory> => library().open(key).then(must);
const latest = (): Story => saves.at(-1) as Story;
const put = (name: string, value: unknown) => store.write({ set: [[name, value]] });
const remove = (...names: string[]) => store.write({ remove: names });
const codes = (losses: readonly Loss[]) => losses.map(({ code }) => code);

/** A story of eight saves in two generations: snapshot 1 (save 1), snapshot 2 (save 4), a log from save 2 to save 8. */
beforeEach(async () => {
  store = createMemoryStore();
  deps = countingDeps();
  const keeping = library();
  key = must(await keeping.create(emptyStory)).key;
  saves = [emptyStory];
  for (let number = 2; number <= 8; number += 1) {
    const words = number === 4 ? "長".repeat(70_000) : `${number}番目`;
    const change = number === 2 ? cardAdded("c_0001", words) : cardWritten(latest(), "c_0001", words);
    saves.push(after(latest(), change));
    deps.tick(60_000);
    must(await keeping.append(key, [change], latest()));
    if (number === 4) must(await keeping.upkeep(key));
  }
  expect((await store.names(storyOf(key))).length).toBe(1 + 2 + 7);
});

/** The text of a snapshot, changed. */
async function rewriteSnapshot(number: number, change: (text: string) => string): Promise<void> {
  const name = snapshotName(key, number);
  const record = (await store.get(name)) as SnapshotRecord;
  await put(name, { ...record, text: change(record.text) });
}

/** A piece that is whole and sealed, whatever is in it. */
async function forge(sequence: number, changeSets: unknown, more: object = {}): Promise<void> {
  const before = (await store.get(logName(key, sequence - 1))) as { checksum: string } | undefined;
  const piece = { format: storyFormat, sequence, after: before?.checksum ?? "", time: deps.now(), changeSets, ...more };
  await put(logName(key, sequence), logRecord(key, piece as Parameters<typeof logRecord>[1], "w_else"));
}

describe("when everything is whole", () => {
  it("the last state comes back, and nothing is told", async () => {
    expect(await open()).toMatchObject({ story: latest(), sequence: 8, losses: [], repairs: [], rejected: [] });
  });

  it("opening changes nothing in the store", async () => {
    const before = await store.entries("");
    await open();
    expect(await store.entries("")).toEqual(before);
  });
});

describe("when a snapshot is lost", () => {
  it.each<[string, () => Promise<unknown>]>([
    ["missing", () => remove(snapshotName(key, 2))],
    ["cut off", () => rewriteSnapshot(2, (text) => text.slice(0, 500))],
    ["empty", () => rewriteSnapshot(2, () => "")],
    ["changed in one letter", () => rewriteSnapshot(2, (text) => text.replace("めざす姿", "めざす婆"))],
    ["something else", () => put(snapshotName(key, 2), 42)],
    ["of another shape", () => put(snapshotName(key, 2), { text: "{}" })],
  ])("the newest %s: the one before it and the log bring everything back", async (_how, damage) => {
    await damage();
    const opened = await open();
    expect(opened.story).toEqual(latest());
    expect(codes(opened.losses)).toEqual(["snapshot-damaged"]);
  });

  it("an older one is not missed", async () => {
    await remove(snapshotName(key, 1));
    expect(await open()).toMatchObject({ story: latest(), losses: [] });
  });

  it("a half-written one that never counted is not missed", async () => {
    await put(snapshotName(key, 3), { sequence: 8, mark: "", changedAt: deps.now(), text: "{" });
    expect(await open()).toMatchObject({ story: latest(), losses: [] });
  });

  it("all of them: a backup stands in, and says of when it is and how much is missing", async () => {
    const backup = must(await library().backUp(key, "regular"));
    const change = cardWritten(latest(), "c_0001", "そのあと");
    const keeping = library();
    must(await keeping.open(key));
    must(await keeping.append(key, [change], after(latest(), change)));
    await remove(snapshotName(key, 1), snapshotName(key, 2), logName(key, 9));
    const opened = await open();
    expect(opened.story).toEqual(latest());
    expect(opened.losses).toEqual([
      { code: "from-backup", time: backup.time },
      { code: "changes-lost", saves: 1, time: backup.time },
    ]);
  });

  it("all of them, the log being whole behind the backup: the log goes on from it", async () => {
    must(await library().backUp(key, "regular"));
    const keeping = library();
    must(await keeping.open(key));
    const change = cardWritten(latest(), "c_0001", "そのあと");
    const next = after(latest(), change);
    must(await keeping.append(key, [change], next));
    await remove(snapshotName(key, 1), snapshotName(key, 2));
    const opened = await open();
    expect(opened.story).toEqual(next);
    expect(codes(opened.losses)).toEqual(["from-backup"]);
  });

  it("all of them but for letters: what can be read is read, and it is said", async () => {
    await remove(snapshotName(key, 1));
    await rewriteSnapshot(2, (text) =>
      text.replace(/"horizonYears": 10,\n {4}"id": "about"|"round": ""/, '"round": 7'),
    );
    const opened = await open();
    expect(codes(opened.losses)).toContain("snapshot-patched");
    expect(opened.repairs.length).toBeGreaterThan(0);
    expect(opened.story.cards.c_0001?.text).toBe("8番目");
  });

  it("all of them and no backup: the error says why, and the parts stay where they are", async () => {
    for (const number of [1, 2]) await rewriteSnapshot(number, (text) => text.slice(0, 200));
    await store.write({ removeUnder: [backupsOf(key)] });
    const before = await store.entries("");
    expect(await library().open(key)).toMatchObject({
      ok: false,
      error: { code: "damaged", what: "story", readError: { code: "not-json", truncated: true } },
    });
    expect(await store.entries("")).toEqual(before);
  });
});

describe("when a save is lost", () => {
  it.each<[string, () => Promise<unknown>]>([
    ["is missing", () => remove(logName(key, 6))],
    ["is cut off", () => put(logName(key, 6), { text: '{"format":1,', checksum: "", writer: "" })],
    ["is something else", () => put(logName(key, 6), null)],
    ["stands under another's name", async () => put(logName(key, 6), await store.get(logName(key, 7)))],
    ["names another save before it", () => forge(6, [cardWritten(saves[4] as Story, "c_0001", "x")], { after: "?" })],
    ["adds a card that is there", () => forge(6, [cardAdded("c_0001", "二重")])],
    ["changes a card that is not there", () => forge(6, [cardWritten(latest(), "c_0404", "x")])],
    ["holds no change sets", () => forge(6, [{ hello: 1 }])],
    ["holds a forbidden name", () => forge(6, JSON.parse('[{"__proto__": {"changes": []}}]'))],
    ["is good only in its first half", () => forge(6, [cardAdded("c_0002"), cardAdded("c_0001")])],
  ])("one that %s ends the story before it, and the rest is told as lost", async (_how, damage) => {
    await damage();
    const opened = await open();
    expect(opened.story).toEqual(saves[4]);
    expect(opened.losses).toEqual([{ code: "changes-lost", saves: 3, time: opened.entry.changedAt }]);
  });

  it("the very last one is missed too", async () => {
    await remove(logName(key, 8));
    const opened = await open();
    expect(opened.story).toEqual(saves[6]);
    expect(opened.losses).toMatchObject([{ code: "changes-lost", saves: 1 }]);
  });

  it("what is read on is written anew, what was not is set apart, and nothing comes back to life later", async () => {
    await remove(logName(key, 6));
    const keeping = library();
    const opened = must(await keeping.open(key));
    must(await keeping.upkeep(key));
    expect(await store.names(`damaged/${key}/`)).toHaveLength(2);
    const change = cardWritten(opened.story, "c_0001", "つづき");
    const next = after(opened.story, change);
    must(await keeping.append(key, [change], next));
    expect(await open()).toMatchObject({ story: next, losses: [] });
  });

  it("a link to a card that is not there is listed, as in a file", async () => {
    const link = createLink("l_0001", "c_0001", "c_0404");
    await forge(9, [changeSetOf([{ kind: "add", table: "links", id: link.id, record: link }])]);
    const opened = await open();
    expect(opened.story.links).toEqual({});
    expect(opened.repairs.map(({ code }) => code)).toEqual(["record-removed"]);
  });
});

describe("when the head is lost", () => {
  it.each<[string, unknown]>([
    ["missing", undefined],
    ["something else", "head"],
    ["of numbers no story has", { layout: 1, format: 1, snapshot: 1e300, sequence: -1, writer: "" }],
  ])("%s: the story is found without it", async (_how, head) => {
    await (head === undefined ? remove(headName(key)) : put(headName(key), head));
    expect(await open()).toMatchObject({ story: latest(), losses: [] });
  });

  it("stray records with giant numbers neither stop the opening nor the saving after it", async () => {
    await put(`story/${key}/log/9999999999`, { text: "", checksum: "", writer: "" });
    await put(`story/${key}/snapshot/9999999999`, { text: "" });
    await put(`story/${key}/snapshot/x`, 1);
    const keeping = library();
    const opened = must(await keeping.open(key));
    const change = cardWritten(opened.story, "c_0001", "つづき");
    const next = after(opened.story, change);
    must(await keeping.append(key, [change], next));
    expect(await open()).toMatchObject({ story: next, losses: [] });
  });
});

describe("when a newer program has written", () => {
  const newer = { ok: false, error: { code: "newer-format", format: storyFormat + 1, supported: storyFormat } };

  it("a newer snapshot is not passed over for an older one", async () => {
    await rewriteSnapshot(2, (text) => text.replace(`"format": ${storyFormat}`, `"format": ${storyFormat + 1}`));
    expect(await library().open(key)).toEqual(newer);
  });

  it("a newer save is not passed over either", async () => {
    await forge(9, [], { format: storyFormat + 1 });
    expect(await library().open(key)).toEqual(newer);
  });

  it("a newer head says so before anything else", async () => {
    await put(headName(key), { layout: 2 });
    expect(await library().open(key)).toMatchObject({ ok: false, error: { code: "newer-format", format: 2 } });
  });
});

describe("when an older program has written", () => {
  const migrations = [
    {
      from: storyFormat,
      // As if the next format had moved the words of a card elsewhere: saves of this one make no sense on it any more.
      migrate: (story: unknown) => {
        const { cards, ...rest } = story as { cards: readonly { text: string }[] };
        return { ...rest, cards: cards.map((card) => ({ ...card, text: `［${card.text}］` })) };
      },
    },
  ];
  const newProgram = () =>
    new KeyValueLibrary({
      ...deps,
      store,
      format: storyFormat + 1,
      readStory: (text) => readStoryFile(text, { format: storyFormat + 1, migrations }),
    });

  it("its saves are taken in as it meant them, and then lifted to the present format", async () => {
    const opened = must(await newProgram().open(key));
    expect(opened.story.cards.c_0001?.text).toBe("［8番目］");
    expect(opened).toMatchObject({ sequence: 8, losses: [] });
  });

  it("fields filled in and emptied, cards added and removed: all are taken in", async () => {
    const keeping = library();
    must(await keeping.open(key));
    const steps: ChangeSet[] = [
      cardAdded("c_0002", "消す"),
      cardAdded("c_0003", "残す"),
      changeSetOf([
        { kind: "change", table: "cards", id: "c_0003", fields: { "fields.aim": { from: null, to: "狙い" } } },
      ]),
      changeSetOf([
        { kind: "change", table: "cards", id: "c_0003", fields: { "fields.goal": { from: null, to: "あと" } } },
      ]),
      changeSetOf([
        { kind: "change", table: "cards", id: "c_0003", fields: { "fields.aim": { from: "狙い", to: null } } },
      ]),
    ];
    let story = latest();
    for (const step of steps) {
      story = after(story, step);
      must(await keeping.append(key, [step], story));
    }
    const removal = changeSetOf([{ kind: "remove", table: "cards", id: "c_0002", record: story.cards.c_0002! }]);
    must(await keeping.append(key, [removal], after(story, removal)));
    const opened = must(await newProgram().open(key));
    expect(Object.keys(opened.story.cards).sort()).toEqual(["c_0001", "c_0003"]);
    expect(opened.story.cards.c_0003).toMatchObject({ text: "［残す］", fields: { goal: "あと" } });
    expect(opened.losses).toEqual([]);
  });

  it("a damaged save among them is told as lost, as ever", async () => {
    await remove(logName(key, 7));
    const opened = must(await newProgram().open(key));
    expect(opened.story.cards.c_0001?.text).toBe("［6番目］");
    expect(opened.losses).toMatchObject([{ code: "changes-lost", saves: 2 }]);
  });

  it.each<[string, unknown]>([
    ["no changes", [{ changes: "x" }]],
    ["a card twice", [cardAdded("c_0001")]],
    ["a table that is no list", [changeSetOf([]), { changes: [{ kind: "add", table: "id", id: "c_9", record: {} }] }]],
    ["a forbidden name", JSON.parse('[{"changes":[{"kind":"add","table":"__proto__","id":"x","record":{}}]}]')],
  ])("a save of the older format with %s is told as lost", async (_what, changeSets) => {
    await forge(9, changeSets);
    const opened = must(await newProgram().open(key));
    expect(opened.story.cards.c_0001?.text).toBe("［8番目］");
    expect(opened.losses).toMatchObject([{ code: "changes-lost", saves: 1 }]);
  });
});

describe("any damage at all", () => {
  const wrecks: Record<string, (value: unknown) => unknown> = {
    gone: () => undefined,
    null: () => null,
    "a number": () => 7,
    "an empty text": () => "",
    "an empty object": () => ({}),
    "an empty list": () => [],
    "a text cut in half": (value) => cutText(value, 0.5),
    "a text short of its last letter": (value) => cutText(value, 0.999),
    "no text": (value) => ({ ...(value as object), text: undefined }),
    "a key too many": (value) => ({ ...(value as object), more: 1 }),
  };

  it("to any record of it: what opens is the last state, or one before it with a word about what is missing", async () => {
    must(await library().backUp(key, "regular"));
    const entries = [...(await store.entries(storyOf(key))), ...(await store.entries(backupsOf(key)))];
    for (const [name, value] of entries) {
      for (const [how, wreck] of Object.entries(wrecks)) {
        const wrecked = wreck(value);
        await (wrecked === undefined ? remove(name) : put(name, wrecked));
        await expectHonest(`${name}: ${how}`);
        await put(name, value);
      }
    }
    expect(await open()).toMatchObject({ story: latest(), losses: [] });
  }, 60_000);

  it("to several records at once, by chance", async () => {
    const entries = await store.entries(storyOf(key));
    const hits = fc.array(fc.tuple(fc.nat(entries.length - 1), fc.constantFrom(...Object.keys(wrecks))), {
      maxLength: 6,
    });
    await fc.assert(
      fc.asyncProperty(hits, async (list) => {
        // Also after a case that failed: what is left of it would be blamed on the next.
        const left = (await store.entries(storyOf(key))).map(([name]) => name);
        await store.write({ remove: left, set: entries });
        for (const [index, how] of list) {
          const [name, value] = entries[index] as NamedValue;
          const wrecked = wrecks[how]?.(value);
          await (wrecked === undefined ? remove(name) : put(name, wrecked));
        }
        await expectHonest(JSON.stringify(list));
      }),
      {
        numRuns: 60,
        // With the head and the last save gone, only the list of stories knew that one is missing.
        examples: [
          [
            [
              [0, "gone"],
              [7, "gone"],
            ],
          ],
        ],
      },
    );
  }, 60_000);

  async function expectHonest(where: string): Promise<void> {
    const opened = await library().open(key);
    if (!opened.ok) {
      expect(["damaged", "missing"], where).toContain(opened.error.code);
      return;
    }
    const { story, losses } = opened.value;
    const isLatest = JSON.stringify(story.cards) === JSON.stringify(latest().cards);
    if (!isLatest) expect(losses, where).not.toEqual([]);
    expect(
      saves.map(({ cards }) => cards),
      where,
    ).toContainEqual(story.cards);
  }
});

function cutText(value: unknown, share: number): unknown {
  if (typeof value === "string") return value.slice(0, value.length * share);
  const record = value as { readonly text?: string };
  return { ...record, text: record.text?.slice(0, record.text.length * share) };
}
