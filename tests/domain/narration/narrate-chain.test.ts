import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { RecordId } from "../../../src/domain/ids.ts";
import type { Direction } from "../../../src/domain/narration/chain-order.ts";
import { narrateChain } from "../../../src/domain/narration/narrate-chain.ts";
import type { Mention, Narration, Paragraph } from "../../../src/domain/narration/narration.ts";
import { createLink } from "../../../src/domain/records/link.ts";
import type { Story } from "../../../src/domain/story.ts";
import { indexStory } from "../../../src/domain/story-index.ts";
import { storyArbitrary } from "../../helpers/random-story.ts";
import { StoryBuilder } from "../../helpers/story-builder.ts";

const narrate = (story: Story, direction: Direction, startId: RecordId | null = null) =>
  narrateChain(story, indexStory(story), direction, startId);

const paragraphsOf = ({ sections }: Narration): readonly Paragraph[] =>
  sections.flatMap((section) => (section.kind === "missing" ? [] : section.paragraphs));

const mentionsOf = (narration: Narration): readonly Mention[] => [
  ...paragraphsOf(narration).flatMap(({ card, elements, strands }) => [
    card,
    ...elements,
    ...strands.flatMap(({ steps }) => steps.map(({ other }) => other)),
  ]),
  ...narration.sections.flatMap((section) => (section.kind === "stage" ? section.open : [])),
];

const toldInFull = (narration: Narration): readonly RecordId[] =>
  mentionsOf(narration)
    .filter(({ isFirst }) => isFirst)
    .map(({ cardId }) => cardId)
    .sort();

const stepsOf = (narration: Narration) =>
  paragraphsOf(narration).flatMap(({ strands }) => strands.flatMap(({ steps }) => steps));

const directionArbitrary = fc.constantFrom<Direction>("backcast", "story");

/** What can be reached from a card, found the simplest way: again and again until nothing is added. */
function reachedFrom({ cards, links }: Story, startId: RecordId, direction: Direction): readonly RecordId[] {
  const unit = (id: RecordId) => cards[id]?.parentId ?? id;
  const reached = new Set([unit(startId)]);
  for (let size = 0; size !== reached.size; ) {
    size = reached.size;
    for (const { meansId, endId } of Object.values(links)) {
      const [from, to] = direction === "backcast" ? [endId, meansId] : [meansId, endId];
      if (reached.has(unit(from))) reached.add(unit(to));
    }
  }
  return Object.keys(cards).filter((id) => reached.has(unit(id)));
}

describe("whatever the story", () => {
  it("the whole of it tells every card in full once and every link once", () => {
    fc.assert(
      fc.property(storyArbitrary(), directionArbitrary, (story, direction) => {
        const narration = narrate(story, direction);
        expect(toldInFull(narration)).toEqual(Object.keys(story.cards).sort());
        expect(
          stepsOf(narration)
            .map(({ linkId }) => linkId)
            .sort(),
        ).toEqual(Object.keys(story.links).sort());
      }),
    );
  });

  it("a reading from one card tells what can be reached from there, each card in full once", () => {
    const startedStory = storyArbitrary().filter(({ cards }) => Object.keys(cards).length > 0);
    fc.assert(
      fc.property(startedStory, directionArbitrary, fc.nat(), (story, direction, n) => {
        const ids = Object.keys(story.cards);
        const startId = ids[n % ids.length] ?? "";
        const narration = narrate(story, direction, startId);
        expect(toldInFull(narration)).toEqual([...reachedFrom(story, startId, direction)].sort());
        const links = stepsOf(narration).map(({ linkId }) => linkId);
        expect(new Set(links).size).toBe(links.length);
        expect(mentionsOf(narration)[0]?.cardId).toBe(story.cards[startId]?.parentId ?? startId);
      }),
    );
  });

  it("it reads the same, in whatever order its records lie in the file", () => {
    const turned = <R>(table: Readonly<Record<string, R>>) => Object.fromEntries(Object.entries(table).reverse());
    fc.assert(
      fc.property(storyArbitrary(), directionArbitrary, (story, direction) => {
        const other = { ...story, cards: turned(story.cards), links: turned(story.links) };
        expect(narrate(other, direction)).toEqual(narrate(story, direction));
      }),
    );
  });
});

const link = (builder: StoryBuilder, meansId: RecordId, endId: RecordId) =>
  builder.run("linkCards", { meansId, endId });

/** Puts in a link the template has no rule for, as an older file may hold one. */
function force(builder: StoryBuilder, meansId: RecordId, endId: RecordId): void {
  const forced = createLink("l_forced", meansId, endId);
  builder.story = { ...builder.story, links: { ...builder.story.links, [forced.id]: forced } };
}

