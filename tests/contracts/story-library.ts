// What every story library keeps to, whatever it stores in. Run on the memory and on the IndexedDB library.
import { beforeEach, describe, expect, it } from "vitest";
import { storyFormat } from "../../src/domain/migrations.ts";
import type { HandOut } from "../../src/domain/records/hand-out.ts";
import type { Story } from "../../src/domain/story.ts";
import { KeyValueLibrary } from "../../src/storage/key-value-library.ts";
import type { KeyValueStore } from "../../src/storage/key-value-store.ts";
import { damagedOf, layoutName, storyOf } from "../../src/storage/record-names.ts";
import type { OpenedStory, StoryLibrary } from "../../src/storage/story-library.ts";
import { must } from "../storage/must.ts";
import { after, cardAdded, cardWritten, countingDeps, emptyStory, titled } from "../storage/sample-story.ts";

const minute = 60_000;
const day = 24 * 60 * minute;

/** Runs the contract on `reach`, which gives a new way to the same, at first empty, place at each call. */
export function storyLibraryContract(freshPlace: () => () => KeyValueStore): void {
  let reach: () => KeyValueStore;
  let deps: ReturnType<typeof countingDeps>;
  let library: StoryLibrary;

  /** The library as another tab, or the next day's start, has it. */
  const again = (): StoryLibrary => new KeyValueLibrary({ ...deps, store: reach() });

  /** Saves changes on top of an opened story, one save each, and answers with the story after them. */
  async function save(key: string, story: Story, ...words: readonly string[]): Promise<Story> {
    let present = story;
    for (const text of words) {
      const change = present.cards.c_0001 ? cardWritten(present, "c_0001", text) : cardAdded("c_0001", text);
      present = after(present, change);
      must(await library.append(key, [change], present));
    }
    return present;
  }

  const kept = async (story: Story = emptyStory): Promise<OpenedStory> => must(await library.create(story));

  beforeEach(() => {
    reach = freshPlace();
    deps = countingDeps();
    library = again();
  });

  describe("keeping and opening", () => {
    it("a new library holds nothing and says so without an error", async () => {
      expect(must(await library.list())).toEqual([]);
    });

    it("a story kept is there the next day, to the letter", async () => {
      const words = "① 令和4年 ㈱ 髙﨑 \u{20BB7}\n※改行 \t <script>";
      const story = after(emptyStory, titled(emptyStory, words), cardAdded("c_0001", words));
      const { key } = await kept(story);
      expect(must(await again().open(key)).story).toEqual(story);
    });

    it("every save is there the next day, without a snapshot in between", async () => {
      const { key } = await kept();
      const story = await save(key, emptyStory, "一", "二", "三");
      const opened = must(await again().open(key));
      expect(opened.story).toEqual(story);
      expect(opened).toMatchObject({ sequence: 4, losses: [], repairs: [], rejected: [] });
    });

    it("several changes saved at once stay one save", async () => {
      const { key } = await kept();
      const added = cardAdded("c_0001", "一");
      const written = cardWritten(after(emptyStory, added), "c_0001", "二");
      const story = after(emptyStory, added, written);
      expect(must(await library.append(key, [added, written], story))).toMatchObject({ sequence: 2, whole: false });
      expect(must(await again().open(key)).story).toEqual(story);
    });

    it("a story replaced as a whole is what opens, and saves go on from there", async () => {
      const { key } = await kept();
      await save(key, emptyStory, "一");
      const other = after(emptyStory, cardAdded("c_0009", "取り込み"));
      expect(must(await library.replace(key, other))).toMatchObject({ whole: true });
      const story = await save(key, other, "その後");
      expect(must(await again().open(key)).story).toEqual(story);
    });

    it("long work does not pile up: old pieces go, the story stays", async () => {
      const { key } = await kept();
      let story = emptyStory;
      for (let round = 0; round < 12; round += 1) {
        story = await save(key, story, `${round}`.repeat(50_000));
        must(await library.upkeep(key));
      }
      expect((await reach().names(storyOf(key))).length).toBeLessThan(10);
      expect(must(await again().open(key)).story).toEqual(story);
    });

    it("two copies of one story live side by side", async () => {
      const first = await kept();
      const second = await kept();
      expect(second.key).not.toBe(first.key);
      await save(first.key, emptyStory, "ひとつめ");
      const story = await save(second.key, emptyStory, "ふたつめ");
      expect(must(await again().open(second.key)).story).toEqual(story);
      expect(must(await again().list())).toHaveLength(2);
    });

    it("a story that is not there is missing, not empty", async () => {
      expect(await library.open("s_sample0001.cp_00000099")).toEqual({
        ok: false,
        error: { code: "missing", what: "story" },
      });
    });

    it("nothing is written before a story was opened", async () => {
      const { key } = await kept();
      const other = again();
      const story = after(emptyStory, cardAdded("c_0001"));
      for (const attempt of [
        other.append(key, [cardAdded("c_0001")], story),
        other.replace(key, story),
        other.upkeep(key),
      ]) {
        expect(await attempt).toEqual({ ok: false, error: { code: "not-open" } });
      }
      expect(must(await again().open(key)).story).toEqual(emptyStory);
    });
  });

  describe("the list", () => {
    it("shows what a story is called and when it was changed, the last changed first", async () => {
      const { key: older } = await kept();
      deps.tick(minute);
      const { key: newer } = await kept();
      deps.tick(minute);
      const change = titled(emptyStory, "沼津の変革");
      must(await library.append(older, [change], after(emptyStory, change)));
      const list = must(await again().list());
      expect(list.map(({ key }) => key)).toEqual([older, newer]);
      expect(list[0]).toMatchObject({
        storyId: "s_sample0001",
        title: "沼津の変革",
        templateName: { ja: "見本のひな形", en: "見本のひな形" },
        cardCount: 0,
        given: null,
        createdAt: "2026-04-01T00:00:00.000Z",
        changedAt: "2026-04-01T00:02:00.000Z",
        savedToFileAt: null,
        binnedAt: null,
        rescuedFrom: null,
      });
      expect(list[0]?.bytes).toBeGreaterThan(500);
    });

    it("still shows a story whose line was damaged, and opening it brings its name back", async () => {
      const { key } = await kept(after(emptyStory, titled(emptyStory, "題")));
      await reach().write({ set: [[`catalog/${key}/summary`, 1]], remove: [`catalog/${key}/entry`] });
      expect(must(await again().list())).toMatchObject([{ key, title: "" }]);
      expect(must(await again().open(key)).entry.title).toBe("題");
      await reach().write({ remove: [`catalog/${key}/summary`] });
      expect(must(await again().list())).toMatchObject([{ key }]);
    });

    it("leaves out what other pages left in the database", async () => {
      await reach().write({
        set: [
          ["catalog/nonsense/entry", {}],
          ["story/__proto__.x/head", {}],
          ["unrelated", 1],
        ],
      });
      expect(must(await again().list())).toEqual([]);
    });

    it("remembers when a story was saved to a file, and the file's handle until another one comes", async () => {
      const { key } = await kept();
      expect(must(await library.fileHandle(key))).toBeNull();
      must(await library.noteSavedToFile(key, "2026-04-01T09:00:00.000Z", { kind: "file", name: "a.json" }));
      must(await library.noteSavedToFile(key, "2026-04-02T09:00:00.000Z"));
      expect(must(await again().fileHandle(key))).toEqual({ kind: "file", name: "a.json" });
      expect(must(await again().list())[0]?.savedToFileAt).toBe("2026-04-02T09:00:00.000Z");
      must(await library.noteSavedToFile(key, "2026-04-03T09:00:00.000Z", () => "no handle can be a function"));
      expect(must(await again().fileHandle(key))).toBeNull();
      expect(must(await again().list())[0]?.savedToFileAt).toBe("2026-04-03T09:00:00.000Z");
    });
  });

  describe("a copy that was given", () => {
    const slip: HandOut = {
      id: "ho_given0",
      revisionId: "r_given0",
      mode: "review",
      receiver: "山田様",
      purpose: "",
      sender: "沼津市",
      until: "",
      time: "2026-04-01T00:00:00.000Z",
      leftOut: [],
      gone: [],
    };
    const given: Story = { ...emptyStory, handOuts: { [slip.id]: slip }, handOutId: slip.id };

    it("is known in the list by who gave it, before and after it is read", async () => {
      const { entry, key } = await kept(given);
      expect(entry.given).toEqual({ sender: "沼津市", mode: "review" });
      expect(must(await again().list())[0]?.given).toEqual({ sender: "沼津市", mode: "review" });
      expect(must(await again().open(key)).story.handOutId).toBe(slip.id);
    });

    it("has the id it is asked to have, also after the one before it was deleted for good", async () => {
      const { key } = must(await library.create(given, { copyId: slip.id }));
      expect(key).toBe(`${given.id}.${slip.id}`);
      must(await library.bin(key));
      must(await library.deleteForever(key));
      must(await again().create(given, { copyId: slip.id }));
      const there = again();
      must(await there.open(key));
      const change = cardAdded("c_0001", "また開いた");
      must(await there.append(key, [change], after(given, change)));
      expect(must(await again().open(key)).story.cards.c_0001?.text).toBe("また開いた");
    });
  });

  describe("copies and the bin", () => {
    it("a duplicate has the title given and everything saved so far; the original is untouched", async () => {
      const { key } = await kept(after(emptyStory, titled(emptyStory, "原本")));
      const story = await save(key, after(emptyStory, titled(emptyStory, "原本")), "一");
      const copy = must(await library.duplicate(key, "原本の写し"));
      expect(copy).toMatchObject({ title: "原本の写し", storyId: "s_sample0001", cardCount: 1 });
      const opened = must(await again().open(copy.key)).story;
      expect(opened.cards).toEqual(story.cards);
      expect(must(await again().open(key)).story).toEqual(story);
    });

    it("what was put into the bin can be taken out again, changed or not", async () => {
      const { key } = await kept();
      must(await library.bin(key));
      expect(must(await again().list())[0]?.binnedAt).toBe(deps.now());
      const story = await save(key, emptyStory, "一");
      must(await library.restore(key));
      expect(must(await again().list())[0]?.binnedAt).toBeNull();
      expect(must(await again().open(key)).story).toEqual(story);
    });

    it("a merge that was begun is there again the next day, until it is let go or the story is deleted", async () => {
      const [one, other] = [await kept(), await kept()];
      must(await library.noteWork(one.key, "copies", "［控え］"));
      must(await library.noteWork(one.key, "decisions", "［選んだところ］"));
      expect(must(await again().workNotes(one.key))).toEqual({ copies: "［控え］", decisions: "［選んだところ］" });
      expect(must(await again().workNotes(other.key))).toEqual({});
      must(await library.noteWork(one.key, "decisions", null));
      expect(must(await again().workNotes(one.key))).toEqual({ copies: "［控え］" });
      expect(must(await again().open(one.key)).story).toEqual(emptyStory);
      must(await library.bin(one.key));
      must(await library.deleteForever(one.key));
      expect(must(await again().workNotes(one.key))).toEqual({});
    });

    it("only what is in the bin can be deleted for good, and then nothing of it is left", async () => {
      const { key } = await kept();
      must(await library.backUp(key, "regular"));
      expect(await library.deleteForever(key)).toEqual({ ok: false, error: { code: "not-in-bin" } });
      must(await library.bin(key));
      must(await library.deleteForever(key));
      expect(must(await again().list())).toEqual([]);
      expect(must(await again().backups(key))).toEqual([]);
      expect(await again().open(key)).toMatchObject({ ok: false, error: { code: "missing" } });
    });

    it("emptying the bin leaves everything else", async () => {
      const [a, b, c] = [await kept(), await kept(), await kept()];
      must(await library.bin(a.key));
      must(await library.bin(c.key));
      expect(must(await library.emptyBin())).toBe(2);
      expect(must(await again().list()).map(({ key }) => key)).toEqual([b.key]);
    });

    it("a tab that still has a deleted story open is told so and does not bring half of it back", async () => {
      const { key } = await kept();
      const other = again();
      must(await other.bin(key));
      must(await other.deleteForever(key));
      const change = cardAdded("c_0001");
      expect(await library.append(key, [change], after(emptyStory, change))).toEqual({
        ok: false,
        error: { code: "missing", what: "story" },
      });
      expect(must(await again().list())).toEqual([]);
    });

    it.each(["bin", "restore", "deleteForever"] as const)(
      "%s of a story that is not there says missing",
      async (name) => {
        const answer = await library[name]("s_sample0001.cp_00000099");
        expect(answer).toEqual({ ok: false, error: { code: "missing", what: "story" } });
        expect(must(await again().list())).toEqual([]);
      },
    );
  });

  describe("backups", () => {
    it("the state before each stretch of work is backed up by itself", async () => {
      const { key } = await kept();
      let story = await save(key, emptyStory, "朝");
      must(await library.upkeep(key));
      deps.tick(15 * minute);
      story = await save(key, story, "昼", "昼の続き");
      must(await library.upkeep(key));
      const backups = must(await library.backups(key));
      expect(backups.map(({ reason, cardCount }) => [reason, cardCount])).toEqual([
        ["regular", 1],
        ["regular", 0],
      ]);
      const morning = must(await library.readBackup(key, backups[0]?.id ?? ""));
      expect(morning.story.cards.c_0001?.text).toBe("朝");
    });

    it("the end of the last day's work is backed up before today's first change, once", async () => {
      const { key } = await kept();
      const story = await save(key, emptyStory, "一", "二");
      deps.tick(day);
      library = again();
      must(await library.open(key));
      const today = await save(key, story, "三");
      must(await library.upkeep(key));
      library = again();
      must(await library.open(key));
      await save(key, today, "四");
      must(await library.upkeep(key));
      const texts = [];
      for (const { id } of must(await library.backups(key))) {
        texts.push(must(await library.readBackup(key, id)).story.cards.c_0001?.text);
      }
      expect(texts.filter((text) => text === "二")).toHaveLength(1);
    });

    it("after a year of work there are backups by the minute, the day and the month, and not more", async () => {
      const { key } = await kept();
      let story = emptyStory;
      for (let week = 0; week < 52; week += 1) {
        for (let part = 0; part < 2; part += 1) {
          story = await save(key, story, `${week}-${part}`);
          must(await library.upkeep(key));
          deps.tick(20 * minute);
        }
        deps.tick(7 * day);
      }
      const backups = must(await again().backups(key));
      expect(backups.length).toBeGreaterThan(20);
      expect(backups.length).toBeLessThanOrEqual(5 + 14 + 24);
      expect((await reach().names("backup/")).length).toBe(backups.length * 2);
    });

    it("going back to a backup first keeps the present, so that one can go forward again", async () => {
      const { key } = await kept();
      let story = await save(key, emptyStory, "前");
      const { id } = must(await library.backUp(key, "regular"));
      story = await save(key, story, "後");
      const restored = must(await library.restoreBackup(key, id));
      expect(restored.story.cards.c_0001?.text).toBe("前");
      expect(must(await again().open(key)).story.cards.c_0001?.text).toBe("前");
      const present = must(await again().backups(key)).find(({ reason }) => reason === "before-restore");
      expect(must(await again().restoreBackup(key, present?.id ?? "")).story).toEqual(story);
      expect(must(await again().open(key)).story).toEqual(story);
    });

    it("saves go on after a restore", async () => {
      const { key } = await kept();
      const story = await save(key, emptyStory, "前");
      const { id } = must(await library.backUp(key, "before-import"));
      await save(key, story, "後");
      must(await library.restoreBackup(key, id));
      const next = await save(key, story, "その後");
      expect(must(await again().open(key)).story).toEqual(next);
    });

    it("a backup that is not there is missing, and a spoilt one damaged; the story stays as it is", async () => {
      const { key } = await kept();
      const { id } = must(await library.backUp(key, "regular"));
      expect(await library.readBackup(key, "b_none0000")).toEqual({
        ok: false,
        error: { code: "missing", what: "backup" },
      });
      await reach().write({ set: [[`backup/${key}/text/${id}`, "{"]] });
      expect(await library.restoreBackup(key, id)).toMatchObject({
        ok: false,
        error: { code: "damaged", what: "backup" },
      });
      expect(must(await again().open(key))).toMatchObject({ sequence: 1, losses: [] });
    });
  });

  describe("another tab", () => {
    it("a tab that has missed a save does not write over it", async () => {
      const { key } = await kept();
      const other = again();
      must(await other.open(key));
      const story = await save(key, emptyStory, "こちら");
      const change = cardAdded("c_0002", "あちら");
      expect(await other.append(key, [change], after(emptyStory, change))).toEqual({
        ok: false,
        error: { code: "out-of-step" },
      });
      expect(must(await again().open(key)).story).toEqual(story);
      expect(must(await library.isCurrent(key))).toBe(true);
      expect(must(await other.isCurrent(key))).toBe(false);
      must(await other.open(key));
      expect(must(await other.isCurrent(key))).toBe(true);
    });

    it("not even when the missed saves have long been drawn together", async () => {
      const { key } = await kept();
      const other = again();
      must(await other.open(key));
      let story = emptyStory;
      for (let round = 0; round < 4; round += 1) {
        story = await save(key, story, `${round}`.repeat(70_000));
        must(await library.upkeep(key));
      }
      const change = cardAdded("c_0002", "あちら");
      const late = after(emptyStory, change);
      expect(await other.append(key, [change], late)).toEqual({ ok: false, error: { code: "out-of-step" } });
      expect(await other.replace(key, late)).toEqual({ ok: false, error: { code: "out-of-step" } });
      const opened = must(await again().open(key));
      expect(opened.story).toEqual(story);
      expect(opened.losses).toEqual([]);
      expect(must(await library.isCurrent(key))).toBe(true);
      story = await save(key, story, "まだ書ける");
      expect(must(await again().open(key)).story).toEqual(story);
    });

    it("when the browser's data was cleared under an open story, the next save brings all of it back", async () => {
      const { key } = await kept();
      const story = await save(key, emptyStory, "一", "二");
      await reach().write({ removeUnder: [""] });
      const next = await save(key, story, "三");
      expect(must(await again().open(key))).toMatchObject({ story: next, losses: [] });
      expect(must(await again().list())).toHaveLength(1);
    });
  });

  describe("a newer program was here", () => {
    it("a newer arrangement of the database stops everything, and nothing is written", async () => {
      const { key } = await kept();
      const newer = { ok: false, error: { code: "newer-format", format: 2, supported: 1 } };
      await reach().write({ set: [[layoutName, { layout: 2, more: true }]] });
      const before = await reach().entries("");
      const other = again();
      for (const answer of [
        other.list(),
        other.open(key),
        other.create(emptyStory),
        other.duplicate(key, "x"),
        other.bin(key),
        other.backUp(key, "regular"),
        other.noteSavedToFile(key, "2026-04-01T09:00:00.000Z"),
        library.replace(key, emptyStory),
        library.upkeep(key),
        library.isCurrent(key),
      ]) {
        expect(await answer).toEqual(newer);
      }
      expect(await reach().entries("")).toEqual(before);
    });

    it.each([
      ["arrangement", { layout: 2 }, 2],
      [
        "story format",
        { layout: 1, format: storyFormat + 1, snapshot: 1, sequence: 1, writer: "w_2" },
        storyFormat + 1,
      ],
    ])("an open story that meanwhile got a newer %s is not written any more", async (_what, head, format) => {
      const { key } = await kept();
      await reach().write({ set: [[`story/${key}/head`, head]] });
      const change = cardAdded("c_0001");
      expect(await library.append(key, [change], after(emptyStory, change))).toMatchObject({
        ok: false,
        error: { code: "newer-format", format, supported: format - 1 },
      });
      expect(await reach().get(`story/${key}/head`)).toEqual(head);
      expect(await reach().names(`story/${key}/log/`)).toEqual([]);
    });
  });

  it("says how much room the stories take", async () => {
    expect(must(await library.usage()).bytes).toBe(0);
    await kept();
    expect(must(await library.usage()).bytes).toBeGreaterThan(0);
  });

  it("what could not be read is set apart and can be handed to somebody", async () => {
    const { key } = await kept();
    await save(key, emptyStory, "一", "二");
    const [, second] = await reach().names(`story/${key}/log/`);
    await reach().write({ set: [[second ?? "", { text: "切れた", checksum: "", writer: "" }]] });
    library = again();
    const opened = must(await library.open(key));
    expect(opened.losses).toEqual([{ code: "changes-lost", saves: 1, time: opened.entry.changedAt }]);
    expect(must(await library.unreadParts(key))).toBeNull();
    must(await library.upkeep(key));
    expect(must(await library.unreadParts(key))).toContain("切れた");
    expect((await reach().names(damagedOf(key))).length).toBe(1);
    const story = await save(key, opened.story, "三");
    expect(must(await again().open(key))).toMatchObject({ story, losses: [] });
  });
}
