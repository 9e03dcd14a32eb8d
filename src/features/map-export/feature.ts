// The map as a picture and on paper, from the menu and the palette, whichever view is in front.
// It offers itself to the shell here and must not know anything else of it.
import type { Feature } from "../../state/feature.ts";
import { openMapExport } from "./export-dialog.ts";
import { MapExportOverlay } from "./MapExportOverlay.tsx";

const actions = [
  { id: "mapExport.picture", label: "mapExport.open.picture", menu: "file", run: () => openMapExport("picture") },
  { id: "mapExport.print", label: "mapExport.open.print", menu: "file", run: () => openMapExport("print") },
] as const;

export const mapExportFeature: Feature = {
  id: "map-export",
  inReview: "all",
  Overlay: MapExportOverlay,
  useActions: () => actions,
};
