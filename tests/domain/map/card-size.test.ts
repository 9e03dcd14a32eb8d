// The box of a card has room for all it says: its text, the elements that are unfolded, and why something is missing.
import { describe, expect, it } from "vitest";
import { cardBox, linesAt } from "../../../src/domain/map/card-size.ts";
import { cardType } from "../../../src/domain/map/map-type.ts";
import type { Story } from "../../../src/domain/story.ts";
import { indexStory } from "../../../src/domain/story-index.ts";
import { StoryBuilder } from "../../helpers/story-builder.ts";
import { words } from "./map-setting.ts";

const boxOf = (story: Story, id: string, isUnfolded = false) =>
  cardBox(story, indexStory(story), id, isUnfolded, words);

describe("the box of a card", () => {
  it("is one line high while nothing is written, so that there is somewhere to write", () => {
    const builder = new StoryBuilder();
    const [empty, short] = [builder.card("vision", ""), builder.card("vision", "短い")];
    expect(boxOf(builder.story, empty).height).toBe(boxOf(builder.story, short).height);
    expect(boxOf(builder.story, empty).text.lines).toEqual([""]);
  });

  it("grows by a line's height with every line", () => {
    const builder = new StoryBuilder();
    const [one, three] = [builder.card("vision", "一"), builder.card("vision", "一\n二\n三")];
    const grown = boxOf(builder.story, three).height - boxOf(builder.story, one).height;
    expect(grown).toBe(2 * cardType.line);
  });

  it("tells how many elements it has, and shows them when unfolded, one below the other", () => {
    const builder = new StoryBuilder();
    const id = builder.card("strategy", "取組");
    const elements = ["要素その一", "要素その二"].map((text) => builder.card("strategy", text, { parentId: id }));
    const folded = boxOf(builder.story, id);
    const unfolded = boxOf(builder.story, id, true);
    expect([folded.elementCount, folded.elements]).toEqual([2, []]);
    expect(unfolded.elements.map((element) => element.id)).toEqual(elements);
    const [first, second] = unfolded.elements;
    expect(second?.top).toBeGreaterThanOrEqual((first?.top ?? 0) + (first?.height ?? 0));
    expect(unfolded.height).toBeGreaterThan((second?.top ?? 0) + (second?.height ?? 0));
  });

  it("says why nothing is linked on purpose, in words that tell the two sides apart", () => {
    const builder = new StoryBuilder();
    const id = builder.card("strategy", "取組");
    builder.run("writeNoLink", { id, side: "noMeans", because: "今年は決めない" });
    const { notes, height } = boxOf(builder.story, id);
    expect(notes.map(({ side, lines }) => `${side} ${lines.join("")}`)).toEqual([
      "noMeans 支えがない理由：今年は決めない",
    ]);
    expect(height).toBeGreaterThan(notes[0]?.top ?? 0);
  });
});

describe("a text longer than a box can be", () => {
  it("ends in a line that says so, whatever its letters are", () => {
    for (const letter of ["あ", "i", "👩", "\n", "か\u3099"]) {
      const lines = linesAt(letter.repeat(40_000), cardType);
      expect(lines.length).toBeLessThanOrEqual(300);
      expect(lines.at(-1)).toBe("…");
    }
    expect(linesAt("あ".repeat(400), cardType).join("")).toBe("あ".repeat(400));
  });
});
