// The table of the map: what was measured in the app beside the same on a page of plain React Flow and a bare canvas.
// As in the other table a goal that is missed is marked, never thrown.
import type { MapKind } from "./map-pages.ts";
import { median, p95 } from "./statistics.ts";
import { columns, figure } from "./table.ts";

/** What is measured, in the order of the table. Times are in ms, memory is in MB. */
export const mapQuantities = [
  "first map",
  "memory",
  "pan, whole map in view",
  "zoom, whole map in view",
  "pan at 100 %",
  "zoom at 100 %",
  "drag a card at 100 %",
  "a letter at 100 %",
] as const;
export type MapQuantity = (typeof mapQuantities)[number];

type Values = Readonly<Record<MapKind, readonly number[]>>;

interface MapGoal {
  readonly text: string;
  readonly isMet: (values: Values, size: number) => boolean;
}

/** Two measurements of the same differ by so much. */
const noise = 1.1;
const longFrame = 50;
const letterMs = 16;
const firstMapMs = 1000;
const firstMapCards = 2000;
const canvasFrom = 500;

const noSlower: MapGoal = {
  text: "React Flow",
  isMet: ({ app, flow }) => median(app) <= median(flow) * noise,
};
const asCanvas: MapGoal = {
  text: "React Flow, p95 2x canvas",
  isMet: (values, size) =>
    noSlower.isMet(values, size) && (size < canvasFrom || p95(values.app) <= 2 * p95(values.canvas)),
};

/** Memory has none. */
const goals: Readonly<Partial<Record<MapQuantity, MapGoal>>> = {
  "first map": {
    text: `React Flow, < ${firstMapMs} ms at ${firstMapCards}`,
    isMet: (values, size) => noSlower.isMet(values, size) && (size > firstMapCards || median(values.app) < firstMapMs),
  },
  "pan, whole map in view": asCanvas,
  "zoom, whole map in view": asCanvas,
  "pan at 100 %": noSlower,
  "zoom at 100 %": noSlower,
  "drag a card at 100 %": noSlower,
  "a letter at 100 %": {
    text: `React Flow, < ${letterMs} ms`,
    isMet: (values, size) => noSlower.isMet(values, size) && median(values.app) < letterMs,
  },
};

const measured = new Map<MapQuantity, Map<number, Partial<Record<MapKind, readonly number[]>>>>();

/** Takes in what was measured on one page at one size. */
export function addMapRow(quantity: MapQuantity, size: number, kind: MapKind, values: readonly number[]): void {
  const bySize = measured.get(quantity) ?? new Map();
  measured.set(quantity, bySize);
  bySize.set(size, { ...bySize.get(size), [kind]: values });
}

/** Every row so far: what, size, and the values of each page. */
export const mapRows = (): readonly (Values & { readonly what: MapQuantity; readonly size: number })[] =>
  mapQuantities.flatMap((what) =>
    [...(measured.get(what) ?? [])].map(([size, { app = [], flow = [], canvas = [] }]) => ({
      what,
      size,
      app,
      flow,
      canvas,
    })),
  );

/** The table as text, or nothing when the map was not measured. */
export function mapTableText(): string {
  const rows = mapRows();
  if (rows.length === 0) return "";
  const heads = ["median", "p95", `>${longFrame}`];
  return columns([
    [
      "the map; ms",
      "size",
      ...heads,
      "React Flow",
      ...heads.slice(1),
      "canvas",
      ...heads.slice(1),
      "no slower than",
      "met?",
    ],
    ...rows.map((row) => {
      const goal = goals[row.what];
      const cells = [row.app, row.flow, row.canvas].flatMap((values) => [
        values.length === 0 ? "" : figure(median(values)),
        values.length > 1 ? figure(p95(values)) : "",
        values.length > 1
          ? `${Math.round((100 * values.filter((value) => value > longFrame).length) / values.length)} %`
          : "",
      ]);
      const name = row.what === "memory" ? "memory, MB" : row.what;
      return [name, `${row.size}`, ...cells, goal?.text ?? "", goal ? (goal.isMet(row, row.size) ? "yes" : "NO") : ""];
    }),
  ]);
}
