// What the map's pictures and its print lay over the app: the dialog while it is open, and the sheets while printing.
import { isPrintJob } from "../../state/print-job.ts";
import { OnPaper } from "../../ui/OnPaper.tsx";
import { useShownPurpose } from "./export-dialog.ts";
import { MapExportDialog } from "./MapExportDialog.tsx";
import { MapSheets } from "./MapSheets.tsx";

const isMapWanted = () => isPrintJob("map");

/** Nothing on the screen unless the dialog was asked for. */
export function MapExportOverlay() {
  const purpose = useShownPurpose();
  return (
    <>
      <OnPaper isWanted={isMapWanted}>{() => <MapSheets />}</OnPaper>
      {purpose && <MapExportDialog purpose={purpose} />}
    </>
  );
}
