// What a person is offered to begin with: all that the build carries, in a fixed order, and nothing unsound.
import { describe, expect, it } from "vitest";
import {
  builtInFaults,
  builtInStarters,
  builtInTemplate,
  builtInTemplates,
  readBuiltIns,
} from "../../src/state/built-in-templates.ts";
import { readJson, templatePaths } from "../helpers/template-files.ts";

const river = readJson("tests/fixtures/four-phase-template.json");
const riverStory = readJson("tests/fixtures/four-phase-story.json") as { templateId: string };

describe("the templates and starters of this build", () => {
  it("leave no file of templates/ out", () => {
    expect(builtInFaults).toEqual([]);
    const own = builtInStarters.filter(({ id }) => !id.startsWith("blank-"));
    expect(builtInTemplates.length + own.length).toBe(templatePaths.length);
  });

  it("offer the blank sheet first, then the worked example, then the other methods", () => {
    expect(builtInStarters.slice(0, 2).map(({ id }) => id)).toEqual(["hakushi", "kinyurei"]);
    expect(builtInStarters.slice(2).map(({ templateId }) => templateId)).toEqual(
      builtInTemplates.slice(1).map(({ id }) => id),
    );
    for (const { templateId } of builtInStarters) expect(builtInTemplate(templateId)?.id).toBe(templateId);
  });
});

describe("reading the files of a build", () => {
  it("gives a template without a starter a blank one, so that it can be begun with", () => {
    const { starters, faults } = readBuiltIns({ "river.json": river });
    expect(faults).toEqual([]);
    expect(starters).toMatchObject([{ id: "blank-river-four-steps", templateId: "river-four-steps" }]);
    expect(starters[0]?.story.cards).toEqual([]);
  });

  it("finds a starter's template whatever the two files are called", () => {
    const { starters, faults } = readBuiltIns({ "a.json": riverStory, "b.json": river });
    expect(faults).toEqual([]);
    expect(starters.map(({ id }) => id)).toEqual(["river-story"]);
  });

  it.each([
    ["is no template", { "x.json": { kind: "recipe" } }],
    ["is nothing at all", { "x.json": null }],
    ["is a starter of a template that is not there", { "x.json": { ...riverStory, templateId: "sea" } }],
    ["is a starter that does not fit its template", { "x.json": brokenStory() }],
    ["has the id of another template", { "x.json": river }],
    ["has the id of another starter", { "x.json": riverStory }],
  ])("leaves out a file that %s, keeps the others and says why", (_name, file) => {
    const { templates, starters, faults } = readBuiltIns({ "a.json": river, "b.json": riverStory, ...file });
    expect(templates.length).toBe(1);
    expect(starters.map(({ id }) => id)).toEqual(["river-story"]);
    expect(faults.map(({ file: name }) => name)).toEqual(["x.json"]);
    expect(faults[0]?.reasons.join("")).not.toBe("");
  });
});

function brokenStory(): unknown {
  const copy = structuredClone(riverStory) as unknown as { id: string; story: { cards: { stage: string }[] } };
  copy.id = "other";
  for (const card of copy.story.cards) card.stage = "sea";
  return copy;
}
