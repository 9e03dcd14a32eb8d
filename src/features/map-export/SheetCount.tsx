// How many sheets of paper the map takes as it is chosen now.
import { useMemo } from "react";
import type { MapLayout } from "../../domain/map/layout.ts";
import { useTexts } from "../../ui/I18n.tsx";
import { tileOnA3 } from "./sheet-size.ts";

/** The number of sheets and the size of type, said again whenever they change. */
export function SheetCount({ layout }: { readonly layout: MapLayout }) {
  const { t } = useTexts();
  const { tiles, typePt } = useMemo(() => tileOnA3(layout), [layout]);
  const points = Math.floor(typePt * 10) / 10;
  return (
    <p role="status">
      {tiles.length === 1
        ? t("mapExport.sheets.one", { points })
        : t("mapExport.sheets.many", { sheets: tiles.length, points })}
    </p>
  );
}
