// The few words the kit says by itself, both languages side by side.
// Only words: no code, no markup; {name} marks what is filled in.
import type { Texts } from "../text-shape.ts";

export const uiTexts = {
  "ui.close": { ja: "閉じる", en: "Close" },
  "ui.cancel": { ja: "やめる", en: "Cancel" },
  "ui.notices": { ja: "お知らせ", en: "Notices" },
  "ui.noMatch": { ja: "当てはまるものがありません", en: "Nothing matches" },
  "ui.palette.search": { ja: "操作を探す", en: "Find a command" },
  "ui.clipped": {
    ja: "{count}字の長い文です。すべて保存されていますが、ここには初めだけを出し、直せません。",
    en: "{count} characters. All of them are kept; only the beginning is shown here, and it cannot be edited.",
  },
  "ui.diff.removed": { ja: "削除：", en: "removed: " },
  "ui.diff.added": { ja: "追加：", en: "added: " },
  "ui.nothingWritten": { ja: "（記入なし）", en: "(nothing written)" },
  "ui.choose": { ja: "選んでください", en: "Please choose" },
  "ui.showChoices": { ja: "候補を見る", en: "Show the choices" },
} as const satisfies Texts;
