// What a short paper does not print: fields somebody has filled in but its layout does not ask for. It is said beside the
// pages, so that nobody misses on paper what they wrote.
import type { FieldId, StageId } from "../ids.ts";
import type { Story } from "../story.ts";
import type { Paper } from "./paper.ts";

/** How many filled fields of cards this paper leaves out; always 0 on the paper that prints everything. Linear. */
export function leftOutFields(story: Story, paper: Paper): number {
  if (paper.everything) return 0;
  const printed = new Map<StageId, ReadonlySet<FieldId>>();
  for (const cell of story.template.sheet.rows.flatMap((row) => row.cells)) {
    if (cell.kind === "stage") printed.set(cell.stage, new Set(cell.fields));
  }
  const known = new Map(story.template.stages.map(({ id, fields }) => [id, new Set(fields.map((field) => field.id))]));
  let count = 0;
  for (const { stageId, parentId, fields } of Object.values(story.cards)) {
    for (const [id, text] of Object.entries(fields)) {
      if (text.trim() === "" || !known.get(stageId)?.has(id)) continue;
      // Of elements the short paper prints the text alone.
      if (parentId !== null || !printed.get(stageId)?.has(id)) count += 1;
    }
  }
  return count;
}
