// A file's name says whose it is and from when, and no office PC refuses it.
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { About } from "../../src/domain/records/about.ts";
import type { Story } from "../../src/domain/story.ts";
import { returnFileName, storyFileName } from "../../src/exchange/file-name.ts";
import { sampleStory } from "../fixtures/sample-story.ts";
import { storyArbitrary } from "../helpers/random-story.ts";

const named = (about: Partial<About>, templateName = "変革ストーリーシート"): Story => ({
  ...sampleStory,
  template: { ...sampleStory.template, name: { ja: templateName, en: "" } },
  about: { about: { ...sampleStory.about.about!, version: "", ...about } },
});

describe("the name of a story's file", () => {
  it.each<readonly [Partial<About>, string]>([
    [{ municipality: "沼津市" }, "変革ストーリーシート_沼津市_令和4年度_第4回_2022-08-19.json"],
    [{ version: "版B" }, "変革ストーリーシート_見本市_令和4年度_第4回_版B_2022-08-19.json"],
    [{ fiscalYear: 2019 }, "変革ストーリーシート_見本市_令和元年度_第4回_2022-08-19.json"],
    [{ fiscalYear: 2018 }, "変革ストーリーシート_見本市_平成30年度_第4回_2022-08-19.json"],
    [{ municipality: "", round: "", fiscalYear: null }, "変革ストーリーシート_相談のしやすいまちへ_2022-08-19.json"],
    [{ municipality: "", title: "", round: "", fiscalYear: null }, "変革ストーリーシート_2022-08-19.json"],
    [{ municipality: 'A/B\\C:*?"<>|' }, "変革ストーリーシート_A／B＼C：＊？＂＜＞｜_令和4年度_第4回_2022-08-19.json"],
    [{ municipality: " . 見本市. " }, "変革ストーリーシート_見本市_令和4年度_第4回_2022-08-19.json"],
    [{ round: "第4回\n（案）" }, "変革ストーリーシート_見本市_令和4年度_第4回 （案）_2022-08-19.json"],
  ])("of %j is %s", (about, name) => {
    expect(storyFileName(named(about), "2022-08-19T01:02:03.000Z")).toBe(name);
  });

  it("ends as the format asks, and is never only an ending", () => {
    const empty = named({ municipality: "", title: "", round: "", fiscalYear: null }, " ... ");
    expect(storyFileName(empty, "", "html")).toBe("story.html");
  });

  it("of a hand-out says what for and to whom, before the day", () => {
    const story = named({ municipality: "沼津市", round: "" });
    expect(storyFileName(story, "2026-05-01", "html", ["確認用", "山田様"])).toBe(
      "変革ストーリーシート_沼津市_令和4年度_確認用_山田様_2026-05-01.html",
    );
    expect(storyFileName(story, "2026-05-01", "json", ["編集用", " ../部長?\n"])).toBe(
      "変革ストーリーシート_沼津市_令和4年度_編集用_／部長？_2026-05-01.json",
    );
  });

  it("is one every system takes, whatever people wrote", () => {
    fc.assert(
      fc.property(storyArbitrary({ cards: 0 }), fc.option(fc.string({ unit: "grapheme" })), (story, receiver) => {
        const name = storyFileName(story, "2022-08-19", "json", receiver === null ? [] : ["確認用", receiver]);
        expect(name).toMatch(/^[^<>:"/\\|?*\p{Cc}\p{Cs}\s.][^<>:"/\\|?*\p{Cc}\p{Cs}]*_2022-08-19\.json$/u);
        expect([...name].length).toBeLessThan(110);
      }),
      { numRuns: 300 },
    );
  });
});

describe("the name of a return's file", () => {
  it.each([
    ["沼川市の10年", "山田市長", "返送_沼川市の10年_山田市長_2026-04-01.json"],
    ["", " ../部長?\n", "返送_／部長？_2026-04-01.json"],
    ["あ".repeat(60), "い".repeat(60), `返送_${"あ".repeat(20)}_${"い".repeat(20)}_2026-04-01.json`],
  ])("says whose sheet and who sends it: %s, %s", (title, author, name) => {
    expect(returnFileName(title, author, "2026-04-01T00:30:00.000Z")).toBe(name);
  });
});
