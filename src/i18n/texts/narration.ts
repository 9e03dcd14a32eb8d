// The texts of the chain told in words (逆算 and ストーリー): its sentences, and the panel it stands in.
// Only words: no code, no markup; {name} marks what is filled in. Japanese is in である調, as the cards are.
import type { Texts } from "../text-shape.ts";

export const narrationTexts = {
  "narration.empty": { ja: "（未記入）", en: "(empty)" },
  "narration.quote": { ja: "「{text}」", en: "“{text}”" },
  "narration.quote.nested": { ja: "『{text}』", en: "‘{text}’" },
  "narration.card": { ja: "{label}{quote}", en: "{label} {quote}" },
  "narration.before": { ja: "{card}（前述）", en: "{card} (see above)" },
  "narration.verb": { ja: "支える", en: "serves" },
  "narration.it": { ja: "これ", en: "it" },
  "narration.It": { ja: "これ", en: "It" },
  "narration.and": { ja: "{first}と{last}", en: "{first} and {last}" },
  "narration.comma": { ja: "{first}、{last}", en: "{first}, {last}" },
  "narration.things": { ja: "{count}つ", en: "{count}" },
  "narration.things.many": { ja: "{count}件", en: "{count}" },
  "narration.these": { ja: "次の{things}", en: "these {things}" },
  "narration.elements": { ja: "{card}の要素は、{elements}である。", en: "The elements of {card}: {elements}." },
  "narration.item": { ja: "第{place}に、{card}である。", en: "({place}) {card}." },

  "narration.need": { ja: "{end}を{verb}には", en: "What {verb} {end}" },
  "narration.need.unruled": { ja: "{end}のためには", en: "What serves {end}" },
  "narration.needs": { ja: "{need}、{means}が要る。", en: "{need}: {means}." },
  "narration.needs.also": { ja: "また、{need}、{means}が要る。", en: "{need}: {means}." },

  "narration.serves": { ja: "{means}は、{end}を{verb}。", en: "{means} {verb} {end}." },
  "narration.serves.also": { ja: "また、{end}を{verb}。", en: "It also {verb} {end}." },
  "narration.serves.unruled": { ja: "{means}は、{end}のためにある。", en: "{means} serves {end}." },
  "narration.serves.unruled.also": { ja: "また、{end}のためでもある。", en: "It also serves {end}." },

  "narration.why.clause": { ja: "なぜなら、{words}からである。", en: "This is because {words}." },
  "narration.why.cause": { ja: "なぜなら、{words}である。", en: "This is {words}." },
  "narration.why.noun": { ja: "その理由は、{words}である。", en: "The reason is {words}." },
  "narration.why.said": { ja: "{words}", en: "{words}" },
  "narration.why.whole": { ja: "その理由はこうである。{words}", en: "The reason: {words}" },
  "narration.why.none": { ja: "その理由は、まだ書かれていない。", en: "Why is not written yet." },
  "narration.why.noneOfThem": {
    ja: "いずれも、その理由はまだ書かれていない。",
    en: "Why is not written yet for any of them.",
  },
  "narration.given.clause": { ja: "ただし、{words}ことを前提とする。", en: "This assumes that {words}." },
  "narration.given.noun": { ja: "ただし、{words}を前提とする。", en: "This assumes {words}." },
  "narration.given.whole": { ja: "その前提は次のとおりである。{words}", en: "The assumption: {words}" },

  "narration.circle": { ja: "ここで{card}に戻り、輪になる。", en: "Here it leads back to {card}: a circle." },
  "narration.open.backcast": {
    ja: "{cards}を{verb}ものは、まだつながっていない。",
    en: "Nothing yet {verb} {cards}.",
  },
  "narration.open.story": {
    ja: "{cards}が何のためのものかは、まだ書かれていない。",
    en: "Not written yet: what {cards} should serve.",
  },
  "narration.chainEnd.backcast": {
    ja: "{card}は、筋のいちばん下にある。",
    en: "At the bottom, the chain ends with {card}.",
  },
  "narration.chainEnd.story": {
    ja: "{card}は、筋のいちばん上にある。",
    en: "At the top, the chain ends with {card}.",
  },
  "narration.onPurpose.means": {
    ja: "{card}を{verb}ものは、あえて置いていない。",
    en: "Deliberately, nothing {verb} {card}.",
  },
  "narration.onPurpose.ends": {
    ja: "{card}は、あえてどこにもつなげていない。",
    en: "Deliberately, {card} serves nothing.",
  },
  "narration.missing": { ja: "{stages}は、まだ書かれていない。", en: "Not written yet: {stages}." },
  "narration.loose": { ja: "まだどこにもつながっていないもの", en: "Not linked to anything yet" },

  "narration.title": { ja: "文章で読む", en: "Read as text" },
  "narration.close": { ja: "文章を閉じる", en: "Close the text" },
  "narration.direction": { ja: "読む向き", en: "Direction" },
  "narration.direction.backcast": { ja: "逆算", en: "Backcast" },
  "narration.direction.story": { ja: "ストーリー", en: "Story" },
  "narration.scope": {
    ja: "読む範囲（選んだカードから、または全体）",
    en: "How much: from the selected card, or everything",
  },
  "narration.scope.card": { ja: "ここから", en: "From here" },
  "narration.scope.story": { ja: "全体", en: "All" },
  "narration.none": {
    ja: "まだカードがありません。カードを書くと、ここで文章として読めます。",
    en: "There are no cards yet. What you write can be read here as text.",
  },
  "narration.copy": { ja: "文字としてコピー", en: "Copy as text" },
  "narration.copied": { ja: "コピーしました。", en: "Copied." },
  "narration.copyRefused": {
    ja: "コピーできませんでした。文章を選び、Ctrl+C でコピーしてください。",
    en: "Copying was refused. Select the text and press Ctrl+C.",
  },
  "narration.copy.title": { ja: "{title}（{direction}）", en: "{title} ({direction})" },
  "narration.key.open": { ja: "文章で読む・閉じる", en: "Read as text, or close it" },
  "narration.key.back": { ja: "文章からカードに戻る", en: "From the text back to the card" },
} as const satisfies Texts;
