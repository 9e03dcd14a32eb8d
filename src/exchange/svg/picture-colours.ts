// The colours of pictures: those of the theme (`ui/theme.css`), as numbers, since a picture takes no style sheet with it.
// A test holds the two together.
import type { Stage } from "../../domain/template.ts";

export interface ToneColours {
  /** To read, to see, and to lie under text. */
  readonly ink: string;
  readonly line: string;
  readonly wash: string;
}

export const toneColours: Readonly<Record<Stage["tone"], ToneColours>> = {
  blue: { ink: "#00428c", line: "#0066be", wash: "#eaf4fc" },
  gray: { ink: "#333333", line: "#666666", wash: "#f5f5f5" },
  green: { ink: "#0c472a", line: "#1d8b56", wash: "#eef8f2" },
  orange: { ink: "#8b3200", line: "#c74700", wash: "#fff5ee" },
  purple: { ink: "#5109ad", line: "#8843e1", wash: "#f5f0fc" },
  cyan: { ink: "#006173", line: "#008299", wash: "#eef9fa" },
  lime: { ink: "#3e5a00", line: "#507500", wash: "#f3fce8" },
  red: { ink: "#a90000", line: "#ce0000", wash: "#fef2f2" },
  magenta: { ink: "#8b008b", line: "#aa00aa", wash: "#f7eef8" },
  yellow: { ink: "#6e5600", line: "#927200", wash: "#fcf7e6" },
};

/** By their names in the theme. */
export const plainColours = {
  surface: "#ffffff",
  "surface-sunken": "#f4f2ed",
  ink: "#1a1a1a",
  "ink-soft": "#4d4d4d",
  line: "#dedbd2",
  "line-control": "#767676",
} as const;
