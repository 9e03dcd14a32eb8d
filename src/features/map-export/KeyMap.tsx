// The key to the sheets: the whole map very small, with the lines it is cut along and this sheet marked.
import type { MapLayout } from "../../domain/map/layout.ts";
import type { Tile, Tiling } from "../../domain/map/tiling.ts";
import styles from "./MapSheets.module.css";
import { sheetName } from "./sheet-size.ts";

const most = { widthMm: 110, heightMm: 14.5 } as const;
/** The size of type of the sheets' names, 8 points, and the room a name of four letters needs. */
const typeMm = 2.83;
const nameRoom = { widthMm: 8, heightMm: 3.4 } as const;

export interface KeyMapProps {
  readonly layout: MapLayout;
  readonly tiling: Tiling;
  readonly tile: Tile;
}

/** A picture for the eye alone: what it shows is also said by the sheet's name and its page number. */
export function KeyMap({ layout, tiling, tile }: KeyMapProps) {
  const { extent, tiles } = tiling;
  const mmPerPx = Math.min(most.widthMm / extent.width, most.heightMm / extent.height);
  const px = 1 / mmPerPx;
  return (
    <svg
      className={styles.key}
      aria-hidden="true"
      width={`${extent.width * mmPerPx}mm`}
      height={`${extent.height * mmPerPx}mm`}
      viewBox={[extent.x, extent.y, extent.width, extent.height].join(" ")}
    >
      {layout.cards.map(({ id, x, y, width, height }) => (
        <rect key={id} className={styles.block} {...{ x, y, width, height }} />
      ))}
      {tiles.map((other) => {
        const { x, y, width, height } = other.cut;
        const fits = width * mmPerPx >= nameRoom.widthMm && height * mmPerPx >= nameRoom.heightMm;
        return (
          <g key={sheetName(other)} data-here={other === tile || undefined} className={styles.cell}>
            <rect {...{ x, y, width, height }} strokeWidth={0.2 * px} />
            {fits && (
              <text x={x + width / 2} y={y + height / 2 + typeMm * 0.36 * px} fontSize={typeMm * px}>
                {sheetName(other)}
              </text>
            )}
          </g>
        );
      })}
    </svg>
  );
}
