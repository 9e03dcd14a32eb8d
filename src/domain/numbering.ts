// Numbers are computed from where a card stands, never typed: ①②③, 1. 2. 3., ア・イ・ウ.
import type { Numbering } from "./template.ts";

const katakana = "アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワヲン";

/**
 * The mark of the `place`-th item (from 1): `circled` ①…㊿ then (51), `decimal` 1., `katakana` ア…ン then アア.
 * `none` gives an empty string. `theme` is the caller's: the number of the card's theme stands in for it.
 */
export function ordinal(numbering: Exclude<Numbering, "theme">, place: number): string {
  if (numbering === "none") return "";
  if (numbering === "decimal") return `${place}.`;
  if (numbering === "circled") return circled(place);
  return letters(place);
}

function circled(place: number): string {
  if (place <= 20) return String.fromCodePoint(0x245f + place);
  if (place <= 35) return String.fromCodePoint(0x3250 + place - 20);
  if (place <= 50) return String.fromCodePoint(0x32b0 + place - 35);
  return `(${place})`;
}

function letters(place: number): string {
  const rest = Math.floor((place - 1) / katakana.length);
  const last = katakana.charAt((place - 1) % katakana.length);
  return rest > 0 ? letters(rest) + last : last;
}
