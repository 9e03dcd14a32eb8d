// The texts of comments (コメント): the panel beside the views, the list of all of them, writing, answering, resolving.
// Only words: no code, no markup; {name} marks what is filled in.
import type { Texts } from "../text-shape.ts";

export const commentsTexts = {
  "comments.title": { ja: "コメント", en: "Comments" },
  "comments.open": { ja: "コメントを開く", en: "Show the comments" },
  "comments.close": { ja: "コメントを閉じる", en: "Hide the comments" },
  "comments.add": { ja: "コメントを付ける", en: "Comment" },
  "comments.all": { ja: "コメント一覧", en: "All comments" },
  "comments.badge": { ja: "未対応のコメント {count}件", en: "Open comments: {count}" },

  "comments.kind": { ja: "種類", en: "Kind" },
  "comments.kind.question": { ja: "要回答", en: "Please answer" },
  "comments.kind.thought": { ja: "感想・考え", en: "Thought" },
  "comments.kind.praise": { ja: "よいところ", en: "Good point" },
  "comments.kind.any": { ja: "すべての種類", en: "Every kind" },

  "comments.filter.state": { ja: "対応の状態", en: "State" },
  "comments.filter.open": { ja: "未対応", en: "Open" },
  "comments.filter.all": { ja: "すべて", en: "All" },
  "comments.filter.author": { ja: "書いた人", en: "Written by" },
  "comments.filter.anybody": { ja: "全員", en: "Anybody" },
  "comments.group": { ja: "並べ方", en: "Arrange by" },
  "comments.group.place": { ja: "シートの順", en: "Sheet" },
  "comments.group.author": { ja: "人ごと", en: "Person" },
  "comments.group.state": { ja: "状態ごと", en: "State" },
  "comments.state.question": { ja: "回答を待っているもの", en: "Waiting for an answer" },
  "comments.state.open": { ja: "そのほかの未対応", en: "Other open comments" },
  "comments.state.resolved": { ja: "対応済み", en: "Resolved" },

  "comments.place.story": { ja: "シート全体", en: "The whole sheet" },
  "comments.place.link": { ja: "{means} から {end} へのつながり", en: "The link from {means} to {end}" },
  "comments.place.reason": { ja: "{means} から {end} へつなぐ理由", en: "Why {means} is linked to {end}" },
  "comments.place.assumption": {
    ja: "{means} から {end} へつなぐ前提",
    en: "The assumption of the link from {means} to {end}",
  },
  "comments.place.go": { ja: "{place} へ移る", en: "Go to {place}" },
  "comments.quote": { ja: "「{text}」", en: "“{text}”" },
  "comments.changed": {
    ja: "コメントの後で、言葉が書き直されています。",
    en: "These words were altered after the comment.",
  },
  "comments.orphans": { ja: "元の場所がなくなったコメント", en: "Comments whose place is gone" },
  "comments.orphan.was": { ja: "{place} にありました", en: "It was at {place}" },

  "comments.none": {
    ja: "まだコメントはありません。カードや言葉を選んで Alt+C を押すと、ここに書けます。",
    en: "There are no comments yet. Choose a card or some words and press Alt+C to write one.",
  },
  "comments.none.fits": { ja: "この条件に合うコメントはありません。", en: "No comment fits this choice." },
  "comments.more": { ja: "続きを表示（残り {count}件）", en: "Show more ({count} left)" },
  "comments.readOnly": {
    ja: "今は読むだけの状態です。コメントは書けません。",
    en: "This sheet can only be read now; comments cannot be written.",
  },

  "comments.new": { ja: "新しいコメント", en: "New comment" },
  "comments.new.on": { ja: "{place} について", en: "About {place}" },
  "comments.new.question": { ja: "気付いたこと、聞きたいこと", en: "What you noticed, what you would ask" },
  "comments.name": { ja: "お名前", en: "Your name" },
  "comments.name.explain": {
    ja: "コメントに添えます。一度書けば、次からは聞きません。空のままでもかまいません。",
    en: "Shown with your comments. You are asked only once, and may leave it empty.",
  },
  "comments.post": { ja: "コメントする", en: "Post" },
  "comments.cancel": { ja: "やめる", en: "Cancel" },
  "comments.posted": { ja: "コメントを付けました。", en: "The comment is there." },

  "comments.reply": { ja: "返信する", en: "Reply" },
  "comments.reply.to": { ja: "{author}さんのコメントへの返信", en: "Reply to {author}" },
  "comments.resolve": { ja: "対応済みにする", en: "Resolve" },
  "comments.reopen": { ja: "未対応に戻す", en: "Reopen" },
  "comments.resolved": { ja: "対応済み", en: "Resolved" },
  "comments.resolved.by": { ja: "{author}さんが {time} に対応済みにしました", en: "Resolved by {author}, {time}" },
  "comments.edit": { ja: "書き直す", en: "Edit" },
  "comments.edit.own": { ja: "自分の発言を書き直す", en: "Edit your own words" },
  "comments.save": { ja: "書き直しを保存", en: "Save" },
  "comments.remove": { ja: "削除", en: "Remove" },
  "comments.edited": { ja: "書き直しあり", en: "edited" },
  "comments.unnamed": { ja: "（お名前なし）", en: "(no name)" },
  "comments.future": { ja: "日付が未来です", en: "this date is in the future" },

  "comments.key.panel": { ja: "コメントを開く・閉じる", en: "Show or hide the comments" },
  "comments.key.add": { ja: "選んだカードや言葉にコメントを付ける", en: "Comment on the chosen card or words" },
  "comments.key.post": { ja: "書いたコメントを付ける", en: "Post what you wrote" },
  "comments.key.back": { ja: "コメントからカードに戻る", en: "From the comments back to the card" },
} as const satisfies Texts;
