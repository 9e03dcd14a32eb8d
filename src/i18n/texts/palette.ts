// The texts of the command palette and the shortcut help.
// Only words: no code, no markup; {name} marks what is filled in.
import type { Texts } from "../text-shape.ts";

export const paletteTexts = {
  "palette.open": { ja: "操作とカードを探す…", en: "Find a command or a card…" },
  "palette.title": { ja: "操作とカードを探す", en: "Find a command or a card" },
  "palette.actions": { ja: "操作", en: "Commands" },
  "palette.cards": { ja: "カード", en: "Cards" },
  "palette.emptyCard": { ja: "（まだ何も書かれていません）", en: "(nothing written yet)" },
  "palette.help.open": { ja: "ショートカットの一覧", en: "Keyboard shortcuts" },
  "palette.help.title": { ja: "ショートカットの一覧", en: "Keyboard shortcuts" },
  "palette.help.everywhere": { ja: "どこでも", en: "Everywhere" },
  "palette.help.signs": {
    ja: "「?」や数字だけのキーは、文字を入力していないときに使えます。文字の入力中は Alt や Ctrl と一緒に押してください。",
    en: "Signs and digits alone work while you are not typing text. While typing, use the ones with Alt or Ctrl.",
  },
  "palette.help.or": { ja: "または", en: "or" },
} as const satisfies Texts;
