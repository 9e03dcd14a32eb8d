// The weight of the single file, and the table of what in it weighs how much.
import { readFile } from "node:fs/promises";
import { builtAppPath } from "../helpers/chromium.ts";
import { type BenchSetting, goals } from "./bench-setting.ts";
import { packageCosts, weigh } from "./package-sizes.ts";
import { addRow, columns, figure, medianBelow } from "./table.ts";

const kilo = 1000;
const styleElement = /<style[^>]*>([\s\S]*?)<\/style>/g;

/** Weighs the file as it is built, beside the bare page. */
export async function measureWeight({ bareFile }: BenchSetting): Promise<void> {
  const app = weigh("app", await readFile(builtAppPath(), "utf8"));
  const bare = weigh("bare", await readFile(await bareFile(100), "utf8"));
  const row = (what: string, part: "raw" | "gzip", below: number) =>
    addRow({
      what,
      unit: "KB",
      values: [app[part] / kilo],
      baseline: [bare[part] / kilo],
      goals: [medianBelow(below)],
    });
  row("the single file", "raw", goals.rawKb);
  row("the single file, gzip", "gzip", goals.gzipKb);
}

/** The table of what each part costs, for the README. */
export async function costTable(): Promise<string> {
  const file = await readFile(builtAppPath(), "utf8");
  const styles = [...file.matchAll(styleElement)].map(([, style = ""]) => style);
  const around = file.replace(/<script[^>]*>[\s\S]*?<\/script>/g, "").replace(styleElement, "");
  const parts = [
    ...(await packageCosts()),
    weigh("styles", styles.join("\n")),
    weigh("the page around it, with the licences of the libraries", around),
  ];
  const whole = weigh("the file as a whole", file);
  const lines = [...parts.sort((a, b) => b.raw - a.raw), whole].map(({ name, raw, gzip }) => [
    name,
    `${figure(raw / kilo)} KB`,
    `${figure(gzip / kilo)} KB`,
  ]);
  return columns([["in the single file", "raw", "gzip alone"], ...lines]);
}
