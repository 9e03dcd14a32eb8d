// Every file in templates/, as it is shipped: what a template or a starter must hold so that people can work on it.
import { describe, expect, it } from "vitest";
import { parseStarter, type Starter, starterFaults } from "../../src/domain/starter.ts";
import { starterToStory } from "../../src/domain/starter-to-story.ts";
import { createStory } from "../../src/domain/story.ts";
import { indexStory } from "../../src/domain/story-index.ts";
import { deeperStage, shallowerStage, type Template, templateFaults } from "../../src/domain/template.ts";
import { isFileOfKind, parseTemplateFile } from "../../src/domain/template-file.ts";
import { countingDeps } from "../helpers/story-builder.ts";
import { readJson, storyFaults, templatePaths } from "../helpers/template-files.ts";

const extraPaths = ["tests/fixtures/four-phase-template.json", "tests/fixtures/four-phase-story.json"];
const files = [...templatePaths, ...extraPaths].map((path) => ({ path, content: readJson(path) }));
const templates = files
  .filter(({ content }) => isFileOfKind(content, "template"))
  .map(({ path, content }) => ({ path, template: templateIn(content) }));
const starters = files
  .filter(({ content }) => isFileOfKind(content, "starter"))
  .map(({ path, content }) => ({ path, starter: starterIn(content) }));

function templateIn(content: unknown): Template {
  const read = parseTemplateFile(content);
  if (!read.ok) throw new Error(read.error.join("\n"));
  return read.value;
}

function starterIn(content: unknown): Starter {
  const read = parseStarter(content);
  if (!read.ok) throw new Error(JSON.stringify(read.error, null, 2));
  return read.value;
}

function templateOf(starter: Starter): Template {
  const found = templates.find(({ template }) => template.id === starter.templateId);
  if (!found) throw new Error(`no template "${starter.templateId}"`);
  return found.template;
}

/** Every text a person is shown, with the path it stands at. */
function localTexts(value: unknown, at = ""): readonly { at: string; ja: string; en: string }[] {
  if (typeof value !== "object" || value === null) return [];
  if ("ja" in value && "en" in value) return [{ at, ja: String(value.ja), en: String(value.en) }];
  return Object.entries(value).flatMap(([key, inner]) => localTexts(inner, `${at}/${key}`));
}

describe("the files of templates/", () => {
  it("are all templates or starters", () => {
    const strange = files.filter(
      ({ content }) => !isFileOfKind(content, "template") && !isFileOfKind(content, "starter"),
    );
    expect(strange.map(({ path }) => path)).toEqual([]);
  });

  it("each have an id of their own", () => {
    expect(new Set(templates.map(({ template }) => template.id)).size).toBe(templates.length);
    expect(new Set(starters.map(({ starter }) => starter.id)).size).toBe(starters.length);
  });
});

describe.each(templates)("the template $path", ({ template }) => {
  it("fits together", () => {
    expect(templateFaults(template)).toEqual([]);
    const rules = template.links.map(({ means, end }) => `${means} → ${end}`);
    expect(new Set(rules).size, "a link rule stands there twice").toBe(rules.length);
  });

  it("asks and names everything in both languages", () => {
    const empty = localTexts(template)
      .filter(({ at }) => !at.endsWith("/numberPrefix"))
      .filter(({ ja, en }) => ja.trim() === "" || en.trim() === "");
    expect(empty.map(({ at }) => at)).toEqual([]);
    const half = localTexts(template).filter(({ ja, en }) => (ja === "") !== (en === ""));
    expect(half.map(({ at }) => at)).toEqual([]);
  });

  it("tells its stages apart by sign and by tone", () => {
    const { stages } = template;
    expect(new Set(stages.map(({ sign }) => sign)).size).toBe(stages.length);
    expect(new Set(stages.map(({ tone }) => tone)).size).toBe(stages.length);
    expect(stages.filter(({ sign }) => sign === "" || [...sign].length > 3)).toEqual([]);
  });

  it("prints every stage exactly once, in rows of twelve twelfths", () => {
    const printed = template.sheet.rows
      .flatMap(({ cells }) => cells)
      .flatMap((cell) => (cell.kind === "matrix" ? (template.matrix?.stages ?? []) : [cell.stage]));
    expect([...printed].sort()).toEqual(template.stages.map(({ id }) => id).sort());
    const widths = template.sheet.rows.map(({ cells }) => cells.reduce((sum, { width }) => sum + width, 0));
    expect(widths).toEqual(widths.map(() => 12));
  });

  it("never leads Tab in a circle, and reaches every stage from another", () => {
    for (const { id } of template.stages) {
      const path = [id];
      for (let next = deeperStage(template, id); next; next = deeperStage(template, next.id)) {
        expect(path, `Tab comes back to ${next.id}`).not.toContain(next.id);
        path.push(next.id);
      }
      const tied = deeperStage(template, id) ?? shallowerStage(template, id);
      expect(tied, `no link rule knows ${id}`).toBeDefined();
    }
  });

  it("allows no links that could only run in a circle", () => {
    const below = (id: string): readonly string[] =>
      template.links.filter(({ end }) => end === id).map(({ means }) => means);
    const done = new Set<string>();
    const visit = (id: string, path: readonly string[]) => {
      expect(path, `${[...path, id].join(" ← ")}`).not.toContain(id);
      if (done.has(id)) return;
      for (const means of below(id)) visit(means, [...path, id]);
      done.add(id);
    };
    for (const { id } of template.stages) visit(id, []);
  });

  it("can carry an empty story", () => {
    const story = createStory("s_0001", template);
    expect(storyFaults(story)).toEqual([]);
    expect(indexStory(story).readingOrder).toEqual([]);
  });
});

