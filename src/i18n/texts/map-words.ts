// The words the map itself writes beside what the team wrote: on the screen, in pictures and on paper alike.
// Only words: no code, no markup; {name} marks what is filled in.
import type { Texts } from "../text-shape.ts";

export const mapWordsTexts = {
  "mapWords.noEnds": { ja: "どこにもつながない理由：", en: "Why it serves nothing: " },
  "mapWords.noMeans": { ja: "支えるものを置かない理由：", en: "Why nothing serves it: " },
  "mapWords.assumption": { ja: "前提：", en: "Assumption: " },
  "mapWords.noTheme": { ja: "テーマ未定", en: "No theme yet" },
  "mapWords.unnamedTheme": { ja: "（名前のないテーマ）", en: "(theme without a name)" },
  "mapWords.noGroup": { ja: "区分なし", en: "No group" },
} as const satisfies Texts;
