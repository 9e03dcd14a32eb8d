// The texts of one area of the app (matrix), both languages side by side.
// Only words: no code, no markup; {name} marks what is filled in.
import type { Texts } from "../text-shape.ts";

export const matrixTexts = {
  "matrix.view": { ja: "マトリクス", en: "Matrix" },
  "matrix.none": {
    ja: "このひな形には、テーマごとに並べる段がありません。",
    en: "This template has no stages that are laid out by theme.",
  },
  "matrix.hint": {
    ja: "左ほど遠い将来です。矢印キーでマスを移り、空いたマスにはそのまま書き始められます。",
    en: "Further left is further ahead. Arrow keys go from cell to cell; just type where a cell is empty.",
  },
  "matrix.field": { ja: "{theme} {stage} {number}", en: "{theme}, {stage} {number}" },
  "matrix.noTheme": { ja: "テーマ未定", en: "No theme yet" },
  "matrix.unnamed": { ja: "名前のないテーマ {number}", en: "Unnamed theme {number}" },
  "matrix.serves": { ja: "→ {card}", en: "→ {card}" },
  "matrix.theme.name": { ja: "{word}{number}の名前", en: "Name of {word} {number}" },
  "matrix.theme.up": { ja: "テーマ「{theme}」を上へ", en: "Move theme “{theme}” up" },
  "matrix.theme.down": { ja: "テーマ「{theme}」を下へ", en: "Move theme “{theme}” down" },
  "matrix.theme.remove": {
    ja: "テーマ「{theme}」を外す（カードは残ります）",
    en: "Remove theme “{theme}” (cards stay)",
  },
  "matrix.key.go": { ja: "隣のマスへ", en: "Go to the next cell" },
  "matrix.key.down": { ja: "下のマスへ", en: "Go to the cell below" },
  "matrix.key.newLine": { ja: "マスの中で改行", en: "New line in the cell" },
  "matrix.key.add": { ja: "同じマスにもう1枚", en: "Another card in the same cell" },
  "matrix.key.move": { ja: "カードを隣のフェーズ・テーマへ移す", en: "Move the card to the next phase or theme" },
  "matrix.key.link": { ja: "つなぐ相手を選ぶ", en: "Choose what to link to" },
  "matrix.key.remove": { ja: "空のカードを消す", en: "Remove an empty card" },
  "matrix.key.leave": { ja: "マスから出る", en: "Leave the cell" },
} as const satisfies Texts;