describe.each(starters)("the starter $path", ({ starter }) => {
  const template = templateOf(starter);
  const story = starterToStory(starter, template, countingDeps());

  it("knows its template's stages, groups, themes, fields and links", () => {
    expect(starterFaults(starter, template)).toEqual([]);
  });

  it("becomes a story in which nothing dangles", () => {
    expect(storyFaults(story)).toEqual([]);
    expect(indexStory(story).cyclicCardIds.size).toBe(0);
  });

  it("brings over every card, element, theme, person and link", () => {
    const { cards, themes, people } = starter.story;
    const elements = cards.flatMap((card) => card.elements);
    const serves = [...cards, ...elements].flatMap((content) => content.serves);
    expect(Object.keys(story.cards).length).toBe(cards.length + elements.length);
    expect(Object.keys(story.links).length).toBe(serves.length);
    expect(Object.values(story.themes).map(({ name }) => name)).toEqual(themes.map(({ name }) => name));
    expect(Object.values(story.people).map(({ name }) => name)).toEqual(people.map(({ name }) => name));
  });
});

describe("the default template", () => {
  const sheet = templates.find(({ path }) => path === "templates/henkaku-story-sheet.json")?.template;
  if (!sheet) throw new Error("the default template is missing");

  it("has the stages of the sheet, in its order", () => {
    expect(sheet.stages.map(({ id }) => id)).toEqual([
      "vision",
      "drift",
      "strategy",
      "capability",
      "phase3",
      "phase2",
      "phase1",
      "initiative",
      "one-year",
    ]);
  });

  it.each([
    ["vision", "strategy"],
    ["drift", "strategy"],
    ["strategy", "capability"],
    ["capability", "phase3"],
    ["phase3", "phase2"],
    ["phase2", "phase1"],
    ["phase1", "initiative"],
    ["one-year", "initiative"],
    ["initiative", undefined],
  ])("goes from %s to %s with Tab", (from, to) => {
    expect(deeperStage(sheet, from)?.id).toBe(to);
  });

  it.each([
    ["initiative", "phase1"],
    ["one-year", "phase1"],
    ["phase1", "phase2"],
    ["phase2", "phase3"],
    ["phase3", "capability"],
    ["capability", "strategy"],
    ["strategy", "vision"],
    ["drift", undefined],
    ["vision", undefined],
  ])("comes back from %s to %s with Shift+Tab", (from, to) => {
    expect(shallowerStage(sheet, from)?.id).toBe(to);
  });
});

describe("the worked example", () => {
  const { starter } = starters.find(({ path }) => path === "templates/kinyurei.json") ?? {};
  if (!starter) throw new Error("the worked example is missing");
  const { about, cards, people, themes } = starter.story;
  const contents = cards.flatMap((card) => [card, ...card.elements]);

  it("says that it is an example of a city that does not exist", () => {
    expect(about.title).toContain("記入例");
    expect(about.municipality).toContain("架空");
  });

  it("gives a reason for every link", () => {
    const silent = contents.flatMap(({ serves }) => serves).filter(({ reason }) => reason.trim() === "");
    expect(silent).toEqual([]);
  });

  it("leaves no card hanging: each serves something and is served, or says why not", () => {
    const template = templateOf(starter);
    const served = new Set(contents.flatMap(({ serves }) => serves.map(({ end }) => end)));
    const loose = cards.filter(({ key, stage, serves, noEnds, noMeans }) => {
      const up = !shallowerStage(template, stage) || serves.length > 0 || noEnds;
      const down = !deeperStage(template, stage) || served.has(key) || noMeans;
      return !up || !down;
    });
    expect(loose.map(({ key }) => key)).toEqual([]);
  });

  it("fills in every field its template asks for", () => {
    const template = templateOf(starter);
    const gaps = cards.flatMap((card) =>
      (template.stages.find(({ id }) => id === card.stage)?.fields ?? [])
        .filter(({ id }) => !card.fields[id])
        .map(({ id }) => `${card.key}: ${id}`),
    );
    expect(gaps).toEqual([]);
  });

  it("has a state for every theme in every phase, said as a state", () => {
    for (const stage of ["phase3", "phase2", "phase1"]) {
      const states = cards.filter((card) => card.stage === stage);
      expect(states.map(({ theme }) => theme)).toEqual(themes.map(({ key }) => key));
      expect(states.filter(({ text }) => !/(ている|できている)。$/u.test(text))).toEqual([]);
    }
  });

  it("is the size of a real sheet", () => {
    expect(contents.length).toBeGreaterThanOrEqual(45);
    expect(contents.length).toBeLessThanOrEqual(60);
    expect(contents.flatMap(({ serves }) => serves).length).toBeGreaterThanOrEqual(45);
    expect(people.length).toBe(3);
  });
});
