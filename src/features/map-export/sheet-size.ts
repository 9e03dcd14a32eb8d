// The paper the map is printed on, A3 landscape, in millimetres: margins, the band with whose map it is, and the room
// that is left for the map itself.

import type { MapLayout } from "../../domain/map/layout.ts";
import { type PaperRoom, type Tiling, tileMap } from "../../domain/map/tiling.ts";

export const sheet = { width: 420, height: 297, side: 12, top: 8, bottom: 11 } as const;

/** The band at the top: with several sheets it holds the key to them, and the marks that join the sheet above. */
export const bandOf = ({ tiles }: Tiling): number => (tiles.length > 1 ? tiledBand : singleBand);

const singleBand = 10;
const tiledBand = 20;
/** Below the map, for the marks that join the sheet below. */
const joinRoom = 5;

const roomUnder = (band: number, below: number): PaperRoom => ({
  widthMm: sheet.width - 2 * sheet.side,
  heightMm: sheet.height - sheet.top - sheet.bottom - band - below,
});

/** Puts a map on A3 sheets. */
export const tileOnA3 = (layout: MapLayout): Tiling =>
  tileMap(layout, roomUnder(singleBand, 0), roomUnder(tiledBand, joinRoom));

/** What a sheet is called: its column as a letter, its row as a number (B-2). */
export function sheetName({ column, row }: { readonly column: number; readonly row: number }): string {
  let letters = "";
  for (let rest = column; rest >= 0; rest = Math.floor(rest / 26) - 1) {
    letters = String.fromCharCode(65 + (rest % 26)) + letters;
  }
  return `${letters}-${row + 1}`;
}
