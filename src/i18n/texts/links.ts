// The texts of one area of the app (links), both languages side by side.
// Only words: no code, no markup; {name} marks what is filled in.
import type { Texts } from "../text-shape.ts";

export const linksTexts = {
  "links.action.ends": {
    ja: "このカードは何のため？ つなぐ相手を選ぶ",
    en: "What does this card serve? Choose its end",
  },
  "links.action.means": { ja: "このカードを支えるものを選ぶ", en: "Choose what serves this card" },
  "links.named": { ja: "{label}「{text}」", en: "{label} “{text}”" },
  "links.title.ends": { ja: "{card}は何のため？", en: "What does {card} serve?" },
  "links.title.means": { ja: "{card}を支えるものは？", en: "What serves {card}?" },
  "links.side": { ja: "つなぐ向き", en: "Direction" },
  "links.side.ends": { ja: "何のため？（目的を選ぶ）", en: "What for? (choose an end)" },
  "links.side.means": { ja: "何で支える？（手段を選ぶ）", en: "By what? (choose a means)" },
  "links.search": { ja: "カードを探す", en: "Find a card" },
  "links.search.hint": { ja: "番号や文の一部（かな・全角半角は区別しません）", en: "A number or some of the words" },
  "links.targets": { ja: "つなぐ相手", en: "Cards to link" },
  "links.none": { ja: "当てはまるカードがありません", en: "No card fits" },
  "links.noStage.ends": {
    ja: "この段は筋のいちばん上です。ここから先につなぐ段はありません。",
    en: "This stage is the top of the chain. There is nothing it could serve.",
  },
  "links.noStage.means": {
    ja: "この段は筋のいちばん下です。これを支える段はありません。",
    en: "This stage is the bottom of the chain. There is nothing that could serve it.",
  },
  "links.left": {
    ja: "ほかに {count} 枚あります。言葉を足して絞ってください。",
    en: "{count} more. Type a word to narrow them down.",
  },
  "links.empty": { ja: "（まだ空のカード）", en: "(an empty card)" },
  "links.add": { ja: "{stage} に新しいカードを足して支える", en: "Add a new card in {stage} that serves it" },
  "links.made": { ja: "つながりました", en: "Linked" },
  "links.reads": { ja: "{means}が{end}を{verb}", en: "{means} {verb} {end}" },
  "links.reason": { ja: "理由", en: "Why" },
  "links.assumption": { ja: "前提", en: "Assumption" },
  "links.assumption.question": {
    ja: "何が変わらなければ、そう言える？（なくてもよい）",
    en: "What must hold for this to be true? (optional)",
  },
  "links.done": { ja: "終わる", en: "Done" },
  "links.another": { ja: "ほかの相手にもつなぐ", en: "Link another" },
} as const satisfies Texts;
