// The texts around printing: the action, and what is said before when the sheet does not fit on its page.
// Only words: no code, no markup; {name} marks what is filled in.
import type { Texts } from "../text-shape.ts";

export const printTexts = {
  "print.action": { ja: "印刷する", en: "Print" },
  "print.tooLong": { ja: "1枚に収まりません", en: "It does not fit on one page" },
  "print.tooLong.size": {
    ja: "{points}ポイントで{pages}枚になります（約{lines}行のはみ出し）。続きのページに印刷され、消えることはありません。",
    en: "At {points} pt it takes {pages} pages (about {lines} lines too many). The rest prints on further pages; nothing is cut off.",
  },
  "print.tooLong.texts": { ja: "長い文：", en: "The longest texts:" },
  "print.tooLong.text": { ja: "{beginning}（{letters}字）", en: "{beginning} ({letters} letters)" },
  "print.tooLong.many": {
    ja: "とびぬけて長い文はありません。カードが{cards}枚あります。",
    en: "No single text is very long; there are {cards} cards.",
  },
  "print.useA4": { ja: "A4で見る", en: "Look at A4" },
  "print.anyway": { ja: "{pages}枚で印刷する", en: "Print {pages} pages" },
} as const satisfies Texts;
