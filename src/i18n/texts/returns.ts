// The texts of taking returns in (返送の取り込み): whose they are, what they bring, what became of them on the way.
// Only words: no code, no markup; {name} marks what is filled in.
import type { Texts } from "../text-shape.ts";

export const returnsTexts = {
  "returns.title": { ja: "返送を取り込む", en: "Take in returns" },
  "returns.explain": {
    ja: "「取り込む」を押すまで、シートは変わりません。取り込んでも、今あるコメントは消えたり書き換わったりしません。",
    en: "Nothing is changed before you press “Take in”. No comment you have is lost or overwritten by it.",
  },
  "returns.count": { ja: "返送 {count}件", en: "Returns: {count}" },
  "returns.contents": { ja: "届いた返送", en: "The returns" },
  "returns.more": {
    ja: "ほかの返送のファイルも、ここに落とすか、文を貼り付けると、下に加わります。",
    en: "Drop more files of returns here, or paste their text, and they are added below.",
  },

  "returns.for.open": { ja: "いま開いている「{title}」への返送", en: "For the open sheet, “{title}”" },
  "returns.for.other": { ja: "別のシート「{title}」への返送", en: "For another sheet, “{title}”" },
  "returns.for.closed": { ja: "「{title}」への返送", en: "For “{title}”" },
  "returns.unreadable": { ja: "読めなかったもの", en: "What could not be read" },
  "returns.open": { ja: "「{title}」を開いて取り込む", en: "Open “{title}” and take them in" },
  "returns.open.aged": {
    ja: "「{title}」（変更 {when}）を開いて取り込む",
    en: "Open “{title}” (changed {when}) and take them in",
  },
  "returns.open.many": {
    ja: "このシートの控えが{count}件あります。取り込む控えを選んでください。",
    en: "There are {count} copies of this sheet. Please choose the one to take them into.",
  },
  "returns.open.none": {
    ja: "このシートはこのブラウザーにありません。シートのファイルをここに落として開くと、続けて取り込めます。",
    en: "This sheet is not in this browser. Drop its file here and open it to go on.",
  },
  "returns.open.binned": {
    ja: "このシートはごみ箱にあります。この画面を閉じ、シートを一覧に戻して開いてから、返送をもう一度落としてください。",
    en: "This sheet is in the bin. Close this page, put the sheet back and open it, and drop the return again.",
  },

  "returns.take": { ja: "この返送を取り込む：{name}", en: "Take this in: {name}" },
  "returns.handOut": { ja: "{time} に「{receiver}」へ配付した控え", en: "the copy handed out to “{receiver}”, {time}" },
  "returns.handOut.unknown": { ja: "この配付の記録は手元にありません", en: "there is no record of this hand-out here" },
  "returns.sent": { ja: "返送 {time}", en: "sent {time}" },
  "returns.new": { ja: "新しい {count}件", en: "{count} new" },
  "returns.changed": { ja: "書き直し {count}件", en: "{count} reworded" },
  "returns.known": { ja: "すでにある {count}件", en: "{count} already there" },
  "returns.comments": { ja: "コメント {count}件", en: "{count} comments" },
  "returns.repeated": { ja: "上にあるものと同じ返送です", en: "The same as one above" },
  "returns.allKnown": { ja: "すべて取り込み済みです", en: "All of it is there already" },
  "returns.wordless": {
    ja: "コメントはありません（返事があったことだけを記録します）",
    en: "No comments (it is only noted that there was an answer)",
  },
  "returns.wordless.known": { ja: "コメントはありません", en: "No comments" },
  "returns.orphans": {
    ja: "場所が見つからないもの {count}件。引用した言葉と一緒に、コメント一覧の終わりに残します。",
    en: "{count} whose place is gone. They are kept at the end of the comments, with the words they quote.",
  },
  "returns.clock.ahead": {
    ja: "相手の時計がずれているようです（進んでいます）。コメントの日時は、そのまま残します。",
    en: "The sender's clock seems to be wrong (ahead). The times of the comments are kept as they are.",
  },
  "returns.clock.behind": {
    ja: "相手の時計がずれているようです（配付より前の日時です）。コメントの日時は、そのまま残します。",
    en: "The sender's clock seems to be wrong (earlier than the hand-out). The times of the comments are kept as they are.",
  },
  "returns.damaged": {
    ja: "一部が壊れています。{total}件のうち {which} 件目が読めません（残りの{saved}件は取り込めます）。送り直してもらってください。",
    en: "Partly damaged: of {total} comments, number {which} cannot be read ({saved} can be taken in). Please have it sent again.",
  },
  "returns.altered": {
    ja: "送られた後で書き換えられたか、一部が壊れています。下の内容をお確かめください。",
    en: "It was altered after it was written, or is partly damaged. Please look at what is in it.",
  },
  "returns.rejected": {
    ja: "読めなかったところが{count}か所あります。送り直してもらってください。",
    en: "{count} parts could not be read. Please have it sent again.",
  },
  "returns.rejected.list": { ja: "読めなかったところ（{count}）", en: "Could not be read ({count})" },
  "returns.repairs.list": { ja: "読み込むときに直したところ（{count}）", en: "Put right while reading ({count})" },

  "returns.details": { ja: "内容を見る（{count}件）", en: "Show what is in it ({count})" },
  "returns.state.new": { ja: "新しい", en: "New" },
  "returns.state.changed": { ja: "書き直し", en: "Reworded" },
  "returns.state.late": { ja: "前の文が届きました", en: "An earlier wording" },
  "returns.state.known": { ja: "すでにある", en: "Already there" },
  "returns.late": {
    ja: "今の文より前に書かれたものです。「前の文」として残します。",
    en: "Written before the present words. It is kept as an earlier wording.",
  },
  "returns.moreComments": { ja: "続きを表示（残り {count}件）", en: "Show more ({count} left)" },

  "returns.apply": { ja: "{count}件の返送を取り込む", en: "Take in {count} returns" },
  "returns.apply.none": { ja: "取り込むものはありません", en: "Nothing to take in" },
  "returns.close": { ja: "取り込まずに閉じる", en: "Close without taking in" },
  "returns.readOnly": {
    ja: "このシートは別の画面で編集中か、確認用に渡されたもののため、ここでは取り込めません。編集中の画面に返送を落としてください。",
    en: "This sheet is being edited in another window, or was given to you for review, and nothing can be taken in here. Drop the returns on the window in which it is edited.",
  },
  "returns.taken": {
    ja: "{returns}件の返送を取り込みました（新しいコメント {fresh}件、書き直し {changed}件）。",
    en: "{returns} returns were taken in ({fresh} new comments, {changed} reworded).",
  },
  "returns.taken.damaged": {
    ja: "{names} の返送は一部が読めませんでした。送り直してもらってください。",
    en: "Part of the return of {names} could not be read. Please have it sent again.",
  },
  "returns.taken.show": { ja: "コメント一覧を見る", en: "Show all comments" },
} as const satisfies Texts;
