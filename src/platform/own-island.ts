// The data this page was handed out with, as text. It is read like any file; nothing in it is run or shown as HTML.
import { islandId } from "../base/page-marks.ts";

/** The text of the data island, or null when the page is the app itself. */
export const readOwnIsland = (): string | null =>
  document.querySelector(`script[type="application/json"][id="${islandId}"]`)?.textContent ?? null;
