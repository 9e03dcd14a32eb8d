// The texts about the map as a picture and on paper: the two actions, their dialog, and what is told afterwards.
// Only words: no code, no markup; {name} marks what is filled in.
import type { Texts } from "../text-shape.ts";

export const mapExportTexts = {
  "mapExport.open.picture": { ja: "マップを画像で保存…", en: "Save the map as a picture…" },
  "mapExport.open.print": { ja: "マップを印刷…", en: "Print the map…" },
  "mapExport.title.picture": { ja: "マップを画像で保存する", en: "Save the map as a picture" },
  "mapExport.title.print": { ja: "マップを印刷する", en: "Print the map" },

  "mapExport.scope": { ja: "範囲", en: "What it shows" },
  "mapExport.scope.all": { ja: "全体", en: "The whole map" },
  "mapExport.scope.chain": { ja: "選んだカードのつながりだけ", en: "Only what the chosen card is linked to" },
  "mapExport.scope.chain.explain": {
    ja: "そのカードが支えるものと、そのカードを支えるものを、筋の端までたどります。",
    en: "Everything it serves and everything that serves it, to both ends of the chain.",
  },
  "mapExport.scope.chain.none": {
    ja: "先にカードかつながりを選ぶと、使えます。",
    en: "Choose a card or a link first.",
  },

  "mapExport.part.card": { ja: "{card} のつながり", en: "The chain of {card}" },
  "mapExport.part.link": { ja: "{means} から {end} へのつながり", en: "The chain of the link from {means} to {end}" },

  "mapExport.format": { ja: "形式", en: "Format" },
  "mapExport.format.svg.explain": {
    ja: "拡大しても粗くならず、文字は文字のまま残ります。Word、PowerPoint、Inkscape で開けます。",
    en: "Stays sharp at any size, and text stays text. Opens in Word, PowerPoint and Inkscape.",
  },
  "mapExport.format.png.explain": {
    ja: "写真と同じように、どこにでも貼れる画像です。",
    en: "A picture that can be pasted anywhere, like a photograph.",
  },

  "mapExport.direction": { ja: "並べ方", en: "Direction" },
  "mapExport.direction.columns": { ja: "左から右へ", en: "Left to right" },
  "mapExport.direction.rows": { ja: "上から下へ", en: "Top to bottom" },
  "mapExport.withWords": { ja: "つながりの理由と前提も載せる", en: "With the reasons and assumptions on links" },
  "mapExport.withElements": { ja: "カードの要素も載せる", en: "With the elements of cards" },
  "mapExport.folded": { ja: "要素 {count}", en: "Elements: {count}" },
  "mapExport.description": {
    ja: "段ごとに並べた{cards}枚のカードと、手段から目的への{links}本のつながりを表した図。",
    en: "{cards} cards stage by stage, and {links} links from means to ends.",
  },

  "mapExport.sheets.one": {
    ja: "A3横1枚に収まります（カードの文字は{points}ポイント）。",
    en: "It fits on one A3 sheet (cards in {points} pt).",
  },
  "mapExport.sheets.many": {
    ja: "A3横{sheets}枚になります（カードの文字は{points}ポイント）。端を1センチずつ重ねて貼り合わせます。余白の印と番号で、隣の紙が分かります。",
    en: "It takes {sheets} A3 sheets (cards in {points} pt), glued together with an overlap of one centimetre. Marks in the margins name the neighbouring sheets.",
  },

  "mapExport.save": { ja: "保存する", en: "Save" },
  "mapExport.print": { ja: "印刷する", en: "Print" },
  "mapExport.reduced": {
    ja: "マップが大きいため、縮小して保存しました（{width}×{height}ピクセル）。細かい文字まで読みたいときは、SVG で保存してください。",
    en: "The map is so large that it was saved at a reduced size ({width} × {height} pixels). Save it as SVG to read every word.",
  },
  "mapExport.failed": {
    ja: "画像を保存できませんでした（{reason}）。シートはそのままです。",
    en: "The picture could not be saved ({reason}). The sheet is unchanged.",
  },
} as const satisfies Texts;
