// The texts of one area of the app (filtering and finding cards), both languages side by side.
// Only words: no code, no markup; {name} marks what is filled in.
import type { Texts } from "../text-shape.ts";

export const filterTexts = {
  "filter.button": { ja: "絞り込み", en: "Filter" },
  "filter.conditions": { ja: "（条件{count}つ）", en: "({count} conditions)" },
  "filter.title": { ja: "表示するカードを絞り込む", en: "Which cards are shown" },
  "filter.stages": { ja: "段", en: "Stages" },
  "filter.noTheme": { ja: "テーマ未定", en: "No theme yet" },
  "filter.unnamed": { ja: "（名前なし）", en: "(no name)" },
  "filter.people": { ja: "担当", en: "People" },
  "filter.nobody": { ja: "担当がまだいない", en: "Nobody yet" },
  "filter.missing": { ja: "まだ足りないところ", en: "What is missing" },
  "filter.onlyWithoutReason": {
    ja: "理由のないつながりがあるカードだけ",
    en: "Only cards with a link without a reason",
  },
  "filter.onlyUnlinked": { ja: "つながりが足りないカードだけ", en: "Only cards that are not linked" },
  "filter.clear": { ja: "条件をすべて外す", en: "Clear all" },
  "filter.shown": { ja: "{shown} / {total} 枚だけ表示しています", en: "Showing {shown} of {total} cards" },
  "filter.none": { ja: "条件に合うカードはありません（全 {total} 枚）", en: "No card fits ({total} in all)" },
  "filter.showAll": { ja: "すべて表示", en: "Show all" },
} as const satisfies Texts;
