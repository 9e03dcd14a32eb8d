// Files with something wrong in them that are opened all the same: what was put right is listed, the rest is untouched.
// The tables are in `damage/`; files that cannot be opened at all are in `broken-files.test.ts`.
import { describe, expect, it } from "vitest";
import type { Story } from "../../src/domain/story.ts";
import { readStoryFile, type StoryContents, writeStoryFile } from "../../src/exchange/json/story-file.ts";
import { noticeSentence, rejectedSentence, repairSentence } from "../../src/exchange/reading-sentences.ts";
import { sampleSavedAt, sampleStory } from "../fixtures/sample-story.ts";
import { changedFile, changedStory, replacedText, sampleText } from "../helpers/damaged-file.ts";
import { bothLanguages, isUnfinished } from "../helpers/reading-words.ts";
import type { Expected } from "./damage/damage-case.ts";
import { envelopeDamage } from "./damage/envelope-damage.ts";
import { hostileDamage } from "./damage/hostile-damage.ts";
import { recordDamage } from "./damage/record-damage.ts";
import { referenceDamage } from "./damage/reference-damage.ts";

const tables = { envelopeDamage, recordDamage, referenceDamage, hostileDamage };

describe.each(Object.entries(tables))("a file with something wrong (%s)", (_, cases) => {
  it.each(Object.entries(cases))("%s: is opened, and says so", (_title, [text, expected]) => {
    const read = readStoryFile(new TextEncoder().encode(text));
    expect(read).toMatchObject({ ok: true });
    if (!read.ok) return;
    const { story, repairs, rejected } = read.value;
    expect(repairs).toEqual(listed(expected.repairs));
    expect(rejected).toEqual(listed(expected.rejected));
    // A whole story is given where it is known to the letter.
    const whole = expected.story ?? sampleStory;
    if ("id" in whole) expect(story).toEqual(whole);
    else expect(story).toMatchObject(whole);
    expect(Object.prototype).not.toHaveProperty("polluted");
    expectSentences(read.value);
    expectCleanSecondReading(story);
  });
});

const listed = (notes: Expected["repairs"] | Expected["rejected"] = []) =>
  notes.map(([code, path, rest]) => expect.objectContaining({ code, path, ...rest }));

function expectSentences({ repairs, rejected, notices }: StoryContents): void {
  for (const words of bothLanguages) {
    for (const repair of repairs) expect(repairSentence(repair, words)).not.toSatisfy(isUnfinished);
    for (const left of rejected) expect(rejectedSentence(left, words)).not.toSatisfy(isUnfinished);
    for (const notice of notices) expect(noticeSentence(notice, words)).not.toSatisfy(isUnfinished);
  }
}

/** What was put right once stays right: the file written from it has nothing wrong in it. */
function expectCleanSecondReading(story: Story): void {
  expect(readStoryFile(writeStoryFile(story, sampleSavedAt))).toMatchObject({
    ok: true,
    value: { story, repairs: [], rejected: [], notices: [], checksumMatches: true },
  });
}

describe("a file changed since it was written", () => {
  it("says that it was, so that damage does not pass for what the team wrote", () => {
    const read = readStoryFile(replacedText("窓口", "入口"));
    expect(read).toMatchObject({ ok: true, value: { checksumMatches: false, notices: ["checksum-differs"] } });
  });

  it("is as welcome without a checksum, and says that nothing could be checked", () => {
    const read = readStoryFile(changedFile((file) => delete file.checksum));
    expect(read).toMatchObject({
      ok: true,
      value: { story: sampleStory, checksumMatches: false, notices: ["checksum-missing"] },
    });
  });

  it("is unchanged when only its layout is: an editor may indent it anew", () => {
    const read = readStoryFile(JSON.stringify(JSON.parse(sampleText), null, 8));
    expect(read).toMatchObject({ ok: true, value: { checksumMatches: true, notices: [] } });
  });
});

describe("records of one id in one file", () => {
  const twice = changedStory((story) => story.cards.push({ ...story.cards[0], text: "もう一つの姿" }));

  it("are both kept, and get the same ids at every reading, so that copies can be brought together", () => {
    const [first, second] = [readStoryFile(twice), readStoryFile(twice)];
    expect(first).toEqual(second);
    if (!first.ok) return;
    const texts = Object.values(first.value.story.cards).map((card) => card.text);
    expect(texts).toContain("もう一つの姿");
    expect(texts).toContain(sampleStory.cards.c_aim1?.text);
    expect(texts).toHaveLength(8);
  });
});
