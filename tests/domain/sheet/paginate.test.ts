// Cutting a sheet into pages: laws that hold for every story, and where a person would cut.
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Box, type Stack, stackBox, textBox, textsIn } from "../../../src/domain/sheet/box.ts";
import { buildSheet } from "../../../src/domain/sheet/build-sheet.ts";
import { Heights } from "../../../src/domain/sheet/measure.ts";
import { largestFitting, layOutPages, paginate } from "../../../src/domain/sheet/paginate.ts";
import { type PaperName, papers, textHeight, textWidth } from "../../../src/domain/sheet/paper.ts";
import type { Story } from "../../../src/domain/story.ts";
import { indexStory } from "../../../src/domain/story-index.ts";
import type { Template } from "../../../src/domain/template.ts";
import fourPhases from "../../fixtures/four-phase-template.json" with { type: "json" };
import { joinPages } from "../../helpers/join-pages.ts";
import { letterMeasure } from "../../helpers/letter-measure.ts";
import { storyArbitrary } from "../../helpers/random-story.ts";
import { defaultTemplate, StoryBuilder } from "../../helpers/story-builder.ts";

const paperNames: readonly PaperName[] = ["a3", "a4"];
const fourPhaseTemplate = fourPhases.template as unknown as Template;

const sheetOf = (story: Story, name: PaperName): Stack =>
  buildSheet({ story, index: indexStory(story), paper: papers[name] });

function layOut(story: Story, name: PaperName) {
  const sheet = sheetOf(story, name);
  return { sheet, ...layOutPages(sheet, papers[name], (typePt) => new Heights(letterMeasure(typePt))) };
}

/** Every rule a set of pages has to keep, as sentences about what is wrong. */
function faults(sheet: Stack, pages: readonly Stack[], name: PaperName, typePt: number): readonly string[] {
  const heights = new Heights(letterMeasure(typePt));
  const width = textWidth(papers[name]);
  const found: string[] = [];
  expect(joinPages(pages)).toEqual(sheet);
  pages.forEach((page, i) => {
    if (page.children.length === 0) found.push(`page ${i + 1} is empty`);
    const room = textHeight(papers[name], i);
    if (heights.of(page, width) > room + 0.01) found.push(`page ${i + 1} is overfull`);
    found.push(...loneHeadings(page).map((key) => `page ${i + 1} ends with the heading of ${key}`));
  });
  return found;
}

function loneHeadings(box: Box): readonly string[] {
  if (box.kind === "text") return [];
  if (box.kind === "row") return box.cells.flatMap((cell) => loneHeadings(cell.box));
  const own = !box.continued && box.headings.length > 0 && box.children.length === 0 ? [box.key] : [];
  return [...own, ...box.children.flatMap(loneHeadings)];
}

function longStory(cards: number, text: string): Story {
  const builder = new StoryBuilder();
  const stages = ["vision", "drift", "strategy", "capability", "phase1", "initiative", "one-year"];
  for (let i = 0; i < cards; i += 1) builder.card(stages[i % stages.length] ?? "vision", `${i}${text}`);
  return builder.story;
}

describe("the pages of any story", () => {
  it.each(paperNames)("hold every letter once and in order, on %s, no page too full and none empty", (name) => {
    fc.assert(
      fc.property(
        fc
          .constantFrom(defaultTemplate, fourPhaseTemplate)
          .chain((template) => storyArbitrary({ cards: 80, template })),
        (story) => {
          const { sheet, pages, typePt } = layOut(story, name);
          expect(faults(sheet, pages, name, typePt)).toEqual([]);
        },
      ),
      { numRuns: 150 },
    );
  });

  it.each(paperNames)("hold texts longer than many pages, cut between lines, on %s", (name) => {
    const long = fc.integer({ min: 200, max: 9000 }).map((letters) => "令和の市役所は、".repeat(letters / 8));
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.constantFrom("vision", "strategy", "phase1", "initiative"), long)), (cards) => {
        const builder = new StoryBuilder();
        for (const [stage, text] of cards) builder.card(stage, text);
        const { sheet, pages, typePt } = layOut(builder.story, name);
        expect(faults(sheet, pages, name, typePt)).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });

  it("are the same every time", () => {
    fc.assert(
      fc.property(storyArbitrary({ cards: 60, template: defaultTemplate }), (story) => {
        expect(layOut(story, "a3").pages).toEqual(layOut(story, "a3").pages);
      }),
      { numRuns: 20 },
    );
  });
});

