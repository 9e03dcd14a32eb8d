// @vitest-environment jsdom
// The picture of the map as a file: nothing a team wrote may be missing, and every office program must take it.
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { layOutMap, type MapInput } from "../../../src/domain/map/layout.ts";
import type { Story } from "../../../src/domain/story.ts";
import { indexStory } from "../../../src/domain/story-index.ts";
import type { MapPicture } from "../../../src/exchange/svg/map-picture.ts";
import { type PictureHeading, writeMapPart, writeMapSvg } from "../../../src/exchange/svg/map-svg.ts";
import { anyDirection, anyInput, anyStory, inputOf } from "../../domain/map/map-setting.ts";
import { asDrawn, mapTexts } from "../../helpers/map-texts.ts";
import { StoryBuilder } from "../../helpers/story-builder.ts";

const heading: PictureHeading = {
  title: "みなと台市　変革ストーリー",
  version: "第3回　案",
  date: "令和8年1月15日",
  description: "段ごとのカードとつながり",
};

const pictureOf = (input: MapInput): MapPicture => ({
  layout: layOutMap(input),
  story: input.story,
  index: input.index,
  locale: "ja",
  local: (text) => text.ja,
  foldedElements: (count) => `要素 ${count}`,
});

/** The whole map of a story, with all elements, unless told. */
const wholeOf = (story: Story, options: Partial<MapInput> = {}): MapInput => {
  const input = inputOf(story);
  return { ...input, unfolded: new Set(input.index.elementIdsByCard.keys()), ...options };
};

const drawn = (input: MapInput) => writeMapSvg(pictureOf(input), heading);

function parse(svg: string): Element {
  const root = new DOMParser().parseFromString(svg, "image/svg+xml").documentElement;
  expect(root.querySelector("parsererror")?.textContent ?? root.localName).toBe("svg");
  return root;
}

const textsIn = (root: Element): readonly string[] =>
  [...root.querySelectorAll("text")].map((text) => text.textContent ?? "");

/** The numbers of a shape's attribute. */
const numbersOf = (shape: Element, name: string): readonly number[] =>
  (shape.getAttribute(name)?.match(/-?\d+(?:\.\d+)?/g) ?? []).map(Number);

/** The points of a shape as x, y, x, y, … */
function pointsOf(shape: Element): readonly number[] {
  if (shape.localName === "path") {
    // Of an arc only the end is a point.
    const d = (shape.getAttribute("d") ?? "").replace(/A\S+ \S+ \S+ \S+ \S+/, "");
    return (d.match(/-?\d+(?:\.\d+)?/g) ?? []).map(Number);
  }
  const [[x = 0], [y = 0]] = [numbersOf(shape, "x"), numbersOf(shape, "y")];
  const [[width = 0], [height = 0]] = [numbersOf(shape, "width"), numbersOf(shape, "height")];
  return [x, y, x + width, y + height];
}

/** Two cards, one of them with elements, and a link with a reason and an assumption. */
function smallStory() {
  const builder = new StoryBuilder();
  const vision = builder.card("vision", "海の<そば>で & 暮らす");
  const strategy = builder.card("strategy", "試す");
  const capability = builder.card("capability", "学び合う", { groupId: "people" });
  for (const text of ["週に一度集まる", "失敗を残す"]) {
    builder.card("capability", text, { groupId: "people", parentId: capability });
  }
  builder.run("linkCards", { meansId: strategy, endId: vision, reason: "小さく試せば続く", assumption: "時間がある" });
  return builder.story;
}

