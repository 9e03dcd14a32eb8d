// Old files stay readable: each format is lifted by one step, in order, and a step never works on the original.
import { describe, expect, it } from "vitest";
import { type Migration, migrateStory, migrations, storyFormat } from "../../src/domain/migrations.ts";
import type { Story } from "../../src/domain/story.ts";
import { parseStory } from "../../src/domain/story-reading.ts";
import { tableNames } from "../../src/domain/tables.ts";
import { sampleStory } from "../fixtures/sample-story.ts";

/** A story as the `story` part of a file. */
const asData = (story: Story): Readonly<Record<string, unknown>> => ({
  ...story,
  ...Object.fromEntries(tableNames.map((table) => [table, Object.values(story[table])])),
});

const adding = (from: number): Migration => ({
  from,
  migrate: (story) => ({ ...(story as object), [`step${from}`]: true }),
});
const steps = [adding(2), adding(1), adding(3)];

describe("a story in an older format", () => {
  it("goes through every step after its own format, whatever the order of the list", () => {
    expect(migrateStory({ id: "s_old" }, 1, 4, steps)).toEqual({
      ok: true,
      value: { id: "s_old", step1: true, step2: true, step3: true },
    });
    expect(migrateStory({}, 3, 4, steps)).toEqual({ ok: true, value: { step3: true } });
  });

  it("stays as it is in the present format", () => {
    const story = { id: "s_new" };
    const migrated = migrateStory(story, 4, 4, steps);
    expect(migrated.ok && migrated.value).toBe(story);
  });

  it("is left untouched itself, so that it can still be kept when a later step fails", () => {
    const story = Object.freeze({ id: "s_old" });
    migrateStory(story, 1, 4, steps);
    expect(story).toEqual({ id: "s_old" });
  });

  it("is refused, not half migrated, when a step fails", () => {
    const failing: Migration = {
      from: 2,
      migrate: () => {
        throw new TypeError("no such field");
      },
    };
    expect(migrateStory({}, 1, 3, [adding(1), failing])).toEqual({
      ok: false,
      error: { code: "migration-failed", format: 2 },
    });
  });

  it("is refused when a step is missing", () => {
    expect(migrateStory({}, 1, 3, [adding(1)])).toEqual({ ok: false, error: { code: "migration-failed", format: 2 } });
  });
});

describe("the steps of this program", () => {
  it("lead from every format there ever was to the present one, one step each", () => {
    expect(migrations.map((step) => step.from)).toEqual(Array.from({ length: storyFormat - 1 }, (_, i) => i + 1));
  });

  it("open a story from before there were steps and comments as one without any, and change nothing else", () => {
    const { steps: _, threads: _threads, remarks: _remarks, ...old } = asData(sampleStory);
    const migrated = migrateStory(old, 1);
    expect(migrated.ok && parseStory(migrated.value)).toEqual({
      ok: true,
      value: { story: { ...sampleStory, steps: {}, threads: {}, remarks: {} }, repairs: [], rejected: [] },
    });
  });

  it.each([null, 7, "story", [], {}])("make no story out of %s", (value) => {
    expect(migrateStory(value, 1)).toEqual({ ok: true, value });
  });
});