describe("one page of A3", () => {
  it("has the largest type with which everything fits", () => {
    const few = layOut(longStory(10, "市民とともに考える"), "a3");
    expect(few).toMatchObject({ typePt: 11, excess: 0 });
    expect(few.pages).toHaveLength(1);
    const more = layOut(
      longStory(27, "市民とともに考え、小さく試し、続けるものを選んで育てていける市役所になっている"),
      "a3",
    );
    expect(more.pages).toHaveLength(1);
    expect(more.typePt).toBeLessThan(11);
    expect(more.typePt).toBeGreaterThanOrEqual(8);
  });

  it("goes on to further pages rather than below 8 points, and says how much is too much", () => {
    const { pages, typePt, excess } = layOut(
      longStory(300, "市民とともに考え、小さく試し、続けるものを選ぶ".repeat(3)),
      "a3",
    );
    expect(typePt).toBe(8);
    expect(excess).toBeGreaterThan(100);
    expect(pages.length).toBeGreaterThan(1);
  });

  it("finds the same size whatever size it had before", () => {
    const sizes = papers.a3.typeSizesPt;
    for (const limit of [...sizes, 7]) {
      for (const wanted of [undefined, ...sizes, 12]) {
        const tried: number[] = [];
        const found = largestFitting(
          sizes,
          (size) => {
            tried.push(size);
            return size <= limit;
          },
          wanted,
        );
        expect(found).toBe(Math.max(limit, 8));
        if (wanted === limit) expect(tried.length).toBeLessThanOrEqual(2);
      }
    }
  });
});

describe("where a page is cut", () => {
  const heights = new Heights(letterMeasure(10));
  const paper = papers.a4;
  const line = letterMeasure(10).lineHeight(textBox({ key: "", role: "card", text: "" }));
  const perPage = Math.floor(textHeight(paper, 1) / line);
  const lines = (count: number) => Array.from({ length: count }, () => "行").join("\n");
  const card = (key: string, count: number) =>
    stackBox({ key, role: "card", children: [textBox({ key: "text", role: "card", text: lines(count) })] });
  const cell = (key: string, children: readonly Box[]) =>
    stackBox({ key, role: "cell", headings: [textBox({ key: "heading", role: "stage", text: key })], children });
  const sheet = (...children: readonly Box[]) => stackBox({ key: "sheet", role: "sheet", children });
  const pagesOf = (...children: readonly Box[]) => paginate(sheet(...children), paper, heights);
  const keys = (page: Stack | undefined) => page?.children.map((child) => child.key);

  it("is between two cells when the second one would fit on the next page", () => {
    const pages = pagesOf(cell("a", [card("a1", perPage - 12)]), cell("b", [card("b1", 6), card("b2", 6)]));
    expect(pages.map(keys)).toEqual([["a"], ["b"]]);
  });

  it("is between two cards, the heading said again, when too much of the page would stay empty", () => {
    const cards = Array.from({ length: 12 }, (_, i) => card(`b${i}`, 4));
    const pages = pagesOf(cell("a", [card("a1", 8)]), cell("b", cards));
    expect(pages).toHaveLength(2);
    const [first, second] = [pages[0]?.children.at(-1), pages[1]?.children[0]];
    if (first?.kind !== "stack" || second?.kind !== "stack") throw new Error("no cells");
    expect(second.headings.map((heading) => heading.kind === "text" && heading.continued)).toEqual([true]);
    expect([...first.children, ...second.children].map((child) => child.key)).toEqual(cards.map((each) => each.key));
  });

  it("is never right after a heading, nor one line into a text or before its last", () => {
    for (let before = perPage - 40; before <= perPage + 5; before += 1) {
      const long = card("b1", perPage + 20);
      const pages = pagesOf(cell("a", [card("a1", before)]), cell("b", [long]));
      expect(joinPages(pages)).toEqual(sheet(cell("a", [card("a1", before)]), cell("b", [long])));
      for (const page of pages) {
        for (const text of textsIn(page)) {
          if (text.role === "card" && typeof text.text === "string") {
            expect(text.text.split("\n").filter((each) => each !== "").length).toBeGreaterThan(1);
          }
        }
      }
    }
  });
});
