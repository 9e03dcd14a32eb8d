// The colours of the map's canvas, taken from the page's own: a canvas does not see style sheets.
import { tones } from "../../domain/template.ts";

export interface ToneColours {
  readonly ink: string;
  readonly line: string;
  readonly wash: string;
}

export interface MapColours {
  readonly ink: string;
  readonly inkSoft: string;
  readonly surface: string;
  readonly sunken: string;
  readonly line: string;
  readonly link: string;
  readonly accent: string;
  readonly focus: string;
  readonly match: string;
  readonly font: string;
  /** By tone; a stage whose tone is unknown has the colours of `gray`. */
  readonly tones: Readonly<Record<string, ToneColours>>;
}

/** The colours as they are at that element now. */
export function coloursAt(element: Element): MapColours {
  const style = getComputedStyle(element);
  // With colours of the person's own there is one ink and one paper, and every stage is told by its sign.
  const isForced = window.matchMedia("(forced-colors: active)").matches;
  const read = (name: string, forced: string) => (isForced ? forced : style.getPropertyValue(name).trim() || forced);
  return {
    ink: read("--ink", "CanvasText"),
    inkSoft: read("--ink-soft", "CanvasText"),
    surface: read("--surface", "Canvas"),
    sunken: read("--surface-sunken", "Canvas"),
    line: read("--line", "CanvasText"),
    link: read("--color-neutral-solid-gray-536", "CanvasText"),
    accent: read("--accent", "LinkText"),
    focus: read("--focus", "Highlight"),
    match: read("--color-primitive-yellow-600", "Mark"),
    font: style.fontFamily,
    tones: Object.fromEntries(
      tones.map((tone) => [
        tone,
        {
          ink: read(`--tone-${tone}-ink`, "CanvasText"),
          line: read(`--tone-${tone}-line`, "CanvasText"),
          wash: read(`--tone-${tone}-wash`, "Canvas"),
        },
      ]),
    ),
  };
}

/** Calls `tell` when the page's colours may have changed. Returns how to stop. */
export function watchColours(tell: () => void): () => void {
  const queries = ["(forced-colors: active)", "(prefers-color-scheme: dark)"].map((query) => window.matchMedia(query));
  for (const query of queries) query.addEventListener("change", tell);
  return () => {
    for (const query of queries) query.removeEventListener("change", tell);
  };
}
