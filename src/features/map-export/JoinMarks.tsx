// Where a sheet is joined to its neighbours: ticks in the margins at both ends of the line to glue along, a cross where
// two such lines meet, and in the margin the name of the sheet that goes there.
import type { Tile, Tiling } from "../../domain/map/tiling.ts";
import styles from "./MapSheets.module.css";
import { sheet, sheetName } from "./sheet-size.ts";

/** All in millimetres from the sheet's corner. */
const tick = { from: 0.5, to: 4 } as const;
const cross = 2;
const away = 1.2;

export interface JoinMarksProps {
  readonly tiling: Tiling;
  readonly tile: Tile;
  /** Where the map's part begins on the sheet. */
  readonly place: { readonly left: number; readonly top: number };
}

/** The marks of one sheet, over its map. */
export function JoinMarks({ tiling, tile, place }: JoinMarksProps) {
  const { mmPerPx } = tiling;
  const { part, cut } = tile;
  const onSheet = (x: number, y: number) => ({
    x: place.left + (x - part.x) * mmPerPx,
    y: place.top + (y - part.y) * mmPerPx,
  });
  const [start, end] = [onSheet(part.x, part.y), onSheet(part.x + part.width, part.y + part.height)];
  const [from, to] = [onSheet(cut.x, cut.y), onSheet(cut.x + cut.width, cut.y + cut.height)];
  const joined = neighboursOf(tiling, tile);
  const upright = [...(joined.left ? [from.x] : []), ...(joined.right ? [to.x] : [])];
  const level = [...(joined.above ? [from.y] : []), ...(joined.below ? [to.y] : [])];
  const lines = [
    ...upright.flatMap((x) => [
      `M${x} ${start.y - tick.from}V${start.y - tick.to}`,
      `M${x} ${end.y + tick.from}V${end.y + tick.to}`,
    ]),
    ...level.flatMap((y) => [
      `M${start.x - tick.from} ${y}H${start.x - tick.to}`,
      `M${end.x + tick.from} ${y}H${end.x + tick.to}`,
    ]),
    ...upright.flatMap((x) => level.map((y) => `M${x - cross} ${y}H${x + cross}M${x} ${y - cross}V${y + cross}`)),
  ];
  const [middleX, middleY] = [(start.x + end.x) / 2, (start.y + end.y) / 2];
  return (
    <svg className={styles.marks} viewBox={`0 0 ${sheet.width} ${sheet.height}`} aria-hidden="true">
      <path d={lines.join("")} />
      {joined.above && <Label x={middleX} y={start.y - away} lines={[`↑ ${sheetName(joined.above)}`]} />}
      {joined.below && <Label x={middleX} y={end.y + away + 2.4} lines={[`↓ ${sheetName(joined.below)}`]} />}
      {joined.left && <Label x={start.x - 5.5} y={middleY} lines={["←", sheetName(joined.left)]} />}
      {joined.right && <Label x={end.x + 5.5} y={middleY} lines={["→", sheetName(joined.right)]} />}
    </svg>
  );
}

function Label({ x, y, lines }: { readonly x: number; readonly y: number; readonly lines: readonly string[] }) {
  return lines.map((line, i) => (
    <text key={line} x={x} y={y + i * 3.6}>
      {line}
    </text>
  ));
}

type Side = "left" | "right" | "above" | "below";

/** The sheets beside this one. Where there is none, the map has nothing to show there. */
function neighboursOf({ tiles }: Tiling, { column, row }: Tile): Readonly<Record<Side, Tile | undefined>> {
  const at = (across: number, down: number) => tiles.find((tile) => tile.column === across && tile.row === down);
  return {
    left: at(column - 1, row),
    right: at(column + 1, row),
    above: at(column, row - 1),
    below: at(column, row + 1),
  };
}