function chain() {
  const builder = new StoryBuilder();
  const vision = builder.card("vision", "V");
  const first = builder.card("strategy", "S1");
  const second = builder.card("strategy", "S2");
  const shared = builder.card("capability", "C", { groupId: "people" });
  link(builder, first, vision);
  link(builder, second, vision);
  link(builder, shared, first);
  link(builder, shared, second);
  return { builder, vision, first, second, shared };
}

describe("backcasting", () => {
  it("tells a means of two ends once and then refers back to it", () => {
    const { builder, shared } = chain();
    const mentions = stepsOf(narrate(builder.story, "backcast"))
      .map(({ other }) => other)
      .filter(({ cardId }) => cardId === shared);
    expect(mentions.map(({ isFirst }) => isFirst)).toEqual([true, false]);
  });

  it("gives a card that was told as a means no paragraph of its own when there is no more to say", () => {
    const builder = new StoryBuilder();
    const state = builder.card("phase1", "P");
    link(builder, builder.card("initiative", "I"), state);
    expect(paragraphsOf(narrate(builder.story, "backcast")).map(({ card }) => card.cardId)).toEqual([state]);
  });

  it("names the stages of the chain that are empty, neighbours together, and none beside the chain", () => {
    const builder = new StoryBuilder();
    builder.card("vision", "V");
    link(builder, builder.card("phase2", "P2"), builder.card("phase3", "P3"));
    const missing = narrate(builder.story, "backcast").sections.filter(({ kind }) => kind === "missing");
    expect(missing).toEqual([
      { kind: "missing", stageIds: ["strategy", "capability"] },
      { kind: "missing", stageIds: ["phase1", "initiative"] },
    ]);
  });

  it("puts cards without any link at the end, but the vision where it belongs", () => {
    const builder = new StoryBuilder();
    const vision = builder.card("vision", "V");
    const alone = builder.card("strategy", "S");
    const sections = narrate(builder.story, "backcast").sections;
    expect(sections[0]).toMatchObject({ kind: "stage", stageId: "vision", open: [{ cardId: vision }] });
    expect(sections.at(-1)).toMatchObject({ kind: "loose", paragraphs: [{ card: { cardId: alone } }] });
  });

  it("tells elements with their parent, and what is linked to them", () => {
    const { builder, shared } = chain();
    const element = builder.card("capability", "E", { groupId: "people", parentId: shared });
    const state = builder.card("phase3", "P");
    link(builder, state, element);
    const told = paragraphsOf(narrate(builder.story, "backcast", element));
    expect(told[0]).toMatchObject({
      card: { cardId: shared, isFirst: true },
      elements: [{ cardId: element, isFirst: true }],
      strands: [{ cardId: element, steps: [{ other: { cardId: state } }] }],
    });
  });

  it("says that something was left out on purpose, and not that it is missing", () => {
    const { builder, shared } = chain();
    builder.run("writeNoLink", { id: shared, side: "noMeans", because: "" });
    const told = paragraphsOf(narrate(builder.story, "backcast")).at(-1);
    expect(told).toMatchObject({ onPurpose: [{ cardId: shared, side: "means" }], gap: null });
    expect(paragraphsOf(narrate(builder.story, "story"))[0]?.onPurpose).toEqual([]);
  });

  it("says where the chain ends only when asked from there", () => {
    const builder = new StoryBuilder();
    const initiative = builder.card("initiative", "I");
    expect(paragraphsOf(narrate(builder.story, "backcast", initiative))[0]?.gap).toBe("chain-end");
    expect(paragraphsOf(narrate(builder.story, "story", initiative))).toEqual([]);
  });

  it("gives the whole story once the card it began with is gone", () => {
    const { builder } = chain();
    expect(narrate(builder.story, "backcast", "c_gone00")).toEqual(narrate(builder.story, "backcast"));
  });
});

describe("a circle", () => {
  it.each<[Direction]>([["backcast"], ["story"]])("is closed once and read once in the %s", (direction) => {
    const { builder, vision, shared } = chain();
    force(builder, vision, shared);
    const closing = stepsOf(narrate(builder.story, direction)).filter(({ closesCircle }) => closesCircle);
    expect(closing.map(({ linkId }) => linkId)).toEqual(["l_forced"]);
  });

  it("is not seen where a link merely leads back to an earlier stage", () => {
    const { builder, first } = chain();
    force(builder, builder.card("vision", "W"), first);
    expect(stepsOf(narrate(builder.story, "backcast")).some(({ closesCircle }) => closesCircle)).toBe(false);
  });
});

it("the story begins with the initiatives and tells the main thing a card is for first", () => {
  const { builder, vision, first } = chain();
  const drift = builder.card("drift", "D", { groupId: "inside" });
  link(builder, first, drift);
  const narration = narrate(builder.story, "story", first);
  expect(stepsOf(narration).map(({ other }) => other.cardId)).toEqual([vision, drift]);
});
