// Before a file is taken in, the person sees what is inside and whether anything needs a look.
import { describe, expect, it } from "vitest";
import { readStoryFile } from "../../../src/exchange/json/story-file.ts";
import { summariseContents } from "../../../src/exchange/json/summary.ts";
import { changedStory, replacedText, sampleText } from "../../helpers/damaged-file.ts";

function summaryOf(text: string) {
  const read = readStoryFile(text);
  if (!read.ok) throw new Error(read.error.code);
  return summariseContents(read.value);
}

describe("the summary of a file", () => {
  it("counts cards and elements stage by stage, in the order of the method", () => {
    const summary = summaryOf(sampleText);
    expect(summary.stages.map(({ stage, cards, elements }) => [stage.id, cards, elements])).toEqual([
      ["aim", 1, 0],
      ["measure", 2, 2],
      ["late", 1, 0],
      ["early", 1, 0],
    ]);
    expect(summary).toMatchObject({
      about: { municipality: "見本市", round: "第4回" },
      savedAt: "2022-08-19T01:02:03.000Z",
      counts: { cards: 7, links: 3, themes: 2, people: 2, revisions: 2 },
      repairs: 0,
      rejected: 0,
      attention: false,
    });
  });

  it("counts what was put right and what was left out", () => {
    const summary = summaryOf(
      changedStory((story) => {
        story.links[0].endId = "c_9999";
        story.cards.push(null);
      }),
    );
    expect(summary).toMatchObject({ repairs: 1, rejected: 1, attention: true, counts: { links: 2, cards: 7 } });
  });

  it("asks for a look when the file was changed since it was written, even though all of it could be read", () => {
    expect(summaryOf(replacedText("窓口", "入口"))).toMatchObject({ repairs: 0, rejected: 0, attention: true });
  });
});
