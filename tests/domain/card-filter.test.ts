// Filtering chooses cards and loses none: what every filter does to any story, and what each condition means.
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type CardFilter, conditionCount, filteredCards, noFilter, withoutGone } from "../../src/domain/card-filter.ts";
import type { Story } from "../../src/domain/story.ts";
import { indexStory } from "../../src/domain/story-index.ts";
import { storyArbitrary } from "../helpers/random-story.ts";
import { StoryBuilder } from "../helpers/story-builder.ts";

const filterArbitrary = (story: Story): fc.Arbitrary<CardFilter> => {
  const some = <Id>(ids: readonly Id[]) => fc.subarray([...ids]).map((chosen) => new Set(chosen));
  return fc.record({
    stageIds: some(story.template.stages.map(({ id }) => id)),
    themeIds: some([...Object.keys(story.themes), null]),
    personIds: some([...Object.keys(story.people), null]),
    onlyWithoutReason: fc.boolean(),
    onlyUnlinked: fc.boolean(),
  });
};

/** Checks what holds for any two filters of any story. */
const always = (check: (story: Story, filter: CardFilter, other: CardFilter) => void) =>
  fc.assert(
    fc.property(
      storyArbitrary().chain((story) => fc.tuple(fc.constant(story), filterArbitrary(story), filterArbitrary(story))),
      ([story, filter, other]) => check(story, filter, other),
    ),
    { numRuns: 200 },
  );

const shown = (story: Story, filter: Partial<CardFilter>) =>
  filteredCards(story, indexStory(story), { ...noFilter, ...filter });

const parts = Object.keys(noFilter) as (keyof CardFilter)[];

describe("any filter of any story", () => {
  it("shows all while it names nothing, and otherwise only cards of their own", () => {
    always((story, filter) => {
      expect(shown(story, {})).toBeNull();
      const found = shown(story, filter);
      expect(found === null).toBe(conditionCount(filter) === 0);
      for (const id of found ?? []) expect(story.cards[id]?.parentId).toBeNull();
    });
  });

  it("shows a card when each of its conditions alone would show it", () => {
    always((story, filter) => {
      const alone = parts.flatMap((part) => shown(story, { [part]: filter[part] }) ?? []);
      const all = indexStory(story).readingOrder.filter((id) => story.cards[id]?.parentId === null);
      const inAll = all.filter((id) => alone.every((found) => found.has(id)));
      expect(new Set(shown(story, filter) ?? all)).toEqual(new Set(inAll));
    });
  });

  it("shows no card less when one more stage, theme or person is named beside others", () => {
    always((story, filter, other) => {
      for (const part of ["stageIds", "themeIds", "personIds"] as const) {
        if (filter[part].size === 0) continue;
        const fewer = shown(story, { [part]: filter[part] });
        const more = shown(story, { [part]: new Set([...filter[part], ...other[part]]) });
        expect([...(fewer ?? [])].filter((id) => !more?.has(id))).toEqual([]);
      }
    });
  });

  it("stays the same filter while everything it names is there", () => {
    always((story, filter) => {
      expect(withoutGone(filter, story)).toBe(filter);
    });
  });
});

describe("a filter", () => {
  const builder = new StoryBuilder();
  const [burden, together] = [builder.run("addTheme", { name: "負担" }), builder.run("addTheme", { name: "協働" })];
  const [mizuki, kenta] = ["みずき", "健太"].map((name) => builder.run("addPerson", { name, affiliation: "" }));
  const vision = builder.card("vision", "ありたい姿");
  const served = builder.card("strategy", "つながる戦略");
  const lonely = builder.card("strategy", "孤立した戦略");
  const item = builder.card("capability", "組織の項目", { groupId: "organisation" });
  const element = builder.card("capability", "要素", { groupId: "organisation", parentId: item });
  const free = builder.card("strategy", "あえてつながない戦略");
  const state = builder.card("phase3", "負担の状態", { themeId: burden });
  const unsorted = builder.card("phase3", "テーマ未定の状態");
  builder.run("linkCards", { meansId: served, endId: vision, reason: "近づくから" });
  builder.run("linkCards", { meansId: element, endId: served, reason: "  " });
  builder.run("linkCards", { meansId: state, endId: item, reason: "支えるから" });
  builder.run("writeNoLink", { id: free, side: "noEnds", because: "" });
  builder.run("writeNoLink", { id: free, side: "noMeans", because: "来年度に考える" });
  builder.run("assignPeople", { id: served, personIds: [mizuki!] });
  builder.run("assignPeople", { id: element, personIds: [kenta!] });
  const { story } = builder;
  const texts = (filter: Partial<CardFilter>) => [...(shown(story, filter) ?? [])].map((id) => story.cards[id]?.text);

  it.each<[name: string, filter: Partial<CardFilter>, expected: readonly string[]]>([
    ["of stages", { stageIds: new Set(["vision", "capability"]) }, ["ありたい姿", "組織の項目"]],
    ["of a theme", { themeIds: new Set([burden]) }, ["負担の状態"]],
    ["of a theme without cards", { themeIds: new Set([together]) }, []],
    ["of no theme keeps to the matrix", { themeIds: new Set([null]) }, ["テーマ未定の状態"]],
    ["of a person", { personIds: new Set([mizuki!]) }, ["つながる戦略"]],
    ["of a person who looks after an element", { personIds: new Set([kenta!]) }, ["組織の項目"]],
    [
      "of nobody",
      { personIds: new Set([null]), stageIds: new Set(["strategy", "capability"]) },
      ["孤立した戦略", "あえてつながない戦略"],
    ],
    [
      "for links without a reason shows both of their ends, and spaces are no reason",
      { onlyWithoutReason: true },
      ["つながる戦略", "組織の項目"],
    ],
    [
      "for cards not linked spares those linked by an element, and those that say it is on purpose",
      { onlyUnlinked: true, stageIds: new Set(["vision", "strategy", "capability"]) },
      ["孤立した戦略"],
    ],
  ])("%s", (_, filter, expected) => {
    expect(texts(filter)).toEqual(expected);
  });

  it("never asks a card for what its method has no link for", () => {
    const alone = new StoryBuilder();
    const top = alone.card("vision", "ありたい姿");
    const means = alone.card("strategy", "戦略");
    alone.run("linkCards", { meansId: means, endId: top });
    expect([...(shown(alone.story, { onlyUnlinked: true }) ?? [])]).toEqual([means]);
  });

  it("forgets a theme and a person that were removed", () => {
    const later = new StoryBuilder();
    later.story = story;
    later.run("removeTheme", { id: together });
    later.run("removePerson", { id: kenta! });
    const filter = { ...noFilter, themeIds: new Set([burden, together, null]), personIds: new Set([kenta!, null]) };
    expect(withoutGone(filter, later.story)).toEqual({
      ...filter,
      themeIds: new Set([burden, null]),
      personIds: new Set([null]),
    });
  });

  it("leaves a card that nothing is missing from out", () => {
    expect(texts({ onlyUnlinked: true })).not.toContain(story.cards[vision]?.text);
    expect(texts({ onlyWithoutReason: true })).not.toContain(story.cards[lonely]?.text);
    expect(texts({ onlyWithoutReason: true })).not.toContain(story.cards[unsorted]?.text);
  });
});
