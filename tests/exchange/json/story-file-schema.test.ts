// The published description of the file format says exactly what the program writes and reads.
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { storyFormat } from "../../../src/domain/migrations.ts";
import { writeStoryFile } from "../../../src/exchange/json/story-file.ts";
import { schemaFaults } from "../../helpers/json-schema-check.ts";
import { storyArbitrary } from "../../helpers/random-story.ts";
import { storyFileSchema } from "../../helpers/story-file-schema.ts";

const schema = JSON.parse(storyFileSchema()) as Readonly<Record<string, unknown>>;
const savedAt = "2022-08-19T01:02:03.000Z";

describe("the published JSON Schema", () => {
  it("is the one the program reads by: another program that follows it is understood", async () => {
    await expect(storyFileSchema()).toMatchFileSnapshot("../../../public/story-file.schema.json");
  });

  it("fits every file that is written", () => {
    fc.assert(
      fc.property(storyArbitrary(), (story) => {
        expect(schemaFaults(schema, JSON.parse(writeStoryFile(story, savedAt)))).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });

  it.each([
    ["another kind of file", { kind: "something/else" }],
    ["a card list that is none", { story: { cards: {} } }],
    ["a card whose text is a number", { story: { cards: [{ id: "c_0001", text: 1 }] } }],
  ])("refuses %s", (_, part) => {
    expect(schemaFaults(schema, { format: storyFormat, savedAt, ...part })).not.toEqual([]);
  });
});
