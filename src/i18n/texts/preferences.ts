// The texts of the preferences: language, dates, name.
// Only words: no code, no markup; {name} marks what is filled in.
import type { Texts } from "../text-shape.ts";

export const preferencesTexts = {
  "preferences.open": { ja: "設定…", en: "Preferences…" },
  "preferences.title": { ja: "設定", en: "Preferences" },
  "preferences.language": { ja: "言語（Language）", en: "Language（言語）" },
  "preferences.dates": { ja: "年の表し方", en: "Years" },
  "preferences.dates.era": { ja: "元号", en: "Japanese era" },
  "preferences.dates.western": { ja: "西暦", en: "Western calendar" },
  "preferences.dates.example": { ja: "例：{date}、{year}", en: "For example {date}, {year}" },
  "preferences.author": { ja: "あなたの名前", en: "Your name" },
  "preferences.author.explain": {
    ja: "だれが書いたかの記録に使います。空のままでもかまいません。印刷するシートには載りません。",
    en: "Noted with what you write. You may leave it empty. It is not printed on the sheet.",
  },
  "preferences.explain": {
    ja: "設定は、このパソコンのこのブラウザーにだけ残ります。シートの中身は変わりません。",
    en: "These stay in this browser on this computer. The sheets themselves do not change.",
  },
} as const satisfies Texts;
