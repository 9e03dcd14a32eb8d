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
  "files.failure.unknown": { ja: "原因は分かりません", en: "the cause is unknown" },
  "files.elsewhere": { ja: "別の場所に保存する", en: "Save elsewhere" },

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
  "files.banner.retry": { ja: "もう一度保存する", en: "Try again" },
  "files.banner.following": {
    ja: "このシートは別の画面で編集中です。ここでは、その変更がそのまま見えます。",
    en: "This sheet is being edited in another window. What is changed there shows here at once.",
  },
  "files.banner.takeOver": { ja: "この画面で編集する", en: "Edit here instead" },
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
