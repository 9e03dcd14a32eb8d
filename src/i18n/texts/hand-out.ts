// The texts of handing out a copy: to whom, what is left out, in which form, and the record of it.
// Only words: no code, no markup; {name} marks what is filled in.
import type { Texts } from "../text-shape.ts";

export const handOutTexts = {
  "handOut.open": { ja: "配付する…", en: "Hand out a copy…" },
  "handOut.records": { ja: "配付の記録…", en: "Record of hand-outs…" },
  "handOut.title": { ja: "控えを配付する", en: "Hand out a copy" },

  "handOut.receiver": { ja: "渡す相手（人または会議など）", en: "For whom (a person or a group)" },
  "handOut.receiver.missing": {
    ja: "渡す相手を書いてください。配付の記録とファイルの名前に残ります。",
    en: "Please say for whom it is. The record and the file's name carry it.",
  },
  "handOut.earlier": { ja: "前に渡した相手", en: "Earlier receivers" },
  "handOut.purpose": { ja: "目的（任意）", en: "Purpose (optional)" },
  "handOut.purpose.explain": {
    ja: "例：第2回研究会の前にご意見をいただくため",
    en: "For example: remarks before round 2",
  },
  "handOut.sender": { ja: "渡す人", en: "From whom" },
  "handOut.sender.explain": { ja: "相手の画面に出ます。", en: "The receiver sees it." },
  "handOut.until": { ja: "返送の期限（任意）", en: "Due date (optional)" },
  "handOut.until.explain": { ja: "例：令和8年5月31日、2026/5/31", en: "For example: 2026/5/31" },
  "handOut.until.past": { ja: "{date}（もう過ぎた日です）", en: "{date} (this day has passed)" },
  "handOut.until.error": {
    ja: "日付として読み取れません。令和8年5月31日、2026/5/31 のように書いてください。",
    en: "This cannot be read as a day. Please write it like 2026/5/31.",
  },

  "handOut.mode": { ja: "渡し方", en: "What the receiver may do" },
  "handOut.mode.review": { ja: "読んでコメントしてもらう", en: "Read and comment" },
  "handOut.mode.review.explain": {
    ja: "本文は変えられません。コメントだけを返送してもらいます。",
    en: "The sheet itself cannot be changed. Only the comments come back.",
  },
  "handOut.mode.copy": { ja: "手を入れてもらう", en: "Work on it" },
  "handOut.mode.copy.explain": {
    ja: "相手も書き直せます。戻った控えは、あとで合わせます。",
    en: "The receiver can change it. What comes back is merged into this sheet.",
  },

  "handOut.leaveOut": { ja: "除くもの", en: "What to leave out" },
  "handOut.leaveOut.explain": {
    ja: "印を付けたものは、控えのファイルのどこにも入りません。",
    en: "What is ticked is nowhere in the file.",
  },
  "handOut.leaveOut.always": {
    ja: "変更の足あと、合わせたときの記録、ほかの人への配付の記録は、いつも入りません。",
    en: "What was changed when, the record of merges and hand-outs to others are never in it.",
  },
  "handOut.part.people": { ja: "名前　{count}人", en: "Names: {count}" },
  "handOut.part.comments": { ja: "コメント　{count}件", en: "Comments: {count}" },
  "handOut.part.notes": { ja: "発表のメモと順番　{count}件", en: "Order of the presentation, notes: {count}" },
  "handOut.part.stage": { ja: "段：{name}　{count}枚", en: "Stage {name}: {count} cards" },
  "handOut.part.theme": { ja: "テーマ：{name}　{count}枚", en: "Theme {name}: {count} cards" },
  "handOut.part.unnamed": { ja: "（名前なし）", en: "(unnamed)" },

  "handOut.rest": {
    ja: "控えに入るもの：カード {cards}枚、つながり {links}本、コメント {threads}件",
    en: "In the copy: cards {cards}, links {links}, comments {threads}",
  },
  "handOut.lost": {
    ja: "除いた段やテーマと一緒になくなるもの：つながり {links}本、コメント {threads}件",
    en: "Gone with the stages and themes left out: links {links}, comments {threads}",
  },
  "handOut.names": {
    ja: "本文に名前が残っています（{count}か所）。渡してよいか、お確かめください。",
    en: "Names are still written in texts (places: {count}). Please check whether they may be given away.",
  },
  "handOut.names.card": { ja: "{label}（{text}）", en: "{label} ({text})" },
  "handOut.names.place": { ja: "{place}に「{name}」", en: "{place}: “{name}”" },
  "handOut.names.more": { ja: "ほか {count}か所", en: "and {count} more" },
  "handOut.names.explain": {
    ja: "押すと、この画面を閉じてその場所を開きます。書きかけの内容は残ります。",
    en: "Pressing one closes this dialog and shows the place. What you filled in stays.",
  },
  "handOut.preview": { ja: "相手に見える画面を確かめる", en: "See what the receiver sees" },
  "handOut.preview.banner": {
    ja: "相手に見える画面です。ここで書いたものは残りません。",
    en: "This is what the receiver sees. Nothing written here is kept.",
  },
  "handOut.preview.back": { ja: "配付に戻る", en: "Back to the hand-out" },

  "handOut.format": { ja: "形式", en: "Format" },
  "handOut.format.html.explain": {
    ja: "ダブルクリックで開けます。インストールは要りません。",
    en: "Opens by double-click. Nothing to install.",
  },
  "handOut.format.html.missing": {
    ja: "このページは1つのファイルではないため、いまは選べません。配布されている index.html から開くと選べます。",
    en: "Not here: this page is not one file. Open the app from its index.html to have it.",
  },
  "handOut.format.json.explain": { ja: "このアプリで開く人へ渡します。", en: "For people who open it in this app." },
  "handOut.protect": { ja: "合言葉で保護する", en: "Protect it by a passphrase" },
  "handOut.protect.missing": {
    ja: "このページでは保護できません（安全でない接続で開かれています）。ファイルから開くと使えます。",
    en: "Not here: the page was opened over an unsafe connection. Open it as a file to have it.",
  },
  "handOut.passphrase": { ja: "合言葉", en: "Passphrase" },
  "handOut.passphrase.explain": {
    ja: "ファイルとは別の方法（電話など）で伝えましょう。合言葉を忘れると、だれにも開けません。",
    en: "Tell it by another way than the file, by telephone for example. Without it nobody can open the file.",
  },
  "handOut.passphrase.short": {
    ja: "短い合言葉は当てられやすいので、8文字以上をお勧めします。",
    en: "Short passphrases are easily guessed: eight letters or more are better.",
  },
  "handOut.passphrase.missing": { ja: "合言葉を書いてください。", en: "Please write a passphrase." },
  "handOut.passphrase.show": { ja: "合言葉を表示する", en: "Show the passphrase" },

  "handOut.write": { ja: "書き出す", en: "Write the file" },
  "handOut.writing": { ja: "書き出しています…", en: "Writing…" },
  "handOut.fileName.review": { ja: "確認用", en: "for review" },
  "handOut.fileName.copy": { ja: "編集用", en: "to edit" },
  "handOut.pageTitle": { ja: "{title}（{word}）", en: "{title} ({word})" },
  "handOut.failed": {
    ja: "書き出せませんでした（{reason}）。配付の記録には残していません。",
    en: "The file could not be written ({reason}). It is not in the record of hand-outs.",
  },
  "handOut.readOnly": {
    ja: "このシートが別の画面で編集中になったため、書き出していません。配付の記録にも残していません。",
    en: "This sheet is being edited in another window now. Nothing was written, and nothing is in the record.",
  },
  "handOut.tell.review": {
    ja: "相手には「開いてコメントし、返送を押してください」と伝えましょう。",
    en: "Tell the receiver: open it, comment, and press Return.",
  },
  "handOut.tell.copy": {
    ja: "相手には「手を入れたら、ファイルに保存して送り返してください」と伝えましょう。",
    en: "Tell the receiver: when you are done, save it to a file and send that back.",
  },
  "handOut.tell.passphrase": {
    ja: "合言葉は、別の方法で伝えましょう。",
    en: " Tell the passphrase by another way.",
  },

  "handOut.records.title": { ja: "配付の記録", en: "Record of hand-outs" },
  "handOut.records.show": { ja: "配付の記録を見る", en: "Show the record" },
  "handOut.records.none": { ja: "まだだれにも渡していません", en: "Nothing was handed out yet" },
  "handOut.records.invite": {
    ja: "だれに、何を除いて渡し、だれから返ってきたかが、ここに残ります。最初の控えを渡してみませんか。",
    en: "To whom, what without, and who has answered: it is all kept here. Would you like to hand out the first copy?",
  },
  "handOut.records.heading": { ja: "{receiver}　{time}", en: "{receiver}, {time}" },
  "handOut.records.purpose": { ja: "目的：{purpose}", en: "Purpose: {purpose}" },
  "handOut.records.how": { ja: "渡し方：{mode}", en: "Purpose of the copy: {mode}" },
  "handOut.records.sender": { ja: "渡した人：{sender}", en: "From: {sender}" },
  "handOut.records.until": { ja: "返送の期限：{date}", en: "Due: {date}" },
  "handOut.records.overdue": { ja: "期限を過ぎています", en: "overdue" },
  "handOut.records.leftOut": { ja: "除いたもの：{parts}", en: "Left out: {parts}" },
  "handOut.records.leftOut.none": { ja: "除いたもの：なし", en: "Left out: nothing" },
  "handOut.records.part.people": { ja: "名前", en: "names" },
  "handOut.records.part.comments": { ja: "コメント", en: "comments" },
  "handOut.records.part.notes": { ja: "発表のメモと順番", en: "order and notes of the presentation" },
  "handOut.records.part.stage": { ja: "段「{name}」", en: "stage {name}" },
  "handOut.records.part.theme": { ja: "テーマ「{name}」", en: "theme {name}" },
  "handOut.and": { ja: "、", en: ", " },
  "handOut.records.returned": {
    ja: "返送：{author}、{time}、コメント {count}件",
    en: "Returned: {author}, {time}, comments: {count}",
  },
  "handOut.records.waiting": { ja: "まだ返っていません", en: "Not returned yet" },
  "handOut.records.copy": {
    ja: "戻った控えは「別の控えを合わせる…」で取り入れます",
    en: "What comes back is taken in by “Merge another copy…”",
  },
} as const satisfies Texts;
