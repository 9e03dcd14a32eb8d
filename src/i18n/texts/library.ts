// The texts of the first screen: starting a sheet, the list, the bin, backups, and taking files in.
// Only words: no code, no markup; {name} marks what is filled in.
import type { Texts } from "../text-shape.ts";

export const libraryTexts = {
  "library.lead": {
    ja: "10年後のありたい姿から逆算し、最初の取組までを一本の筋にします。",
    en: "Reason backwards from the region you want in ten years to the first thing to do.",
  },
  "library.private": {
    ja: "書いたものはこのブラウザーの中に自動で保存され、外へは送られません。閲覧データを消すと一緒に消えるので、大切なシートは「ファイルに保存」もしてください。",
    en: "What you write is kept in this browser by itself and never sent anywhere. Clearing the browser's data clears it too, so save important sheets to a file as well.",
  },

  "library.start": { ja: "新しく始める", en: "Begin a new sheet" },
  "library.start.more": { ja: "ほかのひな形", en: "Other templates" },
  "library.open.title": { ja: "ファイルから開く", en: "Open from a file" },
  "library.open.explain": {
    ja: "このアプリで保存したファイルや、確認した人からの返送を、ここに落とすか、選んでください。いくつでも一度に選べます。文字として受け取ったときは、そのまま貼り付けられます（Ctrl+V）。",
    en: "Drop files saved with this app, or returns from reviewers, anywhere here, or choose them, as many as you like. If you were sent text, just paste it (Ctrl+V).",
  },
  "library.open.choose": { ja: "ファイルを選ぶ…", en: "Choose a file…" },
  "library.import": { ja: "ファイルを開く…", en: "Open a file…" },
  "library.drop": { ja: "ここで放すと、中身を確かめてから開けます", en: "Let go to look inside before opening it" },

  "library.list": { ja: "最近のシート", en: "Recent sheets" },
  "library.list.empty": {
    ja: "まだシートはありません。上の「白紙」か「記入例」を選ぶと始まります。",
    en: "No sheets yet. Choose a blank sheet or an example above to begin.",
  },
  "library.list.failed": { ja: "一覧を読み込めませんでした。", en: "The list could not be read." },
  "library.list.again": { ja: "もう一度読み込む", en: "Try again" },
  "library.fact.cards": { ja: "カード{count}枚", en: "{count} cards" },
  "library.fact.changed": { ja: "変更 {when}", en: "changed {when}" },
  "library.fact.file": { ja: "ファイルに保存 {when}", en: "saved to a file {when}" },
  "library.fact.noFile": { ja: "ファイルには未保存", en: "not yet saved to a file" },
  "library.damaged": { ja: "一部が読めません", en: "Partly unreadable" },
  "library.rescued": { ja: "別の画面と食い違った分の控え", en: "Kept from another screen" },
  "library.given.review": { ja: "確認用に受け取った控え（{sender}から）", en: "A copy for review, given by {sender}" },
  "library.given.copy": { ja: "受け取った控え（{sender}から）", en: "A copy given by {sender}" },
  "library.more": { ja: "「{title}」の操作", en: "Actions for “{title}”" },
  "library.action.open": { ja: "開く", en: "Open" },
  "library.action.duplicate": { ja: "複製する", en: "Duplicate" },
  "library.action.rename": { ja: "題名を変える…", en: "Rename…" },
  "library.action.export": { ja: "JSON を書き出す", en: "Export as JSON" },
  "library.action.backups": { ja: "バックアップ…", en: "Backups…" },
  "library.action.unread": { ja: "読めなかった部分を書き出す", en: "Export the unreadable parts" },
  "library.action.bin": { ja: "ごみ箱に入れる", en: "Move to the bin" },
  "library.duplicateTitle": { ja: "{title}の複製", en: "Copy of {title}" },
  "library.duplicated": { ja: "「{title}」を複製しました。", en: "“{title}” was duplicated." },
  "library.binned": { ja: "「{title}」をごみ箱に入れました。", en: "“{title}” is in the bin." },
  "library.restored": { ja: "「{title}」を一覧に戻しました。", en: "“{title}” is back in the list." },
  "library.putBack": { ja: "元に戻す", en: "Put back" },
  "library.openElsewhere": {
    ja: "「{title}」は別の画面で開いています。その画面を閉じてから、もう一度お試しください。",
    en: "“{title}” is open in another window. Close it there and try again.",
  },

  "library.unread.none": { ja: "読めなかった部分は残っていません。", en: "No unreadable parts were kept." },
  "library.unread.fileName": { ja: "読めなかった部分", en: "unreadable parts" },

  "library.rename.title": { ja: "題名を変える", en: "Rename the sheet" },
  "library.rename.label": { ja: "題名", en: "Title" },
  "library.rename.save": { ja: "変える", en: "Rename" },

  "library.bin": { ja: "ごみ箱（{count}）", en: "Bin ({count})" },
  "library.bin.since": { ja: "{date}に入れました", en: "In the bin since {date}" },
  "library.bin.restore": { ja: "一覧に戻す", en: "Put back" },
  "library.bin.delete": { ja: "完全に消す", en: "Delete for good" },
  "library.bin.empty": { ja: "ごみ箱を空にする…", en: "Empty the bin…" },
  "library.bin.deleteLabel": { ja: "「{title}」を完全に消す", en: "Delete for good: “{title}”" },
  "library.bin.restoreLabel": { ja: "「{title}」を一覧に戻す", en: "Put back “{title}”" },
  "library.delete.title": { ja: "完全に消しますか？", en: "Delete for good?" },
  "library.delete.one": {
    ja: "「{title}」とそのバックアップを、このブラウザーから消します。元には戻せません。ファイルに保存したものは残ります。",
    en: "“{title}” and its backups will be gone from this browser. This cannot be undone. Files you saved are not touched.",
  },
  "library.delete.all": {
    ja: "ごみ箱の{count}件とそのバックアップを、このブラウザーから消します。元には戻せません。ファイルに保存したものは残ります。",
    en: "The {count} sheets in the bin and their backups will be gone from this browser. This cannot be undone. Files you saved are not touched.",
  },
  "library.delete.confirm": { ja: "完全に消す", en: "Delete for good" },
  "library.deleted": { ja: "「{title}」を消しました。", en: "“{title}” was deleted." },
  "library.emptied": { ja: "ごみ箱の{count}件を消しました。", en: "{count} sheets were deleted." },

  "library.backups.title": { ja: "「{title}」のバックアップ", en: "Backups of “{title}”" },
  "library.backups.explain": {
    ja: "作業の節目ごとに自動で残した控えです。戻すときは、今の状態を先にバックアップします。",
    en: "Kept by itself in the course of the work. Before one is put back, the present state is backed up too.",
  },
  "library.backups.none": { ja: "バックアップはまだありません。", en: "There are no backups yet." },
  "library.backups.line": { ja: "{time}・カード{count}枚", en: "{time}, {count} cards" },
  "library.backups.regular": { ja: "自動", en: "Regular" },
  "library.backups.before-restore": { ja: "戻す直前", en: "Before a restore" },
  "library.backups.before-import": { ja: "取り込む直前", en: "Before an import" },
  "library.backups.restore": { ja: "この状態に戻す", en: "Restore this" },
  "library.backups.restoreLabel": { ja: "{time}：この状態に戻す", en: "Restore this: {time}" },
  "library.backups.copy": { ja: "別の控えとして開く", en: "Open as a new copy" },
  "library.backups.copyLabel": { ja: "{time}：別の控えとして開く", en: "Open as a new copy: {time}" },
  "library.backups.restored": {
    ja: "{time}の状態に戻しました。戻す前の状態もバックアップにあります。",
    en: "Restored to {time}. The state before is among the backups.",
  },

  "library.usage": { ja: "使っている容量：{size}", en: "Space used: {size}" },
  "library.usage.of": {
    ja: "使っている容量：{size}（ブラウザーの上限の約{percent}%）",
    en: "Space used: {size} (about {percent}% of the browser's limit)",
  },

  "library.problem": { ja: "「{title}」を開けませんでした。", en: "“{title}” could not be opened." },
  "library.problem.unnamed": { ja: "そのシートを開けませんでした。", en: "That sheet could not be opened." },
  "library.problem.binned": {
    ja: "そのシートはごみ箱にあります。下の「ごみ箱」から一覧に戻すと開けます。",
    en: "That sheet is in the bin. Put it back from the bin below to open it.",
  },

  "library.import.title": { ja: "ファイルの中身", en: "What is in the file" },
  "library.import.titleMany": { ja: "{count}件のファイルの中身", en: "What is in the {count} files" },
  "library.import.reading": { ja: "読み込んでいます…", en: "Reading…" },
  "library.import.pasted": { ja: "貼り付けた文字", en: "The pasted text" },
  "library.import.savedAt": { ja: "{time}に保存されたもの", en: "Saved {time}" },
  "library.import.total": { ja: "カード{cards}枚・つながり{links}本", en: "{cards} cards, {links} links" },
  "library.import.unreadableFile": {
    ja: "ファイルを読み取れません。フォルダーか、移動・削除されたファイルのようです。",
    en: "The file cannot be read. It may be a folder, or was moved or deleted.",
  },
  "library.import.stage": { ja: "段", en: "Stage" },
  "library.import.count": { ja: "カードの数", en: "Cards" },
  "library.import.elements": { ja: "ほかに要素{count}", en: "and {count} elements" },
  "library.import.handOut": { ja: "「{receiver}」に配付した控え", en: "the copy handed out to “{receiver}”" },
  "library.import.returns": {
    ja: "ほかに返送が{count}件あります。この画面を閉じると、続けて確かめられます。",
    en: "There are {count} returns as well. They are shown when you close this.",
  },
  "library.import.clean": {
    ja: "直したところ、読めなかったところはありません。",
    en: "Nothing had to be put right or left out.",
  },
  "library.import.repairs": { ja: "読み込むときに直したところ（{count}）", en: "Put right while reading ({count})" },
  "library.import.rejected": { ja: "読み込めなかったところ（{count}）", en: "Could not be taken in ({count})" },
  "library.import.same": {
    ja: "同じシートの控えが、この一覧にもう{count}件あります。これは別の控えとして加わり、今あるものは変わりません。",
    en: "The list already has {count} of this sheet's copies. This one is added beside them; they stay as they are.",
  },
  "library.import.accept": { ja: "新しい控えとして開く", en: "Open as a new copy" },
  "library.import.acceptMany": { ja: "読めた{count}件を控えに加える", en: "Add the {count} that could be read" },
  "library.import.failed": { ja: "開けません。", en: "It cannot be opened." },
  "library.import.untouched": {
    ja: "今あるシートには何もしていません。",
    en: "Nothing was done to the sheets you have.",
  },
  "library.import.addedMany": { ja: "{count}件を新しい控えとして加えました。", en: "{count} new copies were added." },
  "library.import.notStory": {
    ja: "貼り付けた文字は、このアプリのファイルではないようです。",
    en: "The pasted text does not seem to be a file of this app.",
  },
} as const satisfies Texts;
