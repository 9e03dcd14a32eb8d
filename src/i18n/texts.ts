// The one list that brings the texts of all areas together. A new area: one file beside the others, one line here.
// It must never hold a text itself, otherwise two people would edit the same file for two different screens.
import { aboutTexts } from "./texts/about.ts";
import { appTexts } from "./texts/app.ts";
import { cardPanelTexts } from "./texts/card-panel.ts";
import { commentsTexts } from "./texts/comments.ts";
import { filesTexts } from "./texts/files.ts";
import { filterTexts } from "./texts/filter.ts";
import { handOutTexts } from "./texts/hand-out.ts";
import { libraryTexts } from "./texts/library.ts";
import { linksTexts } from "./texts/links.ts";
import { mapTexts } from "./texts/map.ts";
import { mapExportTexts } from "./texts/map-export.ts";
import { mapWordsTexts } from "./texts/map-words.ts";
import { matrixTexts } from "./texts/matrix.ts";
import { mergeTexts } from "./texts/merge.ts";
import { narrationTexts } from "./texts/narration.ts";
import { outlineTexts } from "./texts/outline.ts";
import { paletteTexts } from "./texts/palette.ts";
import { preferencesTexts } from "./texts/preferences.ts";
import { presentTexts } from "./texts/present.ts";
import { printTexts } from "./texts/print.ts";
import { readingTexts } from "./texts/reading.ts";
import { refusalsTexts } from "./texts/refusals.ts";
import { returnsTexts } from "./texts/returns.ts";
import { reviewTexts } from "./texts/review.ts";
import { sheetTexts } from "./texts/sheet.ts";
import { storageTexts } from "./texts/storage.ts";
import { uiTexts } from "./texts/ui.ts";

/** Area by area, for the test that looks for a key defined twice. */
export const textsByArea = {
  aboutTexts,
  appTexts,
  cardPanelTexts,
  commentsTexts,
  filesTexts,
  filterTexts,
  handOutTexts,
  libraryTexts,
  linksTexts,
  mapTexts,
  mapExportTexts,
  mapWordsTexts,
  matrixTexts,
  mergeTexts,
  narrationTexts,
  outlineTexts,
  paletteTexts,
  preferencesTexts,
  presentTexts,
  printTexts,
  readingTexts,
  refusalsTexts,
  returnsTexts,
  reviewTexts,
  sheetTexts,
  storageTexts,
  uiTexts,
} as const;

/** Every text of the app by its key. */
export const texts = {
  ...aboutTexts,
  ...appTexts,
  ...cardPanelTexts,
  ...commentsTexts,
  ...filesTexts,
  ...filterTexts,
  ...handOutTexts,
  ...libraryTexts,
  ...linksTexts,
  ...mapTexts,
  ...mapExportTexts,
  ...mapWordsTexts,
  ...matrixTexts,
  ...mergeTexts,
  ...narrationTexts,
  ...outlineTexts,
  ...paletteTexts,
  ...preferencesTexts,
  ...presentTexts,
  ...printTexts,
  ...readingTexts,
  ...refusalsTexts,
  ...returnsTexts,
  ...reviewTexts,
  ...sheetTexts,
  ...storageTexts,
  ...uiTexts,
} as const;

export type TextKey = keyof typeof texts;
