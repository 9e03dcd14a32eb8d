// The one table of the bench: rows come in as they are measured and are printed together at the end.
// A goal that is missed is marked, never thrown: how fast a machine is decides no test.
import { goals } from "./bench-setting.ts";
import { growth, median, p95 } from "./statistics.ts";

export interface Row {
  readonly what: string;
  /** Cards, or nothing where there are none. */
  readonly size: string;
  readonly unit: "ms" | "KB" | "";
  /** Every measured value. A single one is a value of its own, without a p95. */
  readonly values: readonly number[];
  /** The same on a page or by a call that does the least that could be done; empty where nothing compares. */
  readonly baseline: readonly number[];
  readonly goals: readonly Goal[];
}

export interface Goal {
  readonly of: "median" | "p95";
  readonly below: number;
}

export const medianBelow = (below: number): Goal => ({ of: "median", below });
export const p95Below = (below: number): Goal => ({ of: "p95", below });

const rowsInOrder: Row[] = [];

/** Takes a row into the table. */
export function addRow(row: Pick<Row, "what" | "values"> & Partial<Row>): void {
  rowsInOrder.push({ size: "", unit: "ms", baseline: [], goals: [], ...row });
}

interface Medians {
  readonly time: number;
  readonly baseline?: number;
}

/** Adds how the time grows between the two largest sizes and in all: as which power of the size. */
export function addGrowth<S extends number>(sizes: readonly S[], at: (size: S) => Medians | undefined): void {
  const last = sizes.at(-1);
  const [first] = sizes;
  const beforeLast = sizes.at(-2);
  if (last === undefined || first === undefined || beforeLast === undefined) return;
  for (const from of new Set([beforeLast, first])) {
    const power = (part: keyof Medians) => {
      const [start, end] = [at(from)?.[part], at(last)?.[part]];
      return start === undefined || end === undefined
        ? []
        : [growth({ size: from, time: start }, { size: last, time: end })];
    };
    addRow({
      what: "  grows with the size to the power of",
      size: `${from} > ${last}`,
      unit: "",
      values: power("time"),
      baseline: power("baseline"),
      goals: from === first ? [medianBelow(goals.growth)] : [],
    });
  }
}

/** Every row so far. */
export const allRows = (): readonly Row[] => rowsInOrder;

/** The table as text, columns aligned. */
export function tableText(rows: readonly Row[]): string {
  return columns([
    ["what", "size", "median", "p95", "baseline", "ratio", "goal", "met?"],
    ...rows.map((row) => {
      const { what, size, unit, values, baseline, goals } = row;
      const middle = median(values);
      const ratio = baseline.length > 0 && unit !== "" ? `${figure(middle / median(baseline))}x` : "";
      return [
        what,
        size,
        withUnit(middle, unit),
        values.length > 1 ? withUnit(p95(values), unit) : "",
        baseline.length > 0 ? withUnit(median(baseline), unit) : "",
        ratio,
        goals.map((goal) => goalText(goal, unit)).join(", "),
        goals.length === 0 ? "" : goals.every((goal) => isMet(goal, values)) ? "yes" : "NO",
      ];
    }),
  ]);
}

/** Lines of cells as text: the first column to the left, the others to the right. */
export function columns(lines: readonly (readonly string[])[]): string {
  const widths = (lines[0] ?? []).map((_, i) => Math.max(...lines.map((line) => (line[i] ?? "").length)));
  const padded = lines.map((line) =>
    line.map((cell, i) => (i === 0 ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0))).join("  "),
  );
  const [head = "", ...rest] = padded.map((line) => line.trimEnd());
  return [head, "-".repeat(Math.max(...padded.map((line) => line.length))), ...rest].join("\n");
}

const isMet = (goal: Goal, values: readonly number[]): boolean =>
  (goal.of === "median" ? median(values) : p95(values)) < goal.below;

const goalText = (goal: Goal, unit: string): string =>
  `${goal.of === "p95" ? "p95 " : ""}< ${goal.below.toLocaleString("en")}${unit === "" ? "" : ` ${unit}`}`;

const withUnit = (value: number, unit: string): string => `${figure(value)}${unit === "" ? "" : ` ${unit}`}`;

/** Three digits that say something, and never more. */
export function figure(value: number): string {
  if (!Number.isFinite(value)) return "?";
  if (value >= 100) return Math.round(value).toLocaleString("en");
  return value.toFixed(value >= 10 ? 1 : value >= 1 ? 2 : 3);
}