describe("the picture of any story", () => {
  it("is whole: every text of cards, elements, links and notes, to the letter", () => {
    fc.assert(
      fc.property(anyStory(), anyDirection, (story, direction) => {
        const texts = textsIn(parse(drawn(wholeOf(story, { direction }))));
        const missing = mapTexts(story).filter((text) => !texts.some((found) => found.endsWith(asDrawn(text))));
        expect(missing).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it("is made of nothing but the shapes and attributes that every office program draws", () => {
    fc.assert(
      fc.property(anyInput(), (input) => {
        const all = [...parse(drawn(input)).querySelectorAll("*")];
        const known = ["title", "desc", "g", "rect", "path", "text", "tspan"];
        expect(all.map(({ localName }) => localName).filter((name) => !known.includes(name))).toEqual([]);
        const styled = all.filter((shape) =>
          ["class", "style", "filter", "marker-end"].some((a) => shape.hasAttribute(a)),
        );
        expect(styled).toEqual([]);
      }),
      { numRuns: 20 },
    );
  });

  it("has nothing outside its frame, where it would be cut off", () => {
    fc.assert(
      fc.property(anyInput(), (input) => {
        const root = parse(drawn(input));
        const [left = 0, top = 0, width = 0, height = 0] = numbersOf(root, "viewBox");
        for (const shape of root.querySelectorAll("rect, path, tspan")) {
          pointsOf(shape).forEach((value, i) => {
            const [low, size] = i % 2 === 0 ? [left, width] : [top, height];
            expect(value).toBeGreaterThanOrEqual(low - 0.01);
            expect(value).toBeLessThanOrEqual(low + size + 0.02);
          });
        }
      }),
      { numRuns: 30 },
    );
  });

  it("is the same file every time, in whatever order the records were read", () => {
    const turned = <T>(table: Readonly<Record<string, T>>) => Object.fromEntries(Object.entries(table).reverse());
    fc.assert(
      fc.property(anyInput(), (input) => {
        const { story } = input;
        const other = {
          ...story,
          cards: turned(story.cards),
          links: turned(story.links),
          themes: turned(story.themes),
        };
        expect(drawn({ ...input, story: other, index: indexStory(other) })).toBe(drawn(input));
      }),
      { numRuns: 20 },
    );
  });
});

describe("what a reader of the picture sees", () => {
  it("says whose it is, of which version and day, at its head and in its title", () => {
    const root = parse(drawn(wholeOf(smallStory())));
    expect(textsIn(root).slice(0, 2)).toEqual([heading.title, "第3回　案　令和8年1月15日"]);
    expect(root.querySelector("title")?.textContent).toBe(heading.title);
    expect(root.querySelector("desc")?.textContent).toBe(heading.description);
  });

  it("names every card as everywhere else, and numbers its elements", () => {
    const texts = textsIn(parse(drawn(wholeOf(smallStory()))));
    for (const words of ["② 1.", "③ 人づくり 1.", "ア", "イ", "前提：時間がある"]) expect(texts).toContain(words);
  });

  it("tells how many elements a folded card holds", () => {
    const texts = textsIn(parse(drawn(wholeOf(smallStory(), { unfolded: new Set() }))));
    expect(texts).toContain("要素 2");
    expect(texts).not.toContain("週に一度集まる");
  });

  it("points each arrow at the card that is served", () => {
    const story = smallStory();
    const { layout } = pictureOf(wholeOf(story));
    const vision = layout.cards.find(({ stageId }) => stageId === "vision");
    const paths = [...parse(drawn(wholeOf(story))).querySelectorAll("path")].map(pointsOf);
    const head = paths.find((points) => points.length === 6);
    expect(head?.[0]).toBeCloseTo((vision?.x ?? 0) + (vision?.width ?? 0), 1);
    expect(head?.[1]).toBeGreaterThan(vision?.y ?? 0);
    expect(head?.[1]).toBeLessThan((vision?.y ?? 0) + (vision?.height ?? 0));
  });

  it("marks links that go round in a circle by dashes and a sign, not by colour", () => {
    const story = smallStory();
    const [link] = Object.values(story.links);
    if (!link) throw new Error("the story has no link");
    const back = { ...link, id: "l_back", meansId: link.endId, endId: link.meansId };
    const root = parse(drawn(wholeOf({ ...story, links: { ...story.links, [back.id]: back } })));
    expect(root.querySelectorAll("path[stroke-dasharray]")).toHaveLength(2);
    expect(parse(drawn(wholeOf(story))).querySelectorAll("path[stroke-dasharray]")).toHaveLength(0);
    expect(root.querySelectorAll("path").length).toBe(2 * 4);
  });
});

describe("a part of the map", () => {
  it("holds what lies in it and leaves out what does not", () => {
    const picture = pictureOf(wholeOf(smallStory()));
    const strategy = picture.layout.cards.find(({ stageId }) => stageId === "strategy");
    if (!strategy) throw new Error("the strategy is not on the map");
    const root = parse(writeMapPart(picture, strategy, 100));
    expect(root.getAttribute("width")).toBe("100mm");
    const texts = textsIn(root);
    expect(texts).toContain("試す");
    expect(texts).not.toContain("学び合う");
  });

  it("taken together with the others shows all texts", () => {
    fc.assert(
      fc.property(anyStory(), (story) => {
        const picture = pictureOf(wholeOf(story));
        const { width, height } = picture.layout;
        const halves = [0, 1].map((i) => ({ x: (i * width) / 2, y: 0, width: width / 2, height }));
        const texts = halves.flatMap((half) => textsIn(parse(writeMapPart(picture, half, 200))));
        const missing = mapTexts(story).filter((text) => !texts.some((found) => found.endsWith(asDrawn(text))));
        expect(missing).toEqual([]);
      }),
      { numRuns: 15 },
    );
  });
});
