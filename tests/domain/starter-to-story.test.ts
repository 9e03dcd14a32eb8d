// What a person finds when a story is begun from a starter: everything the file says, in its order, with ids of its own.
import { describe, expect, it } from "vitest";
import { parseStarter, type Starter } from "../../src/domain/starter.ts";
import { starterToStory } from "../../src/domain/starter-to-story.ts";
import { aboutOf } from "../../src/domain/story.ts";
import { indexStory } from "../../src/domain/story-index.ts";
import type { Template } from "../../src/domain/template.ts";
import { parseTemplateFile } from "../../src/domain/template-file.ts";
import { countingDeps } from "../helpers/story-builder.ts";
import { readJson, storyFaults } from "../helpers/template-files.ts";

const read = <T>(result: { ok: true; value: T } | { ok: false; error: unknown }): T => {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
};
const template: Template = read(parseTemplateFile(readJson("tests/fixtures/four-phase-template.json")));
const starter: Starter = read(parseStarter(readJson("tests/fixtures/four-phase-story.json")));
const story = starterToStory(starter, template, countingDeps());
const index = indexStory(story);
const cardCalled = (text: string) => {
  const card = Object.values(story.cards).find((candidate) => candidate.text === text);
  if (!card) throw new Error(`no card "${text}"`);
  return card;
};

describe("a story begun from a starter", () => {
  it("is sound, on a template that is nothing like the default one", () => {
    expect(storyFaults(story)).toEqual([]);
    expect(story.template).toBe(template);
  });

  it("takes over the frame, and leaves the horizon to the template where the file says none", () => {
    expect(aboutOf(story)).toMatchObject({ title: "川べりの話（試験用）", version: "清書", horizonYears: 14 });
    const silent = { ...starter, story: { ...starter.story, about: {} } };
    expect(aboutOf(starterToStory(silent, template, countingDeps()))).toMatchObject({ title: "", horizonYears: 12 });
  });

  it("keeps the order of the file in every stage, and elements right after their card", () => {
    const inFile = template.stages.flatMap(({ id, groups }) =>
      (groups.length > 0 ? groups.map((group) => group.id) : [null]).flatMap((groupId) =>
        starter.story.cards
          .filter((card) => card.stage === id && card.group === groupId)
          .flatMap((card) => [card.text, ...card.elements.map(({ text }) => text)]),
      ),
    );
    expect(index.readingOrder.map((id) => story.cards[id]?.text)).toEqual(inFile);
  });

  it("puts an element where its card is", () => {
    const element = cardCalled("畑の側から日を決めている");
    const parent = cardCalled("上流の畑と月に1度話せている。");
    expect(element).toMatchObject({ stageId: "year6", themeId: parent.themeId, parentId: parent.id });
  });

  it("ties people, themes and links to the records they were named after", () => {
    const card = cardCalled("岸まで下りる道");
    expect(card.personIds.map((id) => story.people[id]?.name)).toEqual(["瀬戸 勉", "川上 杏奈"]);
    expect(story.themes[cardCalled("岸の持ち主の全員が図面を見ている。").themeId ?? ""]?.name).toBe("南の支流");
    const [linkId] = index.linkIdsByMeans.get(card.id) ?? [];
    expect(story.links[linkId ?? ""]).toMatchObject({
      endId: cardCalled("子どもが川で泳げる").id,
      reason: "水に触れなければ泳げないから",
      assumption: "増水のときに閉じられること",
    });
  });

  it("says what is deliberately not linked, and why", () => {
    expect(cardCalled("夜の川べりを一人で歩ける").noMeans).toContain("県が決める");
    expect(cardCalled("右岸の畑が年に1度、水を測っている。").noEnds).toContain("測ってみるだけ");
    expect(cardCalled("子どもが川で泳げる")).toMatchObject({ noEnds: null, noMeans: null });
  });

  it("keeps line breaks, and no entry for a field left empty", () => {
    expect(cardCalled("にごりの記録を\n誰でも読める").parentId).toBe(cardCalled("水をきれいに保つ仲間").id);
    const [first, ...others] = starter.story.cards;
    if (!first) throw new Error("no card");
    const emptied = {
      ...starter,
      story: { ...starter.story, cards: [{ ...first, fields: { keeper: "" } }, ...others] },
    };
    const [card] = Object.values(starterToStory(emptied, template, countingDeps()).cards);
    expect(card?.fields).toEqual({});
  });

  it("shares no record with a second story of the same starter", () => {
    const deps = countingDeps();
    const idsIn = (one: typeof story) => [one.cards, one.links, one.themes, one.people].flatMap(Object.keys);
    const ids = [starterToStory(starter, template, deps), starterToStory(starter, template, deps)].flatMap(idsIn);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it("leaves out what a file that was never checked names wrongly, instead of dangling", () => {
    const cards = starter.story.cards.filter(({ key }) => key !== "north-12");
    const torn = { ...starter, story: { ...starter.story, people: [], themes: [], cards } };
    expect(storyFaults(starterToStory(torn, template, countingDeps()))).toEqual([]);
  });
});
