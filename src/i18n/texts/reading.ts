// What a person is told when a file is read: why it cannot be, what was put right, what was left out.
// Only words: no code, no markup; {name} marks what is filled in. Keys follow the codes of `exchange/` and `domain/`.
import type { Texts } from "../text-shape.ts";

export const readingTexts = {
  "reading.error.too-large": {
    ja: "このファイルは {size} MB あり、読み込める大きさ（{limit} MB）を超えています。変革ストーリーシートのファイルか、お確かめください。",
    en: "This file has {size} MB, more than can be read ({limit} MB). Please check that it is a story sheet file.",
  },
  "reading.error.empty": {
    ja: "このファイルは空です。コピーの途中で切れていないか、送り主にお確かめください。",
    en: "This file is empty. Ask whoever sent it whether it was cut off on the way.",
  },
  "reading.error.not-text.zip": {
    ja: "これは zip か、Excel・Word・PowerPoint のファイルです。zip のときは、先に展開して中のファイルを選んでください。",
    en: "This is a zip archive, or an Excel, Word or PowerPoint file. If it is a zip, unpack it and choose the file inside.",
  },
  "reading.error.not-text.image": {
    ja: "これは画像のファイルです。変革ストーリーシートのファイル（.json）を選んでください。",
    en: "This is a picture. Please choose a story sheet file (.json).",
  },
  "reading.error.not-text.pdf": {
    ja: "これは PDF です。PDF から元には戻せません。書き出したときのファイル（.json）を選んでください。",
    en: "This is a PDF, which cannot be turned back into a story. Please choose the exported file (.json).",
  },
  "reading.error.not-text.old-office": {
    ja: "これは古い形式の Office（.doc .xls .ppt）のファイルです。変革ストーリーシートのファイル（.json）を選んでください。",
    en: "This is an older Office file (.doc, .xls, .ppt). Please choose a story sheet file (.json).",
  },
  "reading.error.not-text.unknown": {
    ja: "このファイルには文字でないものが入っています。壊れているか、別の種類のファイルです。",
    en: "This file holds something other than text. It is damaged, or of another kind.",
  },
  "reading.error.not-utf8.shift-jis": {
    ja: "このファイルの文字コードは Shift_JIS のようです。別のソフトで保存し直すと変わることがあります。UTF-8 で保存し直すか、書き出したままのファイルを選んでください。",
    en: "This file seems to be in Shift_JIS; another program may have saved it that way. Save it as UTF-8, or choose the file as it was exported.",
  },
  "reading.error.not-utf8.unknown": {
    ja: "このファイルの文字が読み取れません（UTF-8 ではありません）。壊れているおそれがあります。もう一度受け取るか、控えのファイルを選んでください。",
    en: "The text of this file cannot be read (it is not UTF-8). It may be damaged: ask for it again, or choose a backup.",
  },
  "reading.error.web-page": {
    ja: "これは Web ページ（HTML）です。変革ストーリーシートのファイル（.json）を選んでください。",
    en: "This is a web page (HTML). Please choose a story sheet file (.json).",
  },
  "reading.error.not-json.truncated": {
    ja: "このファイルは {line} 行目の途中で終わっています。コピーや送信の途中で切れたようです。もう一度受け取るか、控えのファイルを選んでください。",
    en: "This file ends in the middle of line {line}. It was probably cut off while being copied or sent: ask for it again, or choose a backup.",
  },
  "reading.error.not-json.broken": {
    ja: 'このファイルは {line} 行目 {column} 文字目から読み取れません。手で直したときは、その前後の「,」や「"」をお確かめください。そうでなければ壊れています。控えのファイルを選んでください。',
    en: 'This file cannot be read from line {line}, column {column} on. If it was edited by hand, look for a missing "," or quotation mark there; if not, it is damaged: choose a backup.',
  },
  "reading.error.wrong-kind.unnamed": {
    ja: "読み取れましたが、変革ストーリーシートのファイルではありません。ほかのソフトのデータのようです。",
    en: "This can be read, but it is not a story sheet file. It seems to be the data of another program.",
  },
  "reading.error.wrong-kind.named": {
    ja: "読み取れましたが、変革ストーリーシートのファイルではありません（種類: {found}）。",
    en: "This can be read, but it is not a story sheet file (its kind: {found}).",
  },
  "reading.error.too-new": {
    ja: "このファイルは、より新しい版のアプリで作られています（形式 {format}。このアプリが読めるのは {supported} まで）。新しい版のアプリで開いてください。",
    en: "This file was made by a newer version of the app (format {format}; this one reads up to {supported}). Please open it with the newer version.",
  },
  "reading.error.bad-format": {
    ja: "ファイルの形式の番号が読み取れません（{found}）。壊れているか、手で直されています。",
    en: "The number of the file's format cannot be read ({found}). The file is damaged or was edited by hand.",
  },
  "reading.error.migration-failed": {
    ja: "古い形式（{format}）のファイルを、今の形式に直せませんでした。中身が壊れているおそれがあります。このファイルは捨てずにお持ちください。",
    en: "The file is in an older format ({format}) and could not be brought up to date. Its contents may be damaged; please keep the file.",
  },
  "reading.error.nothing-inside": {
    ja: "変革ストーリーシートのファイルですが、中にストーリーがありません。",
    en: "This is a story sheet file, but there is no story in it.",
  },
  "reading.error.page-cut-off": {
    ja: "この HTML は途中で切れています。ダウンロードや送信が終わる前のもののようです。もう一度受け取ってください。",
    en: "This page ends before its end: it was probably not downloaded or sent completely. Please get it again.",
  },
  "reading.error.other-text": {
    ja: "これは文章のファイルです。変革ストーリーシートのファイルでも、返送の文でもありません。返送のメールなら、「返送データ」の行も含めて全部を貼り付けてください。",
    en: "This is some text, neither a story sheet file nor a return. If it is from a mail with a return, paste all of it, the lines of data included.",
  },
  "reading.error.return-headless": {
    ja: "返送の文の初めと終わりがどちらも欠けているため、どのシートへの返送か分かりません（コメント {comments}件は無事です）。省略せずに、もう一度送ってもらってください。",
    en: "Both the beginning and the end of this return are missing, so that nothing says which sheet it belongs to ({comments} comments are whole). Please have it sent again, uncut.",
  },
  "reading.error.return-nameless": {
    ja: "返送のファイルですが、どのシートへの返送かが読み取れません。壊れているか、手で直されています。もう一度送ってもらってください。",
    en: "This is a return, but which sheet it belongs to cannot be read. It is damaged or was edited by hand; please have it sent again.",
  },
  "reading.error.bad-lock": {
    ja: "合言葉で保護されたファイルですが、鍵の部分が壊れていて開けません（{path}）。もう一度受け取ってください。",
    en: "This file is protected by a passphrase, and the part that locks it is damaged ({path}). Please get it again.",
  },
  "reading.error.damaged": {
    ja: "合言葉で保護されたファイルが途中で壊れています。合言葉が正しくても開けません。もう一度受け取ってください。",
    en: "This protected file was damaged on the way; not even the right passphrase opens it. Please get it again.",
  },
  "reading.error.template-broken": {
    ja: "ファイルの中のひな形が読み取れないため、開けません（場所: {place}、内容: {reason}）。控えのファイルをお試しください。",
    en: "The template inside this file cannot be read, so it cannot be opened (at {place}: {reason}). Please try a backup.",
  },

  "reading.notice.checksum-missing": {
    ja: "このファイルには検査用の値がありません。ほかのソフトか、手で作られたもののようです。",
    en: "This file has no checksum. It was probably made by another program or by hand.",
  },
  "reading.notice.checksum-differs": {
    ja: "このファイルは、書き出されたあとに変わっています。手で直したのでなければ、一部が壊れているかもしれません。文章をお確かめください。",
    en: "This file has changed since it was exported. Unless someone edited it, part of it may be damaged: please check the texts.",
  },
  "reading.notice.migrated": {
    ja: "古い形式のファイルです。今の形式に直して開きます。元のファイルはそのままです。",
    en: "This file is in an older format. It is opened in the present one; the file itself stays as it is.",
  },

  "reading.repair.letter-replaced": {
    ja: "{place}に壊れた文字がありました。その文字だけを「\uFFFD」に置き換えました。",
    en: "There was a broken character in {place}. Only that character was replaced by “\uFFFD”.",
  },
  "reading.repair.forbidden-key": {
    ja: "「{path}」という名前の項目は、安全のため取り込みません。内容: {old}",
    en: "An entry named “{path}” is left out for safety. It held: {old}",
  },
  "reading.repair.too-deep": {
    ja: "「{path}」は入れ子が深すぎるため、中身を取り込みません。内容: {old}",
    en: "“{path}” is nested too deeply; what is inside is left out. It held: {old}",
  },
  "reading.repair.repeated-key": {
    ja: "{place}が二度書かれていました。後のほうを使います。前の内容: {old}",
    en: "{place} was given twice. The later one is used. The earlier one was: {old}",
  },
  "reading.repair.saved-at-unknown": {
    ja: "ファイルを書き出した日時が読み取れません。読み取ったもの: {old}",
    en: "When the file was written cannot be read. Found: {old}",
  },
  "reading.repair.story-id-replaced": {
    ja: "ストーリーの識別番号（{old}）が使えないため、新しい番号（{now}）を付けました。",
    en: "The story's id ({old}) cannot be used, so it was given a new one ({now}).",
  },
  "reading.repair.table-missing": {
    ja: "ファイルに「{table}」の一覧がありません。一件もないものとして開きます。",
    en: "The file has no list for this kind of record: {table}. It is opened without any.",
  },
  "reading.repair.table-not-list": {
    ja: "「{table}」の一覧の書き方が違っていましたが、中身は読み取りました。",
    en: "The list for this kind of record was not written as one, but its contents were read: {table}.",
  },
  "reading.repair.id-replaced": {
    ja: "{record}の識別番号（{old}）が使えないため、新しい番号（{now}）を付けました。",
    en: "The id ({old}) of {record} cannot be used, so it was given a new one ({now}).",
  },
  "reading.repair.id-taken-twice": {
    ja: "識別番号 {old} が二度使われていました。どちらも残し、{record}に新しい番号（{now}）を付けました。つながりなどは、先にあったほうを指します。",
    en: "The id {old} was used twice. Both are kept, and {record} was given a new one ({now}). Links and the like point to the one that came first.",
  },
  "reading.repair.same-record-twice": {
    ja: "{record}が、同じ内容で二度入っていました。一つだけ取り込みます。",
    en: "{record} was there twice with the same contents. It is taken in once.",
  },
  "reading.repair.fields-missing": {
    ja: "{record}に、書かれていない項目がありました。空か、ふつうの値にしました（{fields}）。",
    en: "{record} was written without some of its entries, which were left empty or given their usual value ({fields}).",
  },
  "reading.repair.field-replaced": {
    ja: "{place}の値が使えないため、空か、ふつうの値にしました。元の値: {old}",
    en: "The value of {place} cannot be used, so it was left empty or given its usual value. Before: {old}",
  },
  "reading.repair.field-to-text": {
    ja: "{place}が文字として書かれていませんでした。文字にしました: {now}",
    en: "{place} was not written as text. It was turned into text: {now}",
  },
  "reading.repair.entry-dropped": {
    ja: "{place}の中に使えないものが一つあり、それだけを外しました。外したもの: {old}",
    en: "One entry of {place} cannot be used and was left out. It was: {old}",
  },
  "reading.repair.unknown-field": {
    ja: "{record}に、このアプリが知らない項目（{field}）があり、外しました。内容: {old}",
    en: "{record} had an entry this app does not know ({field}), which was left out. It held: {old}",
  },
  "reading.repair.order-replaced": {
    ja: "{record}の並び順（{old}）が使えないため、最後に置きました。",
    en: "The order key of {record} ({old}) cannot be used, so it was put at the end.",
  },
  "reading.repair.about-missing": {
    ja: "表題や市町村名などが入っていません。空のまま開きます。",
    en: "The heading (title, municipality and so on) is missing. It is left empty.",
  },
  "reading.repair.about-repeated": {
    ja: "表題や市町村名などが二度入っていました。初めのものを使います。ほかの内容: {old}",
    en: "The heading (title, municipality and so on) was there more than once. The first is used. Another was: {old}",
  },
  "reading.repair.reference-cleared": {
    ja: "{place}の指すもの（{old}）がファイルにないため、指定を外しました。",
    en: "What {place} names ({old}) is not in the file, so that was taken out.",
  },
  "reading.repair.reference-repeated": {
    ja: "{place}に同じもの（{old}）が二度入っていました。一つにしました。",
    en: "{place} named the same thing ({old}) twice. It is kept once.",
  },
  "reading.repair.record-removed": {
    ja: "{record}の指す相手がファイルにないため、取り込めませんでした。内容: {old}",
    en: "What {record} leads to is not in the file, so it could not be taken in. It held: {old}",
  },
  "reading.repair.link-to-itself": {
    ja: "{record}は、カードから同じカードへのものなので、取り込めませんでした。内容: {old}",
    en: "{record} leads from a card to the same card, so it could not be taken in. It held: {old}",
  },
  "reading.repair.stage-unknown": {
    ja: "{record}の段（{old}）はこのひな形にないため、別の段（{now}）に移しました。",
    en: "The stage of {record} ({old}) is not in this template, so it was moved to another ({now}).",
  },
  "reading.repair.group-unknown": {
    ja: "{record}の区分（{old}）はその段にないため、区分なしにしました。",
    en: "The group of {record} ({old}) is not in its stage, so it is in none now.",
  },
  "reading.repair.parent-in-circle": {
    ja: "{record}が、たどると自分自身の要素になっていました。独立したカードにしました。",
    en: "{record} was, in the end, an element of itself. It is a card of its own now.",
  },
  "reading.repair.parent-elsewhere": {
    ja: "{record}が、別の段にあるカードの要素になっていました。独立したカードにしました。",
    en: "{record} was an element of a card in another stage. It is a card of its own now.",
  },
  "reading.repair.parent-is-element": {
    ja: "{record}が、要素の要素になっていました。独立したカードにしました。",
    en: "{record} was an element of an element. It is a card of its own now.",
  },
  "reading.repair.revision-in-circle": {
    ja: "{record}の前の版をたどると、元に戻ってしまいます。その指定を外しました。元の値: {old}",
    en: "Following the versions before {record} leads back to it. That was taken out. Before: {old}",
  },
  "reading.repair.thread-restored": {
    ja: "{record}は、元のコメントが失われていました。ストーリー全体へのコメントとして残しました。",
    en: "{record} replied to a comment that is lost. It was kept as a comment on the whole story.",
  },

  "reading.repair.trail-left-out": {
    ja: "変更の経過（{path}）が読み取れないため、その分は使いません。シートの中身はそのままです。ほかの控えと合わせるときに、お尋ねする箇所が増えることがあります。",
    en: "Part of the record of what was changed ({path}) cannot be read and is not used. The sheet itself is untouched; merging it with another copy may ask more questions.",
  },

  "reading.rejected.not-a-record": {
    ja: "「{path}」は「{table}」として読み取れないため、取り込めませんでした。内容: {old}",
    en: "“{path}” cannot be read ({table}) and was not taken in. It held: {old}",
  },
  "reading.rejected.record-unusable": {
    ja: "{record}は、「{field}」が読み取れないため、取り込めませんでした。内容: {old}",
    en: "{record} was not taken in, because this cannot be read: {field}. It held: {old}",
  },
  "reading.rejected.table-unusable": {
    ja: "「{table}」の一覧が読み取れないため、取り込めませんでした。内容: {old}",
    en: "The list for this kind of record cannot be read and was not taken in: {table}. It held: {old}",
  },
  "reading.rejected.unknown-part": {
    ja: "このアプリが知らない部分「{path}」は、取り込みませんでした。内容: {old}",
    en: "A part this app does not know was not taken in: “{path}”. It held: {old}",
  },

  "reading.place.story": { ja: "ストーリー全体", en: "the story" },
  "reading.place.template": { ja: "ひな形（{path}）", en: "the template ({path})" },
  "reading.place.field": { ja: "{record}の「{field}」", en: "“{field}” of {record}" },
  "reading.place.other": { ja: "「{path}」", en: "“{path}”" },
  "reading.record.named": { ja: "{table}「{name}」", en: "{table} “{name}”" },
  "reading.record.unnamed": { ja: "{table}（{path}）", en: "{table} ({path})" },

  "reading.table.about": { ja: "表題など", en: "heading" },
  "reading.table.themes": { ja: "テーマ", en: "theme" },
  "reading.table.cards": { ja: "カード", en: "card" },
  "reading.table.links": { ja: "つながり", en: "link" },
  "reading.table.people": { ja: "人", en: "person" },
  "reading.table.steps": { ja: "発表の順", en: "step of the presentation" },
  "reading.table.threads": { ja: "コメント", en: "comment" },
  "reading.table.remarks": { ja: "コメントの発言", en: "remark" },
  "reading.table.decisions": { ja: "合わせたときの選択", en: "decision of a merge" },
  "reading.table.handOuts": { ja: "配付の記録", en: "hand-out" },
  "reading.table.returns": { ja: "返送の記録", en: "return" },
  "reading.table.revisions": { ja: "版", en: "version" },

  "reading.field.id": { ja: "識別番号", en: "id" },
  "reading.field.title": { ja: "表題", en: "title" },
  "reading.field.municipality": { ja: "市町村名", en: "municipality" },
  "reading.field.fiscalYear": { ja: "年度", en: "fiscal year" },
  "reading.field.round": { ja: "研究会の回", en: "round" },
  "reading.field.version": { ja: "版の名前", en: "version" },
  "reading.field.date": { ja: "日付", en: "date" },
  "reading.field.horizonYears": { ja: "何年後か", en: "years ahead" },
  "reading.field.order": { ja: "並び順", en: "order" },
  "reading.field.name": { ja: "名前", en: "name" },
  "reading.field.stageId": { ja: "段", en: "stage" },
  "reading.field.groupId": { ja: "区分", en: "group" },
  "reading.field.themeId": { ja: "テーマ", en: "theme" },
  "reading.field.parentId": { ja: "どのカードの要素か", en: "whose element it is" },
  "reading.field.text": { ja: "本文", en: "text" },
  "reading.field.fields": { ja: "記入欄", en: "fields" },
  "reading.field.personIds": { ja: "担当", en: "people" },
  "reading.field.noEnds": { ja: "何のためでもない理由", en: "why it serves nothing" },
  "reading.field.noMeans": { ja: "支えるものがない理由", en: "why nothing serves it" },
  "reading.field.meansId": { ja: "つながりの元のカード", en: "the card it starts from" },
  "reading.field.endId": { ja: "つながりの先のカード", en: "the card it leads to" },
  "reading.field.revisionId": { ja: "合わせてできた版", en: "the version it led to" },
  "reading.field.table": { ja: "表", en: "table" },
  "reading.field.recordId": { ja: "記録の識別番号", en: "the record's id" },
  "reading.field.unit": { ja: "項目", en: "item" },
  "reading.field.mine": { ja: "自分の内容", en: "mine" },
  "reading.field.theirs": { ja: "相手の内容", en: "theirs" },
  "reading.field.taken": { ja: "選んだほう", en: "what was taken" },
  "reading.field.anew": { ja: "書き直した内容", en: "the new text" },
  "reading.field.reason": { ja: "理由", en: "reason" },
  "reading.field.assumption": { ja: "前提", en: "assumption" },
  "reading.field.affiliation": { ja: "所属", en: "affiliation" },
  "reading.field.cardId": { ja: "カード", en: "the card" },
  "reading.field.isHidden": { ja: "発表では飛ばすか", en: "left out or not" },
  "reading.field.note": { ja: "話し手のメモ", en: "speaker's note" },
  "reading.field.target": { ja: "何についてか", en: "what it is about" },
  "reading.field.linkId": { ja: "つながり", en: "the link" },
  "reading.field.field": { ja: "どの欄か", en: "which field" },
  "reading.field.quote": { ja: "引用した言葉", en: "the words quoted" },
  "reading.field.prefix": { ja: "引用の前", en: "what stands before the quote" },
  "reading.field.suffix": { ja: "引用の後", en: "what stands after the quote" },
  "reading.field.position": { ja: "引用の位置", en: "where the quote begins" },
  "reading.field.beginning": { ja: "文の初め", en: "how the text began" },
  "reading.field.authorId": { ja: "書いた人の識別番号", en: "the author's id" },
  "reading.field.isResolved": { ja: "対応済みか", en: "resolved or not" },
  "reading.field.resolvedBy": { ja: "対応済みにした人", en: "who resolved it" },
  "reading.field.resolvedAt": { ja: "対応済みにした日時", en: "when it was resolved" },
  "reading.field.threadId": { ja: "どのコメントの発言か", en: "the comment it belongs to" },
  "reading.field.editedAt": { ja: "書き直した日時", en: "when it was edited" },
  "reading.field.earlier": { ja: "前の文", en: "what it said before" },
  "reading.field.mode": { ja: "渡し方", en: "what may be done with it" },
  "reading.field.receiver": { ja: "渡す相手", en: "whom it is for" },
  "reading.field.purpose": { ja: "目的", en: "purpose" },
  "reading.field.sender": { ja: "渡す人", en: "who gives it" },
  "reading.field.until": { ja: "返送の期限", en: "due date" },
  "reading.field.leftOut": { ja: "除いた部分", en: "what was left out" },
  "reading.field.gone": { ja: "除いた記録の識別番号", en: "ids of what was left out" },
  "reading.field.handOutId": { ja: "どの配付か", en: "the hand-out it answers" },
  "reading.field.remarkCount": { ja: "発言の数", en: "number of remarks" },
  "reading.field.parentIds": { ja: "前の版", en: "versions before it" },
  "reading.field.kind": { ja: "種類", en: "kind" },
  "reading.field.label": { ja: "見出し", en: "label" },
  "reading.field.author": { ja: "作った人", en: "author" },
  "reading.field.time": { ja: "日時", en: "time" },
} as const satisfies Texts;
