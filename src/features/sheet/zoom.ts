// How large the pages are shown. Numbers only: the scale never enters the layout, so that zooming cuts no page anew.
import { create } from "zustand";
import { mm, type Paper } from "../../domain/sheet/paper.ts";

/** Fitted to the window, or a factor (1: as large as on paper). */
export type Zoom = "width" | "page" | number;

const steps = [0.25, 0.33, 0.5, 0.67, 0.75, 0.9, 1, 1.25, 1.5, 2, 3, 4] as const;

/** The space around a page on the screen, in pixels. */
export const deskMargin = 24;

interface Room {
  readonly width: number;
  readonly height: number;
}

// A narrow page in a wide window is not blown up beyond what is good to read.
const widestFit = 1.4;

/** The factor a zoom stands for in a window of that size. */
export function scaleOf(zoom: Zoom, paper: Paper, room: Room): number {
  if (typeof zoom === "number") return zoom;
  const width = (room.width - 2 * deskMargin) / mm(paper.widthMm);
  const height = (room.height - 2 * deskMargin) / mm(paper.heightMm);
  const fitted = zoom === "width" ? Math.min(width, widestFit) : Math.min(width, height);
  return Math.min(Math.max(fitted, steps[0]), steps[steps.length - 1] ?? steps[0]);
}

/** The next larger (1) or smaller (-1) step from a factor; the last one when there is none. */
export function zoomStep(scale: number, by: 1 | -1): number {
  const hair = 0.01;
  const next =
    by > 0 ? steps.find((step) => step > scale + hair) : [...steps].reverse().find((step) => step < scale - hair);
  return next ?? (by > 0 ? (steps[steps.length - 1] ?? scale) : steps[0]);
}

/** Kept while the app is open: who comes back to the sheet finds it as large as it was. */
const useZoomState = create<{ readonly zoom: Zoom }>(() => ({ zoom: "width" }));

export const useZoom = (): Zoom => useZoomState((state) => state.zoom);
export const setZoom = (zoom: Zoom): void => useZoomState.setState({ zoom });
