// Sheets are called by a letter for the column and a number for the row, on however large a wall.
import { expect, test } from "vitest";
import { sheetName } from "../../../src/features/map-export/sheet-size.ts";

test.each([
  [0, 0, "A-1"],
  [1, 2, "B-3"],
  [25, 0, "Z-1"],
  [26, 9, "AA-10"],
])("the sheet in column %d and row %d is %s", (column, row, name) => {
  expect(sheetName({ column, row })).toBe(name);
});
