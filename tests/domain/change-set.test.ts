import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { byOrder } from "../../src/base/order-key.ts";
import {
  applyChanges,
  joinChanges,
  type RecordChange,
  recordChanges,
  reverseChanges,
} from "../../src/domain/change-set.ts";
import { commands } from "../../src/domain/commands.ts";
import { createStory, type Story } from "../../src/domain/story.ts";
import { indexStory, needsNewIndex } from "../../src/domain/story-index.ts";
import { recordTypes, type TableName, tableNames } from "../../src/domain/tables.ts";
import { actsArbitrary, inputOf, type RandomAct } from "../helpers/random-commands.ts";
import { countingDeps, defaultTemplate, StoryBuilder } from "../helpers/story-builder.ts";

/** Does the acts one after the other; answers every state and the changes between them. Refused acts change nothing. */
function perform(acts: readonly RandomAct[]) {
  const deps = countingDeps();
  let story = createStory(deps.newId("s"), defaultTemplate);
  const states: Story[] = [story];
  const steps: (readonly RecordChange[])[] = [];
  for (const act of acts) {
    const command = commands[act.name] as (...args: unknown[]) => ReturnType<(typeof commands)["removeCard"]>;
    const answer = command(story, inputOf(act, story), deps);
    if (!answer.ok) continue;
    const next = applyChanges(story, answer.value.changes);
    if (!next.ok) throw new Error(`${act.name}: ${JSON.stringify(next.error)}`);
    story = next.value;
    states.push(story);
    steps.push(answer.value.changes);
  }
  return { states, steps };
}

/** References that name nothing, whatever the record types. */
function dangling(story: Story): readonly string[] {
  return tableNames.flatMap((name: TableName) =>
    recordTypes[name].references.flatMap(({ field, table }) =>
      Object.values(story[name]).flatMap((record) =>
        [(record as unknown as Record<string, unknown>)[field]]
          .flat()
          .filter((id) => id !== null && !story[table as TableName][id as string])
          .map((id) => `${name}/${record.id}.${field} → ${id}`),
      ),
    ),
  );
}

