// A comment stays at its words while people go on writing, and says so when they are gone.
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type AnchorPlace, anchorPlace, quotePlace } from "../../../src/domain/anchoring/anchor-place.ts";
import { makeAnchor } from "../../../src/domain/anchoring/make-anchor.ts";
import type { Anchor } from "../../../src/domain/records/thread.ts";
import exampleFile from "../../../templates/kinyurei.json" with { type: "json" };
import { textArbitrary } from "../../helpers/random-story.ts";
import { StoryBuilder } from "../../helpers/story-builder.ts";

/** The anchor of the words from `start` to `end` of a card's text. */
function anchorIn(text: string, start: number, end: number): Anchor {
  const builder = new StoryBuilder();
  const recordId = builder.card("vision", text);
  const anchor = makeAnchor(builder.story, { kind: "quote", recordId, field: "text", start, end }, "①");
  if (!anchor) throw new Error("no words there");
  return anchor;
}

const anchorOf = (text: string, words: string) =>
  anchorIn(text, text.indexOf(words), text.indexOf(words) + words.length);
const shown = (place: AnchorPlace, text: string) =>
  place.kind === "orphan" ? "orphan" : `${place.kind} ${text.slice(place.start, place.end)}`;

describe("where the words of a comment are now", () => {
  const before = "窓口で待つ時間を減らし、市民と話す時間を増やす。";
  it.each([
    ["nothing was edited", "市民と話す時間", before, "found 市民と話す時間"],
    ["something was written before them", "市民と話す時間", `まず、${before}`, "found 市民と話す時間"],
    ["all around them was rewritten", "市民と話す時間", "来年は市民と話す時間がほしい", "found 市民と話す時間"],
    ["one letter was altered", "市民と話す時間", before.replace("話す", "語る"), "changed 市民と語る時間"],
    ["something was put in between", "市民と話す", before.replace("市民と", "市民とよく"), "changed 市民とよく話す"],
    ["they were written in another width", "１０年後", "10年後のまち", "changed 10年後"],
    ["they were deleted", "市民と話す時間", "窓口で待つ時間を減らし、を増やす。", "orphan"],
    ["the text was emptied", "市民と話す時間", "", "orphan"],
    ["something else was written", "市民と話す時間", "空き家を学びの場にする", "orphan"],
  ])("%s", (_, words, after, expected) => {
    const anchor = anchorOf(words === "１０年後" ? "１０年後のまち" : before, words);
    expect(shown(quotePlace(anchor, after), after)).toBe(expected);
  });

  it("of words that stand there twice, those that were meant", () => {
    const text = "話す時間を増やす。書く時間を減らす。読む時間を守る。";
    const second = anchorIn(text, text.indexOf("時間を減"), text.indexOf("時間を減") + 2);
    const edited = `聞く時間を作る。${text}`;
    const place = quotePlace(second, edited);
    expect(place).toMatchObject({ kind: "found", start: edited.indexOf("時間を減") });
  });

  it("is the whole of a card, a field or a link for as long as it is there, and nowhere after that", () => {
    const builder = new StoryBuilder();
    const end = builder.card("vision", "海辺の町");
    const means = builder.card("strategy", "朝市");
    const linkId = builder.run("linkCards", { meansId: means, endId: end, reason: "人が集う" });
    const anchors = (["card", "field", "link"] as const).map((kind) =>
      makeAnchor(
        builder.story,
        kind === "link"
          ? { kind, linkId }
          : kind === "card"
            ? { kind, cardId: means }
            : { kind, recordId: linkId, field: "reason" },
        "② 1.",
      ),
    );
    const kinds = () => anchors.map((anchor) => anchor && anchorPlace(anchor, builder.story).kind);
    expect(kinds()).toEqual(["found", "found", "found"]);
    builder.run("removeCard", { id: means });
    expect(kinds()).toEqual(["orphan", "orphan", "orphan"]);
  });
});

/** A text, some words of it, and what stands around them. */
const quoted = fc
  .tuple(textArbitrary, fc.string({ unit: "grapheme", minLength: 1, maxLength: 40 }), textArbitrary)
  .map(([before, words, after]) => ({ before, words, after, text: before + words + after }))
  // What the person marked never cuts a letter in two.
  .filter(({ before, words, text }) => {
    const anchor = anchorIn(text, before.length, before.length + words.length);
    return anchor.quote === words && anchor.position === before.length;
  });

describe("whatever is written and wherever it is edited", () => {
  it("words of a text nobody edited are exactly where they were", () => {
    fc.assert(
      fc.property(quoted, ({ before, words, text }) => {
        const place = quotePlace(anchorIn(text, before.length, before.length + words.length), text);
        expect(place).toMatchObject({ kind: "found", start: before.length, end: before.length + words.length });
      }),
      { numRuns: 1000 },
    );
  });

  it("edits outside the words never lose them", () => {
    fc.assert(
      fc.property(quoted, textArbitrary, textArbitrary, ({ before, words, text }, head, tail) => {
        const anchor = anchorIn(text, before.length, before.length + words.length);
        const edited = head + words + tail;
        const place = quotePlace(anchor, edited);
        expect(shown(place, edited)).toBe(`found ${words}`);
      }),
      { numRuns: 2000 },
    );
  });

  it("any edit at all gives a place inside the text or none, and the same one every time", () => {
    fc.assert(
      fc.property(quoted, textArbitrary, ({ before, words, text }, edited) => {
        const anchor = anchorIn(text, before.length, before.length + words.length);
        const place = quotePlace(anchor, edited);
        expect(quotePlace(structuredClone(anchor), edited)).toEqual(place);
        if (place.kind === "orphan") return;
        expect(place.start).toBeGreaterThanOrEqual(0);
        expect(place.start).toBeLessThan(place.end);
        expect(place.end).toBeLessThanOrEqual(edited.length);
      }),
      { numRuns: 2000 },
    );
  });
});

// The threshold is held against sentences as teams write them: random letters would prove too little.
describe("sentences of a real sheet", () => {
  const sentences = textsIn(exampleFile).filter((text) => /[ぁ-ん]/.test(text) && text.length > 12);
  const cases = fc
    .record({
      text: fc.array(fc.constantFrom(...sentences), { minLength: 1, maxLength: 4 }).map((parts) => parts.join("")),
      length: fc.integer({ min: 4, max: 16 }),
      at: fc.nat(),
    })
    .map(({ text, length, at }) => {
      const start = at % Math.max(1, text.length - length);
      return { text, start, words: text.slice(start, start + length) };
    });
  const sampled = fc.sample(cases, { numRuns: 2000, seed: 4 });

  it("keep a comment whose words had one letter altered", () => {
    const kept = sampled.filter(({ text, start, words }) => {
      const edited = `${text.slice(0, start)}${words.slice(0, 2)}Ж${words.slice(3)}${text.slice(start + words.length)}`;
      const place = quotePlace(anchorIn(text, start, start + words.length), edited);
      return place.kind !== "orphan";
    });
    expect(kept.length / sampled.length).toBeGreaterThan(0.99);
  });

  it("give up a comment whose words were deleted, rather than show it beside others", () => {
    const once = sampled.filter(({ text, words }) => text.split(words).length === 2);
    const orphans = once.filter(({ text, start, words }) => {
      const place = quotePlace(anchorIn(text, start, start + words.length), text.replace(words, ""));
      return place.kind === "orphan";
    });
    expect(orphans.length / once.length).toBeGreaterThan(0.98);
  });
});

function textsIn(value: unknown): readonly string[] {
  if (typeof value === "string") return [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(textsIn) : [];
}
