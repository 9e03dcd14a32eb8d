// What the tests of the map's layout share: words, maps of stories, random stories on random methods, and what touches.
import * as fc from "fast-check";
import type { Direction, MapInput, MapLayout, MapWords, Rect } from "../../../src/domain/map/layout.ts";
import { layOutMap } from "../../../src/domain/map/layout.ts";
import type { Story } from "../../../src/domain/story.ts";
import { indexStory } from "../../../src/domain/story-index.ts";
import { type Stage, type Template, templateFaults } from "../../../src/domain/template.ts";
import { parseTemplateFile } from "../../../src/domain/template-file.ts";
import visionFile from "../../../templates/management-vision.json" with { type: "json" };
import { smallTemplate } from "../../fixtures/small-template.ts";
import { storyArbitrary } from "../../helpers/random-story.ts";
import { defaultTemplate } from "../../helpers/story-builder.ts";

export const words: MapWords = {
  locale: "ja",
  noEnds: "つながらない理由：",
  noMeans: "支えがない理由：",
  assumption: "前提：",
  noTheme: "テーマなし",
  unnamedTheme: "名前のないテーマ",
  noGroup: "区分なし",
};

/** What a map is laid out from: the whole story in columns, with words, unless told. */
export const inputOf = (story: Story, options: Partial<MapInput> = {}): MapInput => ({
  story,
  index: indexStory(story),
  direction: "columns",
  order: "kept",
  unfolded: new Set(),
  only: null,
  withWords: true,
  words,
  ...options,
});

/** The map of a story. */
export const mapOf = (story: Story, options: Partial<MapInput> = {}): MapLayout => layOutMap(inputOf(story, options));

/** A made-up method of these stages, links as "means>end", and columns of the matrix. */
export function templateOf(stageIds: readonly string[], links: readonly string[], matrix: readonly string[]): Template {
  const model = smallTemplate.stages[0] as Stage;
  const text = { ja: "", en: "" };
  return {
    ...smallTemplate,
    stages: stageIds.map((id) => ({ ...model, id })),
    links: links.map((link) => {
      const [means = "", end = ""] = link.split(">");
      return { means, end, verb: text, question: text };
    }),
    matrix: matrix.length === 0 ? null : { name: text, themeName: text, themeQuestion: text, stages: [...matrix] },
    sheet: {
      rows: stageIds.map((stage) => ({
        cells: [
          { kind: "stage" as const, stage, width: 12, flow: "rows" as const, fields: [], ends: false, emphasis: false },
        ],
      })),
    },
  };
}

const letters = ["a", "b", "c", "d", "e", "f"];

/** Any method at all: stages with groups and elements or without, a matrix or none, rules that may go round in circles. */
const templateArbitrary: fc.Arbitrary<Template> = fc
  .record({
    stages: fc.integer({ min: 1, max: 6 }).map((count) => letters.slice(0, count)),
    links: fc.array(fc.tuple(fc.nat(5), fc.nat(5)), { maxLength: 8 }),
    matrix: fc.subarray(letters),
    groups: fc.array(fc.nat(2), { minLength: 6, maxLength: 6 }),
    withElements: fc.array(fc.boolean(), { minLength: 6, maxLength: 6 }),
    longName: fc.boolean(),
  })
  .map(({ stages, links, matrix, groups, withElements, longName }) => {
    const known = links.flatMap(([means, end]) =>
      means !== end && means < stages.length && end < stages.length ? [`${letters[means]}>${letters[end]}`] : [],
    );
    const plain = templateOf(
      stages,
      known,
      matrix.filter((id) => stages.includes(id)),
    );
    const name = longName ? "とても長い名前の段で、見出しが何行にもわたるもの、さらに続く" : "段";
    const named = { ja: name, en: name };
    return {
      ...plain,
      stages: plain.stages.map(
        (stage, i): Stage => ({
          ...stage,
          shortName: named,
          elements: withElements[i] ? { numbering: "decimal", question: named } : null,
          groups: Array.from({ length: groups[i] ?? 0 }, (_, n) => ({ id: `g${n}`, name: named, question: named })),
        }),
      ),
    };
  })
  .filter((template) => templateFaults(template).length === 0);

/** A shipped method of another shape: two stages of its matrix serve nothing themselves. */
export function visionTemplate(): Template {
  const read = parseTemplateFile(visionFile);
  if (!read.ok) throw new Error("the template of the management vision does not parse");
  return read.value;
}

/** Random stories on the shipped methods, a made-up one and any other. */
export const anyStory = (cards = 24): fc.Arbitrary<Story> =>
  fc.oneof(
    storyArbitrary({ cards }),
    storyArbitrary({ cards, template: defaultTemplate }),
    storyArbitrary({ cards, template: visionTemplate() }),
    templateArbitrary.chain((template) => storyArbitrary({ cards, template })),
  );

export const anyDirection: fc.Arbitrary<Direction> = fc.constantFrom("columns", "rows");

/** Everything a map can be asked for. */
export const anyInput = (cards?: number): fc.Arbitrary<MapInput> =>
  anyStory(cards).chain((story) => {
    const ids = Object.keys(story.cards);
    const someIds = fc.subarray(ids).map((some) => new Set(some));
    return fc
      .record({
        direction: anyDirection,
        order: fc.constantFrom("kept" as const, "fewest-crossings" as const),
        unfolded: someIds,
        only: fc.option(someIds),
        withWords: fc.boolean(),
      })
      .map((options) => inputOf(story, options));
  });

/** Two boxes lie on each other by more than the last digit of a number. */
export const overlap = (a: Rect, b: Rect): boolean =>
  Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x) > 1e-6 &&
  Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y) > 1e-6;

/** The first two of these boxes that lie on each other, or null. */
export function firstOverlap(boxes: readonly Rect[]): readonly [Rect, Rect] | null {
  for (const [i, a] of boxes.entries()) {
    const b = boxes.slice(i + 1).find((other) => overlap(a, other));
    if (b) return [a, b];
  }
  return null;
}

/** True when `inner` lies in `outer`, but for the last digit of a number. */
export const holds = (outer: Rect, inner: Rect): boolean =>
  inner.x >= outer.x - 1e-6 &&
  inner.y >= outer.y - 1e-6 &&
  inner.x + inner.width <= outer.x + outer.width + 1e-6 &&
  inner.y + inner.height <= outer.y + outer.height + 1e-6;

/** Points along a curve, close together. */
export function pointsOn(curve: readonly number[], pieces = 24): readonly { readonly x: number; readonly y: number }[] {
  const points: { x: number; y: number }[] = [];
  for (let start = 0; start + 7 < curve.length; start += 6) {
    for (let piece = 0; piece <= pieces; piece += 1) {
      const t = piece / pieces;
      const at = (axis: number) =>
        (1 - t) ** 3 * (curve[start + axis] ?? 0) +
        3 * (1 - t) ** 2 * t * (curve[start + 2 + axis] ?? 0) +
        3 * (1 - t) * t ** 2 * (curve[start + 4 + axis] ?? 0) +
        t ** 3 * (curve[start + 6 + axis] ?? 0);
      points.push({ x: at(0), y: at(1) });
    }
  }
  return points;
}
