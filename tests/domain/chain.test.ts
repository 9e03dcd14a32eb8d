// The chain through a card: what it is good for and what it rests on, and nothing that merely stands beside it.
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { chainOf } from "../../src/domain/chain.ts";
import type { RecordId } from "../../src/domain/ids.ts";
import type { Story } from "../../src/domain/story.ts";
import { indexStory } from "../../src/domain/story-index.ts";
import { storyArbitrary } from "../helpers/random-story.ts";
import { StoryBuilder } from "../helpers/story-builder.ts";

/** A story of these links ("means>end") between cards named by letters; `b.x` is an element of card `b`. */
function storyOf(links: string): Story {
  const builder = new StoryBuilder();
  const ids = new Map<string, RecordId>();
  const id = (name: string): RecordId => {
    const known = ids.get(name);
    if (known !== undefined) return known;
    const [card = ""] = name.split(".");
    const made = builder.card("strategy", name, name === card ? {} : { parentId: id(card) });
    ids.set(name, made);
    return made;
  };
  const made = links.split(" ").map((link, i) => {
    const [means = "", end = ""] = link.split(">").map(id);
    return [`l_${i}`, { id: `l_${i}`, meansId: means, endId: end, reason: "", assumption: "" }] as const;
  });
  return { ...builder.story, links: Object.fromEntries(made) };
}

/** The names of the cards and links on the chain through a card (`b`) or a link (`b>a`). */
function chain(links: string, from: string): string {
  const story = storyOf(links);
  const name = (id: RecordId) => story.cards[id]?.text ?? "?";
  const idOf = (text: string) => Object.values(story.cards).find((card) => card.text === text)?.id ?? "";
  const through = from.includes(">") ? { linkId: `l_${links.split(" ").indexOf(from)}` } : { cardIds: [idOf(from)] };
  const { cardIds, linkIds } = chainOf(story, indexStory(story), through);
  const told = [...linkIds].map(
    (id) => `${name(story.links[id]?.meansId ?? "")}>${name(story.links[id]?.endId ?? "")}`,
  );
  return [...[...cardIds].map(name).sort(), ...told.sort()].join(" ");
}

describe("the chain through a card", () => {
  it.each<[string, string, string, string]>([
    ["goes to the vision and to the first means", "b>a c>b d>c", "c", "a b c d b>a c>b d>c"],
    ["leaves out what serves the same end another way", "b>a c>a d>b", "b", "a b d b>a d>b"],
    ["leaves out what else its means serve", "b>a c>b c>x", "b", "a b c b>a c>b"],
    ["ends on a circle", "a>b b>c c>a", "a", "a b c a>b b>c c>a"],
    ["of a link begins at both its ends", "b>a c>b d>a c>x e>c", "c>b", "a b c e b>a c>b e>c"],
    ["goes on from the card of an element", "b>a b.1>x c>b.1", "c", "a b b.1 c x b.1>x b>a c>b.1"],
    ["of a card goes through its elements", "b>a b.1>x c>b.1", "b", "a b b.1 c x b.1>x b>a c>b.1"],
    ["of an element leaves its brothers to themselves", "b.1>a b.2>x", "b.1", "a b b.1 b.1>a"],
  ])("%s", (_, links, from, expected) => {
    expect(chain(links, from)).toBe(expected);
  });

  it("through several cards is the chain through each of them", () => {
    const story = storyOf("b>a d>c e>d");
    const index = indexStory(story);
    const ids = Object.keys(story.cards);
    const { cardIds } = chainOf(story, index, { cardIds: ids.slice(0, 1).concat(ids.slice(-1)) });
    const each = [ids[0] ?? "", ids.at(-1) ?? ""].flatMap((id) => [
      ...chainOf(story, index, { cardIds: [id] }).cardIds,
    ]);
    expect(cardIds).toEqual(new Set(each));
  });

  it("of a link that is gone is nothing", () => {
    const story = storyOf("b>a");
    expect(chainOf(story, indexStory(story), { linkId: "l_gone" })).toEqual({ cardIds: new Set(), linkIds: new Set() });
  });

  it("holds the card itself, both ends of each of its links, and is found again from what serves it", () => {
    fc.assert(
      fc.property(storyArbitrary(), fc.nat(), (story, pick) => {
        const index = indexStory(story);
        const ids = Object.keys(story.cards);
        const id = ids[pick % Math.max(1, ids.length)];
        if (id === undefined) return;
        const { cardIds, linkIds } = chainOf(story, index, { cardIds: [id] });
        expect(cardIds.has(id)).toBe(true);
        for (const link of linkIds) {
          expect(cardIds.has(story.links[link]?.meansId ?? "")).toBe(true);
          expect(cardIds.has(story.links[link]?.endId ?? "")).toBe(true);
        }
        for (const link of index.linkIdsByEnd.get(id) ?? []) {
          const means = story.links[link]?.meansId ?? "";
          expect(chainOf(story, index, { cardIds: [means] }).cardIds.has(id)).toBe(true);
        }
      }),
    );
  });
});
