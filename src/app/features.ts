// The ONE list of features, in the order in which their views, panels and actions are offered.
// A new feature is one line here; nothing else in the shell may know any of them by name.
import { aboutFeature } from "../features/about/feature.ts";
import { cardPanelFeature } from "../features/card-panel/feature.ts";
import { commentsFeature } from "../features/comments/feature.ts";
import { filesFeature } from "../features/files/feature.ts";
import { handOutFeature } from "../features/hand-out/feature.ts";
import { libraryFeature } from "../features/library/feature.ts";
import { linksFeature } from "../features/links/feature.ts";
import { mapFeature } from "../features/map/feature.ts";
import { mapExportFeature } from "../features/map-export/feature.ts";
import { matrixFeature } from "../features/matrix/feature.ts";
import { mergeFeature } from "../features/merge/feature.ts";
import { narrationFeature } from "../features/narration/feature.ts";
import { outlineFeature } from "../features/outline/feature.ts";
import { helpFeature, paletteFeature } from "../features/palette/feature.ts";
import { preferencesFeature } from "../features/preferences/feature.ts";
import { presentFeature } from "../features/present/feature.ts";
import { returnsFeature } from "../features/returns/feature.ts";
import { reviewFeature } from "../features/review/feature.ts";
import { sheetFeature } from "../features/sheet/feature.ts";
import type { Feature } from "../state/feature.ts";

export const features: readonly Feature[] = [
  outlineFeature,
  matrixFeature,
  mapFeature,
  sheetFeature,
  presentFeature,
  aboutFeature,
  cardPanelFeature,
  commentsFeature,
  narrationFeature,
  linksFeature,
  filesFeature,
  reviewFeature,
  handOutFeature,
  mapExportFeature,
  libraryFeature,
  mergeFeature,
  returnsFeature,
  paletteFeature,
  preferencesFeature,
  helpFeature,
];
