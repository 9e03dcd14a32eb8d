// The map on paper: as many A3 sheets as it takes, each with whose map it is, which sheet, and where it is joined.
import { useMemo } from "react";
import type { Tile, Tiling } from "../../domain/map/tiling.ts";
import type { MapPicture } from "../../exchange/svg/map-picture.ts";
import { type PictureHeading, writeMapPart } from "../../exchange/svg/map-svg.ts";
import { useWorkspace } from "../../state/WorkspaceContext.tsx";
import { useTexts } from "../../ui/I18n.tsx";
import { Drawing } from "./Drawing.tsx";
import { JoinMarks } from "./JoinMarks.tsx";
import { KeyMap } from "./KeyMap.tsx";
import styles from "./MapSheets.module.css";
import { pictureHeading } from "./map-picture.ts";
import { bandOf, sheet, sheetName, tileOnA3 } from "./sheet-size.ts";
import { useChosenPicture } from "./use-chosen-picture.ts";

/** All sheets of the map, as it was chosen in the dialog. */
export function MapSheets() {
  const texts = useTexts();
  const workspace = useWorkspace();
  const picture = useChosenPicture();
  const tiling = useMemo(() => tileOnA3(picture.layout), [picture]);
  const heading = pictureHeading(picture, workspace.now(), texts);
  return (
    <div lang={texts.locale}>
      {tiling.tiles.map((tile, i) => (
        <MapSheet key={i} number={i + 1} {...{ picture, tiling, tile, heading }} />
      ))}
    </div>
  );
}

interface MapSheetProps {
  readonly picture: MapPicture;
  readonly tiling: Tiling;
  readonly tile: Tile;
  readonly heading: PictureHeading;
  /** From 1. */
  readonly number: number;
}

function MapSheet({ picture, tiling, tile, heading, number }: MapSheetProps) {
  const { t, local } = useTexts();
  const sheets = tiling.tiles.length;
  const band = bandOf(tiling);
  const place = { left: sheet.side, top: sheet.top + band };
  const widthMm = tile.part.width * tiling.mmPerPx;
  const svg = useMemo(() => writeMapPart(picture, tile.part, widthMm), [picture, tile, widthMm]);
  return (
    <section className={styles.sheet} aria-label={t("sheet.page", { page: number, pages: sheets })}>
      <header className={styles.band} style={{ inset: `${sheet.top}mm ${sheet.side}mm auto`, height: `${band}mm` }}>
        <p className={styles.whose}>{heading.title}</p>
        <p className={styles.which}>{[heading.version, heading.date].filter((word) => word !== "").join("　")}</p>
        {sheets > 1 && (
          <>
            <p className={styles.name}>{sheetName(tile)}</p>
            <KeyMap layout={picture.layout} tiling={tiling} tile={tile} />
          </>
        )}
      </header>
      <Drawing svg={svg} className={styles.map} style={{ left: `${place.left}mm`, top: `${place.top}mm` }} />
      {sheets > 1 && <JoinMarks tiling={tiling} tile={tile} place={place} />}
      <footer className={styles.foot} style={{ inset: `auto ${sheet.side}mm ${sheet.bottom / 2 - 1}mm` }}>
        <span>{local(picture.story.template.name)}</span>
        <span>{t("sheet.pageNumber", { page: number, pages: sheets })}</span>
      </footer>
    </section>
  );
}
