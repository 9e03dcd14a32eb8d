// Why a command was not carried out: one sentence for each code of `Refusal` (domain/command.ts), in both languages.
// Only words: no code, no markup; {name} marks what is filled in.
import type { Texts } from "../text-shape.ts";

export const refusalsTexts = {
  "refusal.record-missing": {
    ja: "対象がもうありません。別の画面で消されたか、取り消されたようです。",
    en: "That is no longer there. It was removed or undone elsewhere.",
  },
  "refusal.stage-missing": {
    ja: "その段は、このシートのひな形にありません。",
    en: "The template of this sheet has no such stage.",
  },
  "refusal.group-missing": {
    ja: "その区分は、この段にありません。",
    en: "This stage has no such group.",
  },
  "refusal.not-themed": {
    ja: "この段はテーマごとに分けません。",
    en: "This stage is not divided by theme.",
  },
  "refusal.no-elements-here": {
    ja: "この段のカードには要素を置けません。",
    en: "Cards of this stage cannot hold elements.",
  },
  "refusal.element-of-element": {
    ja: "要素の中に、さらに要素を置くことはできません。",
    en: "An element cannot hold elements of its own.",
  },
  "refusal.has-elements": {
    ja: "このカードには要素があるので、ほかのカードの要素にはできません。先に要素を移してください。",
    en: "This card has elements, so it cannot become an element itself. Move its elements first.",
  },
  "refusal.nothing-deeper": {
    ja: "ここがいちばん深い段です。これより先へは進めません。",
    en: "This is the deepest stage. There is none below it.",
  },
  "refusal.nothing-shallower": {
    ja: "ここがいちばん手前の段です。これより戻せません。",
    en: "This is the first stage. There is none before it.",
  },
  "refusal.at-the-end": {
    ja: "これより先には動かせません。",
    en: "It cannot be moved any further.",
  },
  "refusal.link-to-itself": {
    ja: "カードを自分自身につなぐことはできません。",
    en: "A card cannot serve itself.",
  },
  "refusal.link-exists": {
    ja: "この2枚は、もうつながっています。",
    en: "These two are linked already.",
  },
  "refusal.link-not-allowed": {
    ja: "「{means}」から「{end}」へのつながりは、このシートのひな形にありません。",
    en: "The template of this sheet has no links from “{means}” to “{end}”.",
  },
  "refusal.field-missing": {
    ja: "この段のカードには、その欄がありません。",
    en: "Cards of this stage have no such field.",
  },
  "refusal.bad-value": {
    ja: "その値は使えません。年や日付が正しい範囲にあるか確かめてください。",
    en: "That value cannot be used. Please check that years and dates are within range.",
  },
  "refusal.not-own": {
    ja: "ほかの人が書いたコメントは、書き直したり消したりできません。",
    en: "What somebody else wrote in a comment cannot be changed or removed.",
  },
} as const satisfies Texts;
