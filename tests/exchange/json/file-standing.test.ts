// What a save would do to what is in the file: nothing anybody wrote may be taken for ours.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { RecordId } from "../../../src/domain/ids.ts";
import type { HandOut } from "../../../src/domain/records/hand-out.ts";
import type { Story } from "../../../src/domain/story.ts";
import { isTouched } from "../../../src/domain/trail.ts";
import { type FileStanding, fileStanding, mayReplace } from "../../../src/exchange/json/file-standing.ts";
import { readStoryFile, writeStoryFile } from "../../../src/exchange/json/story-file.ts";
import { Copy, firstCopy, ownDeps } from "../../helpers/copies.ts";
import { actsArbitrary } from "../../helpers/random-commands.ts";

const savedAt = "2026-04-02T05:05:00.000Z";
const encoder = new TextEncoder();

/** Somebody's copy and a colleague's, of the same file. */
function two() {
  const first = firstCopy();
  const place = { stageId: "vision", groupId: null, themeId: null, parentId: null };
  const added = first.document.run("addCard", { place, text: "駅前に人が集う" });
  if (!added.ok) throw new Error(added.error.code);
  const base = first.file();
  return {
    id: added.value,
    base,
    mine: new Copy(base, "自分", ownDeps("a")),
    theirs: new Copy(base, "佐藤", ownDeps("b")),
  };
}

/** The story as the copy that was given away with that hand-out. */
function withHandOut(story: Story, id: RecordId | null): Story {
  if (id === null) return story;
  const slip: HandOut = {
    id,
    revisionId: Object.keys(story.revisions)[0] ?? "",
    mode: "copy",
    receiver: "商工会",
    purpose: "",
    sender: "",
    until: "",
    time: savedAt,
    leftOut: [],
    gone: [],
  };
  return { ...story, handOuts: { [id]: slip }, handOutId: id };
}

const write = (copy: Copy, id: RecordId, text: string) => copy.document.run("writeCardText", { id, text });
const fileOf = (copy: Copy) => writeStoryFile(copy.file(), savedAt);

describe("a file that loses nothing when it is overwritten", () => {
  it("holds what we wrote ourselves, or any state before it", () => {
    const { mine, base, id } = two();
    const files = [writeStoryFile(base, savedAt)];
    for (const text of ["一", "二", "三"]) {
      write(mine, id, text);
      files.push(fileOf(mine));
    }
    write(mine, id, "まだ保存していない");
    expect(files.map((file) => fileStanding(mine.story, file).kind)).toEqual(["known", "known", "known", "known"]);
  });

  it("holds what was merged", () => {
    const { mine, theirs, id } = two();
    write(theirs, id, "同僚の案");
    const file = fileOf(theirs);
    expect(fileStanding(mine.story, file).kind).toBe("news");
    mine.takeIn([theirs.story]);
    expect(fileStanding(mine.story, file).kind).toBe("known");
    mine.document.undo();
    expect(fileStanding(mine.story, file).kind).toBe("news");
  });

  it("was only laid out anew by an editor", () => {
    const { mine } = two();
    const file = JSON.stringify(JSON.parse(fileOf(mine)));
    const withoutSum = JSON.stringify({ ...(JSON.parse(file) as object), checksum: "00000000" });
    expect([file, withoutSum].map((each) => fileStanding(mine.story, each).kind)).toEqual(["known", "known"]);
  });
});

describe("news in a file", () => {
  it("says whose it is, of when, and how much", () => {
    const { mine, theirs, id } = two();
    write(theirs, id, "同僚の案");
    theirs.document.run("writeAbout", { title: "新しい題" });
    write(mine, id, "自分の案");
    const file = fileOf(theirs);
    const standing = fileStanding(mine.story, file);
    expect(standing).toMatchObject({ kind: "news", news: { savedAt, authors: ["佐藤"], cards: 1, others: 1 } });
  });

  it("is there also when the text alone was altered, in an editor that knows no marks", () => {
    const { mine } = two();
    const file = fileOf(mine).replace("駅前に人が集う", "駅前に毎日人が集う");
    const standing = fileStanding(mine.story, file);
    expect(standing).toMatchObject({ kind: "news", news: { authors: [], cards: 1, others: 0 } });
    if (standing.kind === "news") mine.takeIn([standing.news.story]);
    expect(fileStanding(mine.story, file).kind).toBe("known");
  });

  it("is there after whatever a colleague did, and never after whatever we did ourselves", () => {
    fc.assert(
      fc.property(actsArbitrary(12), actsArbitrary(12), (here, there) => {
        const { base } = two();
        const [mine, theirs] = [new Copy(base, "a"), new Copy(base, "b")];
        mine.perform(here);
        theirs.perform(there);
        const [own, file] = [fileOf(mine), writeStoryFile(theirs.story, savedAt)];
        expect(fileStanding(mine.story, own).kind).toBe("known");
        expect(fileStanding(mine.story, file).kind).toBe(isTouched(theirs.story.trail) ? "news" : "known");
      }),
      { numRuns: 100 },
    );
  });
});

describe("a file that is no copy of the story", () => {
  const { mine } = two();
  const own = fileOf(mine);
  const other = writeStoryFile({ ...firstCopy().story, id: "s_another1" }, savedAt);
  const newer = own.replace(/"format": \d+/, '"format": 9999');
  const strange = own.replace('"id"', '"unheardOf": 1, "id"');

  it.each<[string, string | Uint8Array, string, boolean]>([
    ["belongs to another sheet", other, "other-story", false],
    ["is empty", "", "empty", true],
    ["was written half", own.slice(0, own.length / 2), "not-json", true],
    ["comes from a newer version", newer, "too-new", false],
    ["is a page saved from the web", "<!doctype html><p>x", "web-page", false],
    ["is something else's settings", "{}", "wrong-kind", false],
    ["is a zip", Uint8Array.from([0x50, 0x4b, 3, 4, 0, 0, 0, 0]), "not-text", false],
    ["is full of zeros after a power cut", new Uint8Array(64), "not-text", false],
  ])("%s: it is said, and only what nobody can use may be replaced", (_what, contents, expected, replaceable) => {
    const bytes = typeof contents === "string" ? encoder.encode(contents) : contents;
    const standing = fileStanding(mine.story, bytes);
    expect(standing.kind === "unreadable" ? standing.error.code : standing.kind).toBe(expected);
    expect(mayReplace(standing)).toBe(replaceable);
  });

  it.each<[string, string | null, string | null, boolean]>([
    ["a hand-out whose receivers would see what was left out", null, "ho_000001", true],
    ["the sheet that is fuller than the hand-out at work", "ho_000001", null, false],
  ])("%s: never replaced, though we know its state", (_what, ours, inFile, isHandOut) => {
    const { story } = mine;
    const contents = writeStoryFile(withHandOut(story, inFile), savedAt);
    const standing = fileStanding(withHandOut(story, ours), contents);
    expect(standing).toEqual({ kind: "other-copy", isHandOut });
    expect(mayReplace(standing)).toBe(false);
  });

  it("with parts this version cannot read is not taken for known, though we know the rest", () => {
    const sum = readStoryFile(strange);
    expect(sum.ok && sum.value.rejected.length).toBeGreaterThan(0);
    const standing: FileStanding = fileStanding(mine.story, strange);
    expect(standing).toMatchObject({ kind: "partly" });
  });
});
