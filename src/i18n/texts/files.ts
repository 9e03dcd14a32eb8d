// The texts about keeping: in the browser, in a file, in another window; and the screen for when something breaks.
// Only words: no code, no markup; {name} marks what is filled in.
import type { Texts } from "../text-shape.ts";

export const filesTexts = {
  "files.save": { ja: "ファイルに保存", en: "Save to file" },
  "files.saveAs": { ja: "別の名前でファイルに保存…", en: "Save to another file…" },
  "files.export": { ja: "JSON を書き出す…", en: "Export as JSON…" },
  "files.never": { ja: "ファイルへの保存：まだ", en: "Saved to a file: not yet" },
  "files.last": { ja: "ファイルへの保存：{when}", en: "Saved to a file: {when}" },
  "files.lastOld": { ja: "ファイルへの保存：{when}（変更あり）", en: "Saved to a file: {when}, changed since" },
  "files.explain.never": {
    ja: "このシートは、まだファイルに保存されていません。ブラウザーの閲覧データを消すと失われます。",
    en: "This sheet has not been saved to a file yet. It would be lost with the browser's data.",
  },
  "files.explain.old": {
    ja: "最後にファイルへ保存してから{days}日たち、その間に変更がありました。",
    en: "It was last saved to a file {days} days ago and has changed since.",
  },
  "files.explain.fine": {
    ja: "最後にファイルへ保存したのは {time} です。",
    en: "It was last saved to a file {time}.",
  },
  "files.saved": {
    ja: "「{name}」に保存し、書いたとおりであることを確かめました。",
    en: "Saved to “{name}” and read back: it is whole.",
  },
  "files.downloaded": {
    ja: "「{name}」をダウンロードに渡しました。ファイルができているか、ダウンロードのフォルダーをご確認ください。",
    en: "“{name}” was handed to the browser's downloads. Please check that it is there.",
  },
  "files.failed": {
    ja: "ファイルに保存できませんでした（{reason}）。このブラウザーの中のシートはそのままです。",
    en: "The file could not be saved ({reason}). The sheet in this browser is unchanged.",
  },
  "files.failure.denied": { ja: "書き込みが許可されていません", en: "writing is not allowed" },
  "files.failure.gone": { ja: "前のファイルが移動したか、消えています", en: "the file was moved or deleted" },
  "files.failure.full": { ja: "保存先の空きが足りません", en: "there is no room left" },
  "files.failure.unverified": {
    ja: "書いたものと、読み返したものが違います",
    en: "what was read back differs from what was written",
  },
  "files.failure.changed": {
    ja: "ほかの人が保存している途中か、いまは読み取れないファイルです。少し待って、もう一度お試しください",
    en: "somebody else is saving to the same file, or it cannot be read just now; please wait a moment and save again",
  },
  "files.failure.unknown": { ja: "原因は分かりません", en: "the cause is unknown" },
  "files.elsewhere": { ja: "別の場所に保存する", en: "Save elsewhere" },

  "files.connect": { ja: "フォルダーにあるファイルとつなぐ…", en: "Connect with a file in a folder…" },
  "files.connected": {
    ja: "「{name}」とつなぎました。これからは「ファイルに保存」でこのファイルに書き、ほかの人が書いたらお知らせします。",
    en: "Connected with “{name}”. “Save to file” writes to it from now on, and you are told when others have.",
  },
  "files.connect.other": {
    ja: "「{name}」は別のシート（{title}）のファイルなので、つなぎませんでした。",
    en: "“{name}” is the file of another sheet ({title}) and was not connected.",
  },
  "files.connect.unreadable": {
    ja: "「{name}」は、つなげるファイルではありませんでした。{reason}",
    en: "“{name}” cannot be connected. {reason}",
  },
  "files.connect.failed": {
    ja: "そのファイルは読み取れませんでした（{reason}）。何も変えていません。",
    en: "That file could not be read ({reason}). Nothing was changed.",
  },

  "files.folder.title": {
    ja: "フォルダーのファイルに、このシートにない変更があります。",
    en: "The file in the folder holds changes that are not in this sheet.",
  },
  "files.folder.news": {
    ja: "「{name}」：{who}が{when}に保存（{what}）。",
    en: "“{name}”: saved by {who}, {when} ({what}).",
  },
  "files.folder.news.undated": { ja: "「{name}」：{who}が保存（{what}）。", en: "“{name}”: saved by {who} ({what})." },
  "files.folder.someone": { ja: "ほかの人", en: "somebody else" },
  "files.folder.named": { ja: "{names}さん", en: "{names}" },
  "files.folder.and": { ja: "さん、", en: ", " },
  "files.folder.cards": { ja: "カード{cards}枚", en: "cards: {cards}" },
  "files.folder.cardsAndOthers": {
    ja: "カード{cards}枚、ほか{others}件",
    en: "cards: {cards}, other changes: {others}",
  },
  "files.folder.others": { ja: "カード以外の変更{others}件", en: "changes apart from cards: {others}" },
  "files.folder.same": { ja: "中身の違いはありません", en: "the contents are the same" },
  "files.folder.elsewhere": {
    ja: "合わせるのは、このシートを編集している画面でできます。",
    en: "It can be merged in the window in which this sheet is edited.",
  },
  "files.folder.merge": { ja: "合わせる", en: "Merge" },
  "files.folder.later": { ja: "あとで", en: "Later" },
  "files.folder.asleep": {
    ja: "フォルダーの「{name}」をほかの人が変えても、いまは分かりません。見るには、ブラウザーの許可が要ります。",
    en: "If others change “{name}” in the folder, it does not show here now: the browser wants to be asked first.",
  },
  "files.folder.wake": { ja: "見張りを再開する", en: "Watch it again" },
  "files.folder.notAllowed": {
    ja: "許可されなかったので、見張っていません。「ファイルに保存」はできます。",
    en: "It was not allowed, so nobody watches. You can still save to the file.",
  },

  "files.question.news": {
    ja: "フォルダーのファイルのほうが新しくなっています",
    en: "The file in the folder is newer",
  },
  "files.question.news.explain": {
    ja: "いま上書きすると、その変更が失われます。まだ何も書き込んでいません。",
    en: "Overwriting it now would lose these changes. Nothing has been written yet.",
  },
  "files.question.news.merge": { ja: "合わせてから保存する", en: "Merge, then save" },
  "files.question.other": { ja: "別のシートのファイルになっています", en: "It is the file of another sheet now" },
  "files.question.other.explain": {
    ja: "前に保存した「{name}」には、いま別のシート「{title}」が入っています。上書きはしません。別の場所に保存してください。",
    en: "“{name}”, saved before, now holds another sheet, “{title}”. It is not overwritten. Please save elsewhere.",
  },
  "files.question.copy": { ja: "別の控えのファイルになっています", en: "It is the file of another copy now" },
  "files.question.copy.isHandOut": {
    ja: "「{name}」には、いま配付用の控えが入っています。除いた内容まで相手に見えてしまわないよう、上書きはしません。別の場所に保存してください。",
    en: "“{name}” now holds a hand-out. It is not overwritten: its receivers would see what was left out. Please save elsewhere.",
  },
  "files.question.copy.isFuller": {
    ja: "「{name}」には、配付元のシートが入っています。いま開いているのは配付を受けた控えで、除かれた内容があるため、上書きはしません。別の場所に保存してください。",
    en: "“{name}” holds the sheet this hand-out was made of. It is not overwritten: the hand-out lacks what was left out. Please save elsewhere.",
  },
  "files.question.partly": { ja: "この版では読めない部分があります", en: "Parts of it cannot be read here" },
  "files.question.partly.explain": {
    ja: "「{name}」には、このアプリでは読めない部分が{count}か所あります。新しい版のアプリで書かれたのかもしれません。上書きすると、その部分は失われます。",
    en: "“{name}” holds {count} parts that this version cannot read, perhaps of a newer version. Overwriting would lose them.",
  },
  "files.question.empty": { ja: "フォルダーのファイルが空です", en: "The file in the folder is empty" },
  "files.question.empty.explain": {
    ja: "「{name}」は空になっています。ほかの人が保存している途中かもしれません。少し待ってからもう一度確かめるか、ここに書き込んでください。",
    en: "“{name}” is empty. Somebody may be saving to it. Please look again in a moment, or write to it now.",
  },
  "files.question.unreadable": { ja: "フォルダーのファイルを読めません", en: "The file in the folder cannot be read" },
  "files.question.unreadable.broken": {
    ja: "「{name}」は途中で切れているか、壊れていて読めません。まだ何も書き込んでいません。",
    en: "“{name}” is cut off or damaged and cannot be read. Nothing has been written yet.",
  },
  "files.question.unreadable.replace": {
    ja: "ほかの人が保存している途中かもしれません。上書きすると、いま入っているものは失われます。",
    en: "Somebody may be saving to it. What it holds now is lost when you overwrite it.",
  },
  "files.question.unreadable.foreign": {
    ja: "「{name}」には、いま別のもの（ほかのソフトのデータや、保護された控えなど）が入っています。",
    en: "“{name}” now holds something else, such as another program's data or a protected copy.",
  },
  "files.question.unreadable.keep": {
    ja: "ほかの人の大事なファイルかもしれないため、上書きはしません。別の場所に保存してください。",
    en: "It may be of use to somebody and is not overwritten. Please save elsewhere.",
  },
  "files.question.again": { ja: "もう一度確かめる", en: "Look again" },
  "files.question.replace": { ja: "上書きする", en: "Overwrite" },
  "files.question.fill": { ja: "ここに書き込む", en: "Write here" },

  "files.keep.saved": { ja: "保存済み {time}", en: "Saved {time}" },
  "files.keep.fresh": { ja: "保存済み", en: "Saved" },
  "files.keep.saving": { ja: "保存中…", en: "Saving…" },
  "files.keep.failed": { ja: "保存できません", en: "Not saved" },
  "files.keep.memory": { ja: "保存されません", en: "Not kept" },
  "files.keep.following": { ja: "閲覧のみ", en: "Read only" },
  "files.keep.explain": {
    ja: "書いたことは、このブラウザーの中に自動で保存されます。",
    en: "What you write is kept in this browser by itself.",
  },
  "files.banner.failed": { ja: "変更を保存できていません。", en: "Your changes are not being saved." },
  "files.banner.failed.review": {
    ja: "書いたコメントを、この端末に保存できていません。",
    en: "Your comments are not being kept on this machine.",
  },
  "files.banner.failed.review.what": {
    ja: "コメントは、いまはこの画面にだけあります。閉じる前に「返送する」で送ってください。",
    en: "They are in this window only. Please send them back with “Send back” before you close it.",
  },
  "files.banner.retry": { ja: "もう一度保存する", en: "Try again" },
  "files.banner.following": {
    ja: "このシートは別の画面で編集中です。ここでは、その変更がそのまま見えます。",
    en: "This sheet is being edited in another window. What is changed there shows here at once.",
  },
  "files.banner.takeOver": { ja: "この画面で編集する", en: "Edit here instead" },
  "files.banner.following.review": {
    ja: "このシートは別の画面でも開いています。そちらで付けたコメントは、ここにもそのまま出ます。",
    en: "This sheet is open in another window, too. Comments written there show here at once.",
  },
  "files.banner.takeOver.review": { ja: "この画面でコメントする", en: "Comment here instead" },
  "files.banner.rescued": {
    ja: "この画面に書いて保存できていなかった内容は、別の控えとして一覧に残しました。いま表示しているのは、別の画面で保存されたシートです。",
    en: "What was written here and not saved yet is kept as a copy of its own in the list. Shown now is the sheet as the other window saved it.",
  },
  "files.banner.openCopy": { ja: "控えを開く", en: "Open the copy" },
  "files.banner.noBackups": {
    ja: "書いたものは保存されていますが、バックアップを残せていません。",
    en: "What you write is saved, but no backups can be kept.",
  },
  "files.banner.memory": {
    ja: "このブラウザーには保存できないため、画面を閉じると消えます。こまめに「ファイルに保存」してください。",
    en: "This browser does not allow anything to be kept: it is gone when you close the window. Please save to a file often.",
  },
  "files.opening.title": {
    ja: "保存されていたとおりには開けませんでした。",
    en: "This sheet could not be opened just as it was saved.",
  },
  "files.opening.notes": { ja: "直したところ・読めなかったところ（{count}）", en: "Put right or left out ({count})" },
  "files.leave.title": { ja: "保存できていない変更があります", en: "Some changes are not saved" },
  "files.leave.explain": {
    ja: "このまま移ると、その変更は失われます。先にファイルへ書き出すことができます。",
    en: "They will be lost if you go on. You can export the sheet to a file first.",
  },
  "files.leave.stay": { ja: "このシートに残る", en: "Stay here" },
  "files.leave.go": { ja: "捨てて移る", en: "Discard and go on" },
} as const satisfies Texts;
