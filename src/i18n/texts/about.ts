// The texts of one area of the app (about), both languages side by side.
// Only words: no code, no markup; {name} marks what is filled in.
import type { Texts } from "../text-shape.ts";

export const aboutTexts = {
  "about.open": { ja: "シートの情報", en: "About this sheet" },
  "about.title": { ja: "題名", en: "Title" },
  "about.municipality": { ja: "自治体", en: "Municipality" },
  "about.fiscalYear": { ja: "年度", en: "Fiscal year" },
  "about.fiscalYear.explain": { ja: "令和4年度、R4、2022 のどれでも書けます。", en: "For example 2022 or R4." },
  "about.fiscalYear.error": {
    ja: "年度として読めません。前の値を残しています。",
    en: "This is not a year. The earlier value is kept.",
  },
  "about.round": { ja: "研究会の回", en: "Study session" },
  "about.version": { ja: "版", en: "Version" },
  "about.date": { ja: "日付", en: "Date" },
  "about.date.explain": {
    ja: "空のままなら、印刷する日を載せます。",
    en: "Left empty, the day of printing is shown.",
  },
  "about.date.error": {
    ja: "日付として読めません。前の値を残しています。",
    en: "This is not a date. The earlier value is kept.",
  },
  "about.horizon": { ja: "何年後を見るか", en: "Years ahead" },
  "about.horizon.error": {
    ja: "1から200までの数を入れてください。前の値を残しています。",
    en: "Enter a number from 1 to 200. The earlier value is kept.",
  },
  "about.people": { ja: "人", en: "People" },
  "about.people.explain": {
    ja: "研究生など。シートの見出しと、カードの担当に使います。",
    en: "The team and others: shown on the sheet and offered on cards.",
  },
  "about.person.name": { ja: "{number}人目の氏名", en: "Name of person {number}" },
  "about.person.affiliation": { ja: "{number}人目の所属・職", en: "Department and rank of person {number}" },
  "about.person.remove": { ja: "{name}を外す", en: "Remove {name}" },
  "about.person.add": { ja: "人を加える", en: "Add a person" },
  "about.person.unnamed": { ja: "{number}人目", en: "Person {number}" },
} as const satisfies Texts;