describe("change sets", () => {
  it("take a story there and back to the letter, whatever was done", () => {
    fc.assert(
      fc.property(actsArbitrary(), (acts) => {
        const { states, steps } = perform(acts);
        let story = states.at(-1) as Story;
        for (let i = steps.length - 1; i >= 0; i -= 1) {
          const back = applyChanges(story, reverseChanges(steps[i] ?? []));
          expect(back.ok).toBe(true);
          if (back.ok) story = back.value;
          expect(story).toEqual(states[i]);
        }
      }),
      { numRuns: 300 },
    );
  });

  it("joined into one, lead to the same story as one by one", () => {
    fc.assert(
      fc.property(actsArbitrary(), (acts) => {
        const { states, steps } = perform(acts);
        const joined = steps.reduce<readonly RecordChange[]>((all, step) => joinChanges(all, step), []);
        const there = applyChanges(states[0] as Story, joined);
        expect(there.ok && there.value).toEqual(states.at(-1));
        const back = applyChanges(states.at(-1) as Story, reverseChanges(joined));
        expect(back.ok && back.value).toEqual(states[0]);
      }),
      { numRuns: 300 },
    );
  });

  it("never leave a reference that names nothing, and elements stay in their parent's place", () => {
    fc.assert(
      fc.property(actsArbitrary(60), (acts) => {
        for (const story of perform(acts).states) {
          expect(dangling(story)).toEqual([]);
          for (const card of Object.values(story.cards)) {
            const parent = card.parentId === null ? undefined : story.cards[card.parentId];
            if (parent)
              expect([parent.parentId, card.stageId, card.groupId]).toEqual([null, parent.stageId, parent.groupId]);
          }
        }
      }),
      { numRuns: 200 },
    );
  });

  it("say truly whether the reading order has to be worked out anew", () => {
    fc.assert(
      fc.property(actsArbitrary(), (acts) => {
        const { states, steps } = perform(acts);
        steps.forEach((step, i) => {
          if (needsNewIndex(step)) return;
          expect(indexStory(states[i + 1] as Story)).toEqual(indexStory(states[i] as Story));
        });
      }),
      { numRuns: 200 },
    );
  });

  it("list every card exactly once in the reading order", () => {
    fc.assert(
      fc.property(actsArbitrary(60), (acts) => {
        const story = perform(acts).states.at(-1) as Story;
        const { readingOrder } = indexStory(story);
        expect([...readingOrder].sort()).toEqual(Object.keys(story.cards).sort());
      }),
      { numRuns: 200 },
    );
  });

  it("leave what they do not touch the same object, so that nothing else renders", () => {
    const builder = new StoryBuilder();
    const [a, b] = [builder.card("vision", "A"), builder.card("vision", "B")];
    const before = builder.story;
    builder.run("writeCardText", { id: a, text: "A2" });
    expect(builder.story.cards[b]).toBe(before.cards[b]);
    expect(builder.story.links).toBe(before.links);
  });

  it("take typing in a field that was empty back to empty, not to its first letter", () => {
    const builder = new StoryBuilder();
    const id = builder.card("initiative", "I");
    const before = builder.story;
    const typed = (["狙", "狙い"] as const).map((to, i) => {
      const fields = { "fields.aim": { from: i === 0 ? null : "狙", to }, noEnds: { from: i === 0 ? null : "狙", to } };
      return [{ kind: "change", table: "cards", id, fields } as const];
    });
    const joined = joinChanges(typed[0] ?? [], typed[1] ?? []);
    const there = applyChanges(before, joined);
    if (!there.ok) throw new Error(there.error.code);
    expect(applyChanges(there.value, reverseChanges(joined))).toEqual({ ok: true, value: before });
  });

  it("hold one entry per field that changed, entries of a field map apart", () => {
    const builder = new StoryBuilder();
    const id = builder.card("initiative", "I");
    builder.run("writeCardField", { id, fieldId: "aim", text: "狙い" });
    const changes = recordChanges(builder.story, (draft) => {
      const card = draft.cards[id];
      if (!card) return;
      card.text = "I2";
      card.fields = { outcome: "成果" };
    });
    expect(changes).toEqual([
      {
        kind: "change",
        table: "cards",
        id,
        fields: {
          text: { from: "I", to: "I2" },
          "fields.aim": { from: "狙い", to: null },
          "fields.outcome": { from: null, to: "成果" },
        },
      },
    ]);
  });

  it("that do not fit leave the story as it was and say which record is in the way", () => {
    const builder = new StoryBuilder();
    const id = builder.card("vision", "V");
    const record = builder.story.cards[id]!;
    const fields = { text: { from: "", to: "x" } };
    expect(applyChanges(builder.story, [{ kind: "add", table: "cards", id, record }])).toEqual({
      ok: false,
      error: { code: "record-exists", table: "cards", id },
    });
    for (const change of [
      { kind: "remove", table: "cards", id: "c_gone00", record } as const,
      { kind: "change", table: "cards", id: "c_gone00", fields } as const,
    ]) {
      expect(applyChanges(builder.story, [change])).toEqual({
        ok: false,
        error: { code: "record-missing", table: "cards", id: "c_gone00" },
      });
    }
  });
});

describe("the order a person arranged", () => {
  it("is kept however many cards are squeezed between two others", () => {
    const builder = new StoryBuilder();
    const place = { stageId: "strategy", groupId: null, themeId: null, parentId: null };
    const first = builder.card("strategy", "first");
    builder.card("strategy", "last");
    for (let i = 0; i < 200; i += 1) builder.run("addCard", { place, position: { after: first }, text: `${i}` });
    const texts = Object.values(builder.story.cards)
      .sort(byOrder)
      .map((card) => card.text);
    expect(texts).toEqual(["first", ...Array.from({ length: 200 }, (_, i) => `${199 - i}`), "last"]);
  });
});
