// What somebody filled in and the one page does not print is counted, so that it can be said before printing.
import { describe, expect, it } from "vitest";
import { leftOutFields } from "../../../src/domain/sheet/left-out.ts";
import { papers } from "../../../src/domain/sheet/paper.ts";
import { StoryBuilder } from "../../helpers/story-builder.ts";

describe("the fields the one-page sheet leaves out", () => {
  const builder = new StoryBuilder();
  const place = { groupId: null, themeId: null, parentId: null };
  const id = builder.run("addCard", { place: { ...place, stageId: "initiative" }, text: "縁側を開く" });
  const stage = builder.story.template.stages.find((candidate) => candidate.id === "initiative")!;
  const printed = builder.story.template.sheet.rows
    .flatMap((row) => row.cells)
    .flatMap((cell) => (cell.kind === "stage" && cell.stage === "initiative" ? cell.fields : []));
  const [left] = stage.fields.filter((field) => !printed.includes(field.id));

  it("are those somebody has filled in, and none on the paper that prints everything", () => {
    expect(leftOutFields(builder.story, papers.a3)).toBe(0);
    builder.run("writeCardField", { id, fieldId: printed[0]!, text: "印刷される欄" });
    expect(leftOutFields(builder.story, papers.a3)).toBe(0);
    builder.run("writeCardField", { id, fieldId: left!.id, text: "A3には出ない欄" });
    expect(leftOutFields(builder.story, papers.a3)).toBe(1);
    expect(leftOutFields(builder.story, papers.a4)).toBe(0);
    builder.run("writeCardField", { id, fieldId: left!.id, text: " \n" });
    expect(leftOutFields(builder.story, papers.a3)).toBe(0);
  });
});
