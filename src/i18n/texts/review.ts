// The texts for whoever was handed a copy: unlocking it, what it is and from whom, commenting, sending back (返送).
// Only words: no code, no markup; {name} marks what is filled in.
import type { Texts } from "../text-shape.ts";

export const reviewTexts = {
  "review.lock.explain": {
    ja: "合言葉で保護されています。送ってくれた人から聞いた合言葉を入力してください。",
    en: "This sheet is protected by a passphrase. Please enter the one you got from whoever sent it.",
  },
  "review.lock.hint": { ja: "ヒント：{hint}", en: "Hint: {hint}" },
  "review.lock.passphrase": { ja: "合言葉", en: "Passphrase" },
  "review.lock.show": { ja: "入力した文字を見せる", en: "Show what I type" },
  "review.lock.keep": {
    ja: "この画面に書いたコメントを、この端末に残す",
    en: "Keep the comments I write here on this machine",
  },
  "review.lock.keep.explain": {
    ja: "共用のパソコンでは外してください。外すと、画面を閉じたときに、書いたコメントもお名前もこの端末からすべて消えます。",
    en: "Switch this off on a shared PC: then all that you write, your name included, is gone from this machine when the page is closed.",
  },
  "review.lock.open": { ja: "開く", en: "Open" },
  "review.lock.busy": { ja: "開いています…", en: "Opening…" },
  "review.lock.empty": { ja: "合言葉を入力してください。", en: "Please enter the passphrase." },
  "review.lock.wrong": {
    ja: "合言葉が違います。大文字と小文字、似た文字を確かめて、もう一度入力してください。",
    en: "This is not the passphrase. Please check capital letters and letters that look alike, and try again.",
  },
  "review.lock.damaged": {
    ja: "このファイルは途中で壊れていて、正しい合言葉でも開けません。送ってくれた人に、もう一度送ってもらってください。",
    en: "This file was damaged on the way and cannot be opened, not even with the right passphrase. Please have it sent again.",
  },
  "review.lock.noCryptography": {
    ja: "この開き方では、保護を外せません。ファイルをこの端末に保存してから、ダブルクリックで開いてください。",
    en: "It cannot be unlocked when opened like this. Please save the file on this machine and open it by double-click.",
  },
  "review.unreadable.title": { ja: "このファイルは開けません", en: "This file cannot be opened" },
  "review.unreadable.what": {
    ja: "送ってくれた人に、もう一度送ってもらってください。メールに付けるとき・共有フォルダーから写すときに途中で切れることがあります。",
    en: "Please have it sent again. A file can be cut off when it is mailed or copied from a shared folder.",
  },

  "review.title": { ja: "ご意見をお聞かせください", en: "Your comments, please" },
  "review.copy.title": { ja: "書き込み用の控えです", en: "This is a copy to work on" },
  "review.who.both": { ja: "{sender}から{receiver}へ", en: "From {sender} to {receiver}" },
  "review.who.sender": { ja: "{sender}から", en: "From {sender}" },
  "review.who.receiver": { ja: "{receiver}へ", en: "For {receiver}" },
  "review.until.day": { ja: "返送の期限：{date}（{left}）", en: "Please send it back by {date} ({left})" },
  "review.until.today": { ja: "今日まで", en: "today" },
  "review.until.left": { ja: "あと{days}日", en: "days left: {days}" },
  "review.until.over": { ja: "{days}日過ぎています", en: "days late: {days}" },
  "review.explain": {
    ja: "本文は変えられません。気になったところにコメントを付け、終わったら「返送する」を押してください。",
    en: "The text cannot be changed. Comment where something strikes you, and press “Send back” when you are done.",
  },
  "review.how": {
    ja: "コメントの付け方：言葉をマウスでなぞると「コメントを付ける」が出ます。キーボードでは、カードの中で → や Shift+→ で言葉を選び、Alt+C。",
    en: "To comment: mark words with the mouse and press “Comment”. By keys: in a card, mark words with → (more with Shift+→) and press Alt+C.",
  },
  "review.copy.explain": {
    ja: "自由に書き直してください。終わったら「ファイルに保存」を押し、できたファイルを{sender}に返してください。",
    en: "Please edit freely. When you are done, press “Save to file” and return the file to {sender}.",
  },
  "review.giver": { ja: "渡してくれた人", en: "whoever gave it to you" },
  "review.memory": {
    ja: "書いたコメントはこの端末に残りません。画面を閉じる前に返送してください。",
    en: "Nothing you write is kept on this machine. Please send your comments back before closing the page.",
  },
  "review.returned": {
    ja: "返送を作った日時：{when}。そのあとに書いたコメントも、もう一度返送できます。",
    en: "Return made {when}. What you write afterwards can be sent back again.",
  },
  "review.fold": { ja: "説明をたたむ", en: "Fold" },
  "review.unfold": { ja: "説明を開く", en: "Show more" },
  "review.send": { ja: "返送する", en: "Send back" },
  "review.send.count": { ja: "返送する（未返送 {count}件）", en: "Send back ({count} new)" },
  "review.send.preview": {
    ja: "ここは見本です。返送は、受け取った人が行います。",
    en: "This is a preview; the receiver sends it back.",
  },

  "review.return.title": { ja: "返送する", en: "Send back" },
  "review.return.how": {
    ja: "ここから自動では送られません。下のどちらかを作り、{sender}あてのメールなどで送ってください。",
    en: "Nothing is sent from here. Make one of the two below, and send it to {sender} by mail or otherwise.",
  },
  "review.return.name": { ja: "お名前", en: "Your name" },
  "review.return.name.explain": {
    ja: "だれからの返送か分かるように、必ず入力してください。",
    en: "Needed, so that it is known whose return this is.",
  },
  "review.return.name.missing": { ja: "お名前を入力してください。", en: "Please enter your name." },
  "review.return.list": { ja: "返送するコメント {count}件", en: "Comments to send back: {count}" },
  "review.return.fresh": {
    ja: "うち、まだ返送していないもの {count}件。前に返送したものも一緒に入りますが、受け取る側で重なることはありません。",
    en: "Not yet returned: {count}. Those returned before go along too; they are not doubled where they arrive.",
  },
  "review.return.none": {
    ja: "コメントはありません。このまま返すと、「意見なし」という返送になります。",
    en: "There are no comments. Sent back like this, it says that you have none.",
  },
  "review.return.draft": {
    ja: "書きかけのコメントがあります。「コメントする」を押していないものは、返送に入りません。",
    en: "A comment is still being written. What has not been posted is not sent back.",
  },
  "review.return.more": { ja: "ほか {count}件", en: "and {count} more" },
  "review.return.isNew": { ja: "新しい", en: "new" },
  "review.return.protected": {
    ja: "この返送も、画面を開いたときと同じ合言葉で保護されます。",
    en: "This return is protected too, by the passphrase that opened this page.",
  },
  "review.return.file": { ja: "ファイルにする", en: "Make a file" },
  "review.return.file.explain": {
    ja: "小さなファイルができます。メールに添付して送ってください。",
    en: "A small file, to be attached to a mail.",
  },
  "review.return.text": { ja: "メールに貼る文にする", en: "Make a text for a mail" },
  "review.return.text.explain": {
    ja: "添付できないときに。文をコピーして、メールの本文に貼り付けます。",
    en: "When nothing can be attached: copy the text into the mail.",
  },
  "review.return.text.label": { ja: "メールに貼る文", en: "The text for the mail" },
  "review.return.copy": { ja: "コピーする", en: "Copy" },
  "review.return.copied": {
    ja: "コピーしました。{sender}あてのメールに貼り付けて送ってください。",
    en: "Copied. Please paste it into a mail to {sender} and send it.",
  },
  "review.return.notCopied": {
    ja: "コピーできませんでした。文をすべて選んで、Ctrl+C でコピーしてください。",
    en: "It could not be copied. Please select all of the text and press Ctrl+C.",
  },
  "review.return.long": {
    ja: "長い文です（約{count}字）。途中で切れるメールもあるため、ファイルにするほうが確実です。",
    en: "This is a long text (about {count} letters). Some mail programs cut it off; a file is safer.",
  },
  "review.return.tooLong": {
    ja: "コメントが多すぎる（または長すぎる）ため、文にできません。ファイルにしてください。",
    en: "There is too much for a text. Please make a file.",
  },
  "review.return.saved": {
    ja: "「{name}」を作りました。{sender}あてのメールに添付するなどして送ってください。",
    en: "“{name}” is made. Please send it to {sender}, attached to a mail for example.",
  },
  "review.return.failed": {
    ja: "ファイルを作れませんでした（{reason}）。「メールに貼る文にする」もお試しください。",
    en: "The file could not be made ({reason}). You can also make a text for a mail.",
  },
  "review.return.notLocked": {
    ja: "合言葉で保護できないため、返送を作りませんでした。",
    en: "The return was not made: it could not be protected.",
  },
  "review.return.back": { ja: "戻る", en: "Back" },
  "review.return.busy": { ja: "作っています…", en: "Working…" },

  "review.text.title": { ja: "「{title}」へのご意見（{name}）", en: "Comments on “{title}” ({name})" },
  "review.text.count": { ja: "{date}　コメント {count}件", en: "{date}, comments: {count}" },
  "review.text.none": { ja: "{date}　意見なし", en: "{date}, no comments" },
  "review.text.thread": { ja: "{number}．{place}〔{kind}〕", en: "{number}. {place} [{kind}]" },
  "review.text.reply": { ja: "返信", en: "Reply" },
  "review.text.protected": {
    ja: "「{title}」への返送です（{name}）。内容は合言葉で保護されています。",
    en: "A return for “{title}” ({name}), protected by a passphrase.",
  },
  "review.text.begin": {
    ja: "〔返送データ：ここから〕この下は消したり直したりしないでください。メールの全文をアプリに貼り付けると取り込めます。",
    en: "[Return data: begin] Please leave what follows as it is. Paste the whole mail into the app to take it in.",
  },
  "review.text.end": { ja: "〔返送データ：ここまで〕", en: "[Return data: end]" },
} as const satisfies Texts;
