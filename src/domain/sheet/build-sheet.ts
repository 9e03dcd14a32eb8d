// The sheet of a story as boxes: frame, then the rows of the template's layout, then what only the longer paper has.
// It must not know the name of a stage, a language or a size of type: those come from the template, the view and the fit.
import type { SheetRow } from "../template.ts";
import { stageOf } from "../template.ts";
import { type Box, rowBox, type Stack, stackBox } from "./box.ts";
import type { SheetSource } from "./card-box.ts";
import { frameBox } from "./frame-box.ts";
import { linksBoxes } from "./links-box.ts";
import { matrixBoxes } from "./matrix-box.ts";
import { stageCellBox } from "./stage-box.ts";

/** Everything printed on the sheet, top to bottom. Linear in cards and links. */
export function buildSheet(source: SheetSource): Stack {
  const { template } = source.story;
  const children = [
    frameBox(source),
    ...template.sheet.rows.flatMap((row, i) => sheetRow(source, row, `row.${i}`)),
    ...(source.paper.everything ? linksBoxes(source) : []),
  ];
  return stackBox({ key: "sheet", role: "sheet", children });
}

function sheetRow(source: SheetSource, row: SheetRow, key: string): readonly Box[] {
  const whole = row.cells.reduce((sum, cell) => sum + cell.width, 0);
  const cells = row.cells.flatMap((cell) => {
    const share = source.paper.unrolled ? 1 : cell.width / whole;
    return cellBoxes(source, cell, share).map((box) => ({ span: cell.width, box }));
  });
  const [only] = cells;
  if (source.paper.unrolled || cells.length <= 1 || !only) {
    return cells.map(({ box }, i) => ({ ...box, key: `${key}.${i}` }));
  }
  return [rowBox({ key, role: "row", cells })];
}

function cellBoxes(source: SheetSource, cell: SheetRow["cells"][number], share: number): readonly Stack[] {
  const { template } = source.story;
  if (cell.kind === "matrix") return template.matrix ? matrixBoxes(source, template.matrix, share) : [];
  const stage = stageOf(template, cell.stage);
  return stage ? [stageCellBox(source, stage, cell, share)] : [];
}
