// The colours of the theme as numbers: text that is too pale is lost to the back row, and to a third of the readers.
import { expect, test } from "vitest";
import { tones } from "../../src/domain/template.ts";
import { themeColour } from "../helpers/theme-colours.ts";

function luminance(name: string): number {
  const hex = themeColour(name).slice(1);
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(a: string, b: string): number {
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (light + 0.05) / (dark + 0.05);
}

test.each(tones)("the tone %s can be read on its wash and on paper, and its line be seen", (tone) => {
  for (const ground of [`--tone-${tone}-wash`, "--surface", "--paper"]) {
    expect(contrast(`--tone-${tone}-ink`, ground), `ink on ${ground}`).toBeGreaterThanOrEqual(4.5);
    expect(contrast(`--tone-${tone}-line`, ground), `line on ${ground}`).toBeGreaterThanOrEqual(3);
  }
  expect(contrast("--ink", `--tone-${tone}-wash`)).toBeGreaterThanOrEqual(7);
  expect(contrast("--ink-faint", `--tone-${tone}-wash`), "a question in grey on the wash").toBeGreaterThanOrEqual(4.5);
});

test.each([
  ["--ink", "--surface-pressed", 7],
  ["--ink-soft", "--surface-pressed", 4.5],
  ["--ink-faint", "--surface-hover", 4.5],
  ["--ink-faint", "--paper", 4.5],
  ["--ink-on-accent", "--accent", 4.5],
  ["--ink-on-accent", "--accent-hover", 4.5],
  ["--accent", "--accent-wash", 4.5],
  ["--accent", "--paper", 4.5],
  ["--danger", "--danger-wash", 4.5],
  ["--danger", "--paper", 4.5],
  ["--warning", "--warning-wash", 4.5],
  ["--success", "--success-wash", 4.5],
  ["--line-control", "--surface", 3],
  ["--line-control", "--paper", 3],
  ["--focus", "--paper", 3],
  ["--focus", "--surface-sunken", 3],
  ["--focus", "--surface-pressed", 3],
])("%s on %s has a contrast of at least %d", (ink, ground, least) => {
  expect(contrast(ink, ground)).toBeGreaterThanOrEqual(least);
});
