// A template file is written by hand too: its author is told what does not fit, and where.
import { describe, expect, it } from "vitest";
import { parseTemplateFile } from "../../src/domain/template-file.ts";
import { readJson } from "../helpers/template-files.ts";

interface TemplateJson {
  template: {
    stages: { id: string; tone: string }[];
    links: { means: string; end: string }[];
    matrix: unknown;
    sheet: { rows: unknown[] };
  };
}

/** The made-up template's file, changed. */
const changed = (change: (file: TemplateJson) => void): unknown => {
  const file = readJson("tests/fixtures/four-phase-template.json") as TemplateJson;
  change(file);
  return file;
};

describe("reading a template file", () => {
  it("takes one with other stages, four phases and another sheet than the default", () => {
    const read = parseTemplateFile(changed(() => undefined));
    expect(read.ok && read.value.stages.length).toBe(7);
  });

  it.each([
    ["not a file of this kind", { kind: "starter" }, "kind"],
    [
      "a template outside its envelope",
      (readJson("tests/fixtures/four-phase-template.json") as TemplateJson).template,
      "kind",
    ],
    [
      "a tone there is no colour for",
      changed(({ template }) => {
        for (const stage of template.stages) stage.tone = "pink";
      }),
      "template.stages.0.tone",
    ],
    [
      "a link rule to a stage that is gone",
      changed(({ template }) => template.links.push({ ...template.links[0], means: "gone", end: "wish" })),
      'the unknown stage "gone"',
    ],
    [
      "two stages of one id",
      changed(({ template }) => {
        for (const stage of template.stages) stage.id = "wish";
      }),
      "two stages share an id",
    ],
    [
      "a sheet that forgets a stage",
      changed(({ template }) => template.sheet.rows.pop()),
      'the sheet never prints the stage "oar"',
    ],
    [
      "a sheet with a matrix there is none of",
      changed(({ template }) => {
        template.matrix = null;
      }),
      "the sheet prints a matrix, but there is none",
    ],
  ])("refuses %s and says so", (_name, value, words) => {
    const read = parseTemplateFile(value);
    expect(read.ok).toBe(false);
    if (!read.ok) expect(read.error.join("\n")).toContain(words);
  });

  it.each([
    ["nothing", undefined],
    ["null", null],
    ["a text", "template"],
    ["a list", []],
    ["a number", 3],
  ])("refuses %s without falling over", (_name, value) => {
    expect(parseTemplateFile(value).ok).toBe(false);
  });
});
