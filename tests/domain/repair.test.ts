// After reading, whatever a record names is there, and cards stand where the template has a place for them.
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Story } from "../../src/domain/story.ts";
import { parseStory } from "../../src/domain/story-reading.ts";
import { isTableName, recordTypes, tableNames } from "../../src/domain/tables.ts";
import { groupOf, stageOf } from "../../src/domain/template.ts";
import { sampleStory } from "../fixtures/sample-story.ts";
import { smallTemplate } from "../fixtures/small-template.ts";
import { storyTexts } from "../helpers/story-texts.ts";

const cardCount = 12;
const cardId = fc.nat({ max: cardCount + 1 }).map((n) => `c_${String(n).padStart(4, "0")}`);
const stageId = fc.constantFrom("aim", "measure", "late", "early", "phase9");

/** Cards and links that point anywhere at all: at each other in circles, at themselves, at nothing. */
const tangle = fc.record({
  cards: fc.array(
    fc.record({
      stageId,
      groupId: fc.constantFrom(null, "inside", "nowhere"),
      themeId: fc.constantFrom(null, "t_0001", "t_9999"),
      parentId: fc.option(cardId),
      personIds: fc.array(fc.constantFrom("p_0001", "p_0002", "p_9999")),
    }),
    { minLength: cardCount, maxLength: cardCount },
  ),
  links: fc.array(fc.record({ meansId: cardId, endId: cardId }), { maxLength: 20 }),
  parents: fc.array(fc.array(fc.nat({ max: 5 }), { maxLength: 3 }), { minLength: 5, maxLength: 5 }),
});

const revisionId = (n: number) => `r_000${n}`;

const dataOf = ({ cards, links, parents }: typeof tangle extends fc.Arbitrary<infer T> ? T : never) => ({
  id: "s_tangle",
  template: smallTemplate,
  about: Object.values(sampleStory.about),
  themes: Object.values(sampleStory.themes),
  people: Object.values(sampleStory.people),
  steps: [],
  threads: [],
  remarks: [],
  decisions: [],
  handOuts: [],
  returns: [],
  cards: cards.map((card, i) => ({
    ...sampleStory.cards.c_aim1,
    ...card,
    id: `c_${String(i).padStart(4, "0")}`,
    text: `カード${i}`,
  })),
  links: links.map((link, i) => ({
    id: `l_${String(i).padStart(4, "0")}`,
    reason: `理由${i}`,
    assumption: "",
    ...link,
  })),
  revisions: parents.map((numbers, i) => ({
    ...sampleStory.revisions.r_0001,
    id: revisionId(i),
    parentIds: numbers.map(revisionId),
  })),
});

function dangling(story: Story): readonly string[] {
  return tableNames.flatMap((table) =>
    Object.values(story[table]).flatMap((record: object) =>
      recordTypes[table].references.flatMap(({ field, table: target }) => {
        const value = (record as Readonly<Record<string, unknown>>)[field];
        const ids = (Array.isArray(value) ? value : [value]).filter((id) => id !== null);
        const there = isTableName(target) ? story[target] : {};
        return ids.filter((id) => !Object.hasOwn(there, String(id))).map((id) => `${table}.${field} ${id}`);
      }),
    ),
  );
}

describe("a story whose records point anywhere", () => {
  it("has no reference to nothing, no circle of parents and no card without a place after reading", () => {
    fc.assert(
      fc.property(tangle, (given) => {
        const read = parseStory(dataOf(given));
        expect(read).toMatchObject({ ok: true });
        if (!read.ok) return;
        const { story } = read.value;
        expect(dangling(story)).toEqual([]);
        for (const card of Object.values(story.cards)) {
          const stage = stageOf(story.template, card.stageId);
          expect(stage).toBeDefined();
          if (stage && card.groupId !== null) expect(groupOf(stage, card.groupId)).toBeDefined();
          const parent = card.parentId === null ? undefined : story.cards[card.parentId];
          if (parent) expect(parent).toMatchObject({ parentId: null, stageId: card.stageId });
        }
        for (const link of Object.values(story.links)) expect(link.meansId).not.toBe(link.endId);
        expect(hasCircle(story)).toBe(false);
      }),
      { numRuns: 500 },
    );
  });

  it("keeps every card, and lists the text of every link it had to take out", () => {
    fc.assert(
      fc.property(tangle, (given) => {
        const data = dataOf(given);
        const read = parseStory(data);
        if (!read.ok) return;
        const { story, repairs, rejected } = read.value;
        expect(rejected).toEqual([]);
        expect(Object.keys(story.cards)).toHaveLength(cardCount);
        const kept = new Set(storyTexts(story));
        const told = repairs.map((repair) => repair.old).join("\n");
        for (const { reason } of data.links) expect(kept.has(reason) || told.includes(`"${reason}"`)).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it("is put right in one reading: a second one finds nothing", () => {
    fc.assert(
      fc.property(tangle, (given) => {
        const first = parseStory(dataOf(given));
        if (!first.ok) return;
        const { story } = first.value;
        const again = { ...story, ...Object.fromEntries(tableNames.map((name) => [name, Object.values(story[name])])) };
        expect(parseStory(again)).toEqual({ ok: true, value: { story, repairs: [], rejected: [] } });
      }),
      { numRuns: 300 },
    );
  });

  it("may hold a chain of 50,000 elements of elements without exhausting anything", () => {
    const base = dataOf({ cards: [], links: [], parents: [] });
    const id = (n: number) => `c_${String(n).padStart(6, "0")}`;
    const cards = Array.from({ length: 50_000 }, (_, i) => ({
      ...sampleStory.cards.c_ele1,
      id: id(i),
      parentId: i === 0 ? null : id(i - 1),
    }));
    const revisions = Array.from({ length: 20_000 }, (_, i) => ({
      ...sampleStory.revisions.r_0001,
      id: id(i).replace("c", "r"),
      parentIds: [id((i + 1) % 20_000).replace("c", "r")],
    }));
    const read = parseStory({ ...base, cards, revisions });
    expect(read.ok && read.value.repairs.map(({ code }) => code)).toEqual([
      ...Array<string>(24_999).fill("parent-is-element"),
      "revision-in-circle",
    ]);
  });
});

/** True when someone who follows the versions back comes by one twice. */
function hasCircle(story: Story): boolean {
  const left = new Set(Object.keys(story.revisions));
  for (let before = -1; before !== left.size; ) {
    before = left.size;
    for (const id of left) if (!story.revisions[id]?.parentIds.some((parent) => left.has(parent))) left.delete(id);
  }
  return left.size > 0;
}
