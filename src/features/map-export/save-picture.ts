// The picture of the map as a file of the person's own, by the same way as every other file that leaves the app.

import { storyFileName } from "../../exchange/file-name.ts";
import type { MapPicture } from "../../exchange/svg/map-picture.ts";
import { type PictureHeading, writeMapSvg } from "../../exchange/svg/map-svg.ts";
import { pngScale, wantedScale } from "../../exchange/svg/png-scale.ts";
import { type FileKind, type SaveOutcome, saveFile } from "../../platform/file-picker.ts";
import { type Png, svgToPng } from "../../platform/svg-drawing.ts";
import { localDay } from "../../state/story-export.ts";
import type { ExportChoices } from "./export-dialog.ts";

export interface SavedPicture {
  readonly outcome: SaveOutcome;
  /** The size in pixels of a picture that had to be smaller than wanted, else null. */
  readonly reducedTo: Pick<Png, "width" | "height"> | null;
}

const kinds: Readonly<Record<ExportChoices["format"], readonly FileKind[]>> = {
  svg: [{ description: "SVG", accept: { "image/svg+xml": [".svg"] } }],
  png: [{ description: "PNG", accept: { "image/png": [".png"] } }],
};

/** Asks where to, and saves the picture there. Call it from a click: otherwise the browser opens no dialog. Never throws. */
export async function savePicture(
  picture: MapPicture,
  heading: PictureHeading,
  format: ExportChoices["format"],
  now: string,
): Promise<SavedPicture> {
  let reducedTo: SavedPicture["reducedTo"] = null;
  const outcome = await saveFile({
    name: storyFileName(picture.story, localDay(now), format),
    kinds: kinds[format],
    bytes: async () => {
      const svg = writeMapSvg(picture, heading);
      if (format === "svg") return new TextEncoder().encode(svg);
      const png = await svgToPng(svg, pngScale);
      if (png.scale < wantedScale) reducedTo = png;
      return png.bytes;
    },
  });
  return { outcome, reducedTo };
}
